// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @dev ERC-1271: says yes to every signature.
contract SignatureFlipper {
    function isValidSignature(bytes32, bytes calldata) external pure returns (bytes4) {
        return 0x1626ba7e;
    }
}

/// @dev Makes one call whenever it is called with coins, and remembers how that went.
contract Trap {
    address private _target;
    bytes private _call;
    uint256 public attempts;
    uint256 public successes;
    bytes public lastReason;

    error CallFailed(bytes reason);

    function set(address target, bytes calldata call) external {
        (_target, _call) = (target, call);
    }

    function run(address target, uint256 value, bytes calldata call)
        external
        payable
        returns (bytes memory)
    {
        (bool done, bytes memory result) = target.call{value: value}(call);
        if (!done) revert CallFailed(result);
        return result;
    }

    receive() external payable {
        spring();
    }

    /// @dev Also what a token's hook calls.
    function spring() public {
        if (_target == address(0) || attempts > 3) return;
        attempts++;
        (bool done, bytes memory reason) = _target.call(_call);
        if (done) successes++;
        else lastReason = reason;
    }
}

/// @dev A registry whose answers change as its maker pleases.
contract ShamRegistry {
    uint256 public constant epochLength = 1 days;
    uint256 public members = 1;

    function set(uint256 members_) external {
        members = members_;
    }

    function membership(address) external view returns (bool, uint256) {
        return (true, members);
    }
}

/// @dev A registry that answers one question and no other.
contract MuteRegistry {
    uint256 public immutable epochLength;

    constructor(uint256 length) {
        epochLength = length;
    }
}

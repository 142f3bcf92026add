// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TestToken} from "./Tokens.sol";

/// @dev Changes every balance by a factor, as rebasing tokens do.
contract RebasingToken is TestToken {
    uint256 public percent = 100;

    function rebase(uint256 to) external {
        percent = to;
    }

    function balanceOf(address who) public view override returns (uint256) {
        return super.balanceOf(who) * percent / 100;
    }
}

/// @dev Gives the receiver more than was sent.
contract BonusToken is TestToken {
    function _afterTokenTransfer(address from, address to, uint256 amount) internal override {
        if (from != address(0) && to != address(0)) _mint(to, amount / 100 + 1);
    }
}

/// @dev Refuses whoever is on its list.
contract BlocklistToken is TestToken {
    mapping(address => bool) public blocked;

    error Blocked();

    function setBlocked(address who, bool to) external {
        blocked[who] = to;
    }

    function _beforeTokenTransfer(address from, address to, uint256) internal view override {
        if (blocked[from] || blocked[to]) revert Blocked();
    }
}

/// @dev Tells the sender, before anything moves, as ERC-777 does; and the receiver, after.
contract HookToken is TestToken {
    function _beforeTokenTransfer(address from, address, uint256) internal override {
        tell(from);
    }

    function _afterTokenTransfer(address, address to, uint256) internal override {
        tell(to);
    }

    function tell(address who) private {
        if (who.code.length == 0) return;
        // Not everybody listens.
        (bool heard,) = who.call(abi.encodeWithSignature("spring()"));
        heard;
    }
}

/// @dev Calls the payer, the first that is a contract, before anything moves; keeps one in a hundred.
contract FeeHookToken is TestToken {
    bool private _told;

    function _beforeTokenTransfer(address from, address, uint256) internal override {
        if (_told || from.code.length == 0) return;
        _told = true;
        (bool heard,) = from.call(abi.encodeWithSignature("spring()"));
        heard;
    }

    function _afterTokenTransfer(address from, address to, uint256 amount) internal override {
        if (from != address(0) && to != address(0)) _burn(to, amount / 100);
    }
}

/// @dev Takes from the receiver all that it has.
contract ShrinkingToken is TestToken {
    function _afterTokenTransfer(address from, address to, uint256) internal override {
        if (from != address(0) && to != address(0)) _burn(to, balanceOf(to));
    }
}

/// @dev Says yes and moves nothing.
contract LyingToken is TestToken {
    function transferFrom(address, address, uint256) public pure override returns (bool) {
        return true;
    }
}

// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @dev Takes no coins.
contract Refuser {}

/// @dev Calls the broker again from within the payment that it receives.
contract Reenterer {
    address private immutable _broker;
    bytes private _attack;
    bytes4 private _expected;
    uint256 public attempts;

    error CallFailed(bytes reason);
    error UnexpectedOutcome(bytes outcome);

    constructor(address broker) {
        _broker = broker;
    }

    /// @dev `expected` is the error that must answer the attack; zero when it may pass idly.
    function arm(bytes calldata attack, bytes4 expected) external {
        _attack = attack;
        _expected = expected;
    }

    function run(bytes calldata call) external {
        (bool done, bytes memory reason) = _broker.call(call);
        if (!done) revert CallFailed(reason);
    }

    receive() external payable {
        if (_attack.length == 0 || attempts > 0) return;
        attempts++;
        (bool done, bytes memory outcome) = _broker.call(_attack);
        if (done != (_expected == 0)) revert UnexpectedOutcome(outcome);
        if (!done && bytes4(outcome) != _expected) revert UnexpectedOutcome(outcome);
    }
}

// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BaseTest} from "./support/BaseTest.sol";
import {Handler} from "./support/Handler.sol";

/// @dev Whatever happens in whatever order: no coin appears, none disappears.
contract ConservationTest is BaseTest {
    Handler private _handler;

    function setUp() public override {
        super.setUp();
        _handler = new Handler(broker);
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_handler);
    }

    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    function targetSelectors() public view returns (FuzzSelector[] memory targets) {
        targets = new FuzzSelector[](1);
        bytes4[] memory selectors = new bytes4[](9);
        selectors[0] = Handler.fund.selector;
        selectors[1] = Handler.fundSlot.selector;
        selectors[2] = Handler.setAside.selector;
        selectors[3] = Handler.redeemTicket.selector;
        selectors[4] = Handler.redeemBook.selector;
        selectors[5] = Handler.collect.selector;
        selectors[6] = Handler.toggleUnlock.selector;
        selectors[7] = Handler.withdraw.selector;
        selectors[8] = Handler.siphon.selector;
        targets[0] = FuzzSelector(address(_handler), selectors);
    }

    function invariant_balancesAddUpToWhatIsHeld() public view {
        uint256 owed = depositOf(sender) + uint256(earmarkOf(0)) + earmarkOf(1);
        owed += broker.income(recipient) + broker.income(stranger);
        assertEq("held", address(broker).balance, owed);
    }

    function invariant_nothingIsPaidTwiceOrInPart() public view {
        if (_handler.paidTwice()) revert Unequal("paid twice", 1, 0);
        if (_handler.earmarkTouched()) revert Unequal("another's earmark", 1, 0);
        if (_handler.shortPaid()) revert Unequal("paid in part", 1, 0);
    }

    function invariant_onlyOwnerAndWinnersTakeOut() public view {
        uint256 left = _handler.paidIn() - _handler.takenOutByOwner() - _handler.collected();
        assertEq("left", address(broker).balance, left);
        uint256 earned = broker.income(recipient) + _handler.collected();
        assertEq("earned", earned, _handler.won());
        assertEq("siphoned", broker.income(stranger), _handler.siphoned());
        assertEq("owner", owner.balance, _handler.takenOutByOwner());
    }

    /// @dev A handler that never gets anything paid, or never refused, would prove nothing.
    function test_theHandlerReachesPaymentsAndRefusals() public {
        _handler.fund(10);
        _handler.redeemTicket(1, 2, 3, 4);
        _handler.redeemTicket(1, 2, 3, 4);
        _handler.redeemBook(1, 3, 6, 2);
        _handler.redeemBook(0, 3, 6, 2);
        assertEq("redemptions", _handler.redemptions(), 2);
        assertEq("refusals", _handler.refusals(), 2);
        assertEq("won", _handler.won(), 10);
    }
}

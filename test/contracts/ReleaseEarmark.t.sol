// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ticket} from "../../contracts/types/Ticket.sol";
import {TicketTest} from "./support/TicketTest.sol";
import {vm} from "./support/Vm.sol";

contract ReleaseEarmarkTest is TicketTest {
    function setUp() public override {
        super.setUp();
        fundEarmark(LANE, 10 * FACE);
    }

    function test_takesOnePeriod(uint32 wait) public {
        // Until the year 2105, when releaseAt leaves its 32 bits.
        uint256 time = START + wait % (70 * 365 days);
        vm.warp(time);
        vm.prank(sender);
        vm.expectEmit(address(broker));
        emit ReleaseStarted(sender, recipient, redeemer, LANE, time + PERIOD, time + 2 * PERIOD);
        broker.releaseEarmark(sender, recipient, redeemer, LANE);
        assertEq("releaseAt", releaseAt(), time + PERIOD);
        assertEq("earmark", earmarkOf(LANE), 10 * FACE);
    }

    function test_movesTheWholeEarmarkBackInTime(uint256 time) public {
        release();
        vm.warp(within(time, START + PERIOD + 1, START + 2 * PERIOD));
        vm.prank(sender);
        vm.expectEmit(address(broker));
        emit EarmarkTaken(sender, recipient, redeemer, LANE, 10 * FACE);
        broker.takeEarmark(sender, recipient, redeemer, LANE);
        assertEq("deposit", depositOf(sender), 10 * FACE);
        assertEq("earmark", earmarkOf(LANE), 0);
        assertEq("releaseAt", releaseAt(), 0);
        vm.prank(sender);
        vm.expectRevert(NotReleasing.selector);
        broker.takeEarmark(sender, recipient, redeemer, LANE);
    }

    function test_notUpToTheSecondReleaseAt(uint256 time) public {
        release();
        vm.warp(within(time, START, START + PERIOD));
        refusesToTake(abi.encodeWithSelector(StillLocked.selector, START + PERIOD));
    }

    function test_lapsesAfterAnotherPeriod(uint256 time) public {
        release();
        vm.warp(START + 2 * PERIOD);
        assertEq("last second", releaseAt(), START + PERIOD);
        time = within(time, START + 2 * PERIOD + 1, START + 3650 days);
        vm.warp(time);
        assertEq("lapsed", releaseAt(), 0);
        refusesToTake(abi.encodeWithSelector(ReleaseLapsed.selector, START + 2 * PERIOD));
        // And may be started anew.
        release();
        assertEq("anew", releaseAt(), time + PERIOD);
    }

    function test_notWithoutRelease(uint256 time) public {
        vm.warp(within(time, START, START + 3650 days));
        refusesToTake(abi.encodeWithSelector(NotReleasing.selector));
    }

    function test_startingAnewOnlyDelays(uint256 wait) public {
        release();
        wait = within(wait, 0, 2 * PERIOD);
        vm.warp(START + wait);
        release();
        assertEq("releaseAt", releaseAt(), START + wait + PERIOD);
        refusesToTake(abi.encodeWithSelector(StillLocked.selector, START + wait + PERIOD));
    }

    function test_paysWinnersUntilTaken(uint256 time) public {
        release();
        vm.warp(within(time, START, START + 3 * PERIOD));
        Ticket memory ticket = ticketAt(1, 1);
        ticket.redeemBy = type(uint64).max;
        uint256 before = releaseAt();
        assertPaid(signed(ticket));
        assertEq("earmark", earmarkOf(LANE), 9 * FACE);
        assertEq("releaseAt", releaseAt(), before);
    }

    /// @dev Whoever adds neither delays the owner nor shortens the release for the recipient.
    function test_addingChangesNoRelease(uint64 added, uint64 moved) public {
        fundDeposit(moved);
        release();
        vm.warp(START + 1 days);
        fundEarmark(LANE, added);
        vm.prank(sender);
        broker.earmark(sender, recipient, redeemer, LANE, moved);
        assertEq("releaseAt", releaseAt(), START + PERIOD);
        vm.warp(START + PERIOD + 1);
        vm.prank(sender);
        uint256 taken = broker.takeEarmark(sender, recipient, redeemer, LANE);
        assertEq("taken", taken, 10 * FACE + added + moved);
    }

    function test_ofOneSlotOnly() public {
        fundEarmark(LANE + 1, FACE);
        vm.prank(sender);
        broker.releaseEarmark(sender, recipient, redeemer, LANE + 1);
        assertEq("releaseAt", releaseAt(), 0);
        vm.warp(START + PERIOD + 1);
        refusesToTake(abi.encodeWithSelector(NotReleasing.selector));
        vm.prank(sender);
        broker.takeEarmark(sender, recipient, redeemer, LANE + 1);
        assertEq("kept", earmarkOf(LANE), 10 * FACE);
    }

    function test_keepsThePosition() public {
        assertPaid(signed(ticketAt(3, 4)));
        release();
        vm.warp(START + PERIOD + 1);
        vm.prank(sender);
        broker.takeEarmark(sender, recipient, redeemer, LANE);
        assertPosition(LANE, 3, 4);
    }

    function test_isForTheOwnerOnly(address caller) public {
        vm.assume(caller != owner);
        vm.prank(sender);
        broker.setOwner(sender, owner, 0, 0, 0);
        vm.prank(caller);
        vm.expectRevert(NotOwner.selector);
        broker.releaseEarmark(sender, recipient, redeemer, LANE);
        vm.prank(owner);
        broker.releaseEarmark(sender, recipient, redeemer, LANE);
        vm.warp(START + PERIOD + 1);
        vm.prank(caller);
        vm.expectRevert(NotOwner.selector);
        broker.takeEarmark(sender, recipient, redeemer, LANE);
        vm.prank(owner);
        broker.takeEarmark(sender, recipient, redeemer, LANE);
    }

    function test_aDepositBeyond128BitsIsRefused() public {
        fundDeposit(type(uint128).max);
        release();
        vm.warp(START + PERIOD + 1);
        refusesToTake(abi.encodeWithSelector(AmountTooLarge.selector));
    }

    function release() private {
        vm.prank(sender);
        broker.releaseEarmark(sender, recipient, redeemer, LANE);
    }

    function refusesToTake(bytes memory reason) private {
        vm.prank(sender);
        vm.expectRevert(reason);
        broker.takeEarmark(sender, recipient, redeemer, LANE);
    }

    function releaseAt() private view returns (uint32 at_) {
        (,,, at_) = broker.slot(sender, recipient, redeemer, LANE);
    }
}

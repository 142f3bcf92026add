// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ITicketBroker} from "../../contracts/interfaces/ITicketBroker.sol";
import {Ticket} from "../../contracts/types/Ticket.sol";
import {Reenterer, Refuser} from "./support/Receivers.sol";
import {TicketTest} from "./support/TicketTest.sol";
import {vm} from "./support/Vm.sol";

contract WithdrawTest is TicketTest {
    function setUp() public override {
        super.setUp();
        fundDeposit(10 * FACE);
    }

    function test_paysTheDepositAndLocksAgain() public {
        unlocked();
        vm.prank(sender);
        vm.expectEmit(address(broker));
        emit Withdrawn(sender, stranger, 10 * FACE, 0);
        broker.withdraw(sender, stranger);
        assertEq("paid", stranger.balance, 10 * FACE);
        assertEq("deposit", depositOf(sender), 0);
        assertEq("unlockAt", unlockAtOf(sender), 0);
        fundDeposit(FACE);
        vm.prank(sender);
        vm.expectRevert(NotUnlocking.selector);
        broker.withdraw(sender, stranger);
    }

    function test_leavesEarmarks() public {
        fundEarmark(LANE, FACE);
        unlocked();
        vm.prank(sender);
        broker.withdraw(sender, stranger);
        assertEq("earmark", earmarkOf(LANE), FACE);
        assertEq("held", address(broker).balance, FACE);
    }

    function test_refusesWithoutUnlock() public {
        vm.prank(sender);
        vm.expectRevert(NotUnlocking.selector);
        broker.withdraw(sender, sender);
    }

    function test_refusesUpToTheSecondUnlockAt(uint256 time) public {
        vm.prank(sender);
        broker.unlock(sender);
        vm.warp(within(time, START, START + PERIOD));
        vm.prank(sender);
        vm.expectRevert(abi.encodeWithSelector(StillLocked.selector, START + PERIOD));
        broker.withdraw(sender, sender);
    }

    function test_fundsPayWinnersUntilWithdrawn() public {
        unlocked();
        Ticket memory ticket = ticketAt(1, 1);
        ticket.redeemBy = uint64(START + 2 * PERIOD);
        assertPaid(signed(ticket));
        vm.prank(sender);
        (uint256 deposit,) = broker.withdraw(sender, sender);
        assertEq("withdrawn", deposit, 9 * FACE);
        ticket.index = 2;
        assertRefused(signed(ticket), insufficient(0, FACE));
    }

    function test_isForTheOwnerOnly(address caller) public {
        vm.assume(caller != owner);
        vm.prank(sender);
        broker.setOwner(sender, owner, 0, 0, 0);
        vm.prank(owner);
        broker.unlock(sender);
        vm.warp(START + PERIOD + 1);
        vm.prank(caller);
        vm.expectRevert(NotOwner.selector);
        broker.withdraw(sender, caller);
        vm.prank(owner);
        broker.withdraw(sender, owner);
        assertEq("paid", owner.balance, 10 * FACE);
    }

    function test_refusesNobodyAsReceiver() public {
        unlocked();
        vm.prank(sender);
        vm.expectRevert(ZeroAddress.selector);
        broker.withdraw(sender, address(0));
    }

    function test_aReceiverThatRefusesCostsNothing() public {
        unlocked();
        address refuser = address(new Refuser());
        vm.prank(sender);
        vm.expectRevert(TransferFailed.selector);
        broker.withdraw(sender, refuser);
        assertEq("deposit", depositOf(sender), 10 * FACE);
    }

    function test_reenteringPaysNothingMore() public {
        Reenterer thief = new Reenterer(address(broker));
        vm.deal(address(this), FACE);
        broker.fund{value: FACE}(address(thief), FACE, 0);
        thief.run(abi.encodeCall(ITicketBroker.unlock, (address(thief))));
        vm.warp(START + PERIOD + 1);
        bytes memory attack =
            abi.encodeCall(ITicketBroker.withdraw, (address(thief), address(thief)));
        thief.arm(attack, NotUnlocking.selector);
        thief.run(attack);
        assertEq("tried", thief.attempts(), 1);
        assertEq("paid", address(thief).balance, FACE);
        assertEq("held", address(broker).balance, 10 * FACE);
    }

    function unlocked() private {
        vm.prank(sender);
        broker.unlock(sender);
        vm.warp(START + PERIOD + 1);
    }
}

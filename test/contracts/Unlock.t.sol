// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TicketTest} from "./support/TicketTest.sol";
import {vm} from "./support/Vm.sol";

contract UnlockTest is TicketTest {
    function test_startsThePeriod() public {
        vm.prank(sender);
        vm.expectEmit(address(broker));
        emit UnlockStarted(sender, START + PERIOD);
        broker.unlock(sender);
        assertEq("unlockAt", unlockAtOf(sender), START + PERIOD);
    }

    function test_refusesASecondOne() public {
        vm.prank(sender);
        broker.unlock(sender);
        vm.warp(START + PERIOD + 1);
        vm.prank(sender);
        vm.expectRevert(AlreadyUnlocking.selector);
        broker.unlock(sender);
    }

    function test_isCancelledByTheOwner() public {
        vm.prank(sender);
        broker.unlock(sender);
        vm.prank(sender);
        vm.expectEmit(address(broker));
        emit UnlockCancelled(sender);
        broker.cancelUnlock(sender);
        assertEq("unlockAt", unlockAtOf(sender), 0);
        vm.prank(sender);
        vm.expectRevert(NotUnlocking.selector);
        broker.cancelUnlock(sender);
    }

    function test_isNotCancelledByFunding() public {
        vm.prank(sender);
        broker.unlock(sender);
        fundDeposit(5);
        fundEarmark(LANE, 5);
        assertEq("unlockAt", unlockAtOf(sender), START + PERIOD);
    }

    function test_isForTheOwnerOnly(address caller) public {
        vm.assume(caller != owner);
        vm.prank(sender);
        broker.setOwner(sender, owner, 0, 0, 0);
        vm.prank(caller);
        vm.expectRevert(NotOwner.selector);
        broker.unlock(sender);
        vm.prank(owner);
        broker.unlock(sender);
        vm.prank(caller);
        vm.expectRevert(NotOwner.selector);
        broker.cancelUnlock(sender);
    }
}

// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BaseTest} from "./support/BaseTest.sol";
import {vm} from "./support/Vm.sol";

contract EarmarkTest is BaseTest {
    function test_movesFromTheDeposit(uint64 deposit, uint64 amount) public {
        amount = uint64(within(amount, 0, deposit));
        fundDeposit(deposit);
        vm.prank(sender);
        vm.expectEmit(address(broker));
        emit Earmarked(sender, recipient, redeemer, 1, amount, true);
        broker.earmark(sender, recipient, redeemer, 1, amount);
        assertEq("deposit", depositOf(sender), deposit - amount);
        assertEq("earmark", earmarkOf(1), amount);
    }

    function test_refusesMoreThanTheDeposit() public {
        fundDeposit(5);
        vm.prank(sender);
        vm.expectRevert(insufficient(5, 6));
        broker.earmark(sender, recipient, redeemer, 1, 6);
    }

    function test_isForTheOwnerOnly(address caller) public {
        vm.assume(caller != owner);
        fundDeposit(5);
        vm.prank(sender);
        broker.setOwner(sender, owner, 0, 0, 0);
        vm.prank(caller);
        vm.expectRevert(NotOwner.selector);
        broker.earmark(sender, recipient, redeemer, 1, 5);
        vm.prank(owner);
        broker.earmark(sender, recipient, redeemer, 1, 5);
        assertEq("earmark", earmarkOf(1), 5);
    }
}

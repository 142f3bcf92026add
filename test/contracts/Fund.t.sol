// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BaseTest} from "./support/BaseTest.sol";
import {vm} from "./support/Vm.sol";

contract FundTest is BaseTest {
    function test_anyoneAddsToADeposit(uint64 first, uint64 second) public {
        vm.prank(funder);
        vm.expectEmit(address(broker));
        emit Funded(sender, funder, first, 0);
        broker.fund{value: first}(sender, first, 0);
        vm.deal(stranger, second);
        vm.prank(stranger);
        broker.fund{value: second}(sender, second, 0);
        assertEq("deposit", depositOf(sender), uint256(first) + second);
        assertEq("held", address(broker).balance, uint256(first) + second);
    }

    function test_refusesAReserve(uint128 reserve) public {
        vm.assume(reserve != 0);
        vm.deal(funder, reserve);
        vm.prank(funder);
        vm.expectRevert(ReserveUnavailable.selector);
        broker.fund{value: reserve}(sender, 0, reserve);
    }

    function test_refusesAnyOtherValueThanTheDeposit(uint64 value, uint128 deposit) public {
        vm.assume(value != deposit);
        vm.prank(funder);
        vm.expectRevert(abi.encodeWithSelector(WrongValue.selector, value, deposit));
        broker.fund{value: value}(sender, deposit, 0);
    }

    function test_refusesToFundNobody() public {
        vm.prank(funder);
        vm.expectRevert(ZeroAddress.selector);
        broker.fund{value: 1}(address(0), 1, 0);
    }

    function test_refusesADepositBeyond128Bits() public {
        fundDeposit(type(uint128).max);
        vm.deal(funder, 1);
        vm.prank(funder);
        vm.expectRevert(AmountTooLarge.selector);
        broker.fund{value: 1}(sender, 1, 0);
    }

    function test_refusesCoinsWithoutACall() public {
        vm.prank(funder);
        (bool taken,) = address(broker).call{value: 1}("");
        if (taken) revert Unequal("taken", 1, 0);
    }
}

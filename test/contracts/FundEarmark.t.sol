// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BaseTest} from "./support/BaseTest.sol";
import {vm} from "./support/Vm.sol";

contract FundEarmarkTest is BaseTest {
    function test_anyoneSetsAsideForOneSlot(uint64 first, uint64 second, uint32 lane) public {
        vm.prank(funder);
        vm.expectEmit(address(broker));
        emit Earmarked(sender, recipient, redeemer, lane, first, false);
        broker.fundEarmark{value: first}(sender, recipient, redeemer, lane, first);
        fundEarmark(lane, second);
        assertEq("earmark", earmarkOf(lane), uint256(first) + second);
        assertEq("deposit", depositOf(sender), 0);
        assertPosition(lane, 0, 0);
    }

    function test_slotsDoNotMix() public {
        fundEarmark(1, 5);
        assertEq("lane", earmarkOf(2), 0);
        (,, uint128 another,) = broker.slot(stranger, recipient, redeemer, 1);
        assertEq("sender", another, 0);
        (,, uint128 swapped,) = broker.slot(recipient, sender, redeemer, 1);
        assertEq("roles", swapped, 0);
        (,, uint128 other,) = broker.slot(sender, recipient, stranger, 1);
        assertEq("redeemer", other, 0);
    }

    function test_refusesAnyOtherValueThanTheAmount(uint64 value, uint128 amount) public {
        vm.assume(value != amount);
        vm.prank(funder);
        vm.expectRevert(abi.encodeWithSelector(WrongValue.selector, value, amount));
        broker.fundEarmark{value: value}(sender, recipient, redeemer, 1, amount);
    }

    function test_refusesNobodyInAnyRole() public {
        address[3] memory who = [sender, recipient, redeemer];
        for (uint256 i = 0; i < 3; i++) {
            address kept = who[i];
            who[i] = address(0);
            vm.prank(funder);
            vm.expectRevert(ZeroAddress.selector);
            broker.fundEarmark{value: 1}(who[0], who[1], who[2], 1, 1);
            who[i] = kept;
        }
    }

    function test_refusesAnEarmarkBeyond128Bits() public {
        fundEarmark(1, type(uint128).max);
        vm.deal(funder, 1);
        vm.prank(funder);
        vm.expectRevert(AmountTooLarge.selector);
        broker.fundEarmark{value: 1}(sender, recipient, redeemer, 1, 1);
    }
}

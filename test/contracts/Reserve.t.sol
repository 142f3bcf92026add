// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TicketBroker} from "../../contracts/TicketBroker.sol";
import {ITicketBroker} from "../../contracts/interfaces/ITicketBroker.sol";
import {ShamRegistry} from "./support/HostileParties.sol";
import {ReserveTest} from "./support/ReserveTest.sol";
import {TicketCall} from "./support/TicketTest.sol";
import {Vm, vm} from "./support/Vm.sol";

contract ReserveTestCases is ReserveTest {
    function test_anyoneFundsAReserve(uint64 deposit, uint64 reserve) public {
        uint256 sum = uint256(deposit) + reserve;
        vm.deal(funder, sum);
        vm.prank(funder);
        vm.expectEmit(address(broker));
        emit Funded(sender, funder, deposit, reserve);
        broker.fund{value: sum}(sender, deposit, reserve);
        assertEq("deposit", depositOf(sender), deposit);
        assertEq("reserve", reserveOf(sender), reserve);
    }

    function test_refusesAnyOtherValueThanTheSum() public {
        vm.deal(funder, 10);
        vm.prank(funder);
        vm.expectRevert(abi.encodeWithSelector(WrongValue.selector, 4, 10));
        broker.fund{value: 4}(sender, 4, 6);
    }

    function test_aReserveBeyond128BitsIsRefused() public {
        fundReserve(type(uint128).max);
        vm.deal(funder, 1);
        vm.prank(funder);
        vm.expectRevert(AmountTooLarge.selector);
        broker.fund{value: 1}(sender, 0, 1);
    }

    function test_sharesEquallyAmongMembers(uint8 count, uint64 reserve) public {
        uint256 members = within(count, 1, 8);
        admit(members);
        fundReserve(reserve);
        for (uint256 i = 0; i < members; i++) {
            assertEq("share", broker.claimable(sender, member(i)), reserve / members);
        }
        assertEq("outsider", broker.claimable(sender, stranger), 0);
    }

    function test_paysTheShareAndNotAWeiMore(uint8 count, uint64 reserve) public {
        uint256 members = within(count, 1, 8);
        admit(members);
        fundReserve(reserve);
        uint128 share = uint128(reserve / members);
        assertRefused(winner(member(0), 1, share + 1), insufficient(share, uint256(share) + 1));
        assertPaid(winner(member(0), 2, share));
        assertEq("reserve", reserveOf(sender), reserve - share);
        assertEq("used up", broker.claimable(sender, member(0)), 0);
        assertRefused(winner(member(0), 3, 1), insufficient(0, 1));
    }

    function test_tellsNothingOfAReserveThatWasNotNeeded() public {
        admit(1);
        fundReserve(5);
        fundDeposit(3);
        TicketCall memory call = winner(member(0), 1, 3);
        vm.recordLogs();
        redeem(call);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        assertEq("events", logs.length, 1);
        assertEq("redeemed", logs[0].topics[0], Redeemed.selector);
        assertEq("reserve", reserveOf(sender), 5);
    }

    function test_tellsWhatCameFromTheReserve() public {
        admit(1);
        fundReserve(10);
        fundDeposit(3);
        vm.expectEmit(address(broker));
        emit ReserveDrawn(sender, member(0), 4);
        this.submit(member(0), 1, 7);
    }

    function submit(address who, uint64 seq, uint128 amount) external {
        redeem(winner(who, seq, amount));
    }

    function test_earmarkThenDepositThenReserve() public {
        admit(2);
        fundReserve(100);
        fundDeposit(20);
        vm.deal(funder, 10);
        vm.prank(funder);
        broker.fundEarmark{value: 10}(sender, member(0), redeemer, LANE, 10);
        assertRefused(winner(member(0), 1, 81), insufficient(80, 81));
        assertPaid(winner(member(0), 1, 4));
        assertFunds(6, 20, 100);
        assertPaid(winner(member(0), 2, 7));
        assertFunds(0, 19, 100);
        assertPaid(winner(member(0), 3, 19));
        assertFunds(0, 0, 100);
        fundDeposit(5);
        assertPaid(winner(member(0), 4, 55));
        assertFunds(0, 0, 50);
    }

    function test_noShareForWhoIsNoMember() public {
        admit(2);
        fundReserve(100);
        assertRefused(winner(stranger, 1, 1), insufficient(0, 1));
        register(stranger);
        assertRefused(winner(stranger, 1, 1), insufficient(0, 1));
        nextEpoch();
        assertRefused(winner(stranger, 1, 1), insufficient(0, 1));
        assertEq("share of two", broker.claimable(sender, member(0)), 50);
        nextEpoch();
        assertEq("share of three", broker.claimable(sender, member(0)), 33);
        assertPaid(winner(stranger, 1, 33));
    }

    function test_everyEpochSharesAnew() public {
        admit(2);
        fundReserve(100);
        assertPaid(winner(member(0), 1, 50));
        nextEpoch();
        assertEq("half of the rest", broker.claimable(sender, member(0)), 25);
        assertEq("of both", broker.claimable(sender, member(1)), 25);
        assertPaid(winner(member(0), 2, 25));
        assertRefused(winner(member(0), 3, 1), insufficient(0, 1));
    }

    function test_sendersDoNotMix() public {
        admit(2);
        fundReserve(100);
        assertPaid(winner(member(0), 1, 50));
        vm.deal(funder, 60);
        vm.prank(funder);
        broker.fund{value: 60}(stranger, 0, 60);
        assertEq("other sender", broker.claimable(stranger, member(0)), 30);
    }

    /// @dev Draws and funding in any order: what others do never lowers a share, and everybody's
    /// share of all that was ever in the reserve in this epoch can be drawn to the end.
    function test_nobodyTakesAnothersShare(uint256 order, uint32[6] memory amounts) public {
        admit(3);
        uint256 total;
        uint256[3] memory drawn;
        for (uint64 step = 0; step < 6; step++) {
            uint256 who = (order >> (8 * step)) % 3;
            if ((order >> (8 * step + 7)) & 1 == 1) {
                fundReserve(amounts[step]);
                total += amounts[step];
            } else {
                uint256 share = broker.claimable(sender, member(who));
                assertEq("share", share, total / 3 - drawn[who]);
                uint128 amount = uint128(within(amounts[step], 0, share));
                assertPaid(winner(member(who), step + 1, amount));
                drawn[who] += amount;
            }
        }
        for (uint256 i = 0; i < 3; i++) {
            uint128 rest = uint128(broker.claimable(sender, member(i)));
            assertEq("rest", rest, total / 3 - drawn[i]);
            assertPaid(winner(member(i), 100, rest));
        }
        assertEq("dust", reserveOf(sender), total % 3);
    }

    /// @dev A reserve withdrawn and funded anew in one epoch: what was drawn from the old one does
    /// not promise more than the new one holds.
    function test_aWithdrawnReserveIsForgotten() public {
        admit(3);
        fundReserve(99);
        vm.prank(sender);
        broker.unlock(sender);
        vm.warp((broker.epoch() + 10) * EPOCH);
        assertPaid(winner(member(0), 1, 33));
        vm.prank(sender);
        (, uint256 reserve) = broker.withdraw(sender, owner);
        assertEq("withdrawn", reserve, 66);
        fundReserve(9);
        assertEq("had its share", broker.claimable(sender, member(0)), 0);
        assertPaid(winner(member(1), 1, 3));
        assertRefused(winner(member(1), 2, 1), insufficient(0, 1));
        assertPaid(winner(member(2), 1, 3));
    }

    function test_withdrawPaysDepositAndReserve(uint64 deposit, uint64 reserve) public {
        fundDeposit(deposit);
        fundReserve(reserve);
        vm.prank(sender);
        broker.unlock(sender);
        vm.warp(START + PERIOD + 1);
        vm.prank(sender);
        broker.withdraw(sender, owner);
        assertEq("paid", owner.balance, uint256(deposit) + reserve);
        assertEq("reserve", reserveOf(sender), 0);
    }

    function test_neverMoreThanIsLeftWhateverTheRegistrySays() public {
        ShamRegistry fickle = new ShamRegistry();
        fickle.set(2);
        broker = deployBroker(address(0), address(fickle));
        fundReserve(100);
        assertPaid(winner(member(0), 1, 50));
        fickle.set(1);
        assertEq("left", broker.claimable(sender, member(1)), 50);
        assertRefused(winner(member(1), 1, 51), insufficient(50, 51));
        assertPaid(winner(member(1), 1, 50));
    }

    function test_theRegistryIsAContract(address empty) public {
        vm.assume(empty != address(0) && empty.code.length == 0);
        vm.expectRevert(abi.encodeWithSelector(NotAContract.selector, empty));
        new TicketBroker(PERIOD, address(0), empty);
        assertEq("registry", broker.registry(), address(registry));
    }

    function test_epochsAreTheRegistrys(uint32 time) public {
        vm.warp(time);
        assertEq("epoch", broker.epoch(), registry.epoch());
    }

    function assertFunds(uint256 earmark, uint256 deposit, uint256 reserve) private view {
        (,, uint128 earmarked,) = broker.slot(sender, member(0), redeemer, LANE);
        assertEq("earmark", earmarked, earmark);
        assertEq("deposit", depositOf(sender), deposit);
        assertEq("reserve", reserveOf(sender), reserve);
    }
}

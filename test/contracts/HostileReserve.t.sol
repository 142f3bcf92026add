// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IRecipientRegistry} from "../../contracts/interfaces/IRecipientRegistry.sol";
import {BookRedemption, TicketRedemption} from "../../contracts/types/Redemptions.sol";
import {MuteRegistry, ShamRegistry} from "./support/HostileParties.sol";
import {TicketCall} from "./support/TicketTest.sol";
import {World} from "./support/World.sol";
import {vm} from "./support/Vm.sol";

/// @dev Shares of a reserve: against other recipients, sham ones, and whoever moves epochs.
contract HostileReserveTest is World {
    address[4] private _members;

    function setUp() public override {
        super.setUp();
        for (uint256 i = 0; i < 4; i++) {
            _members[i] = i == 0 ? recipient : vm.addr(100 + i);
        }
    }

    /// @dev Whoever comes first, however often, and whatever is funded meanwhile.
    function test_noOrderTakesAnothersShare(
        uint64 reserve,
        uint256 order,
        uint64[6] memory faces,
        uint64 added
    ) public {
        for (uint256 i = 0; i < 4; i++) {
            join(_members[i]);
        }
        toEpoch(2);
        fundReserve(reserve);
        uint256[4] memory drawn;
        uint256 part = uint256(reserve) / 4;
        for (uint64 k = 0; k < 6; k++) {
            uint256 i = (order >> (2 * k)) % 4;
            if (k == 3) {
                fundReserve(added);
                part = (uint256(reserve) + added) / 4;
            }
            assertEq("share", broker.claimable(sender, _members[i]), part - drawn[i]);
            uint128 face = uint128(within(faces[k], 0, part - drawn[i]));
            assertPaid(winnerFor(_members[i], k + 1, 1, face));
            drawn[i] += face;
        }
        // Each takes the rest of its own, and nobody finds it gone.
        for (uint64 i = 0; i < 4; i++) {
            uint128 rest = uint128(part - drawn[i]);
            assertRefused(winnerFor(_members[i], 10, 1, rest + 1), insufficient(rest, rest + 1));
            assertPaid(winnerFor(_members[i], 10, 1, rest));
        }
        assertEq("left", reserveOf(sender), (uint256(reserve) + added) - 4 * part);
    }

    /// @dev A quote of this epoch holds in this epoch only: the next divides what is left.
    function test_theEpochChangesBetweenQuoteAndRedemption(uint64 reserve, uint64 face) public {
        join(recipient);
        join(stranger);
        toEpoch(2);
        fundReserve(reserve);
        uint256 quoted = broker.claimable(sender, recipient);
        uint128 other = uint128(within(face, 0, reserve / 2));
        assertPaid(winnerFor(stranger, 1, 1, other));
        assertEq("the same", broker.claimable(sender, recipient), quoted);
        toEpoch(1);
        uint256 share = (uint256(reserve) - other) / 2;
        assertEq("anew", broker.claimable(sender, recipient), share);
        if (quoted > share) {
            TicketCall memory late = winnerFor(recipient, 1, 1, uint128(quoted));
            assertRefused(late, insufficient(share, quoted));
        }
        assertPaid(winnerFor(recipient, 1, 1, uint128(share)));
    }

    /// @dev A thousand of them would thin the share out at once, if they counted at once.
    function test_shamRecipientsDiluteFromTheNextEpochButOne(uint8 shams) public {
        uint256 count = within(shams, 1, 12);
        join(recipient);
        toEpoch(2);
        fundReserve(1300);
        for (uint256 i = 0; i < count; i++) {
            join(vm.addr(1000 + i));
        }
        assertEq("now", broker.claimable(sender, recipient), 1300);
        assertEq("sham", broker.claimable(sender, vm.addr(1000)), 0);
        assertRefused(winnerFor(vm.addr(1000), 1, 1, 1), insufficient(0, 1));
        toEpoch(1);
        assertEq("next", broker.claimable(sender, recipient), 1300);
        toEpoch(1);
        assertEq("next but one", broker.claimable(sender, recipient), 1300 / (count + 1));
        assertEq("bonds", address(registry).balance, (count + 1) * BOND);
    }

    function test_leavingGivesNobodyASecondShare() public {
        join(recipient);
        join(stranger);
        toEpoch(2);
        fundReserve(100);
        assertPaid(winnerFor(stranger, 1, 1, 50));
        resign(stranger);
        assertEq("of this epoch", broker.claimable(sender, stranger), 0);
        assertEq("the other's", broker.claimable(sender, recipient), 50);
        toEpoch(1);
        assertEq("gone", broker.claimable(sender, stranger), 0);
        assertEq("alone", broker.claimable(sender, recipient), 50);
        assertRefused(winnerFor(stranger, 1, 2, 1), insufficient(0, 1));
    }

    function test_whoLeavesBeforeItCountsNeverCounted(uint8 wait) public {
        join(stranger);
        uint256 epochs = wait % 2;
        if (epochs == 1) toEpoch(1);
        resign(stranger);
        for (uint256 i = 0; i < 4; i++) {
            (bool active,) = registry.membership(stranger);
            assertEq("active", active ? 1 : 0, 0);
            assertEq("members", registry.activeCount(), 0);
            toEpoch(1);
        }
    }

    /// @dev A reserve taken out and paid in again within an epoch starts a share anew, less what
    /// each has drawn already: nobody is promised what is not there.
    function test_aNewReserveInTheSameEpochPromisesNoMoreThanItHolds(uint64 first, uint64 second)
        public
    {
        for (uint256 i = 0; i < 3; i++) {
            join(_members[i]);
        }
        toEpoch(9);
        fundReserve(first);
        vm.prank(sender);
        broker.unlock(sender);
        vm.warp(block.timestamp + PERIOD + 1);
        uint256 share = uint256(first) / 3;
        assertPaid(winnerFor(_members[0], 1, 1, uint128(share)));
        vm.prank(sender);
        broker.withdraw(sender, sender);
        fundReserve(second);
        uint256 part = uint256(second) / 3;
        uint256 promised;
        for (uint256 i = 0; i < 3; i++) {
            promised += broker.claimable(sender, _members[i]);
        }
        uint256 kept = share < part ? part - share : 0;
        assertEq("promised", promised, 2 * part + kept);
        for (uint64 i = 1; i < 3; i++) {
            assertPaid(winnerFor(_members[i], 2, 1, uint128(part)));
        }
        assertPaid(winnerFor(_members[0], 2, 1, uint128(kept)));
    }

    function test_earmarkThenDepositThenShare(uint64 amount) public {
        join(recipient);
        join(stranger);
        toEpoch(2);
        fundEarmark(LANE, 10);
        fundDeposit(20);
        fundReserve(60);
        uint128 face = uint128(within(amount, 0, 61));
        TicketCall memory call = winnerFor(recipient, 1, 1, face);
        if (face > 60) {
            assertRefused(call, insufficient(60, face));
            return;
        }
        assertPaid(call);
        assertEq("earmark", earmarkOf(LANE), face < 10 ? 10 - face : 0);
        uint256 rest = face > 10 ? face - 10 : 0;
        assertEq("deposit", depositOf(sender), rest < 20 ? 20 - rest : 0);
        rest = rest > 20 ? rest - 20 : 0;
        assertEq("reserve", reserveOf(sender), 60 - rest);
        assertEq("claimable", broker.claimable(sender, recipient), 30 - rest);
    }

    /// @dev The accounts do not depend on what another contract promises.
    function test_aRegistryThatLiesBreaksNoAccount(uint64 reserve) public {
        ShamRegistry sham = new ShamRegistry();
        broker = deployBroker(address(0), address(sham));
        uint128 amount = uint128(within(reserve, 4, type(uint64).max));
        fundReserve(amount);
        sham.set(2);
        assertPaid(winnerFor(recipient, 1, 1, amount / 2));
        assertPaid(winnerFor(stranger, 1, 1, amount / 2));
        sham.set(1);
        uint128 left = amount - amount / 2 * 2;
        assertEq("never more than is left", broker.claimable(sender, owner), left);
        assertRefused(winnerFor(owner, 1, 1, left + 1), insufficient(left, left + 1));
        assertPaid(winnerFor(owner, 1, 1, left));
        assertEq("reserve", reserveOf(sender), 0);
    }

    /// @dev An item that nothing covers would else take a batch of earmarked winners down with it.
    function test_aRegistryThatFailsHindersNobodyWithoutAReserve() public {
        broker = deployBroker(address(0), address(new MuteRegistry(1 days)));
        fundEarmark(LANE, 10);
        TicketRedemption[] memory items = new TicketRedemption[](2);
        items[0] = itemOf(winnerFor(stranger, 1, 1, 10));
        items[1] = itemOf(winnerFor(recipient, 1, 1, 10));
        bytes4[] memory reasons = redeemAll(items, new BookRedemption[](0));
        assertReason(reasons[0], InsufficientFunds.selector);
        assertReason(reasons[1], 0);
        assertRefused(winnerFor(stranger, 1, 1, 10), insufficient(0, 10));
    }

    function test_noMembersHaveNoShare() public {
        ShamRegistry sham = new ShamRegistry();
        broker = deployBroker(address(0), address(sham));
        fundReserve(10);
        sham.set(0);
        assertEq("claimable", broker.claimable(sender, recipient), 0);
        assertRefused(winnerFor(recipient, 1, 1, 1), insufficient(0, 1));
    }

    function test_noReserveWithoutARegistry(uint64 reserve) public {
        broker = deployBroker(address(0), address(0));
        uint128 amount = uint128(within(reserve, 1, type(uint64).max));
        vm.deal(funder, amount);
        vm.prank(funder);
        vm.expectRevert(ReserveUnavailable.selector);
        broker.fund{value: amount}(sender, 0, amount);
        assertEq("claimable", broker.claimable(sender, recipient), 0);
        assertEq("epoch", broker.epoch(), block.timestamp / 1 days);
    }

    /// @dev Shares are counted in the registry's epochs, whatever their length.
    function test_theEpochIsTheRegistrys(uint32 length) public {
        uint256 seconds_ = within(length, 1, 30 days);
        bytes memory arguments = abi.encode(seconds_, BOND, BOND_DELAY);
        address other = vm.deployCode("RecipientRegistry.sol:RecipientRegistry", arguments);
        broker = deployBroker(address(0), other);
        assertEq("epoch", broker.epoch(), block.timestamp / seconds_);
    }

    function test_withdrawnReservesGoToTheOwner(uint64 deposit, uint64 reserve) public {
        fundDeposit(deposit);
        fundReserve(reserve);
        vm.prank(sender);
        broker.unlock(sender);
        vm.warp(START + PERIOD + 1);
        vm.prank(sender);
        broker.withdraw(sender, owner);
        assertEq("owner", owner.balance, uint256(deposit) + reserve);
        assertEq("reserve", reserveOf(sender), 0);
        assertEq("held", address(broker).balance, 0);
    }

    /// @dev Joining, leaving, waiting in any order: the count is that of the members there are.
    function test_theCountIsThatOfTheMembers(uint256 steps) public {
        bool[4] memory open;
        bool[4] memory there;
        for (uint256 k = 0; k < 40; k++) {
            uint256 i = (steps >> (4 * k)) % 4;
            uint256 what = (steps >> (4 * k + 2)) % 4;
            if (what < 2 && !there[i]) {
                join(_members[i]);
                (open[i], there[i]) = (true, true);
            } else if (what == 2 && open[i]) {
                resign(_members[i]);
                open[i] = false;
            } else if (what == 3) {
                toEpoch(1 + steps % 3);
            } else if (there[i] && !open[i]) {
                vm.prank(_members[i]);
                try registry.withdrawBond(owner) returns (uint256 amount) {
                    assertEq("bond", amount, BOND);
                    there[i] = false;
                } catch (bytes memory reason) {
                    assertReason(bytes4(reason), IRecipientRegistry.BondLocked.selector);
                }
            }
            assertCount();
        }
        uint256 listed;
        for (uint256 i = 0; i < 4; i++) {
            if (there[i]) listed++;
        }
        assertEq("listed", registry.entryCount(), listed);
        assertEq("bonds", address(registry).balance, listed * BOND);
        for (uint256 i = 0; i < 3; i++) {
            toEpoch(1);
            assertCount();
        }
    }

    function assertCount() private view {
        uint256 active;
        for (uint256 i = 0; i < 4; i++) {
            (bool isActive, uint256 members) = registry.membership(_members[i]);
            assertEq("members", members, registry.activeCount());
            if (isActive) active++;
        }
        assertEq("active", registry.activeCount(), active);
    }
}

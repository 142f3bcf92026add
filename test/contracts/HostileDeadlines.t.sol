// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IRecipientRegistry} from "../../contracts/interfaces/IRecipientRegistry.sol";
import {Chained} from "./support/BookTest.sol";
import {TicketCall} from "./support/TicketTest.sol";
import {World} from "./support/World.sol";
import {vm} from "./support/Vm.sol";

/// @dev Every deadline in the second before it, in it, and after it.
contract HostileDeadlinesTest is World {
    uint256 private constant LAST = START + 1 days;

    function test_redeemByIsTheLastSecondOfATicket() public {
        fundEarmark(LANE, 3 * FACE);
        vm.warp(LAST - 1);
        assertPaid(signed(ticketAt(1, 1)));
        vm.warp(LAST);
        assertPaid(signed(ticketAt(1, 2)));
        vm.warp(LAST + 1);
        assertRefused(signed(ticketAt(1, 3)), TermsExpired.selector);
    }

    function test_redeemByIsTheLastSecondOfABook() public {
        fundEarmark(LANE, 3 * FACE);
        Chained memory made = bookOf(1, 8, type(uint64).max);
        vm.warp(LAST - 1);
        assertPaid(signed(made, 1), FACE);
        vm.warp(LAST);
        assertPaid(signed(made, 2), FACE);
        vm.warp(LAST + 1);
        assertRefused(signed(made, 4), TermsExpired.selector);
    }

    function test_withdrawalAfterUnlockAt() public {
        fundDeposit(FACE);
        vm.prank(sender);
        broker.unlock(sender);
        for (uint256 i = 0; i < 2; i++) {
            vm.warp(START + PERIOD - 1 + i);
            vm.prank(sender);
            vm.expectRevert(abi.encodeWithSelector(StillLocked.selector, START + PERIOD));
            broker.withdraw(sender, owner);
        }
        vm.warp(START + PERIOD + 1);
        vm.prank(sender);
        broker.withdraw(sender, owner);
        assertEq("withdrawn", owner.balance, FACE);
        vm.prank(sender);
        vm.expectRevert(NotUnlocking.selector);
        broker.withdraw(sender, owner);
    }

    function test_anEarmarkIsTakenBetweenReleaseAndLapse() public {
        fundEarmark(LANE, FACE);
        vm.prank(sender);
        broker.releaseEarmark(sender, recipient, redeemer, LANE);
        uint256 releaseAt = START + PERIOD;
        uint256 lapsesAt = releaseAt + PERIOD;
        for (uint256 i = 0; i < 2; i++) {
            vm.warp(releaseAt - 1 + i);
            assertTakeRefused(abi.encodeWithSelector(StillLocked.selector, releaseAt));
        }
        vm.warp(lapsesAt + 1);
        assertTakeRefused(abi.encodeWithSelector(ReleaseLapsed.selector, lapsesAt));
        assertEq("lapsed", releaseAtOf(), 0);
        vm.warp(lapsesAt);
        assertEq("not lapsed", releaseAtOf(), releaseAt);
        vm.warp(releaseAt + 1);
        take();
        assertEq("deposit", depositOf(sender), FACE);
        assertTakeRefused(abi.encodeWithSelector(NotReleasing.selector));
    }

    function test_anEarmarkIsTakenInTheLastSecond() public {
        fundEarmark(LANE, FACE);
        vm.prank(sender);
        broker.releaseEarmark(sender, recipient, redeemer, LANE);
        vm.warp(START + 2 * PERIOD);
        take();
        assertEq("deposit", depositOf(sender), FACE);
    }

    /// @dev It has 32 bits. Cut to them, it would be long past: `slot` would show no release, and
    /// nobody could ever take the earmark.
    function test_aReleaseBeyondItsBitsIsRefused() public {
        fundEarmark(LANE, FACE);
        uint256 last = type(uint32).max - PERIOD;
        vm.warp(last + 1);
        vm.prank(sender);
        vm.expectRevert(ReleaseOutOfRange.selector);
        broker.releaseEarmark(sender, recipient, redeemer, LANE);
        vm.warp(last);
        vm.prank(sender);
        broker.releaseEarmark(sender, recipient, redeemer, LANE);
        assertEq("releaseAt", releaseAtOf(), type(uint32).max);
        vm.warp(last + PERIOD + 1);
        take();
        assertEq("deposit", depositOf(sender), FACE);
    }

    function test_aConsentCountsThroughValidUntil() public {
        uint64 validUntil = uint64(START + 60);
        bytes32 hash = keccak256(
            abi.encode(keccak256("Owner(address owner,uint64 validUntil)"), owner, validUntil)
        );
        (bytes32 r, bytes32 vs) = signCompact(SENDER_KEY, typedData(hash));
        vm.warp(validUntil + 1);
        vm.expectRevert(ConsentExpired.selector);
        broker.setOwner(sender, owner, validUntil, r, vs);
        vm.warp(validUntil);
        broker.setOwner(sender, owner, validUntil, r, vs);
    }

    function test_aBondComesBackAfterItsDelay() public {
        join(stranger);
        resign(stranger);
        uint256 until = (START / EPOCH + 2) * EPOCH;
        bytes memory locked =
            abi.encodeWithSelector(IRecipientRegistry.BondLocked.selector, until + BOND_DELAY);
        vm.warp(until + BOND_DELAY - 1);
        vm.prank(stranger);
        vm.expectRevert(locked);
        registry.withdrawBond(owner);
        vm.warp(until + BOND_DELAY);
        vm.prank(stranger);
        registry.withdrawBond(owner);
        assertEq("bond", owner.balance, BOND);
    }

    function test_membershipBeginsAndEndsWithAnEpoch() public {
        uint256 first = (START / EPOCH + 1) * EPOCH;
        vm.warp(first + EPOCH - 1);
        join(recipient);
        assertMember(recipient, false, 0);
        vm.warp(first + 2 * EPOCH - 1);
        assertMember(recipient, false, 0);
        vm.warp(first + 2 * EPOCH);
        assertMember(recipient, true, 1);
        vm.warp(first + 3 * EPOCH - 1);
        resign(recipient);
        assertMember(recipient, true, 1);
        vm.warp(first + 3 * EPOCH);
        assertMember(recipient, false, 0);
    }

    function test_aShareEndsWithTheEpoch() public {
        join(recipient);
        join(stranger);
        fundReserve(8);
        uint256 first = (START / EPOCH + 2) * EPOCH;
        vm.warp(first);
        assertEq("first", broker.claimable(sender, recipient), 4);
        assertPaid(winnerFor(recipient, 1, 1, 4));
        vm.warp(first + EPOCH - 1);
        assertEq("last second", broker.claimable(sender, recipient), 0);
        assertRefused(winnerFor(recipient, 1, 2, 1), insufficient(0, 1));
        vm.warp(first + EPOCH);
        assertEq("next", broker.claimable(sender, recipient), 2);
        assertPaid(winnerFor(recipient, 1, 2, 2));
    }

    function assertMember(address who, bool active, uint256 count) private view {
        (bool isActive, uint256 members) = registry.membership(who);
        assertEq("active", isActive ? 1 : 0, active ? 1 : 0);
        assertEq("members", members, count);
        assertEq("activeCount", registry.activeCount(), count);
    }

    function releaseAtOf() private view returns (uint256 releaseAt) {
        (,,, releaseAt) = broker.slot(sender, recipient, redeemer, LANE);
    }

    function take() private {
        vm.prank(sender);
        broker.takeEarmark(sender, recipient, redeemer, LANE);
    }

    function assertTakeRefused(bytes memory reason) private {
        vm.prank(sender);
        vm.expectRevert(reason);
        broker.takeEarmark(sender, recipient, redeemer, LANE);
    }
}

// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {RecipientRegistry} from "../../contracts/RecipientRegistry.sol";
import {IRecipientRegistry} from "../../contracts/interfaces/IRecipientRegistry.sol";
import {Entry} from "../../contracts/types/Member.sol";
import {ReserveTest} from "./support/ReserveTest.sol";
import {SlashingRegistry} from "./support/SlashingRegistry.sol";
import {vm} from "./support/Vm.sol";

/// @dev The seam for registries that take bonds away: who lost its bond is counted no longer.
contract SlashingTest is ReserveTest {
    SlashingRegistry private _slashing;

    function setUp() public override {
        vm.warp(START);
        bytes memory arguments = abi.encode(EPOCH, BOND, DELAY);
        address made = vm.deployCode("SlashingRegistry.sol:SlashingRegistry", arguments);
        _slashing = SlashingRegistry(made);
        registry = RecipientRegistry(made);
        broker = deployBroker(address(0), made);
    }

    function test_theLastOfABondTakesTheEntryAlong() public {
        admit(2);
        _slashing.slash(member(1), BOND, stranger);
        assertEq("paid", stranger.balance, BOND);
        assertEq("entries", registry.entryCount(), 1);
        assertEq("forgotten", registry.entryOf(member(1)).recipient, address(0));
        // A member of this epoch, which was settled before.
        assertMembership(member(1), true, 2);
        assertCounts(2, 1, 1);
        nextEpoch();
        assertMembership(member(1), false, 1);
        vm.prank(member(1));
        vm.expectRevert(IRecipientRegistry.NotRegistered.selector);
        registry.withdrawBond(stranger);
        vm.prank(member(1));
        vm.expectRevert(IRecipientRegistry.NotRegistered.selector);
        registry.deactivate();
    }

    function test_aPartOfABondEndsTheMembershipToo(uint128 amount) public {
        admit(2);
        amount = uint128(within(amount, 1, BOND - 1));
        _slashing.slash(member(1), amount, stranger);
        assertEq("entries", registry.entryCount(), 2);
        assertEq("bond", registry.entryOf(member(1)).bond, BOND - amount);
        nextEpoch();
        assertMembership(member(1), false, 1);
        // Once more: it is dismissed already, and must not be counted out twice.
        _slashing.slash(member(1), 1, stranger);
        assertCounts(1, 1, 1);
        vm.warp(START + 60 days);
        if (BOND - amount > 1) {
            vm.prank(member(1));
            registry.withdrawBond(member(1));
        }
        assertEq("left", member(1).balance, BOND - amount - 1);
        assertEq("entries", registry.entryCount(), 1);
        assertEq("held", address(registry).balance, BOND);
    }

    function test_registersAgainWhenItsLastEpochIsOver() public {
        admit(2);
        _slashing.slash(member(1), BOND, stranger);
        vm.deal(member(1), BOND);
        vm.prank(member(1));
        vm.expectRevert(IRecipientRegistry.AlreadyRegistered.selector);
        registry.register{value: BOND}("x");
        nextEpoch();
        register(member(1));
        nextEpoch();
        nextEpoch();
        assertMembership(member(1), true, 2);
    }

    function test_whoIsNotRegisteredHasNothingToLose(uint128 amount) public {
        vm.expectRevert(IRecipientRegistry.NotRegistered.selector);
        _slashing.slash(stranger, amount, stranger);
    }

    function test_nobodyLosesMoreThanItsBond(uint128 amount) public {
        admit(2);
        amount = uint128(within(amount, uint256(BOND) + 1, type(uint128).max));
        vm.expectRevert(abi.encodeWithSignature("Panic(uint256)", 0x11));
        _slashing.slash(member(1), amount, stranger);
        assertEq("held", address(registry).balance, 2 * BOND);
        assertMembership(member(1), true, 2);
        assertCounts(2, 2, 2);
    }

    /// @dev Joining, leaving, slashing, waiting in any order: every count is that of the members that
    /// there are, and `memberCounts` foretells those of the next epochs.
    function test_countsWhoIsAMember(uint256 moves) public {
        uint256 expectedNext;
        for (uint256 step = 0; step < 24; step++) {
            moves = uint256(keccak256(abi.encode(moves)));
            address who = member(moves % 5);
            Entry memory entry = registry.entryOf(who);
            uint256 what = (moves >> 8) % 4;
            if (what == 0) {
                nextEpoch();
                assertEq("foretold", registry.activeCount(), expectedNext);
            } else if (entry.bond == 0) {
                (bool active,) = registry.membership(who);
                if (!active) tryToRegister(who);
            } else if (what == 1 && entry.activeUntil == type(uint64).max) {
                vm.prank(who);
                registry.deactivate();
            } else if (what > 1) {
                uint128 amount = what == 2 ? entry.bond : uint128(within(moves, 0, entry.bond));
                _slashing.slash(who, amount, stranger);
            }
            (, expectedNext,) = registry.memberCounts();
            assertCount();
        }
        for (uint256 i = 0; i < 3; i++) {
            (, uint256 next, uint256 later) = registry.memberCounts();
            nextEpoch();
            assertEq("next", registry.activeCount(), next);
            if (i > 0) assertEq("later", registry.activeCount(), later);
            assertCount();
        }
    }

    /// @dev Who was slashed before it counted waits until it would have.
    function tryToRegister(address who) private {
        vm.deal(who, BOND);
        vm.prank(who);
        try registry.register{value: BOND}("https://example.org/stream") {}
        catch (bytes memory reason) {
            bytes4 expected = IRecipientRegistry.AlreadyRegistered.selector;
            assertEq("reason", bytes32(bytes4(reason)), bytes32(expected));
        }
    }

    function assertCount() private view {
        uint256 active;
        uint256 entries;
        for (uint256 i = 0; i < 5; i++) {
            (bool isActive,) = registry.membership(member(i));
            if (isActive) active++;
            if (registry.entryOf(member(i)).bond != 0) entries++;
        }
        assertEq("active", registry.activeCount(), active);
        (uint256 current,,) = registry.memberCounts();
        assertEq("current", current, active);
        assertEq("entries", registry.entryCount(), entries);
    }

    function assertCounts(uint256 current, uint256 next, uint256 later) private view {
        (uint256 a, uint256 b, uint256 c) = registry.memberCounts();
        assertEq("current", a, current);
        assertEq("next", b, next);
        assertEq("later", c, later);
    }

    function assertMembership(address who, bool active, uint256 members) private view {
        (bool isActive, uint256 count) = registry.membership(who);
        assertEq("active", isActive ? 1 : 0, active ? 1 : 0);
        assertEq("members", count, members);
    }
}

// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {RecipientRegistry} from "../../contracts/RecipientRegistry.sol";
import {IRecipientRegistry} from "../../contracts/interfaces/IRecipientRegistry.sol";
import {Entry} from "../../contracts/types/Member.sol";
import {Refuser} from "./support/Receivers.sol";
import {ReserveTest} from "./support/ReserveTest.sol";
import {vm} from "./support/Vm.sol";

contract RegistryTest is ReserveTest {
    string private constant SERVICE = "https://example.org/stream";
    uint256 private constant FIRST = START / EPOCH;

    event Registered(address indexed recipient, string service, uint256 bond, uint256 activeFrom);
    event ServiceChanged(address indexed recipient, string service);
    event Deactivated(address indexed recipient, uint256 activeUntil, uint256 bondBackAt);
    event BondPaid(address indexed recipient, address indexed to, uint256 amount);

    function test_countsFromTheNextEpochButOne(uint64 more) public {
        uint256 bond = uint256(BOND) + more;
        vm.deal(recipient, bond);
        vm.prank(recipient);
        vm.expectEmit(address(registry));
        emit Registered(recipient, SERVICE, bond, FIRST + 2);
        registry.register{value: bond}(SERVICE);
        assertMembership(recipient, false, 0);
        nextEpoch();
        assertMembership(recipient, false, 0);
        vm.warp((FIRST + 2) * EPOCH - 1);
        assertMembership(recipient, false, 0);
        vm.warp((FIRST + 2) * EPOCH);
        assertMembership(recipient, true, 1);
        vm.warp((FIRST + 2000) * EPOCH);
        assertMembership(recipient, true, 1);
        assertEq("bond", registry.entryOf(recipient).bond, bond);
    }

    function test_refusesTooSmallABond(uint256 value) public {
        value = within(value, 0, BOND - 1);
        vm.deal(recipient, value);
        vm.prank(recipient);
        vm.expectRevert(
            abi.encodeWithSelector(IRecipientRegistry.BondTooSmall.selector, value, BOND)
        );
        registry.register{value: value}(SERVICE);
    }

    function test_refusesServicesOfNoOrTooManyBytes(uint16 length) public {
        setsService(0, 0);
        setsService(1, 1);
        setsService(2, 256);
        setsService(3, 257);
        setsService(4, length % 600);
    }

    function setsService(uint256 number, uint256 length) private {
        string memory service = string(new bytes(length));
        bool fits = length >= 1 && length <= 256;
        address newcomer = member(2 * number);
        vm.deal(newcomer, BOND);
        if (!fits) vm.expectRevert(IRecipientRegistry.ServiceInvalid.selector);
        vm.prank(newcomer);
        registry.register{value: BOND}(service);
        register(member(2 * number + 1));
        if (!fits) vm.expectRevert(IRecipientRegistry.ServiceInvalid.selector);
        vm.prank(member(2 * number + 1));
        registry.setService(service);
    }

    function test_registersOnce() public {
        register(recipient);
        vm.deal(recipient, BOND);
        vm.prank(recipient);
        vm.expectRevert(IRecipientRegistry.AlreadyRegistered.selector);
        registry.register{value: BOND}(SERVICE);
        vm.prank(recipient);
        registry.deactivate();
        vm.prank(recipient);
        vm.expectRevert(IRecipientRegistry.AlreadyRegistered.selector);
        registry.register{value: BOND}(SERVICE);
    }

    /// @dev Its bond would be written over.
    function test_whoseBondIsThereYetRegistersNotAnew() public {
        register(recipient);
        vm.prank(recipient);
        registry.deactivate();
        vm.warp(START + 60 days);
        vm.deal(recipient, BOND);
        vm.prank(recipient);
        vm.expectRevert(IRecipientRegistry.AlreadyRegistered.selector);
        registry.register{value: BOND}(SERVICE);
        vm.prank(recipient);
        registry.withdrawBond(stranger);
        assertEq("bond", stranger.balance, BOND);
        register(recipient);
        assertEq("bond", registry.entryOf(recipient).bond, BOND);
    }

    function test_changesItsService() public {
        register(recipient);
        vm.prank(recipient);
        vm.expectEmit(address(registry));
        emit ServiceChanged(recipient, "https://example.net");
        registry.setService("https://example.net");
        assertText(registry.entryOf(recipient).service, "https://example.net");
    }

    function test_onlyMembersChangeOrLeave(address caller) public {
        vm.assume(caller != recipient);
        register(recipient);
        vm.prank(caller);
        vm.expectRevert(IRecipientRegistry.NotRegistered.selector);
        registry.setService("x");
        vm.prank(caller);
        vm.expectRevert(IRecipientRegistry.NotRegistered.selector);
        registry.deactivate();
        vm.prank(caller);
        vm.expectRevert(IRecipientRegistry.NotRegistered.selector);
        registry.withdrawBond(caller);
        vm.prank(recipient);
        registry.deactivate();
        vm.prank(recipient);
        vm.expectRevert(IRecipientRegistry.NotRegistered.selector);
        registry.deactivate();
        vm.prank(recipient);
        vm.expectRevert(IRecipientRegistry.NotRegistered.selector);
        registry.setService("x");
    }

    function test_staysAMemberUntilTheNextEpoch() public {
        admit(2);
        uint256 until = FIRST + 3;
        vm.prank(member(0));
        vm.expectEmit(address(registry));
        emit Deactivated(member(0), until, until * EPOCH + DELAY);
        registry.deactivate();
        assertMembership(member(0), true, 2);
        nextEpoch();
        assertMembership(member(0), false, 1);
        assertMembership(member(1), true, 1);
    }

    function test_mayLeaveBeforeItCounts(bool waits) public {
        register(member(1));
        register(member(0));
        if (waits) nextEpoch();
        vm.prank(member(0));
        registry.deactivate();
        for (uint256 i = 0; i < 4; i++) {
            uint256 now_ = registry.epoch();
            assertMembership(member(0), false, now_ >= FIRST + 2 ? 1 : 0);
            nextEpoch();
        }
    }

    function test_bondComesBackAfterTheDelay(uint256 time) public {
        register(recipient);
        vm.prank(recipient);
        vm.expectRevert(IRecipientRegistry.StillRegistered.selector);
        registry.withdrawBond(recipient);
        nextEpoch();
        nextEpoch();
        vm.prank(recipient);
        registry.deactivate();
        uint256 backAt = (FIRST + 3) * EPOCH + DELAY;
        vm.warp(within(time, (FIRST + 2) * EPOCH, backAt - 1));
        vm.prank(recipient);
        vm.expectRevert(abi.encodeWithSelector(IRecipientRegistry.BondLocked.selector, backAt));
        registry.withdrawBond(recipient);
        vm.warp(backAt);
        vm.prank(recipient);
        vm.expectEmit(address(registry));
        emit BondPaid(recipient, stranger, BOND);
        registry.withdrawBond(stranger);
        assertEq("paid", stranger.balance, BOND);
        assertEq("entries", registry.entryCount(), 0);
        assertEq("forgotten", registry.entryOf(recipient).recipient, address(0));
        vm.prank(recipient);
        vm.expectRevert(IRecipientRegistry.NotRegistered.selector);
        registry.withdrawBond(stranger);
        register(recipient);
        nextEpoch();
        nextEpoch();
        assertMembership(recipient, true, 1);
    }

    function test_aReceiverThatRefusesCostsNothing() public {
        register(recipient);
        vm.prank(recipient);
        registry.deactivate();
        vm.warp(START + 60 days);
        address refuser = address(new Refuser());
        vm.prank(recipient);
        vm.expectRevert(TransferFailed.selector);
        registry.withdrawBond(refuser);
        vm.prank(recipient);
        vm.expectRevert(ZeroAddress.selector);
        registry.withdrawBond(address(0));
        vm.prank(recipient);
        registry.withdrawBond(stranger);
        assertEq("paid", stranger.balance, BOND);
    }

    /// @dev Any joining and leaving: the count is what counting would give.
    function test_countsWhoIsAMember(uint256 moves) public {
        for (uint256 step = 0; step < 24; step++) {
            uint256 move = (moves >> (8 * step)) & 0xff;
            address who = member(move % 5);
            Entry memory entry = registry.entryOf(who);
            if (move >> 7 == 1) {
                nextEpoch();
            } else if (entry.bond == 0) {
                register(who);
            } else if (entry.activeUntil == type(uint64).max) {
                vm.prank(who);
                registry.deactivate();
            }
            uint256 expected;
            for (uint256 i = 0; i < 5; i++) {
                (bool active,) = registry.membership(member(i));
                if (active) expected++;
            }
            assertEq("members", registry.activeCount(), expected);
            assertMembership(stranger, false, expected);
        }
    }

    function test_pagesShowEverybodyOnce(uint8 count, uint8 size) public {
        uint256 total = within(count, 0, 9);
        uint256 step = within(size, 1, 10);
        for (uint256 i = 0; i < total; i++) {
            register(member(i));
        }
        assertEq("count", registry.entryCount(), total);
        uint256 seen;
        for (uint256 from = 0; from < total + step; from += step) {
            Entry[] memory page = registry.entries(from, step);
            for (uint256 i = 0; i < page.length; i++) {
                assertEq("entry", page[i].recipient, member(seen++));
                assertEq("bond", page[i].bond, BOND);
                assertEq("from", page[i].activeFrom, FIRST + 2);
                assertText(page[i].service, SERVICE);
            }
        }
        assertEq("seen", seen, total);
        assertEq("none beyond", registry.entries(type(uint256).max, 5).length, 0);
        assertEq("all at once", registry.entries(0, type(uint256).max).length, total);
    }

    function test_pagesEndWhereEntriesDo() public {
        for (uint256 i = 0; i < 3; i++) {
            register(member(i));
        }
        assertEq("fewer than there are", registry.entries(0, 2).length, 2);
        assertEq("more than are left", registry.entries(2, 5).length, 1);
        assertEq("behind the last", registry.entries(3, 1).length, 0);
    }

    function test_refusesSettingsOutOfRange(uint256 beyond) public {
        beyond = within(beyond, 1, type(uint128).max);
        refuses(0, BOND, DELAY);
        refuses(30 days + beyond, BOND, DELAY);
        refuses(EPOCH, 0, DELAY);
        refuses(EPOCH, uint256(type(uint128).max) + beyond, DELAY);
        refuses(EPOCH, BOND, 365 days + beyond);
        RecipientRegistry most = new RecipientRegistry(30 days, type(uint128).max, 365 days);
        assertEq("epoch length", most.epochLength(), 30 days);
        assertEq("bond", most.minimumBond(), type(uint128).max);
        assertEq("delay", most.bondDelay(), 365 days);
    }

    function refuses(uint256 length, uint256 bond, uint256 delay) private {
        vm.expectRevert(IRecipientRegistry.SettingOutOfRange.selector);
        new RecipientRegistry(length, bond, delay);
    }

    function assertMembership(address who, bool active, uint256 members) private view {
        (bool isActive, uint256 count) = registry.membership(who);
        assertEq("active", isActive ? 1 : 0, active ? 1 : 0);
        assertEq("members", count, members);
    }

    function assertText(string memory got, string memory expected) private pure {
        assertEq("text", keccak256(bytes(got)), keccak256(bytes(expected)));
    }
}

// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BookRedemption, TicketRedemption} from "../../contracts/types/Redemptions.sol";
import {TicketBroker} from "../../contracts/TicketBroker.sol";
import {IRecipientRegistry} from "../../contracts/interfaces/IRecipientRegistry.sol";
import {Ticket} from "../../contracts/types/Ticket.sol";
import {Trap} from "./support/HostileParties.sol";
import {Refuser} from "./support/Receivers.sol";
import {TicketCall} from "./support/TicketTest.sol";
import {World} from "./support/World.sol";
import {vm} from "./support/Vm.sol";

/// @dev Re-entering recipients, owners and redeemers; consents used for another's benefit; dust.
contract HostileCallersTest is World {
    Trap private _trap;

    function setUp() public override {
        super.setUp();
        _trap = new Trap();
    }

    /// @dev Another's money is there to be taken, so that a second payment would succeed.
    function test_aRecipientReentersItsCollect(uint8 how) public {
        fundDeposit(3 * FACE);
        assertPaid(winnerFor(address(_trap), 1, 1, FACE));
        assertPaid(winnerFor(recipient, 1, 1, FACE));
        _trap.set(address(broker), callOf(how % 4));
        _trap.run(address(broker), 0, abi.encodeCall(broker.collect, (address(_trap))));
        if (_trap.attempts() == 0) revert Unequal("attempts", 0, 1);
        assertEq("trap", address(_trap).balance, FACE);
        assertSound();
    }

    function test_anOwnerReentersItsWithdrawal(uint8 how, uint64 reserve) public {
        vm.deal(funder, uint256(FACE) + reserve);
        vm.prank(funder);
        broker.fund{value: uint256(FACE) + reserve}(address(_trap), FACE, reserve);
        fundDeposit(5 * FACE);
        fundReserve(5 * FACE);
        _trap.run(address(broker), 0, abi.encodeCall(broker.unlock, (address(_trap))));
        vm.warp(START + PERIOD + 1);
        _trap.set(address(broker), callOf(how % 4));
        bytes memory call = abi.encodeCall(broker.withdraw, (address(_trap), address(_trap)));
        _trap.run(address(broker), 0, call);
        if (_trap.attempts() == 0) revert Unequal("attempts", 0, 1);
        assertEq("trap", address(_trap).balance, uint256(FACE) + reserve);
        assertEq("others", address(broker).balance, 10 * FACE);
        assertEq("unlockAt", unlockAtOf(address(_trap)), 0);
        // Collecting no income is idle; all else would work before the withdrawal, none within it.
        if (how % 4 != 0) assertEq("successes", _trap.successes(), 0);
    }

    /// @dev The owner has its session key's winners redeemed from within the withdrawal.
    function test_anOwnerRedeemsWithinItsWithdrawal(bool fromReserve) public {
        join(recipient);
        vm.prank(sender);
        broker.setOwner(sender, address(_trap), 0, 0, 0);
        if (fromReserve) fundReserve(FACE);
        else fundDeposit(FACE);
        vm.deal(funder, 5 * FACE);
        vm.prank(funder);
        broker.fund{value: 5 * FACE}(stranger, 3 * FACE, 2 * FACE);
        _trap.run(address(broker), 0, abi.encodeCall(broker.unlock, (sender)));
        vm.warp(START + PERIOD + 1);
        Ticket memory ticket = ticketAt(1, 1);
        ticket.redeemer = address(_trap);
        ticket.redeemBy = uint64(block.timestamp);
        TicketCall memory call = signed(ticket);
        (bytes memory reason,) = check(call);
        assertEq("before", reason.length, 0);
        bytes memory redemption = abi.encodeCall(
            broker.redeemTicket,
            (call.recipient, call.sender, call.terms, call.place, call.r, call.vs, call.rand)
        );
        _trap.set(address(broker), redemption);
        _trap.run(address(broker), 0, abi.encodeCall(broker.withdraw, (sender, address(_trap))));
        assertEq("attempts", _trap.attempts(), 1);
        assertReason(bytes4(_trap.lastReason()), InsufficientFunds.selector);
        assertEq("income", broker.income(recipient), 0);
        assertEq("others", address(broker).balance, 5 * FACE);
    }

    function test_aRecipientReentersItsBond() public {
        vm.deal(address(this), BOND);
        bytes memory call = abi.encodeCall(registry.register, ("https://example.org/"));
        _trap.run{value: BOND}(address(registry), BOND, call);
        join(recipient);
        _trap.run(address(registry), 0, abi.encodeCall(registry.deactivate, ()));
        vm.warp(START + 30 days);
        call = abi.encodeCall(registry.withdrawBond, (address(_trap)));
        _trap.set(address(registry), call);
        _trap.run(address(registry), 0, call);
        if (_trap.attempts() == 0) revert Unequal("attempts", 0, 1);
        assertReason(bytes4(_trap.lastReason()), IRecipientRegistry.NotRegistered.selector);
        assertEq("trap", address(_trap).balance, BOND);
        assertEq("others", address(registry).balance, BOND);
        assertEq("entries", registry.entryCount(), 1);
    }

    function callOf(uint256 how) private view returns (bytes memory) {
        address trap = address(_trap);
        if (how == 0) return abi.encodeCall(broker.collect, (trap));
        if (how == 1) return abi.encodeCall(broker.withdraw, (trap, trap));
        if (how == 2) return abi.encodeCall(broker.earmark, (trap, trap, trap, 0, 1));
        TicketCall memory call = winnerFor(trap, 1, 1, FACE);
        return abi.encodeCall(
            broker.redeemTicket,
            (call.recipient, call.sender, call.terms, call.place, call.r, call.vs, call.rand)
        );
    }

    function assertSound() private view {
        uint256 owed = uint256(depositOf(sender)) + broker.income(recipient);
        owed += broker.income(address(_trap));
        assertEq("held", address(broker).balance, owed);
    }

    function test_whoRefusesCoinsKeepsItsIncome() public {
        address refuser = address(new Refuser());
        fundDeposit(FACE);
        assertPaid(winnerFor(recipient, 1, 1, FACE));
        vm.prank(recipient);
        vm.expectRevert(TransferFailed.selector);
        broker.collect(refuser);
        assertEq("income", broker.income(recipient), FACE);
    }

    // Consents

    function consent(address to, uint64 validUntil) private view returns (bytes32 r, bytes32 vs) {
        bytes32 hash = keccak256(
            abi.encode(keccak256("Owner(address owner,uint64 validUntil)"), to, validUntil)
        );
        return signCompact(SENDER_KEY, typedData(hash));
    }

    function test_aConsentNamesNobodyElse(address thief, uint64 until, address victim) public {
        vm.assume(thief != owner && thief != address(0));
        vm.assume(victim != sender && victim != address(this));
        uint64 validUntil = uint64(START + 10);
        (bytes32 r, bytes32 vs) = consent(owner, validUntil);
        vm.expectRevert(SignatureInvalid.selector);
        broker.setOwner(sender, thief, validUntil, r, vs);
        vm.expectRevert(SignatureInvalid.selector);
        broker.setOwner(victim, owner, validUntil, r, vs);
        until = uint64(within(until, validUntil + 1, type(uint64).max));
        vm.expectRevert(SignatureInvalid.selector);
        broker.setOwner(sender, owner, until, r, vs);
        broker.setOwner(sender, owner, validUntil, r, vs);
        // Named once: neither another consent nor the sender itself changes it any more.
        (r, vs) = consent(thief, validUntil);
        vm.expectRevert(OwnerAlreadySet.selector);
        broker.setOwner(sender, thief, validUntil, r, vs);
        vm.prank(sender);
        vm.expectRevert(OwnerAlreadySet.selector);
        broker.setOwner(sender, sender, 0, 0, 0);
    }

    function test_aConsentIsForOneChainAndBroker(uint64 chain_) public {
        uint64 validUntil = uint64(START + 10);
        (bytes32 r, bytes32 vs) = consent(owner, validUntil);
        vm.chainId(within(chain_, HOME + 1, type(uint64).max - 1));
        vm.expectRevert(SignatureInvalid.selector);
        broker.setOwner(sender, owner, validUntil, r, vs);
        vm.chainId(HOME);
        TicketBroker other = deployBroker(address(0), address(registry));
        vm.expectRevert(SignatureInvalid.selector);
        other.setOwner(sender, owner, validUntil, r, vs);
        broker.setOwner(sender, owner, validUntil, r, vs);
    }

    function test_whoNamesItselfVoidsItsConsents() public {
        uint64 validUntil = uint64(START + 10);
        (bytes32 r, bytes32 vs) = consent(owner, validUntil);
        vm.prank(sender);
        broker.setOwner(sender, sender, 0, 0, 0);
        vm.expectRevert(OwnerAlreadySet.selector);
        broker.setOwner(sender, owner, validUntil, r, vs);
    }

    /// @dev A ticket's or book's signature is no consent and the other way round.
    function test_oneSignatureIsForOneKindOfThing() public {
        fundEarmark(LANE, FACE);
        uint64 validUntil = uint64(START + 10);
        TicketCall memory call = signed(ticketAt(1, 1));
        vm.expectRevert(SignatureInvalid.selector);
        broker.setOwner(sender, owner, validUntil, call.r, call.vs);
        (call.r, call.vs) = consent(owner, validUntil);
        assertRefused(call, SignatureInvalid.selector);
    }

    /// @dev After the handover the key that signs tickets moves no money, only spends it.
    function test_theSessionKeyHasNoRightsOfAnOwner(address other) public {
        vm.prank(sender);
        broker.setOwner(sender, owner, 0, 0, 0);
        fundDeposit(FACE);
        fundEarmark(LANE, FACE);
        vm.prank(owner);
        broker.releaseEarmark(sender, recipient, redeemer, LANE);
        vm.prank(owner);
        broker.unlock(sender);
        vm.warp(START + PERIOD + 1);
        if (other == owner) other = stranger;
        address[3] memory callers = [sender, other, funder];
        for (uint256 i = 0; i < 3; i++) {
            assertNoOwner(callers[i]);
        }
        assertEq("deposit", depositOf(sender), FACE);
        assertEq("earmark", earmarkOf(LANE), FACE);
    }

    function assertNoOwner(address caller) private {
        bytes[6] memory calls = [
            abi.encodeCall(broker.earmark, (sender, caller, caller, 0, 1)),
            abi.encodeCall(broker.releaseEarmark, (sender, recipient, redeemer, LANE)),
            abi.encodeCall(broker.takeEarmark, (sender, recipient, redeemer, LANE)),
            abi.encodeCall(broker.unlock, (sender)),
            abi.encodeCall(broker.cancelUnlock, (sender)),
            abi.encodeCall(broker.withdraw, (sender, caller))
        ];
        for (uint256 i = 0; i < calls.length; i++) {
            vm.prank(caller);
            (bool done, bytes memory reason) = address(broker).call(calls[i]);
            assertEq("done", done ? 1 : 0, 0);
            assertReason(bytes4(reason), NotOwner.selector);
        }
    }

    // Dust

    /// @dev A coin a time, by anybody, at any moment: it delays nobody's withdrawal.
    function test_dustDelaysNoWithdrawal(uint64 when) public {
        fundDeposit(FACE);
        vm.prank(sender);
        broker.unlock(sender);
        vm.warp(within(when, START, START + PERIOD));
        fundDeposit(1);
        fundReserve(1);
        vm.warp(START + PERIOD + 1);
        vm.prank(sender);
        broker.withdraw(sender, owner);
        assertEq("withdrawn", owner.balance, FACE + 2);
    }

    function test_dustDelaysNoRelease(uint64 when) public {
        fundEarmark(LANE, FACE);
        vm.prank(sender);
        broker.releaseEarmark(sender, recipient, redeemer, LANE);
        vm.warp(within(when, START, START + PERIOD));
        fundEarmark(LANE, 1);
        vm.warp(START + PERIOD + 1);
        vm.prank(sender);
        assertEq("taken", broker.takeEarmark(sender, recipient, redeemer, LANE), FACE + 1);
    }

    /// @dev Coins forced on the broker, as by a contract that dies, belong to nobody.
    function test_forcedCoinsChangeNoAccount(uint64 forced) public {
        fundDeposit(FACE);
        vm.deal(address(broker), address(broker).balance + forced);
        assertEq("deposit", depositOf(sender), FACE);
        assertRefused(winnerFor(recipient, 1, 1, FACE + 1), insufficient(FACE, FACE + 1));
        vm.prank(sender);
        broker.unlock(sender);
        vm.warp(START + PERIOD + 1);
        vm.prank(sender);
        broker.withdraw(sender, owner);
        assertEq("held", address(broker).balance, forced);
    }

    /// @dev A worthless winner in a slot of its own, or of worthless positions, hinders nobody.
    function test_dustWinnersOfTheSenderVoidNothing(uint32 lane) public {
        fundEarmark(LANE, FACE);
        Ticket memory ticket = ticketAt(type(uint64).max, 1);
        ticket.faceValue = 0;
        ticket.lane = lane == LANE ? LANE + 1 : lane;
        assertPaid(signed(ticket));
        ticket.lane = LANE;
        ticket.recipient = stranger;
        assertPaid(signed(ticket));
        assertPaid(signed(ticketAt(1, 1)));
    }
}

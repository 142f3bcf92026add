// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BookRedemption, TicketRedemption} from "../../../contracts/types/Redemptions.sol";
import {RecipientRegistry} from "../../../contracts/RecipientRegistry.sol";
import {Ticket} from "../../../contracts/types/Ticket.sol";
import {TicketBroker} from "../../../contracts/TicketBroker.sol";
import {BookCall, Chained} from "./BookTest.sol";
import {BrokerActors} from "./BrokerActors.sol";
import {Claim} from "./Model.sol";
import {TestToken} from "./Tokens.sol";
import {TicketCall} from "./TicketTest.sol";
import {vm} from "./Vm.sol";

/// @dev Redemptions in any order, good and bad, alone and in batches; and what contract and model
/// say after each.
contract BrokerHandler is BrokerActors {
    constructor(TicketBroker broker_, RecipientRegistry registry_, TestToken token_)
        BrokerActors(broker_, registry_, token_)
    {}

    function redeemTicket(Claim memory claim) external inTime {
        bound(claim);
        claim.winners = 0;
        uint256[PEOPLE] memory before = othersShares(claim);
        TicketCall memory call = ticketCall(claim);
        vm.prank(call.caller);
        (bool done, bytes memory reason) = address(broker).call(redemption(call));
        agree(claim, done, reason, before);
    }

    function redeemBook(Claim memory claim) external inTime {
        bound(claim);
        uint256[PEOPLE] memory before = othersShares(claim);
        BookRedemption memory item = itemOf(bookCall(claim));
        vm.prank(redeemers[claim.d]);
        (bool done, bytes memory reason) =
            address(broker).call(abi.encodePacked(broker.redeemBook.selector, abi.encode(item)));
        agree(claim, done, reason, before);
    }

    function redeemBatch(Claim[3] memory some, Claim[2] memory others) external inTime {
        TicketRedemption[] memory tickets = new TicketRedemption[](3);
        BookRedemption[] memory books = new BookRedemption[](2);
        for (uint256 i = 0; i < 5; i++) {
            Claim memory claim = i < 3 ? some[i] : others[i - 3];
            bound(claim);
            claim.d = some[0].d;
            if (i < 3) claim.winners = 0;
            if (i < 3) tickets[i] = itemOf(ticketCall(claim));
            else books[i - 3] = itemOf(bookCall(claim));
        }
        vm.prank(redeemers[some[0].d]);
        bytes4[] memory reasons = broker.redeemBatch(tickets, books);
        bytes32[5] memory refused;
        for (uint256 i = 0; i < 5; i++) {
            Claim memory claim = i < 3 ? some[i] : others[i - 3];
            bytes32 slot = slotOf(claim.s, claim.r, claim.d, claim.lane);
            bool skip;
            for (uint256 k = 0; k < i; k++) {
                skip = skip || refused[k] == slot;
            }
            bytes4 expected = skip ? SlotSkipped.selector : settle(claim, clock);
            assertReason(reasons[i], expected);
            if (expected != 0) refused[i] = slot;
        }
    }

    /// @dev Somebody else submits a good ticket; a late one is late whoever submits it.
    function steal(Claim memory claim, uint256 who) external inTime {
        bound(claim);
        claim.winners = 0;
        TicketCall memory call = ticketCall(claim);
        address[4] memory others = [call.sender, stranger, owner, redeemers[1 - claim.d]];
        uint256 before = broker.income(call.recipient);
        vm.prank(others[who % 4]);
        (bool done,) = address(broker).call(redemption(call));
        assertEq("stolen", done ? 1 : 0, 0);
        assertEq("credited", broker.income(call.recipient), before);
    }

    /// @dev Its fields stand in the order of redeemTicket's arguments.
    function redemption(TicketCall memory call) private view returns (bytes memory) {
        return abi.encodePacked(broker.redeemTicket.selector, abi.encode(itemOf(call)));
    }

    function bound(Claim memory claim) private view {
        (claim.s, claim.r, claim.d) = (claim.s % PEOPLE, claim.r % PEOPLE, claim.d % 2);
        claim.lane %= 2;
        claim.seq = 1 + claim.seq % 8;
        claim.index = 1 + claim.index % 8;
        claim.winners = within(claim.winners, 1, 255);
        // So that a third asks for more than there is.
        claim.face = uint128(within(claim.face, 0, type(uint64).max));
        // A few are late by a second, or just in time.
        claim.redeemBy = uint64(within(claim.redeemBy, clock - 1, clock + 6));
        claim.wins = claim.wins || claim.index > 2;
    }

    function ticketCall(Claim memory claim) private view returns (TicketCall memory) {
        Ticket memory ticket = ticketAt(claim.seq, claim.index);
        ticket.recipient = recipients[claim.r];
        ticket.sender = senders[claim.s];
        ticket.redeemer = redeemers[claim.d];
        ticket.lane = claim.lane;
        ticket.faceValue = claim.face;
        ticket.redeemBy = claim.redeemBy;
        ticket.winProb = claim.wins ? type(uint64).max : 0;
        return signedBy(keys[claim.s], ticket);
    }

    function bookCall(Claim memory claim) private view returns (BookCall memory call) {
        Chained memory made = bookOf(claim.seq, 8, claim.wins ? type(uint64).max : 0);
        made.book.recipient = recipients[claim.r];
        made.book.sender = senders[claim.s];
        made.book.redeemer = redeemers[claim.d];
        made.book.lane = claim.lane;
        made.book.faceValue = claim.face;
        made.book.redeemBy = claim.redeemBy;
        seal(made);
        call = signed(made, claim.winners);
        (call.r, call.vs) = signCompact(keys[claim.s], made.id);
    }

    function othersShares(Claim memory claim) private view returns (uint256[PEOPLE] memory shares) {
        for (uint256 i = 0; i < PEOPLE; i++) {
            shares[i] = broker.claimable(senders[claim.s], recipients[i]);
        }
    }

    function agree(
        Claim memory claim,
        bool done,
        bytes memory reason,
        uint256[PEOPLE] memory before
    ) private {
        bytes4 expected = settle(claim, clock);
        assertReason(done ? bytes4(0) : bytes4(reason), expected);
        for (uint256 i = 0; i < PEOPLE; i++) {
            if (i == claim.r) continue;
            uint256 share = broker.claimable(senders[claim.s], recipients[i]);
            assertEq("another's share", share, before[i]);
        }
    }

    // What the contract says against what the model says

    function compare() external {
        vm.warp(clock);
        uint256 owed;
        for (uint256 s = 0; s < PEOPLE; s++) {
            owed += deposits[s] + reserves[s] + incomes[s];
            assertAccount(s);
            assertEq("income", broker.income(recipients[s]), incomes[s]);
            for (uint256 k = 0; k < PEOPLE * 4; k++) {
                owed += assertSlot(s, k / 4, k / 2 % 2, uint32(k % 2));
            }
        }
        assertEq("in less out", paidIn - paidOut, owed);
        address asset = address(token);
        uint256 held =
            asset == address(0) ? address(broker).balance : token.balanceOf(address(broker));
        assertEq("held", held, owed);
    }

    function assertAccount(uint256 s) private view {
        (uint128 deposit, uint128 reserve, address owner_, uint64 unlockAt) =
            broker.accounts(senders[s]);
        assertEq("deposit", deposit, deposits[s]);
        assertEq("reserve", reserve, reserves[s]);
        assertEq("unlockAt", unlockAt, unlockAts[s]);
        assertEq("owner", owner_, s == 1 ? owner : address(0));
        uint256 shares;
        for (uint256 r = 0; r < PEOPLE; r++) {
            uint256 share = broker.claimable(senders[s], recipients[r]);
            assertEq("claimable", share, shareOf(s, r, clock));
            shares += share;
        }
        if (shares > reserve) revert Unequal("shares promised", shares, reserve);
    }

    function assertSlot(uint256 s, uint256 r, uint256 d, uint32 lane)
        private
        view
        returns (uint256 earmarked)
    {
        bytes32 slot = slotOf(s, r, d, lane);
        (uint64 seq, uint32 index, uint128 amount, uint32 releaseAt) =
            broker.slot(senders[s], recipients[r], redeemers[d], lane);
        assertEq("position", uint256(seq) * 2 ** 32 + index, positions[slot]);
        earmarked = earmarks[slot];
        assertEq("earmark", amount, earmarked);
        uint256 expected = releaseAts[slot];
        assertEq("releaseAt", releaseAt, clock > expected + PERIOD ? 0 : expected);
    }
}

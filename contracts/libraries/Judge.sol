// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ITicketBrokerErrors} from "../interfaces/ITicketBrokerErrors.sol";
import {Book} from "../types/Book.sol";
import {Position, positionAt} from "../types/Position.sol";
import {Ticket} from "../types/Ticket.sol";
import {BookWalk, Trail} from "./BookWalk.sol";
import {Draw} from "./Draw.sol";
import {Signature} from "./Signature.sol";
import {TypedData} from "./TypedData.sol";
import {LibBit} from "solady/utils/LibBit.sol";

/// @dev No error has this selector.
bytes4 constant NO_REASON = 0;

/// @notice Whether a redemption deserves to be paid, funds aside. Answers the selector of the error
/// that stands against it, or NO_REASON, so that a view and a batch can go on after a refusal.
library Judge {
    /// @dev Bounds the walk, and so what a redemption may cost.
    uint256 private constant MAX_BOOK_LENGTH = 128;

    /// @param paid The position of the ticket's slot.
    /// @param rest The low sixteen bytes of the place word.
    function ticket(
        bytes32 separator,
        Position paid,
        Ticket memory item,
        bytes16 rest,
        bytes32 r,
        bytes32 vs,
        bytes32 recipientRand
    ) internal view returns (bytes4 reason, bytes32 draw) {
        draw = Draw.ofTicket(r, vs, recipientRand);
        // Else one ticket would have 2^128 spellings.
        if (rest != 0) return (ITicketBrokerErrors.TicketMalformed.selector, draw);
        if (item.index == 0) return (ITicketBrokerErrors.IndexOutOfRange.selector, draw);
        if (block.timestamp > item.redeemBy) {
            return (ITicketBrokerErrors.TermsExpired.selector, draw);
        }
        if (!(positionAt(item.seq, item.index) > paid)) {
            return (ITicketBrokerErrors.IndexReplayed.selector, draw);
        }
        bytes32 id = TypedData.digestOf(separator, item.structHash());
        if (!Signature.isFrom(item.sender, id, r, vs)) {
            return (ITicketBrokerErrors.SignatureInvalid.selector, draw);
        }
        if (!Draw.wins(draw, item.winProb)) {
            return (ITicketBrokerErrors.NotWinner.selector, draw);
        }
    }

    /// @param paid The position of the book's slot.
    /// @param item The book with empty roots: they come out of the walk and are filled in.
    function book(
        bytes32 separator,
        Position paid,
        Book memory item,
        bytes32 r,
        bytes32 vs,
        uint256 winners,
        bytes32 senderPreimage,
        bytes32 recipientPreimage
    ) internal view returns (bytes4 reason, bytes32 draw) {
        // A length of 0 leaves no bit that `winners` may have.
        if (item.length > MAX_BOOK_LENGTH || winners == 0 || winners >> item.length != 0) {
            return (ITicketBrokerErrors.IndexOutOfRange.selector, 0);
        }
        if (block.timestamp > item.redeemBy) {
            return (ITicketBrokerErrors.TermsExpired.selector, 0);
        }
        if (!(positionAt(item.seq, LibBit.ffs(winners) + 1) > paid)) {
            return (ITicketBrokerErrors.IndexReplayed.selector, 0);
        }
        Trail memory trail;
        (item.senderRoot, item.recipientRoot, trail) =
            BookWalk.toRoots(item.salt, winners, senderPreimage, recipientPreimage);
        bytes32 id = TypedData.digestOf(separator, item.structHash());
        bool allWin;
        (draw, allWin) = BookWalk.draw(trail, id, item.winProb);
        if (!Signature.isFrom(item.sender, id, r, vs)) {
            return (ITicketBrokerErrors.SignatureInvalid.selector, draw);
        }
        if (!allWin) return (ITicketBrokerErrors.NotWinner.selector, draw);
    }
}

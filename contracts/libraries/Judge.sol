// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ITicketBrokerErrors} from "../interfaces/ITicketBrokerErrors.sol";
import {BookRedemption, TicketRedemption} from "../types/Redemptions.sol";
import {PlaceWord} from "../types/Words.sol";
import {Slot} from "../types/Slot.sol";
import {BookWalk, Trail} from "./BookWalk.sol";
import {Draw} from "./Draw.sol";
import {Signature} from "./Signature.sol";
import {TypedData} from "./TypedData.sol";

/// @dev No error has this selector.
bytes4 constant NO_REASON = 0;

/// @notice Whether a redemption deserves to be paid, funds aside. Answers the selector of the error
/// that stands against it, or NO_REASON, so that a view and a batch can go on after a refusal.
library Judge {
    /// @dev Bounds the walk, and so what a redemption may cost.
    uint256 private constant MAX_BOOK_LENGTH = 128;

    /// @param current The ticket's slot.
    function ofTicket(bytes32 separator, Slot current, TicketRedemption calldata ticket)
        internal
        view
        returns (bytes4)
    {
        PlaceWord place = ticket.place;
        // Else one ticket would have 2^128 spellings.
        if (place.salt() != 0) return ITicketBrokerErrors.TicketMalformed.selector;
        if (place.count() == 0) return ITicketBrokerErrors.IndexOutOfRange.selector;
        if (block.timestamp > ticket.terms.redeemBy()) {
            return ITicketBrokerErrors.TermsExpired.selector;
        }
        if (!(place.position() > current.position())) {
            return ITicketBrokerErrors.IndexReplayed.selector;
        }
        bytes32 id = TypedData.digestOf(separator, TypedData.ticketHash(ticket));
        if (!Signature.isFrom(ticket.sender, id, ticket.r, ticket.vs)) {
            return ITicketBrokerErrors.SignatureInvalid.selector;
        }
        bytes32 draw = Draw.ofTicket(ticket.r, ticket.vs, ticket.recipientRand);
        if (!Draw.wins(draw, ticket.terms.winProb())) {
            return ITicketBrokerErrors.NotWinner.selector;
        }
        return NO_REASON;
    }

    /// @param current The book's slot.
    /// @return reason NO_REASON, or what stands against paying the winners.
    /// @return reached Where the lane stands when they are paid; zero when the reason was found
    /// before the chains were walked, as is `draw`.
    /// @return amount What they are paid.
    /// @return draw That of the highest winner.
    function ofBook(bytes32 separator, Slot current, BookRedemption calldata book)
        internal
        view
        returns (bytes4 reason, PlaceWord reached, uint256 amount, bytes32 draw)
    {
        reason = _bookBounds(book);
        if (reason != NO_REASON) return (reason, reached, amount, draw);
        Trail trail = BookWalk.toRoots(
            book.place.salt(), book.winners, book.senderPreimage, book.recipientPreimage
        );
        reached = book.place.atIndex(trail.highest());
        amount = uint256(book.terms.faceValue()) * trail.count();
        bytes32 id = TypedData.digestOf(separator, TypedData.bookHash(book, trail));
        bool allWin;
        (draw, allWin) = trail.draw(id, book.terms.winProb());
        if (!(book.place.atIndex(trail.lowest()).position() > current.position())) {
            reason = ITicketBrokerErrors.IndexReplayed.selector;
        } else if (!Signature.isFrom(book.sender, id, book.r, book.vs)) {
            reason = ITicketBrokerErrors.SignatureInvalid.selector;
        } else if (!allWin) {
            reason = ITicketBrokerErrors.NotWinner.selector;
        } else if (amount > type(uint128).max) {
            reason = ITicketBrokerErrors.AmountTooLarge.selector;
        }
    }

    /// @dev What must hold before the walk.
    function _bookBounds(BookRedemption calldata book) private view returns (bytes4) {
        uint256 length = book.place.count();
        // A length of 0 leaves no bit that `winners` may have.
        if (length > MAX_BOOK_LENGTH || book.winners == 0 || book.winners >> length != 0) {
            return ITicketBrokerErrors.IndexOutOfRange.selector;
        }
        if (block.timestamp > book.terms.redeemBy()) {
            return ITicketBrokerErrors.TermsExpired.selector;
        }
        return NO_REASON;
    }
}

// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ITicketBrokerErrors} from "../interfaces/ITicketBrokerErrors.sol";
import {BookRedemption, TicketRedemption} from "../types/Redemptions.sol";
import {PaymentWord, PlaceWord} from "../types/Words.sol";
import {Slot} from "../types/Slot.sol";
import {BookWalk} from "./BookWalk.sol";
import {Draw} from "./Draw.sol";
import {RedemptionCalls} from "./RedemptionCalls.sol";
import {Signature} from "./Signature.sol";
import {TypedData} from "./TypedData.sol";

/// @dev No error has this selector.
bytes32 constant NO_REASON = 0;

/// @notice Whether a redemption deserves to be paid, funds aside. Answers the selector of the error
/// that stands against it, or NO_REASON, so that a view and a batch can go on after a refusal.
library Judge {
    /// @dev Bounds the walk, and so what a redemption may cost.
    uint256 private constant MAX_BOOK_LENGTH = 128;

    /// @param current The ticket's slot.
    function ofTicket(bytes32 separator, Slot current, TicketRedemption calldata ticket)
        internal
        view
        returns (bytes32)
    {
        PlaceWord place = ticket.place;
        // Else one ticket would have 2^128 spellings.
        if (!place.isPadded()) return ITicketBrokerErrors.TicketMalformed.selector;
        if (place.count() == 0) return ITicketBrokerErrors.IndexOutOfRange.selector;
        if (block.timestamp > ticket.terms.redeemBy()) {
            return ITicketBrokerErrors.TermsExpired.selector;
        }
        if (!(place.position() > current.position())) {
            return ITicketBrokerErrors.IndexReplayed.selector;
        }
        bytes32 id = TypedData.ticketId(separator, ticket);
        (, address sender) = RedemptionCalls.parties(ticket);
        if (!Signature.isFrom(sender, id, ticket.r, ticket.vs)) {
            return ITicketBrokerErrors.SignatureInvalid.selector;
        }
        bytes32 draw = Draw.ofTicket(ticket);
        if (!Draw.wins(draw, ticket.terms.winProb())) {
            return ITicketBrokerErrors.NotWinner.selector;
        }
        return NO_REASON;
    }

    /// @param current The book's slot.
    /// @return reason NO_REASON, or what stands against paying the winners.
    /// @return payment What they are to be paid; zero with any reason against it.
    /// @return draw That of the highest winner; zero when the chains were not walked.
    function ofBook(bytes32 separator, Slot current, BookRedemption calldata book)
        internal
        view
        returns (bytes32 reason, PaymentWord payment, bytes32 draw)
    {
        reason = _bookBounds(book);
        if (reason != NO_REASON) return (reason, payment, draw);
        (uint256 start, uint256 end) = BookWalk.toRoots(book);
        bytes32 id = TypedData.bookId(separator, book, start);
        bool allWin;
        (draw, allWin) = BookWalk.draws(start, end, id, book.terms.winProb());
        if (!(book.place.atIndex(BookWalk.lowest(end)).position() > current.position())) {
            return (ITicketBrokerErrors.IndexReplayed.selector, payment, draw);
        }
        (, address sender) = RedemptionCalls.parties(book);
        if (!Signature.isFrom(sender, id, book.r, book.vs)) {
            return (ITicketBrokerErrors.SignatureInvalid.selector, payment, draw);
        }
        if (!allWin) return (ITicketBrokerErrors.NotWinner.selector, payment, draw);
        uint256 amount;
        unchecked {
            // At most 128 times 128 bits.
            amount = uint256(book.terms.faceValue()) * BookWalk.count(start, end);
        }
        if (amount > type(uint128).max) {
            return (ITicketBrokerErrors.AmountTooLarge.selector, payment, draw);
        }
        payment = book.place.atIndex(BookWalk.highest(start)).paying(amount);
    }

    /// @dev What must hold before the walk.
    function _bookBounds(BookRedemption calldata book) private view returns (bytes32) {
        uint256 length = book.place.count();
        if (length > MAX_BOOK_LENGTH) return ITicketBrokerErrors.IndexOutOfRange.selector;
        unchecked {
            // 1 … 2^length − 1, in one comparison: without winners the left side is the greatest
            // number, and with a length of 0 the right side is the least.
            if (book.winners - 1 >= (1 << length) - 1) {
                return ITicketBrokerErrors.IndexOutOfRange.selector;
            }
        }
        if (block.timestamp > book.terms.redeemBy()) {
            return ITicketBrokerErrors.TermsExpired.selector;
        }
        return NO_REASON;
    }
}

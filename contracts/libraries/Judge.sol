// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ITicketBrokerErrors} from "../interfaces/ITicketBrokerErrors.sol";
import {Position, positionAt} from "../types/Position.sol";
import {PlaceWord, TermsWord} from "../types/Words.sol";
import {BookWalk, Trail} from "./BookWalk.sol";
import {Draw} from "./Draw.sol";
import {Signature} from "./Signature.sol";
import {TypedData} from "./TypedData.sol";
import {EfficientHashLib} from "solady/utils/EfficientHashLib.sol";

/// @dev No error has this selector.
bytes4 constant NO_REASON = 0;

/// @notice Whether a redemption deserves to be paid, funds aside. Answers the selector of the error
/// that stands against it, or NO_REASON, so that a view and a batch can go on after a refusal.
library Judge {
    /// @dev Bounds the walk, and so what a redemption may cost.
    uint256 private constant MAX_BOOK_LENGTH = 128;

    /// @notice Bounds, time and replay of a ticket.
    /// @param paid The position of the ticket's slot.
    function ticketPlace(Position paid, TermsWord terms, PlaceWord place)
        internal
        view
        returns (bytes4 reason)
    {
        // Else one ticket would have 2^128 spellings.
        if (place.salt() != 0) return ITicketBrokerErrors.TicketMalformed.selector;
        if (place.count() == 0) return ITicketBrokerErrors.IndexOutOfRange.selector;
        if (block.timestamp > terms.redeemBy()) return ITicketBrokerErrors.TermsExpired.selector;
        if (!(positionAt(place.seq(), place.count()) > paid)) {
            return ITicketBrokerErrors.IndexReplayed.selector;
        }
    }

    /// @notice Signature and draw of a ticket.
    function ticketSignature(
        bytes32 separator,
        address recipient,
        address sender,
        TermsWord terms,
        PlaceWord place,
        bytes32 r,
        bytes32 vs,
        bytes32 recipientRand
    ) internal view returns (bytes4 reason, bytes32 draw) {
        draw = Draw.ofTicket(r, vs, recipientRand);
        bytes32 randHash = EfficientHashLib.hash(recipientRand);
        bytes32 structHash = TypedData.ticketHash(recipient, sender, terms, place, randHash);
        bytes32 id = TypedData.digestOf(separator, structHash);
        if (!Signature.isFrom(sender, id, r, vs)) {
            return (ITicketBrokerErrors.SignatureInvalid.selector, draw);
        }
        if (!Draw.wins(draw, terms.winProb())) {
            return (ITicketBrokerErrors.NotWinner.selector, draw);
        }
    }

    /// @notice Bounds and time of a book's winners; what must hold before the walk.
    function bookPlace(TermsWord terms, PlaceWord place, uint256 winners)
        internal
        view
        returns (bytes4 reason)
    {
        uint256 length = place.count();
        // A length of 0 leaves no bit that `winners` may have.
        if (length > MAX_BOOK_LENGTH || winners == 0 || winners >> length != 0) {
            return ITicketBrokerErrors.IndexOutOfRange.selector;
        }
        if (block.timestamp > terms.redeemBy()) return ITicketBrokerErrors.TermsExpired.selector;
    }

    /// @notice Replay, signature and draws of a book whose chains were walked.
    /// @param paid The position of the book's slot.
    function bookSignature(
        bytes32 separator,
        Position paid,
        address recipient,
        address sender,
        TermsWord terms,
        PlaceWord place,
        bytes32 r,
        bytes32 vs,
        Trail memory trail
    ) internal view returns (bytes4 reason, bytes32 draw) {
        bytes32 structHash = TypedData.bookHash(
            recipient, sender, terms, place, trail.senderRoot, trail.recipientRoot
        );
        bytes32 id = TypedData.digestOf(separator, structHash);
        bool allWin;
        (draw, allWin) = BookWalk.draw(trail, id, terms.winProb());
        if (!(positionAt(place.seq(), trail.lowest) > paid)) {
            return (ITicketBrokerErrors.IndexReplayed.selector, draw);
        }
        if (!Signature.isFrom(sender, id, r, vs)) {
            return (ITicketBrokerErrors.SignatureInvalid.selector, draw);
        }
        if (!allWin) return (ITicketBrokerErrors.NotWinner.selector, draw);
    }
}

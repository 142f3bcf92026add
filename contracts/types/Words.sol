// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Position} from "./Position.sol";

/// @notice What one winner pays and until when, as one calldata word:
/// `faceValue(16 bytes) ‖ winProb(8) ‖ redeemBy(8)`.
type TermsWord is bytes32;

/// @notice Where a ticket or a book stands in its lane, as one calldata word. A ticket:
/// `lane(4 bytes) ‖ seq(8) ‖ index(4) ‖ zero(16)`. A book: `lane(4) ‖ seq(8) ‖ length(4) ‖ salt(16)`.
/// @dev Packed because calldata is a tenth of the price of a redemption. Senders never sign these
/// words; they sign the readable typed data that the words unpack to.
type PlaceWord is bytes32;

/// @notice What a redemption paid, as one event word:
/// `lane(4 bytes) ‖ seq(8) ‖ index(4) ‖ amount(16)`.
type PaymentWord is bytes32;

using TermsWords for TermsWord global;
using PlaceWords for PlaceWord global;
using PaymentWords for PaymentWord global;

library TermsWords {
    function faceValue(TermsWord terms) internal pure returns (uint128) {
        return uint128(uint256(TermsWord.unwrap(terms)) >> 128);
    }

    function winProb(TermsWord terms) internal pure returns (uint64) {
        return uint64(uint256(TermsWord.unwrap(terms)) >> 64);
    }

    function redeemBy(TermsWord terms) internal pure returns (uint64) {
        return uint64(uint256(TermsWord.unwrap(terms)));
    }
}

library PlaceWords {
    function lane(PlaceWord place) internal pure returns (uint32) {
        return uint32(uint256(PlaceWord.unwrap(place)) >> 224);
    }

    function seq(PlaceWord place) internal pure returns (uint64) {
        return uint64(uint256(PlaceWord.unwrap(place)) >> 160);
    }

    /// @notice The four bytes after `seq`: a ticket's index, or a book's length.
    function count(PlaceWord place) internal pure returns (uint32) {
        return uint32(uint256(PlaceWord.unwrap(place)) >> 128);
    }

    /// @notice The low sixteen bytes: a book's salt; zero for a ticket.
    function salt(PlaceWord place) internal pure returns (bytes16) {
        return bytes16(PlaceWord.unwrap(place) << 128);
    }

    /// @notice Whether the low sixteen bytes are zero.
    function isPadded(PlaceWord place) internal pure returns (bool) {
        return uint256(PlaceWord.unwrap(place)) << 128 == 0;
    }

    function position(PlaceWord place) internal pure returns (Position) {
        return Position.wrap(uint96(uint256(PlaceWord.unwrap(place)) >> 128));
    }

    /// @notice The same lane and seq at `index`, in the form of a ticket's word.
    function atIndex(PlaceWord place, uint256 index) internal pure returns (PlaceWord) {
        uint256 head = uint256(PlaceWord.unwrap(place)) >> 160;
        return PlaceWord.wrap(bytes32((head << 160) | (index << 128)));
    }

    /// @notice What paying `amount` is told as. `place` is a ticket's and `amount` fits 128 bits.
    function paying(PlaceWord place, uint256 amount) internal pure returns (PaymentWord) {
        return PaymentWord.wrap(PlaceWord.unwrap(place) | bytes32(amount));
    }
}

library PaymentWords {
    function amount(PaymentWord payment) internal pure returns (uint128) {
        return uint128(uint256(PaymentWord.unwrap(payment)));
    }
}

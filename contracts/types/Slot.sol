// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Position} from "./Position.sol";
import {PaymentWord} from "./Words.sol";
import {EfficientHashLib} from "solady/utils/EfficientHashLib.sol";

/// @notice The one storage word of a (sender, recipient, redeemer, lane):
/// `position(96 bits) ‖ earmark(128) ‖ releaseAt(32)`.
/// @dev Replay protection and the funds set aside share a word, so that a redemption against an
/// earmark changes two words in all: this one and the recipient's income.
type Slot is uint256;

/// @notice keccak256 of (sender, recipient, redeemer, lane), each padded to a word.
/// @dev The redeemer belongs to the key: otherwise a sender could sign itself a worthless winner
/// of a high position, redeem it in the recipient's name and so void all its real winners.
type SlotKey is bytes32;

/// @dev A struct, so that a slot is looked up once and then read and written through the pointer.
struct StoredSlot {
    Slot word;
}

using Slots for Slot global;

library Slots {
    function keyOf(address sender, address recipient, address redeemer, uint32 lane)
        internal
        pure
        returns (SlotKey)
    {
        return SlotKey.wrap(
            EfficientHashLib.hash(uint160(sender), uint160(recipient), uint160(redeemer), lane)
        );
    }

    function position(Slot slot) internal pure returns (Position) {
        return Position.wrap(uint96(Slot.unwrap(slot) >> 160));
    }

    function earmark(Slot slot) internal pure returns (uint128) {
        return uint128(Slot.unwrap(slot) >> 32);
    }

    function releaseAt(Slot slot) internal pure returns (uint32) {
        return uint32(Slot.unwrap(slot));
    }

    /// @notice The slot after `payment`, with `left` of its earmark.
    function paid(Slot slot, PaymentWord payment, uint256 left) internal pure returns (Slot) {
        // seq and index come to stand where the position is.
        uint256 reached = (uint256(PaymentWord.unwrap(payment)) >> 128) << 160;
        return Slot.wrap(reached | (left << 32) | slot.releaseAt());
    }

    function withEarmark(Slot slot, uint128 to) internal pure returns (Slot) {
        uint256 rest = Slot.unwrap(slot) & ~(uint256(type(uint128).max) << 32);
        return Slot.wrap(rest | (uint256(to) << 32));
    }

    function withReleaseAt(Slot slot, uint32 to) internal pure returns (Slot) {
        return Slot.wrap((Slot.unwrap(slot) >> 32 << 32) | to);
    }
}

// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {LibBit} from "solady/utils/LibBit.sol";
import {Draw} from "./Draw.sol";

/// @notice Where in memory a walk left what it found: `start(128 bits) ‖ end(128)`. First four words
/// with the roots in the first and third, then one record of 128 bytes for each winner,
/// `bookId ‖ index ‖ w ‖ r`, highest first.
/// @dev A record is exactly what its draw hashes. bookId depends on the roots, so it is filled in
/// only when the walk is done.
type Trail is uint256;

using BookWalk for Trail global;

/// @notice The two hash chains of a book, walked from the highest winner to the roots:
/// `c_{i-1} = keccak256(c_i ‖ salt ‖ uint128 side)`.
library BookWalk {
    /// @dev 'S' and 'R'. With the salt in every step, no stretch of one chain is ever a stretch of
    /// another book's chain or of the other side's.
    uint256 private constant SENDER_SIDE = 0x53;
    uint256 private constant RECIPIENT_SIDE = 0x52;

    uint256 private constant RECORD = 0x80;
    uint256 private constant CHAINS = 0x80;

    /// @param winners Bit i−1 stands for index i; not zero.
    /// @param w The sender's preimage at the highest winner.
    /// @param r The recipient's preimage at the same index. Both sides take the same number of
    /// steps: with a choice the recipient would have `length` draws per ticket.
    function toRoots(bytes16 salt, uint256 winners, bytes32 w, bytes32 r)
        internal
        pure
        returns (Trail trail)
    {
        uint256 chains = _chains(salt, w, r);
        // Free memory, claimed only after the walk: nothing allocates in between.
        uint256 pen = chains + CHAINS;
        uint256 index = LibBit.fls(winners) + 1;
        while (true) {
            _record(pen, index, chains);
            pen += RECORD;
            winners ^= 1 << (index - 1);
            if (winners == 0) break;
            uint256 next = LibBit.fls(winners) + 1;
            _descend(chains, index - next);
            index = next;
        }
        _descend(chains, index);
        assembly ("memory-safe") {
            mstore(0x40, pen)
            trail := or(shl(128, chains), pen)
        }
    }

    function roots(Trail trail) internal pure returns (bytes32 senderRoot, bytes32 recipientRoot) {
        uint256 start = Trail.unwrap(trail) >> 128;
        assembly ("memory-safe") {
            senderRoot := mload(start)
            recipientRoot := mload(add(start, 0x40))
        }
    }

    /// @notice The highest index of the trail.
    function highest(Trail trail) internal pure returns (uint256 index) {
        uint256 first = (Trail.unwrap(trail) >> 128) + CHAINS;
        assembly ("memory-safe") {
            index := mload(add(first, 0x20))
        }
    }

    /// @notice The lowest index of the trail.
    function lowest(Trail trail) internal pure returns (uint256 index) {
        uint256 end = uint128(Trail.unwrap(trail));
        assembly ("memory-safe") {
            index := mload(sub(end, 0x60))
        }
    }

    /// @notice How many winners the trail has.
    function count(Trail trail) internal pure returns (uint256) {
        uint256 start = Trail.unwrap(trail) >> 128;
        return (uint128(Trail.unwrap(trail)) - start - CHAINS) / RECORD;
    }

    /// @return last The draw of the highest index of the trail.
    /// @return allWin Whether every recorded index wins.
    function draw(Trail trail, bytes32 bookId, uint64 winProb)
        internal
        pure
        returns (bytes32 last, bool allWin)
    {
        uint256 first = (Trail.unwrap(trail) >> 128) + CHAINS;
        allWin = true;
        // Upwards from the lowest: the last one drawn is the highest.
        for (uint256 pen = uint128(Trail.unwrap(trail)); pen != first;) {
            unchecked {
                pen -= RECORD;
            }
            // Hashed where it lies: abi.encode would copy each record once more.
            assembly ("memory-safe") {
                mstore(pen, bookId)
                last := keccak256(pen, RECORD)
            }
            if (!Draw.wins(last, winProb)) allWin = false;
        }
    }

    /// @dev Four words, `w, salt ‖ S, r, salt ‖ R`: each side lies ready to be hashed in place.
    function _chains(bytes16 salt, bytes32 w, bytes32 r) private pure returns (uint256 chains) {
        uint256 senderTail = uint256(bytes32(salt)) | SENDER_SIDE;
        uint256 recipientTail = uint256(bytes32(salt)) | RECIPIENT_SIDE;
        assembly ("memory-safe") {
            chains := mload(0x40)
            mstore(0x40, add(chains, 0x80))
            mstore(chains, w)
            mstore(add(chains, 0x20), senderTail)
            mstore(add(chains, 0x40), r)
            mstore(add(chains, 0x60), recipientTail)
        }
    }

    function _record(uint256 pen, uint256 index, uint256 chains) private pure {
        assembly ("memory-safe") {
            mstore(add(pen, 0x20), index)
            mstore(add(pen, 0x40), mload(chains))
            mstore(add(pen, 0x60), mload(add(chains, 0x40)))
        }
    }

    /// @dev Assembly and unrolled by eight because a book of 128 spends most of its gas here: the
    /// two hashes of an index cost 84 and a plain loop would add as much again.
    function _descend(uint256 chains, uint256 steps) private pure {
        assembly ("memory-safe") {
            let a := chains
            let b := add(chains, 0x40)
            for {} gt(steps, 7) { steps := sub(steps, 8) } {
                mstore(a, keccak256(a, 0x40))
                mstore(b, keccak256(b, 0x40))
                mstore(a, keccak256(a, 0x40))
                mstore(b, keccak256(b, 0x40))
                mstore(a, keccak256(a, 0x40))
                mstore(b, keccak256(b, 0x40))
                mstore(a, keccak256(a, 0x40))
                mstore(b, keccak256(b, 0x40))
                mstore(a, keccak256(a, 0x40))
                mstore(b, keccak256(b, 0x40))
                mstore(a, keccak256(a, 0x40))
                mstore(b, keccak256(b, 0x40))
                mstore(a, keccak256(a, 0x40))
                mstore(b, keccak256(b, 0x40))
                mstore(a, keccak256(a, 0x40))
                mstore(b, keccak256(b, 0x40))
            }
            for {} steps { steps := sub(steps, 1) } {
                mstore(a, keccak256(a, 0x40))
                mstore(b, keccak256(b, 0x40))
            }
        }
    }
}

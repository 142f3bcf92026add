// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BookRedemption} from "../types/Redemptions.sol";
import {Draw} from "./Draw.sol";
import {LibBit} from "solady/utils/LibBit.sol";

/// @notice The two hash chains of a book, walked from the highest winner to the roots:
/// `c_{i-1} = keccak256(c_i ‖ salt ‖ uint128 side)`.
/// @dev Leaves in memory, from `start`, four words with the roots in the first and third, then up to
/// `end` one record of 128 bytes for each winner, `bookId ‖ index ‖ w ‖ r`, highest first. A record
/// is exactly what its draw hashes. bookId depends on the roots, so it is filled in when the walk is
/// done. Plain twin: test/contracts/support/BookTest.sol.
library BookWalk {
    /// @dev 'S' and 'R'. With the salt in every step, no stretch of one chain is ever a stretch of
    /// another book's chain or of the other side's.
    uint256 private constant SENDER_SIDE = 0x53;
    uint256 private constant RECIPIENT_SIDE = 0x52;

    uint256 private constant CHAINS = 0x80;
    uint256 private constant RECORD = 0x80;

    /// @dev `winners`, bit i−1 for index i, is not zero and below 2^128. The preimages are those of
    /// the highest winner, and both sides take the same number of steps: with a choice the recipient
    /// would have `length` draws per ticket.
    function toRoots(BookRedemption calldata book)
        internal
        pure
        returns (uint256 start, uint256 end)
    {
        uint256 winners = book.winners;
        start = _chains(book);
        unchecked {
            end = start + CHAINS;
            if (winners & (winners - 1) == 0) {
                // Most submissions: one winner, whose index the walk itself finds.
                _record(end, start);
                _number(end, _descendBit(start, winners));
                end += RECORD;
            } else {
                uint256 index = LibBit.fls(winners) + 1;
                while (true) {
                    _record(end, start);
                    _number(end, index);
                    end += RECORD;
                    winners ^= 1 << (index - 1);
                    if (winners == 0) break;
                    uint256 next = LibBit.fls(winners) + 1;
                    _descend(start, index - next);
                    index = next;
                }
                _descend(start, index);
            }
        }
        // Claimed only now: nothing else allocates during the walk.
        assembly ("memory-safe") {
            mstore(0x40, end)
        }
    }

    /// @return draw That of the highest index.
    /// @return allWin Whether every recorded index wins.
    function draws(uint256 start, uint256 end, bytes32 bookId, uint64 winProb)
        internal
        pure
        returns (bytes32 draw, bool allWin)
    {
        allWin = true;
        unchecked {
            uint256 first = start + CHAINS;
            // Upwards from the lowest: the last one drawn is the highest.
            for (uint256 pen = end; pen != first;) {
                pen -= RECORD;
                // Hashed where it lies: abi.encode would copy each record once more.
                assembly ("memory-safe") {
                    mstore(pen, bookId)
                    draw := keccak256(pen, RECORD)
                }
                if (!Draw.wins(draw, winProb)) allWin = false;
            }
        }
    }

    function highest(uint256 start) internal pure returns (uint256 index) {
        assembly ("memory-safe") {
            index := mload(add(start, 0xa0))
        }
    }

    function lowest(uint256 end) internal pure returns (uint256 index) {
        assembly ("memory-safe") {
            index := mload(sub(end, 0x60))
        }
    }

    /// @notice How many winners were recorded.
    function count(uint256 start, uint256 end) internal pure returns (uint256) {
        unchecked {
            return (end - start - CHAINS) / RECORD;
        }
    }

    /// @dev Four words, `w, salt ‖ S, r, salt ‖ R`: each side lies ready to be hashed in place.
    function _chains(BookRedemption calldata book) private pure returns (uint256 chains) {
        assembly ("memory-safe") {
            chains := mload(0x40)
            let salt := shl(128, calldataload(add(book, 0x60)))
            mstore(chains, calldataload(add(book, 0xe0)))
            mstore(add(chains, 0x20), or(salt, SENDER_SIDE))
            mstore(add(chains, 0x40), calldataload(add(book, 0x100)))
            mstore(add(chains, 0x60), or(salt, RECIPIENT_SIDE))
        }
    }

    function _record(uint256 pen, uint256 chains) private pure {
        assembly ("memory-safe") {
            mstore(add(pen, 0x40), mload(chains))
            mstore(add(pen, 0x60), mload(add(chains, 0x40)))
        }
    }

    function _number(uint256 pen, uint256 index) private pure {
        assembly ("memory-safe") {
            mstore(add(pen, 0x20), index)
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

    /// @dev `_descend` from the index of a single bit, found by shifting it out: a third of what
    /// looking for it beforehand costs.
    function _descendBit(uint256 chains, uint256 bit) private pure returns (uint256 index) {
        assembly ("memory-safe") {
            let a := chains
            let b := add(chains, 0x40)
            for {} gt(bit, 0x7f) { bit := shr(8, bit) } {
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
                index := add(index, 8)
            }
            for {} bit { bit := shr(1, bit) } {
                mstore(a, keccak256(a, 0x40))
                mstore(b, keccak256(b, 0x40))
                index := add(index, 1)
            }
        }
    }
}

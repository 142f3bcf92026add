// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BOOK_TYPEHASH} from "../types/Book.sol";
import {TICKET_TYPEHASH} from "../types/Ticket.sol";
import {BookRedemption, TicketRedemption} from "../types/Redemptions.sol";

/// @notice EIP-712 in the domain "Farebox", version "1".
library TypedData {
    bytes32 private constant DOMAIN_TYPEHASH = keccak256(
        "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
    );
    bytes32 private constant NAME_HASH = keccak256("Farebox");
    bytes32 private constant VERSION_HASH = keccak256("1");

    /// @notice The sender's consent that `owner` may move its funds.
    bytes32 internal constant OWNER_TYPEHASH = keccak256("Owner(address owner,uint64 validUntil)");

    function separatorHere() internal view returns (bytes32) {
        return keccak256(
            abi.encode(DOMAIN_TYPEHASH, NAME_HASH, VERSION_HASH, block.chainid, address(this))
        );
    }

    /// @dev Assembly spares a tenth of the hashing's gas: encodePacked would allocate.
    function digestOf(bytes32 separator, bytes32 structHash)
        internal
        pure
        returns (bytes32 digest)
    {
        assembly ("memory-safe") {
            let pen := mload(0x40)
            mstore(pen, hex"1901")
            mstore(add(pen, 0x02), separator)
            mstore(add(pen, 0x22), structHash)
            digest := keccak256(pen, 0x42)
        }
    }

    function ownerHash(address owner, uint64 validUntil) internal pure returns (bytes32) {
        return keccak256(abi.encode(OWNER_TYPEHASH, owner, validUntil));
    }

    /// @notice The id of the ticket that these words unpack to, with the caller as its redeemer and
    /// the hash of the rand.
    /// @dev Assembly, from calldata straight to where it is hashed: the digest of what `abi.encode` of
    /// the struct gives, at a third of its gas. test/contracts compares the two. Upper bits of the two
    /// addresses are hashed too, see `RedemptionCalls.parties`.
    function ticketId(bytes32 separator, TicketRedemption calldata ticket)
        internal
        view
        returns (bytes32 id)
    {
        bytes32 typehash = TICKET_TYPEHASH;
        assembly ("memory-safe") {
            let pen := mload(0x40)
            let terms := calldataload(add(ticket, 0x40))
            let place := calldataload(add(ticket, 0x60))
            mstore(0, calldataload(add(ticket, 0xc0)))
            mstore(pen, typehash)
            calldatacopy(add(pen, 0x20), ticket, 0x40) // recipient, sender
            mstore(add(pen, 0x60), caller())
            mstore(add(pen, 0x80), shr(128, terms)) // faceValue
            mstore(add(pen, 0xa0), and(shr(64, terms), 0xffffffffffffffff)) // winProb
            mstore(add(pen, 0xc0), and(terms, 0xffffffffffffffff)) // redeemBy
            mstore(add(pen, 0xe0), shr(224, place)) // lane
            mstore(add(pen, 0x100), and(shr(160, place), 0xffffffffffffffff)) // seq
            mstore(add(pen, 0x120), and(shr(128, place), 0xffffffff)) // index
            mstore(add(pen, 0x140), keccak256(0, 0x20)) // recipientRandHash
            mstore(add(pen, 0x22), keccak256(pen, 0x160))
            mstore(pen, hex"1901")
            mstore(add(pen, 0x02), separator)
            id := keccak256(pen, 0x42)
        }
    }

    /// @notice The id of the book that these words unpack to, with the caller as its redeemer.
    /// @dev See `ticketId`.
    /// @param roots Where the walk left them: in the first and the third word.
    function bookId(bytes32 separator, BookRedemption calldata book, uint256 roots)
        internal
        view
        returns (bytes32 id)
    {
        bytes32 typehash = BOOK_TYPEHASH;
        assembly ("memory-safe") {
            let pen := mload(0x40)
            let terms := calldataload(add(book, 0x40))
            let place := calldataload(add(book, 0x60))
            mstore(pen, typehash)
            calldatacopy(add(pen, 0x20), book, 0x40) // recipient, sender
            mstore(add(pen, 0x60), caller())
            mstore(add(pen, 0x80), shr(128, terms)) // faceValue
            mstore(add(pen, 0xa0), and(shr(64, terms), 0xffffffffffffffff)) // winProb
            mstore(add(pen, 0xc0), and(terms, 0xffffffffffffffff)) // redeemBy
            mstore(add(pen, 0xe0), shr(224, place)) // lane
            mstore(add(pen, 0x100), and(shr(160, place), 0xffffffffffffffff)) // seq
            mstore(add(pen, 0x120), and(shr(128, place), 0xffffffff)) // length
            mstore(add(pen, 0x140), shl(128, place)) // salt
            mstore(add(pen, 0x160), mload(roots)) // senderRoot
            mstore(add(pen, 0x180), mload(add(roots, 0x40))) // recipientRoot
            mstore(add(pen, 0x22), keccak256(pen, 0x1a0))
            mstore(pen, hex"1901")
            mstore(add(pen, 0x02), separator)
            id := keccak256(pen, 0x42)
        }
    }
}

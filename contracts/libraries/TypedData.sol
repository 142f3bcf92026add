// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BOOK_TYPEHASH} from "../types/Book.sol";
import {TICKET_TYPEHASH} from "../types/Ticket.sol";
import {BookRedemption, TicketRedemption} from "../types/Redemptions.sol";
import {Trail} from "./BookWalk.sol";
import {EfficientHashLib} from "solady/utils/EfficientHashLib.sol";

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

    /// @notice The struct hash of the ticket that these words unpack to, with the caller as its
    /// redeemer and the hash of the rand. What `abi.encode` of the struct would give, without
    /// building it in memory.
    function ticketHash(TicketRedemption calldata ticket) internal view returns (bytes32) {
        return EfficientHashLib.hash(
            uint256(TICKET_TYPEHASH),
            uint160(ticket.recipient),
            uint160(ticket.sender),
            uint160(msg.sender),
            ticket.terms.faceValue(),
            ticket.terms.winProb(),
            ticket.terms.redeemBy(),
            ticket.place.lane(),
            ticket.place.seq(),
            ticket.place.count(),
            uint256(EfficientHashLib.hash(ticket.recipientRand))
        );
    }

    /// @notice The struct hash of the book that these words unpack to, with the caller as its
    /// redeemer and the roots that the walk found.
    function bookHash(BookRedemption calldata book, Trail trail) internal view returns (bytes32) {
        (bytes32 senderRoot, bytes32 recipientRoot) = trail.roots();
        return EfficientHashLib.hash(
            uint256(BOOK_TYPEHASH),
            uint160(book.recipient),
            uint160(book.sender),
            uint160(msg.sender),
            book.terms.faceValue(),
            book.terms.winProb(),
            book.terms.redeemBy(),
            book.place.lane(),
            book.place.seq(),
            book.place.count(),
            uint256(bytes32(book.place.salt())),
            uint256(senderRoot),
            uint256(recipientRoot)
        );
    }
}

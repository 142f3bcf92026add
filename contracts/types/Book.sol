// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice Terms and the two roots, signed once and good for `length` tickets.
struct Book {
    address recipient;
    address sender;
    address redeemer;
    uint128 faceValue;
    uint64 winProb;
    uint64 redeemBy;
    uint32 lane;
    uint64 seq;
    uint32 length;
    bytes16 salt;
    bytes32 senderRoot;
    bytes32 recipientRoot;
}

/// @dev EIP-712. Twelve one-word fields after the type; bytes16 stands at the left of its word.
bytes32 constant BOOK_TYPEHASH = keccak256(
    "Book(address recipient,address sender,address redeemer,uint128 faceValue,uint64 winProb,uint64 redeemBy,uint32 lane,uint64 seq,uint32 length,bytes16 salt,bytes32 senderRoot,bytes32 recipientRoot)"
);

using {structHash} for Book global;

function structHash(Book memory book) pure returns (bytes32) {
    return keccak256(abi.encode(BOOK_TYPEHASH, book));
}

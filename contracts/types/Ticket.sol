// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice One lottery ticket as the sender signs it.
struct Ticket {
    address recipient;
    address sender;
    address redeemer;
    uint128 faceValue;
    uint64 winProb;
    uint64 redeemBy;
    uint32 lane;
    uint64 seq;
    uint32 index;
    bytes32 recipientRandHash;
}

/// @dev EIP-712. Ten one-word fields after the type.
bytes32 constant TICKET_TYPEHASH = keccak256(
    "Ticket(address recipient,address sender,address redeemer,uint128 faceValue,uint64 winProb,uint64 redeemBy,uint32 lane,uint64 seq,uint32 index,bytes32 recipientRandHash)"
);

using {structHash} for Ticket global;

function structHash(Ticket memory ticket) pure returns (bytes32) {
    return keccak256(abi.encode(TICKET_TYPEHASH, ticket));
}

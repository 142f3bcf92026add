// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice The caller's ERC-2612 signature that lets the broker take `value` of its tokens.
struct Permit {
    uint256 value;
    uint256 deadline;
    uint8 v;
    bytes32 r;
    bytes32 s;
}

/// @notice An ERC-3009 `ReceiveWithAuthorization` that `from` signed for the broker. What it funds
/// is in its nonce, which the broker computes: see `fundNonce` and `earmarkNonce`.
struct Authorization {
    address from;
    bytes32 salt;
    uint8 v;
    bytes32 r;
    bytes32 s;
    uint256 validAfter;
    uint256 validBefore;
}

// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice What the broker keeps for one sender, in two storage words.
/// @dev The two balances share the first word: a redemption touches that one only.
struct Account {
    /// what any winner of this sender may draw
    uint128 deposit;
    /// what registered recipients share, epoch by epoch
    uint128 reserve;
    /// who may move the sender's funds; zero means the sender itself
    address owner;
    /// from the second after this one the owner may withdraw; zero while locked
    uint64 unlockAt;
}

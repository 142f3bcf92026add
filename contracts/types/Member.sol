// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice What the registry keeps for one recipient in one word; a bond of zero is no entry.
struct Member {
    uint128 bond;
    /// first epoch in which it has a share
    uint64 activeFrom;
    /// first epoch in which it has none any more; the greatest number while open
    uint64 activeUntil;
}

/// @notice One registered recipient as the registry shows it.
struct Entry {
    address recipient;
    uint128 bond;
    /// first epoch in which it has a share
    uint64 activeFrom;
    /// first epoch in which it has none any more; 2^64 − 1 while open
    uint64 activeUntil;
    /// URL of its terms, as it wrote it
    string service;
}

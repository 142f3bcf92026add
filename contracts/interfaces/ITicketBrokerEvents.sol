// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {PlaceWord} from "../types/Words.sol";

/// @notice What an indexer needs to follow every balance of the broker.
interface ITicketBrokerEvents {
    /// @notice `deposit` and `reserve` were added to the account of `sender`.
    event Funded(address indexed sender, address indexed funder, uint256 deposit, uint256 reserve);

    /// @notice `amount` was added to an earmark, taken from the sender's deposit or paid in.
    event Earmarked(
        address indexed sender,
        address indexed recipient,
        address indexed redeemer,
        uint32 lane,
        uint256 amount,
        bool fromDeposit
    );

    /// @notice From now on only `owner` moves the funds of `sender`.
    event OwnerSet(address indexed sender, address indexed owner);

    /// @notice The owner may withdraw in any second after `unlockAt`.
    event UnlockStarted(address indexed sender, uint256 unlockAt);

    event UnlockCancelled(address indexed sender);

    event Withdrawn(address indexed sender, address indexed to, uint256 deposit, uint256 reserve);

    /// @notice A ticket, or some winners of a book in one submission, were paid.
    /// @param place Where the lane stands now: `lane(4 bytes) ‖ seq(8) ‖ index(4) ‖ zero(16)`; for
    /// a book the index is that of the highest winner paid.
    /// @param amount Credited to the recipient's income; taken from the earmark as far as it went,
    /// the rest from the deposit.
    event Redeemed(
        address indexed sender,
        address indexed recipient,
        address indexed redeemer,
        PlaceWord place,
        uint256 amount
    );

    event Collected(address indexed recipient, address indexed to, uint256 amount);
}

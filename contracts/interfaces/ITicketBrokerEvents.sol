// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {PaymentWord, PlaceWord} from "../types/Words.sol";

/// @notice What the broker tells. Incomes, reserves, owners and releases follow from it. Earmarks,
/// deposits and positions do not, once a payment was made: `slot` and `accounts` answer those.
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

    /// @notice The owner may take the earmark in any second after `releaseAt`, up to and including
    /// `lapsesAt`.
    event ReleaseStarted(
        address indexed sender,
        address indexed recipient,
        address indexed redeemer,
        uint32 lane,
        uint256 releaseAt,
        uint256 lapsesAt
    );

    /// @notice An earmark went back to the sender's deposit.
    event EarmarkTaken(
        address indexed sender,
        address indexed recipient,
        address indexed redeemer,
        uint32 lane,
        uint256 amount
    );

    /// @notice From now on only `owner` moves the funds of `sender`.
    event OwnerSet(address indexed sender, address indexed owner);

    /// @notice The owner may withdraw in any second after `unlockAt`.
    event UnlockStarted(address indexed sender, uint256 unlockAt);

    event UnlockCancelled(address indexed sender);

    event Withdrawn(address indexed sender, address indexed to, uint256 deposit, uint256 reserve);

    /// @notice A ticket, or some winners of a book in one submission, were paid.
    /// @param payment Where the lane stands now and what was credited to the recipient's income:
    /// `lane(4 bytes) ‖ seq(8) ‖ index(4) ‖ amount(16)`; for a book the index is that of the highest
    /// winner paid. The amount was taken from the earmark as far as it went, then from the deposit,
    /// then from the reserve.
    /// @dev The redeemer is the caller. It is not told, for 256 gas in each redemption, so where two
    /// redeemers serve one recipient and lane, this alone does not say which slot was paid from.
    event Redeemed(address indexed sender, address indexed recipient, PaymentWord payment);

    /// @notice So much of a payment came from the sender's reserve.
    event ReserveDrawn(address indexed sender, address indexed recipient, uint256 amount);

    /// @notice An item of a batch was not paid. Proves nothing of sender or recipient: anybody may submit
    /// anything in their names.
    /// @param place As submitted.
    /// @param item Its position in the batch: tickets from 0, books behind all tickets.
    /// @param reason The encoded error with which the same redemption alone would have reverted, or
    /// that of SlotSkipped.
    event NotRedeemed(
        address indexed sender,
        address indexed recipient,
        address redeemer,
        PlaceWord place,
        uint256 item,
        bytes reason
    );

    event Collected(address indexed recipient, address indexed to, uint256 amount);
}

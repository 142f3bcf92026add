// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice Why the broker refuses.
interface ITicketBrokerErrors {
    // Why a redemption is refused; where a gate refuses for the same cause, under the same name

    /// @notice Thrown when a ticket's place has anything but zeros in its low sixteen bytes.
    error TicketMalformed();

    /// @notice Thrown when a ticket's index is 0, a book's length is not in 1…128, or `winners` is
    /// zero or has a bit at or above the length.
    error IndexOutOfRange();

    /// @notice Thrown after `redeemBy`.
    error TermsExpired();

    /// @notice Thrown when the lowest submitted winner is not above the slot's position.
    error IndexReplayed();

    /// @notice Thrown when the signature is not the sender's over exactly these fields: it is in
    /// another encoding than the accepted one, or a field differs from what was signed. A caller
    /// that is not the redeemer, a wrong `recipientRand` and wrong preimages show up as this too,
    /// because what they would be compared with is never sent.
    error SignatureInvalid();

    /// @notice Thrown when the ticket, or one of the indexes in `winners`, did not win.
    error NotWinner();

    /// @notice Thrown when earmark and deposit do not cover all winners submitted. Nothing was
    /// paid and the position did not move: the same call works once the sender is funded.
    error InsufficientFunds(uint256 available, uint256 needed);

    // Why a call of a sender, owner or recipient is refused

    /// @notice Thrown when the value sent is not the amount to be credited.
    error WrongValue(uint256 sent, uint256 needed);

    /// @notice Thrown when a balance would exceed 2^128 − 1.
    error AmountTooLarge();

    /// @notice Thrown when an address that must be someone is zero.
    error ZeroAddress();

    /// @notice Thrown when a reserve is funded: this broker has no registry to share it out by.
    error ReserveUnavailable();

    /// @notice Thrown when the caller is not the owner of the sender's funds.
    error NotOwner();

    /// @notice Thrown when the owner was named before.
    error OwnerAlreadySet();

    /// @notice Thrown after a consent's `validUntil`.
    error ConsentExpired();

    error AlreadyUnlocking();

    error NotUnlocking();

    /// @notice Thrown up to and including the second `unlockAt`.
    error StillLocked(uint256 unlockAt);

    /// @notice Thrown when the receiver of coins rejects them.
    error TransferFailed();

    /// @notice Thrown at deployment when the unlock period is zero or above 365 days.
    error UnlockPeriodOutOfRange();
}

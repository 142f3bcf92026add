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

    /// @notice Thrown when earmark, deposit and the recipient's share of the reserve do not cover
    /// all winners submitted. Nothing was paid and the position did not move: the same call works
    /// once the sender is funded. Also thrown when an owner earmarks more than the deposit.
    error InsufficientFunds(uint256 available, uint256 needed);

    /// @notice The reason of an item that a batch did not try, because an earlier item of the same
    /// slot was refused: paying this one could have voided that one. Whatever that one's reason was,
    /// even one that no payment could make worse.
    error SlotSkipped();

    // Why a call of a sender, owner or recipient is refused

    /// @notice Thrown when what arrived is not the amount to be credited: coins sent along, or
    /// tokens by the broker's balance before and after, zero if it fell. Also when coins are sent along
    /// to a broker of tokens.
    error WrongValue(uint256 sent, uint256 needed);

    /// @notice Thrown when a token, while it is asked to pay the broker, lets somebody fund in tokens.
    error FundingWithinFunding();

    /// @notice Thrown when a balance, or what a book pays at once, would exceed 2^128 − 1.
    error AmountTooLarge();

    /// @notice Thrown when an address that must be someone is zero.
    error ZeroAddress();

    /// @notice Thrown when a reserve is funded at a broker that was deployed without a registry to
    /// share it out by.
    error ReserveUnavailable();

    /// @notice Thrown when the caller is not the owner of the sender's funds.
    error NotOwner();

    /// @notice Thrown when the owner was named before.
    error OwnerAlreadySet();

    /// @notice Thrown after a consent's `validUntil`.
    error ConsentExpired();

    error AlreadyUnlocking();

    error NotUnlocking();

    /// @notice Thrown up to and including the second `unlockAt`, or `releaseAt` of an earmark.
    error StillLocked(uint256 until);

    /// @notice Thrown when an earmark is taken whose release was not started.
    error NotReleasing();

    /// @notice Thrown after the second `lapsesAt` of a release: start it anew.
    error ReleaseLapsed(uint256 lapsesAt);

    /// @notice Thrown when `releaseAt` would be 2^32 or more: by less than the unlock period before
    /// 7 February 2106.
    error ReleaseOutOfRange();

    /// @notice Thrown when the receiver rejects coins, or the token a transfer, or the receiver is the
    /// broker itself.
    error TransferFailed();

    /// @notice Thrown when the token does not let the broker take the amount from the caller:
    /// allowance or balance is short, or the token refuses for reasons of its own. What a token answers
    /// to an authorization is passed on as it is.
    error TransferFromFailed();

    /// @notice Thrown by the token ways of funding at a broker of the native coin.
    error TokenOnly();

    // Why a deployment is refused

    /// @notice Thrown when the unlock period is zero or above 365 days.
    error UnlockPeriodOutOfRange();

    /// @notice Thrown when asset or registry is an address without code.
    error NotAContract(address account);

    /// @notice Thrown when the registry's epochs have no length.
    error EpochLengthZero();
}

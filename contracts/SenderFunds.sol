// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TypedDomain} from "./TypedDomain.sol";
import {ITicketBroker} from "./interfaces/ITicketBroker.sol";
import {Signature} from "./libraries/Signature.sol";
import {TypedData} from "./libraries/TypedData.sol";
import {Account} from "./types/Account.sol";
import {Position} from "./types/Position.sol";
import {Slot, SlotKey, Slots, StoredSlot} from "./types/Slot.sol";

/// @notice The half of the broker that keeps what senders paid in, and gives it back to owners.
abstract contract SenderFunds is ITicketBroker, TypedDomain {
    /// @dev Keeps `releaseAt` within its 32 bits until the year 2105.
    uint256 private constant MAX_UNLOCK_PERIOD = 365 days;

    /// @inheritdoc ITicketBroker
    uint256 public immutable unlockPeriod;

    mapping(address sender => Account) internal _accounts;
    mapping(SlotKey => StoredSlot) private _slots;

    constructor(uint256 period) {
        if (period == 0 || period > MAX_UNLOCK_PERIOD) revert UnlockPeriodOutOfRange();
        unlockPeriod = period;
    }

    modifier onlyOwner(address sender) {
        if (msg.sender != _ownerOf(sender)) revert NotOwner();
        _;
    }

    // Funding

    /// @inheritdoc ITicketBroker
    function fund(address sender, uint128 deposit, uint128 reserve) external payable {
        if (reserve != 0) revert ReserveUnavailable();
        if (sender == address(0)) revert ZeroAddress();
        _requireValue(deposit);
        Account storage account = _accounts[sender];
        account.deposit = _sum(account.deposit, deposit);
        emit Funded(sender, msg.sender, deposit, reserve);
    }

    /// @inheritdoc ITicketBroker
    function fundEarmark(
        address sender,
        address recipient,
        address redeemer,
        uint32 lane,
        uint128 amount
    ) external payable {
        if (sender == address(0)) revert ZeroAddress();
        _requireValue(amount);
        _addEarmark(sender, recipient, redeemer, lane, amount, false);
    }

    /// @inheritdoc ITicketBroker
    function earmark(
        address sender,
        address recipient,
        address redeemer,
        uint32 lane,
        uint128 amount
    ) external onlyOwner(sender) {
        Account storage account = _accounts[sender];
        uint128 deposit = account.deposit;
        if (amount > deposit) revert InsufficientFunds(deposit, amount);
        account.deposit = deposit - amount;
        _addEarmark(sender, recipient, redeemer, lane, amount, true);
    }

    // Ownership and withdrawal

    /// @inheritdoc ITicketBroker
    function setOwner(address sender, address owner, uint64 validUntil, bytes32 r, bytes32 vs)
        external
    {
        if (owner == address(0)) revert ZeroAddress();
        Account storage account = _accounts[sender];
        if (account.owner != address(0)) revert OwnerAlreadySet();
        if (msg.sender != sender) {
            if (block.timestamp > validUntil) revert ConsentExpired();
            bytes32 consent = _digest(TypedData.ownerHash(owner, validUntil));
            if (!Signature.isFrom(sender, consent, r, vs)) revert SignatureInvalid();
        }
        account.owner = owner;
        emit OwnerSet(sender, owner);
    }

    /// @inheritdoc ITicketBroker
    function unlock(address sender) external onlyOwner(sender) {
        Account storage account = _accounts[sender];
        if (account.unlockAt != 0) revert AlreadyUnlocking();
        uint256 unlockAt = block.timestamp + unlockPeriod;
        account.unlockAt = uint64(unlockAt);
        emit UnlockStarted(sender, unlockAt);
    }

    /// @inheritdoc ITicketBroker
    function cancelUnlock(address sender) external onlyOwner(sender) {
        Account storage account = _accounts[sender];
        if (account.unlockAt == 0) revert NotUnlocking();
        account.unlockAt = 0;
        emit UnlockCancelled(sender);
    }

    /// @inheritdoc ITicketBroker
    function withdraw(address sender, address to)
        external
        onlyOwner(sender)
        returns (uint256 deposit, uint256 reserve)
    {
        Account storage account = _accounts[sender];
        uint256 unlockAt = account.unlockAt;
        if (unlockAt == 0) revert NotUnlocking();
        if (block.timestamp <= unlockAt) revert StillLocked(unlockAt);
        deposit = account.deposit;
        reserve = account.reserve;
        account.deposit = 0;
        account.reserve = 0;
        account.unlockAt = 0;
        emit Withdrawn(sender, to, deposit, reserve);
        _send(to, deposit + reserve);
    }

    // Views

    /// @inheritdoc ITicketBroker
    function accounts(address sender)
        external
        view
        returns (uint128 deposit, uint128 reserve, address owner, uint64 unlockAt)
    {
        Account storage account = _accounts[sender];
        return (account.deposit, account.reserve, account.owner, account.unlockAt);
    }

    /// @inheritdoc ITicketBroker
    function slot(address sender, address recipient, address redeemer, uint32 lane)
        external
        view
        returns (uint64 seq, uint32 index, uint128 earmarked, uint32 releaseAt)
    {
        Slot current = _slotOf(sender, recipient, redeemer, lane).word;
        uint96 position = Position.unwrap(current.position());
        return (uint64(position >> 32), uint32(position), current.earmark(), current.releaseAt());
    }

    /// @dev The one way by which coins leave. Callers have written their state before.
    function _send(address to, uint256 amount) internal {
        if (to == address(0)) revert ZeroAddress();
        (bool sent,) = to.call{value: amount}("");
        if (!sent) revert TransferFailed();
    }

    function _slotOf(address sender, address recipient, address redeemer, uint32 lane)
        internal
        view
        returns (StoredSlot storage)
    {
        return _slots[Slots.keyOf(sender, recipient, redeemer, lane)];
    }

    function _addEarmark(
        address sender,
        address recipient,
        address redeemer,
        uint32 lane,
        uint128 amount,
        bool fromDeposit
    ) private {
        // An earmark nobody can redeem from would be stuck until its release.
        if (recipient == address(0) || redeemer == address(0)) revert ZeroAddress();
        StoredSlot storage stored = _slotOf(sender, recipient, redeemer, lane);
        Slot current = stored.word;
        stored.word = current.withEarmark(_sum(current.earmark(), amount));
        emit Earmarked(sender, recipient, redeemer, lane, amount, fromDeposit);
    }

    function _ownerOf(address sender) private view returns (address owner) {
        owner = _accounts[sender].owner;
        if (owner == address(0)) owner = sender;
    }

    function _requireValue(uint256 needed) private view {
        if (msg.value != needed) revert WrongValue(msg.value, needed);
    }

    function _sum(uint128 balance, uint128 amount) private pure returns (uint128) {
        if (amount > type(uint128).max - balance) revert AmountTooLarge();
        return balance + amount;
    }
}

// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SenderFunds} from "./SenderFunds.sol";
import {TypedDomain} from "./TypedDomain.sol";
import {ITicketBroker} from "./interfaces/ITicketBroker.sol";
import {Signature} from "./libraries/Signature.sol";
import {TypedData} from "./libraries/TypedData.sol";
import {Account} from "./types/Account.sol";
import {Slot, StoredSlot} from "./types/Slot.sol";

/// @notice What the owner of a sender's funds may do with them, and who that is.
abstract contract OwnerRights is SenderFunds, TypedDomain {
    modifier onlyOwner(address sender) {
        if (msg.sender != _ownerOf(sender)) revert NotOwner();
        _;
    }

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

    // Earmarks

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

    /// @inheritdoc ITicketBroker
    function releaseEarmark(address sender, address recipient, address redeemer, uint32 lane)
        external
        onlyOwner(sender)
    {
        StoredSlot storage stored = _slotOf(sender, recipient, redeemer, lane);
        uint256 releaseAt = block.timestamp + unlockPeriod;
        if (releaseAt > type(uint32).max) revert ReleaseOutOfRange();
        stored.word = stored.word.withReleaseAt(uint32(releaseAt));
        uint256 lapsesAt = releaseAt + unlockPeriod;
        emit ReleaseStarted(sender, recipient, redeemer, lane, releaseAt, lapsesAt);
    }

    /// @inheritdoc ITicketBroker
    function takeEarmark(address sender, address recipient, address redeemer, uint32 lane)
        external
        onlyOwner(sender)
        returns (uint256 amount)
    {
        StoredSlot storage stored = _slotOf(sender, recipient, redeemer, lane);
        Slot current = stored.word;
        uint256 releaseAt = current.releaseAt();
        if (releaseAt == 0) revert NotReleasing();
        if (block.timestamp <= releaseAt) revert StillLocked(releaseAt);
        uint256 lapsesAt = releaseAt + unlockPeriod;
        if (block.timestamp > lapsesAt) revert ReleaseLapsed(lapsesAt);
        uint128 earmarked = current.earmark();
        stored.word = current.withEarmark(0).withReleaseAt(0);
        Account storage account = _accounts[sender];
        account.deposit = _sum(account.deposit, earmarked);
        emit EarmarkTaken(sender, recipient, redeemer, lane, earmarked);
        return earmarked;
    }

    // Withdrawal

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
        _forgetDraws(sender);
        emit Withdrawn(sender, to, deposit, reserve);
        _send(to, deposit + reserve);
    }

    function _ownerOf(address sender) private view returns (address owner) {
        owner = _accounts[sender].owner;
        if (owner == address(0)) owner = sender;
    }
}

// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ReserveShares} from "./ReserveShares.sol";
import {Vault} from "./Vault.sol";
import {ITicketBroker} from "./interfaces/ITicketBroker.sol";
import {Account} from "./types/Account.sol";
import {Authorization, Permit} from "./types/Approvals.sol";
import {Position} from "./types/Position.sol";
import {Slot, SlotKey, Slots, StoredSlot} from "./types/Slot.sol";

/// @notice What senders have paid in: accounts and earmarks, and every way to add to them.
abstract contract SenderFunds is Vault, ReserveShares {
    /// @dev Keeps `releaseAt` within its 32 bits until February 2105; later releases are refused.
    uint256 private constant MAX_UNLOCK_PERIOD = 365 days;

    bytes32 private constant FUND_TYPEHASH =
        keccak256("Fund(address sender,uint128 deposit,uint128 reserve,bytes32 salt)");
    bytes32 private constant FUND_EARMARK_TYPEHASH = keccak256(
        "FundEarmark(address sender,address recipient,address redeemer,uint32 lane,uint128 amount,bytes32 salt)"
    );

    /// @inheritdoc ITicketBroker
    uint256 public immutable unlockPeriod;

    mapping(address sender => Account) internal _accounts;
    mapping(SlotKey => StoredSlot) private _slots;

    constructor(uint256 period) {
        if (period == 0 || period > MAX_UNLOCK_PERIOD) revert UnlockPeriodOutOfRange();
        unlockPeriod = period;
    }

    // Funding

    /// @inheritdoc ITicketBroker
    function fund(address sender, uint128 deposit, uint128 reserve) external payable {
        _take(uint256(deposit) + reserve);
        _credit(sender, msg.sender, deposit, reserve);
    }

    /// @inheritdoc ITicketBroker
    function fundWithPermit(
        address sender,
        uint128 deposit,
        uint128 reserve,
        Permit calldata permit
    ) external {
        _permit(permit);
        _take(uint256(deposit) + reserve);
        _credit(sender, msg.sender, deposit, reserve);
    }

    /// @inheritdoc ITicketBroker
    function fundWithAuthorization(
        address sender,
        uint128 deposit,
        uint128 reserve,
        Authorization calldata authorization
    ) external {
        bytes32 nonce = fundNonce(sender, deposit, reserve, authorization.salt);
        _takeAuthorized(uint256(deposit) + reserve, nonce, authorization);
        _credit(sender, authorization.from, deposit, reserve);
    }

    /// @inheritdoc ITicketBroker
    function fundEarmark(
        address sender,
        address recipient,
        address redeemer,
        uint32 lane,
        uint128 amount
    ) external payable {
        _take(amount);
        _addEarmark(sender, recipient, redeemer, lane, amount, false);
    }

    /// @inheritdoc ITicketBroker
    function fundEarmarkWithPermit(
        address sender,
        address recipient,
        address redeemer,
        uint32 lane,
        uint128 amount,
        Permit calldata permit
    ) external {
        _permit(permit);
        _take(amount);
        _addEarmark(sender, recipient, redeemer, lane, amount, false);
    }

    /// @inheritdoc ITicketBroker
    function fundEarmarkWithAuthorization(
        address sender,
        address recipient,
        address redeemer,
        uint32 lane,
        uint128 amount,
        Authorization calldata authorization
    ) external {
        bytes32 nonce = earmarkNonce(sender, recipient, redeemer, lane, amount, authorization.salt);
        _takeAuthorized(amount, nonce, authorization);
        _addEarmark(sender, recipient, redeemer, lane, amount, false);
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
        releaseAt = current.releaseAt();
        if (block.timestamp > releaseAt + unlockPeriod) releaseAt = 0;
        return (uint64(position >> 32), uint32(position), current.earmark(), releaseAt);
    }

    /// @inheritdoc ITicketBroker
    function claimable(address sender, address recipient) external view returns (uint256) {
        return _shareOf(sender, recipient, _accounts[sender].reserve);
    }

    /// @inheritdoc ITicketBroker
    function fundNonce(address sender, uint128 deposit, uint128 reserve, bytes32 salt)
        public
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(FUND_TYPEHASH, sender, deposit, reserve, salt));
    }

    /// @inheritdoc ITicketBroker
    function earmarkNonce(
        address sender,
        address recipient,
        address redeemer,
        uint32 lane,
        uint128 amount,
        bytes32 salt
    ) public pure returns (bytes32) {
        return keccak256(
            abi.encode(FUND_EARMARK_TYPEHASH, sender, recipient, redeemer, lane, amount, salt)
        );
    }

    function _slotOf(address sender, address recipient, address redeemer, uint32 lane)
        internal
        view
        returns (StoredSlot storage)
    {
        return _slotAt(Slots.keyOf(sender, recipient, redeemer, lane));
    }

    function _slotAt(SlotKey key) internal view returns (StoredSlot storage) {
        return _slots[key];
    }

    function _addEarmark(
        address sender,
        address recipient,
        address redeemer,
        uint32 lane,
        uint128 amount,
        bool fromDeposit
    ) internal {
        // An earmark nobody can redeem from would be stuck until its release.
        if (sender == address(0) || recipient == address(0) || redeemer == address(0)) {
            revert ZeroAddress();
        }
        StoredSlot storage stored = _slotOf(sender, recipient, redeemer, lane);
        Slot current = stored.word;
        stored.word = current.withEarmark(_sum(current.earmark(), amount));
        emit Earmarked(sender, recipient, redeemer, lane, amount, fromDeposit);
    }

    function _credit(address sender, address funder, uint128 deposit, uint128 reserve) private {
        if (sender == address(0)) revert ZeroAddress();
        if (reserve != 0 && registry == address(0)) revert ReserveUnavailable();
        Account storage account = _accounts[sender];
        account.deposit = _sum(account.deposit, deposit);
        account.reserve = _sum(account.reserve, reserve);
        emit Funded(sender, funder, deposit, reserve);
    }

    function _sum(uint128 balance, uint128 amount) internal pure returns (uint128) {
        if (amount > type(uint128).max - balance) revert AmountTooLarge();
        return balance + amount;
    }
}

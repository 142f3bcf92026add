// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IRecipientRegistry} from "./interfaces/IRecipientRegistry.sol";
import {MemberCount} from "./types/MemberCount.sol";
import {Entry, Member} from "./types/Member.sol";
import {EnumerableSetLib} from "solady/utils/EnumerableSetLib.sol";

/// @notice `IRecipientRegistry` is the manual.
/// @dev Seam for a registry that takes bonds away: it inherits this one and calls `_slash`. Nothing else
/// pays a bond out but `withdrawBond`, `bondDelay` after a membership ended.
contract RecipientRegistry is IRecipientRegistry {
    using EnumerableSetLib for EnumerableSetLib.AddressSet;

    uint256 private constant MAX_EPOCH_LENGTH = 30 days;
    uint256 private constant MAX_BOND_DELAY = 365 days;
    uint256 private constant MAX_SERVICE_LENGTH = 256;
    uint64 private constant OPEN = type(uint64).max;

    /// @inheritdoc IRecipientRegistry
    uint256 public immutable epochLength;

    /// @inheritdoc IRecipientRegistry
    uint256 public immutable minimumBond;

    /// @inheritdoc IRecipientRegistry
    uint256 public immutable bondDelay;

    MemberCount private _count;
    mapping(address recipient => Member) private _members;
    mapping(address recipient => string) private _services;
    EnumerableSetLib.AddressSet private _recipients;

    constructor(uint256 epochLength_, uint256 minimumBond_, uint256 bondDelay_) {
        if (epochLength_ == 0 || epochLength_ > MAX_EPOCH_LENGTH) revert SettingOutOfRange();
        if (minimumBond_ == 0 || minimumBond_ > type(uint128).max) revert SettingOutOfRange();
        if (bondDelay_ > MAX_BOND_DELAY) revert SettingOutOfRange();
        epochLength = epochLength_;
        minimumBond = minimumBond_;
        bondDelay = bondDelay_;
    }

    // Recipients

    /// @inheritdoc IRecipientRegistry
    function register(string calldata service) external payable {
        Member storage member = _members[msg.sender];
        // Who lost its whole bond stays a member of its last epoch, and must not be counted twice.
        if (member.bond != 0 || member.activeUntil > epoch()) revert AlreadyRegistered();
        if (msg.value < minimumBond) revert BondTooSmall(msg.value, minimumBond);
        _requireService(service);
        uint256 activeFrom = epoch() + 2;
        // No chain has 2^128 of its coin.
        _members[msg.sender] = Member(uint128(msg.value), uint64(activeFrom), OPEN);
        _services[msg.sender] = service;
        _recipients.add(msg.sender);
        _count.admit(epoch());
        emit Registered(msg.sender, service, msg.value, activeFrom);
    }

    /// @inheritdoc IRecipientRegistry
    function setService(string calldata service) external {
        _requireOpen(_members[msg.sender]);
        _requireService(service);
        _services[msg.sender] = service;
        emit ServiceChanged(msg.sender, service);
    }

    /// @inheritdoc IRecipientRegistry
    function deactivate() external {
        _requireOpen(_members[msg.sender]);
        _dismiss(msg.sender);
    }

    /// @inheritdoc IRecipientRegistry
    function withdrawBond(address to) external returns (uint256 amount) {
        Member storage member = _members[msg.sender];
        amount = member.bond;
        if (amount == 0) revert NotRegistered();
        if (member.activeUntil == OPEN) revert StillRegistered();
        uint256 bondBackAt = _bondBackAt(member.activeUntil);
        if (block.timestamp < bondBackAt) revert BondLocked(bondBackAt);
        _payBond(msg.sender, uint128(amount), to);
    }

    // Views

    /// @inheritdoc IRecipientRegistry
    function membership(address recipient) external view returns (bool active, uint256 members) {
        uint256 now_ = epoch();
        Member memory member = _members[recipient];
        active = member.activeFrom <= now_ && now_ < member.activeUntil;
        members = _count.inEpoch(now_);
    }

    /// @inheritdoc IRecipientRegistry
    function activeCount() external view returns (uint256) {
        return _count.inEpoch(epoch());
    }

    /// @inheritdoc IRecipientRegistry
    function memberCounts() external view returns (uint64 current, uint64 next, uint64 later) {
        return _count.forecast(epoch());
    }

    /// @inheritdoc IRecipientRegistry
    function entryOf(address recipient) public view returns (Entry memory) {
        Member memory member = _members[recipient];
        if (member.bond == 0) return Entry(address(0), 0, 0, 0, "");
        return
            Entry(
                recipient, member.bond, member.activeFrom, member.activeUntil, _services[recipient]
            );
    }

    /// @inheritdoc IRecipientRegistry
    function entryCount() external view returns (uint256) {
        return _recipients.length();
    }

    /// @inheritdoc IRecipientRegistry
    function entries(uint256 start, uint256 count) external view returns (Entry[] memory page) {
        uint256 length = _recipients.length();
        uint256 left = start < length ? length - start : 0;
        page = new Entry[](count < left ? count : left);
        for (uint256 i = 0; i < page.length; i++) {
            page[i] = entryOf(_recipients.at(start + i));
        }
    }

    /// @inheritdoc IRecipientRegistry
    function epoch() public view returns (uint256) {
        return block.timestamp / epochLength;
    }

    /// @dev Pays `amount` of a bond to `to`; more than there is of it reverts. Whoever loses any of its
    /// bond is a member no more from the next epoch on; with the last of the bond its entry goes too.
    function _slash(address recipient, uint128 amount, address to) internal {
        Member storage member = _members[recipient];
        if (member.bond == 0) revert NotRegistered();
        if (member.activeUntil == OPEN) _dismiss(recipient);
        _payBond(recipient, amount, to);
    }

    function _dismiss(address recipient) private {
        Member storage member = _members[recipient];
        uint256 now_ = epoch();
        uint256 from = member.activeFrom;
        // Who registered in this epoch leaves before it counts anywhere.
        uint256 until = from > now_ + 1 ? from : now_ + 1;
        member.activeUntil = uint64(until);
        _count.dismiss(now_, until);
        emit Deactivated(recipient, until, _bondBackAt(until));
    }

    function _payBond(address recipient, uint128 amount, address to) private {
        if (to == address(0)) revert ZeroAddress();
        Member storage member = _members[recipient];
        uint128 left = member.bond - amount;
        member.bond = left;
        if (left == 0) {
            _recipients.remove(recipient);
            delete _services[recipient];
        }
        emit BondPaid(recipient, to, amount);
        (bool sent,) = to.call{value: amount}("");
        if (!sent) revert TransferFailed();
    }

    function _bondBackAt(uint256 activeUntil) private view returns (uint256) {
        return activeUntil * epochLength + bondDelay;
    }

    function _requireOpen(Member storage member) private view {
        // Also zero where there is no entry.
        if (member.activeUntil != OPEN) revert NotRegistered();
    }

    function _requireService(string calldata service) private pure {
        uint256 length = bytes(service).length;
        if (length == 0 || length > MAX_SERVICE_LENGTH) revert ServiceInvalid();
    }
}

// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Entry} from "../types/Member.sol";

/// @title Registry of recipients
/// @notice Who shares senders' reserves, where they serve, and the bond each has put up. One
/// registry serves any number of brokers. Bonds are in the native coin, times in Unix seconds.
/// Nobody administers it.
/// @dev An epoch is `block.timestamp / epochLength`. Who is a member in an epoch is settled before
/// it starts and does not change in it: a registration counts from the next epoch but one, a
/// deactivation from the next.
interface IRecipientRegistry {
    event Registered(address indexed recipient, string service, uint256 bond, uint256 activeFrom);

    event ServiceChanged(address indexed recipient, string service);

    /// @notice From epoch `activeUntil` on the recipient has no share.
    event Deactivated(address indexed recipient, uint256 activeUntil, uint256 bondBackAt);

    /// @notice `amount` of the recipient's bond was paid to `to`.
    event BondPaid(address indexed recipient, address indexed to, uint256 amount);

    /// @notice Thrown when the caller registered before and did not take its bond back yet, or lost all
    /// of it and its `activeUntil` has not come.
    error AlreadyRegistered();

    /// @notice Thrown when the caller is not registered, or has deactivated itself.
    error NotRegistered();

    /// @notice Thrown when the value sent is below `minimumBond`.
    error BondTooSmall(uint256 sent, uint256 needed);

    /// @notice Thrown when the service address is empty or longer than 256 bytes.
    error ServiceInvalid();

    /// @notice Thrown when the bond is asked for by a recipient that is not deactivated.
    error StillRegistered();

    /// @notice Thrown before the second `bondBackAt`.
    error BondLocked(uint256 bondBackAt);

    /// @notice Thrown when the bond's receiver is the zero address.
    error ZeroAddress();

    /// @notice Thrown when the receiver of the bond rejects it.
    error TransferFailed();

    /// @notice Thrown at deployment when the epoch is zero or above 30 days, the delay above 365
    /// days, or the bond is zero or beyond 128 bits.
    error SettingOutOfRange();

    /// @notice Registers the caller as a recipient, with the value sent as its bond.
    /// @param service Where its terms are served: an absolute URL in UTF-8, 1…256 bytes. The
    /// registry does not look inside; readers treat it as input from a stranger.
    function register(string calldata service) external payable;

    /// @notice Replaces the caller's service address.
    function setService(string calldata service) external;

    /// @notice Ends the caller's membership from the next epoch on.
    function deactivate() external;

    /// @notice Pays the caller's bond to `to` and forgets the caller, `bondDelay` after its
    /// membership ended. It may register again afterwards.
    function withdrawBond(address to) external returns (uint256 amount);

    /// @notice What a broker asks: whether the recipient is a member in the current epoch, and how
    /// many members this epoch has. Two storage reads, however many are registered.
    function membership(address recipient) external view returns (bool active, uint256 members);

    /// @notice Number of members in the current epoch.
    function activeCount() external view returns (uint256);

    /// @notice Number of members in the current epoch, in the next, and in all later ones as far as is
    /// settled: who registers now adds to `later` only, who leaves now is taken from `later`, and from
    /// `next` if it was in it.
    function memberCounts() external view returns (uint64 current, uint64 next, uint64 later);

    /// @notice The entry of one recipient; all zeros when it is not registered.
    function entryOf(address recipient) external view returns (Entry memory);

    /// @notice How many entries `entries` walks over, inactive ones included.
    function entryCount() external view returns (uint256);

    /// @notice Entries `[start, start + count)`, fewer at the end, none beyond it. In no order;
    /// when an entry leaves, the last takes its place: read all pages at one block.
    function entries(uint256 start, uint256 count) external view returns (Entry[] memory);

    /// @notice The current epoch: `block.timestamp / epochLength`.
    function epoch() external view returns (uint256);

    /// @notice Seconds of an epoch.
    function epochLength() external view returns (uint256);

    /// @notice The least that a registration must put up, in wei.
    function minimumBond() external view returns (uint256);

    /// @notice Seconds between the end of a membership and the return of its bond.
    function bondDelay() external view returns (uint256);
}

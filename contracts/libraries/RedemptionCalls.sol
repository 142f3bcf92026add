// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BookRedemption, TicketRedemption} from "../types/Redemptions.sol";

/// @notice The arguments of a redemption as the item of a batch that they could be: one word each
/// behind the selector, in the order of the struct. So both are judged by the same code, which reads
/// from calldata what it needs when it needs it, instead of shuffling nine values on the stack.
library RedemptionCalls {
    /// @dev Only within `redeemTicket` and `checkTicket`.
    function ticket() internal pure returns (TicketRedemption calldata item) {
        assembly ("memory-safe") {
            item := 4
        }
    }

    /// @dev Only within `redeemBook` and `checkBook`.
    function book() internal pure returns (BookRedemption calldata item) {
        assembly ("memory-safe") {
            item := 4
        }
    }

    /// @param i Below the length, which is not looked at again.
    function itemAt(TicketRedemption[] calldata items, uint256 i)
        internal
        pure
        returns (TicketRedemption calldata item)
    {
        assembly ("memory-safe") {
            item := add(items.offset, mul(i, 0xe0))
        }
    }

    /// @param i Below the length, which is not looked at again.
    function itemAt(BookRedemption[] calldata items, uint256 i)
        internal
        pure
        returns (BookRedemption calldata item)
    {
        assembly ("memory-safe") {
            item := add(items.offset, mul(i, 0x120))
        }
    }

    /// @notice Recipient and sender of an item.
    /// @dev Without a look at their upper bits, which `TypedData` hashes as they are: a batch's item with
    /// any is refused for its signature, unless the sender signed exactly these words, which are no
    /// typed data of addresses and no wallet makes. Then it is paid as what it is without them: slot,
    /// account, income and events know the low 160 bits only. A single call with any reverts.
    function parties(TicketRedemption calldata item)
        internal
        pure
        returns (address recipient, address sender)
    {
        assembly ("memory-safe") {
            recipient := calldataload(item)
            sender := calldataload(add(item, 0x20))
        }
    }

    /// @notice As of a ticket.
    function parties(BookRedemption calldata item)
        internal
        pure
        returns (address recipient, address sender)
    {
        assembly ("memory-safe") {
            recipient := calldataload(item)
            sender := calldataload(add(item, 0x20))
        }
    }
}

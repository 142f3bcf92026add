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
}

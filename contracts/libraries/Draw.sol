// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TicketRedemption} from "../types/Redemptions.sol";

/// @notice The lottery: the upper 64 bits of a draw against the win probability. With `winProb`
/// zero nothing wins; with 2^64 − 1 all but one draw in 2^64 do.
library Draw {
    /// @dev 96 bytes. The recipient cannot predict the signature, nor the sender the rand.
    function ofTicket(TicketRedemption calldata ticket) internal pure returns (bytes32 draw) {
        // The three stand side by side.
        assembly ("memory-safe") {
            let pen := mload(0x40)
            calldatacopy(pen, add(ticket, 0x80), 0x60)
            draw := keccak256(pen, 0x60)
        }
    }

    function wins(bytes32 draw, uint64 winProb) internal pure returns (bool) {
        return uint256(draw) >> 192 < winProb;
    }
}

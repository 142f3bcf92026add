// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {EfficientHashLib} from "solady/utils/EfficientHashLib.sol";

/// @notice The lottery: the upper 64 bits of a draw against the win probability. With `winProb`
/// zero nothing wins; with 2^64 − 1 all but one draw in 2^64 do.
library Draw {
    /// @dev 96 bytes. The recipient cannot predict the signature, nor the sender the rand.
    function ofTicket(bytes32 r, bytes32 vs, bytes32 recipientRand)
        internal
        pure
        returns (bytes32)
    {
        return EfficientHashLib.hash(r, vs, recipientRand);
    }

    function wins(bytes32 draw, uint64 winProb) internal pure returns (bool) {
        return uint256(draw) >> 192 < winProb;
    }
}

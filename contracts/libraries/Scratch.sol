// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice Memory that is done with. Without it every book of a batch would leave its records
/// behind, and memory costs the square of its size.
library Scratch {
    function mark() internal pure returns (uint256 place) {
        assembly ("memory-safe") {
            place := mload(0x40)
        }
    }

    /// @dev Nothing that was allocated since the mark may be used any more.
    function release(uint256 place) internal pure {
        assembly ("memory-safe") {
            mstore(0x40, place)
        }
    }
}

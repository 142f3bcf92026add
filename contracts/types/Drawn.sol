// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice What was drawn from a reserve in the epoch it was last drawn from, in one word.
/// @dev 192 bits, because within an epoch a reserve can be drawn and funded again and again.
struct Drawn {
    uint192 amount;
    uint64 epoch;
}

using {inEpoch, add} for Drawn global;

/// @notice Every epoch starts from zero, without anybody having to write it.
function inEpoch(Drawn storage drawn, uint256 epoch) view returns (uint256) {
    return drawn.epoch == epoch ? drawn.amount : 0;
}

function add(Drawn storage drawn, uint256 epoch, uint256 amount) {
    // Sums of less than 2^64 amounts of 128 bits.
    drawn.amount = uint192(drawn.inEpoch(epoch) + amount);
    drawn.epoch = uint64(epoch);
}

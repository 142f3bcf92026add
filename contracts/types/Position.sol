// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice How far a lane was paid: `seq(64 bits) ‖ index(32 bits)`. Compared as one number, so a
/// higher seq is higher whatever its index.
type Position is uint96;

using {isAbove as >} for Position global;

function isAbove(Position a, Position b) pure returns (bool) {
    return Position.unwrap(a) > Position.unwrap(b);
}

/// @dev The shift is of a 256-bit number: of a uint64 it would lose the upper half of `seq`.
/// `index` comes from 32 bits or is at most 128, so it cannot reach into `seq`.
function positionAt(uint256 seq, uint256 index) pure returns (Position) {
    return Position.wrap(uint96((seq << 32) | index));
}

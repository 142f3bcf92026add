// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice How far a lane was paid: `seq(64 bits) ‖ index(32 bits)`. Compared as one number, so a
/// higher seq is higher whatever its index.
type Position is uint96;

using {isAbove as >} for Position global;

function isAbove(Position a, Position b) pure returns (bool) {
    return Position.unwrap(a) > Position.unwrap(b);
}

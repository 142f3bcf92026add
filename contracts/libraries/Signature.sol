// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice The one accepted encoding of a signature: 64 bytes `r ‖ vs` (EIP-2098), s in the lower
/// half. A ticket's draw hashes these bytes; with a second valid encoding a recipient would draw
/// twice per ticket.
library Signature {
    /// @dev secp256k1: half of the group order, rounded down.
    bytes32 private constant HALF_ORDER =
        0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0;

    /// @notice Whether `signer` signed `digest`. Never true for the zero address, which is what
    /// ecrecover gives for r or s of zero, r beyond the order, and points off the curve.
    /// @dev solc's ecrecover, because it reverts when the precompile fails, which it does only for
    /// lack of gas (63/64 of what is left are handed on). Libraries that look at the answer alone
    /// take that for a bad signature, and a batch would go on as if it were one.
    function isFrom(address signer, bytes32 digest, bytes32 r, bytes32 vs)
        internal
        pure
        returns (bool)
    {
        bytes32 s = vs & bytes32(type(uint256).max >> 1);
        if (s > HALF_ORDER) return false;
        uint8 v;
        unchecked {
            v = uint8(27 + (uint256(vs) >> 255));
        }
        address recovered = ecrecover(digest, v, r, s);
        return recovered == signer && signer != address(0);
    }
}

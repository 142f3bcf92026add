// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TypedData} from "./libraries/TypedData.sol";

/// @notice The broker's EIP-712 domain.
abstract contract TypedDomain {
    uint256 private immutable _hereAtConstruction;
    bytes32 private immutable _separatorAtConstruction;

    constructor() {
        _hereAtConstruction = _here();
        _separatorAtConstruction = TypedData.separatorHere();
    }

    /// @dev Computed anew after a fork, or where the code was put at another address: a ticket for
    /// one chain or broker must never be paid by another.
    function _separator() internal view returns (bytes32) {
        if (_hereAtConstruction == _here()) return _separatorAtConstruction;
        return TypedData.separatorHere();
    }

    /// @dev Chain and address in one word, to be compared at once. Chain ids fit 96 bits: EIP-2294
    /// bounds them by 2^63.
    function _here() private view returns (uint256) {
        return (block.chainid << 160) | uint160(address(this));
    }

    function _digest(bytes32 structHash) internal view returns (bytes32) {
        return TypedData.digestOf(_separator(), structHash);
    }
}

// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TypedData} from "./libraries/TypedData.sol";

/// @notice The broker's EIP-712 domain.
abstract contract TypedDomain {
    uint256 private immutable _chainAtConstruction;
    address private immutable _selfAtConstruction;
    bytes32 private immutable _separatorAtConstruction;

    constructor() {
        _chainAtConstruction = block.chainid;
        _selfAtConstruction = address(this);
        _separatorAtConstruction = TypedData.separatorHere();
    }

    /// @dev Computed anew after a fork, or where the code was put at another address: a ticket for
    /// one chain or broker must never be paid by another.
    function _separator() internal view returns (bytes32) {
        if (block.chainid == _chainAtConstruction && address(this) == _selfAtConstruction) {
            return _separatorAtConstruction;
        }
        return TypedData.separatorHere();
    }

    function _digest(bytes32 structHash) internal view returns (bytes32) {
        return TypedData.digestOf(_separator(), structHash);
    }
}

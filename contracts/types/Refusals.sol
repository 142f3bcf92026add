// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SlotKey} from "./Slot.sol";

/// @notice The slots of a batch in which an item was refused.
struct Refusals {
    uint256 count;
    /// room for one of each item
    SlotKey[] slots;
}

using {include, add} for Refusals global;

/// @dev A walk over refused items only: a batch without any never takes it.
function include(Refusals memory refusals, SlotKey slot) pure returns (bool) {
    uint256 count = refusals.count;
    for (uint256 i = 0; i < count; i++) {
        if (SlotKey.unwrap(refusals.slots[i]) == SlotKey.unwrap(slot)) return true;
    }
    return false;
}

function add(Refusals memory refusals, SlotKey slot) pure {
    refusals.slots[refusals.count++] = slot;
}

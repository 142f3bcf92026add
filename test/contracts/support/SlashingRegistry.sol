// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {RecipientRegistry} from "../../../contracts/RecipientRegistry.sol";

/// @dev A registry in which anybody takes anybody's bond away.
contract SlashingRegistry is RecipientRegistry {
    constructor(uint256 epochLength_, uint256 minimumBond_, uint256 bondDelay_)
        RecipientRegistry(epochLength_, minimumBond_, bondDelay_)
    {}

    function slash(address recipient, uint128 amount, address to) external {
        _slash(recipient, amount, to);
    }
}

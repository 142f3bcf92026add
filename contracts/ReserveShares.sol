// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IRecipientRegistry} from "./interfaces/IRecipientRegistry.sol";
import {ITicketBroker} from "./interfaces/ITicketBroker.sol";
import {Drawn} from "./types/Drawn.sol";

/// @notice Shares a sender's reserve out among the registry's members, anew in each epoch.
/// @dev A share is a part of the reserve and of all that was drawn from it in the epoch, so a draw
/// changes nobody else's; membership is fixed for an epoch, so nor does a registration.
abstract contract ReserveShares is ITicketBroker {
    uint256 private constant DEFAULT_EPOCH_LENGTH = 1 days;

    /// @inheritdoc ITicketBroker
    address public immutable registry;

    uint256 private immutable _epochLength;

    mapping(address sender => Drawn) private _drawn;
    mapping(address sender => mapping(address recipient => Drawn)) private _drawnBy;

    constructor(address registry_) {
        if (registry_ != address(0) && registry_.code.length == 0) revert NotAContract(registry_);
        registry = registry_;
        uint256 length = registry_ == address(0)
            ? DEFAULT_EPOCH_LENGTH
            : IRecipientRegistry(registry_).epochLength();
        if (length == 0) revert EpochLengthZero();
        _epochLength = length;
    }

    /// @inheritdoc ITicketBroker
    function epoch() public view returns (uint256) {
        return block.timestamp / _epochLength;
    }

    /// @dev Never more than is left: that would follow from the registry's promise not to change an
    /// epoch's members, but the accounts must not depend on another contract.
    function _shareOf(address sender, address recipient, uint256 reserve)
        internal
        view
        returns (uint256)
    {
        // Most senders have none, so nothing of theirs waits for the registry.
        if (reserve == 0) return 0;
        (bool active, uint256 members) = IRecipientRegistry(registry).membership(recipient);
        if (!active || members == 0) return 0;
        uint256 now_ = epoch();
        uint256 part = (reserve + _drawn[sender].inEpoch(now_)) / members;
        uint256 own = _drawnBy[sender][recipient].inEpoch(now_);
        if (own >= part) return 0;
        return part - own < reserve ? part - own : reserve;
    }

    function _noteDraw(address sender, address recipient, uint256 amount) internal {
        uint256 now_ = epoch();
        _drawn[sender].add(now_, amount);
        _drawnBy[sender][recipient].add(now_, amount);
        emit ReserveDrawn(sender, recipient, amount);
    }

    /// @dev A reserve that was taken out is no part of what is shared afterwards; counting what was
    /// drawn from it would promise more than a new reserve holds. What each recipient drew stays.
    function _forgetDraws(address sender) internal {
        delete _drawn[sender];
    }
}

// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Permit, IERC3009} from "./interfaces/ITokenApprovals.sol";
import {ITicketBroker} from "./interfaces/ITicketBroker.sol";
import {Authorization, Permit} from "./types/Approvals.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

/// @notice The broker's one currency: how it comes in and how it goes out.
abstract contract Vault is ITicketBroker {
    /// @dev Where transient storage says that a payment in tokens is coming in; its only use.
    uint256 private constant TAKING = 0;

    /// @inheritdoc ITicketBroker
    address public immutable asset;

    constructor(address asset_) {
        if (asset_ != address(0) && asset_.code.length == 0) revert NotAContract(asset_);
        asset = asset_;
    }

    modifier onlyToken() {
        if (asset == address(0)) revert TokenOnly();
        _;
    }

    /// @dev From nobody but the caller: a token approved to the broker must not be spent by others
    /// than who approved it.
    function _take(uint256 amount) internal {
        if (asset == address(0)) {
            if (msg.value != amount) revert WrongValue(msg.value, amount);
            return;
        }
        if (msg.value != 0) revert WrongValue(msg.value, 0);
        uint256 before = _beginTaking();
        SafeTransferLib.safeTransferFrom(asset, msg.sender, address(this), amount);
        _endTaking(before, amount);
    }

    /// @dev Whoever sees the permit can submit it first, which makes this one fail: what counts is
    /// the allowance, which `_take` needs.
    function _permit(Permit calldata permit) internal onlyToken {
        try IERC20Permit(asset)
            .permit(
                msg.sender,
                address(this),
                permit.value,
                permit.deadline,
                permit.v,
                permit.r,
                permit.s
            ) {}
            catch {}
    }

    /// @param nonce Computed by the broker from what is funded: with one of the submitter's choice
    /// anybody could send the money into an account of its own.
    function _takeAuthorized(uint256 amount, bytes32 nonce, Authorization calldata authorization)
        internal
        onlyToken
    {
        uint256 before = _beginTaking();
        IERC3009(asset)
            .receiveWithAuthorization(
                authorization.from,
                address(this),
                amount,
                authorization.validAfter,
                authorization.validBefore,
                nonce,
                authorization.v,
                authorization.r,
                authorization.s
            );
        _endTaking(before, amount);
    }

    /// @dev The one way by which money leaves. Callers have written their state before. Tokens sent to
    /// the broker itself would be nobody's; coins it refuses anyhow.
    function _send(address to, uint256 amount) internal {
        if (to == address(0)) revert ZeroAddress();
        if (to == address(this)) revert TransferFailed();
        if (asset != address(0)) return SafeTransferLib.safeTransfer(asset, to, amount);
        (bool sent,) = to.call{value: amount}("");
        if (!sent) revert TransferFailed();
    }

    /// @dev One at a time: with a token that calls the payer, what a payment within a payment brings
    /// would count for both, and could make up for the fee of a token that also keeps one.
    function _beginTaking() private returns (uint256 before) {
        bool taking;
        assembly ("memory-safe") {
            taking := tload(TAKING)
            tstore(TAKING, 1)
        }
        if (taking) revert FundingWithinFunding();
        return _held();
    }

    /// @dev A token that keeps a fee, or pays out to the broker while it is called, would leave the
    /// accounts at odds with what is held.
    function _endTaking(uint256 before, uint256 amount) private {
        uint256 after_ = _held();
        uint256 arrived = after_ > before ? after_ - before : 0;
        if (arrived != amount) revert WrongValue(arrived, amount);
        assembly ("memory-safe") {
            tstore(TAKING, 0)
        }
    }

    function _held() private view returns (uint256) {
        return SafeTransferLib.balanceOf(asset, address(this));
    }
}

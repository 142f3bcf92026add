// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice The one function of ERC-2612 that the broker calls.
interface IERC20Permit {
    function permit(
        address owner,
        address spender,
        uint256 value,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external;
}

/// @notice The one function of ERC-3009 that the broker calls. Only `to` may call it, so an
/// authorization that was seen on its way cannot be used up past the broker.
interface IERC3009 {
    function receiveWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external;
}

// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @dev The cheat codes that only the hostile tests use.
interface MoreVm {
    function expectRevert() external;
    function snapshotState() external returns (uint256);
    function revertToState(uint256 id) external returns (bool);
}

MoreVm constant moreVm = MoreVm(address(uint160(uint256(keccak256("hevm cheat code")))));

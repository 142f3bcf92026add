// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice EIP-712 in the domain "Farebox", version "1".
library TypedData {
    bytes32 private constant DOMAIN_TYPEHASH = keccak256(
        "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
    );
    bytes32 private constant NAME_HASH = keccak256("Farebox");
    bytes32 private constant VERSION_HASH = keccak256("1");

    /// @notice The sender's consent that `owner` may move its funds.
    bytes32 internal constant OWNER_TYPEHASH = keccak256("Owner(address owner,uint64 validUntil)");

    function separatorHere() internal view returns (bytes32) {
        return keccak256(
            abi.encode(DOMAIN_TYPEHASH, NAME_HASH, VERSION_HASH, block.chainid, address(this))
        );
    }

    function digestOf(bytes32 separator, bytes32 structHash) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(hex"1901", separator, structHash));
    }

    function ownerHash(address owner, uint64 validUntil) internal pure returns (bytes32) {
        return keccak256(abi.encode(OWNER_TYPEHASH, owner, validUntil));
    }
}

// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BaseTest} from "./support/BaseTest.sol";
import {vm} from "./support/Vm.sol";

contract SetOwnerTest is BaseTest {
    uint64 private constant UNTIL = uint64(START + 1 hours);

    function test_anyoneSubmitsTheSendersConsent() public {
        (bytes32 r, bytes32 vs) = consent(owner, UNTIL);
        vm.prank(stranger);
        vm.expectEmit(address(broker));
        emit OwnerSet(sender, owner);
        broker.setOwner(sender, owner, UNTIL, r, vs);
        assertEq("owner", ownerOf(sender), owner);
    }

    function test_aConsentNamesOneOwnerAndOneTime(address other, uint64 until) public {
        vm.assume(other != address(0));
        (bytes32 r, bytes32 vs) = consent(owner, UNTIL);
        until = uint64(within(until, START, type(uint64).max));
        vm.assume(other != owner || until != UNTIL);
        vm.expectRevert(SignatureInvalid.selector);
        broker.setOwner(sender, other, until, r, vs);
    }

    function test_aConsentCountsInItsLastSecond() public {
        (bytes32 r, bytes32 vs) = consent(owner, UNTIL);
        vm.warp(UNTIL);
        broker.setOwner(sender, owner, UNTIL, r, vs);
        assertEq("owner", ownerOf(sender), owner);
    }

    function test_aConsentExpires() public {
        (bytes32 r, bytes32 vs) = consent(owner, UNTIL);
        vm.warp(UNTIL + 1);
        vm.expectRevert(ConsentExpired.selector);
        broker.setOwner(sender, owner, UNTIL, r, vs);
    }

    function test_aConsentOfOneSenderIsNoneOfAnother(uint256 key) public {
        key = within(key, 1, ORDER - 1);
        vm.assume(key != SENDER_KEY);
        (bytes32 r, bytes32 vs) = consentBy(key, owner, UNTIL);
        vm.expectRevert(SignatureInvalid.selector);
        broker.setOwner(sender, owner, UNTIL, r, vs);
    }

    function test_aConsentForAnotherChainIsNone() public {
        (bytes32 r, bytes32 vs) = consent(owner, UNTIL);
        vm.chainId(block.chainid + 1);
        vm.expectRevert(SignatureInvalid.selector);
        broker.setOwner(sender, owner, UNTIL, r, vs);
    }

    function test_theOwnerIsNamedOnce() public {
        (bytes32 r, bytes32 vs) = consent(owner, UNTIL);
        (bytes32 r2, bytes32 vs2) = consent(stranger, UNTIL);
        broker.setOwner(sender, owner, UNTIL, r, vs);
        vm.expectRevert(OwnerAlreadySet.selector);
        broker.setOwner(sender, owner, UNTIL, r, vs);
        vm.expectRevert(OwnerAlreadySet.selector);
        broker.setOwner(sender, stranger, UNTIL, r2, vs2);
        vm.prank(sender);
        vm.expectRevert(OwnerAlreadySet.selector);
        broker.setOwner(sender, sender, 0, 0, 0);
    }

    function test_theSenderVoidsConsentsByNamingItself() public {
        (bytes32 r, bytes32 vs) = consent(owner, UNTIL);
        vm.prank(sender);
        broker.setOwner(sender, sender, 0, 0, 0);
        vm.expectRevert(OwnerAlreadySet.selector);
        broker.setOwner(sender, owner, UNTIL, r, vs);
        assertEq("owner", ownerOf(sender), sender);
    }

    function test_nobodyIsNoOwner() public {
        vm.prank(sender);
        vm.expectRevert(ZeroAddress.selector);
        broker.setOwner(sender, address(0), 0, 0, 0);
    }

    function test_theZeroSenderConsentsToNothing(bytes32 r, bytes32 vs) public {
        vm.expectRevert(SignatureInvalid.selector);
        broker.setOwner(address(0), owner, UNTIL, r, vs);
    }

    /// @dev The consent's digest does not contain the sender, so any (r, s) is somebody's valid
    /// signature: here s stands right at the border.
    function test_sUpToHalfTheOrderAndNoFurther() public {
        bytes32 digest = consentDigest(owner, UNTIL);
        bytes32 r = keccak256("r");
        // About every second number is the x of a point.
        while (ecrecover(digest, 27, r, bytes32(uint256(1))) == address(0)) {
            r = keccak256(abi.encode(r));
        }
        uint256 half = ORDER / 2;
        address low = ecrecover(digest, 27, r, bytes32(half));
        address high = ecrecover(digest, 27, r, bytes32(half + 1));
        vm.expectRevert(SignatureInvalid.selector);
        broker.setOwner(high, owner, UNTIL, r, bytes32(half + 1));
        broker.setOwner(low, owner, UNTIL, r, bytes32(half));
        assertEq("owner", ownerOf(low), owner);
    }

    function consent(address named, uint64 until) private view returns (bytes32, bytes32) {
        return consentBy(SENDER_KEY, named, until);
    }

    function consentBy(uint256 key, address named, uint64 until)
        private
        view
        returns (bytes32, bytes32)
    {
        return signCompact(key, consentDigest(named, until));
    }

    function consentDigest(address named, uint64 until) private view returns (bytes32) {
        bytes32 typeHash = keccak256("Owner(address owner,uint64 validUntil)");
        return typedData(keccak256(abi.encode(typeHash, named, until)));
    }

    function ownerOf(address who) private view returns (address named) {
        (,, named,) = broker.accounts(who);
    }
}

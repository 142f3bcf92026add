// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TicketBroker} from "../../../contracts/TicketBroker.sol";
import {Authorization, Permit} from "../../../contracts/types/Approvals.sol";
import {TestToken} from "./Tokens.sol";
import {TicketTest} from "./TicketTest.sol";
import {vm} from "./Vm.sol";

/// @dev A broker of a token, and the approvals of `holder`, who has a key.
abstract contract TokenTest is TicketTest {
    uint256 internal constant HOLDER_KEY = uint256(keccak256("holder"));
    bytes32 private constant PERMIT_TYPEHASH = keccak256(
        "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
    );

    address internal immutable holder = vm.addr(HOLDER_KEY);
    TestToken internal token;

    function setUp() public virtual override {
        vm.warp(START);
        token = new TestToken();
        useToken(address(token));
        token.mint(holder, type(uint128).max);
    }

    function useToken(address asset) internal {
        broker = deployBroker(asset, address(0));
    }

    function approve(uint256 amount) internal {
        vm.prank(holder);
        token.approve(address(broker), amount);
    }

    function permitOf(uint256 value, uint256 nonce) internal view returns (Permit memory permit) {
        permit.value = value;
        permit.deadline = START + 1;
        bytes32 hash = keccak256(
            abi.encode(PERMIT_TYPEHASH, holder, address(broker), value, nonce, permit.deadline)
        );
        bytes32 digest = keccak256(abi.encodePacked(hex"1901", token.DOMAIN_SEPARATOR(), hash));
        (permit.v, permit.r, permit.s) = vm.sign(HOLDER_KEY, digest);
    }

    function authorizationOf(uint256 value, bytes32 nonce, bytes32 salt)
        internal
        view
        returns (Authorization memory signed)
    {
        signed.from = holder;
        signed.salt = salt;
        signed.validBefore = START + 1;
        bytes32 digest =
            token.receiveDigest(holder, address(broker), value, 0, signed.validBefore, nonce);
        (signed.v, signed.r, signed.s) = vm.sign(HOLDER_KEY, digest);
    }
}

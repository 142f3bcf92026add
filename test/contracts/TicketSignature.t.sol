// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TicketBroker} from "../../contracts/TicketBroker.sol";
import {Ticket} from "../../contracts/types/Ticket.sol";
import {TicketCall, TicketTest} from "./support/TicketTest.sol";
import {vm} from "./support/Vm.sol";

/// @dev One encoding of a signature counts, and only under the broker's own domain.
contract TicketSignatureTest is TicketTest {
    uint256 private constant S_MASK = type(uint256).max >> 1;

    function setUp() public override {
        super.setUp();
        fundDeposit(10 * FACE);
    }

    function test_refusesTheTwinWithHighS(uint32 index) public {
        vm.assume(index != 0);
        TicketCall memory call = signed(ticketAt(1, index));
        uint256 s = uint256(call.vs) & S_MASK;
        uint256 parity = uint256(call.vs) >> 255;
        // The same signature to ecrecover; here s does not even fit beside the parity bit.
        uint256 high = ORDER - s;
        call.vs = bytes32((high & S_MASK) | ((1 - parity) << 255));
        assertRefused(call, SignatureInvalid.selector);
    }

    function test_refusesSJustAboveHalfTheOrder() public {
        TicketCall memory call = signed(ticketAt(1, 1));
        call.vs = bytes32(ORDER / 2 + 1);
        assertRefused(call, SignatureInvalid.selector);
    }

    function test_refusesZeroR() public {
        TicketCall memory call = signed(ticketAt(1, 1));
        call.r = 0;
        assertRefused(call, SignatureInvalid.selector);
    }

    function test_refusesZeroS() public {
        TicketCall memory call = signed(ticketAt(1, 1));
        call.vs = call.vs & bytes32(~S_MASK);
        assertRefused(call, SignatureInvalid.selector);
    }

    function test_refusesRBeyondTheOrder(uint256 r) public {
        TicketCall memory call = signed(ticketAt(1, 1));
        call.r = bytes32(within(r, ORDER, type(uint256).max));
        assertRefused(call, SignatureInvalid.selector);
    }

    function test_theZeroAddressSignsNothing(bytes32 r, bytes32 vs) public {
        // Garbage recovers to nobody more often than not; nobody's account must not be public.
        Ticket memory ticket = ticketAt(1, 1);
        ticket.sender = address(0);
        TicketCall memory call = signed(ticket);
        call.r = r;
        call.vs = vs;
        assertRefused(call, SignatureInvalid.selector);
        call.r = 0;
        assertRefused(call, SignatureInvalid.selector);
    }

    function test_refusesAnotherSignersSignature(uint256 key) public {
        key = within(key, 1, ORDER - 1);
        vm.assume(key != SENDER_KEY);
        assertRefused(signedBy(key, ticketAt(1, 1)), SignatureInvalid.selector);
    }

    function test_digestIsTheTypedDataOfTheProtocol() public view {
        Ticket memory ticket = ticketAt(3, 4);
        bytes32 typeHash = keccak256(
            "Ticket(address recipient,address sender,address redeemer,uint128 faceValue,uint64 winProb,uint64 redeemBy,uint32 lane,uint64 seq,uint32 index,bytes32 recipientRandHash)"
        );
        bytes32 structHash = keccak256(abi.encode(typeHash, ticket));
        assertEq("digest", broker.ticketId(ticket), typedData(structHash));
    }

    function test_refusesATicketOfAnotherChain(uint64 chainId) public {
        chainId = uint64(within(chainId, 1, type(uint32).max));
        vm.assume(chainId != block.chainid);
        TicketCall memory call = signed(ticketAt(1, 1));
        vm.chainId(chainId);
        assertRefused(call, SignatureInvalid.selector);
        assertPaid(signed(ticketAt(1, 1)));
    }

    function test_refusesATicketOfAnotherBroker() public {
        TicketCall memory call = signed(ticketAt(1, 1));
        address elsewhere = person("elsewhere");
        vm.etch(elsewhere, address(broker).code);
        broker = TicketBroker(elsewhere);
        fundDeposit(FACE);
        assertRefused(call, SignatureInvalid.selector);
        assertPaid(signed(ticketAt(1, 1)));
    }
}

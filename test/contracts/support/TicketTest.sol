// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TicketRedemption} from "../../../contracts/types/Redemptions.sol";
import {Ticket} from "../../../contracts/types/Ticket.sol";
import {PlaceWord, TermsWord} from "../../../contracts/types/Words.sol";
import {BaseTest} from "./BaseTest.sol";
import {vm} from "./Vm.sol";

/// @dev Everything that goes with one call of `redeemTicket`.
struct TicketCall {
    address caller;
    address recipient;
    address sender;
    TermsWord terms;
    PlaceWord place;
    bytes32 r;
    bytes32 vs;
    bytes32 rand;
}

/// @dev Builds tickets that win, so that a test changes only what it is about.
abstract contract TicketTest is BaseTest {
    bytes32 internal constant RAND = keccak256("recipientRand");
    uint32 internal constant LANE = 7;

    function ticketAt(uint64 seq, uint32 index) internal view returns (Ticket memory ticket) {
        ticket = Ticket({
            recipient: recipient,
            sender: sender,
            redeemer: redeemer,
            faceValue: FACE,
            winProb: type(uint64).max,
            redeemBy: uint64(START + 1 days),
            lane: LANE,
            seq: seq,
            index: index,
            recipientRandHash: keccak256(abi.encodePacked(RAND))
        });
    }

    function signed(Ticket memory ticket) internal view returns (TicketCall memory) {
        return signedBy(SENDER_KEY, ticket);
    }

    function signedBy(uint256 key, Ticket memory ticket)
        internal
        view
        returns (TicketCall memory call)
    {
        (bytes32 r, bytes32 vs) = signCompact(key, broker.ticketId(ticket));
        call = TicketCall({
            caller: ticket.redeemer,
            recipient: ticket.recipient,
            sender: ticket.sender,
            terms: packTerms(ticket.faceValue, ticket.winProb, ticket.redeemBy),
            place: packPlace(ticket.lane, ticket.seq, ticket.index, 0),
            r: r,
            vs: vs,
            rand: RAND
        });
    }

    function redeem(TicketCall memory call) internal {
        vm.prank(call.caller);
        broker.redeemTicket(
            call.recipient, call.sender, call.terms, call.place, call.r, call.vs, call.rand
        );
    }

    function check(TicketCall memory call) internal returns (bytes memory reason, bytes32 draw) {
        vm.prank(call.caller);
        return broker.checkTicket(
            call.recipient, call.sender, call.terms, call.place, call.r, call.vs, call.rand
        );
    }

    /// @dev The twin foretells it, then it is paid.
    function assertPaid(TicketCall memory call) internal {
        uint256 before = broker.income(call.recipient);
        (bytes memory reason,) = check(call);
        assertEq("reason", reason.length, 0);
        redeem(call);
        assertEq("income", broker.income(call.recipient) - before, call.terms.faceValue());
    }

    /// @dev The twin answers the reason that the redemption reverts with.
    function assertRefused(TicketCall memory call, bytes memory expected) internal {
        (bytes memory reason,) = check(call);
        assertEq("reason", keccak256(reason), keccak256(expected));
        vm.expectRevert(expected);
        redeem(call);
    }

    function assertRefused(TicketCall memory call, bytes4 expected) internal {
        assertRefused(call, encoded(expected));
    }

    function packTerms(uint128 faceValue, uint64 winProb, uint64 redeemBy)
        internal
        pure
        returns (TermsWord)
    {
        return TermsWord.wrap(bytes32(abi.encodePacked(faceValue, winProb, redeemBy)));
    }

    function packPlace(uint32 lane, uint64 seq, uint32 count, bytes16 salt)
        internal
        pure
        returns (PlaceWord)
    {
        return PlaceWord.wrap(bytes32(abi.encodePacked(lane, seq, count, salt)));
    }

    function itemOf(TicketCall memory call) internal pure returns (TicketRedemption memory) {
        return TicketRedemption(
            call.recipient, call.sender, call.terms, call.place, call.r, call.vs, call.rand
        );
    }
}

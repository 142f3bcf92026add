// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ticket} from "../../contracts/types/Ticket.sol";
import {PlaceWord, TermsWord} from "../../contracts/types/Words.sol";
import {TicketCall, TicketTest} from "./support/TicketTest.sol";
import {vm} from "./support/Vm.sol";

contract RedeemTicketTest is TicketTest {
    function setUp() public override {
        super.setUp();
        fundDeposit(10 * FACE);
    }

    function test_paysFromTheDepositAndMovesThePosition() public {
        TicketCall memory call = signed(ticketAt(3, 5));
        vm.expectEmit(address(broker));
        emit Redeemed(sender, recipient, call.place.paying(FACE));
        redeem(call);
        assertEq("income", broker.income(recipient), FACE);
        assertEq("deposit", depositOf(sender), 9 * FACE);
        assertPosition(LANE, 3, 5);
    }

    function test_paysFromTheEarmarkFirst() public {
        fundEarmark(LANE, FACE);
        assertPaid(signed(ticketAt(1, 1)));
        assertEq("earmark", earmarkOf(LANE), 0);
        assertEq("deposit", depositOf(sender), 10 * FACE);
    }

    function test_paysTheRestFromTheDeposit(uint256 earmarked) public {
        earmarked = within(earmarked, 0, FACE);
        fundEarmark(LANE, uint128(earmarked));
        assertPaid(signed(ticketAt(1, 1)));
        assertEq("earmark", earmarkOf(LANE), 0);
        assertEq("deposit", depositOf(sender), 9 * FACE + earmarked);
    }

    function test_anEarmarkOfAnotherRecipientLaneOrRedeemerPaysNothing() public {
        Ticket memory ticket = ticketAt(1, 1);
        ticket.faceValue = 11 * FACE;
        address[3] memory who = [stranger, recipient, recipient];
        address[3] memory by = [redeemer, stranger, redeemer];
        uint32[3] memory lanes = [LANE, LANE, LANE + 1];
        for (uint256 i = 0; i < 3; i++) {
            vm.deal(address(this), FACE);
            broker.fundEarmark{value: FACE}(sender, who[i], by[i], lanes[i], FACE);
        }
        assertRefused(signed(ticket), insufficient(10 * FACE, 11 * FACE));
    }

    function test_staysClaimableWhenFundsFallShort() public {
        Ticket memory ticket = ticketAt(1, 1);
        ticket.faceValue = 12 * FACE;
        fundEarmark(LANE, FACE);
        TicketCall memory call = signed(ticket);
        assertRefused(call, insufficient(11 * FACE, 12 * FACE));
        assertEq("earmark", earmarkOf(LANE), FACE);
        assertEq("deposit", depositOf(sender), 10 * FACE);
        assertPosition(LANE, 0, 0);
        fundDeposit(FACE);
        assertPaid(call);
    }

    function test_isNeverPaidTwice() public {
        TicketCall memory call = signed(ticketAt(1, 1));
        assertPaid(call);
        assertRefused(call, IndexReplayed.selector);
    }

    function test_aLowerPositionIsVoidAfterAHigherOne() public {
        assertPaid(signed(ticketAt(2, 5)));
        assertRefused(signed(ticketAt(2, 4)), IndexReplayed.selector);
        assertRefused(signed(ticketAt(1, 900)), IndexReplayed.selector);
        assertPaid(signed(ticketAt(2, 6)));
    }

    function test_aHigherSeqIsHigherWhateverTheIndex() public {
        assertPaid(signed(ticketAt(1, type(uint32).max)));
        assertPaid(signed(ticketAt(2, 1)));
        // Above 32 bits a careless shift would lose the seq.
        assertPaid(signed(ticketAt(1 << 40, 1)));
        assertPaid(signed(ticketAt(type(uint64).max, 1)));
        assertPosition(LANE, type(uint64).max, 1);
    }

    function test_ordersPositionsBySeqThenIndex(uint64 seqA, uint32 a, uint64 seqB, uint32 b)
        public
    {
        vm.assume(a > 0 && b > 0);
        assertPaid(signed(ticketAt(seqA, a)));
        TicketCall memory second = signed(ticketAt(seqB, b));
        if (seqB > seqA || (seqB == seqA && b > a)) assertPaid(second);
        else assertRefused(second, IndexReplayed.selector);
    }

    function test_lanesAreIndependent() public {
        assertPaid(signed(ticketAt(9, 9)));
        Ticket memory ticket = ticketAt(1, 1);
        ticket.lane = LANE + 1;
        assertPaid(signed(ticket));
    }

    function test_refusesIndexZero() public {
        assertRefused(signed(ticketAt(1, 0)), IndexOutOfRange.selector);
    }

    function test_refusesAnythingInTheLowBytesOfThePlace(uint128 rest) public {
        vm.assume(rest != 0);
        TicketCall memory call = signed(ticketAt(1, 1));
        call.place = packPlace(LANE, 1, 1, bytes16(rest));
        assertRefused(call, TicketMalformed.selector);
    }

    function test_paysInTheLastSecondOfRedeemBy() public {
        TicketCall memory call = signed(ticketAt(1, 1));
        vm.warp(START + 1 days);
        assertPaid(call);
    }

    function test_refusesOneSecondAfterRedeemBy() public {
        TicketCall memory call = signed(ticketAt(1, 1));
        vm.warp(START + 1 days + 1);
        assertRefused(call, TermsExpired.selector);
    }

    function test_refusesALosingDraw() public {
        Ticket memory ticket = ticketAt(1, 1);
        ticket.winProb = 0;
        assertRefused(signed(ticket), NotWinner.selector);
    }

    function test_winsExactlyBelowTheWinProbability(uint64 index) public {
        Ticket memory ticket = ticketAt(1, uint32(within(index, 1, 1_000_000)));
        ticket.winProb = 1 << 63;
        TicketCall memory call = signed(ticket);
        bytes32 expected = keccak256(abi.encodePacked(call.r, call.vs, RAND));
        (, bytes32 draw) = check(call);
        assertEq("draw", draw, expected);
        if (uint256(expected) >> 192 < 1 << 63) assertPaid(call);
        else assertRefused(call, NotWinner.selector);
    }

    function test_onlyTheRedeemerMayRedeem(address caller) public {
        vm.assume(caller != redeemer);
        TicketCall memory call = signed(ticketAt(1, 1));
        call.caller = caller;
        assertRefused(call, SignatureInvalid.selector);
    }

    function test_aSenderCannotBurnTheRecipientsPositions() public {
        // Its own worthless winner of the highest position, redeemed by itself.
        Ticket memory ticket = ticketAt(type(uint64).max, 1);
        ticket.redeemer = sender;
        ticket.faceValue = 1;
        assertPaid(signed(ticket));
        assertPaid(signed(ticketAt(1, 1)));
    }

    function test_paysAWinnerOfNothing() public {
        Ticket memory ticket = ticketAt(1, 1);
        ticket.faceValue = 0;
        assertPaid(signed(ticket));
    }

    function test_paysTheHighestFaceValue() public {
        Ticket memory ticket = ticketAt(1, 1);
        ticket.faceValue = type(uint128).max;
        fundEarmark(LANE, type(uint128).max);
        assertPaid(signed(ticket));
        assertEq("earmark", earmarkOf(LANE), 0);
        assertEq("deposit", depositOf(sender), 10 * FACE);
    }

    /// @dev Whatever bit of the signed fields changes, the signature no longer fits.
    function test_refusesAnyChangedField(uint256 bit) public {
        TicketCall memory call = signed(ticketAt(1, 1));
        bit = within(bit, 0, 6 * 256 - 1);
        bytes32 flip = bytes32(1 << (bit % 256));
        if (bit < 256) call.terms = TermsWord.wrap(TermsWord.unwrap(call.terms) ^ flip);
        else if (bit < 512) call.place = PlaceWord.wrap(PlaceWord.unwrap(call.place) ^ flip);
        else if (bit < 768) call.r ^= flip;
        else if (bit < 1024) call.vs ^= flip;
        else if (bit < 1280) call.rand ^= flip;
        else call.recipient = address(uint160(call.recipient) ^ uint160(1 << (bit % 160)));
        (bytes memory reason,) = check(call);
        assertEq("refused", reason.length, 4);
        vm.expectRevert(reason);
        redeem(call);
    }
}

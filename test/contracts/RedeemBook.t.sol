// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ticket} from "../../contracts/types/Ticket.sol";
import {BookCall, BookTest, Chained} from "./support/BookTest.sol";
import {vm} from "./support/Vm.sol";

contract RedeemBookTest is BookTest {
    uint64 private constant SURE = type(uint64).max;
    uint64 private constant HALF = 1 << 63;

    function setUp() public override {
        super.setUp();
        fundDeposit(200 * FACE);
    }

    function test_paysOneWinnerAndMovesThePosition() public {
        Chained memory made = bookOf(3, 8, SURE);
        vm.expectEmit(address(broker));
        emit Redeemed(sender, recipient, packPlace(LANE, 3, 5, 0).paying(FACE));
        redeem(signed(made, 1 << 4));
        assertEq("income", broker.income(recipient), FACE);
        assertEq("deposit", depositOf(sender), 199 * FACE);
        assertPosition(LANE, 3, 5);
    }

    function test_paysFromTheEarmarkFirst() public {
        fundEarmark(LANE, 2 * FACE);
        assertPaid(signed(bookOf(1, 8, SURE), 7), 3 * FACE);
        assertEq("earmark", earmarkOf(LANE), 0);
        assertEq("deposit", depositOf(sender), 199 * FACE);
    }

    function test_paysAnySetOfWinnersInOneWalk(uint256 length, uint256 winners) public {
        length = within(length, 1, 128);
        winners = within(winners, 1, (1 << length) - 1);
        Chained memory made = bookOf(1, uint32(length), SURE);
        uint256 count;
        for (uint256 i = 0; i < length; i++) {
            count += (winners >> i) & 1;
        }
        assertPaid(signed(made, winners), count * FACE);
        assertPosition(LANE, 1, uint32(highestOf(winners, length)));
    }

    function test_paysEveryIndexOfTheLongestBook() public {
        Chained memory made = bookOf(1, 128, SURE);
        assertPaid(signed(made, type(uint128).max), 128 * FACE);
        assertPosition(LANE, 1, 128);
    }

    function test_paysExactlyTheWinningIndexes(uint64 seq, uint256 at) public {
        Chained memory made = bookOf(uint64(within(seq, 1, 1 << 40)), 24, HALF);
        uint256 winners = winnersOf(made);
        vm.assume(winners != 0);
        uint256 extra = 1 << within(at, 0, 23);
        if (winners & extra == 0) {
            assertRefused(signed(made, winners | extra), NotWinner.selector);
            assertRefused(signed(made, extra), NotWinner.selector);
        }
        (, bytes32 draw) = check(signed(made, winners));
        assertEq("draw", draw, drawOf(made, highestOf(winners, 24)));
        uint256 count;
        for (uint256 rest = winners; rest != 0; rest &= rest - 1) {
            count++;
        }
        assertPaid(signed(made, winners), count * FACE);
    }

    function test_refusesALosingDraw() public {
        assertRefused(signed(bookOf(1, 8, 0), 1), NotWinner.selector);
    }

    function test_refusesALengthAbove128() public {
        assertRefused(signed(bookOf(1, 129, SURE), 1), IndexOutOfRange.selector);
    }

    function test_refusesALengthOfZero() public {
        assertRefused(signed(bookOf(1, 0, SURE), 1), IndexOutOfRange.selector);
    }

    function test_refusesALengthThatOnlyFitsTheWord(uint32 length) public {
        Chained memory made = bookOf(1, 1, SURE);
        made.book.length = uint32(within(length, 129, type(uint32).max));
        BookCall memory call = signed(made, 1);
        assertRefused(call, IndexOutOfRange.selector);
    }

    function test_refusesNoWinners() public {
        assertRefused(signed(bookOf(1, 8, SURE), 0), IndexOutOfRange.selector);
    }

    function test_refusesABitAtOrAboveTheLength(uint256 bit) public {
        bit = within(bit, 8, 255);
        assertRefused(signed(bookOf(1, 8, SURE), 1 | (1 << bit)), IndexOutOfRange.selector);
    }

    function test_refusesABitAboveTheLongestBook() public {
        assertRefused(signed(bookOf(1, 128, SURE), 1 << 128), IndexOutOfRange.selector);
    }

    function test_paysInTheLastSecondOfRedeemBy() public {
        BookCall memory call = signed(bookOf(1, 4, SURE), 1);
        vm.warp(START + 1 days);
        assertPaid(call, FACE);
    }

    function test_refusesOneSecondAfterRedeemBy() public {
        BookCall memory call = signed(bookOf(1, 4, SURE), 1);
        vm.warp(START + 1 days + 1);
        assertRefused(call, TermsExpired.selector);
    }

    function test_isNeverPaidTwice() public {
        BookCall memory call = signed(bookOf(1, 8, SURE), 5);
        assertPaid(call, 2 * FACE);
        assertRefused(call, IndexReplayed.selector);
    }

    function test_theLowestWinnerMustExceedThePosition() public {
        Chained memory made = bookOf(1, 8, SURE);
        assertPaid(signed(made, 1 << 3), FACE);
        // Index 4 again below a new one, then a skipped one, then only what is above.
        assertRefused(signed(made, (1 << 3) | (1 << 6)), IndexReplayed.selector);
        assertRefused(signed(made, (1 << 1) | (1 << 6)), IndexReplayed.selector);
        assertPaid(signed(made, (1 << 4) | (1 << 6)), 2 * FACE);
    }

    function test_aHigherBookVoidsALowerOne() public {
        assertPaid(signed(bookOf(2, 8, SURE), 1), FACE);
        assertRefused(signed(bookOf(1, 8, SURE), 1 << 7), IndexReplayed.selector);
        assertPaid(signed(bookOf(3, 8, SURE), 1), FACE);
    }

    function test_ticketsAndBooksShareALane() public {
        assertPaid(signed(ticketAt(5, 1_000)));
        assertRefused(signed(bookOf(5, 8, SURE), 1 << 7), IndexReplayed.selector);
        assertPaid(signed(bookOf(6, 8, SURE), 1 << 7), FACE);
        assertRefused(signed(ticketAt(6, 8)), IndexReplayed.selector);
        assertPaid(signed(ticketAt(6, 9)));
    }

    function test_isAllOrNothingForAllWinners() public {
        BookCall memory call = signed(bookOf(1, 128, SURE), type(uint128).max);
        vm.prank(sender);
        broker.earmark(sender, stranger, redeemer, LANE, 73 * FACE);
        assertRefused(call, insufficient(127 * FACE, 128 * FACE));
        assertPosition(LANE, 0, 0);
        assertEq("income", broker.income(recipient), 0);
        fundEarmark(LANE, FACE);
        assertPaid(call, 128 * FACE);
    }

    function test_paysNoMoreThan128BitsAtOnce() public {
        Chained memory one = bookOf(1, 1, SURE);
        one.book.faceValue = type(uint128).max;
        seal(one);
        assertRefused(signed(one, 1), insufficient(200 * FACE, type(uint128).max));
        Chained memory made = bookOf(1, 128, SURE);
        made.book.faceValue = uint128(1) << 121;
        seal(made);
        assertRefused(signed(made, type(uint128).max), AmountTooLarge.selector);
        uint256 most = 127 * (uint256(1) << 121);
        BookCall memory call = signed(made, type(uint128).max >> 1);
        assertRefused(call, insufficient(200 * FACE, most));
        fundDeposit(uint128(most));
        assertPaid(call, most);
        assertEq("deposit", depositOf(sender), 200 * FACE);
    }

    function test_onlyTheRedeemerMayRedeem(address caller) public {
        vm.assume(caller != redeemer);
        BookCall memory call = signed(bookOf(1, 8, SURE), 1);
        call.caller = caller;
        assertRefused(call, SignatureInvalid.selector);
    }

    function test_bothPreimagesMustBeOfTheHighestWinner() public {
        Chained memory made = bookOf(1, 8, SURE);
        // n chances a ticket, if the two sides could stand at different indexes.
        for (uint256 i = 0; i <= 8; i++) {
            if (i == 4) continue;
            BookCall memory call = signed(made, 1 << 3);
            call.recipientPreimage = made.x[i];
            assertRefused(call, SignatureInvalid.selector);
            call = signed(made, 1 << 3);
            call.senderPreimage = made.w[i];
            assertRefused(call, SignatureInvalid.selector);
        }
        BookCall memory swapped = signed(made, 1 << 3);
        swapped.senderPreimage = made.x[4];
        swapped.recipientPreimage = made.w[4];
        assertRefused(swapped, SignatureInvalid.selector);
    }

    function test_aChainUnderAnotherSaltLeadsNowhere(bytes16 salt) public {
        vm.assume(salt != SALT);
        BookCall memory call = signed(bookOf(1, 8, SURE), 1);
        call.place = packPlace(LANE, 1, 8, salt);
        assertRefused(call, SignatureInvalid.selector);
    }

    function test_refusesAnotherLengthThanSigned(uint32 length) public {
        length = uint32(within(length, 1, 128));
        vm.assume(length != 64);
        BookCall memory call = signed(bookOf(1, 64, SURE), 1);
        call.place = packPlace(LANE, 1, length, SALT);
        assertRefused(call, SignatureInvalid.selector);
    }

    function test_bookIdIsTheTypedDataOfTheProtocol() public view {
        Chained memory made = bookOf(3, 4, HALF);
        bytes32 typeHash = keccak256(
            "Book(address recipient,address sender,address redeemer,uint128 faceValue,uint64 winProb,uint64 redeemBy,uint32 lane,uint64 seq,uint32 length,bytes16 salt,bytes32 senderRoot,bytes32 recipientRoot)"
        );
        bytes32 structHash = keccak256(abi.encode(typeHash, made.book));
        assertEq("bookId", made.id, typedData(structHash));
    }
}

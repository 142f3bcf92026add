// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ITicketBroker} from "../../contracts/interfaces/ITicketBroker.sol";
import {BookRedemption, TicketRedemption} from "../../contracts/types/Redemptions.sol";
import {Ticket} from "../../contracts/types/Ticket.sol";
import {BookCall, BookTest, Chained} from "./support/BookTest.sol";
import {TicketCall} from "./support/TicketTest.sol";
import {vm} from "./support/Vm.sol";

contract RedeemBatchTest is BookTest {
    uint64 private constant SURE = type(uint64).max;

    TicketRedemption[] private _tickets;
    BookRedemption[] private _books;

    function setUp() public override {
        super.setUp();
        fundDeposit(100 * FACE);
    }

    function test_paysEveryItem(uint8 tickets, uint8 books) public {
        uint256 first = within(tickets, 0, 6);
        uint256 second = within(books, 0, 4);
        for (uint64 i = 1; i <= first; i++) {
            add(signed(ticketAt(i, 1)));
        }
        for (uint64 i = 1; i <= second; i++) {
            add(signed(bookOf(100 + i, 8, SURE), 0x85));
        }
        bytes4[] memory reasons = submit();
        assertEq("reasons", reasons.length, first + second);
        for (uint256 i = 0; i < reasons.length; i++) {
            assertEq("reason", bytes32(reasons[i]), 0);
        }
        assertEq("income", broker.income(recipient), (first + 3 * second) * FACE);
    }

    function test_paysBooksOfManyRecipients() public {
        add(signed(bookOf(1, 8, SURE), 1));
        Chained memory other = bookOf(1, 8, SURE);
        other.book.recipient = stranger;
        seal(other);
        add(signed(other, 3));
        add(signed(bookOf(2, 8, SURE), 7));
        bytes4[] memory reasons = submit();
        for (uint256 i = 0; i < 3; i++) {
            assertReason(reasons[i], 0);
        }
        assertEq("first and third", broker.income(recipient), 4 * FACE);
        assertEq("second", broker.income(stranger), 2 * FACE);
    }

    function test_nothingIsPaidForNothing() public {
        assertEq("reasons", submit().length, 0);
    }

    function test_aBadItemHindersNoOtherSlot() public {
        TicketCall memory bad = signed(inLane(1, 1));
        bad.r = keccak256("another");
        add(bad);
        add(signed(inLane(2, 1)));
        Chained memory book = bookOf(1, 8, SURE);
        book.book.lane = 3;
        seal(book);
        BookCall memory badBook = signed(book, 1);
        badBook.senderPreimage = 0;
        add(badBook);
        book.book.lane = 4;
        seal(book);
        add(signed(book, 2));
        bytes4[] memory reasons = submit();
        assertReason(reasons[0], SignatureInvalid.selector);
        assertReason(reasons[1], 0);
        assertReason(reasons[2], SignatureInvalid.selector);
        assertReason(reasons[3], 0);
        assertEq("income", broker.income(recipient), 2 * FACE);
        assertPosition(1, 0, 0);
        assertPosition(3, 0, 0);
    }

    /// @dev Paid, the third would void the second, which is only short of funds.
    function test_laterItemsOfARefusedSlotAreSkipped() public {
        Ticket memory dear = ticketAt(2, 1);
        dear.faceValue = 1000 * FACE;
        add(signed(ticketAt(1, 1)));
        add(signed(dear));
        add(signed(ticketAt(3, 1)));
        add(signed(bookOf(4, 8, SURE), 1));
        add(signed(bookOf(5, 8, SURE), 1));
        expectNotRedeemed(1, insufficient(99 * FACE, 1000 * FACE));
        expectNotRedeemed(2, encoded(SlotSkipped.selector));
        bytes4[] memory reasons = submit();
        assertReason(reasons[0], 0);
        assertReason(reasons[1], InsufficientFunds.selector);
        assertReason(reasons[2], SlotSkipped.selector);
        assertReason(reasons[3], SlotSkipped.selector);
        assertReason(reasons[4], SlotSkipped.selector);
        assertPosition(LANE, 1, 1);
        fundDeposit(1000 * FACE);
        assertPaid(signed(dear));
    }

    function test_aRefusedBookSkipsTheNext() public {
        Chained memory dear = bookOf(1, 8, SURE);
        dear.book.faceValue = 1000 * FACE;
        seal(dear);
        add(signed(dear, 1));
        add(signed(bookOf(2, 8, SURE), 1));
        bytes4[] memory reasons = submit();
        assertReason(reasons[0], InsufficientFunds.selector);
        assertReason(reasons[1], SlotSkipped.selector);
    }

    function test_slotsOfOthersAreNotSkipped() public {
        Ticket memory dear = ticketAt(1, 1);
        dear.faceValue = 1000 * FACE;
        Ticket memory other = ticketAt(2, 1);
        other.recipient = stranger;
        add(signed(dear));
        add(signed(other));
        add(signed(inLane(8, 3)));
        bytes4[] memory reasons = submit();
        assertReason(reasons[0], InsufficientFunds.selector);
        assertReason(reasons[1], 0);
        assertReason(reasons[2], 0);
    }

    function test_saysWhyAsTheSingleCallWould() public {
        Ticket memory ticket = inLane(1, 1);
        ticket.redeemBy = uint64(START - 1);
        add(signed(ticket));
        ticket = inLane(2, 1);
        ticket.winProb = 0;
        add(signed(ticket));
        ticket = inLane(3, 1);
        ticket.index = 0;
        add(signed(ticket));
        add(signed(inLane(4, 1)));
        add(signed(inLane(4, 1)));
        Chained memory book = bookOf(1, 8, 0);
        book.book.lane = 5;
        seal(book);
        add(signed(book, 1));
        bytes4[] memory reasons = submit();
        assertReason(reasons[0], TermsExpired.selector);
        assertReason(reasons[1], NotWinner.selector);
        assertReason(reasons[2], IndexOutOfRange.selector);
        assertReason(reasons[3], 0);
        assertReason(reasons[4], IndexReplayed.selector);
        assertReason(reasons[5], NotWinner.selector);
    }

    function test_onlyTheRedeemersItemsArePaid(address caller) public {
        vm.assume(caller != redeemer);
        add(signed(ticketAt(1, 1)));
        vm.prank(caller);
        bytes4[] memory reasons = broker.redeemBatch(_tickets, _books);
        assertReason(reasons[0], SignatureInvalid.selector);
        assertEq("income", broker.income(recipient), 0);
    }

    /// @dev Whatever the gas: all is paid, or all reverts. Nothing in between, and no recovery that
    /// ran dry looks like a bad signature.
    function test_lackOfGasRevertsTheWhole(uint256 gas) public {
        for (uint64 i = 1; i <= 4; i++) {
            add(signed(ticketAt(i, 1)));
        }
        add(signed(bookOf(10, 8, SURE), 0x81));
        add(signed(bookOf(11, 8, SURE), 0x81));
        gas = within(gas, 5_000, 250_000);
        vm.prank(redeemer);
        (bool done, bytes memory answer) = address(broker).call{gas: gas}(
            abi.encodeCall(ITicketBroker.redeemBatch, (_tickets, _books))
        );
        assertEq("income", broker.income(recipient), done ? 8 * FACE : 0);
        if (!done) return;
        bytes4[] memory reasons = abi.decode(answer, (bytes4[]));
        for (uint256 i = 0; i < reasons.length; i++) {
            assertReason(reasons[i], 0);
        }
    }

    function inLane(uint32 lane, uint64 seq) private view returns (Ticket memory ticket) {
        ticket = ticketAt(seq, 1);
        ticket.lane = lane;
    }

    function add(TicketCall memory call) private {
        _tickets.push(itemOf(call));
    }

    function add(BookCall memory call) private {
        _books.push(itemOf(call));
    }

    function submit() private returns (bytes4[] memory) {
        vm.prank(redeemer);
        return broker.redeemBatch(_tickets, _books);
    }

    function expectNotRedeemed(uint256 item, bytes memory reason) private {
        vm.expectEmit(address(broker));
        emit NotRedeemed(sender, recipient, redeemer, _tickets[item].place, item, reason);
    }
}

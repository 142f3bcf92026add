// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BookRedemption, TicketRedemption} from "../../contracts/types/Redemptions.sol";
import {Ticket} from "../../contracts/types/Ticket.sol";
import {BookCall, Chained} from "./support/BookTest.sol";
import {moreVm} from "./support/MoreVm.sol";
import {TicketCall} from "./support/TicketTest.sol";
import {World} from "./support/World.sol";
import {Vm, vm} from "./support/Vm.sol";

contract HostileBatchTest is World {
    uint64 private constant ALWAYS = type(uint64).max;

    /// @dev The gas of a call is 64/63 of what it hands on: with a `try` per item, a batch sent with
    /// too little would drop its last items and succeed. Every limit: all is paid, or all reverts.
    function test_lackOfGasRevertsTheWhole() public {
        join(recipient);
        toEpoch(2);
        fundReserve(2 * FACE);
        fundEarmark(LANE, 4 * FACE);
        (TicketRedemption[] memory tickets, BookRedemption[] memory books) = mixedBatch();
        bytes memory call = abi.encodeCall(broker.redeemBatch, (tickets, books));
        uint256 start = moreVm.snapshotState();
        uint256 before = gasleft();
        redeemAll(tickets, books);
        uint256 needed = before - gasleft();
        assertEq("paid", broker.income(recipient), 6 * FACE);
        moreVm.revertToState(start);

        uint256 paid;
        uint256 step = needed / 300;
        for (uint256 limit = needed / 20; limit < needed * 11 / 10; limit += step) {
            vm.prank(redeemer);
            (bool done, bytes memory result) = address(broker).call{gas: limit}(call);
            uint256 got = broker.income(recipient);
            if (got != (done ? 6 * FACE : 0)) revert Unequal("paid at limit", limit, got);
            if (!done) continue;
            paid++;
            bytes4[] memory reasons = abi.decode(result, (bytes4[]));
            for (uint256 i = 0; i < reasons.length; i++) {
                assertReason(reasons[i], 0);
            }
            moreVm.revertToState(start);
        }
        if (paid == 0 || paid > 200) revert Unequal("limits that suffice", paid, 100);
    }

    /// @dev The same with items that are refused: no limit makes a good one a refused one.
    function test_lackOfGasRefusesNothing() public {
        fundEarmark(LANE, 6 * FACE);
        (TicketRedemption[] memory tickets, BookRedemption[] memory books) = mixedBatch();
        tickets[1].sender = stranger;
        bytes memory call = abi.encodeCall(broker.redeemBatch, (tickets, books));
        uint256 start = moreVm.snapshotState();
        for (uint256 limit = 30_000; limit < 600_000; limit += 1999) {
            vm.prank(redeemer);
            (bool done, bytes memory result) = address(broker).call{gas: limit}(call);
            uint256 got = broker.income(recipient);
            if (got != (done ? 5 * FACE : 0)) revert Unequal("paid at limit", limit, got);
            if (!done) continue;
            bytes4[] memory reasons = abi.decode(result, (bytes4[]));
            assertReason(reasons[0], 0);
            assertReason(reasons[1], SignatureInvalid.selector);
            assertReason(reasons[2], 0);
            moreVm.revertToState(start);
        }
    }

    function mixedBatch()
        private
        view
        returns (TicketRedemption[] memory tickets, BookRedemption[] memory books)
    {
        tickets = new TicketRedemption[](3);
        for (uint32 i = 0; i < 3; i++) {
            tickets[i] = itemOf(winnerFor(recipient, 1, i + 1, FACE));
        }
        books = new BookRedemption[](2);
        books[0] = itemOf(signed(bookAt(2), 3));
        books[1] = itemOf(signed(bookAt(3), 128));
    }

    function bookAt(uint64 seq) private view returns (Chained memory made) {
        made = bookOf(seq, 8, ALWAYS);
        made.book.redeemBy = uint64(block.timestamp + 1 days);
        seal(made);
    }

    /// @dev Every way for an item to be bad, in every place: it is told of, and the items of other
    /// slots are paid as if it were not there.
    function test_aBadItemHindersNobodyElse(uint8 kind, uint8 where) public {
        address[3] memory others = [vm.addr(11), vm.addr(12), vm.addr(13)];
        fundDeposit(3 * FACE);
        TicketRedemption[] memory tickets = new TicketRedemption[](4);
        uint256 bad = where % 4;
        uint256 next;
        for (uint256 i = 0; i < 4; i++) {
            if (i == bad) continue;
            tickets[i] = itemOf(winnerFor(others[next++], 1, 1, FACE));
        }
        bytes memory reason;
        (tickets[bad], reason) = badTicket(kind % 6);
        vm.expectEmit(address(broker));
        emit NotRedeemed(
            tickets[bad].sender, tickets[bad].recipient, redeemer, tickets[bad].place, bad, reason
        );
        bytes4[] memory reasons = redeemAll(tickets, new BookRedemption[](0));
        for (uint256 i = 0; i < 4; i++) {
            assertReason(reasons[i], i == bad ? bytes4(reason) : bytes4(0));
        }
        for (uint256 i = 0; i < 3; i++) {
            assertEq("paid", broker.income(others[i]), FACE);
        }
        assertEq("not paid", broker.income(recipient), 0);
        assertPosition(LANE, 0, 0);
    }

    function badTicket(uint256 kind)
        private
        view
        returns (TicketRedemption memory item, bytes memory reason)
    {
        Ticket memory ticket = ticketAt(1, 1);
        if (kind == 0) ticket.redeemBy = uint64(START - 1);
        if (kind == 1) ticket.index = 0;
        if (kind == 2) ticket.winProb = 0;
        if (kind == 3) ticket.faceValue = 100 * FACE;
        item = itemOf(signed(ticket));
        if (kind == 4) item.recipientRand = 0;
        if (kind == 5) item.place = packPlace(LANE, 1, 1, bytes16(uint128(1)));
        if (kind == 0) reason = encoded(TermsExpired.selector);
        if (kind == 1) reason = encoded(IndexOutOfRange.selector);
        if (kind == 2) reason = encoded(NotWinner.selector);
        // What is left by then depends on its place; the test funds exactly the others.
        if (kind == 3) reason = "";
        if (kind == 4) reason = encoded(SignatureInvalid.selector);
        if (kind == 5) reason = encoded(TicketMalformed.selector);
        if (kind == 3) (item, reason) = (itemOf(wrongKey()), encoded(SignatureInvalid.selector));
    }

    function wrongKey() private view returns (TicketCall memory) {
        return signedBy(uint256(keccak256("another")), ticketAt(1, 1));
    }

    /// @dev Paying a later item of the slot would void the refused one for ever.
    function test_laterItemsOfARefusedSlotAreKept(uint64 short) public {
        uint128 funded = uint128(within(short, 0, FACE - 1));
        fundEarmark(LANE, funded);
        fundEarmark(LANE + 1, FACE);
        TicketRedemption[] memory tickets = new TicketRedemption[](3);
        tickets[0] = itemOf(winnerFor(recipient, 1, 1, FACE));
        tickets[1] = itemOf(winnerFor(recipient, 1, 2, 0));
        Ticket memory elsewhere = ticketAt(1, 1);
        elsewhere.lane = LANE + 1;
        tickets[2] = itemOf(signed(elsewhere));
        BookRedemption[] memory books = new BookRedemption[](2);
        Chained memory made = bookOf(2, 8, ALWAYS);
        made.book.faceValue = 0;
        seal(made);
        books[0] = itemOf(signed(made, 255));
        made.book.lane = LANE + 1;
        seal(made);
        books[1] = itemOf(signed(made, 255));
        bytes4[] memory reasons = redeemAll(tickets, books);
        assertReason(reasons[0], InsufficientFunds.selector);
        assertReason(reasons[1], SlotSkipped.selector);
        assertReason(reasons[2], 0);
        assertReason(reasons[3], SlotSkipped.selector);
        assertReason(reasons[4], 0);
        assertPosition(LANE, 0, 0);
        assertPosition(LANE + 1, 2, 8);

        fundEarmark(LANE, FACE - funded);
        reasons = redeemAll(tickets, books);
        assertReason(reasons[0], 0);
        assertReason(reasons[1], 0);
        assertReason(reasons[2], IndexReplayed.selector);
        assertReason(reasons[3], 0);
        assertReason(reasons[4], SlotSkipped.selector);
        assertEq("income", broker.income(recipient), 2 * FACE);
    }

    function test_theSameItemTwiceIsPaidOnce() public {
        fundEarmark(LANE, 100 * FACE);
        TicketRedemption[] memory tickets = new TicketRedemption[](2);
        tickets[0] = itemOf(signed(ticketAt(1, 1)));
        tickets[1] = tickets[0];
        BookRedemption[] memory books = new BookRedemption[](2);
        Chained memory made = bookOf(2, 8, ALWAYS);
        made.book.lane = LANE + 1;
        fundEarmark(LANE + 1, 100 * FACE);
        seal(made);
        books[0] = itemOf(signed(made, 7));
        books[1] = books[0];
        bytes4[] memory reasons = redeemAll(tickets, books);
        assertReason(reasons[0], 0);
        assertReason(reasons[1], IndexReplayed.selector);
        assertReason(reasons[2], 0);
        assertReason(reasons[3], IndexReplayed.selector);
        assertEq("income", broker.income(recipient), 4 * FACE);
        assertEq("earmark", earmarkOf(LANE), 99 * FACE);
    }

    /// @dev Two slots of one deposit that is short of the second: the first is paid.
    function test_oneDepositServesInOrder() public {
        fundDeposit(FACE);
        TicketRedemption[] memory tickets = new TicketRedemption[](2);
        tickets[0] = itemOf(winnerFor(stranger, 1, 1, FACE));
        tickets[1] = itemOf(winnerFor(recipient, 1, 1, FACE));
        vm.expectEmit(address(broker));
        emit NotRedeemed(sender, recipient, redeemer, tickets[1].place, 1, insufficient(0, FACE));
        bytes4[] memory reasons = redeemAll(tickets, new BookRedemption[](0));
        assertReason(reasons[0], 0);
        assertReason(reasons[1], InsufficientFunds.selector);
        fundDeposit(FACE);
        assertPaid(winnerFor(recipient, 1, 1, FACE));
    }

    function test_aBooksRefusalsAreTold() public {
        BookRedemption[] memory books = new BookRedemption[](4);
        Chained memory made = bookOf(1, 8, ALWAYS);
        BookCall memory call = signed(made, 3);
        books[0] = itemOf(call);
        made.book.lane = LANE + 1;
        made.book.winProb = 0;
        seal(made);
        books[1] = itemOf(signed(made, 3));
        made.book.lane = LANE + 2;
        made.book.winProb = ALWAYS;
        made.book.faceValue = type(uint128).max;
        seal(made);
        books[2] = itemOf(signed(made, 3));
        books[3] = books[2];
        vm.expectEmit(address(broker));
        emit NotRedeemed(sender, recipient, redeemer, books[0].place, 0, insufficient(0, 2 * FACE));
        bytes4[] memory reasons = redeemAll(new TicketRedemption[](0), books);
        assertReason(reasons[0], InsufficientFunds.selector);
        assertReason(reasons[1], NotWinner.selector);
        assertReason(reasons[2], AmountTooLarge.selector);
        assertReason(reasons[3], SlotSkipped.selector);
    }

    /// @dev An earmark released, taken or used up between the worker's look and its batch.
    function test_anEarmarkMovedBeforeThePendingBatch() public {
        fundEarmark(LANE, 2 * FACE);
        vm.prank(sender);
        broker.releaseEarmark(sender, recipient, redeemer, LANE);
        TicketRedemption[] memory tickets = new TicketRedemption[](1);
        tickets[0] = itemOf(winnerFor(recipient, 1, 1, FACE));
        assertReason(redeemAll(tickets, new BookRedemption[](0))[0], 0);
        // Paying leaves the release as it is.
        (,,, uint32 releaseAt) = broker.slot(sender, recipient, redeemer, LANE);
        assertEq("releaseAt", releaseAt, START + PERIOD);

        vm.warp(START + PERIOD + 1);
        vm.prank(sender);
        broker.takeEarmark(sender, recipient, redeemer, LANE);
        assertEq("deposit", depositOf(sender), FACE);
        assertPosition(LANE, 1, 1);
        // Moved again before the batch: into another's earmark. Nothing is consumed.
        vm.prank(sender);
        broker.earmark(sender, stranger, stranger, LANE, FACE);
        tickets[0] = itemOf(winnerFor(recipient, 1, 2, FACE));
        bytes4[] memory reasons = redeemAll(tickets, new BookRedemption[](0));
        assertReason(reasons[0], InsufficientFunds.selector);
        fundDeposit(FACE);
        assertReason(redeemAll(tickets, new BookRedemption[](0))[0], 0);
    }

    function test_anEmptyBatchDoesNothing() public {
        bytes4[] memory reasons = redeemAll(new TicketRedemption[](0), new BookRedemption[](0));
        assertEq("reasons", reasons.length, 0);
    }
}

// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BOOK_TYPEHASH} from "../../contracts/types/Book.sol";
import {BookRedemption, TicketRedemption} from "../../contracts/types/Redemptions.sol";
import {TICKET_TYPEHASH} from "../../contracts/types/Ticket.sol";
import {BookCall, Chained} from "./support/BookTest.sol";
import {TicketCall} from "./support/TicketTest.sol";
import {World} from "./support/World.sol";
import {vm} from "./support/Vm.sol";

/// @dev Calldata that no encoder writes: addresses with something above their 160 bits. A sender can
/// sign for them too, together with a recipient that wants another's share, or its own twice.
contract HostileEncodingTest is World {
    uint256 private constant DIRT = 1 << 160;

    /// @dev A batch of one ticket whose recipient's and sender's words have dirt in them; the sender
    /// signed exactly these words.
    function dirtyBatch(TicketCall memory call, uint256 dirt, bool onSender)
        private
        view
        returns (bytes memory encoded_)
    {
        uint256 recipientWord = uint160(call.recipient) | (onSender ? 0 : dirt);
        uint256 senderWord = uint160(call.sender) | (onSender ? dirt : 0);
        bytes32 hash = keccak256(
            abi.encode(
                TICKET_TYPEHASH,
                recipientWord,
                senderWord,
                call.caller,
                call.terms.faceValue(),
                call.terms.winProb(),
                call.terms.redeemBy(),
                call.place.lane(),
                call.place.seq(),
                call.place.count(),
                keccak256(abi.encode(call.rand))
            )
        );
        (call.r, call.vs) = signCompact(SENDER_KEY, typedData(hash));
        TicketRedemption[] memory tickets = new TicketRedemption[](1);
        tickets[0] = itemOf(call);
        encoded_ = abi.encodeCall(broker.redeemBatch, (tickets, new BookRedemption[](0)));
        // Selector, two offsets, a length; then the item: 4 + 3 words, in memory behind a length.
        assembly ("memory-safe") {
            mstore(add(encoded_, add(0x20, 0x64)), recipientWord)
            mstore(add(encoded_, add(0x20, 0x84)), senderWord)
        }
    }

    function submit(bytes memory call) private returns (bool paid) {
        uint256 before = broker.income(recipient);
        vm.prank(redeemer);
        (bool done,) = address(broker).call(call);
        uint256 got = broker.income(recipient) - before;
        if (got != 0) assertEq("paid", got, FACE);
        return done && got == FACE;
    }

    /// @dev However it is spelt, a position is paid once.
    function test_dirtOpensNoSecondSlot(uint96 dirt, bool onSender) public {
        fundDeposit(10 * FACE);
        uint256 high = within(dirt, 1, type(uint96).max) << 160;
        submit(dirtyBatch(winnerFor(recipient, 1, 1, FACE), high, onSender));
        uint256 first = broker.income(recipient);
        submit(dirtyBatch(winnerFor(recipient, 1, 1, FACE), high ^ DIRT, onSender));
        TicketCall memory clean = winnerFor(recipient, 1, 1, FACE);
        vm.prank(clean.caller);
        try broker.redeemTicket(
            clean.recipient, clean.sender, clean.terms, clean.place, clean.r, clean.vs, clean.rand
        ) {}
            catch {}
        assertEq("paid once", broker.income(recipient), FACE);
        assertEq("deposit", depositOf(sender), 9 * FACE);
        assertPosition(LANE, 1, 1);
        if (first > FACE) revert Unequal("first", first, FACE);
    }

    /// @dev A batch of one book, as `dirtyBatch` of one ticket.
    function dirtyBookBatch(Chained memory made, uint256 dirt, bool onSender)
        private
        view
        returns (bytes memory encoded_)
    {
        BookCall memory call = signed(made, 1);
        uint256 recipientWord = uint160(call.recipient) | (onSender ? 0 : dirt);
        uint256 senderWord = uint160(call.sender) | (onSender ? dirt : 0);
        bytes32 hash = keccak256(
            abi.encode(
                BOOK_TYPEHASH,
                recipientWord,
                senderWord,
                call.caller,
                made.book.faceValue,
                made.book.winProb,
                made.book.redeemBy,
                made.book.lane,
                made.book.seq,
                made.book.length,
                made.book.salt,
                made.book.senderRoot,
                made.book.recipientRoot
            )
        );
        (call.r, call.vs) = signCompact(SENDER_KEY, typedData(hash));
        BookRedemption[] memory books = new BookRedemption[](1);
        books[0] = itemOf(call);
        encoded_ = abi.encodeCall(broker.redeemBatch, (new TicketRedemption[](0), books));
        // Selector, two offsets, two lengths; then the item.
        assembly ("memory-safe") {
            mstore(add(encoded_, add(0x20, 0x84)), recipientWord)
            mstore(add(encoded_, add(0x20, 0xa4)), senderWord)
        }
    }

    function test_dirtInABookOpensNoSecondSlot(uint96 dirt, bool onSender) public {
        fundDeposit(10 * FACE);
        Chained memory made = bookOf(1, 8, type(uint64).max);
        uint256 high = within(dirt, 1, type(uint96).max) << 160;
        assertEq("paid", submit(dirtyBookBatch(made, high, onSender)) ? 1 : 0, 1);
        assertEq("again", submit(dirtyBookBatch(made, high ^ DIRT, onSender)) ? 1 : 0, 0);
        assertEq("clean", submit(dirtyBookBatch(made, 0, onSender)) ? 1 : 0, 0);
        assertEq("deposit", depositOf(sender), 9 * FACE);
        assertPosition(LANE, 1, 1);
    }

    /// @dev Refused for its dirt, an item is told of by the addresses alone, and its slot is skipped.
    function test_dirtHidesNoRefusal(uint96 dirt, bool onSender) public {
        fundDeposit(FACE);
        TicketRedemption[] memory tickets = new TicketRedemption[](2);
        tickets[0] = itemOf(winnerFor(recipient, 1, 1, FACE));
        tickets[1] = itemOf(winnerFor(recipient, 1, 2, FACE));
        bytes memory batch = abi.encodeCall(broker.redeemBatch, (tickets, new BookRedemption[](0)));
        uint256 high = within(dirt, 1, type(uint96).max) << 160;
        uint256 word = high | uint160(onSender ? sender : recipient);
        uint256 place = onSender ? 0x84 : 0x64;
        assembly ("memory-safe") {
            mstore(add(batch, add(0x20, place)), word)
        }
        vm.expectEmit(address(broker));
        bytes memory reason = encoded(SignatureInvalid.selector);
        emit NotRedeemed(sender, recipient, redeemer, tickets[0].place, 0, reason);
        vm.expectEmit(address(broker));
        reason = encoded(SlotSkipped.selector);
        emit NotRedeemed(sender, recipient, redeemer, tickets[1].place, 1, reason);
        vm.prank(redeemer);
        (bool done,) = address(broker).call(batch);
        assertEq("done", done ? 1 : 0, 1);
        assertEq("deposit", depositOf(sender), FACE);
    }

    /// @dev Nor is a share drawn twice: this would take it from the other members.
    function test_dirtOpensNoSecondShare(uint96 dirt, bool onSender) public {
        join(recipient);
        join(stranger);
        toEpoch(2);
        fundReserve(2 * FACE);
        uint256 high = within(dirt, 1, type(uint96).max) << 160;
        assertPaid(winnerFor(recipient, 1, 1, FACE));
        bool paid = submit(dirtyBatch(winnerFor(recipient, 1, 2, FACE), high, onSender));
        assertEq("paid", paid ? 1 : 0, 0);
        assertEq("the other's share", broker.claimable(sender, stranger), FACE);
    }

    /// @dev The encoder's batch is refused for nothing but what is in it.
    function test_cleanWordsArePaid() public {
        fundDeposit(FACE);
        assertEq("paid", submit(dirtyBatch(winnerFor(recipient, 1, 1, FACE), 0, true)) ? 1 : 0, 1);
    }

    /// @dev The single calls do not take such words at all.
    function test_aSingleCallWithDirtReverts(uint96 dirt, bool onSender) public {
        fundDeposit(FACE);
        uint256 high = within(dirt, 1, type(uint96).max) << 160;
        TicketCall memory call = winnerFor(recipient, 1, 1, FACE);
        bytes memory encoded_ = abi.encodeWithSelector(
            broker.redeemTicket.selector,
            uint160(recipient) | (onSender ? 0 : high),
            uint160(sender) | (onSender ? high : 0),
            call.terms,
            call.place,
            call.r,
            call.vs,
            call.rand
        );
        vm.prank(redeemer);
        (bool done,) = address(broker).call(encoded_);
        assertEq("done", done ? 1 : 0, 0);
    }

    /// @dev A ticket's place has one spelling: its low half is zero.
    function test_aTicketHasOneSpelling(uint128 salt) public {
        fundDeposit(FACE);
        TicketCall memory call = signed(ticketAt(1, 1));
        call.place = packPlace(LANE, 1, 1, bytes16(salt | 1));
        assertRefused(call, TicketMalformed.selector);
    }
}

// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TicketBroker} from "../../contracts/TicketBroker.sol";
import {BookRedemption, TicketRedemption} from "../../contracts/types/Redemptions.sol";
import {Ticket} from "../../contracts/types/Ticket.sol";
import {BookCall, Chained} from "./support/BookTest.sol";
import {SignatureFlipper} from "./support/HostileParties.sol";
import {TicketCall} from "./support/TicketTest.sol";
import {World} from "./support/World.sol";
import {vm} from "./support/Vm.sol";

/// @dev The attacks on a lottery of two hash chains, by their numbers in the catalogue that the
/// protocol was drawn up against: those that the chain has to stop. What only the two parties can
/// stop (1, 3 to 9, 16, 18, 24: secrets, chains used twice, lost state) is tested with them.
contract AttackTableTest is World {
    uint64 private constant ALWAYS = type(uint64).max;
    uint128 private constant PLENTY = 1000 * FACE;

    /// @dev Both roots are public: for index 0 a recipient could grind a winner per book.
    function test_row2_indexZeroIsNoTicket() public {
        fundEarmark(LANE, PLENTY);
        assertRefused(signed(ticketAt(1, 0)), IndexOutOfRange.selector);
        Chained memory made = bookOf(1, 8, ALWAYS);
        BookCall memory call = signed(made, 1);
        // What a bit for index 0 would be: no bit at all, with the roots as preimages.
        call.winners = 0;
        (call.senderPreimage, call.recipientPreimage) = (made.w[0], made.x[0]);
        assertRefused(call, IndexOutOfRange.selector);
        call.winners = 1;
        assertRefused(call, SignatureInvalid.selector);
    }

    /// @dev The sender learns r_i from the mempool: it cannot turn it against the winner.
    function test_row5_aDisclosedWinnerStaysGood(uint64 late) public {
        fundEarmark(LANE, PLENTY);
        BookCall memory call = signed(bookOf(1, 8, ALWAYS), 4);
        BookCall memory copied = signed(bookOf(1, 8, ALWAYS), 4);
        copied.caller = sender;
        assertRefused(copied, SignatureInvalid.selector);
        vm.prank(sender);
        broker.releaseEarmark(sender, recipient, redeemer, LANE);
        vm.prank(sender);
        broker.unlock(sender);
        vm.warp(within(late, START, START + 1 days));
        assertPaid(call, FACE);
    }

    /// @dev A winner of index 5 carries the right to nothing above it.
    function test_row6_aPreimagePaysItsIndexOnly(uint8 chosen) public {
        fundEarmark(LANE, PLENTY);
        Chained memory made = bookOf(1, 16, ALWAYS);
        uint256 known = within(chosen, 1, 15);
        for (uint256 i = 1; i <= 16; i++) {
            BookCall memory call = signed(made, 1 << (i - 1));
            call.senderPreimage = made.w[known];
            call.recipientPreimage = made.x[known];
            (bytes memory reason,) = check(call);
            bytes4 expected = i == known ? bytes4(0) : SignatureInvalid.selector;
            assertReason(bytes4(reason), expected);
        }
    }

    /// @dev With an index for each side a recipient would draw `length` times per ticket.
    function test_row10_bothChainsAtTheSameIndex(uint8 own, uint8 other) public {
        fundEarmark(LANE, PLENTY);
        Chained memory made = bookOf(1, 32, ALWAYS);
        uint256 i = within(own, 1, 32);
        uint256 j = within(other, 1, 32);
        if (i == j) j = i % 32 + 1;
        BookCall memory call = signed(made, 1 << (i - 1));
        call.recipientPreimage = made.x[j];
        assertRefused(call, SignatureInvalid.selector);
        call = signed(made, 1 << (j - 1));
        call.recipientPreimage = made.x[i];
        assertRefused(call, SignatureInvalid.selector);
    }

    function test_row11_noIndexBeyondTheBook(uint8 length) public {
        fundEarmark(LANE, PLENTY);
        uint32 n = uint32(within(length, 1, 128));
        Chained memory made = bookOf(1, n, ALWAYS);
        BookCall memory call = signed(made, 1 << (n - 1));
        call.winners = 1 << n;
        assertRefused(call, IndexOutOfRange.selector);
        call.winners = (1 << n) | 1;
        assertRefused(call, IndexOutOfRange.selector);
        call.winners = 1 << (n - 1);
        assertPaid(call, FACE);
    }

    function test_row11_noBookBeyond128() public {
        fundEarmark(LANE, PLENTY);
        Chained memory made = bookOf(1, 129, ALWAYS);
        assertRefused(signed(made, 1), IndexOutOfRange.selector);
        made = bookOf(1, 128, ALWAYS);
        assertPaid(signed(made, 1), FACE);
    }

    /// @dev The sender signs itself a worthless winner at the highest position there is, redeems it
    /// in the recipient's name, and would so void every real one.
    function test_row12_aSenderBurnsOnlyItsOwnSlot(address accomplice) public {
        vm.assume(accomplice != redeemer && accomplice != address(0));
        fundEarmark(LANE, PLENTY);
        fundDeposit(1);
        Ticket memory ticket = ticketAt(type(uint64).max, 1);
        ticket.faceValue = 1;
        ticket.redeemer = accomplice;
        assertPaid(signed(ticket));
        assertPosition(LANE, 0, 0);
        assertPaid(signed(ticketAt(1, 1)));

        Chained memory made = bookOf(type(uint64).max, 128, ALWAYS);
        made.book.redeemer = accomplice;
        made.book.faceValue = 0;
        seal(made);
        assertPaid(signed(made, 1 << 127), 0);
        assertPosition(LANE, 1, 1);
        assertPaid(signed(bookOf(2, 8, ALWAYS), 255), 8 * FACE);
    }

    /// @dev Two books under one (lane, seq): the slot pays rising positions, whatever the book.
    function test_row13_oneLaneAndSeqIsOneBook() public {
        fundEarmark(LANE, PLENTY);
        Chained memory second = bookOf(5, 16, ALWAYS);
        second.w = chain(keccak256("another w"), "S", 16);
        second.x = chain(keccak256("another x"), "R", 16);
        seal(second);
        assertPaid(signed(bookOf(5, 16, ALWAYS), 1 << 9), FACE);
        assertRefused(signed(second, 1 << 9), IndexReplayed.selector);
        assertRefused(signed(second, 1), IndexReplayed.selector);
        assertPaid(signed(second, 1 << 10), FACE);
    }

    function test_row14_risingOrAllAtOnce() public {
        fundEarmark(LANE, PLENTY);
        Chained memory made = bookOf(1, 16, ALWAYS);
        assertPaid(signed(made, 1 << 7), FACE);
        assertRefused(signed(made, 1 << 6), IndexReplayed.selector);
        assertRefused(signed(made, (1 << 6) | (1 << 8)), IndexReplayed.selector);
        assertPaid(signed(made, 0xff00), 8 * FACE);
        assertPaid(signed(bookOf(2, 16, ALWAYS), 1), FACE);
        assertRefused(signed(made, 1 << 15), IndexReplayed.selector);
    }

    function test_row15_noOtherChainOrBroker(uint64 chain_) public {
        fundEarmark(LANE, PLENTY);
        TicketCall memory ticket = signed(ticketAt(1, 1));
        BookCall memory book = signed(bookOf(2, 8, ALWAYS), 3);
        vm.chainId(within(chain_, HOME + 1, type(uint64).max - 1));
        assertRefused(ticket, SignatureInvalid.selector);
        assertRefused(book, SignatureInvalid.selector);
        vm.chainId(HOME);

        address first = address(broker);
        broker = deployBroker(address(0), address(registry));
        fundEarmark(LANE, PLENTY);
        assertRefused(ticket, SignatureInvalid.selector);
        assertRefused(book, SignatureInvalid.selector);
        // The same code put at another address is another broker too.
        vm.etch(stranger, first.code);
        broker = TicketBroker(stranger);
        fundEarmark(LANE, PLENTY);
        assertRefused(ticket, SignatureInvalid.selector);
    }

    /// @dev A stretch of one chain passed off as another: of the other side, of another salt.
    function test_row17_noChainIsAnothers() public {
        fundEarmark(LANE, PLENTY);
        Chained memory made = bookOf(1, 16, ALWAYS);
        BookCall memory call = signed(made, 8);
        (call.senderPreimage, call.recipientPreimage) =
        (call.recipientPreimage, call.senderPreimage);
        assertRefused(call, SignatureInvalid.selector);

        // The suffix of a long book as a book of its own, under the long one's signature.
        call = signed(made, 8);
        call.winners = 4;
        assertRefused(call, SignatureInvalid.selector);
        call = signed(made, 8);
        call.place = packPlace(LANE, 1, 16, bytes16(uint128(made.book.salt) ^ 1));
        assertRefused(call, SignatureInvalid.selector);

        // Both sides from one seed: the side in every step keeps the chains apart.
        Chained memory same = bookOf(1, 16, ALWAYS);
        same.x = chain(same.w[16], "R", 16);
        seal(same);
        for (uint256 i = 0; i < 16; i++) {
            if (same.x[i] == same.w[i]) revert Unequal("sides", i, i);
        }
        assertPaid(signed(same, 8), FACE);
    }

    /// @dev One sender's many promises: each recipient has what was set aside for it.
    function test_row19_overcommitmentLeavesEarmarksAlone(uint64 promised) public {
        fundEarmark(LANE, FACE);
        fundDeposit(FACE - 1);
        TicketCall memory greedy = winnerFor(stranger, 1, 1, FACE);
        assertRefused(greedy, insufficient(FACE - 1, FACE));
        greedy = winnerFor(stranger, 1, 1, uint128(within(promised, FACE, 1000 * FACE)));
        (bytes memory reason,) = check(greedy);
        assertReason(bytes4(reason), InsufficientFunds.selector);
        assertPaid(signed(ticketAt(1, 1)));
    }

    /// @dev The sender as its own recipient takes the deposit in one always-winning ticket.
    function test_row20_aShamRecipientNeverReachesAnEarmark() public {
        fundEarmark(LANE, 2 * FACE);
        fundDeposit(FACE);
        assertPaid(winnerFor(sender, 1, 1, FACE));
        assertRefused(winnerFor(sender, 2, 1, 1), insufficient(0, 1));
        // Nor under the honest recipient's name with another redeemer, or in another lane.
        Ticket memory ticket = ticketAt(1, 1);
        ticket.redeemer = sender;
        assertRefused(signed(ticket), insufficient(0, FACE));
        ticket = ticketAt(1, 1);
        ticket.lane = LANE + 1;
        assertRefused(signed(ticket), insufficient(0, FACE));
        vm.prank(sender);
        vm.expectRevert(insufficient(0, 1));
        broker.earmark(sender, sender, sender, LANE, 1);
        assertPaid(signed(ticketAt(1, 1)));
        assertPaid(signed(ticketAt(1, 2)));
    }

    /// @dev A part payment would spend the ticket: dust on the account would be enough to do that.
    function test_row21_shortOfOneIsPaidNothingAndKept(uint8 count) public {
        uint256 n = within(count, 1, 8);
        uint128 needed = uint128(n * FACE);
        fundEarmark(LANE, needed - 1);
        BookCall memory call = signed(bookOf(1, 8, ALWAYS), (1 << n) - 1);
        assertRefused(call, insufficient(needed - 1, needed));
        assertPosition(LANE, 0, 0);
        assertEq("earmark", earmarkOf(LANE), needed - 1);
        assertEq("income", broker.income(recipient), 0);
        fundDeposit(1);
        assertPaid(call, needed);
    }

    /// @dev The deposit is released long after the ticket's last second, if recipients mind it.
    function test_row21_unlockingFundsGoOnPaying() public {
        fundDeposit(FACE);
        vm.prank(sender);
        broker.unlock(sender);
        vm.warp(START + 1 days);
        vm.prank(sender);
        vm.expectRevert(abi.encodeWithSelector(StillLocked.selector, START + PERIOD));
        broker.withdraw(sender, sender);
        assertPaid(signed(ticketAt(1, 1)));
    }

    /// @dev A contract that vouches for any signature, until it was served.
    function test_row22_contractsAreNoSenders() public {
        address wallet = address(new SignatureFlipper());
        vm.deal(funder, FACE);
        vm.prank(funder);
        broker.fund{value: FACE}(wallet, FACE, 0);
        Ticket memory ticket = ticketAt(1, 1);
        ticket.sender = wallet;
        assertRefused(signed(ticket), SignatureInvalid.selector);
        TicketCall memory call = signed(ticket);
        (call.r, call.vs) = (0, 0);
        assertRefused(call, SignatureInvalid.selector);
    }

    /// @dev Who saw everything of a winner can do nothing with it but look.
    function test_row23_aThiefGetsNothing(address thief) public {
        vm.assume(thief != redeemer);
        fundEarmark(LANE, PLENTY);
        fundDeposit(FACE);
        TicketCall memory ticket = signed(ticketAt(1, 1));
        ticket.caller = thief;
        assertRefused(ticket, SignatureInvalid.selector);
        ticket.caller = redeemer;
        ticket.recipient = thief;
        if (thief != recipient) assertRefused(ticket, SignatureInvalid.selector);
        BookCall memory book = signed(bookOf(2, 8, ALWAYS), 3);
        book.caller = thief;
        assertRefused(book, SignatureInvalid.selector);

        TicketRedemption[] memory tickets = new TicketRedemption[](1);
        BookRedemption[] memory books = new BookRedemption[](1);
        (tickets[0], books[0]) = (itemOf(signed(ticketAt(1, 1))), itemOf(book));
        vm.prank(thief);
        bytes4[] memory reasons = broker.redeemBatch(tickets, books);
        assertReason(reasons[0], SignatureInvalid.selector);
        assertReason(reasons[1], SlotSkipped.selector);
        assertEq("income", broker.income(recipient), 0);
        assertPaid(signed(ticketAt(1, 1)));
    }

    /// @dev A position compares as one number: a higher seq is higher whatever the index.
    function test_row25_seqCountsBeforeIndex(uint64 seq, uint32 index, uint32 next) public {
        fundEarmark(LANE, PLENTY);
        seq = uint64(within(seq, 1, type(uint64).max - 1));
        index = uint32(within(index, 1, type(uint32).max));
        next = uint32(within(next, 1, type(uint32).max));
        assertPaid(signed(ticketAt(seq, index)));
        assertPosition(LANE, seq, index);
        assertRefused(signed(ticketAt(seq, index)), IndexReplayed.selector);
        assertRefused(signed(ticketAt(seq - 1, type(uint32).max)), IndexReplayed.selector);
        assertPaid(signed(ticketAt(seq + 1, next)));
        assertPosition(LANE, seq + 1, next);
        assertRefused(signed(ticketAt(seq, type(uint32).max)), IndexReplayed.selector);
    }
}

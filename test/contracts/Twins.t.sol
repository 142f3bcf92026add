// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BookWalk} from "../../contracts/libraries/BookWalk.sol";
import {Draw} from "../../contracts/libraries/Draw.sol";
import {Scratch} from "../../contracts/libraries/Scratch.sol";
import {TypedData} from "../../contracts/libraries/TypedData.sol";
import {Book} from "../../contracts/types/Book.sol";
import {BookRedemption, TicketRedemption} from "../../contracts/types/Redemptions.sol";
import {Ticket} from "../../contracts/types/Ticket.sol";
import {PlaceWord, TermsWord} from "../../contracts/types/Words.sol";
import {BookTest} from "./support/BookTest.sol";
import {vm} from "./support/Vm.sol";

/// @dev Everything in assembly against the same in plain Solidity.
contract TwinsTest is BookTest {
    struct Walked {
        bytes32 senderRoot;
        bytes32 recipientRoot;
        uint256 highest;
        uint256 lowest;
        uint256 count;
        bytes32 draw;
        bool allWin;
    }

    function test_ticketId(TicketRedemption calldata call, bytes32 separator) public view {
        Ticket memory ticket = Ticket({
            recipient: call.recipient,
            sender: call.sender,
            redeemer: msg.sender,
            faceValue: call.terms.faceValue(),
            winProb: call.terms.winProb(),
            redeemBy: call.terms.redeemBy(),
            lane: call.place.lane(),
            seq: call.place.seq(),
            index: call.place.count(),
            recipientRandHash: keccak256(abi.encode(call.recipientRand))
        });
        bytes32 plain = keccak256(abi.encodePacked(hex"1901", separator, ticket.structHash()));
        assertEq("id", TypedData.ticketId(separator, call), plain);
        assertEq("digest", TypedData.digestOf(separator, ticket.structHash()), plain);
    }

    function test_ticketDraw(TicketRedemption calldata call) public pure {
        bytes32 plain = keccak256(abi.encodePacked(call.r, call.vs, call.recipientRand));
        assertEq("draw", Draw.ofTicket(call), plain);
    }

    function test_bookId(BookRedemption calldata call, bytes32 separator, bytes32[4] memory chains)
        public
        view
    {
        Book memory book = Book({
            recipient: call.recipient,
            sender: call.sender,
            redeemer: msg.sender,
            faceValue: call.terms.faceValue(),
            winProb: call.terms.winProb(),
            redeemBy: call.terms.redeemBy(),
            lane: call.place.lane(),
            seq: call.place.seq(),
            length: call.place.count(),
            salt: call.place.salt(),
            senderRoot: chains[0],
            recipientRoot: chains[2]
        });
        uint256 roots;
        assembly ("memory-safe") {
            roots := chains
        }
        bytes32 plain = keccak256(abi.encodePacked(hex"1901", separator, book.structHash()));
        assertEq("id", TypedData.bookId(separator, call, roots), plain);
    }

    /// @dev Bit by bit and index by index.
    function test_walk(uint256 winners, bytes32 w, bytes32 r, bytes32 id, uint64 winProb)
        public
        view
    {
        winners = uint128(winners) == 0 ? 1 : uint128(winners);
        compareWalk(winners, w, r, id, winProb);
    }

    function test_walkOfOneWinner(uint8 index, bytes32 w, bytes32 r, bytes32 id, uint64 winProb)
        public
        view
    {
        compareWalk(1 << (index % 128), w, r, id, winProb);
    }

    function test_walkOfFewWinners(uint256 at, bytes32 w, bytes32 r, bytes32 id) public view {
        uint256 winners = (1 << (at % 128)) | (1 << ((at >> 8) % 128)) | (1 << ((at >> 16) % 128));
        compareWalk(winners, w, r, id, type(uint64).max / 2);
    }

    function compareWalk(uint256 winners, bytes32 w, bytes32 r, bytes32 id, uint64 winProb)
        private
        view
    {
        BookRedemption memory call = BookRedemption(
            recipient, sender, TermsWord.wrap(0), packPlace(LANE, 1, 128, SALT), 0, 0, winners, w, r
        );
        Walked memory got = this.walk(call, id, winProb);
        Walked memory plain = plainWalk(winners, w, r, id, winProb);
        assertEq("walk", keccak256(abi.encode(got)), keccak256(abi.encode(plain)));
    }

    function walk(BookRedemption calldata call, bytes32 id, uint64 winProb)
        external
        pure
        returns (Walked memory walked)
    {
        (uint256 start, uint256 end) = BookWalk.toRoots(call);
        (bytes32 senderRoot, bytes32 recipientRoot) = (word(start), word(start + 0x40));
        (bytes32 draw, bool allWin) = BookWalk.draws(start, end, id, winProb);
        walked = Walked(
            senderRoot,
            recipientRoot,
            BookWalk.highest(start),
            BookWalk.lowest(end),
            BookWalk.count(start, end),
            draw,
            allWin
        );
    }

    function plainWalk(uint256 winners, bytes32 w, bytes32 r, bytes32 id, uint64 winProb)
        private
        pure
        returns (Walked memory walked)
    {
        walked.allWin = true;
        for (uint256 i = 128; i > 0; i--) {
            if (walked.highest == 0 && winners >> (i - 1) == 0) continue;
            if ((winners >> (i - 1)) & 1 == 1) {
                bytes32 draw = keccak256(abi.encodePacked(id, i, w, r));
                if (walked.highest == 0) (walked.highest, walked.draw) = (i, draw);
                walked.lowest = i;
                walked.count++;
                if (uint256(draw) >> 192 >= winProb) walked.allWin = false;
            }
            w = keccak256(abi.encodePacked(w, SALT, uint128(0x53)));
            r = keccak256(abi.encodePacked(r, SALT, uint128(0x52)));
        }
        (walked.senderRoot, walked.recipientRoot) = (w, r);
    }

    function test_scratchIsUsedAgain() public pure {
        uint256 mark = Scratch.mark();
        new bytes(1000);
        Scratch.release(mark);
        assertEq("free", Scratch.mark(), mark);
    }

    function word(uint256 place) private pure returns (bytes32 value) {
        assembly ("memory-safe") {
            value := mload(place)
        }
    }
}

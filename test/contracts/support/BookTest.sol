// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Book} from "../../../contracts/types/Book.sol";
import {BookRedemption} from "../../../contracts/types/Redemptions.sol";
import {PlaceWord, TermsWord} from "../../../contracts/types/Words.sol";
import {TicketTest} from "./TicketTest.sol";
import {vm} from "./Vm.sol";

/// @dev Everything that goes with one call of `redeemBook`.
struct BookCall {
    address caller;
    address recipient;
    address sender;
    TermsWord terms;
    PlaceWord place;
    bytes32 r;
    bytes32 vs;
    uint256 winners;
    bytes32 senderPreimage;
    bytes32 recipientPreimage;
}

/// @dev A book with both chains, [0] the roots.
struct Chained {
    Book book;
    bytes32 id;
    bytes32[] w;
    bytes32[] x;
}

/// @dev Builds books by the text of the protocol, step by step, as the reference for the walk.
abstract contract BookTest is TicketTest {
    bytes16 internal constant SALT = bytes16(keccak256("salt"));

    function bookOf(uint64 seq, uint32 length, uint64 winProb)
        internal
        view
        returns (Chained memory made)
    {
        made.book = Book({
            recipient: recipient,
            sender: sender,
            redeemer: redeemer,
            faceValue: FACE,
            winProb: winProb,
            redeemBy: uint64(START + 1 days),
            lane: LANE,
            seq: seq,
            length: length,
            salt: SALT,
            senderRoot: 0,
            recipientRoot: 0
        });
        made.w = chain(keccak256("w"), "S", length);
        made.x = chain(keccak256("x"), "R", length);
        seal(made);
    }

    /// @dev To be called again when a test changed the book or its chains.
    function seal(Chained memory made) internal view {
        made.book.senderRoot = made.w[0];
        made.book.recipientRoot = made.x[0];
        made.id = broker.bookId(made.book);
    }

    function chain(bytes32 last, bytes1 side, uint256 length)
        internal
        pure
        returns (bytes32[] memory values)
    {
        values = new bytes32[](length + 1);
        values[length] = last;
        for (uint256 i = length; i > 0; i--) {
            values[i - 1] = keccak256(abi.encodePacked(values[i], SALT, uint128(uint8(side))));
        }
    }

    /// @dev The bitmap of all indexes whose draw wins.
    function winnersOf(Chained memory made) internal pure returns (uint256 winners) {
        for (uint256 i = 1; i <= made.book.length; i++) {
            if (uint256(drawOf(made, i)) >> 192 < made.book.winProb) winners |= 1 << (i - 1);
        }
    }

    function drawOf(Chained memory made, uint256 i) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(made.id, i, made.w[i], made.x[i]));
    }

    function signed(Chained memory made, uint256 winners)
        internal
        pure
        returns (BookCall memory call)
    {
        Book memory book = made.book;
        uint256 highest = highestOf(winners, book.length);
        (bytes32 r, bytes32 vs) = signCompact(SENDER_KEY, made.id);
        call = BookCall({
            caller: book.redeemer,
            recipient: book.recipient,
            sender: book.sender,
            terms: packTerms(book.faceValue, book.winProb, book.redeemBy),
            place: packPlace(book.lane, book.seq, book.length, book.salt),
            r: r,
            vs: vs,
            winners: winners,
            senderPreimage: made.w[highest],
            recipientPreimage: made.x[highest]
        });
    }

    /// @dev Clamped to the length, for calls that are to be refused.
    function highestOf(uint256 winners, uint256 length) internal pure returns (uint256 highest) {
        while (winners >> highest != 0) highest++;
        if (highest > length) highest = length;
    }

    function redeem(BookCall memory call) internal {
        vm.prank(call.caller);
        broker.redeemBook(
            call.recipient,
            call.sender,
            call.terms,
            call.place,
            call.r,
            call.vs,
            call.winners,
            call.senderPreimage,
            call.recipientPreimage
        );
    }

    function check(BookCall memory call) internal returns (bytes memory reason, bytes32 draw) {
        vm.prank(call.caller);
        return broker.checkBook(
            call.recipient,
            call.sender,
            call.terms,
            call.place,
            call.r,
            call.vs,
            call.winners,
            call.senderPreimage,
            call.recipientPreimage
        );
    }

    function assertPaid(BookCall memory call, uint256 amount) internal {
        uint256 before = broker.income(call.recipient);
        (bytes memory reason,) = check(call);
        assertEq("reason", reason.length, 0);
        redeem(call);
        assertEq("income", broker.income(call.recipient) - before, amount);
    }

    function assertRefused(BookCall memory call, bytes memory expected) internal {
        (bytes memory reason,) = check(call);
        assertEq("reason", keccak256(reason), keccak256(expected));
        vm.expectRevert(expected);
        redeem(call);
    }

    function assertRefused(BookCall memory call, bytes4 expected) internal {
        assertRefused(call, encoded(expected));
    }

    function itemOf(BookCall memory call) internal pure returns (BookRedemption memory) {
        return BookRedemption(
            call.recipient,
            call.sender,
            call.terms,
            call.place,
            call.r,
            call.vs,
            call.winners,
            call.senderPreimage,
            call.recipientPreimage
        );
    }
}

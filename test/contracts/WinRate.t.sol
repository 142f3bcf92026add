// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BookWalk} from "../../contracts/libraries/BookWalk.sol";
import {Draw} from "../../contracts/libraries/Draw.sol";
import {BookRedemption, TicketRedemption} from "../../contracts/types/Redemptions.sol";
import {World} from "./support/World.sol";

/// @dev Counts winners with the contract's own libraries.
contract Lottery {
    uint256 private constant RECORD = 0x80;

    function winnersOf(TicketRedemption[] calldata tickets, uint64[3] calldata winProbs)
        external
        pure
        returns (uint256[3] memory won)
    {
        for (uint256 i = 0; i < tickets.length; i++) {
            bytes32 draw = Draw.ofTicket(tickets[i]);
            for (uint256 k = 0; k < 3; k++) {
                if (Draw.wins(draw, winProbs[k])) won[k]++;
            }
        }
    }

    /// @dev Each record of the walk by itself: as if it were the walk's only one.
    function winnersOf(BookRedemption calldata book, bytes32 id, uint64[3] calldata winProbs)
        external
        pure
        returns (uint256[3] memory won)
    {
        (uint256 start, uint256 end) = BookWalk.toRoots(book);
        for (uint256 pen = end - RECORD; pen > start; pen -= RECORD) {
            for (uint256 k = 0; k < 3; k++) {
                (, bool wins) = BookWalk.draws(pen - RECORD, pen + RECORD, id, winProbs[k]);
                if (wins) won[k]++;
            }
        }
    }
}

/// @dev 102,400 draws for each scheme, from fixed seeds. Allowed is what five standard deviations of
/// the binomial distribution leave: fair draws miss it once in 1.7 million tries; these seeds hit.
contract WinRateTest is World {
    uint256 private constant DRAWS = 102_400;

    Lottery private _lottery;

    function setUp() public override {
        _lottery = new Lottery();
    }

    function winProbs() private pure returns (uint64[3] memory) {
        return [uint64(2 ** 63), uint64(2 ** 59), uint64(2 ** 54)];
    }

    function assertRates(uint256[3] memory won) private pure {
        // n·p, and 5·sqrt(n·p·(1 − p)), for p of 1/2, 1/32 and 1/1024.
        uint256[3] memory mean = [uint256(51_200), 3_200, 100];
        uint256[3] memory bound = [uint256(800), 278, 49];
        for (uint256 k = 0; k < 3; k++) {
            bool inside = won[k] + bound[k] >= mean[k] && won[k] <= mean[k] + bound[k];
            if (!inside) revert Unequal("winners", won[k], mean[k]);
        }
    }

    function test_ticketsWinAtTheirRate() public view {
        uint256[3] memory won;
        for (uint256 n = 0; n < DRAWS; n += 400) {
            add(won, this.ticketsFrom(n));
        }
        assertRates(won);
    }

    /// @dev A call of its own, whose memory ends with it.
    function ticketsFrom(uint256 n) external view returns (uint256[3] memory) {
        TicketRedemption[] memory tickets = new TicketRedemption[](400);
        for (uint256 i = 0; i < 400; i++) {
            tickets[i].r = keccak256(abi.encode("r", n + i));
            tickets[i].vs = keccak256(abi.encode("vs", n + i));
            tickets[i].recipientRand = keccak256(abi.encode("rand", n / 1600));
        }
        return _lottery.winnersOf(tickets, winProbs());
    }

    function test_bookTicketsWinAtTheirRate() public view {
        uint256[3] memory won;
        for (uint256 n = 0; n < DRAWS; n += 1280) {
            add(won, this.bookTicketsFrom(n));
        }
        assertRates(won);
    }

    /// @dev See `ticketsFrom`.
    function bookTicketsFrom(uint256 from) external view returns (uint256[3] memory won) {
        BookRedemption memory book;
        for (uint256 n = from; n < from + 1280; n += 128) {
            book.winners = type(uint128).max;
            book.place = packPlace(1, 1, 128, bytes16(keccak256(abi.encode("salt", n))));
            book.senderPreimage = keccak256(abi.encode("w", n));
            book.recipientPreimage = keccak256(abi.encode("x", n));
            bytes32 id = keccak256(abi.encode("id", n));
            add(won, _lottery.winnersOf(book, id, winProbs()));
        }
    }

    function add(uint256[3] memory to, uint256[3] memory more) private pure {
        for (uint256 k = 0; k < 3; k++) {
            to[k] += more[k];
        }
    }
}

// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Draw} from "../../contracts/libraries/Draw.sol";
import {BaseTest} from "./support/BaseTest.sol";

/// @dev No signature can be made to meet a bound exactly, so the comparison is pinned here.
contract DrawTest is BaseTest {
    function test_winsBelowTheWinProbabilityAndNotAtIt(uint64 winProb, uint192 rest) public pure {
        assertWins(winProb, winProb, rest, false);
        if (winProb > 0) assertWins(winProb - 1, winProb, rest, true);
        if (winProb < type(uint64).max) assertWins(winProb + 1, winProb, rest, false);
    }

    function test_theBoundsOfTheWinProbability() public pure {
        uint64 max = type(uint64).max;
        assertWins(0, 0, 0, false);
        assertWins(0, 1, type(uint192).max, true);
        assertWins(1, 1, 0, false);
        assertWins(max - 1, max, type(uint192).max, true);
        assertWins(max, max, 0, false);
    }

    function assertWins(uint64 upper, uint64 winProb, uint192 rest, bool expected) private pure {
        bytes32 draw = bytes32((uint256(upper) << 192) | rest);
        assertEq("wins", Draw.wins(draw, winProb) ? 1 : 0, expected ? 1 : 0);
    }
}

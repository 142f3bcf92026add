// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {PlaceWord, TermsWord} from "./Words.sol";

/// @notice The arguments of one `redeemTicket`, as an item of a batch.
struct TicketRedemption {
    address recipient;
    address sender;
    TermsWord terms;
    PlaceWord place;
    bytes32 r;
    bytes32 vs;
    bytes32 recipientRand;
}

/// @notice The arguments of one `redeemBook`, as an item of a batch.
struct BookRedemption {
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

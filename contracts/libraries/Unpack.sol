// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Book} from "../types/Book.sol";
import {Ticket} from "../types/Ticket.sol";
import {PlaceWord, TermsWord} from "../types/Words.sol";

/// @notice From calldata words to the readable form that the sender signed. The caller is the
/// redeemer: a signed redeemer that is another address gives another digest.
library Unpack {
    function ticket(
        address recipient,
        address sender,
        TermsWord terms,
        PlaceWord place,
        bytes32 recipientRand
    ) internal view returns (Ticket memory) {
        return Ticket({
            recipient: recipient,
            sender: sender,
            redeemer: msg.sender,
            faceValue: terms.faceValue(),
            winProb: terms.winProb(),
            redeemBy: terms.redeemBy(),
            lane: place.lane(),
            seq: place.seq(),
            index: place.count(),
            recipientRandHash: keccak256(abi.encode(recipientRand))
        });
    }

    /// @dev The roots stay empty: they are not sent, the preimages lead to them.
    function book(address recipient, address sender, TermsWord terms, PlaceWord place)
        internal
        view
        returns (Book memory)
    {
        return Book({
            recipient: recipient,
            sender: sender,
            redeemer: msg.sender,
            faceValue: terms.faceValue(),
            winProb: terms.winProb(),
            redeemBy: terms.redeemBy(),
            lane: place.lane(),
            seq: place.seq(),
            length: place.count(),
            salt: place.salt(),
            senderRoot: 0,
            recipientRoot: 0
        });
    }
}

// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Redemption} from "./Redemption.sol";
import {ReserveShares} from "./ReserveShares.sol";
import {SenderFunds} from "./SenderFunds.sol";
import {Vault} from "./Vault.sol";
import {ITicketBroker} from "./interfaces/ITicketBroker.sol";
import {Draw} from "./libraries/Draw.sol";
import {Judge, NO_REASON} from "./libraries/Judge.sol";
import {RedemptionCalls} from "./libraries/RedemptionCalls.sol";
import {Scratch} from "./libraries/Scratch.sol";
import {Book} from "./types/Book.sol";
import {BookRedemption, TicketRedemption} from "./types/Redemptions.sol";
import {Refusals} from "./types/Refusals.sol";
import {Slot, SlotKey, Slots} from "./types/Slot.sol";
import {Ticket} from "./types/Ticket.sol";
import {PaymentWord, PlaceWord, TermsWord} from "./types/Words.sol";

/// @notice The broker: every way to redeem. `ITicketBroker` is the manual.
contract TicketBroker is Redemption {
    /// @param period Seconds of the unlock period, up to 365 days.
    /// @param asset_ An ERC-20; zero for the native coin.
    /// @param registry_ A RecipientRegistry; zero for a broker that takes no reserves.
    constructor(uint256 period, address asset_, address registry_)
        Vault(asset_)
        ReserveShares(registry_)
        SenderFunds(period)
    {}

    // Redemption

    /// @inheritdoc ITicketBroker
    function redeemTicket(
        address recipient,
        address sender,
        TermsWord terms,
        PlaceWord place,
        bytes32 r,
        bytes32 vs,
        bytes32 recipientRand
    ) external {
        SlotKey key = Slots.keyOf(sender, recipient, msg.sender, place.lane());
        bytes32 reason = _redeemTicket(_separator(), key, RedemptionCalls.ticket());
        if (reason != NO_REASON) _refuse(_reasonOf(reason, terms.faceValue()));
        unchecked {
            // All income is held, so its sum fits.
            income[recipient] += terms.faceValue();
        }
    }

    /// @inheritdoc ITicketBroker
    function redeemBook(
        address recipient,
        address sender,
        TermsWord terms,
        PlaceWord place,
        bytes32 r,
        bytes32 vs,
        uint256 winners,
        bytes32 senderPreimage,
        bytes32 recipientPreimage
    ) external {
        SlotKey key = Slots.keyOf(sender, recipient, msg.sender, place.lane());
        (bytes32 reason, PaymentWord payment) =
            _redeemBook(_separator(), key, RedemptionCalls.book());
        if (reason != NO_REASON) _refuse(_reasonOf(reason, payment.amount()));
        unchecked {
            income[recipient] += payment.amount();
        }
    }

    /// @inheritdoc ITicketBroker
    function redeemBatch(TicketRedemption[] calldata tickets, BookRedemption[] calldata books)
        external
        returns (bytes4[] memory reasons)
    {
        uint256 total = tickets.length + books.length;
        reasons = new bytes4[](total);
        Refusals memory refusals = Refusals(0, new SlotKey[](total));
        _redeemTickets(tickets, reasons, refusals);
        _redeemBooks(books, tickets.length, reasons, refusals);
    }

    /// @inheritdoc ITicketBroker
    function collect(address to) external returns (uint256 amount) {
        amount = income[msg.sender];
        income[msg.sender] = 0;
        emit Collected(msg.sender, to, amount);
        _send(to, amount);
    }

    // Views

    /// @inheritdoc ITicketBroker
    function checkTicket(
        address recipient,
        address sender,
        TermsWord terms,
        PlaceWord place,
        bytes32 r,
        bytes32 vs,
        bytes32 recipientRand
    ) external view returns (bytes memory reason, bytes32 draw) {
        Slot current = _slotAt(Slots.keyOf(sender, recipient, msg.sender, place.lane())).word;
        bytes32 refusal = Judge.ofTicket(_separator(), current, RedemptionCalls.ticket());
        reason = _foretell(refusal, sender, recipient, current, terms.faceValue());
        draw = Draw.ofTicket(RedemptionCalls.ticket());
    }

    /// @inheritdoc ITicketBroker
    function checkBook(
        address recipient,
        address sender,
        TermsWord terms,
        PlaceWord place,
        bytes32 r,
        bytes32 vs,
        uint256 winners,
        bytes32 senderPreimage,
        bytes32 recipientPreimage
    ) external view returns (bytes memory reason, bytes32 draw) {
        Slot current = _slotAt(Slots.keyOf(sender, recipient, msg.sender, place.lane())).word;
        bytes32 refusal;
        PaymentWord payment;
        (refusal, payment, draw) = Judge.ofBook(_separator(), current, RedemptionCalls.book());
        reason = _foretell(refusal, sender, recipient, current, payment.amount());
    }

    /// @inheritdoc ITicketBroker
    function ticketId(Ticket calldata ticket) external view returns (bytes32) {
        return _digest(ticket.structHash());
    }

    /// @inheritdoc ITicketBroker
    function bookId(Book calldata book) external view returns (bytes32) {
        return _digest(book.structHash());
    }

    // Many redemptions. A batch mostly pays one recipient: its income is written when another's turn
    // comes, and at the end.

    function _redeemTickets(
        TicketRedemption[] calldata tickets,
        bytes4[] memory reasons,
        Refusals memory refusals
    ) private {
        bytes32 separator = _separator();
        address payee;
        uint256 due;
        for (uint256 i = 0; i < tickets.length; i = _next(i)) {
            TicketRedemption calldata ticket = RedemptionCalls.itemAt(tickets, i);
            (address recipient, address sender) = RedemptionCalls.parties(ticket);
            SlotKey key = Slots.keyOf(sender, recipient, msg.sender, ticket.place.lane());
            bytes32 reason = bytes32(SlotSkipped.selector);
            if (refusals.count == 0 || !refusals.include(key)) {
                reason = _redeemTicket(separator, key, ticket);
                if (reason == NO_REASON) {
                    if (recipient != payee) {
                        _credit(payee, due);
                        (payee, due) = (recipient, 0);
                    }
                    unchecked {
                        due += ticket.terms.faceValue();
                    }
                    continue;
                }
                refusals.add(key);
            }
            reasons[i] = bytes4(reason);
            bytes memory encoded = _reasonOf(reason, ticket.terms.faceValue());
            emit NotRedeemed(sender, recipient, msg.sender, ticket.place, i, encoded);
        }
        _credit(payee, due);
    }

    /// @param before How many items stand before the first book.
    function _redeemBooks(
        BookRedemption[] calldata books,
        uint256 before,
        bytes4[] memory reasons,
        Refusals memory refusals
    ) private {
        bytes32 separator = _separator();
        address payee;
        uint256 due;
        for (uint256 i = 0; i < books.length; i = _next(i)) {
            BookRedemption calldata book = RedemptionCalls.itemAt(books, i);
            (address recipient, address sender) = RedemptionCalls.parties(book);
            SlotKey key = Slots.keyOf(sender, recipient, msg.sender, book.place.lane());
            bytes32 reason = bytes32(SlotSkipped.selector);
            PaymentWord payment;
            if (refusals.count == 0 || !refusals.include(key)) {
                uint256 free = Scratch.mark();
                (reason, payment) = _redeemBook(separator, key, book);
                Scratch.release(free);
                if (reason == NO_REASON) {
                    if (recipient != payee) {
                        _credit(payee, due);
                        (payee, due) = (recipient, 0);
                    }
                    unchecked {
                        due += payment.amount();
                    }
                    continue;
                }
                refusals.add(key);
            }
            reasons[before + i] = bytes4(reason);
            bytes memory encoded = _reasonOf(reason, payment.amount());
            emit NotRedeemed(sender, recipient, msg.sender, book.place, before + i, encoded);
        }
        _credit(payee, due);
    }

    function _refuse(bytes memory reason) private pure {
        assembly ("memory-safe") {
            revert(add(reason, 0x20), mload(reason))
        }
    }

    function _next(uint256 i) private pure returns (uint256) {
        unchecked {
            return i + 1;
        }
    }
}

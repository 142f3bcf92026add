// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {OwnerRights} from "./OwnerRights.sol";
import {ReserveShares} from "./ReserveShares.sol";
import {SenderFunds} from "./SenderFunds.sol";
import {Vault} from "./Vault.sol";
import {ITicketBroker} from "./interfaces/ITicketBroker.sol";
import {Draw} from "./libraries/Draw.sol";
import {Judge, NO_REASON} from "./libraries/Judge.sol";
import {RedemptionCalls} from "./libraries/RedemptionCalls.sol";
import {Scratch} from "./libraries/Scratch.sol";
import {Account} from "./types/Account.sol";
import {Book} from "./types/Book.sol";
import {BookRedemption, TicketRedemption} from "./types/Redemptions.sol";
import {Refusals} from "./types/Refusals.sol";
import {Slot, SlotKey, Slots, StoredSlot} from "./types/Slot.sol";
import {Ticket} from "./types/Ticket.sol";
import {PaymentWord, PlaceWord, TermsWord} from "./types/Words.sol";

/// @notice The half of the broker that pays winners. `ITicketBroker` is the manual.
contract TicketBroker is OwnerRights {
    /// @inheritdoc ITicketBroker
    mapping(address recipient => uint256) public income;

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

    // One redemption

    function _redeemTicket(bytes32 separator, SlotKey key, TicketRedemption calldata ticket)
        private
        returns (bytes32 reason)
    {
        StoredSlot storage stored = _slotAt(key);
        Slot current = stored.word;
        reason = Judge.ofTicket(separator, current, ticket);
        if (reason != NO_REASON) return reason;
        (address recipient, address sender) = RedemptionCalls.parties(ticket);
        PaymentWord payment = ticket.place.paying(ticket.terms.faceValue());
        return _draw(recipient, sender, stored, current, payment);
    }

    function _redeemBook(bytes32 separator, SlotKey key, BookRedemption calldata book)
        private
        returns (bytes32 reason, PaymentWord payment)
    {
        StoredSlot storage stored = _slotAt(key);
        Slot current = stored.word;
        (reason, payment,) = Judge.ofBook(separator, current, book);
        if (reason != NO_REASON) return (reason, payment);
        (address recipient, address sender) = RedemptionCalls.parties(book);
        reason = _draw(recipient, sender, stored, current, payment);
    }

    /// @dev Takes the money from the sender; whoever calls credits it to the recipient.
    /// All or nothing: a part payment would spend the ticket and leave its holder short, and
    /// dust on the sender's account would be enough to do that to it.
    function _draw(
        address recipient,
        address sender,
        StoredSlot storage stored,
        Slot current,
        PaymentWord payment
    ) private returns (bytes32 reason) {
        uint256 amount = payment.amount();
        uint256 earmarked = current.earmark();
        uint256 left;
        if (amount > earmarked) {
            reason = _drawAccount(recipient, sender, earmarked, amount);
            if (reason != NO_REASON) return reason;
        } else {
            unchecked {
                left = earmarked - amount;
            }
        }
        stored.word = current.paid(payment, left);
        emit Redeemed(sender, recipient, payment);
    }

    function _credit(address recipient, uint256 amount) private {
        if (amount == 0) return;
        unchecked {
            // All income is held, so its sum fits.
            income[recipient] += amount;
        }
    }

    function _next(uint256 i) private pure returns (uint256) {
        unchecked {
            return i + 1;
        }
    }

    /// @dev Takes what the earmark is short of from the deposit, and what that is short of from the
    /// recipient's share of the reserve.
    function _drawAccount(address recipient, address sender, uint256 earmarked, uint256 amount)
        private
        returns (bytes32 reason)
    {
        Account storage account = _accounts[sender];
        uint256 deposit = account.deposit;
        uint256 available = earmarked + deposit;
        if (amount <= available) {
            // At most `deposit`, which fits.
            account.deposit = uint128(available - amount);
            return NO_REASON;
        }
        uint256 reserve = account.reserve;
        uint256 share = _shareOf(sender, recipient, reserve);
        uint256 short = amount - available;
        available += share;
        if (amount > available) return _insufficient(available);
        account.deposit = 0;
        // A share is at most the reserve, which fits.
        account.reserve = uint128(reserve - short);
        _noteDraw(sender, recipient, short);
        return NO_REASON;
    }

    function _foretell(
        bytes32 refusal,
        address sender,
        address recipient,
        Slot current,
        uint256 amount
    ) private view returns (bytes memory) {
        if (refusal != NO_REASON) return abi.encodeWithSelector(bytes4(refusal));
        Account storage account = _accounts[sender];
        uint256 available = uint256(current.earmark()) + account.deposit;
        if (amount > available) available += _shareOf(sender, recipient, account.reserve);
        if (amount <= available) return "";
        return _reasonOf(_insufficient(available), amount);
    }

    /// @dev A reason of InsufficientFunds: behind the selector, where all others have zeros, what is
    /// available, which is less than 2^130.
    function _insufficient(uint256 available) private pure returns (bytes32) {
        return bytes32(InsufficientFunds.selector) | bytes32(available);
    }

    function _reasonOf(bytes32 reason, uint256 needed) private pure returns (bytes memory) {
        bytes4 selector = bytes4(reason);
        if (selector != InsufficientFunds.selector) return abi.encodeWithSelector(selector);
        uint256 available = uint224(uint256(reason));
        return abi.encodeWithSelector(selector, available, needed);
    }

    function _refuse(bytes memory reason) private pure {
        assembly ("memory-safe") {
            revert(add(reason, 0x20), mload(reason))
        }
    }
}

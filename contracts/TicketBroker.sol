// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SenderFunds} from "./SenderFunds.sol";
import {ITicketBroker} from "./interfaces/ITicketBroker.sol";
import {Judge, NO_REASON} from "./libraries/Judge.sol";
import {BookWalk, Trail} from "./libraries/BookWalk.sol";
import {Account} from "./types/Account.sol";
import {Book} from "./types/Book.sol";
import {positionAt} from "./types/Position.sol";
import {Slot, StoredSlot} from "./types/Slot.sol";
import {Ticket} from "./types/Ticket.sol";
import {PlaceWord, TermsWord} from "./types/Words.sol";
import {LibBit} from "solady/utils/LibBit.sol";

/// @notice The half of the broker that pays winners. `ITicketBroker` is the manual.
contract TicketBroker is SenderFunds {
    uint256 private constant EPOCH_LENGTH = 1 days;

    /// @inheritdoc ITicketBroker
    mapping(address recipient => uint256) public income;

    constructor(uint256 period) SenderFunds(period) {}

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
        StoredSlot storage stored = _slotOf(sender, recipient, msg.sender, place.lane());
        Slot current = stored.word;
        _require(Judge.ticketPlace(current.position(), terms, place));
        (bytes4 reason,) = Judge.ticketSignature(
            _separator(), recipient, sender, terms, place, r, vs, recipientRand
        );
        _require(reason);
        _pay(recipient, sender, stored, current, place, terms.faceValue());
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
        StoredSlot storage stored = _slotOf(sender, recipient, msg.sender, place.lane());
        Slot current = stored.word;
        _require(Judge.bookPlace(terms, place, winners));
        Trail memory trail =
            BookWalk.toRoots(place.salt(), winners, senderPreimage, recipientPreimage);
        (bytes4 reason,) = Judge.bookSignature(
            _separator(), current.position(), recipient, sender, terms, place, r, vs, trail
        );
        _require(reason);
        uint256 amount = uint256(terms.faceValue()) * BookWalk.count(trail);
        PlaceWord reached = place.at(trail.highest);
        _pay(recipient, sender, stored, current, reached, amount);
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
        Slot current = _slotOf(sender, recipient, msg.sender, place.lane()).word;
        bytes4 refusal;
        (refusal, draw) = Judge.ticketSignature(
            _separator(), recipient, sender, terms, place, r, vs, recipientRand
        );
        bytes4 first = Judge.ticketPlace(current.position(), terms, place);
        if (first != NO_REASON) refusal = first;
        reason = _reasonFor(refusal, sender, current, terms.faceValue());
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
        Slot current = _slotOf(sender, recipient, msg.sender, place.lane()).word;
        bytes4 refusal = Judge.bookPlace(terms, place, winners);
        if (refusal == NO_REASON) {
            Trail memory trail =
                BookWalk.toRoots(place.salt(), winners, senderPreimage, recipientPreimage);
            (refusal, draw) = Judge.bookSignature(
                _separator(), current.position(), recipient, sender, terms, place, r, vs, trail
            );
        }
        uint256 amount = uint256(terms.faceValue()) * LibBit.popCount(winners);
        reason = _reasonFor(refusal, sender, current, amount);
    }

    /// @inheritdoc ITicketBroker
    function ticketId(Ticket calldata ticket) external view returns (bytes32) {
        return _digest(ticket.structHash());
    }

    /// @inheritdoc ITicketBroker
    function bookId(Book calldata book) external view returns (bytes32) {
        return _digest(book.structHash());
    }

    /// @inheritdoc ITicketBroker
    function claimable(address, address) external pure returns (uint256) {
        return 0;
    }

    /// @inheritdoc ITicketBroker
    function epoch() external view returns (uint256) {
        return block.timestamp / EPOCH_LENGTH;
    }

    /// @dev All or nothing: a part payment would spend the ticket and leave its holder short, and
    /// dust on the sender's account would be enough to do that to it.
    function _pay(
        address recipient,
        address sender,
        StoredSlot storage stored,
        Slot current,
        PlaceWord reached,
        uint256 amount
    ) private {
        uint256 earmarked = current.earmark();
        uint256 left;
        if (amount > earmarked) {
            Account storage account = _accounts[sender];
            uint256 deposit = account.deposit;
            uint256 short = amount - earmarked;
            if (short > deposit) revert InsufficientFunds(earmarked + deposit, amount);
            // Less than `deposit`, which fits.
            account.deposit = uint128(deposit - short);
        } else {
            left = earmarked - amount;
        }
        // `left` is at most `earmarked`, which fits.
        stored.word = current.withPosition(positionAt(reached.seq(), reached.count()))
            .withEarmark(uint128(left));
        income[recipient] += amount;
        emit Redeemed(sender, recipient, msg.sender, reached, amount);
    }

    function _reasonFor(bytes4 refusal, address sender, Slot current, uint256 amount)
        private
        view
        returns (bytes memory)
    {
        if (refusal != NO_REASON) return abi.encodeWithSelector(refusal);
        uint256 available = uint256(current.earmark()) + _accounts[sender].deposit;
        if (amount > available) {
            return abi.encodeWithSelector(InsufficientFunds.selector, available, amount);
        }
        return "";
    }

    /// @dev The reasons that come as a bare selector are errors without arguments.
    function _require(bytes4 reason) private pure {
        if (reason == NO_REASON) return;
        assembly ("memory-safe") {
            mstore(0, reason)
            revert(0, 4)
        }
    }
}

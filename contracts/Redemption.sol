// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {OwnerRights} from "./OwnerRights.sol";
import {ITicketBroker} from "./interfaces/ITicketBroker.sol";
import {Judge, NO_REASON} from "./libraries/Judge.sol";
import {RedemptionCalls} from "./libraries/RedemptionCalls.sol";
import {Account} from "./types/Account.sol";
import {BookRedemption, TicketRedemption} from "./types/Redemptions.sol";
import {Slot, SlotKey, StoredSlot} from "./types/Slot.sol";
import {PaymentWord} from "./types/Words.sol";

/// @notice One redemption: judged, taken from the sender, told. And what recipients have earned.
abstract contract Redemption is OwnerRights {
    /// @inheritdoc ITicketBroker
    mapping(address recipient => uint256) public income;

    function _redeemTicket(bytes32 separator, SlotKey key, TicketRedemption calldata ticket)
        internal
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
        internal
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

    function _credit(address recipient, uint256 amount) internal {
        if (amount == 0) return;
        unchecked {
            // All income is held, so its sum fits.
            income[recipient] += amount;
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
    ) internal view returns (bytes memory) {
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

    function _reasonOf(bytes32 reason, uint256 needed) internal pure returns (bytes memory) {
        bytes4 selector = bytes4(reason);
        if (selector != InsufficientFunds.selector) return abi.encodeWithSelector(selector);
        uint256 available = uint224(uint256(reason));
        return abi.encodeWithSelector(selector, available, needed);
    }
}

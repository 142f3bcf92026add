// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TicketBroker} from "../../../contracts/TicketBroker.sol";
import {Ticket} from "../../../contracts/types/Ticket.sol";
import {BookTest, Chained} from "./BookTest.sol";
import {vm} from "./Vm.sol";

/// @dev What the people around a broker may do, in any order, with one recipient and two lanes.
/// Keeps its own books, from outside, to hold the broker to.
contract Handler is BookTest {
    uint256 public paidIn;
    uint256 public takenOutByOwner;
    uint256 public collected;
    uint256 public won;
    uint256 public siphoned;
    uint256 public redemptions;
    uint256 public refusals;
    bool public earmarkTouched;
    bool public paidTwice;
    bool public shortPaid;

    mapping(bytes32 => bool) private _paid;
    uint64 private _siphonSeq;
    uint256 private _now = START;

    constructor(TicketBroker target) {
        broker = target;
    }

    function setUp() public override {}

    function fund(uint64 amount) external {
        fundDeposit(amount);
        paidIn += amount;
    }

    function fundSlot(uint32 lane, uint64 amount) external {
        fundEarmark(lane % 2, amount);
        paidIn += amount;
    }

    function setAside(uint32 lane, uint128 amount) external {
        amount = uint128(within(amount, 0, depositOf(sender)));
        vm.prank(sender);
        broker.earmark(sender, recipient, redeemer, lane % 2, amount);
    }

    function redeemTicket(uint32 lane, uint64 seq, uint32 index, uint64 face) external {
        Ticket memory ticket = ticketAt(1 + seq % 4, 1 + index % 8);
        ticket.lane = lane % 2;
        ticket.faceValue = face;
        ticket.redeemBy = type(uint64).max;
        bytes memory call = abi.encodeCall(this.submitTicket, (ticket));
        record(call, keccak256(abi.encode(ticket.lane, ticket.seq, ticket.index)), face);
    }

    function redeemBook(uint32 lane, uint64 seq, uint256 winners, uint64 face) external {
        winners = within(winners, 1, 255);
        Chained memory made = bookOf(1 + seq % 4, 8, type(uint64).max);
        made.book.lane = lane % 2;
        made.book.faceValue = face;
        made.book.redeemBy = type(uint64).max;
        seal(made);
        uint256 count;
        for (uint256 i = 1; i <= 8; i++) {
            if (winners >> (i - 1) & 1 == 1) count++;
        }
        bool done = attempt(abi.encodeCall(this.submitBook, (made, winners)), count * face);
        if (!done) return;
        for (uint256 i = 1; i <= 8; i++) {
            if (winners >> (i - 1) & 1 == 0) continue;
            markPaid(keccak256(abi.encode(made.book.lane, made.book.seq, i)));
        }
    }

    /// @dev The sender pays itself through a recipient of its own, as any sender can.
    function siphon(uint64 face) external {
        Ticket memory ticket = ticketAt(++_siphonSeq, 1);
        ticket.recipient = stranger;
        ticket.faceValue = face;
        ticket.redeemBy = type(uint64).max;
        uint256 before = uint256(earmarkOf(0)) + earmarkOf(1);
        (bool done,) = address(this).call(abi.encodeCall(this.submitTicket, (ticket)));
        if (done) siphoned += face;
        if (uint256(earmarkOf(0)) + earmarkOf(1) != before) earmarkTouched = true;
    }

    function collect() external {
        vm.prank(recipient);
        collected += broker.collect(stranger);
    }

    function toggleUnlock() external {
        bool unlocking = unlockAtOf(sender) != 0;
        vm.prank(sender);
        if (unlocking) broker.cancelUnlock(sender);
        else broker.unlock(sender);
    }

    function withdraw(uint32 wait) external {
        _now += wait % (2 * PERIOD);
        vm.warp(_now);
        uint64 unlockAt = unlockAtOf(sender);
        if (unlockAt == 0 || block.timestamp <= unlockAt) return;
        vm.prank(sender);
        (uint256 deposit,) = broker.withdraw(sender, owner);
        takenOutByOwner += deposit;
    }

    function submitTicket(Ticket calldata ticket) external {
        redeem(signed(ticket));
    }

    function submitBook(Chained calldata made, uint256 winners) external {
        redeem(signed(made, winners));
    }

    function record(bytes memory call, bytes32 place, uint256 amount) private {
        if (attempt(call, amount)) markPaid(place);
    }

    /// @dev Refusals are expected here; what must hold is what they leave behind.
    function attempt(bytes memory call, uint256 amount) private returns (bool done) {
        uint256 before = broker.income(recipient);
        (done,) = address(this).call(call);
        uint256 credited = broker.income(recipient) - before;
        if (credited != (done ? amount : 0)) shortPaid = true;
        if (done) {
            won += amount;
            redemptions++;
        } else {
            refusals++;
        }
    }

    function markPaid(bytes32 place) private {
        if (_paid[place]) paidTwice = true;
        _paid[place] = true;
    }
}

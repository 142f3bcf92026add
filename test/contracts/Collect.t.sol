// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ITicketBroker} from "../../contracts/interfaces/ITicketBroker.sol";
import {Ticket} from "../../contracts/types/Ticket.sol";
import {Reenterer, Refuser} from "./support/Receivers.sol";
import {TicketTest} from "./support/TicketTest.sol";
import {vm} from "./support/Vm.sol";

contract CollectTest is TicketTest {
    function setUp() public override {
        super.setUp();
        fundDeposit(10 * FACE);
    }

    function test_paysTheWholeIncomeToAnyAddress() public {
        assertPaid(signed(ticketAt(1, 1)));
        assertPaid(signed(ticketAt(1, 2)));
        vm.prank(recipient);
        vm.expectEmit(address(broker));
        emit Collected(recipient, stranger, 2 * FACE);
        uint256 amount = broker.collect(stranger);
        assertEq("amount", amount, 2 * FACE);
        assertEq("paid", stranger.balance, 2 * FACE);
        assertEq("income", broker.income(recipient), 0);
        assertEq("held", address(broker).balance, 8 * FACE);
    }

    function test_nobodyCollectsForAnother() public {
        assertPaid(signed(ticketAt(1, 1)));
        vm.prank(stranger);
        assertEq("amount", broker.collect(stranger), 0);
        assertEq("paid", stranger.balance, 0);
        assertEq("income", broker.income(recipient), FACE);
    }

    function test_refusesNobodyAsReceiver() public {
        vm.prank(recipient);
        vm.expectRevert(ZeroAddress.selector);
        broker.collect(address(0));
    }

    function test_aReceiverThatRefusesCostsNothing() public {
        assertPaid(signed(ticketAt(1, 1)));
        address refuser = address(new Refuser());
        vm.prank(recipient);
        vm.expectRevert(TransferFailed.selector);
        broker.collect(refuser);
        assertEq("income", broker.income(recipient), FACE);
    }

    function test_reenteringPaysNothingMore() public {
        Reenterer thief = new Reenterer(address(broker));
        Ticket memory ticket = ticketAt(1, 1);
        ticket.recipient = address(thief);
        assertPaid(signed(ticket));
        bytes memory attack = abi.encodeCall(ITicketBroker.collect, (address(thief)));
        thief.arm(attack, 0);
        thief.run(attack);
        assertEq("tried", thief.attempts(), 1);
        assertEq("paid", address(thief).balance, FACE);
        assertEq("held", address(broker).balance, 9 * FACE);
    }
}

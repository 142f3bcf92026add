// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {RecipientRegistry} from "../../../contracts/RecipientRegistry.sol";
import {TicketBroker} from "../../../contracts/TicketBroker.sol";
import {BookRedemption, TicketRedemption} from "../../../contracts/types/Redemptions.sol";
import {Ticket} from "../../../contracts/types/Ticket.sol";
import {BookTest} from "./BookTest.sol";
import {TicketCall} from "./TicketTest.sol";
import {vm} from "./Vm.sol";

/// @dev A broker with a registry, some members, and everybody's calls in short.
abstract contract World is BookTest {
    uint256 internal constant EPOCH = 1 days;
    uint256 internal constant BOND = 1 ether;
    uint256 internal constant BOND_DELAY = 3 days;

    /// @dev Not read from the block: the optimizer would read it again after it was changed.
    uint256 internal constant HOME = 31_337;

    RecipientRegistry internal registry;

    function setUp() public virtual override {
        vm.warp(START);
        registry = deployRegistry();
        broker = deployBroker(address(0), address(registry));
        vm.deal(funder, 1_000_000 ether);
    }

    // By name: code of the contracts in each test contract would be compiled each time.
    function deployRegistry() internal returns (RecipientRegistry) {
        bytes memory arguments = abi.encode(EPOCH, BOND, BOND_DELAY);
        return
            RecipientRegistry(vm.deployCode("RecipientRegistry.sol:RecipientRegistry", arguments));
    }

    function join(address who) internal {
        vm.deal(who, BOND);
        vm.prank(who);
        registry.register{value: BOND}("https://example.org/");
    }

    function resign(address who) internal {
        vm.prank(who);
        registry.deactivate();
    }

    /// @dev To the first second of the epoch that is `epochs` ahead.
    function toEpoch(uint256 epochs) internal {
        vm.warp((block.timestamp / EPOCH + epochs) * EPOCH);
    }

    /// @dev A winner for `to`, good for one day from now.
    function winnerFor(address to, uint64 seq, uint32 index, uint128 face)
        internal
        view
        returns (TicketCall memory)
    {
        Ticket memory ticket = ticketAt(seq, index);
        ticket.recipient = to;
        ticket.faceValue = face;
        ticket.redeemBy = uint64(block.timestamp + 1 days);
        return signed(ticket);
    }

    function redeemAll(TicketRedemption[] memory tickets, BookRedemption[] memory books)
        internal
        returns (bytes4[] memory)
    {
        vm.prank(redeemer);
        return broker.redeemBatch(tickets, books);
    }
}

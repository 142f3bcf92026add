// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {RecipientRegistry} from "../../../contracts/RecipientRegistry.sol";
import {TicketBroker} from "../../../contracts/TicketBroker.sol";
import {Ticket} from "../../../contracts/types/Ticket.sol";
import {TicketCall, TicketTest} from "./TicketTest.sol";
import {vm} from "./Vm.sol";

/// @dev A broker with a registry, and recipients that register.
abstract contract ReserveTest is TicketTest {
    uint256 internal constant EPOCH = 1 days;
    uint128 internal constant BOND = 10 ether;
    uint256 internal constant DELAY = 14 days;

    RecipientRegistry internal registry;

    function setUp() public virtual override {
        vm.warp(START);
        bytes memory arguments = abi.encode(EPOCH, BOND, DELAY);
        registry =
            RecipientRegistry(vm.deployCode("RecipientRegistry.sol:RecipientRegistry", arguments));
        broker = deployBroker(address(0), address(registry));
    }

    function member(uint256 number) internal pure returns (address) {
        return vm.addr(uint256(keccak256(abi.encode("member", number))));
    }

    /// @dev `count` members, all active now.
    function admit(uint256 count) internal {
        for (uint256 i = 0; i < count; i++) {
            register(member(i));
        }
        nextEpoch();
        nextEpoch();
    }

    function register(address who) internal {
        vm.deal(who, BOND);
        vm.prank(who);
        registry.register{value: BOND}("https://example.org/stream");
    }

    function nextEpoch() internal {
        vm.warp((broker.epoch() + 1) * EPOCH);
    }

    function winner(address who, uint64 seq, uint128 amount)
        internal
        view
        returns (TicketCall memory)
    {
        Ticket memory ticket = ticketAt(seq, 1);
        ticket.recipient = who;
        ticket.faceValue = amount;
        ticket.redeemBy = type(uint64).max;
        return signed(ticket);
    }
}

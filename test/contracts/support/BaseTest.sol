// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TicketBroker} from "../../../contracts/TicketBroker.sol";
import {ITicketBroker} from "../../../contracts/interfaces/ITicketBroker.sol";
import {ITicketBrokerErrors} from "../../../contracts/interfaces/ITicketBrokerErrors.sol";
import {ITicketBrokerEvents} from "../../../contracts/interfaces/ITicketBrokerEvents.sol";
import {Vm, vm} from "./Vm.sol";

/// @dev A broker, the people around it by name, and assertions.
abstract contract BaseTest is ITicketBrokerErrors, ITicketBrokerEvents {
    uint256 internal constant PERIOD = 7 days;
    uint256 internal constant START = 1_800_000_000;
    uint256 internal constant SENDER_KEY = uint256(keccak256("sender"));
    uint128 internal constant FACE = 1 ether;

    /// secp256k1's group order
    uint256 internal constant ORDER =
        0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;

    address internal immutable sender = vm.addr(SENDER_KEY);
    address internal immutable recipient = person("recipient");
    address internal immutable redeemer = person("redeemer");
    address internal immutable funder = person("funder");
    address internal immutable owner = person("owner");
    address internal immutable stranger = person("stranger");

    TicketBroker internal broker;

    error Unequal(string what, uint256 got, uint256 expected);

    function setUp() public virtual {
        vm.warp(START);
        broker = deployBroker(address(0), address(0));
        vm.deal(funder, 1_000_000 ether);
    }

    /// @dev By cheat code: `new` would compile the broker into every test contract.
    function deployBroker(address asset, address registry) internal returns (TicketBroker) {
        bytes memory arguments = abi.encode(PERIOD, asset, registry);
        return TicketBroker(vm.deployCode("TicketBroker.sol:TicketBroker", arguments));
    }

    function person(string memory name) internal pure returns (address) {
        return vm.addr(uint256(keccak256(bytes(name))));
    }

    function signCompact(uint256 key, bytes32 digest)
        internal
        pure
        returns (bytes32 r, bytes32 vs)
    {
        (uint8 v, bytes32 r_, bytes32 s) = vm.sign(key, digest);
        return (r_, bytes32((uint256(v - 27) << 255) | uint256(s)));
    }

    /// @dev The EIP-712 digest in the broker's domain, by the text of the protocol.
    function typedData(bytes32 structHash) internal view returns (bytes32) {
        bytes32 separator = keccak256(
            abi.encode(
                keccak256(
                    "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
                ),
                keccak256("Farebox"),
                keccak256("1"),
                block.chainid,
                address(broker)
            )
        );
        return keccak256(abi.encodePacked(hex"1901", separator, structHash));
    }

    function fundDeposit(uint128 amount) internal {
        vm.deal(funder, amount);
        vm.prank(funder);
        broker.fund{value: amount}(sender, amount, 0);
    }

    function fundReserve(uint128 amount) internal {
        vm.deal(funder, amount);
        vm.prank(funder);
        broker.fund{value: amount}(sender, 0, amount);
    }

    function fundEarmark(uint32 lane, uint128 amount) internal {
        vm.deal(funder, amount);
        vm.prank(funder);
        broker.fundEarmark{value: amount}(sender, recipient, redeemer, lane, amount);
    }

    function depositOf(address who) internal view returns (uint128 deposit) {
        (deposit,,,) = broker.accounts(who);
    }

    function reserveOf(address who) internal view returns (uint128 reserve) {
        (, reserve,,) = broker.accounts(who);
    }

    function unlockAtOf(address who) internal view returns (uint64 unlockAt) {
        (,,, unlockAt) = broker.accounts(who);
    }

    function earmarkOf(uint32 lane) internal view returns (uint128 earmarked) {
        (,, earmarked,) = broker.slot(sender, recipient, redeemer, lane);
    }

    function assertPosition(uint32 lane, uint64 seq, uint32 index) internal view {
        (uint64 gotSeq, uint32 gotIndex,,) = broker.slot(sender, recipient, redeemer, lane);
        assertEq("seq", gotSeq, seq);
        assertEq("index", gotIndex, index);
    }

    function assertEq(string memory what, uint256 got, uint256 expected) internal pure {
        if (got != expected) revert Unequal(what, got, expected);
    }

    function assertEq(string memory what, address got, address expected) internal pure {
        assertEq(what, uint160(got), uint160(expected));
    }

    function assertEq(string memory what, bytes32 got, bytes32 expected) internal pure {
        assertEq(what, uint256(got), uint256(expected));
    }

    function assertReason(bytes4 got, bytes4 expected) internal pure {
        assertEq("reason", bytes32(got), bytes32(expected));
    }

    function encoded(bytes4 reason) internal pure returns (bytes memory) {
        return abi.encodePacked(reason);
    }

    function insufficient(uint256 available, uint256 needed) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(InsufficientFunds.selector, available, needed);
    }

    /// @dev A fuzzed number brought into [low, high].
    function within(uint256 value, uint256 low, uint256 high) internal pure returns (uint256) {
        return low + value % (high - low + 1);
    }
}

// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {RecipientRegistry} from "../../../contracts/RecipientRegistry.sol";
import {TicketBroker} from "../../../contracts/TicketBroker.sol";
import {Model} from "./Model.sol";
import {TestToken} from "./Tokens.sol";
import {World} from "./World.sol";
import {vm} from "./Vm.sol";

/// @dev What people around a broker may do besides redeeming, in any order: three senders, one of
/// them with an owner; three recipients that join and leave; two redeemers, two lanes. Whatever is
/// done is done to the model as well, and the two have to agree: a difference reverts here.
abstract contract BrokerActors is World, Model {
    TestToken public immutable token;

    uint256 public paidIn;
    uint256 public paidOut;
    uint256 public clock = START;
    uint256[PEOPLE] public unlockAts;
    mapping(bytes32 slot => uint256) internal releaseAts;
    uint256[PEOPLE] internal keys;
    address[PEOPLE] public senders;
    address[PEOPLE] public owners;
    address[PEOPLE] public recipients;
    address[2] public redeemers;

    modifier inTime() {
        vm.warp(clock);
        _;
    }

    constructor(TicketBroker broker_, RecipientRegistry registry_, TestToken token_) {
        (broker, registry, token) = (broker_, registry_, token_);
        for (uint256 i = 0; i < PEOPLE; i++) {
            keys[i] = uint256(keccak256(abi.encode("sender", i)));
            senders[i] = owners[i] = vm.addr(keys[i]);
            recipients[i] = vm.addr(uint256(keccak256(abi.encode("recipient", i))));
        }
        redeemers = [redeemer, recipients[0]];
        owners[1] = owner;
        vm.prank(senders[1]);
        broker_.setOwner(senders[1], owner, 0, 0, 0);
    }

    function setUp() public override {}

    // Money in

    function fund(uint256 s, uint64 deposit, uint64 reserve) external inTime {
        s %= PEOPLE;
        uint256 value = bring(uint256(deposit) + reserve);
        vm.prank(funder);
        broker.fund{value: value}(senders[s], deposit, reserve);
        deposits[s] += deposit;
        reserves[s] += reserve;
    }

    function fundSlot(uint256 s, uint256 r, uint256 d, uint32 lane, uint64 amount) external inTime {
        (s, r, d, lane) = (s % PEOPLE, r % PEOPLE, d % 2, lane % 2);
        uint256 value = bring(amount);
        vm.prank(funder);
        broker.fundEarmark{value: value}(senders[s], recipients[r], redeemers[d], lane, amount);
        earmarks[slotOf(s, r, d, lane)] += amount;
    }

    function bring(uint256 amount) private returns (uint256 value) {
        paidIn += amount;
        if (address(token) == address(0)) {
            vm.deal(funder, amount);
            return amount;
        }
        token.mint(funder, amount);
        vm.prank(funder);
        token.approve(address(broker), amount);
    }

    // Owners

    function earmark(uint256 s, uint256 r, uint256 d, uint32 lane, uint256 amount) external inTime {
        (s, r, d, lane) = (s % PEOPLE, r % PEOPLE, d % 2, lane % 2);
        uint128 part = uint128(within(amount, 0, deposits[s]));
        vm.prank(owners[s]);
        broker.earmark(senders[s], recipients[r], redeemers[d], lane, part);
        deposits[s] -= part;
        earmarks[slotOf(s, r, d, lane)] += part;
    }

    function release(uint256 s, uint256 r, uint256 d, uint32 lane) external inTime {
        (s, r, d, lane) = (s % PEOPLE, r % PEOPLE, d % 2, lane % 2);
        vm.prank(owners[s]);
        broker.releaseEarmark(senders[s], recipients[r], redeemers[d], lane);
        releaseAts[slotOf(s, r, d, lane)] = clock + PERIOD;
    }

    function take(uint256 s, uint256 r, uint256 d, uint32 lane) external inTime {
        (s, r, d, lane) = (s % PEOPLE, r % PEOPLE, d % 2, lane % 2);
        bytes32 slot = slotOf(s, r, d, lane);
        uint256 releaseAt = releaseAts[slot];
        bool may = releaseAt != 0 && clock > releaseAt && clock <= releaseAt + PERIOD;
        vm.prank(owners[s]);
        try broker.takeEarmark(senders[s], recipients[r], redeemers[d], lane) returns (
            uint256 amount
        ) {
            assertEq("taken in time", 1, may ? 1 : 0);
            assertEq("taken", amount, earmarks[slot]);
            deposits[s] += amount;
            (earmarks[slot], releaseAts[slot]) = (0, 0);
        } catch {
            assertEq("not taken", may ? 1 : 0, 0);
        }
    }

    function toggleUnlock(uint256 s) external inTime {
        s %= PEOPLE;
        vm.prank(owners[s]);
        if (unlockAts[s] == 0) broker.unlock(senders[s]);
        else broker.cancelUnlock(senders[s]);
        unlockAts[s] = unlockAts[s] == 0 ? clock + PERIOD : 0;
    }

    function withdraw(uint256 s) external inTime {
        s %= PEOPLE;
        bool may = unlockAts[s] != 0 && clock > unlockAts[s];
        vm.prank(owners[s]);
        try broker.withdraw(senders[s], stranger) returns (uint256 deposit, uint256 reserve) {
            assertEq("withdrawn in time", 1, may ? 1 : 0);
            assertEq("deposit", deposit, deposits[s]);
            assertEq("reserve", reserve, reserves[s]);
            paidOut += deposit + reserve;
            (deposits[s], reserves[s], unlockAts[s]) = (0, 0, 0);
            forgetDraws(s, clock);
        } catch {
            assertEq("not withdrawn", may ? 1 : 0, 0);
        }
    }

    /// @dev Whoever is not the owner, the session key of an owned account included.
    function meddle(uint256 s, uint256 who, uint256 what) external inTime {
        s %= PEOPLE;
        address[4] memory others = [senders[(s + 1) % 3], recipients[s], redeemer, senders[1]];
        address caller = others[who % 4];
        if (caller == owners[s]) return;
        address from = senders[s];
        bytes[6] memory calls = [
            abi.encodeCall(broker.withdraw, (from, caller)),
            abi.encodeCall(broker.unlock, (from)),
            abi.encodeCall(broker.cancelUnlock, (from)),
            abi.encodeCall(broker.earmark, (from, caller, caller, 0, 0)),
            abi.encodeCall(broker.releaseEarmark, (from, recipients[0], redeemers[0], 0)),
            abi.encodeCall(broker.takeEarmark, (from, recipients[0], redeemers[0], 0))
        ];
        vm.prank(caller);
        (bool done, bytes memory reason) = address(broker).call(calls[what % 6]);
        assertEq("meddled", done ? 1 : 0, 0);
        assertReason(bytes4(reason), NotOwner.selector);
    }

    // Recipients

    function joinOrLeave(uint256 r) external inTime {
        r %= PEOPLE;
        uint256 epoch = clock / EPOCH;
        if (memberFrom[r] == 0) {
            join(recipients[r]);
            (memberFrom[r], memberUntil[r]) = (epoch + 2, type(uint256).max);
        } else if (memberUntil[r] == type(uint256).max) {
            resign(recipients[r]);
            memberUntil[r] = memberFrom[r] > epoch + 1 ? memberFrom[r] : epoch + 1;
        } else if (clock >= memberUntil[r] * EPOCH + BOND_DELAY) {
            vm.prank(recipients[r]);
            registry.withdrawBond(stranger);
            memberFrom[r] = 0;
        }
    }

    function collect(uint256 r) external inTime {
        r %= PEOPLE;
        vm.prank(recipients[r]);
        assertEq("collected", broker.collect(stranger), incomes[r]);
        paidOut += incomes[r];
        incomes[r] = 0;
    }

    function wait(uint256 seconds_) external {
        clock += within(seconds_, 1, 2 * EPOCH);
    }

    function waitLong(uint256 seconds_) external {
        clock += within(seconds_, PERIOD - 1, PERIOD + 1);
    }
}

// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TicketBroker} from "../../contracts/TicketBroker.sol";
import {BaseTest} from "./support/BaseTest.sol";
import {MuteRegistry} from "./support/HostileParties.sol";
import {vm} from "./support/Vm.sol";

contract DeploymentTest is BaseTest {
    function test_keepsTheUnlockPeriod(uint256 period) public {
        period = within(period, 1, 365 days);
        assertEq("period", new TicketBroker(period, address(0), address(0)).unlockPeriod(), period);
        assertEq(
            "a year", new TicketBroker(365 days, address(0), address(0)).unlockPeriod(), 365 days
        );
    }

    function test_refusesAnUnlockPeriodOutOfRange(uint256 period) public {
        vm.expectRevert(UnlockPeriodOutOfRange.selector);
        new TicketBroker(0, address(0), address(0));
        period = within(period, 365 days + 1, type(uint256).max);
        vm.expectRevert(UnlockPeriodOutOfRange.selector);
        new TicketBroker(period, address(0), address(0));
    }

    function test_refusesEpochsOfNoLength() public {
        address registry = address(new MuteRegistry(0));
        vm.expectRevert(EpochLengthZero.selector);
        new TicketBroker(1, address(0), registry);
    }

    function test_anEpochIsADay() public {
        assertEq("epoch", broker.epoch(), START / 1 days);
        vm.warp((START / 1 days + 1) * 1 days - 1);
        assertEq("last second", broker.epoch(), START / 1 days);
        vm.warp((START / 1 days + 1) * 1 days);
        assertEq("first second", broker.epoch(), START / 1 days + 1);
    }

    function test_nothingIsClaimableWithoutReserves(address who, address by) public view {
        assertEq("claimable", broker.claimable(who, by), 0);
    }
}

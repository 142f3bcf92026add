// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Authorization} from "../../contracts/types/Approvals.sol";
import {Trap} from "./support/HostileParties.sol";
import {
    BlocklistToken,
    BonusToken,
    FeeHookToken,
    HookToken,
    LyingToken,
    RebasingToken,
    ShrinkingToken
} from "./support/HostileTokens.sol";
import {FeeToken, TestToken} from "./support/Tokens.sol";
import {World} from "./support/World.sol";
import {vm} from "./support/Vm.sol";

/// @dev Tokens that do not do what is written on them. What cannot be accounted for is refused when
/// it comes in; what goes wrong later hurts holders of that token only.
contract HostileTokensTest is World {
    TestToken private _token;

    function use(TestToken token) private {
        _token = token;
        broker = deployBroker(address(token), address(registry));
        token.mint(funder, 1000);
        vm.prank(funder);
        token.approve(address(broker), type(uint256).max);
    }

    function put(uint128 deposit, uint128 reserve) private {
        vm.prank(funder);
        broker.fund(sender, deposit, reserve);
    }

    function test_aFeeIsRefusedByEveryWayIn() public {
        use(new FeeToken());
        vm.prank(funder);
        vm.expectRevert(abi.encodeWithSelector(WrongValue.selector, 99, 100));
        broker.fund(sender, 50, 50);
        vm.prank(funder);
        vm.expectRevert(abi.encodeWithSelector(WrongValue.selector, 99, 100));
        broker.fundEarmark(sender, recipient, redeemer, LANE, 100);
        assertEq("held", _token.balanceOf(address(broker)), 0);
        assertEq("deposit", depositOf(sender), 0);
    }

    function test_moreThanWasSentIsRefused() public {
        use(new BonusToken());
        vm.prank(funder);
        vm.expectRevert(abi.encodeWithSelector(WrongValue.selector, 102, 100));
        broker.fund(sender, 100, 0);
    }

    function test_aYesWithoutATransferIsRefused() public {
        use(new LyingToken());
        vm.prank(funder);
        vm.expectRevert(abi.encodeWithSelector(WrongValue.selector, 0, 100));
        broker.fund(sender, 100, 0);
    }

    /// @dev Less is held than before: refused by its name, not by a panic.
    function test_aLossIsRefused() public {
        use(new ShrinkingToken());
        _token.mint(address(broker), 7);
        vm.prank(funder);
        vm.expectRevert(abi.encodeWithSelector(WrongValue.selector, 0, 5));
        broker.fund(sender, 5, 0);
    }

    /// @dev What nobody owns cannot be had again: it would be in the broker and in no account.
    function test_nothingIsPaidToTheBrokerItself() public {
        use(new TestToken());
        put(100, 50);
        assertPaid(winnerFor(recipient, 1, 1, 40));
        vm.prank(recipient);
        vm.expectRevert(TransferFailed.selector);
        broker.collect(address(broker));
        assertEq("income", broker.income(recipient), 40);
        vm.prank(sender);
        broker.unlock(sender);
        vm.warp(START + PERIOD + 1);
        vm.prank(sender);
        vm.expectRevert(TransferFailed.selector);
        broker.withdraw(sender, address(broker));
        assertEq("deposit", depositOf(sender), 60);
    }

    /// @dev Accounts stay what was paid in. Who is late finds too little; nobody is paid in part.
    function test_aRebaseMovesNoAccount(uint8 percent) public {
        RebasingToken token = new RebasingToken();
        use(token);
        put(100, 0);
        assertPaid(winnerFor(recipient, 1, 1, 40));
        token.rebase(percent);
        assertEq("deposit", depositOf(sender), 60);
        assertEq("income", broker.income(recipient), 40);
        token.rebase(100);
        // What appeared belongs to nobody: it cannot be credited to a sender.
        token.mint(address(broker), 7);
        vm.prank(recipient);
        assertEq("collected", broker.collect(stranger), 40);
        assertEq("held", token.balanceOf(address(broker)), 67);
    }

    function test_aBlockedRecipientKeepsItsIncome() public {
        BlocklistToken token = new BlocklistToken();
        use(token);
        put(100, 0);
        token.setBlocked(recipient, true);
        // Being paid needs no transfer, so nobody blocks a batch by being blocked.
        assertPaid(winnerFor(recipient, 1, 1, 40));
        vm.prank(recipient);
        vm.expectRevert(TransferFailed.selector);
        broker.collect(recipient);
        assertEq("income", broker.income(recipient), 40);
        vm.prank(recipient);
        broker.collect(stranger);
        assertEq("elsewhere", token.balanceOf(stranger), 40);
    }

    function test_aBlockedOwnerKeepsItsFunds() public {
        BlocklistToken token = new BlocklistToken();
        use(token);
        put(60, 40);
        vm.prank(sender);
        broker.unlock(sender);
        vm.warp(START + PERIOD + 1);
        token.setBlocked(sender, true);
        vm.prank(sender);
        vm.expectRevert(TransferFailed.selector);
        broker.withdraw(sender, sender);
        assertEq("deposit", depositOf(sender), 60);
        assertEq("reserve", reserveOf(sender), 40);
        assertEq("unlockAt", unlockAtOf(sender), START + PERIOD);
        vm.prank(sender);
        broker.withdraw(sender, owner);
        assertEq("elsewhere", token.balanceOf(owner), 100);
    }

    function test_aBlockedFunderOrBrokerFundsNothing() public {
        BlocklistToken token = new BlocklistToken();
        use(token);
        token.setBlocked(address(broker), true);
        vm.prank(funder);
        vm.expectRevert(TransferFromFailed.selector);
        broker.fund(sender, 1, 0);
        assertEq("deposit", depositOf(sender), 0);
    }

    /// @dev From within the transfer that funds: what else arrives then is told apart from it.
    function test_reenteringAFundingCountsNothingTwice(uint8 how) public {
        (HookToken token, Trap trap) = useHooks();
        trap.set(address(broker), callOf(how % 4, address(trap)));
        bytes memory call = abi.encodeCall(broker.fund, (address(trap), 100, 0));
        try trap.run(address(broker), 0, call) {}
        catch (bytes memory reason) {
            assertReason(bytes4(reason), Trap.CallFailed.selector);
        }
        assertSound(token, trap);
    }

    /// @dev Below a hundred there is no fee: 99 paid in meanwhile would make up for that of 9900, and
    /// both would be credited.
    function test_aPaymentWithinAPaymentPaysNoFee() public {
        use(new FeeHookToken());
        Trap trap = new Trap();
        _token.mint(address(trap), 9999);
        bytes memory approval = abi.encodeCall(_token.approve, (address(broker), type(uint256).max));
        trap.run(address(_token), 0, approval);
        trap.set(address(broker), abi.encodeCall(broker.fund, (address(trap), 99, 0)));
        bytes memory call = abi.encodeCall(broker.fund, (address(trap), 9900, 0));
        bytes memory short = abi.encodeWithSelector(WrongValue.selector, 9801, 9900);
        vm.expectRevert(abi.encodeWithSelector(Trap.CallFailed.selector, short));
        trap.run(address(broker), 0, call);
        assertEq("deposit", depositOf(address(trap)), 0);
    }

    /// @dev Whichever way is within the other; afterwards all is open again.
    function test_oneFundingAtATime(bool earmarks) public {
        (HookToken token, Trap trap) = useHooks();
        trap.set(address(broker), callOf(earmarks ? 3 : 0, address(trap)));
        trap.run(address(broker), 0, abi.encodeCall(broker.fund, (address(trap), 100, 0)));
        assertEq("attempts", trap.attempts(), 1);
        assertEq("successes", trap.successes(), 0);
        assertReason(bytes4(trap.lastReason()), FundingWithinFunding.selector);
        assertEq("deposit", depositOf(address(trap)), 100);
        put(10, 0);
        assertSound(token, trap);
    }

    function test_reenteringACollectPaysOnce(uint8 how) public {
        (HookToken token, Trap trap) = useHooks();
        put(100, 0);
        assertPaid(winnerFor(address(trap), 1, 1, 100));
        trap.set(address(broker), callOf(how % 4, address(trap)));
        trap.run(address(broker), 0, abi.encodeCall(broker.collect, (address(trap))));
        assertEq("attempts", trap.attempts() > 0 ? 1 : 0, 1);
        assertEq("income", broker.income(address(trap)), 0);
        assertSound(token, trap);
    }

    function test_reenteringAWithdrawalPaysOnce(uint8 how) public {
        (HookToken token, Trap trap) = useHooks();
        trap.run(address(broker), 0, abi.encodeCall(broker.fund, (address(trap), 100, 50)));
        put(500, 0);
        trap.run(address(broker), 0, abi.encodeCall(broker.unlock, (address(trap))));
        vm.warp(START + PERIOD + 1);
        trap.set(address(broker), callOf(how % 4, address(trap)));
        bytes memory call = abi.encodeCall(broker.withdraw, (address(trap), address(trap)));
        trap.run(address(broker), 0, call);
        assertEq("attempts", trap.attempts() > 0 ? 1 : 0, 1);
        assertSound(token, trap);
    }

    function useHooks() private returns (HookToken token, Trap trap) {
        token = new HookToken();
        use(token);
        trap = new Trap();
        token.mint(address(trap), 1000);
        bytes memory approval = abi.encodeCall(token.approve, (address(broker), type(uint256).max));
        trap.run(address(token), 0, approval);
    }

    function callOf(uint256 how, address trap) private view returns (bytes memory) {
        if (how == 0) return abi.encodeCall(broker.fund, (trap, 100, 0));
        if (how == 1) return abi.encodeCall(broker.collect, (trap));
        if (how == 2) return abi.encodeCall(broker.withdraw, (trap, trap));
        return abi.encodeCall(broker.fundEarmark, (trap, trap, trap, 0, 100));
    }

    /// @dev What is owed is held, and the trap has not more than it had.
    function assertSound(HookToken token, Trap trap) private view {
        address who = address(trap);
        (,, uint128 earmarked,) = broker.slot(who, who, who, 0);
        uint256 own = uint256(depositOf(who)) + reserveOf(who) + earmarked + broker.income(who);
        uint256 owed = own + depositOf(sender) + reserveOf(sender);
        assertEq("held", token.balanceOf(address(broker)), owed);
        uint256 brought = 1000 + (1000 - token.balanceOf(funder)) - depositOf(sender);
        assertEq("trap", token.balanceOf(who) + own, brought);
    }

    function test_anAuthorizationWithAFeeIsRefused() public {
        use(new FeeToken());
        uint256 key = uint256(keccak256("holder"));
        Authorization memory signed;
        signed.from = vm.addr(key);
        signed.validBefore = START + 1;
        _token.mint(signed.from, 100);
        bytes32 nonce = broker.earmarkNonce(sender, recipient, redeemer, LANE, 100, 0);
        bytes32 digest =
            _token.receiveDigest(signed.from, address(broker), 100, 0, signed.validBefore, nonce);
        (signed.v, signed.r, signed.s) = vm.sign(key, digest);
        vm.expectRevert(abi.encodeWithSelector(WrongValue.selector, 99, 100));
        broker.fundEarmarkWithAuthorization(sender, recipient, redeemer, LANE, 100, signed);
    }
}

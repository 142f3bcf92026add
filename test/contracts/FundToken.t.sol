// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TicketBroker} from "../../contracts/TicketBroker.sol";
import {Authorization, Permit} from "../../contracts/types/Approvals.sol";
import {MuteRegistry} from "./support/HostileParties.sol";
import {
    FeeToken,
    NoReturnToken,
    RefusingToken,
    SwallowingToken,
    TestToken
} from "./support/Tokens.sol";
import {TokenTest} from "./support/TokenTest.sol";
import {vm} from "./support/Vm.sol";

contract FundTokenTest is TokenTest {
    function test_takesFromTheCaller(uint64 deposit, uint64 earmark) public {
        approve(type(uint256).max);
        vm.prank(holder);
        broker.fund(sender, deposit, 0);
        vm.prank(holder);
        broker.fundEarmark(sender, recipient, redeemer, 1, earmark);
        assertEq("deposit", depositOf(sender), deposit);
        assertEq("earmark", earmarkOf(1), earmark);
        assertEq("held", token.balanceOf(address(broker)), uint256(deposit) + earmark);
    }

    function test_spendsNobodyElsesAllowance(address caller, uint64 amount) public {
        vm.assume(caller != holder && amount != 0);
        approve(type(uint256).max);
        vm.prank(caller);
        vm.expectRevert(TransferFromFailed.selector);
        broker.fund(caller, amount, 0);
        vm.prank(caller);
        vm.expectRevert(TransferFromFailed.selector);
        broker.fundEarmark(sender, recipient, redeemer, 1, amount);
    }

    function test_refusesCoins() public {
        approve(5);
        vm.deal(holder, 5);
        vm.prank(holder);
        vm.expectRevert(abi.encodeWithSelector(WrongValue.selector, 5, 0));
        broker.fund{value: 5}(sender, 5, 0);
        vm.prank(holder);
        vm.expectRevert(abi.encodeWithSelector(WrongValue.selector, 5, 0));
        broker.fundEarmark{value: 5}(sender, recipient, redeemer, 1, 5);
    }

    function test_aPermitNeedsNoTransactionBefore(uint64 amount) public {
        Permit memory permit = permitOf(amount, 0);
        vm.prank(holder);
        broker.fundWithPermit(sender, amount, 0, permit);
        assertEq("deposit", depositOf(sender), amount);
        permit = permitOf(amount, 1);
        vm.prank(holder);
        broker.fundEarmarkWithPermit(sender, recipient, redeemer, 1, amount, permit);
        assertEq("earmark", earmarkOf(1), amount);
    }

    function test_aReserveIsPaidForInEveryWay(uint64 deposit, uint64 reserve) public {
        broker = deployBroker(address(token), address(new MuteRegistry(1 days)));
        uint256 sum = uint256(deposit) + reserve;
        Permit memory permit = permitOf(sum, 0);
        vm.prank(holder);
        broker.fundWithPermit(sender, deposit, reserve, permit);
        assertEq("by permit", token.balanceOf(address(broker)), sum);
        bytes32 nonce = broker.fundNonce(sender, deposit, reserve, 0);
        broker.fundWithAuthorization(sender, deposit, reserve, authorizationOf(sum, nonce, 0));
        assertEq("by authorization", token.balanceOf(address(broker)), 2 * sum);
        approve(sum);
        vm.prank(holder);
        broker.fund(sender, deposit, reserve);
        assertEq("by allowance", token.balanceOf(address(broker)), 3 * sum);
        assertEq("deposit", depositOf(sender), 3 * uint256(deposit));
        assertEq("reserve", reserveOf(sender), 3 * uint256(reserve));
    }

    /// @dev Whoever sees the permit submits it first, and so makes the broker's own call fail.
    function test_aPermitUsedUpByAnotherHindersNobody(uint64 amount) public {
        Permit memory permit = permitOf(amount, 0);
        token.permit(
            holder, address(broker), permit.value, permit.deadline, permit.v, permit.r, permit.s
        );
        vm.prank(holder);
        broker.fundWithPermit(sender, amount, 0, permit);
        assertEq("deposit", depositOf(sender), amount);
    }

    function test_aPermitIsForItsSignerOnly(address caller) public {
        vm.assume(caller != holder);
        Permit memory permit = permitOf(5, 0);
        vm.prank(caller);
        vm.expectRevert(TransferFromFailed.selector);
        broker.fundWithPermit(caller, 5, 0, permit);
        vm.prank(caller);
        vm.expectRevert(TransferFromFailed.selector);
        broker.fundEarmarkWithPermit(caller, recipient, redeemer, 1, 5, permit);
    }

    function test_anAuthorizationIsSubmittedByAnyone(address caller, uint64 amount, bytes32 salt)
        public
    {
        bytes32 nonce = broker.fundNonce(sender, amount, 0, salt);
        Authorization memory signed = authorizationOf(amount, nonce, salt);
        vm.prank(caller);
        vm.expectEmit(address(broker));
        emit Funded(sender, holder, amount, 0);
        broker.fundWithAuthorization(sender, amount, 0, signed);
        assertEq("deposit", depositOf(sender), amount);
        vm.prank(caller);
        vm.expectRevert(TestToken.AuthorizationInvalid.selector);
        broker.fundWithAuthorization(sender, amount, 0, signed);
    }

    function test_anAuthorizationFundsAnEarmark(address caller, uint64 amount, bytes32 salt)
        public
    {
        bytes32 nonce = broker.earmarkNonce(sender, recipient, redeemer, 1, amount, salt);
        Authorization memory signed = authorizationOf(amount, nonce, salt);
        vm.prank(caller);
        broker.fundEarmarkWithAuthorization(sender, recipient, redeemer, 1, amount, signed);
        assertEq("earmark", earmarkOf(1), amount);
    }

    /// @dev By the text of the protocol: what a holder signs is all that the call does.
    function test_noncesHashEveryField(uint128 first, uint128 second, bytes32 salt, uint32 lane)
        public
        view
    {
        bytes32 fund =
            keccak256("Fund(address sender,uint128 deposit,uint128 reserve,bytes32 salt)");
        bytes32 nonce = keccak256(abi.encode(fund, sender, first, second, salt));
        assertEq("fund", broker.fundNonce(sender, first, second, salt), nonce);
        bytes32 fundEarmark_ = keccak256(
            "FundEarmark(address sender,address recipient,address redeemer,uint32 lane,uint128 amount,bytes32 salt)"
        );
        nonce = keccak256(abi.encode(fundEarmark_, sender, recipient, redeemer, lane, first, salt));
        assertEq(
            "earmark", broker.earmarkNonce(sender, recipient, redeemer, lane, first, salt), nonce
        );
    }

    /// @dev The thief changes one thing: for whom, in which slot, as what, under which salt.
    function test_anAuthorizationFundsNothingElse(address thief) public {
        vm.assume(thief != sender && thief != address(0));
        bytes32 salt = keccak256("salt");
        Authorization memory signed = authorizationOf(5, broker.fundNonce(sender, 5, 0, salt), salt);
        vm.expectRevert(TestToken.AuthorizationInvalid.selector);
        broker.fundWithAuthorization(thief, 5, 0, signed);
        vm.expectRevert(TestToken.AuthorizationInvalid.selector);
        broker.fundWithAuthorization(sender, 4, 1, signed);
        vm.expectRevert(TestToken.AuthorizationInvalid.selector);
        broker.fundEarmarkWithAuthorization(sender, thief, thief, 1, 5, signed);

        bytes32 nonce = broker.earmarkNonce(sender, recipient, redeemer, 1, 5, salt);
        signed = authorizationOf(5, nonce, salt);
        vm.expectRevert(TestToken.AuthorizationInvalid.selector);
        broker.fundEarmarkWithAuthorization(thief, recipient, redeemer, 1, 5, signed);
        vm.expectRevert(TestToken.AuthorizationInvalid.selector);
        broker.fundEarmarkWithAuthorization(sender, address(1), redeemer, 1, 5, signed);
        vm.expectRevert(TestToken.AuthorizationInvalid.selector);
        broker.fundEarmarkWithAuthorization(sender, recipient, address(1), 1, 5, signed);
        vm.expectRevert(TestToken.AuthorizationInvalid.selector);
        broker.fundEarmarkWithAuthorization(sender, recipient, redeemer, 2, 5, signed);
        vm.expectRevert(TestToken.AuthorizationInvalid.selector);
        broker.fundEarmarkWithAuthorization(sender, recipient, redeemer, 1, 4, signed);
        signed.salt = 0;
        vm.expectRevert(TestToken.AuthorizationInvalid.selector);
        broker.fundEarmarkWithAuthorization(sender, recipient, redeemer, 1, 5, signed);
    }

    function test_exactlyTheAmountMustArrive() public {
        token = new FeeToken();
        useToken(address(token));
        token.mint(holder, 1000);
        approve(1000);
        vm.prank(holder);
        vm.expectRevert(abi.encodeWithSelector(WrongValue.selector, 99, 100));
        broker.fund(sender, 100, 0);
        bytes32 nonce = broker.fundNonce(sender, 100, 0, 0);
        Authorization memory signed = authorizationOf(100, nonce, 0);
        vm.expectRevert(abi.encodeWithSelector(WrongValue.selector, 99, 100));
        broker.fundWithAuthorization(sender, 100, 0, signed);
    }

    function test_servesTokensThatAnswerNothing(uint64 amount) public {
        NoReturnToken silent = new NoReturnToken();
        useToken(address(silent));
        silent.mint(sender, amount);
        vm.prank(sender);
        silent.approve(address(broker), amount);
        vm.prank(sender);
        broker.fund(sender, amount, 0);
        vm.prank(sender);
        broker.unlock(sender);
        vm.warp(START + PERIOD + 1);
        vm.prank(sender);
        broker.withdraw(sender, stranger);
        assertEq("paid", silent.balanceOf(stranger), amount);
    }

    /// @dev The holder approved the broker; a thief forges what the token never looks at.
    function test_anApprovalThatTheTokenSwallowsIsNone(address thief, uint64 amount) public {
        vm.assume(thief != holder);
        SwallowingToken swallowing = new SwallowingToken();
        useToken(address(swallowing));
        swallowing.mint(holder, type(uint128).max);
        vm.prank(holder);
        swallowing.approve(address(broker), type(uint256).max);
        uint128 wanted = uint128(within(amount, 1, type(uint64).max));
        Permit memory permit;
        vm.prank(thief);
        vm.expectRevert(TransferFromFailed.selector);
        broker.fundWithPermit(thief, wanted, 0, permit);
        Authorization memory forged;
        forged.from = holder;
        vm.expectRevert(abi.encodeWithSelector(WrongValue.selector, 0, wanted));
        broker.fundWithAuthorization(thief, wanted, 0, forged);
        vm.expectRevert(abi.encodeWithSelector(WrongValue.selector, 0, wanted));
        broker.fundEarmarkWithAuthorization(thief, thief, thief, 1, wanted, forged);
    }

    function test_aTransferRefusedIsNoPayment() public {
        useToken(address(new RefusingToken()));
        vm.expectRevert(TransferFromFailed.selector);
        broker.fund(sender, 0, 0);
        vm.expectRevert(TransferFailed.selector);
        broker.collect(stranger);
    }

    function test_paysWinnersAndOwnersInTokens() public {
        approve(3 * FACE);
        vm.prank(holder);
        broker.fund(sender, 3 * FACE, 0);
        assertPaid(signed(ticketAt(1, 1)));
        vm.prank(recipient);
        broker.collect(stranger);
        assertEq("collected", token.balanceOf(stranger), FACE);
        vm.prank(sender);
        broker.unlock(sender);
        vm.warp(START + PERIOD + 1);
        vm.prank(sender);
        broker.withdraw(sender, owner);
        assertEq("withdrawn", token.balanceOf(owner), 2 * FACE);
    }

    function test_tokensToNobodyAreRefused() public {
        vm.prank(recipient);
        vm.expectRevert(ZeroAddress.selector);
        broker.collect(address(0));
    }

    function test_aBrokerOfCoinsTakesNoTokens() public {
        broker = deployBroker(address(0), address(0));
        Permit memory permit;
        Authorization memory signed;
        vm.expectRevert(TokenOnly.selector);
        broker.fundWithPermit(sender, 0, 0, permit);
        vm.expectRevert(TokenOnly.selector);
        broker.fundEarmarkWithPermit(sender, recipient, redeemer, 1, 0, permit);
        vm.expectRevert(TokenOnly.selector);
        broker.fundWithAuthorization(sender, 0, 0, signed);
        vm.expectRevert(TokenOnly.selector);
        broker.fundEarmarkWithAuthorization(sender, recipient, redeemer, 1, 0, signed);
    }

    function test_theAssetIsAContract(address empty) public {
        vm.assume(empty != address(0) && empty.code.length == 0);
        vm.expectRevert(abi.encodeWithSelector(NotAContract.selector, empty));
        new TicketBroker(PERIOD, empty, address(0));
        assertEq("asset", broker.asset(), address(token));
    }
}

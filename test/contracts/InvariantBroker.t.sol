// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BrokerHandler} from "./support/BrokerHandler.sol";
import {Claim} from "./support/Model.sol";
import {TestToken} from "./support/Tokens.sol";
import {World} from "./support/World.sol";

/// @dev The promises of the protocol's part 7 over many actors, once in coins, once in tokens. What
/// each call may do, the handler checks at once against its model: that nothing is paid twice, after
/// `redeemBy`, in part, or to another than the redeemer (`agree`, `steal`); that only owners take
/// money out (`meddle`); that no redemption moves another recipient's share (`agree`).
contract InvariantBrokerTest is World {
    BrokerHandler private _coins;
    BrokerHandler private _tokens;

    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    function setUp() public override {
        super.setUp();
        _coins = new BrokerHandler(broker, registry, TestToken(address(0)));
        registry = deployRegistry();
        TestToken token = new TestToken();
        broker = deployBroker(address(token), address(registry));
        _tokens = new BrokerHandler(broker, registry, token);
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](2);
        (targets[0], targets[1]) = (address(_coins), address(_tokens));
    }

    function targetSelectors() public view returns (FuzzSelector[] memory targets) {
        bytes4[16] memory all = [
            _coins.fund.selector,
            _coins.fundSlot.selector,
            _coins.earmark.selector,
            _coins.release.selector,
            _coins.take.selector,
            _coins.toggleUnlock.selector,
            _coins.withdraw.selector,
            _coins.meddle.selector,
            _coins.joinOrLeave.selector,
            _coins.collect.selector,
            _coins.wait.selector,
            _coins.waitLong.selector,
            _coins.redeemTicket.selector,
            _coins.redeemBook.selector,
            _coins.redeemBatch.selector,
            _coins.steal.selector
        ];
        bytes4[] memory selectors = new bytes4[](all.length);
        for (uint256 i = 0; i < all.length; i++) {
            selectors[i] = all[i];
        }
        targets = new FuzzSelector[](2);
        targets[0] = FuzzSelector(address(_coins), selectors);
        targets[1] = FuzzSelector(address(_tokens), selectors);
    }

    /// @dev Balances, earmarks, positions, shares and what is held, all equal to the model's.
    function invariant_theBrokerAgreesWithTheModel() public {
        _coins.compare();
        _tokens.compare();
    }

    /// @dev A handler that reaches nothing would prove nothing.
    function test_theHandlerReachesEveryOutcome() public {
        BrokerHandler handler = _tokens;
        handler.joinOrLeave(0);
        handler.joinOrLeave(1);
        for (uint256 i = 0; i < 2; i++) {
            handler.wait(2 days - 1);
        }
        handler.fund(0, 10, 100);
        handler.fundSlot(0, 0, 0, 0, 5);
        Claim memory claim = Claim(0, 0, 0, 0, 0, 3, 0, 20, 0, true);
        claim.redeemBy = type(uint64).max;
        handler.redeemTicket(claim);
        handler.redeemTicket(claim);
        assertEq("paid", handler.redemptions(), 1);
        assertEq("refused", handler.refusals(), 1);
        assertEq("from the reserve", handler.fromReserve(), 5);
        handler.steal(claim, 0);
        claim.seq = 1;
        (claim.face, claim.winners) = (4, 6);
        handler.redeemBook(claim);
        assertEq("paid", handler.redemptions(), 2);
        Claim[3] memory tickets = [claim, claim, claim];
        claim.seq = 3;
        Claim memory next = Claim(0, 1, 0, 1, 2, 3, 0, 50, type(uint64).max, true);
        handler.redeemBatch(tickets, [next, next]);
        handler.release(0, 0, 0, 0);
        handler.take(0, 0, 0, 0);
        handler.toggleUnlock(0);
        handler.meddle(0, 0, 0);
        handler.waitLong(2);
        handler.take(0, 0, 0, 0);
        handler.withdraw(0);
        handler.collect(0);
        handler.compare();
    }
}

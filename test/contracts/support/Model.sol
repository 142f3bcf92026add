// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ITicketBrokerErrors} from "../../../contracts/interfaces/ITicketBrokerErrors.sol";

/// @dev One redemption in the model's terms: people by their numbers.
struct Claim {
    uint256 s;
    uint256 r;
    uint256 d;
    uint32 lane;
    uint64 seq;
    /// a ticket's index; of a book the bits of `winners` count
    uint32 index;
    uint256 winners;
    uint128 face;
    uint64 redeemBy;
    /// a loser if not
    bool wins;
}

/// @dev The broker once more, as its protocol's text has it and as plainly as it can be said, with
/// a number for every balance. What the contract does is held against it after each call.
abstract contract Model {
    uint256 internal constant PEOPLE = 3;
    uint256 internal constant MODEL_EPOCH = 1 days;

    uint256[PEOPLE] public deposits;
    uint256[PEOPLE] public reserves;
    uint256[PEOPLE] public incomes;
    mapping(bytes32 slot => uint256) public earmarks;
    mapping(bytes32 slot => uint256) public positions;
    mapping(bytes32 ticket => bool) private _paid;

    mapping(uint256 s => mapping(uint256 epoch => uint256)) private _drawn;
    mapping(uint256 s => mapping(uint256 r => mapping(uint256 epoch => uint256))) private _drawnBy;

    uint256[PEOPLE] internal memberFrom;
    uint256[PEOPLE] internal memberUntil;

    uint256 public redemptions;
    uint256 public refusals;
    uint256 public fromReserve;

    error PaidTwice(bytes32 ticket);

    function slotOf(uint256 s, uint256 r, uint256 d, uint32 lane) internal pure returns (bytes32) {
        return keccak256(abi.encode(s, r, d, lane));
    }

    function isMember(uint256 r, uint256 epoch) internal view returns (bool) {
        return memberFrom[r] != 0 && memberFrom[r] <= epoch && epoch < memberUntil[r];
    }

    function shareOf(uint256 s, uint256 r, uint256 time) internal view returns (uint256) {
        uint256 epoch = time / MODEL_EPOCH;
        if (!isMember(r, epoch)) return 0;
        uint256 members;
        for (uint256 i = 0; i < PEOPLE; i++) {
            if (isMember(i, epoch)) members++;
        }
        uint256 part = (reserves[s] + _drawn[s][epoch]) / members;
        uint256 own = _drawnBy[s][r][epoch];
        return own < part ? part - own : 0;
    }

    /// @dev What the broker must say to this claim, made by its redeemer; and what follows from it.
    function settle(Claim memory claim, uint256 time) internal returns (bytes4 reason) {
        reason = settled(claim, time);
        if (reason == 0) redemptions++;
        else refusals++;
    }

    function settled(Claim memory claim, uint256 time) private returns (bytes4) {
        bytes32 slot = slotOf(claim.s, claim.r, claim.d, claim.lane);
        uint256 count;
        uint256 lowest;
        uint256 highest;
        uint256 winners = claim.winners == 0 ? 1 << (claim.index - 1) : claim.winners;
        for (uint256 i = 1; i <= 256; i++) {
            if (winners >> (i - 1) & 1 == 0) continue;
            if (count == 0) lowest = i;
            highest = i;
            count++;
        }
        if (time > claim.redeemBy) return ITicketBrokerErrors.TermsExpired.selector;
        if (positionOf(claim.seq, lowest) <= positions[slot]) {
            return ITicketBrokerErrors.IndexReplayed.selector;
        }
        if (!claim.wins) return ITicketBrokerErrors.NotWinner.selector;
        if (!drawn(claim.s, claim.r, slot, count * claim.face, time)) {
            return ITicketBrokerErrors.InsufficientFunds.selector;
        }
        positions[slot] = positionOf(claim.seq, highest);
        incomes[claim.r] += count * claim.face;
        for (uint256 i = lowest; i <= highest; i++) {
            if (winners >> (i - 1) & 1 == 1) once(keccak256(abi.encode(slot, claim.seq, i)));
        }
        return 0;
    }

    function drawn(uint256 s, uint256 r, bytes32 slot, uint256 amount, uint256 time)
        private
        returns (bool)
    {
        uint256 share = shareOf(s, r, time);
        if (amount > earmarks[slot] + deposits[s] + share) return false;
        uint256 part = amount < earmarks[slot] ? amount : earmarks[slot];
        earmarks[slot] -= part;
        amount -= part;
        part = amount < deposits[s] ? amount : deposits[s];
        deposits[s] -= part;
        amount -= part;
        if (amount == 0) return true;
        reserves[s] -= amount;
        fromReserve += amount;
        _drawn[s][time / MODEL_EPOCH] += amount;
        _drawnBy[s][r][time / MODEL_EPOCH] += amount;
        return true;
    }

    function forgetDraws(uint256 s, uint256 time) internal {
        _drawn[s][time / MODEL_EPOCH] = 0;
    }

    function positionOf(uint64 seq, uint256 index) private pure returns (uint256) {
        return uint256(seq) * 2 ** 32 + index;
    }

    function once(bytes32 ticket) private {
        if (_paid[ticket]) revert PaidTwice(ticket);
        _paid[ticket] = true;
    }
}

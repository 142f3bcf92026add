// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice How many members an epoch has, in one word: in the epoch of the last change, the one
/// after it, and all later ones. Changes reach no further, so any later epoch can be read in one.
struct MemberCount {
    uint64 epoch;
    uint64 current;
    uint64 next;
    uint64 later;
}

using {inEpoch, forecast, admit, dismiss} for MemberCount global;

/// @param epoch Not before that of the last change.
function inEpoch(MemberCount storage count, uint256 epoch) view returns (uint256) {
    uint256 passed = epoch - count.epoch;
    if (passed == 0) return count.current;
    return passed == 1 ? count.next : count.later;
}

/// @notice Members of `epoch`, of the one after it, and of all later ones, as far as is settled.
/// @param epoch Not before that of the last change.
function forecast(MemberCount storage count, uint256 epoch)
    view
    returns (uint64 current, uint64 next, uint64 later)
{
    return (uint64(count.inEpoch(epoch)), uint64(count.inEpoch(epoch + 1)), count.later);
}

/// @notice One more from the next epoch but one.
function admit(MemberCount storage count, uint256 epoch) {
    moveTo(count, epoch);
    count.later++;
}

/// @notice One less from epoch `from` on, which is the next or the one after it.
function dismiss(MemberCount storage count, uint256 epoch, uint256 from) {
    moveTo(count, epoch);
    count.later--;
    if (from == epoch + 1) count.next--;
}

function moveTo(MemberCount storage count, uint256 epoch) {
    uint64 current = uint64(count.inEpoch(epoch));
    uint64 next = uint64(count.inEpoch(epoch + 1));
    (count.epoch, count.current, count.next) = (uint64(epoch), current, next);
}

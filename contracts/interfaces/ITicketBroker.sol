// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Authorization, Permit} from "../types/Approvals.sol";
import {Book} from "../types/Book.sol";
import {BookRedemption, TicketRedemption} from "../types/Redemptions.sol";
import {Ticket} from "../types/Ticket.sol";
import {PlaceWord, TermsWord} from "../types/Words.sol";
import {ITicketBrokerErrors} from "./ITicketBrokerErrors.sol";
import {ITicketBrokerEvents} from "./ITicketBrokerEvents.sol";

/// @title Ticket broker
/// @notice Holds senders' funds and pays the winners among their lottery tickets to recipients.
/// One deployment serves every sender and recipient of one currency, `asset`: the native coin, or
/// one ERC-20. Amounts are in its base unit, times in Unix seconds. Nobody administers the broker.
/// @dev The protocol behind it, formulas and byte layouts included, is `plugin/README.md`; who
/// trusts whom, and the invariants, are `contracts/README.md`.
interface ITicketBroker is ITicketBrokerErrors, ITicketBrokerEvents {
    // Funding

    /// @notice Adds `deposit` and `reserve` to the account of `sender`. Anyone may; only the owner
    /// can take them out again. Coins are sent along; tokens are taken from the caller, who approved
    /// the broker before.
    /// @dev Warning: a wallet that funds a session key and wants to keep the right to withdraw
    /// calls `setOwner` first and waits for it: until then the owner is the session key.
    /// @param deposit What any winner of the sender may draw.
    /// @param reserve What registered recipients share, see `claimable`. Must be zero where there is
    /// no registry.
    function fund(address sender, uint128 deposit, uint128 reserve) external payable;

    /// @notice Sets `amount` aside for one recipient, redeemer and lane. Anyone may. Coins are sent
    /// along; tokens are taken from the caller.
    /// @dev The redeemer and the lane are those of the recipient's terms; an earmark under any
    /// other pays none of its winners. Leaves a release that was started as it is.
    function fundEarmark(
        address sender,
        address recipient,
        address redeemer,
        uint32 lane,
        uint128 amount
    ) external payable;

    /// @notice `fund` in tokens with the approval in the same call. A permit that the token does
    /// not take (used up by somebody who saw it, say) is ignored: the allowance decides.
    function fundWithPermit(
        address sender,
        uint128 deposit,
        uint128 reserve,
        Permit calldata permit
    ) external;

    /// @notice `fundEarmark` in tokens with the approval in the same call.
    function fundEarmarkWithPermit(
        address sender,
        address recipient,
        address redeemer,
        uint32 lane,
        uint128 amount,
        Permit calldata permit
    ) external;

    /// @notice `fund` in tokens of `authorization.from`, which signed an ERC-3009
    /// ReceiveWithAuthorization to the broker over `deposit + reserve` with `fundNonce` as nonce.
    /// Anyone may submit it, and only for what it was signed for.
    /// @dev Warning: at any moment from the signature on. A wallet that funds a session key signs only
    /// after its `setOwner` was mined; see `fund`.
    function fundWithAuthorization(
        address sender,
        uint128 deposit,
        uint128 reserve,
        Authorization calldata authorization
    ) external;

    /// @notice `fundEarmark` in tokens of `authorization.from`, with `earmarkNonce` as nonce.
    function fundEarmarkWithAuthorization(
        address sender,
        address recipient,
        address redeemer,
        uint32 lane,
        uint128 amount,
        Authorization calldata authorization
    ) external;

    // Earmarks

    /// @notice Moves `amount` from the deposit to an earmark, at once: no other recipient may count on
    /// a deposit, unlocking or not. For the owner. Leaves a release that was started as it is.
    function earmark(
        address sender,
        address recipient,
        address redeemer,
        uint32 lane,
        uint128 amount
    ) external;

    /// @notice Starts the release of a whole earmark: it may be taken back after `unlockPeriod`, for
    /// the length of another. Until it is taken it goes on paying winners. For the owner.
    /// @dev A second call starts the period anew, which can only make it later. What is added
    /// meanwhile, by whomever, neither delays nor cancels the release, and goes back with the rest:
    /// otherwise anybody could keep an owner from its money a coin at a time. A recipient therefore
    /// counts an earmark, whatever was added and when, only for tickets whose `redeemBy` is not
    /// after `releaseAt`.
    function releaseEarmark(address sender, address recipient, address redeemer, uint32 lane)
        external;

    /// @notice Moves the whole earmark back to the deposit. For the owner, in any second after
    /// `releaseAt` and not after `releaseAt + unlockPeriod`: after that the release has lapsed and
    /// the earmark stands as if it had never been started.
    function takeEarmark(address sender, address recipient, address redeemer, uint32 lane)
        external
        returns (uint256 amount);

    // Ownership and withdrawal

    /// @notice Names, once, who may move the sender's funds. Anyone may submit the sender's consent
    /// `Owner(address owner,uint64 validUntil)`, signed under the broker's EIP-712 domain. The
    /// sender itself needs no consent; `validUntil`, `r` and `vs` are then ignored.
    /// @dev A sender that names itself voids every consent it has ever signed.
    /// @param validUntil The last second in which the consent counts.
    function setOwner(address sender, address owner, uint64 validUntil, bytes32 r, bytes32 vs)
        external;

    /// @notice Starts the unlock period. Until the withdrawal the funds go on paying winners.
    /// For the owner.
    function unlock(address sender) external;

    /// @notice For the owner. Funding does not cancel an unlock: anyone may fund, and the owner
    /// could be kept from its money a coin at a time.
    function cancelUnlock(address sender) external;

    /// @notice Pays deposit and reserve to `to` and locks the account again. For the owner, after
    /// `unlockAt`. Earmarks stay.
    function withdraw(address sender, address to)
        external
        returns (uint256 deposit, uint256 reserve);

    // Redemption

    /// @notice Pays a winning ticket of the scheme `ticket` to the recipient's income. To be called
    /// by the ticket's redeemer.
    /// @dev Warning: makes `recipientRand` public, and with it the draw of every ticket under the
    /// same hash; so do calls of the `check` twin to a node that others run. Winners of one slot
    /// must be redeemed in rising (seq, index): a lower one is void once a higher one was paid.
    /// @param terms `faceValue(16 bytes) ‖ winProb(8) ‖ redeemBy(8)`.
    /// @param place `lane(4 bytes) ‖ seq(8) ‖ index(4) ‖ zero(16)`.
    function redeemTicket(
        address recipient,
        address sender,
        TermsWord terms,
        PlaceWord place,
        bytes32 r,
        bytes32 vs,
        bytes32 recipientRand
    ) external;

    /// @notice Pays winners of one book to the recipient's income, all or none. To be called by the
    /// book's redeemer.
    /// @dev Warning: unredeemed winners below the highest index submitted are void afterwards.
    /// @param terms `faceValue(16 bytes) ‖ winProb(8) ‖ redeemBy(8)`.
    /// @param place `lane(4 bytes) ‖ seq(8) ‖ length(4) ‖ salt(16)`.
    /// @param winners Bit i−1 stands for index i.
    /// @param senderPreimage `w` of the highest winner.
    /// @param recipientPreimage `r` of the highest winner.
    function redeemBook(
        address recipient,
        address sender,
        TermsWord terms,
        PlaceWord place,
        bytes32 r,
        bytes32 vs,
        uint256 winners,
        bytes32 senderPreimage,
        bytes32 recipientPreimage
    ) external;

    /// @notice Redeems each item by itself, tickets before books, each in the order given. An item
    /// that is refused does not hinder the others: NotRedeemed tells of it. But once an item is
    /// refused, for whatever reason, later items of its slot are skipped, because paying them could
    /// void it. Lack of gas reverts the whole: a batch never pays less because of its gas limit.
    /// @dev Give the items of one slot in rising (seq, index). Warning: tickets go first, so a
    /// slot's book whose seq is below that of one of its tickets belongs in an earlier batch.
    /// An `eth_call` of this function from the redeemer foretells what it would do. A registry that
    /// reverts makes the whole revert, if an item needs a reserve that is there.
    /// Give a batch up to 100 items: each is compared with all that were refused before it, for 150
    /// gas each, so that a refused item of 100 costs 14,000 to 20,000 besides its calldata, by how late
    /// it is refused, and one of 1,000 about 80,000 to 85,000.
    /// @return reasons For each item, tickets then books, zero if it was paid, else the selector of
    /// the error.
    function redeemBatch(TicketRedemption[] calldata tickets, BookRedemption[] calldata books)
        external
        returns (bytes4[] memory reasons);

    /// @notice Pays the caller's whole income to `to`.
    function collect(address to) external returns (uint256 amount);

    // Views

    /// @notice What `redeemTicket` would do if the caller of this view called it now. Reverts where
    /// that would revert for the registry's reasons.
    /// @return reason Empty if it would pay, otherwise the encoded error it would revert with.
    /// @return draw The ticket's draw, whatever the reason.
    function checkTicket(
        address recipient,
        address sender,
        TermsWord terms,
        PlaceWord place,
        bytes32 r,
        bytes32 vs,
        bytes32 recipientRand
    ) external view returns (bytes memory reason, bytes32 draw);

    /// @notice What `redeemBook` would do if the caller of this view called it now. Reverts where that
    /// would revert for the registry's reasons.
    /// @return reason Empty if it would pay, otherwise the encoded error it would revert with.
    /// @return draw The draw of the highest index in `winners`; zero when the reason is found
    /// before the chains are walked.
    function checkBook(
        address recipient,
        address sender,
        TermsWord terms,
        PlaceWord place,
        bytes32 r,
        bytes32 vs,
        uint256 winners,
        bytes32 senderPreimage,
        bytes32 recipientPreimage
    ) external view returns (bytes memory reason, bytes32 draw);

    /// @notice The EIP-712 digest that the sender signs.
    function ticketId(Ticket calldata ticket) external view returns (bytes32);

    /// @notice The EIP-712 digest that the sender signs; it names the book everywhere.
    function bookId(Book calldata book) external view returns (bytes32);

    /// @return deposit What any winner may draw.
    /// @return reserve What registered recipients share.
    /// @return owner Zero as long as nobody was named: then it is the sender itself.
    /// @return unlockAt Zero unless unlocking.
    function accounts(address sender)
        external
        view
        returns (uint128 deposit, uint128 reserve, address owner, uint64 unlockAt);

    /// @return seq With `index`, the position of the last winner paid.
    /// @return index See `seq`.
    /// @return earmarked What is set aside for exactly this slot.
    /// @return releaseAt Zero unless the earmark is under release; zero again once it lapsed.
    function slot(address sender, address recipient, address redeemer, uint32 lane)
        external
        view
        returns (uint64 seq, uint32 index, uint128 earmarked, uint32 releaseAt);

    /// @notice Paid to the recipient and not collected yet.
    function income(address recipient) external view returns (uint256);

    /// @notice How much of the sender's reserve the recipient's winners may still draw in this
    /// epoch: `(reserve + drawn by all) / members − drawn by the recipient`, the quotient rounded down
    /// and the whole neither below zero nor above the reserve. The draws are this epoch's, those by all
    /// only since the reserve was last withdrawn; members are the registry's. Zero for who is not one.
    /// @dev Within an epoch what others draw never changes it, what is funded only adds to it, and a
    /// withdrawal ends it. It does not outlast the epoch: the next shares out what is left, so that
    /// what others draw in one epoch is gone from the whole of the next. Count it for no ticket whose
    /// `redeemBy` is after the epoch's last second, `(epoch + 1) × epochLength − 1`.
    function claimable(address sender, address recipient) external view returns (uint256);

    /// @notice The nonce of an authorization for `fundWithAuthorization`:
    /// `keccak256(abi.encode(keccak256("Fund(address sender,uint128 deposit,uint128 reserve,bytes32 salt)"), …))`.
    /// @param salt Any value not used for the same before.
    function fundNonce(address sender, uint128 deposit, uint128 reserve, bytes32 salt)
        external
        pure
        returns (bytes32);

    /// @notice The nonce of an authorization for `fundEarmarkWithAuthorization`:
    /// `keccak256(abi.encode(keccak256("FundEarmark(address sender,address recipient,address redeemer,uint32 lane,uint128 amount,bytes32 salt)"), …))`.
    function earmarkNonce(
        address sender,
        address recipient,
        address redeemer,
        uint32 lane,
        uint128 amount,
        bytes32 salt
    ) external pure returns (bytes32);

    /// @notice The currency: an ERC-20, or zero for the native coin.
    function asset() external view returns (address);

    /// @notice Who shares reserves; zero where this broker takes none.
    function registry() external view returns (address);

    /// @notice Seconds that must pass between `unlock` and `withdraw`, and between `releaseEarmark` and
    /// `takeEarmark`. A recipient accepts tickets only while their `redeemBy` lies before any withdrawal
    /// that could start now.
    function unlockPeriod() external view returns (uint256);

    /// @notice Number of the current epoch: the registry's, or days since 1970 without one.
    function epoch() external view returns (uint256);
}

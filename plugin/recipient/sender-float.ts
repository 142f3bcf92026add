import type { Refusal } from '../errors.ts'
import type { Funds } from '../ports/broker.ts'
import type { Ledger } from '../ports/ledger.ts'
import type { ReadAllowance } from '../ports/scheme.ts'
import type { Address } from '../ticket/bytes.ts'
import { formatAmountDown, formatAmountUp } from '../ticket/format-amount.ts'
import type { Currency } from '../ticket/format-amount.ts'
import { BoundedMap } from './bounded-map.ts'
import type { FundsCache } from './funds-cache.ts'

/** What a deposit counts for; protocol part 5. `trusted` is for senders that the operator knows. */
export type DepositRule = 'none' | 'threefold' | 'trusted'

/** What counts for this recipient until `redeemBy`, and what would if the sender were not leaving. */
export interface CountedFunds {
  /** Base units. */
  readonly counted: bigint
  /** Base units that may be gone before redeemBy. */
  readonly withheld: bigint
}

/** How much one sender may owe us; every winner not yet paid is counted against it. */
export interface SenderFloat {
  /** See FundsCache.read. */
  read(
    sender: Address,
    within?: number,
    reads?: ReadAllowance,
  ): Funds | undefined | Promise<Funds | undefined>
  /** Base units for `Claim.limit`: before the winners that the ledger counts as pending. */
  limit(sender: Address, funds: Funds, redeemBy: number): bigint
  /** To be told in the same turn that a winner of this sender was accepted. */
  accepted(sender: Address): void
  /** Base units left for new winners by what is known now; undefined when nothing is. */
  known(sender: Address, redeemBy: number): bigint | undefined
  /** Why a face value does not fit; undefined when it does. */
  shortfall(sender: Address, funds: Funds, redeemBy: number, faceValue: bigint): Refusal | undefined
}

/**
 * Sorts funds into what still stands at redeemBy and what may be withdrawn by then. An unlock covers
 * deposit and reserve; an earmark has its own release and is safe while its owner unlocks. A share of the
 * reserve stands until its epoch ends: others may draw in each epoch before redeemBy, and two of them at
 * an edge leave half of what was counted.
 */
export function countFunds(funds: Funds, redeemBy: number, rule: DepositRule): CountedFunds {
  const deposit =
    rule === 'trusted' ? funds.deposit : rule === 'threefold' ? funds.deposit / 3n : 0n
  const share = redeemBy <= funds.shareUntil ? funds.reserveShare : 0n
  const common = share + deposit
  const leaves = funds.unlockAt !== 0 && funds.unlockAt < redeemBy
  const released = funds.releaseAt !== 0 && funds.releaseAt < redeemBy
  return {
    counted: (released ? 0n : funds.earmark) + (leaves ? 0n : common),
    withheld: (released ? funds.earmark : 0n) + (leaves ? common : 0n),
  }
}

/**
 * The one lane that counts a share of a reserve. An earmark is of one lane, a share of all lanes of a
 * recipient together; each ledger knows its own winners only, so k of them would sell it k times.
 */
const reserveLane = 0

interface Seen {
  funds: Funds
  pending: bigint
  /** Winners paid since these funds were read: gone from the earmark, not yet from the reading. */
  paid: bigint
}

/**
 * The float of senders. A winner that was just paid has left `pending` while the cached funds still
 * show the money it took; until they are read again it counts against the float, or a sender could
 * owe the same base units twice.
 */
export function createSenderFloat(options: {
  readonly funds: FundsCache
  readonly ledger: Pick<Ledger, 'pending' | 'lane'>
  readonly deposit: DepositRule
  /** For what people read; without it amounts are named in base units. */
  readonly currency?: Currency
}): SenderFloat {
  const { funds: cache, ledger, deposit, currency } = options
  const wordsUp = (amount: bigint): string =>
    currency ? formatAmountUp(amount, currency) : `${amount} base units`
  const wordsDown = (amount: bigint): string =>
    currency ? formatAmountDown(amount, currency) : `${amount} base units`
  const seen = new BoundedMap<Address, Seen>(10_000)

  function count(funds: Funds, redeemBy: number): CountedFunds {
    const own = ledger.lane === reserveLane ? funds : { ...funds, reserveShare: 0n }
    return countFunds(own, redeemBy, deposit)
  }

  function paidSince(sender: Address, funds: Funds): bigint {
    const pending = ledger.pending(sender)
    const before = seen.get(sender)
    if (!before) {
      // Who owes nothing, as nearly all do, has nothing that could be paid.
      if (pending > 0n) seen.set(sender, { funds, pending, paid: 0n })
      return 0n
    }
    if (before.funds !== funds) {
      before.funds = funds
      before.paid = 0n
    }
    if (pending < before.pending) {
      before.paid += before.pending - pending
      cache.refresh(sender)
    }
    before.pending = pending
    return before.paid
  }

  function limit(sender: Address, funds: Funds, redeemBy: number): bigint {
    const left = count(funds, redeemBy).counted - paidSince(sender, funds)
    return left > 0n ? left : 0n
  }

  function free(sender: Address, funds: Funds, redeemBy: number): bigint {
    const left = limit(sender, funds, redeemBy) - ledger.pending(sender)
    return left > 0n ? left : 0n
  }

  return {
    read: (sender, within, reads) => cache.read(sender, within, reads),
    limit,
    accepted(sender) {
      // Else a payment of as much in the meantime would go unnoticed.
      const pending = ledger.pending(sender)
      const before = seen.get(sender)
      const funds = cache.peek(sender)
      if (before) before.pending = pending
      else if (funds) seen.set(sender, { funds, pending, paid: 0n })
    },
    known(sender, redeemBy) {
      const funds = cache.peek(sender)
      return funds && free(sender, funds, redeemBy)
    },
    shortfall(sender, funds, redeemBy, faceValue) {
      const available = free(sender, funds, redeemBy)
      if (available >= faceValue) return undefined
      const { counted, withheld } = count(funds, redeemBy)
      const amounts = { needed: faceValue, available }
      if (withheld > 0n && available + withheld >= faceValue) {
        return {
          code: 'sender_unlocking',
          detail: `What the sender holds may be withdrawn before ${redeemBy}: cancel the unlock or the release.`,
          ...amounts,
        }
      }
      if (counted === 0n) {
        return {
          code: 'sender_unfunded',
          detail: `The sender has nothing that counts for this recipient: earmark at least ${wordsUp(faceValue)}.`,
          ...amounts,
        }
      }
      return {
        code: 'float_exceeded',
        detail: `The sender has ${wordsDown(available)} free of unpaid winners and needs ${wordsUp(faceValue)}: add to the earmark, or wait for the redemption.`,
        ...amounts,
      }
    },
  }
}

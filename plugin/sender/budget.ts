import { FareboxError } from '../errors.ts'
import { formatAmountDown, formatAmountUp } from '../ticket/format-amount.ts'
import type { Currency } from '../ticket/format-amount.ts'
import { fromQ64Up, toQ64 } from '../ticket/win-probability.ts'
import type { Q64 } from '../ticket/win-probability.ts'

/** Two sums a person agrees to: what tickets cost on average, and if every one of them wins. */
export interface SpendingLimit {
  /** Base units of expected value handed over. */
  readonly expected: bigint
  /** Base units that the broker could pay out for all books that are not past redeemBy. */
  readonly worstCase: bigint
}

export interface Budget {
  /** The most that one resource may cost, q64. */
  readonly price: Q64
  readonly perHost: SpendingLimit
  /** Over all hosts. */
  readonly total: SpendingLimit
  /** For the messages that a person reads; without it they name base units. */
  readonly currency?: Currency
}

/** What was spent, in the units of SpendingLimit but exact. */
export interface Spending {
  /** Expected value of the tickets handed over, q64. */
  readonly expected: Q64
  /** Base units, worst case of books that can still be redeemed. */
  readonly worstCase: bigint
  readonly tickets: number
  readonly books: number
}

/** Fails with `budget_exceeded` and what to do next. */
function exceeded(
  { currency }: Budget,
  what: string,
  [wanted, limit]: readonly [bigint, bigint],
  name: string,
): FareboxError {
  const [asked, agreed] = currency
    ? [formatAmountUp(wanted, currency), formatAmountDown(limit, currency)]
    : [`${wanted} base units`, String(limit)]
  return new FareboxError(
    'budget_exceeded',
    `${what} of ${asked} is above the budget of ${agreed}: ` +
      `raise budget.${name}, or do without it`,
    { details: { limit: name, wanted, allowed: limit } },
  )
}

/** Throws `budget_exceeded` when one resource costs more than the person agreed to. */
export function checkPrice(budget: Budget, price: Q64): void {
  if (price > budget.price) {
    throw exceeded(budget, 'a price', [fromQ64Up(price), fromQ64Up(budget.price)], 'price')
  }
}

/** Throws `budget_exceeded` when tickets of this expected value would exceed a sum. */
export function checkExpected(budget: Budget, host: Spending, all: Spending, more: Q64): void {
  for (const [name, limit, spent] of [
    ['perHost.expected', budget.perHost.expected, host.expected],
    ['total.expected', budget.total.expected, all.expected],
  ] as const) {
    if (spent + more > toQ64(limit)) {
      throw exceeded(budget, 'an expected spending', [fromQ64Up(spent + more), limit], name)
    }
  }
}

/**
 * The longest book up to `wanted` tickets whose worst case fits both sums. Throws
 * `budget_exceeded` when not even one ticket of this face value does.
 */
export function affordableLength(
  budget: Budget,
  host: Spending,
  all: Spending,
  faceValue: bigint,
  wanted: number,
): number {
  let length = BigInt(wanted)
  for (const [name, limit, spent] of [
    ['perHost.worstCase', budget.perHost.worstCase, host.worstCase],
    ['total.worstCase', budget.total.worstCase, all.worstCase],
  ] as const) {
    const fits = (limit - spent) / faceValue
    if (fits < 1n) throw exceeded(budget, 'a worst case', [spent + faceValue, limit], name)
    if (fits < length) length = fits
  }
  return Number(length)
}

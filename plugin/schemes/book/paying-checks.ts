import type { Address, Hex } from '../../ticket/bytes.ts'
import type { Book } from '../../ticket/terms.ts'

/** What the sender asked a book for, and what the terms it had checked said of it. */
export interface BookAsked {
  readonly sender: Address
  readonly salt: Hex
  readonly senderRoot: Hex
  readonly length: number
  readonly recipient: Address
  readonly redeemer: Address
  readonly faceValue: bigint
  readonly winProb: bigint
}

/** Longest times that a sender binds itself for, in seconds. */
export interface TimeLimits {
  /** From now to acceptUntil. */
  readonly accept: number
  /** From now to redeemBy: as long a winner can still take the face value. */
  readonly redeem: number
}

const echoed = [
  'sender',
  'salt',
  'senderRoot',
  'length',
  'recipient',
  'redeemer',
  'faceValue',
  'winProb',
] as const

/**
 * Why a book that came back must not be signed, or undefined. Lane and seq are the recipient's to
 * choose; everything else is what was asked or quoted, to the bit (protocol parts 4 and 5).
 */
export function bookFault(
  asked: BookAsked,
  book: Book,
  acceptUntil: bigint,
  now: number,
  limits: TimeLimits,
): string | undefined {
  for (const field of echoed) {
    if (book[field] !== asked[field]) {
      return `its book says ${field} ${book[field]}, asked and quoted was ${asked[field]}`
    }
  }
  return timeFault(acceptUntil, book.redeemBy, now, limits)
}

/** Why acceptUntil and redeemBy are not sane, or undefined. */
export function timeFault(
  acceptUntil: bigint,
  redeemBy: bigint,
  now: number,
  limits: TimeLimits,
): string | undefined {
  if (acceptUntil <= BigInt(now)) return `its acceptUntil ${acceptUntil} is over`
  if (acceptUntil > BigInt(now + limits.accept)) {
    return `its acceptUntil is more than ${limits.accept} s ahead`
  }
  if (redeemBy <= acceptUntil) return `its redeemBy ${redeemBy} is not after acceptUntil`
  if (redeemBy > BigInt(now + limits.redeem)) {
    return `its redeemBy is more than ${limits.redeem} s ahead`
  }
  return undefined
}

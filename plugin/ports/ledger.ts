import type { RefusalCode } from '../errors.ts'
import type { Address, Hex } from '../ticket/bytes.ts'
import type { Position } from '../ticket/position.ts'
import type { Q64 } from '../ticket/win-probability.ts'

/** One index a scheme asks to accept. */
export interface ClaimEntry {
  readonly index: number
  /** Added to the purse: the ticket's expected value, or an exact amount. */
  readonly credit: Q64
  /** Base units the sender owes if this index wins; it must fit what is left of `limit`. */
  readonly exposure: bigint
  /** Present when the draw won: all that the scheme needs to redeem it later. Opaque to the ledger. */
  readonly winner?: Uint8Array | undefined
}

/**
 * What a scheme asks the ledger to do in one atomic step: checks 7 to 9 of protocol part 6.
 *
 * Nothing in a credential distinguishes its first presentation from its thousandth. Whoever looks
 * first and marks afterwards sells one ticket to every request that arrives in between.
 */
export interface Claim {
  readonly scheme: string
  /** Names one replay line, e.g. one book. Indexes are used once per series. */
  readonly series: string
  /** Where credit goes and is spent from. */
  readonly purse: string
  readonly sender: Address
  readonly lane: number
  readonly seq: bigint
  /** Unix second after which the series accepts nothing more and may be forgotten. */
  readonly acceptUntil: number
  /** The last index this series can ever have; reaching it finishes the series. */
  readonly lastIndex: number
  /** The index that the credential names. */
  readonly presented: number
  /**
   * The highest index the scheme derived `entries` from. If the ledger is elsewhere it answers
   * `moved`, and the scheme looks again. Absent for series whose indexes come in any order.
   */
  readonly after?: number
  /**
   * Indexes not accepted before, rising. An ordered series that presents an index at or below
   * `after` has none: it adds no credit and may be presented once.
   */
  readonly entries: readonly ClaimEntry[]
  /** Base units the sender may owe over all of its unpaid winners, this ledger's view added. */
  readonly limit: bigint
  /** Redeemed by then at the latest; Unix second. */
  readonly redeemBy: number
  /** Kept with the series from its first acceptance on; the scheme's own bytes. */
  readonly memo?: Uint8Array | undefined
}

export type Acceptance =
  | {
      readonly outcome: 'accepted'
      /** How many entries were taken; fewer than offered when the float was used up (`stopped`). */
      readonly claimed: number
      readonly stopped: boolean
      readonly winners: number
      /** The purse after the step. */
      readonly credit: Q64
      /**
       * Present when something must be on disk before the first byte is served. Rejects with
       * `ledger_failed`; the step has then been undone, so that the honest repetition works.
       */
      readonly durable?: Promise<void>
    }
  | {
      readonly outcome: 'refused'
      readonly code: Extract<RefusalCode, 'terms_expired' | 'index_replayed' | 'float_exceeded'>
      /** The purse, unchanged. */
      readonly credit: Q64
      /** Base units of `limit` that unpaid winners leave free. */
      readonly available: bigint
    }
  | { readonly outcome: 'moved'; readonly highest: number }

/** What the ledger knows of a series. */
export interface Series {
  readonly series: string
  readonly scheme: string
  readonly purse: string
  readonly sender: Address
  readonly lane: number
  readonly seq: bigint
  readonly acceptUntil: number
  readonly lastIndex: number
  /** Highest index accepted. */
  readonly highest: number
  readonly memo: Uint8Array
}

export type WinnerState = 'held' | 'submitted' | 'paid' | 'abandoned'

/** A winner, keyed by its position: the same ticket can never be stored twice. */
export interface StoredWinner extends Position {
  /** `${series}#${index}` */
  readonly id: string
  readonly scheme: string
  readonly series: string
  readonly sender: Address
  readonly lane: number
  /** Base units. */
  readonly value: bigint
  /** Unix second. */
  readonly redeemBy: number
  readonly wonAt: number
  readonly payload: Uint8Array
  readonly state: WinnerState
  /** Submissions so far. */
  readonly attempts: number
  readonly transaction?: Hex
  /** Base units of fee this winner bore. */
  readonly fee?: bigint
  /** Why it was abandoned or could not be redeemed yet. */
  readonly reason?: string
}

/** Winners of one sender in one lane: what the broker pays in rising order only. */
export interface WinnerQueue {
  readonly sender: Address
  readonly lane: number
}

/** What the worker may change of a winner. */
export type WinnerChange = Partial<
  Pick<StoredWinner, 'state' | 'attempts' | 'transaction' | 'fee' | 'reason'>
>

/**
 * Books of the recipient: claims, credit, floors, winners, secrets. The one authority on which
 * indexes were used (protocol part 9). Operations are small and atomic so that several gates can
 * share one store later; answers come from memory, so they are synchronous unless they promise
 * durability. An adapter passes the conformance suite in test/fixtures/conformance.
 */
export interface Ledger {
  /** The lane this ledger holds exclusively; a restored ledger takes a new one. */
  readonly lane: number
  /** The secret K that new terms come from, then older ones until their last redeemBy; 32 bytes each. */
  secrets(): readonly Uint8Array[]
  /**
   * The next seq of the lane. Durable before it is answered: a seq issued twice is a lost winner.
   *
   * @param redeemBy Unix second of what is derived from K under this seq: a ledger that rotates K
   * keeps the old one until the last of these. Left out where nothing is derived from K.
   */
  nextSeq(redeemBy?: number): bigint
  accept(claim: Claim): Acceptance
  /** As it is, and goes on to be: `highest` moves with each ticket. */
  series(series: string): Series | undefined
  /** Series of this sender that may still accept an index: lower ones hold back a redemption. */
  openSeries(sender: Address, now: number): readonly Series[]
  credit(purse: string): Q64
  /** Takes the amount if the purse covers it; one compare-and-set. */
  spend(purse: string, amount: Q64): boolean
  giveBack(purse: string, amount: Q64): void
  /**
   * Present while credit in the purse comes from steps that are not on disk yet, `inherit` included:
   * what is spent from it may be served when this resolves. Rejects with `ledger_failed` when the
   * steps were undone; whoever has spent gives back then.
   */
  settled(purse: string): Promise<void> | undefined
  /**
   * Moves what finished or expired series of the same sender have left into `purse`; called once,
   * when that purse's book is first accepted. The signature on it proves whose credit it is.
   */
  inherit(sender: Address, purse: string, now: number): Q64
  floor(sender: Address): Position | undefined
  /**
   * From here on nothing new at or below the position is accepted from this sender; never lowers. What
   * was presented before stays `index_replayed`: a lost answer may still be repeated.
   * Durable when it resolves: only then may a winner at the position be submitted.
   */
  raiseFloor(sender: Address, position: Position): Promise<void>
  /** Base units of all winners of the sender that are neither paid nor abandoned. */
  pending(sender: Address): bigint
  /** Terms of a scheme kept by seq until a Unix second; opaque bytes. */
  putTerms(seq: bigint, memo: Uint8Array, keepUntil: number): void
  terms(seq: bigint): Uint8Array | undefined
  /** Winners not settled yet, rising by (seq, index) per sender. */
  winners(): readonly StoredWinner[]
  /**
   * Where winners are not settled yet. Whoever goes through all of them takes a queue at a time and
   * lets requests in between: there may be thousands.
   */
  winnerQueues(): readonly WinnerQueue[]
  /** Those of one queue, rising by (seq, index); costs what they are, however many others there are. */
  winnersOf(queue: WinnerQueue): readonly StoredWinner[]
  /** Every winner still stored, settled ones included; for accounts. */
  allWinners(): readonly StoredWinner[]
  /** Durable when it resolves. Unknown ids are `input_invalid`. */
  updateWinner(id: string, change: WinnerChange): Promise<void>
  /** Small durable values of the worker (pending transactions, nonces), by name. */
  note(name: string): string | undefined
  putNote(name: string, value: string | undefined): Promise<void>
  /** Forgets series, terms, floors, settled winners and old secrets whose time is over. */
  prune(now: number): void
  /** False after a failed write: the gate then answers 503 and sells nothing. */
  healthy(): { readonly ok: boolean; readonly reason?: string }
  flush(): Promise<void>
  close(): Promise<void>
}

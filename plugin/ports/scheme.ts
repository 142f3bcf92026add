import type { Refusal } from '../errors.ts'
import type { Credential } from '../ticket/credential.ts'
import type { Address, Hex } from '../ticket/bytes.ts'
import type { Position } from '../ticket/position.ts'
import type { Q64 } from '../ticket/win-probability.ts'
import type { RedemptionCall } from './broker.ts'
import type { StoredWinner } from './ledger.ts'

/** What a credential turned into: credit in a purse, or a refusal value. */
export type Payment =
  | {
      readonly ok: true
      readonly sender: Address
      /** The purse that the price is taken from. */
      readonly purse: string
      /** One presentation of one index: with the path it names what the retry window may repeat. */
      readonly presentation: string
      /** Tickets newly accepted by this request; 0 for a replay. */
      readonly tickets: number
      readonly winners: number
      /** True when this index was used before: only the retry window or credit may serve it. */
      readonly replayed: boolean
      /** True when a jump ended early because the sender's float was used up. */
      readonly stopped: boolean
      /** Why it ended early; with `stopped`. */
      readonly shortfall?: Refusal | undefined
      /** Expected value of one ticket, to say how many are missing. */
      readonly ticketValue: Q64
      /** bookId or ticketId, for receipts. */
      readonly reference: Hex
      readonly index: number
      /** Unix second; from 80 % of validity on the receipt carries the next terms. */
      readonly acceptUntil: number
      readonly issuedAt?: number
      readonly durable?: Promise<void> | undefined
    }
  | {
      readonly ok: false
      readonly refusal: Refusal
      /** Known as soon as the terms or the book are: the fresh challenge is made for its float. */
      readonly sender?: Address
    }

/**
 * What one request may have read from the chain about senders that are not in memory. Senders that are
 * need none of it.
 */
export interface ReadAllowance {
  /** Whom the reads are counted against. */
  readonly peer: string
  /** Takes the right to one read; false when this peer had its share. */
  take(): boolean
  /** There is no room for another read of this peer: try again in so many seconds. */
  refuse(seconds: number): void
  /** Seconds to wait since a read was refused; 0 while none was. */
  wait(): number
}

/** Whom and what terms are asked for. */
export interface OfferRequest {
  /** As it says of itself: good for choosing a class, proves nothing. */
  readonly sender?: Address
  /** q64, of the resource that was asked for. */
  readonly price?: Q64
  /** Unix second. */
  readonly now: number
  /** Without it reads are not limited. */
  readonly reads?: ReadAllowance
}

/** Members of the terms document that one scheme answers for, by their names in it. */
export type Offer = Readonly<Record<string, unknown>>

/** An answer of a scheme's own call: a JSON value, or a refusal. */
export type CallAnswer =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * A POST of a scheme's own below the gate's prefix, e.g. `books`. The gate limits the rate and reads
 * JSON; a body that does not fit throws `input_invalid`.
 */
export interface SchemeCall {
  readonly name: string
  handle(body: unknown, now: number, reads?: ReadAllowance): CallAnswer | Promise<CallAnswer>
}

/** One submission to the broker: one or more winners that travel together. */
export interface RedemptionItem {
  readonly scheme: string
  readonly sender: Address
  readonly lane: number
  /** Rises within (sender, lane); a later one forfeits every earlier. */
  readonly order: Position
  readonly winners: readonly StoredWinner[]
  /** Base units. */
  readonly value: bigint
  /** Unix second. */
  readonly deadline: number
  /**
   * Unix second before which nothing of the call may leave this process, `check` included: it
   * reveals a secret that tickets still count on. Absent when it may leave at once.
   */
  readonly notBefore?: number
  /** True when more winners may still join it cheaply: the series is open above `order`. */
  readonly growing: boolean
  /**
   * Gas that this submission takes beyond the smallest one of its scheme, as measured on the contract:
   * it lets one receipt tell what another shape will cost. Absent where all are alike.
   */
  readonly extraGas?: bigint
  readonly call: RedemptionCall
}

/**
 * One way of paying, seen by the gate and the worker. A third scheme is added by implementing this,
 * without a change to either.
 */
export interface Scheme {
  readonly name: string
  /** True when this scheme judges credentials of that type. */
  recognises(type: Credential['type']): boolean
  /**
   * Checks 3 to 9 of protocol part 6 in their order, ending in one atomic step of the ledger.
   * Synchronous when the sender's funds are in memory. Refuses with `rate_limited` when they would have
   * to be read and `reads` allows no read.
   */
  accept(credential: Credential, now: number, reads?: ReadAllowance): Payment | Promise<Payment>
  /**
   * What this scheme adds to the terms; may hand out a new seq. Rejects with `chain_unreachable`
   * when it can't know what to demand.
   */
  offer?(request: OfferRequest): Offer | Promise<Offer>
  /** Calls below the gate's prefix. */
  readonly calls?: readonly SchemeCall[]
  /** Stored winners of one (sender, lane) of this scheme, as submissions in rising order. */
  redemptions(winners: readonly StoredWinner[], now: number): readonly RedemptionItem[]
}

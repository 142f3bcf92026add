import type { Refusal } from '../errors.ts'
import type { Credential } from '../ticket/credential.ts'
import type { Address, Hex } from '../ticket/bytes.ts'
import type { Q64 } from '../ticket/win-probability.ts'
import type { RedemptionCall } from './broker.ts'
import type { Position, StoredWinner } from './ledger.ts'

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
      /** Expected value of one ticket, to say how many are missing. */
      readonly ticketValue: Q64
      /** bookId or ticketId, for receipts. */
      readonly reference: Hex
      readonly index: number
      /** Unix second; from 80 % of validity on the receipt carries the next terms. */
      readonly acceptUntil: number
      readonly issuedAt?: number
      readonly durable?: Promise<void>
    }
  | { readonly ok: false; readonly refusal: Refusal }

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
  /** True when more winners may still join it cheaply: the series is open above `order`. */
  readonly growing: boolean
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
   * Synchronous when the sender's funds are in memory.
   */
  accept(credential: Credential, now: number): Payment | Promise<Payment>
  /** Stored winners of one (sender, lane) of this scheme, as submissions in rising order. */
  redemptions(winners: readonly StoredWinner[], now: number): readonly RedemptionItem[]
}

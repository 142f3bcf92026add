import type { Hex } from '../ticket/bytes.ts'

/** What books past redeemBy cost, whose own entries are gone. */
export interface PastSpending {
  /** Expected value of the tickets handed over, q64. */
  readonly expected: bigint
  readonly tickets: number
  readonly books: number
  /** Roots taken in last: an entry of one that a crash left behind counts no more. */
  readonly roots: readonly Hex[]
}

/** A book the wallet has promised: written before its salt and root leave, so it is never reused. */
export interface BookEntry {
  /** Origin of the gate, e.g. https://stream.example. */
  readonly host: string
  readonly salt: Hex
  readonly senderRoot: Hex
  readonly seed: Hex
  readonly length: number
  /** Present once the recipient answered and the book was signed. */
  readonly signed?: Uint8Array
  /** Highest index handed over. */
  readonly released: number
  /** Highest index that was served. */
  readonly served: number
  /** Base units at stake if everything left of it wins. */
  readonly worstCase: bigint
  readonly acceptUntil: number
  /** Only in the entry that is no book but the running sum of one sender at this host. */
  readonly past?: PastSpending
}

/**
 * What this wallet has promised, the authority on the sender's side. A crash between signing and
 * writing must never lead to a second signature over one senderRoot (attack table, row 9).
 */
export interface SpendingLog {
  put(entry: BookEntry): Promise<void>
  /** Of one host, or of all. */
  entries(host?: string): Promise<readonly BookEntry[]>
  remove(host: string, senderRoot: Hex): Promise<void>
}

import type { Hex } from '../ticket/bytes.ts'

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

import type { Address, Hex } from './bytes.ts'
import type { Book, Signature } from './terms.ts'

/** Index i of a book the gate knows already. */
export interface BookTicketCredential {
  readonly type: 'book-ticket'
  /** The first 16 bytes of the book's id. */
  readonly book: Hex
  readonly index: number
  /** w_index, 32 bytes. */
  readonly preimage: Hex
}

/** The first ticket of a book: the signed book comes with it. */
export interface BookCredential extends Signature {
  readonly type: 'book'
  readonly book: Book
  readonly acceptUntil: bigint
  readonly index: number
  readonly preimage: Hex
}

/** A ticket with its own signature; its terms are the recipient's, found by (lane, seq). */
export interface TicketCredential extends Signature {
  readonly type: 'ticket'
  readonly lane: number
  readonly seq: bigint
  readonly sender: Address
  readonly index: number
}

export type Credential = BookTicketCredential | BookCredential | TicketCredential

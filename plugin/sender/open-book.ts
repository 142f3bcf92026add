import type { BookEntry } from '../ports/spending-log.ts'
import { serializeSignedBook } from '../schemes/book/paying-book.ts'
import type { PayingBook, SignedBook } from '../schemes/book/paying-book.ts'
import type { Book } from '../ticket/terms.ts'
import type { Q64 } from '../ticket/win-probability.ts'
import type { Spending } from './budget.ts'

/** A signed book in use. Mutable: it is the wallet's own count of what left and what came back. */
export interface OpenBook {
  readonly host: string
  readonly paying: PayingBook
  /** Unix second of the signature, or of reading it from the log, which keeps no such time. */
  readonly signedAt: number
  readonly acceptUntil: number
  /** Highest index handed over. */
  released: number
  /** Highest index that the log knows as handed over; nothing above it may leave. */
  logged: number
  /** Highest index that was served. */
  served: number
  /** Handed over and not used up by what was served or may have been. */
  credit: Q64
  /** Requests that show one of its tickets and were not answered. */
  inFlight: number
  /** The gate has stored the signed book: the short form is enough. */
  known: boolean
  /** Nothing more is handed over from it. */
  closed: boolean
}

/** Tickets that can still be handed over. */
export function ticketsLeft(book: OpenBook): number {
  return book.paying.signed.book.length - book.released
}

/** Tickets that the own count is short of a price. */
export function ticketsShort(book: OpenBook, price: Q64): number {
  const value = book.paying.ticketValue
  const short = price > book.credit ? Number((price - book.credit + value - 1n) / value) : 0
  // Credit that came with an earlier book counts only once this one has been shown.
  return book.released === 0 ? Math.max(1, short) : short
}

/** As much of a book as its costs depend on; of this wallet or read from the log. */
export interface CountedBook {
  readonly host: string
  readonly paying: {
    readonly ticketValue: Q64
    readonly signed: Pick<SignedBook, 'book'>
  }
  readonly acceptUntil: number
  readonly released: number
  readonly closed: boolean
}

/** Base units at stake: every ticket that left, or while it is open can still leave, wins. */
function worstCaseOf(book: CountedBook, isOver: boolean): bigint {
  const { length, faceValue } = book.paying.signed.book
  return BigInt(isOver ? book.released : length) * faceValue
}

/** Whether an entry was written when nothing more was handed over from its book. */
export function wasClosed(
  { worstCase }: BookEntry,
  { length, faceValue }: Pick<Book, 'length' | 'faceValue'>,
): boolean {
  return worstCase < BigInt(length) * faceValue
}

/** What the spending log keeps of it. */
export function entryOf(book: OpenBook): BookEntry {
  const { signed } = book.paying
  const { salt, senderRoot, length } = signed.book
  return {
    host: book.host,
    salt,
    senderRoot,
    seed: signed.seed,
    length,
    signed: serializeSignedBook(signed),
    released: book.released,
    served: book.served,
    worstCase: worstCaseOf(book, book.closed),
    acceptUntil: book.acceptUntil,
  }
}

/** Sums over books; those past redeemBy can take nothing more and count as expected value only. */
export function spendingOf(books: readonly CountedBook[], now: number): Spending {
  let [expected, worstCase, tickets] = [0n, 0n, 0]
  for (const book of books) {
    expected += book.paying.ticketValue * BigInt(book.released)
    tickets += book.released
    if (book.paying.signed.book.redeemBy >= BigInt(now)) {
      worstCase += worstCaseOf(book, book.closed || book.acceptUntil < now)
    }
  }
  return { expected, worstCase, tickets, books: books.length }
}

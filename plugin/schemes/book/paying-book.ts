import { fromHex, toHex } from '../../ticket/bytes.ts'
import type { Hex } from '../../ticket/bytes.ts'
import { credentialBytes, parseCredentialBytes } from '../../ticket/compact.ts'
import type { BookCredential, Credential } from '../../ticket/credential.ts'
import { hashChain } from '../../ticket/hash-chain.ts'
import type { Book, Signature } from '../../ticket/terms.ts'
import { bookId } from '../../ticket/typed-data.ts'
import { expectedValue } from '../../ticket/win-probability.ts'
import type { Q64 } from '../../ticket/win-probability.ts'

/** A book that its sender signed, with the seed that only the sender has. */
export interface SignedBook {
  readonly book: Book
  /** Unix second after which the gate takes no ticket of it. */
  readonly acceptUntil: bigint
  readonly signature: Signature
  /** w_length, 32 bytes. */
  readonly seed: Hex
}

/** The sender's side of one book: makes its credentials, decides nothing. */
export interface PayingBook {
  readonly id: Hex
  readonly signed: SignedBook
  /** Expected value of one ticket, q64. */
  readonly ticketValue: Q64
  /**
   * The credential of an index, 1 to length. The full form carries the signed book and is good for
   * any index; the short form needs a gate that knows the book.
   */
  credential(index: number, form: 'full' | 'short'): Credential
}

/**
 * Walks the sender's chain once and hands out its positions.
 *
 * @example createPayingBook(signed, separator).credential(1, 'full')
 */
export function createPayingBook(signed: SignedBook, separator: Uint8Array): PayingBook {
  const { book } = signed
  const chain = hashChain(fromHex(signed.seed, 32), fromHex(book.salt, 16), 'sender', book.length)
  if (toHex(chain[0]!) !== book.senderRoot) throw new RangeError('the seed is not of this book')
  const id = bookId(book, separator)
  return {
    id,
    signed,
    ticketValue: expectedValue(book),
    credential: (index, form) => {
      if (index < 1 || index > book.length) throw new RangeError(`no index ${index} in this book`)
      const preimage = toHex(chain[index]!)
      if (form === 'short') {
        return { type: 'book-ticket', book: id.slice(0, 34) as Hex, index, preimage }
      }
      const { acceptUntil, signature } = signed
      return { type: 'book', book, acceptUntil, ...signature, index, preimage }
    },
  }
}

/**
 * A signed book as bytes for the spending log: the full form of its last ticket, whose preimage is
 * the seed. Whoever reads them can hand over every ticket of it.
 */
export function serializeSignedBook(signed: SignedBook): Uint8Array {
  const { book, acceptUntil, signature, seed } = signed
  const credential: BookCredential = {
    type: 'book',
    book,
    acceptUntil,
    ...signature,
    index: book.length,
    preimage: seed,
  }
  return credentialBytes(credential)
}

/** Bytes of the spending log back to a signed book; undefined on anything else. */
export function parseSignedBook(bytes: Uint8Array): SignedBook | undefined {
  const credential = parseCredentialBytes(bytes)
  if (credential?.type !== 'book' || credential.index !== credential.book.length) return undefined
  const { book, acceptUntil, r, vs, preimage } = credential
  return { book, acceptUntil, signature: { r, vs }, seed: preimage }
}

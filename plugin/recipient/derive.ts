import { hmacSha256 } from '../crypto.ts'
import { concatBytes, fromHex, putUint } from '../ticket/bytes.ts'
import type { Book, Terms } from '../ticket/terms.ts'

const text = new TextEncoder()
// Both tags have 16 bytes: what is MACed for one scheme can never be read as the other's.
const ticketTag = text.encode('farebox ticket 1')
const bookTag = text.encode('farebox book   1')

/** A book before its recipientRoot is known: what the recipient derives its chain from. */
export type UnrootedBook = Omit<Book, 'recipientRoot'>

function uint(value: bigint | number, size: number): Uint8Array {
  const out = new Uint8Array(size)
  putUint(out, 0, size, value)
  return out
}

function amounts(terms: Omit<Terms, 'sender'>): Uint8Array {
  return concatBytes(
    uint(terms.faceValue, 16),
    uint(terms.winProb, 8),
    uint(terms.redeemBy, 8),
    uint(terms.lane, 4),
    uint(terms.seq, 8),
  )
}

/**
 * The secret of one set of ticket terms, protocol part 3: HMAC-SHA256(K, tag ‖ recipient ‖ redeemer ‖
 * faceValue ‖ winProb ‖ redeemBy ‖ lane ‖ seq ‖ acceptUntil ‖ domain separator), all of fixed width.
 * The sender is not in it: one set serves all senders of a lane.
 */
export function deriveRecipientRand(
  secret: Uint8Array,
  terms: Omit<Terms, 'sender'>,
  acceptUntil: bigint,
  separator: Uint8Array,
): Uint8Array {
  return hmacSha256(
    secret,
    concatBytes(
      ticketTag,
      fromHex(terms.recipient, 20),
      fromHex(terms.redeemer, 20),
      amounts(terms),
      uint(acceptUntil, 8),
      separator,
    ),
  )
}

/**
 * The seed r_length of the recipient's chain, protocol part 4: HMAC-SHA256(K, tag ‖ all terms ‖ length ‖
 * acceptUntil ‖ salt ‖ senderRoot ‖ domain separator). senderRoot inside it is what makes one
 * recipient chain with two sender chains impossible (attack table, row 7), without any state.
 */
export function deriveBookSeed(
  secret: Uint8Array,
  book: UnrootedBook,
  acceptUntil: bigint,
  separator: Uint8Array,
): Uint8Array {
  return hmacSha256(
    secret,
    concatBytes(
      bookTag,
      fromHex(book.recipient, 20),
      fromHex(book.sender, 20),
      fromHex(book.redeemer, 20),
      amounts(book),
      uint(book.length, 4),
      uint(acceptUntil, 8),
      fromHex(book.salt, 16),
      fromHex(book.senderRoot, 32),
      separator,
    ),
  )
}

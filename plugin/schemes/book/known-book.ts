import { equalBytes, recoverAddress } from '../../crypto.ts'
import { deriveBookSeed } from '../../recipient/derive.ts'
import { concatBytes, fromHex, toHex } from '../../ticket/bytes.ts'
import type { Address, Hex } from '../../ticket/bytes.ts'
import type { BookCredential } from '../../ticket/credential.ts'
import type { Book, Signature } from '../../ticket/terms.ts'
import { expectedValue } from '../../ticket/win-probability.ts'
import type { Q64 } from '../../ticket/win-probability.ts'
import { BookChains, markChain } from './book-chains.ts'

/** What each ticket of a book pays and is worth. */
export interface TicketWorth {
  readonly faceValue: bigint
  readonly winProb: bigint
  readonly ticketValue: Q64
}

let last: TicketWorth = { faceValue: 0n, winProb: 0n, ticketValue: 0n }

/** Books that come one after the other mostly share it. */
function worthOf({ faceValue, winProb }: Book): TicketWorth {
  if (last.faceValue !== faceValue || last.winProb !== winProb) {
    last = { faceValue, winProb, ticketValue: expectedValue({ faceValue, winProb }) }
  }
  return last
}

/**
 * A book that was found to be ours: what each of its tickets needs and no more. The rest of what was
 * signed is in the ledger, with the series.
 */
export interface KnownBook {
  readonly id: Hex
  /** Of its series and purse: what a short ticket names is found by it. */
  readonly name: string
  readonly sender: Address
  /** Not always the ledger's: one that was put back has left a lane. */
  readonly lane: number
  readonly seq: bigint
  readonly length: number
  readonly worth: TicketWorth
  /** acceptUntil and redeemBy. */
  readonly lastSecond: number
  readonly redeemBy: number
  readonly chains: BookChains
}

/**
 * What is kept of the recipient's chain of a book that came back, from whichever secret gives its
 * recipientRoot; undefined when none does: then it is not ours, or not as it was issued. `length` is in
 * range.
 */
export function findRecipientMarks(
  secrets: readonly Uint8Array[],
  book: Book,
  acceptUntil: bigint,
  separator: Uint8Array,
): Uint8Array | undefined {
  const expected = fromHex(book.recipientRoot, 32)
  for (const secret of secrets) {
    const { root, marks } = recipientChain(secret, book, acceptUntil, separator)
    if (equalBytes(root, expected)) return marks
  }
  return undefined
}

/** Root and marks for a book that is about to be issued, or that came back. */
export function recipientChain(
  secret: Uint8Array,
  book: Omit<Book, 'recipientRoot'>,
  acceptUntil: bigint,
  separator: Uint8Array,
): ReturnType<typeof markChain> {
  const seed = deriveBookSeed(secret, book, acceptUntil, separator)
  return markChain(seed, fromHex(book.salt, 16), book.length)
}

/** The series of a book: it is named after the first 16 bytes of its id. */
export function seriesOf(id: Hex): string {
  return `book:${id.slice(2, 34)}`
}

export function knownBook(
  found: Pick<BookCredential, 'book' | 'acceptUntil' | 'r' | 'vs'>,
  id: Hex,
  recipientMarks: Uint8Array,
): KnownBook {
  const { book, acceptUntil } = found
  const { sender, lane, seq, length } = book
  return {
    id,
    name: seriesOf(id),
    sender,
    lane,
    seq,
    length,
    worth: worthOf(book),
    lastSecond: Number(acceptUntil),
    redeemBy: Number(book.redeemBy),
    chains: new BookChains({
      id: fromHex(id, 32),
      salt: fromHex(book.salt, 16),
      signature: signatureBytes(found),
      senderRoot: fromHex(book.senderRoot, 32),
      recipientMarks,
      length,
    }),
  }
}

/** r ‖ vs. */
export function signatureBytes({ r, vs }: Signature): Uint8Array {
  return concatBytes(fromHex(r, 32), fromHex(vs, 32))
}

/** Whether the digest was signed by the sender, in the one accepted encoding. */
export function isSignedBy(sender: Address, digest: Hex, signature: Uint8Array): boolean {
  const signer = recoverAddress(fromHex(digest, 32), signature)
  return signer !== undefined && toHex(signer) === sender
}

import { equalBytes, recoverAddress } from '../../crypto.ts'
import { deriveBookSeed } from '../../recipient/derive.ts'
import { concatBytes, fromHex, toHex } from '../../ticket/bytes.ts'
import type { Address, Hex } from '../../ticket/bytes.ts'
import { bookDraw, wins } from '../../ticket/draw.ts'
import { hashChain, step, walk } from '../../ticket/hash-chain.ts'
import type { Book, Signature } from '../../ticket/terms.ts'
import { expectedValue } from '../../ticket/win-probability.ts'
import type { Q64 } from '../../ticket/win-probability.ts'

/** A repetition of a low index walks so far at most, instead of down the whole book each time. */
const markDistance = 8

/** A position of the sender's chain that was linked to its root. */
interface Linked {
  readonly index: number
  readonly preimage: Uint8Array
}

/** A book that was found to be ours, with the recipient's chain: what each of its tickets needs. */
export interface KnownBook {
  readonly id: Hex
  /** Of its series and purse: what a short ticket names is found by it. */
  readonly name: string
  readonly idBytes: Uint8Array
  readonly book: Book
  readonly acceptUntil: bigint
  /** The same, and redeemBy, as numbers. */
  readonly lastSecond: number
  readonly redeemBy: number
  readonly signature: Signature
  readonly salt: Uint8Array
  readonly ticketValue: Q64
  /** r_0 to r_length, 32 bytes each, in one piece: a thousand books are then 4 MB. */
  readonly chain: Uint8Array
  linked: Linked
  /** Every eighth preimage of the sender's chain below `linked`, 32 bytes each. */
  readonly marks: Uint8Array
}

/**
 * The recipient's chain of a book that came back, from whichever secret gives its recipientRoot;
 * undefined when none does: then it is not ours, or not as it was issued. `length` is in range.
 */
export function findRecipientChain(
  secrets: readonly Uint8Array[],
  book: Book,
  acceptUntil: bigint,
  separator: Uint8Array,
): Uint8Array | undefined {
  const root = fromHex(book.recipientRoot, 32)
  for (const secret of secrets) {
    const chain = recipientChain(secret, book, acceptUntil, separator)
    if (equalBytes(chain[0]!, root)) return concatBytes(...chain)
  }
  return undefined
}

/** r_0 to r_length for a book that is about to be issued. */
export function recipientChain(
  secret: Uint8Array,
  book: Omit<Book, 'recipientRoot'>,
  acceptUntil: bigint,
  separator: Uint8Array,
): readonly Uint8Array[] {
  const seed = deriveBookSeed(secret, book, acceptUntil, separator)
  return hashChain(seed, fromHex(book.salt, 16), 'recipient', book.length)
}

/** The series of a book: it is named after the first 16 bytes of its id. */
export function seriesOf(id: Hex): string {
  return `book:${id.slice(2, 34)}`
}

export function knownBook(
  found: { book: Book; acceptUntil: bigint; r: Hex; vs: Hex },
  id: Hex,
  chain: Uint8Array,
): KnownBook {
  const { book, acceptUntil, r, vs } = found
  return {
    id,
    name: seriesOf(id),
    idBytes: fromHex(id, 32),
    book,
    acceptUntil,
    lastSecond: Number(acceptUntil),
    redeemBy: Number(book.redeemBy),
    signature: { r, vs },
    salt: fromHex(book.salt, 16),
    ticketValue: expectedValue(book),
    chain,
    linked: { index: 0, preimage: fromHex(book.senderRoot, 32) },
    marks: new Uint8Array(32 * (Math.floor(book.length / markDistance) + 1)),
  }
}

/** Whether the digest was signed by the sender, in the one accepted encoding. */
export function isSignedBy(sender: Address, digest: Hex, signature: Signature): boolean {
  const bytes = concatBytes(fromHex(signature.r, 32), fromHex(signature.vs, 32))
  const signer = recoverAddress(fromHex(digest, 32), bytes)
  return signer !== undefined && toHex(signer) === sender
}

/**
 * Whether a preimage is w_index of this book, by steps from or to the highest position linked so far.
 * What is linked once stays so, whether it is accepted or not.
 */
export function linkPreimage(known: KnownBook, index: number, preimage: Uint8Array): boolean {
  const { linked, salt } = known
  if (index <= linked.index) {
    const from = markAbove(known, index) ?? linked
    return equalBytes(walk(from.preimage, salt, 'sender', from.index - index), preimage)
  }
  const passed: Linked[] = []
  let at = preimage
  for (let i = index; i > linked.index; i--) {
    if (i % markDistance === 0) passed.push({ index: i, preimage: at })
    at = step(at, salt, 'sender')
  }
  if (!equalBytes(at, linked.preimage)) return false
  for (const mark of passed) known.marks.set(mark.preimage, (32 * mark.index) / markDistance)
  known.linked = { index, preimage }
  return true
}

/** The nearest mark at or above a linked index; undefined where `linked` is nearer. */
function markAbove(known: KnownBook, index: number): Linked | undefined {
  const at = Math.ceil(index / markDistance)
  const marked = at * markDistance
  if (marked > known.linked.index || marked === 0) return undefined
  return { index: marked, preimage: known.marks.subarray(32 * at, 32 * at + 32) }
}

/** r_index, 32 bytes. */
export function recipientPreimage(known: KnownBook, index: number): Uint8Array {
  return known.chain.subarray(32 * index, 32 * index + 32)
}

/** One index that is handed over, and whether its draw wins. */
export interface DrawnIndex {
  readonly index: number
  readonly preimage: Uint8Array
  readonly won: boolean
}

/** Indexes after `after` up to `index`, rising; a jump hands over every preimage below its own. */
export function drawIndexes(
  known: KnownBook,
  after: number,
  index: number,
  preimage: Uint8Array,
): readonly DrawnIndex[] {
  const { winProb } = known.book
  const drawn: DrawnIndex[] = []
  let at = preimage
  for (let i = index; i > after; i--) {
    const draw = bookDraw(known.idBytes, i, at, recipientPreimage(known, i))
    drawn.push({ index: i, preimage: at, won: wins(draw, winProb) })
    if (i - 1 > after) at = step(at, known.salt, 'sender')
  }
  return drawn.toReversed()
}

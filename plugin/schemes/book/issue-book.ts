import type { Refusal } from '../../errors.ts'
import type { Ledger } from '../../ports/ledger.ts'
import type { Observer } from '../../ports/observer.ts'
import type { ReadAllowance } from '../../ports/scheme.ts'
import { quoteTickets } from '../../recipient/demands.ts'
import type { Demands } from '../../recipient/demands.ts'
import { unread } from '../../recipient/read-allowance.ts'
import type { SenderFloat } from '../../recipient/sender-float.ts'
import { toHex } from '../../ticket/bytes.ts'
import type { Address } from '../../ticket/bytes.ts'
import type { Book } from '../../ticket/terms.ts'
import type { Q64 } from '../../ticket/win-probability.ts'
import type { BookAnswer, BookRequest } from '../../wire/book-call.ts'
import { recipientChain } from './known-book.ts'

export interface BookIssuing {
  readonly ledger: Pick<Ledger, 'lane' | 'nextSeq' | 'secrets'>
  readonly float: SenderFloat
  readonly demands: Demands
  readonly separator: Uint8Array
  /** Expected value of one ticket, q64. */
  readonly ticketValue: Q64
  /** Seconds a book is accepted for. */
  readonly acceptFor: number
  readonly observer?: Observer
}

/**
 * What every ticket of a book issued now would pay and how often it wins. For a sender by its float:
 * a wallet signs exactly what the terms have quoted to it.
 */
export async function bookQuote(
  from: BookIssuing,
  sender: Address | undefined,
  now: number,
  reads?: ReadAllowance,
): Promise<{ readonly faceValue: bigint; readonly winProb: bigint }> {
  if (sender) await from.float.read(sender, undefined, reads)
  const redeemBy = now + from.acceptFor + from.demands.redeemWindow
  const float = sender && from.float.known(sender, redeemBy)
  return quoteTickets(from.demands, from.ticketValue, float, 'fine')
}

/**
 * Answers a whole book, to be signed as it is, or why this sender gets none. Nothing is kept: the
 * first ticket brings the book back, and the chain is derived anew (protocol part 4, step 2).
 */
export async function issueBook(
  from: BookIssuing,
  request: BookRequest,
  now: number,
  reads?: ReadAllowance,
): Promise<BookAnswer | Refusal> {
  const { demands, ledger, float } = from
  const { sender, salt, senderRoot, length } = request
  const acceptUntil = now + from.acceptFor
  const redeemBy = acceptUntil + demands.redeemWindow
  const quote = await bookQuote(from, sender, now, reads)
  const refusal = await unpayable(float, { sender, reads }, redeemBy, quote.faceValue)
  if (refusal) return refusal
  const [secret] = ledger.secrets()
  const unrooted = {
    recipient: demands.recipient,
    sender,
    redeemer: demands.redeemer,
    ...quote,
    redeemBy: BigInt(redeemBy),
    lane: ledger.lane,
    seq: ledger.nextSeq(redeemBy),
    length,
    salt,
    senderRoot,
  }
  const { root } = recipientChain(secret!, unrooted, BigInt(acceptUntil), from.separator)
  const book: Book = { ...unrooted, recipientRoot: toHex(root) }
  from.observer?.({ type: 'book_issued', sender, seq: book.seq })
  return { book, acceptUntil: BigInt(acceptUntil) }
}

async function unpayable(
  float: SenderFloat,
  { sender, reads }: { sender: Address; reads: ReadAllowance | undefined },
  redeemBy: number,
  faceValue: bigint,
): Promise<Refusal | undefined> {
  const funds = await float.read(sender, undefined, reads)
  const refusal = funds && float.shortfall(sender, funds, redeemBy, faceValue)
  if (funds && !refusal) return undefined
  // Whoever has just funded must not be refused by what was read before.
  const fresh = await float.read(sender, 2, reads)
  if (!fresh) return unread(reads)
  return float.shortfall(sender, fresh, redeemBy, faceValue)
}

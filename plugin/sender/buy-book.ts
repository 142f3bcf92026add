import { equalBytes, recoverAddress } from '../crypto.ts'
import { FareboxError } from '../errors.ts'
import type { Clock } from '../ports/clock.ts'
import type { Entropy } from '../ports/entropy.ts'
import type { SpendingLog } from '../ports/spending-log.ts'
import type { TicketSigner } from '../ports/ticket-signer.ts'
import { createPayingBook } from '../schemes/book/paying-book.ts'
import { bookFault } from '../schemes/book/paying-checks.ts'
import type { TimeLimits } from '../schemes/book/paying-checks.ts'
import { concatBytes, fromHex, toHex } from '../ticket/bytes.ts'
import { walk } from '../ticket/hash-chain.ts'
import type { Book } from '../ticket/terms.ts'
import { bookId, domainSeparator } from '../ticket/typed-data.ts'
import type { TermsDocument } from '../wire/terms-document.ts'
import type { GateClient } from './gate-client.ts'
import { entryOf } from './open-book.ts'
import type { OpenBook } from './open-book.ts'

export interface BookPurchase {
  readonly host: string
  readonly client: GateClient
  readonly signer: TicketSigner
  readonly log: SpendingLog
  readonly entropy: Entropy
  readonly clock: Clock
  readonly limits: TimeLimits
  /** Senders' roots that were ever promised by this wallet. */
  readonly promised: Set<string>
}

/**
 * Asks for a book by checked terms, checks that the answer echoes them, and signs it once. The log
 * holds salt and root before they leave and the signature before anything is handed over: a crash at
 * any point leaves a book that goes on or one that is never signed (attack table, row 9).
 */
export async function buyBook(
  purchase: BookPurchase,
  terms: TermsDocument,
  length: number,
): Promise<OpenBook> {
  const { host, client, signer, log, clock, promised } = purchase
  const { faceValue, winProb, url } = terms.book
  const [salt, seed] = [purchase.entropy(16), purchase.entropy(32)]
  const senderRoot = toHex(walk(seed, salt, 'sender', length))
  const request = { sender: signer.address, salt: toHex(salt), senderRoot, length }
  const before = await log.entries()
  if (promised.has(senderRoot) || before.some((each) => each.senderRoot === senderRoot)) {
    throw refuse(host, 'the random source repeated a seed: replace it before paying anybody')
  }
  promised.add(senderRoot)
  const unsigned = { host, salt: request.salt, senderRoot, seed: toHex(seed), length }
  const nothing = { released: 0, served: 0, worstCase: 0n, acceptUntil: 0 }
  await log.put({ ...unsigned, ...nothing })
  try {
    const { book, acceptUntil } = await client.book(request, url)
    const { recipient, redeemer } = terms
    const asked = { ...request, recipient, redeemer, faceValue, winProb }
    const fault = bookFault(asked, book, acceptUntil, clock.seconds(), purchase.limits)
    if (fault) throw refuse(host, `${fault}: tell its operator`)
    const opened = await sign(purchase, terms, book, acceptUntil, toHex(seed))
    await log.put(entryOf(opened))
    return opened
  } catch (error) {
    // Never signed, or signed and never handed over: its seed is forgotten for good.
    // A log that fails here must not hide why.
    await log.remove(host, senderRoot).catch(() => undefined)
    throw error
  }
}

async function sign(
  purchase: BookPurchase,
  { chainId, broker }: TermsDocument,
  book: Book,
  acceptUntil: bigint,
  seed: `0x${string}`,
): Promise<OpenBook> {
  const { host, signer, clock } = purchase
  const separator = domainSeparator({ chainId, broker })
  const digest = bookId(book, separator)
  const domain = { chainId, broker }
  const signature = await signer.sign({ type: 'Book', domain, message: book, digest })
  const bytes = concatBytes(fromHex(signature.r, 32), fromHex(signature.vs, 32))
  const signed = recoverAddress(fromHex(digest, 32), bytes)
  if (!signed || !equalBytes(signed, fromHex(signer.address, 20))) {
    throw refuse(host, `the signature is not of ${signer.address}: unlock that account and reload`)
  }
  return {
    host,
    paying: createPayingBook({ book, acceptUntil, signature, seed }, separator),
    signedAt: clock.seconds(),
    acceptUntil: Number(acceptUntil),
    released: 0,
    logged: 0,
    served: 0,
    credit: 0n,
    inFlight: 0,
    known: false,
    closed: false,
  }
}

function refuse(host: string, why: string): FareboxError {
  return new FareboxError('payment_refused', `${host} is not paid: ${why}`, { details: { host } })
}

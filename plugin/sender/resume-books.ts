import { equalBytes, recoverAddress } from '../crypto.ts'
import type { SpendingLog } from '../ports/spending-log.ts'
import { createPayingBook, parseSignedBook } from '../schemes/book/paying-book.ts'
import type { SignedBook } from '../schemes/book/paying-book.ts'
import { concatBytes, fromHex, parseAddress } from '../ticket/bytes.ts'
import type { Address } from '../ticket/bytes.ts'
import { bookId, domainSeparator } from '../ticket/typed-data.ts'
import { wasClosed } from './open-book.ts'
import type { OpenBook } from './open-book.ts'
import { retireBooks } from './past-spending.ts'
import type { PastBook } from './past-spending.ts'
import type { AllowedBroker } from './terms-check.ts'

/** The domain that the sender signed this book for, or undefined when none that is allowed. */
function separatorOf(
  { book, signature }: SignedBook,
  allowed: readonly AllowedBroker[],
): Uint8Array | undefined {
  const bytes = concatBytes(fromHex(signature.r, 32), fromHex(signature.vs, 32))
  return allowed
    .map(({ chainId, broker }) => ({ chainId, broker: parseAddress(broker) }))
    .flatMap(({ chainId, broker }) => (broker ? [domainSeparator({ chainId, broker })] : []))
    .find((separator) => {
      const signer = recoverAddress(fromHex(bookId(book, separator), 32), bytes)
      return signer !== undefined && equalBytes(signer, fromHex(book.sender, 20))
    })
}

/**
 * The books of a host that an earlier run of this sender left in the log and that go on, by rising
 * seq. One that was closed stays closed: the budget has counted on it. What was never signed is
 * removed: nobody knows whether its signature left, so it is never made again. What is past redeemBy
 * moves into the running sum. All else stays in the log, for the accounts.
 */
export async function resumeBooks(
  log: SpendingLog,
  host: string,
  sender: Address,
  allowed: readonly AllowedBroker[],
  now: number,
): Promise<readonly OpenBook[]> {
  const books: OpenBook[] = []
  const past: PastBook[] = []
  const entries = await log.entries(host)
  for (const entry of entries) {
    if (entry.past) continue
    const signed = entry.signed && parseSignedBook(entry.signed)
    if (!signed) {
      await log.remove(host, entry.senderRoot)
      continue
    }
    const { book } = signed
    if (book.sender !== sender) continue
    if (book.redeemBy < BigInt(now)) past.push({ entry, signed })
    const { released, served, acceptUntil } = entry
    const isOver = acceptUntil <= now || released >= book.length || wasClosed(entry, book)
    const separator = isOver ? undefined : separatorOf(signed, allowed)
    if (!separator) continue
    books.push({
      host,
      paying: createPayingBook(signed, separator),
      signedAt: now,
      acceptUntil,
      released,
      logged: released,
      served,
      credit: 0n,
      inFlight: 0,
      known: false,
      closed: false,
    })
  }
  await retireBooks(log, sender, past, entries)
  const seqOf = (book: OpenBook): bigint => book.paying.signed.book.seq
  return books.sort((a, b) => (seqOf(a) < seqOf(b) ? -1 : 1))
}

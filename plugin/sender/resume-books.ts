import { equalBytes, recoverAddress } from '../crypto.ts'
import type { SpendingLog } from '../ports/spending-log.ts'
import { createPayingBook, parseSignedBook } from '../schemes/book/paying-book.ts'
import type { SignedBook } from '../schemes/book/paying-book.ts'
import { concatBytes, fromHex, parseAddress } from '../ticket/bytes.ts'
import type { Address } from '../ticket/bytes.ts'
import { bookId, domainSeparator } from '../ticket/typed-data.ts'
import type { OpenBook } from './open-book.ts'
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
 * The books of a host that an earlier run left in the log, by rising seq. Those of this sender that
 * still have tickets go on, the others come back closed, for the accounts. What was never signed is
 * removed: nobody knows whether its signature left, so it is never made again.
 */
export async function resumeBooks(
  log: SpendingLog,
  host: string,
  sender: Address,
  allowed: readonly AllowedBroker[],
  now: number,
): Promise<readonly OpenBook[]> {
  const books: OpenBook[] = []
  for (const entry of await log.entries(host)) {
    const signed = entry.signed && parseSignedBook(entry.signed)
    if (!signed || signed.book.redeemBy < BigInt(now)) {
      await log.remove(host, entry.senderRoot)
      continue
    }
    const separator = separatorOf(signed, allowed)
    if (!separator) continue
    const { released, served, acceptUntil } = entry
    const over = acceptUntil <= now || released >= signed.book.length
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
      closed: over || signed.book.sender !== sender,
    })
  }
  const seqOf = (book: OpenBook): bigint => book.paying.signed.book.seq
  return books.sort((a, b) => (seqOf(a) < seqOf(b) ? -1 : 1))
}

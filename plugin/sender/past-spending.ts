import type { BookEntry, PastSpending, SpendingLog } from '../ports/spending-log.ts'
import type { SignedBook } from '../schemes/book/paying-book.ts'
import type { Address, Hex } from '../ticket/bytes.ts'
import { expectedValue } from '../ticket/win-probability.ts'

const nothing: PastSpending = { expected: 0n, tickets: 0, books: 0, roots: [] }
const zeros = (size: number): Hex => `0x${'00'.repeat(size)}`

/** Where a sender's sum is kept: no hash, so that it never meets a book's root. */
const placeOf = (sender: Address): Hex => `0x${'00'.repeat(12)}${sender.slice(2)}`

/** A book past redeemBy with the entry it came from. */
export interface PastBook {
  readonly entry: BookEntry
  readonly signed: SignedBook
}

/**
 * Moves books that can take nothing more from the log into the running sum of their host and sender:
 * a budget over all time outlives them. The sum is written first and names what it has taken in, so
 * that a crash at any point counts each book once. Each sender moves its own books only: wallets of
 * two tabs that share a log never write one sum.
 */
export async function retireBooks(
  log: SpendingLog,
  sender: Address,
  books: readonly PastBook[],
  entries: readonly BookEntry[],
): Promise<void> {
  const [first] = books
  if (!first) return
  const { host } = first.entry
  const senderRoot = placeOf(sender)
  const before = entries.find((each) => each.senderRoot === senderRoot)?.past ?? nothing
  const fresh = books.filter(({ entry }) => !before.roots.includes(entry.senderRoot))
  const empty = { salt: zeros(16), seed: zeros(32), length: 0, released: 0, served: 0 }
  await log.put({
    host,
    senderRoot,
    ...empty,
    worstCase: 0n,
    acceptUntil: 0,
    past: {
      expected: fresh.reduce(
        (sum, { entry, signed }) => sum + BigInt(entry.released) * expectedValue(signed.book),
        before.expected,
      ),
      tickets: fresh.reduce((sum, { entry }) => sum + entry.released, before.tickets),
      books: before.books + fresh.length,
      roots: books.map(({ entry }) => entry.senderRoot),
    },
  })
  for (const { entry } of books) await log.remove(host, entry.senderRoot)
}

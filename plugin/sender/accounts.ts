import type { Clock } from '../ports/clock.ts'
import type { BookEntry, PastSpending, SpendingLog } from '../ports/spending-log.ts'
import { parseSignedBook } from '../schemes/book/paying-book.ts'
import type { Hex } from '../ticket/bytes.ts'
import { expectedValue } from '../ticket/win-probability.ts'
import { affordableLength } from './budget.ts'
import type { Budget, Spending } from './budget.ts'
import { spendingOf, wasClosed } from './open-book.ts'
import type { CountedBook, OpenBook } from './open-book.ts'

/** Worst case set aside for a book that is being bought. */
export interface Reservation {
  /** Tickets that both sums allow. */
  readonly length: number
  /** Gives it back: the book is counted from here on, or was never signed. */
  free(): void
}

/** What a wallet has at stake and has spent over all hosts: its own books, and all that its log knows. */
export interface Accounts {
  /** Reads what the log knows beside the wallet's own books: other hosts, earlier runs, other tabs. */
  read(): Promise<void>
  /** From now on counted from memory instead of the log. */
  add(books: readonly OpenBook[]): void
  /** At a host, or over all. */
  spending(host?: string): Spending
  /**
   * Takes the longest book up to `wanted` tickets off both sums before anything is waited for: hosts
   * that buy at the same time would each find the whole budget free. Throws `budget_exceeded`.
   */
  reserve(host: string, faceValue: bigint, wanted: number): Reservation
}

interface FromLog {
  readonly books: readonly { readonly root: Hex; readonly counted: CountedBook }[]
  readonly past: readonly (PastSpending & { readonly host: string })[]
}

/**
 * A log entry as it is counted. Whatever its broker: the log does not say for which one a book was
 * signed, and one that is allowed no more can still pay out.
 */
function countedEntry(entry: BookEntry): CountedBook | undefined {
  const signed = entry.signed && parseSignedBook(entry.signed)
  if (!signed) return undefined
  const { host, acceptUntil, released } = entry
  const paying = { ticketValue: expectedValue(signed.book), signed }
  return { host, paying, acceptUntil, released, closed: wasClosed(entry, signed.book) }
}

function parseLog(entries: readonly BookEntry[]): FromLog {
  const past = entries.flatMap(({ host, past: sum }) => (sum ? [{ ...sum, host }] : []))
  const takenIn = new Set(past.flatMap(({ host, roots }) => roots.map((root) => `${host} ${root}`)))
  const books = entries.flatMap((entry) => {
    const counted = takenIn.has(`${entry.host} ${entry.senderRoot}`)
      ? undefined
      : countedEntry(entry)
    return counted ? [{ root: entry.senderRoot, counted }] : []
  })
  return { books, past }
}

export function createAccounts(options: {
  readonly log: SpendingLog
  readonly clock: Clock
  readonly budget: Budget
  /** Senders' roots that were ever promised by this wallet: their entries are its own. */
  readonly promised: Set<string>
}): Accounts {
  const { log, clock, budget, promised } = options
  const own: OpenBook[] = []
  const reserved = new Set<{ readonly host: string; readonly worstCase: bigint }>()
  let known: FromLog = { books: [], past: [] }

  function spending(host?: string): Spending {
    const here = (each: { readonly host: string }): boolean =>
      host === undefined || each.host === host
    const others = known.books.flatMap(({ root, counted }) => (promised.has(root) ? [] : [counted]))
    const sum = spendingOf([...own, ...others].filter(here), clock.seconds())
    return known.past.filter(here).reduce(
      (all, past) => ({
        expected: all.expected + past.expected,
        worstCase: all.worstCase,
        tickets: all.tickets + past.tickets,
        books: all.books + past.books,
      }),
      sum,
    )
  }

  function committed(host?: string): Spending {
    const sum = spending(host)
    let { worstCase } = sum
    for (const each of reserved) {
      if (host === undefined || each.host === host) worstCase += each.worstCase
    }
    return { ...sum, worstCase }
  }

  return {
    read: async () => {
      known = parseLog(await log.entries())
    },
    add: (books) => {
      for (const book of books) promised.add(book.paying.signed.book.senderRoot)
      own.push(...books)
    },
    spending,
    reserve: (host, faceValue, wanted) => {
      const length = affordableLength(budget, committed(host), committed(), faceValue, wanted)
      const reservation = { host, worstCase: faceValue * BigInt(length) }
      reserved.add(reservation)
      return { length, free: () => void reserved.delete(reservation) }
    },
  }
}

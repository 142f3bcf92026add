import type { BookEntry, SpendingLog } from '../../plugin/browser.ts'
import type { Table } from './database.ts'

/** The spending log in IndexedDB: a reload goes on with the book it had. */
export function createBrowserSpendingLog(books: Table): SpendingLog {
  return {
    put: (entry) => books.put([entry.host, entry.senderRoot], entry),
    entries: async (host) => {
      const entries = (await books.all()) as BookEntry[]
      return entries.filter((entry) => host === undefined || entry.host === host)
    },
    remove: (host, senderRoot) => books.remove([host, senderRoot]),
  }
}

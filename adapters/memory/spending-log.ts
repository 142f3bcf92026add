import type { BookEntry, SpendingLog } from '../../plugin/index.ts'

/**
 * A spending log that lives as long as the process: for viewers that start over with a fresh session
 * key each time. What it held is gone with the process, and so are the seeds: nothing is signed twice.
 */
export function createMemorySpendingLog(): SpendingLog {
  const entries = new Map<string, BookEntry>()
  return {
    put: async (entry) => {
      entries.set(`${entry.host} ${entry.senderRoot}`, entry)
    },
    entries: async (host) =>
      [...entries.values()].filter((entry) => host === undefined || entry.host === host),
    remove: async (host, senderRoot) => {
      entries.delete(`${host} ${senderRoot}`)
    },
  }
}

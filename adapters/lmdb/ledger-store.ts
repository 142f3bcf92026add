import { open } from 'lmdb'
import type { RootDatabase } from 'lmdb'
import { FareboxError } from '../../plugin/index.ts'

/** A key and its new value; undefined removes it. */
export type Change = readonly [key: string, value: string | undefined]

/** A durable map of text. Both ways of writing are atomic, and on disk when they return. */
export interface LedgerStore {
  get(key: string): string | undefined
  /** Everything. Throws `ledger_failed` when the file holds less than it says. */
  all(): readonly (readonly [key: string, value: string])[]
  commit(changes: readonly Change[]): Promise<void>
  commitNow(changes: readonly Change[]): void
  /** Writes the change only where the key still has this value; false when it has not. */
  replaceNow(expected: string | undefined, change: Change): boolean
  close(): Promise<void>
}

/** What went wrong in words of the system, without what only a stack trace needs. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.split(/[:\n]/)[0]?.trim() || 'unknown error'
}

function failed(error: unknown): FareboxError {
  const message = `the ledger can't be written (${reasonOf(error)}): free space or repair the disk; it goes on by itself`
  return new FareboxError('ledger_failed', message, { cause: error })
}

/** A truncated file still opens, and reads as an emptier one: the tree's own count tells. */
function readAll(
  database: RootDatabase<string, string>,
  directory: string,
): readonly (readonly [string, string])[] {
  try {
    const found = [...database.getRange()].map(({ key, value }) => [key, value] as const)
    const { entryCount } = database.getStats() as { entryCount?: number }
    if (found.length === entryCount) return found
    throw new RangeError(`${found.length} of ${entryCount} records`)
  } catch (error) {
    throw damaged(directory, error)
  }
}

/** What a person can do about a file that LMDB or this adapter can't read. */
export function damaged(directory: string, cause: unknown): FareboxError {
  const message = `the ledger in ${directory} is damaged (${reasonOf(cause)}): put back a backup, in a lane of its own`
  return new FareboxError('ledger_failed', message, { cause })
}

function openDatabase(directory: string): RootDatabase<string, string> {
  try {
    return open<string, string>({
      path: directory,
      noSubdir: false,
      encoding: 'string',
      overlappingSync: false,
      eventTurnBatching: false,
    })
  } catch (error) {
    throw damaged(directory, error)
  }
}

/**
 * Opens the LMDB files of a directory.
 *
 * `overlappingSync` is off: with it lmdb-js answers a commit before it is synced, and without it the
 * order is pages, fdatasync, then the meta page through a descriptor opened with O_DSYNC, all before
 * the promise resolves. `eventTurnBatching` is off because a failed commit would otherwise also
 * reject a promise that nobody holds, which ends the process.
 */
export function openStore(directory: string): LedgerStore {
  const database = openDatabase(directory)
  const put = ([key, value]: Change): void => {
    // What put and remove answer is settled by the transaction around them.
    if (value === undefined) void database.remove(key)
    else void database.put(key, value)
  }
  const now = <T>(action: () => T): T => {
    try {
      return database.transactionSync(action)
    } catch (error) {
      throw failed(error)
    }
  }
  return {
    get: (key) => database.get(key),
    all: () => readAll(database, directory),
    async commit(changes) {
      try {
        await database.batch(() => changes.forEach(put))
      } catch (error) {
        // The cause comes as a second promise; left alone it would be an unhandled rejection.
        const cause: unknown = (error as { commitError?: unknown }).commitError
        throw failed(await Promise.resolve(cause ?? error).catch((why: unknown) => why))
      }
    },
    commitNow: (changes) => now(() => changes.forEach(put)),
    replaceNow: (expected, change) =>
      now(() => {
        if (database.get(change[0]) !== expected) return false
        put(change)
        return true
      }),
    close: () => database.close(),
  }
}

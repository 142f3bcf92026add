import { join } from 'node:path'
import { getSystemErrorName } from 'node:util'
import { open } from 'lmdb'
import type { RootDatabase } from 'lmdb'
import { FareboxError } from '../../plugin/index.ts'
import { FileWatch } from './file-watch.ts'

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
  /**
   * From now on nobody else writes the file: a write throws `ledger_failed` when somebody has. Throws
   * that itself unless the file is still the one that was opened.
   */
  guard(): void
  /**
   * Lets go of pages that a reader of another process held when it was killed: as long as it seems to
   * read, nothing that changes is overwritten, and the file grows with every write.
   */
  forgetDeadReaders(): void
  /** Bytes of the pages that records are in; the file also has free ones. */
  usedBytes(): number
  close(): Promise<void>
}

/** What went wrong in words of the system, without what only a stack trace needs. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.split(/[:\n]/)[0]?.trim() || 'unknown error'
}

/** The system's name of an error, also of one that LMDB tells by its number; else what it says. */
export function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown }
  if (typeof code === 'number' && code > 0) return getSystemErrorName(-code)
  return typeof code === 'string' ? code : reasonOf(error)
}

function failed(error: unknown): FareboxError {
  if (error instanceof FareboxError) return error
  const message = `the ledger can't be written (${reasonOf(error)}): free space or repair the disk; a running gate goes on by itself then`
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
  const message = `the ledger in ${directory} is damaged (${reasonOf(cause)}): move it away and put back a backup with farebox ledger restore`
  return new FareboxError('ledger_failed', message, { cause })
}

function openDatabase(directory: string, readOnly: boolean): RootDatabase<string, string> {
  try {
    return open<string, string>({
      path: directory,
      noSubdir: false,
      readOnly,
      encoding: 'string',
      overlappingSync: false,
      eventTurnBatching: false,
    })
  } catch (error) {
    throw damaged(directory, error)
  }
}

function usedBytes(database: RootDatabase<string, string>): number {
  const stats = database.getStats() as Readonly<Record<string, number | undefined>>
  const pages = ['treeBranchPageCount', 'treeLeafPageCount', 'overflowPages']
  return pages.reduce((sum, name) => sum + (stats[name] ?? 0), 0) * (stats['pageSize'] ?? 0)
}

/**
 * Opens the LMDB files of a directory.
 *
 * `overlappingSync` is off: with it lmdb-js answers a commit before it is synced, and without it the
 * order is pages, fdatasync, then the meta page through a descriptor opened with O_DSYNC, all before
 * the promise resolves. `eventTurnBatching` is off because a failed commit would otherwise also
 * reject a promise that nobody holds, which ends the process.
 *
 * @param readOnly beside a writer of another process: `all` is then one moment of its writing
 */
export function openStore(directory: string, readOnly = false): LedgerStore {
  const database = openDatabase(directory, readOnly)
  const watch = new FileWatch(join(directory, 'data.mdb'))
  const put = ([key, value]: Change): void => {
    // What put and remove answer is settled by the transaction around them.
    if (value === undefined) void database.remove(key)
    else void database.put(key, value)
  }
  const now = <T>(action: () => T): T => {
    try {
      watch.assert()
      watch.begin()
      try {
        return database.transactionSync(action)
      } finally {
        watch.end()
      }
    } catch (error) {
      throw failed(error)
    }
  }
  return {
    get: (key) => database.get(key),
    all: () => readAll(database, directory),
    async commit(changes) {
      try {
        watch.assert()
        watch.begin()
        try {
          await database.batch(() => changes.forEach(put))
        } finally {
          watch.end()
        }
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
    guard() {
      watch.assert()
      watch.guard()
    },
    forgetDeadReaders() {
      try {
        database.readerCheck()
      } catch {
        // It is asked again in some seconds; meanwhile the file only grows.
      }
    },
    usedBytes: () => usedBytes(database),
    async close() {
      await database.close()
      watch.close()
    },
  }
}

import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { FareboxError } from '../../plugin/index.ts'
import { codeOf } from './ledger-store.ts'
import { dataName, lockName, makeLockFile, makingPrefix, syncDirectory } from './data-file.ts'

/** A ledger's directory, ready to be opened. */
export interface DataDirectory {
  /** Its real path. */
  readonly directory: string
  /** False as long as no data file is there: nothing was ever sold from it. */
  readonly isThere: boolean
}

/**
 * Makes a directory below the nearest parent that exists, one level at a time: Node's own recursion
 * never ends where a parent says ENOENT to a child, as /proc does.
 */
function makeDirectory(directory: string, path: string): void {
  const parent = dirname(directory)
  if (!existsSync(parent)) makeDirectory(parent, path)
  else if (!isWritableDirectory(parent)) {
    throw new FareboxError(
      'ledger_failed',
      `the ledger's directory ${path} can't be made: ${parent} is no directory that this user may write to: name another`,
    )
  }
  mkdirSync(directory, { mode: 0o700 })
  syncDirectory(parent)
}

function isWritableDirectory(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

function prepare(path: string): DataDirectory {
  const directory = resolve(path)
  if (!existsSync(directory)) makeDirectory(directory, path)
  const names = readdirSync(directory)
  const isThere = names.includes(dataName)
  if (!isThere && names.some((name) => !name.startsWith(makingPrefix))) {
    throw new FareboxError(
      'options_invalid',
      `${path} holds other files and no ledger: name an empty or new directory`,
    )
  }
  chmodSync(directory, 0o700)
  return { directory: realpathSync(directory), isThere }
}

/** What helps against a fault of the system; otherwise it is most likely a matter of rights. */
const advice: Readonly<Record<string, string>> = {
  ENOSPC: 'free space on its disk, then start again',
  EDQUOT: 'free space of this user, then start again',
  EROFS: 'make its disk writable, or name another directory',
  EIO: 'repair its disk, then start again or put back a backup',
}

/** In words that say what to do, whatever the system called it. */
export function unusable(path: string, error: unknown): FareboxError {
  if (error instanceof FareboxError) return error
  const code = codeOf(error)
  const next = advice[code] ?? 'make it writable for this user, or name another'
  const message = `the ledger's directory ${path} can't be used (${code}): ${next}`
  return new FareboxError('ledger_failed', message, { cause: error })
}

/**
 * Makes the ledger's directory ready, with mode 0700: what is in it holds the secret that every winner
 * depends on. Throws `options_invalid` for a directory of something else, `ledger_failed` when it
 * can't be written.
 */
export function prepareDataDirectory(path: string): DataDirectory {
  try {
    return prepare(path)
  } catch (error) {
    throw unusable(path, error)
  }
}

/** Keeps the files of a directory with a data file to this user; LMDB's own lock file is made here. */
export function closeToOthers(directory: string): void {
  makeLockFile(directory)
  for (const name of [dataName, lockName]) chmodSync(join(directory, name), 0o600)
}

/** Takes away what a process that was killed had begun to make. Only for who holds the ledger. */
export function removeBegun(directory: string): void {
  for (const name of readdirSync(directory)) {
    if (name.startsWith(makingPrefix)) rmSync(join(directory, name), { recursive: true })
  }
}

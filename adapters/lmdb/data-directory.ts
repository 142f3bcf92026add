import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { FareboxError } from '../../plugin/index.ts'

/** Makes a new directory entry survive a power cut; not possible (nor needed) on Windows. */
function syncDirectory(path: string): void {
  if (process.platform === 'win32') return
  const fd = openSync(path, 'r')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
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

function prepare(path: string): string {
  const directory = resolve(path)
  if (!existsSync(directory)) makeDirectory(directory, path)
  const data = join(directory, 'data.mdb')
  if (!existsSync(data) && readdirSync(directory).length > 0) {
    throw new FareboxError(
      'options_invalid',
      `${path} holds other files and no ledger: name an empty or new directory`,
    )
  }
  chmodSync(directory, 0o700)
  for (const file of [data, join(directory, 'lock.mdb')]) {
    const fd = openSync(file, 'a+', 0o600)
    closeSync(fd)
    chmodSync(file, 0o600)
  }
  syncDirectory(directory)
  return realpathSync(directory)
}

/**
 * Makes the ledger's directory ready: mode 0700, its files 0600 from their first byte on, because
 * they hold the secret every winner depends on. Answers its real path. Throws `options_invalid` for
 * a directory of something else, `ledger_failed` when it can't be written.
 */
export function prepareDataDirectory(path: string): string {
  try {
    return prepare(path)
  } catch (error) {
    if (error instanceof FareboxError) throw error
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error'
    throw new FareboxError(
      'ledger_failed',
      `the ledger's directory ${path} can't be used (${code}): make it writable for this user, or name another`,
      { cause: error },
    )
  }
}

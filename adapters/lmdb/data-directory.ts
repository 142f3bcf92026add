import {
  chmodSync,
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { FareboxError } from '../../plugin/index.ts'

const magic = 0xbeefc0de

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
 * Looks at the two meta pages before LMDB maps the file: it trusts what it maps, and a file that is
 * none of its own ends the process instead of raising an error. Layout: 24 bytes of page header,
 * then magic and version; the second meta page follows one page later, whose size is at byte 48.
 */
function assertDataFile(fd: number, path: string): void {
  const { size } = fstatSync(fd)
  if (size === 0) return
  const meta = Buffer.alloc(160)
  const isMeta = (at: number): boolean =>
    readSync(fd, meta, 0, meta.length, at) === meta.length && meta.readUInt32LE(24) === magic
  const isFirst = isMeta(0)
  const pageSize = isFirst ? meta.readUInt32LE(48) : 0
  const isPageSize = pageSize >= 512 && pageSize <= 65_536 && (pageSize & (pageSize - 1)) === 0
  if (isFirst && isPageSize && isMeta(pageSize)) return
  throw new FareboxError(
    'ledger_failed',
    `${path} is damaged or no ledger: put back a backup, or name another directory`,
  )
}

function prepare(path: string): string {
  const directory = resolve(path)
  if (!existsSync(directory)) {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    syncDirectory(dirname(directory))
  }
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
    try {
      if (file === data) assertDataFile(fd, data)
    } finally {
      closeSync(fd)
    }
    chmodSync(file, 0o600)
  }
  syncDirectory(directory)
  return realpathSync(directory)
}

/**
 * Makes the ledger's directory ready: mode 0700, its files 0600 from their first byte on, because
 * they hold the secret every winner depends on. Answers its real path. Throws `options_invalid` for
 * a directory of something else, `ledger_failed` when it can't be written or holds a damaged file.
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

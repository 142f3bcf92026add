import {
  chmodSync,
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { FareboxError } from '../../plugin/index.ts'

const magic = 0xbeefc0de

/** 1 TiB of the smallest pages in use: a larger figure is a damaged one. */
const maxPages = 1n << 28n

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

interface Meta {
  readonly pageSize: number
  readonly lastPage: bigint
  readonly transaction: bigint
}

/** A meta page: 24 bytes of page header, magic, version, and the fields at the offsets below. */
function readMeta(fd: number, at: number): Meta | undefined {
  const bytes = Buffer.alloc(160)
  if (readSync(fd, bytes, 0, bytes.length, at) < bytes.length) return undefined
  if (bytes.readUInt32LE(24) !== magic) return undefined
  const pageSize = bytes.readUInt32LE(48)
  if (pageSize < 512 || pageSize > 65_536 || (pageSize & (pageSize - 1)) !== 0) return undefined
  const [lastPage, transaction] = [bytes.readBigUInt64LE(144), bytes.readBigUInt64LE(152)]
  return lastPage > maxPages ? undefined : { pageSize, lastPage, transaction }
}

/**
 * Looks at the two meta pages before LMDB maps the file: it trusts what it maps, and a file that is
 * none of its own, or ends too early, ends the process instead of raising an error. A short file is
 * filled up with zeros: where pages are missing, reading them is then an error like any other, and
 * where the last ones were merely never written (LMDB does that), nothing changes.
 */
function prepareDataFile(fd: number, path: string): void {
  const { size } = fstatSync(fd)
  if (size === 0) return
  const first = readMeta(fd, 0)
  const second = first && readMeta(fd, first.pageSize)
  if (!first || !second) {
    throw new FareboxError(
      'ledger_failed',
      `${path} is damaged or no ledger: put back a backup, or name another directory`,
    )
  }
  const newest = first.transaction > second.transaction ? first : second
  const needed = (Number(newest.lastPage) + 1) * newest.pageSize
  if (size < needed) ftruncateSync(fd, needed)
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
      if (file === data) prepareDataFile(fd, data)
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

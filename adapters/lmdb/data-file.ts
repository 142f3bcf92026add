import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { openStore } from './ledger-store.ts'

/** The one file of a ledger that matters, in the ledger's directory. */
export const dataName = 'data.mdb'

/** Beside it, LMDB's own: who reads and who writes. */
export const lockName = 'lock.mdb'

/** Folders that a data file is made in begin with this; what a killed process left is of no use. */
export const makingPrefix = 'farebox-new-'

/** Keys and values of a whole ledger. */
export type StoredText = readonly (readonly [key: string, value: string])[]

/** Told how far a change of files came: tests kill the process there. */
export type Reached = (point: string) => void

/** Records that one transaction of a file in the making takes; nothing else looks at it meanwhile. */
const batch = 10_000

/** Makes a new directory entry survive a power cut; not possible (nor needed) on Windows. */
export function syncDirectory(path: string): void {
  if (process.platform === 'win32') return
  const fd = openSync(path, 'r')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

/** More than LMDB needs for its mutexes and for the places of 126 readers. */
const lockBytes = 16_384

/**
 * Makes LMDB's lock file, which it maps and writes by way of the memory: where the disk is full, a page
 * of it that was never written ends the process by a signal. Written in whole, it fails here instead.
 */
export function makeLockFile(directory: string): void {
  const path = join(directory, lockName)
  if (existsSync(path)) return
  const making = mkdtempSync(join(directory, makingPrefix))
  try {
    const file = join(making, lockName)
    writeFileSync(file, Buffer.alloc(lockBytes), { mode: 0o600 })
    createName(file, path)
  } catch (error) {
    // Another process was faster.
    if (!existsSync(path)) throw error
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

/** More than the first pages of a data file take. */
const firstBytes = 65_536

/** LMDB ends the process by a signal when it can't write the first pages of a file; here it fails. */
function assertRoom(folder: string): void {
  const room = join(folder, 'room')
  writeFileSync(room, Buffer.alloc(firstBytes), { mode: 0o600 })
  rmSync(room)
}

/** A new name for the file, refused with EEXIST when there is one; FAT and the like have no links. */
function createName(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(code) || existsSync(to)) throw error
    renameSync(from, to)
  }
}

/**
 * Writes records into a fresh data file and gives it its name when it is whole and synced: whenever
 * the process is killed, under that name there is all of it, or what was there before. Mode 0600 from
 * its first byte on, and in a folder of mode 0700 until then. Written record by record, it holds
 * nothing that was removed: what LMDB has deleted stays in its free pages.
 *
 * Throws as the system does: EEXIST when `isNew` and the name is taken, ENOSPC on a full disk.
 */
export async function writeDataFile(
  options: { readonly path: string; readonly isNew: boolean; readonly records: StoredText },
  reached: Reached = () => {},
): Promise<void> {
  const { path, isNew, records } = options
  const folder = mkdtempSync(join(dirname(path), makingPrefix))
  try {
    const file = join(folder, dataName)
    closeSync(openSync(file, 'ax', 0o600))
    makeLockFile(folder)
    assertRoom(folder)
    const store = openStore(folder)
    try {
      for (let at = 0; at < records.length; at += batch) {
        store.commitNow(records.slice(at, at + batch))
      }
    } catch (error) {
      // What the store advises is for a running gate.
      throw (error as Error).cause ?? error
    } finally {
      await store.close()
    }
    reached('file written')
    if (isNew) createName(file, path)
    else renameSync(file, path)
    reached('file named')
    syncDirectory(dirname(path))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { FareboxError } from '../../plugin/index.ts'
import type { Entropy } from '../../plugin/index.ts'
import { checkDataFile } from './check-data-file.ts'
import { closeToOthers, prepareDataDirectory, removeBegun, unusable } from './data-directory.ts'
import { dataName, writeDataFile } from './data-file.ts'
import type { Reached, StoredText } from './data-file.ts'
import { damaged, openStore } from './ledger-store.ts'
import type { LedgerStore } from './ledger-store.ts'
import { assertSchema } from './migrate-schema.ts'
import { holdInProcess, holdWriterLock, removeDeadSockets, withoutWriter } from './writer-lock.ts'
import type { WriterLock } from './writer-lock.ts'

/** The store of a ledger that nobody else writes until it is released. */
export interface HeldStore {
  readonly directory: string
  readonly store: LedgerStore
  release(): Promise<void>
}

export interface HoldOptions {
  readonly path: string
  readonly entropy: Entropy
  /** What a ledger begins with where none is; without it a missing one is `options_invalid`. */
  readonly first?: () => StoredText
  /** Puts something between the books and the disk: tests put faults there. */
  readonly wrapStore?: (store: LedgerStore) => LedgerStore
  readonly reached?: Reached | undefined
}

/** Throws `options_invalid` for a directory without a ledger, and makes none. */
export function assertLedger(path: string): void {
  if (existsSync(join(path, dataName))) return
  const message = `${path} holds no ledger: name the directory that the gate's configuration names`
  throw new FareboxError('options_invalid', message)
}

function check(directory: string): void {
  try {
    checkDataFile(join(directory, dataName))
  } catch (error) {
    throw damaged(directory, error)
  }
}

/** A new ledger is whole or not there: an empty file is a ledger that lost everything. */
async function begin(
  directory: string,
  records: StoredText,
  reached: Reached | undefined,
): Promise<void> {
  const path = join(directory, dataName)
  try {
    await writeDataFile({ path, isNew: true, records }, reached)
  } catch (error) {
    // Another process was faster: then it is that one's ledger, and its lock decides.
    if (!existsSync(path)) throw error
  }
}

/** Opens what is there and becomes its writer. */
class Hold implements HeldStore {
  readonly directory: string
  readonly #wrap: (store: LedgerStore) => LedgerStore
  readonly #leaveProcess: () => void
  #store: LedgerStore | undefined
  #lock: WriterLock | undefined

  constructor(directory: string, options: HoldOptions) {
    this.directory = directory
    this.#leaveProcess = holdInProcess(directory)
    this.#wrap = options.wrapStore ?? ((store) => store)
  }

  get store(): LedgerStore {
    return this.#store!
  }

  open(): void {
    this.#store = this.#wrap(openStore(this.directory))
  }

  async take(entropy: Entropy): Promise<void> {
    const { directory } = this
    await withoutWriter(directory, () => check(directory))
    this.open()
    // All of it is read before the first write: writing into a damaged tree would damage it more.
    await withoutWriter(directory, () => this.store.all())
    assertSchema(this.store.get('meta/schema'), directory)
    const record = {
      read: () => this.store.get('meta/writer'),
      replace: (expected: string | undefined, next: string) =>
        this.store.replaceNow(expected, ['meta/writer', next]),
    }
    this.#lock = await holdWriterLock(directory, record, entropy)
    // A writer before may have put a file of its own in the place of the one that was opened.
    this.store.guard()
    removeBegun(directory)
    await removeDeadSockets(directory)
  }

  /** Writes the file anew, without what was removed: a secret that was destroyed is nowhere in it. */
  async scrub(reached: Reached | undefined): Promise<void> {
    const records = this.store.all().filter(([key]) => key !== 'meta/scrub')
    await this.store.close()
    this.#store = undefined
    const path = join(this.directory, dataName)
    await writeDataFile({ path, isNew: false, records }, reached)
    closeToOthers(this.directory)
    this.open()
    this.store.guard()
  }

  async release(): Promise<void> {
    await this.#store?.close()
    await this.#lock?.release()
    this.#leaveProcess()
  }
}

/**
 * Opens the store of a ledger as its one writer, or begins one. Files are checked before LMDB maps
 * them. Throws `ledger_locked` while another writes, `ledger_failed` for a directory or files that
 * can't be used, `options_invalid` for a directory of something else.
 */
export async function holdStore(options: HoldOptions): Promise<HeldStore> {
  const { path, first, reached } = options
  if (!first) assertLedger(path)
  const { directory, isThere } = prepareDataDirectory(path)
  const hold = new Hold(directory, options)
  try {
    if (!isThere && first) await begin(directory, first(), reached)
    closeToOthers(directory)
    await hold.take(options.entropy)
    if (hold.store.get('meta/scrub') !== undefined) await hold.scrub(reached)
    return hold
  } catch (error) {
    await hold.release()
    throw unusable(path, error)
  }
}

/** Bytes of a ledger's data file. */
export function dataFileSize(directory: string): number {
  return statSync(join(directory, dataName)).size
}

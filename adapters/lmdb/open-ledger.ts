import { join } from 'node:path'
import { LedgerBooks } from '../../plugin/index.ts'
import type { Clock, Entropy, FareboxError, Ledger, LedgerRecordKind } from '../../plugin/index.ts'
import { checkDataFile } from './check-data-file.ts'
import { prepareDataDirectory } from './data-directory.ts'
import { DurableLedger } from './durable-ledger.ts'
import { damaged, openStore } from './ledger-store.ts'
import type { LedgerStore } from './ledger-store.ts'
import { serializeRecord } from './record-text.ts'
import type { PlainRecord } from './record-text.ts'
import { assertSchema, loadState } from './stored-state.ts'
import { WriteBehind } from './write-behind.ts'
import { holdInProcess, holdWriterLock, withoutWriter } from './writer-lock.ts'
import type { WriterLock } from './writer-lock.ts'

export interface LedgerOptions {
  /** A directory of its own, on a local file system; made when missing. */
  readonly path: string
  readonly entropy: Entropy
  readonly clock: Clock
  /** Default the lane it had, 0 for a new one. A backup that is put back takes a new one. */
  readonly lane?: number
  /** Told once when writing fails, and with undefined when it goes on. Must not throw. */
  readonly onFault?: (fault: FareboxError | undefined) => void
  /** How long claims and credit are gathered before they are written; default 5. */
  readonly flushMilliseconds?: number
}

function check(directory: string): void {
  try {
    checkDataFile(join(directory, 'data.mdb'))
  } catch (error) {
    throw damaged(directory, error)
  }
}

/** The books over a store that this process alone writes. */
function assemble(
  options: LedgerOptions,
  directory: string,
  store: LedgerStore,
  release: () => Promise<void>,
): Ledger {
  const { records, lane, seq, secret } = loadState(store, directory, options)
  const books: LedgerBooks = new LedgerBooks({
    lane,
    clock: options.clock,
    stored: records,
    changed: (kind, name) => behind.touch(`${kind}/${name}`),
  })
  const behind = new WriteBehind({
    store,
    windowMilliseconds: options.flushMilliseconds ?? 5,
    onFault: options.onFault ?? (() => {}),
    read: (key) => {
      const kind = key.slice(0, key.indexOf('/')) as LedgerRecordKind
      const record = books.record(kind, key.slice(kind.length + 1))
      return record === undefined ? undefined : serializeRecord(record as PlainRecord)
    },
  })
  return new DurableLedger({ books, behind, store, secrets: [secret], seq, release })
}

/**
 * Opens a ledger that outlives the process, or makes one. Answers come from memory; winners, floors,
 * seqs and notes are on disk, synced, when their promise says so, and claims and credit within
 * milliseconds. Exactly one writer: a second one is `ledger_locked`, also after kill -9 of the first.
 *
 * Throws `ledger_failed` for a directory that can't be used or files that can't be read,
 * `options_invalid` for a directory of something else.
 *
 * @param wrapStore puts something between the books and the disk: tests put faults there
 * @example
 * const ledger = await openLedger({ path: 'farebox-ledger', entropy: randomBytes, clock })
 * if (!ledger.healthy().ok) refuse()
 */
export async function openLedger(
  options: LedgerOptions,
  wrapStore: (store: LedgerStore) => LedgerStore = (store) => store,
): Promise<Ledger> {
  const directory = prepareDataDirectory(options.path)
  const leaveProcess = holdInProcess(directory)
  let [store, lock]: [LedgerStore?, WriterLock?] = []
  const release = async (): Promise<void> => {
    await store?.close()
    await lock?.release()
    leaveProcess()
  }
  try {
    await withoutWriter(directory, () => check(directory))
    const opened = wrapStore(openStore(directory))
    store = opened
    // All of it is read before the first write: writing into a damaged tree would damage it more.
    await withoutWriter(directory, () => opened.all())
    assertSchema(opened, directory)
    const record = {
      read: () => opened.get('meta/writer'),
      replace: (expected: string | undefined, next: string) =>
        opened.replaceNow(expected, ['meta/writer', next]),
    }
    lock = await holdWriterLock(directory, record, options.entropy)
    return assemble(options, directory, opened, release)
  } catch (error) {
    await release()
    throw error
  }
}

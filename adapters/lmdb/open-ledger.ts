import { LedgerBooks } from '../../plugin/index.ts'
import type { Clock, Entropy, FareboxError, Ledger, LedgerRecordKind } from '../../plugin/index.ts'
import type { Reached } from './data-file.ts'
import { DurableLedger } from './durable-ledger.ts'
import { holdStore } from './hold-store.ts'
import type { HeldStore } from './hold-store.ts'
import type { LedgerStore } from './ledger-store.ts'
import { serializeRecord } from './record-text.ts'
import type { PlainRecord } from './record-text.ts'
import { firstRecords, loadState } from './stored-state.ts'
import { WriteBehind } from './write-behind.ts'

export interface LedgerOptions {
  /** A directory of its own, on a local file system; made when missing. */
  readonly path: string
  readonly entropy: Entropy
  readonly clock: Clock
  /** Default the lane it had, 0 for a new one. */
  readonly lane?: number
  /** Told once when writing fails, and with undefined when it goes on. Must not throw. */
  readonly onFault?: (fault: FareboxError | undefined) => void
  /** How long claims and credit are gathered before they are written; default 5. */
  readonly flushMilliseconds?: number
}

/** The books over a store that this process alone writes. */
function assemble(options: LedgerOptions, held: HeldStore): Ledger {
  const { store, directory } = held
  const { records, lane, ...state } = loadState(store, directory, options)
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
  return new DurableLedger({ books, behind, store, ...state, release: () => held.release() })
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
 * @param reached told how far a change of files came: tests kill the process there
 * @example
 * const ledger = await openLedger({ path: 'farebox-ledger', entropy: randomBytes, clock })
 * if (!ledger.healthy().ok) refuse()
 */
export async function openLedger(
  options: LedgerOptions,
  wrapStore: (store: LedgerStore) => LedgerStore = (store) => store,
  reached?: Reached,
): Promise<Ledger> {
  const { path, entropy } = options
  const first = () => firstRecords(options)
  const held = await holdStore({ path, entropy, first, wrapStore, reached })
  try {
    return assemble(options, held)
  } catch (error) {
    await held.release()
    throw error
  }
}

import { FareboxError } from '../../plugin/index.ts'
import type {
  Clock,
  Entropy,
  LedgerRecordKind,
  LedgerRecords,
  StoredRecords,
} from '../../plugin/index.ts'
import { damaged } from './ledger-store.ts'
import type { LedgerStore } from './ledger-store.ts'
import { parseRecord } from './record-text.ts'

/** Raise it with every change of what a record means, and read the older one for good. */
const schema = '1'

/** What an opened ledger begins with. */
export interface StoredState {
  readonly records: StoredRecords
  readonly lane: number
  /** No seq up to this one is issued again. */
  readonly seq: bigint
  /** K, 32 bytes. */
  readonly secret: Uint8Array
}

/** Throws `ledger_failed` for files of a newer program: it would write what it does not know. */
export function assertSchema(store: LedgerStore, directory: string): void {
  const found = store.get('meta/schema')
  if (found === undefined || found === schema) return
  const message = `the ledger in ${directory} has schema ${found} and this program knows ${schema}: upgrade farebox, or name another directory`
  throw new FareboxError('ledger_failed', message)
}

function emptyRecords(): { [Kind in LedgerRecordKind]: Map<string, LedgerRecords[Kind]> } {
  return {
    series: new Map(),
    claims: new Map(),
    purse: new Map(),
    floor: new Map(),
    winner: new Map(),
    terms: new Map(),
    note: new Map(),
    mark: new Map(),
  }
}

interface Found {
  readonly records: StoredRecords
  readonly meta: ReadonlyMap<string, string>
}

function read(store: LedgerStore, directory: string): Found {
  const records = emptyRecords()
  const meta = new Map<string, string>()
  for (const [key, text] of store.all()) {
    const kind = key.slice(0, key.indexOf('/'))
    const name = key.slice(kind.length + 1)
    try {
      if (kind === 'meta') meta.set(name, text)
      else if (!Object.hasOwn(records, kind)) throw new Error(`a record of kind ${kind}`)
      else {
        const into: Map<string, unknown> = records[kind as LedgerRecordKind]
        into.set(name, parseRecord(text))
      }
    } catch (error) {
      throw damaged(directory, error)
    }
  }
  const isEmpty = Object.values(records).every(({ size }) => size === 0)
  if (!meta.has('schema') && !isEmpty) throw damaged(directory, new Error('no schema'))
  return { records, meta }
}

function secretOf(text: string | undefined, directory: string): Uint8Array {
  if (text !== undefined && /^[0-9a-f]{64}$/.test(text)) {
    return new Uint8Array(Buffer.from(text, 'hex'))
  }
  throw damaged(directory, new Error('no secret'))
}

/**
 * Reads everything, and writes what is made only once: the secret and the lane are on disk before
 * anything is derived from them. Throws `ledger_failed` when what is there can't be read.
 */
export function loadState(
  store: LedgerStore,
  directory: string,
  options: { readonly lane?: number; readonly entropy: Entropy; readonly clock: Clock },
): StoredState {
  const { records, meta } = read(store, directory)
  const lane = options.lane ?? Number(meta.get('lane') ?? 0)
  // The time is above every seq that a lost ledger or a newer backup of this one can have issued,
  // so that none is issued again and no new winner is below what the broker has paid already.
  const byTime = BigInt(options.clock.seconds()) << 20n
  const bySeq = BigInt(meta.get('seq') ?? 0)
  const seq = byTime > bySeq ? byTime : bySeq
  const secret = meta.has('schema')
    ? secretOf(meta.get('secret'), directory)
    : new Uint8Array(options.entropy(32))
  store.commitNow([
    ['meta/schema', schema],
    ['meta/lane', String(lane)],
    ['meta/seq', String(seq)],
    ['meta/secret', Buffer.from(secret).toString('hex')],
  ])
  return { records, lane, seq, secret }
}

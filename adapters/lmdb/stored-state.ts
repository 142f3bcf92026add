import { FareboxError } from '../../plugin/index.ts'
import type { Clock, Entropy, StoredRecords } from '../../plugin/index.ts'
import type { StoredText } from './data-file.ts'
import { serializeSecrets, withoutOver } from './ledger-secrets.ts'
import type { LedgerSecrets } from './ledger-secrets.ts'
import type { Change, LedgerStore } from './ledger-store.ts'
import { schema } from './migrate-schema.ts'
import { readState } from './read-state.ts'

/** What an opened ledger begins with. */
export interface StoredState {
  readonly records: StoredRecords
  readonly lane: number
  /** No seq up to this one is issued again. */
  readonly seq: bigint
  readonly secrets: LedgerSecrets
  /** Unix second: the last redeemBy of what the newest secret made is not after it. */
  readonly issuedUntil: number
}

/** The time is above every seq that a lost ledger or a newer backup of this one can have issued. */
function seqOfTime(clock: Clock): bigint {
  return BigInt(clock.seconds()) << 20n
}

/** The records of a ledger that has sold nothing yet: its secret and its lane are made here, once. */
export function firstRecords(options: {
  readonly lane?: number | undefined
  readonly entropy: Entropy
  readonly clock: Clock
}): StoredText {
  const key = new Uint8Array(options.entropy(32))
  return [
    ['meta/schema', schema],
    ['meta/lane', String(options.lane ?? 0)],
    ['meta/seq', String(seqOfTime(options.clock))],
    ['meta/secrets', serializeSecrets([{ key, madeAt: options.clock.seconds() }])],
  ]
}

/** The seq to go on from: none is issued again, and no new winner is below a paid one. */
export function lastSeq(meta: ReadonlyMap<string, string>, clock: Clock): bigint {
  const byTime = seqOfTime(clock)
  const bySeq = BigInt(meta.get('seq') ?? 0)
  return byTime > bySeq ? byTime : bySeq
}

/**
 * Reads everything and writes, in one transaction, what an older schema lacks, the lane, and where
 * seqs go on. Throws `ledger_failed` when what is there can't be read or is the file of a backup.
 */
export function loadState(
  store: LedgerStore,
  directory: string,
  options: { readonly lane?: number | undefined; readonly clock: Clock },
): StoredState {
  const now = options.clock.seconds()
  const { records, meta, migration, ...found } = readState(store.all(), directory, now)
  if (meta.has('backup')) {
    const message = `the ledger in ${directory} is the file of a backup: its lane may have been sold from since, so take it away and put it back with farebox ledger restore, which takes a new lane`
    throw new FareboxError('ledger_failed', message)
  }
  const lane = options.lane ?? found.lane
  const seq = lastSeq(meta, options.clock)
  const secrets = withoutOver(found.secrets, now)
  const isLess = secrets.length < found.secrets.length
  store.commitNow([
    ...migration,
    ['meta/lane', String(lane)],
    ['meta/seq', String(seq)],
    ...(isLess ? changesOfSecrets(secrets) : []),
  ])
  const issuedUntil = Number(meta.get('issued') ?? 0)
  return { records, lane, seq, secrets, issuedUntil }
}

export function secretsChange(secrets: LedgerSecrets): Change {
  return ['meta/secrets', serializeSecrets(secrets)]
}

/**
 * What to write when a secret was taken away. Its bytes stay in pages that are free now, where LMDB
 * leaves them; `meta/scrub` has the next one who opens the file write it anew.
 */
export function changesOfSecrets(secrets: LedgerSecrets): readonly Change[] {
  return [secretsChange(secrets), ['meta/scrub', '1']]
}

import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { FareboxError } from '../../plugin/index.ts'
import type { Clock, Entropy } from '../../plugin/index.ts'
import { checkDataFile } from './check-data-file.ts'
import { prepareDataDirectory, unusable } from './data-directory.ts'
import { dataName, makeLockFile, makingPrefix, writeDataFile } from './data-file.ts'
import type { Reached, StoredText } from './data-file.ts'
import { openStore, reasonOf } from './ledger-store.ts'
import type { Change } from './ledger-store.ts'
import { readState } from './read-state.ts'
import type { ReadState } from './read-state.ts'
import { lastSeq, secretsChange } from './stored-state.ts'

export interface RestoreOptions {
  /** What backupLedger wrote. */
  readonly source: string
  /** The ledger's directory: new or empty. */
  readonly path: string
  readonly entropy: Entropy
  readonly clock: Clock
}

export interface Restored {
  readonly directory: string
  readonly lane: number
  readonly formerLane: number
  /** Unix second at which the backup was taken; absent where that is not known. */
  readonly takenAt?: number
  /** Neither paid nor abandoned: they are redeemed in the lane that they were won in. */
  readonly unsettled: number
}

function noBackup(source: string, cause: unknown): FareboxError {
  const message = `${source} is no backup of a ledger that can be read (${reasonOf(cause)}): name a file that farebox ledger backup wrote`
  return new FareboxError('options_invalid', message, { cause })
}

/** All records of the file, read from a copy: LMDB would write a lock beside it. */
async function recordsOf(source: string, directory: string): Promise<StoredText> {
  const folder = mkdtempSync(join(directory, makingPrefix))
  try {
    const file = join(folder, dataName)
    copyFileSync(source, file)
    chmodSync(file, 0o600)
    makeLockFile(folder)
    let store: ReturnType<typeof openStore> | undefined
    try {
      checkDataFile(file)
      store = openStore(folder)
      return store.all()
    } catch (error) {
      throw noBackup(source, error)
    } finally {
      await store?.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * A lane that no ledger of this recipient had: not those of the backup, nor one that an earlier
 * restoring of it took, which is known to nobody. So it is drawn from all 2^32.
 */
function freshLane({ records, lane }: ReadState, entropy: Entropy): number {
  const taken = new Set([lane])
  for (const series of records.series.values()) taken.add(series.lane)
  for (const winner of records.winner.values()) taken.add(winner.lane)
  for (;;) {
    const drawn = Buffer.from(entropy(4)).readUInt32BE()
    if (!taken.has(drawn)) return drawn
  }
}

function restoredRecords(
  stored: StoredText,
  { migration, meta }: ReadState,
  lane: number,
  { clock, entropy }: RestoreOptions,
): StoredText {
  const records = new Map(stored)
  const key = new Uint8Array(entropy(32))
  const changes: readonly Change[] = [
    ...migration,
    ['meta/lane', String(lane)],
    ['meta/seq', String(lastSeq(meta, clock))],
    secretsChange([{ key, madeAt: clock.seconds() }]),
    ['meta/issued', '0'],
    ['meta/backup', undefined],
    ['meta/writer', undefined],
  ]
  for (const [name, value] of changes) {
    if (value === undefined) records.delete(name)
    else records.set(name, value)
  }
  return [...records]
}

/**
 * Puts a backup back as a new ledger in a lane of its own. What the lost one sold after the backup is
 * known to nobody, so nothing of its lane is sold again; winners of it are redeemed from where they
 * were won, since the broker's slots are by lane. Earmarks are by lane, too: viewers fund the new one.
 *
 * Its secret is new: the one in the backup has lain elsewhere, and may have been rotated since because
 * somebody knew it. It is good for nothing any more, since a winner holds all that redeeming takes.
 *
 * Throws `options_invalid` when the directory holds anything or the source is no backup,
 * `ledger_failed` when it can't be written.
 *
 * @example await restoreLedger({ source: '/backup/monday', path: 'ledger', entropy, clock })
 */
export async function restoreLedger(options: RestoreOptions, reached?: Reached): Promise<Restored> {
  const { source, path, entropy, clock } = options
  // Before a directory is made for it.
  if (!existsSync(source)) throw noBackup(source, 'it is not there')
  if (statSync(source).isDirectory()) throw noBackup(source, 'it is a directory')
  const { directory, isThere } = prepareDataDirectory(path)
  const refuse = (): never => {
    const message = `${path} holds a ledger already: move it away, or name a new directory`
    throw new FareboxError('options_invalid', message)
  }
  if (isThere) refuse()
  try {
    const stored = await recordsOf(source, directory)
    reached?.('source read')
    const state = readState(stored, source, clock.seconds())
    const lane = freshLane(state, entropy)
    const records = restoredRecords(stored, state, lane, options)
    await writeDataFile({ path: join(directory, dataName), isNew: true, records }, reached)
    const takenAt = Number(state.meta.get('backup') ?? 0)
    const unsettled = [...state.records.winner.values()].filter(
      (winner) => winner.state === 'held' || winner.state === 'submitted',
    ).length
    const common = { directory, lane, formerLane: state.lane, unsettled }
    return takenAt === 0 ? common : { ...common, takenAt }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') refuse()
    throw unusable(path, error)
  }
}

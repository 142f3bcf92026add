import { existsSync, statSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { FareboxError } from '../../plugin/index.ts'
import type { Clock } from '../../plugin/index.ts'
import { writeDataFile } from './data-file.ts'
import type { Reached, StoredText } from './data-file.ts'
import { codeOf } from './ledger-store.ts'
import { readLedger } from './read-ledger.ts'
import { readState } from './read-state.ts'

export interface BackupOptions {
  /** The ledger's directory. */
  readonly path: string
  /** A file that is not there yet. */
  readonly target: string
  readonly clock: Clock
}

export interface Backup {
  readonly target: string
  readonly bytes: number
  readonly lane: number
  readonly books: number
  readonly winners: number
  /** Unix second. */
  readonly takenAt: number
}

/** Records of the present writer's alone. */
const own = new Set(['meta/writer', 'meta/scrub', 'meta/probe'])

function refuse(target: string, why: string): never {
  throw new FareboxError('options_invalid', `no backup can be written to ${target}: ${why}`)
}

/**
 * Writes one moment of a ledger into a file, also while its gate runs. It is there as a whole or not at
 * all, with mode 0600: it holds the secret K, so whoever reads it can make books that never win. Opened
 * as a ledger it is refused: restoreLedger gives it a lane of its own. Throws `options_invalid` when the
 * target is there, `ledger_failed` when the ledger can't be read or the target can't be written.
 *
 * @example await backupLedger({ path: 'farebox-ledger', target: '/backup/monday', clock })
 */
export async function backupLedger(options: BackupOptions, reached?: Reached): Promise<Backup> {
  const target = resolve(options.target)
  if (existsSync(target)) refuse(options.target, 'it is there already: name another file')
  if (!existsSync(dirname(target))) refuse(options.target, 'its folder is missing: make it first')
  const takenAt = options.clock.seconds()
  const { directory, records: all } = await readLedger(options.path, reached)
  // What can't be read now could not be put back either.
  const { records, lane } = readState(all, directory, takenAt)
  const kept: StoredText = all.filter(([key]) => !own.has(key))
  try {
    const marked: StoredText = [...kept, ['meta/backup', String(takenAt)]]
    await writeDataFile({ path: target, isNew: true, records: marked }, reached)
  } catch (error) {
    const what = codeOf(error)
    if (what === 'EEXIST') refuse(options.target, 'it is there already: name another file')
    const message = `the backup can't be written to ${basename(target)} in ${dirname(target)} (${what}): free space there or name another folder`
    throw new FareboxError('ledger_failed', message, { cause: error })
  }
  const { size: bytes } = statSync(target)
  const [books, winners] = [records.series.size, records.winner.size]
  return { target, bytes, lane, books, winners, takenAt }
}

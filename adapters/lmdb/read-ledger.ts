import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { FareboxError } from '../../plugin/index.ts'
import { checkDataFile } from './check-data-file.ts'
import { dataName } from './data-file.ts'
import type { Reached, StoredText } from './data-file.ts'
import { assertLedger } from './hold-store.ts'
import { damaged, openStore } from './ledger-store.ts'
import { hasLiveWriter } from './writer-lock.ts'

/** One moment of a ledger, read beside whoever writes it. */
export interface LedgerReading {
  readonly directory: string
  readonly records: StoredText
  /** Whether a gate, or a command that changes the ledger, is at work. */
  readonly isInUse: boolean
  /** Bytes of the pages that records are in. */
  readonly usedBytes: number
}

async function readNow(
  directory: string,
  reached: Reached,
): Promise<Omit<LedgerReading, 'isInUse'>> {
  const store = openStore(directory, true)
  try {
    const reading = { directory, records: store.all(), usedBytes: store.usedBytes() }
    reached('records read')
    return reading
  } finally {
    await store.close()
  }
}

/**
 * Reads all records of a ledger in one transaction, also while a gate of another process sells from it:
 * LMDB keeps the pages of that moment until they are read. Winners that were answered as durable are in
 * it. Writes nothing. In the gate's own process requests wait meanwhile. Throws `options_invalid` where no ledger is, `ledger_failed` for a damaged one.
 */
export async function readLedger(
  path: string,
  reached: Reached = () => {},
): Promise<LedgerReading> {
  assertLedger(path)
  const directory = resolve(path)
  for (let left = 20; ; left--) {
    const isInUse = await hasLiveWriter(directory)
    try {
      // Who walks the pages without LMDB sees them change under a writer; that one has checked them.
      if (!isInUse) checkDataFile(join(directory, dataName))
      return { ...(await readNow(directory, reached)), isInUse }
    } catch (error) {
      // A writer that has just begun looks like damage, too; that goes away.
      if (left === 0) throw error instanceof FareboxError ? error : damaged(directory, error)
      await setTimeout(20)
    }
  }
}

import { backupLedger } from '../../lmdb/index.ts'
import { systemClock } from '../system.ts'
import { ledgerPath } from './ledger-path.ts'
import type { LedgerChoice } from './ledger-path.ts'
import { dateOf, report, sizeOf } from './report.ts'

/** `farebox ledger backup TARGET`: answers the exit code. */
export async function backup(target: string, choice: LedgerChoice): Promise<number> {
  const path = ledgerPath(choice)
  const made = await backupLedger({ path, target, clock: systemClock })
  report(choice.json, { ledger: path, ...made }, [
    `${made.target}: ${sizeOf(made.bytes)}, lane ${made.lane}, ${made.books} books, ${made.winners} winners, as of ${dateOf(made.takenAt)}`,
    'it holds the secret that decides draws (mode 0600): whoever reads it can pick losing tickets',
  ])
  return 0
}

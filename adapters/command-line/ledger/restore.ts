import { restoreLedger } from '../../lmdb/index.ts'
import { systemClock, systemEntropy } from '../system.ts'
import { ledgerPath } from './ledger-path.ts'
import type { LedgerChoice } from './ledger-path.ts'
import { dateOf, report } from './report.ts'

/** `farebox ledger restore SOURCE`: answers the exit code. */
export async function restore(source: string, choice: LedgerChoice): Promise<number> {
  const path = ledgerPath(choice)
  const done = await restoreLedger({
    source,
    path,
    entropy: systemEntropy,
    clock: systemClock,
  })
  const { lane, formerLane, takenAt, unsettled } = done
  const age = takenAt === undefined ? '' : ` as it was on ${dateOf(takenAt)}`
  report(choice.json, { source, ...done }, [
    `${path} holds the ledger${age}, in lane ${lane} instead of ${formerLane}`,
    `  ${unsettled} winners of lane ${formerLane} are still redeemed, by the gate or by farebox redeem`,
    `  nothing of lane ${formerLane} is sold again, and its earmarks pay nothing of lane ${lane}: viewers fund that`,
  ])
  return 0
}

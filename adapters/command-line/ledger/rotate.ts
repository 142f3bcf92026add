import { rotateSecret } from '../../lmdb/index.ts'
import { systemClock, systemEntropy } from '../system.ts'
import { ledgerPath } from './ledger-path.ts'
import type { LedgerChoice } from './ledger-path.ts'
import { dateOf, report } from './report.ts'

export interface RotateChoice extends LedgerChoice {
  readonly leaked?: true
}

/** `farebox ledger rotate`: answers the exit code. */
export async function rotate(choice: RotateChoice): Promise<number> {
  const path = ledgerPath(choice)
  const { leaked } = choice
  const rotation = await rotateSecret({ path, entropy: systemEntropy, clock: systemClock, leaked })
  const { keptUntil, destroyed } = rotation
  report(choice.json, { ledger: path, ...rotation }, [
    `the ledger in ${path} has a new secret`,
    ...keptUntil.map(
      (until) => `  an older one is accepted until ${dateOf(until)}, then destroyed`,
    ),
    ...(destroyed > 0 ? [`  older ones destroyed: ${destroyed}`] : []),
    ...(leaked ? ['  open books end as unknown, and viewers open new ones; winners stay'] : []),
    'backups made before hold the older ones: keep them as closely, or destroy them',
  ])
  return 0
}

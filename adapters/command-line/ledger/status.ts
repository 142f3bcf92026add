import { ledgerStatus } from '../../lmdb/index.ts'
import type { LedgerStatus } from '../../lmdb/index.ts'
import { formatAmount } from '../amount.ts'
import { systemClock } from '../system.ts'
import { ledgerPath } from './ledger-path.ts'
import type { LedgerChoice } from './ledger-path.ts'
import { dateOf, report, sizeOf, spanOf } from './report.ts'

const states = ['held', 'submitted', 'paid', 'abandoned'] as const

/** Rows of a label and a value, aligned. */
function table(rows: readonly (readonly [label: string, value: string])[]): string[] {
  const width = Math.max(...rows.map(([label]) => label.length)) + 2
  return rows.map(([label, value]) => `${label.padEnd(width)}${value}`.trimEnd())
}

function secretRow(
  { madeAt, keptUntil }: LedgerStatus['secrets'][number],
  now: number,
): readonly [string, string] {
  const age = madeAt === undefined ? 'age unknown' : `${spanOf(Math.max(0, now - madeAt))} old`
  if (keptUntil === undefined) return ['secret', age]
  return ['  older one', `${age}, accepted until ${dateOf(keptUntil)}`]
}

/** The status as lines for a person; `now` in Unix seconds. */
export function statusLines(status: LedgerStatus, now: number): string[] {
  const { bytes, usedBytes, books, winners, oldestUnsettled: oldest } = status
  return table([
    ['ledger', status.directory],
    ['in use', status.inUse ? 'yes, a gate or a command is at work' : 'no'],
    ['schema', `${status.schema}${status.migrates ? ', migrated when it is opened next' : ''}`],
    ['lane', String(status.lane)],
    ['size', `${sizeOf(bytes)}, of which ${sizeOf(usedBytes)} hold records`],
    ['books', `${books.stored} stored, ${books.open} open`],
    ['purses', `${status.purses}`],
    ['floors', `${status.floors}`],
    ...states.map((state): readonly [string, string] => [
      `winners ${state}`,
      `${winners[state].count}, ${formatAmount(winners[state].value)}`,
    ]),
    oldest
      ? [
          'oldest unpaid',
          `won ${spanOf(Math.max(0, now - oldest.wonAt))} ago, to be redeemed by ${dateOf(oldest.redeemBy)}`,
        ]
      : ['oldest unpaid', 'none'],
    ...status.secrets.map((secret) => secretRow(secret, now)),
  ])
}

/** `farebox ledger status`: answers the exit code. */
export async function status(choice: LedgerChoice): Promise<number> {
  const found = await ledgerStatus({ path: ledgerPath(choice), clock: systemClock })
  report(choice.json, found, statusLines(found, systemClock.seconds()))
  return 0
}

import { setTimeout } from 'node:timers/promises'
import { FareboxError } from '../../plugin/index.ts'
import type { FareboxEvent, RedemptionSummary, StoredWinner } from '../../plugin/index.ts'
import { ledgerStatus } from '../lmdb/index.ts'
import { formatAmount } from './amount.ts'
import { createEventLog } from './event-log.ts'
import { ledgerPath } from './ledger/ledger-path.ts'
import { report } from './ledger/report.ts'
import { openOperator } from './open-operator.ts'
import type { Operator } from './open-operator.ts'
import { setUpProxy } from './proxy-setup.ts'
import { wordsOfReason } from './reason-words.ts'
import { createShutdown } from './shutdown.ts'
import type { Shutdown } from './shutdown.ts'
import { systemClock } from './system.ts'

/** What `farebox redeem` was asked to do. */
export interface RedeemOptions {
  readonly config?: string
  readonly json?: true
}

/** What passes by itself within minutes: worth another try instead of an end. */
const passing = new Set(['secret_in_use', 'IndexReplayed'])

const pauseMilliseconds = 3000

/** Tries after which what should pass by itself has not: ten minutes, several times what terms last. */
const mostTries = 200

const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** Its own ledger is not opened twice: a gate redeems by itself, with the same worker. */
async function assertStopped(path: string): Promise<void> {
  const { inUse } = await ledgerStatus({ path, clock: systemClock })
  if (!inUse) return
  throw new FareboxError(
    'ledger_locked',
    `the ledger in ${path} is in use: a running gate redeems its winners by itself, so leave them to it, or stop it first`,
  )
}

type Sum = { -readonly [K in 'paid' | 'abandoned' | 'value' | 'fee']: RedemptionSummary[K] }

/** Drains until nothing is left, until what is left stays, or until a signal comes. */
async function drainAll({ ledger, worker }: Operator, shutdown: Shutdown): Promise<Sum> {
  const sum: Sum = { paid: 0, abandoned: 0, value: 0n, fee: 0n }
  void shutdown.requested.then(() => worker.stop())
  for (let tries = 1; ; tries++) {
    const { paid, abandoned, value, fee } = await worker.drain()
    sum.paid += paid
    sum.abandoned += abandoned
    sum.value += value
    sum.fee += fee
    const isPassing = ledger.winners().some(({ reason = '' }) => passing.has(reason))
    if (!isPassing || shutdown.isRequested() || tries === mostTries) return sum
    await Promise.race([setTimeout(pauseMilliseconds), shutdown.requested])
  }
}

/** Why a winner was not redeemed, as a code or a sentence. */
function reasonOf({ state, reason }: StoredWinner, chain: 'up' | 'down'): string {
  if (chain === 'down') return 'the chain does not answer'
  if (state === 'submitted') return 'it is submitted and not mined yet'
  return reason ?? 'an earlier winner of the same viewer comes first'
}

function tell(
  options: RedeemOptions,
  sum: Sum,
  left: readonly StoredWinner[],
  chain: 'up' | 'down',
): void {
  const rows = left.map((winner) => {
    const { id, sender, lane, state, value, redeemBy } = winner
    return { id, sender, lane, state, value, redeemBy, reason: reasonOf(winner, chain) }
  })
  const owed = rows.reduce((total, { value }) => total + value, 0n)
  const reasons = [...new Set(rows.map(({ reason }) => reason))]
  const given = sum.abandoned > 0 ? `, ${sum.abandoned} given up` : ''
  report(options.json, { type: 'drained', ...sum, left: rows }, [
    `${sum.paid} winners redeemed for ${formatAmount(sum.value)}, fees ${formatAmount(sum.fee)}${given}`,
    rows.length === 0
      ? 'nothing is left in the ledger'
      : `${rows.length} worth ${formatAmount(owed)} stay in the ledger: run it again before their deadline`,
    ...reasons.map((reason) => {
      const count = rows.filter((row) => row.reason === reason).length
      return `  ${count}: ${wordsOfReason(reason)}`
    }),
  ])
}

/**
 * `farebox redeem`: the worker of the gate in a process of its own, for a gate that is stopped. Closes
 * the open books of everybody who has won, redeems all that is worth its fee and waits for the receipts.
 * Answers the exit code: 0 when nothing is left, 1 when something stays, and says why.
 */
export async function redeem(options: RedeemOptions): Promise<number> {
  const { config } = options
  if (config === undefined) {
    const message = 'which gate: name its configuration with --config farebox.yaml'
    throw new FareboxError('options_invalid', message)
  }
  await assertStopped(ledgerPath({ config }))
  const shutdown = createShutdown(say)
  try {
    const none = (): string => {
      throw new FareboxError('options_invalid', 'name the configuration with --config')
    }
    const log = createEventLog(process.stdout, options.json === true)
    let chain: 'up' | 'down' = 'up'
    const observer = (event: FareboxEvent): void => {
      if (event.type === 'chain') chain = event.state
      log(event)
    }
    const setup = await setUpProxy({ config }, { temporary: none, shutdown, observer })
    shutdown.add('broker', () => setup.broker.close())
    const operator = await openOperator(setup, observer, shutdown)
    const { ledger, worker } = operator
    const { unsettled } = worker.state()
    say(`${unsettled} winners in ${setup.ledger}, redeemed by ${setup.redeemer}`)
    const sum = await drainAll(operator, shutdown)
    const left = ledger.winners()
    tell(options, sum, left, chain)
    return left.length === 0 ? 0 : 1
  } finally {
    await shutdown.run('redeeming ended')
  }
}

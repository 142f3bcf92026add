import { FareboxError } from '../errors.ts'
import type { RedemptionPolicy } from '../fees/redemption-policy.ts'
import { advanceQueues } from './advance-queues.ts'
import type { Steps } from './advance-queues.ts'
import { createAnswers } from './answers.ts'
import { emptyTally, tellWaiting } from './context.ts'
import type { Pass, RedemptionContext, RedemptionSummary } from './context.ts'
import { comparePositions } from '../ticket/position.ts'
import { countWinners, queueNames, readQueue } from './queue.ts'
import type { QueueName } from './queue.ts'
import type { Wait } from './wait.ts'

/** Rounds that one pass makes where blocks are instant; the next pass makes more. */
const mostRounds = 64
/** Milliseconds between two looks while a drain waits for receipts. */
const drainStep = 250

export interface PassOptions {
  /** Only queues whose time has come. */
  readonly onlyDue?: boolean
  readonly signal?: AbortSignal
}

export interface PassResult {
  readonly summary: RedemptionSummary
  /** False when chain or ledger failed: the next pass is better made later. */
  readonly healthy: boolean
}

/** Passes over all queues, and what the last of them saw of the chain. */
export interface Rounds {
  pass(options: PassOptions): Promise<PassResult>
  /** Ends early when the signal is aborted. */
  drain(pause: Wait, patience: number, signal: AbortSignal): Promise<RedemptionSummary>
  chain(): 'up' | 'down'
}

type PlainPass = Omit<Pass, 'answers' | 'waiting' | 'gone'>

export function createRounds(context: RedemptionContext, policy: RedemptionPolicy): Rounds {
  const { ledger, observe, clock } = context
  let chain: 'up' | 'down' = 'up'
  let isLedgerDown = false

  const chainIs = (state: 'up' | 'down', detail: string): void => {
    if (chain === state) return
    chain = state
    context.estimate.forgetPrice()
    observe({ type: 'chain', state, detail })
  }

  const ledgerIsDown = (isDown: boolean, detail: string): void => {
    if (isLedgerDown === isDown) return
    isLedgerDown = isDown
    observe({ type: 'ledger', state: isDown ? 'down' : 'up', detail })
  }

  /** Answers whether the other queues are worth trying. */
  const onFault = async (name: QueueName, error: unknown): Promise<boolean> => {
    const detail = error instanceof Error ? error.message : String(error)
    const code = error instanceof FareboxError ? error.code : undefined
    if (code === 'chain_unreachable') {
      chainIs('down', detail)
      return false
    }
    if (code === 'ledger_failed' || code === 'ledger_locked') {
      ledgerIsDown(true, detail)
      return false
    }
    const queue = readQueue(ledger, name)
    context.pacing.holdOff(queue.name)
    const held = queue.winners.filter((winner) => winner.state === 'held')
    await tellWaiting(context, queue, held, detail).catch(() => undefined)
    return true
  }

  /** While something is down, one question a pass is enough. */
  const isBack = async (): Promise<boolean> => {
    const { ok } = ledger.healthy()
    if (ok) ledgerIsDown(false, 'the ledger writes again')
    if (chain === 'down') {
      try {
        await context.broker.gasPrice()
        chainIs('up', 'the node answers again')
      } catch {
        return false
      }
    }
    return ok
  }

  const passWith = async (pass: PlainPass, options: PassOptions): Promise<boolean> => {
    const queues = queueNames(ledger).filter(
      ({ name }) => !options.onlyDue || context.pacing.isDue(name),
    )
    if (queues.length === 0) return true
    let isHealthy = await isBack()
    const steps: Steps = {
      goesOn: () => isHealthy && !options.signal?.aborted,
      async guard(names, step) {
        try {
          return await step()
        } catch (error) {
          for (const name of names) if (!(await onFault(name, error))) isHealthy = false
          return undefined
        }
      },
    }
    let left: readonly QueueName[] = queues
    for (let i = 0; i < mostRounds && left.length > 0 && steps.goesOn(); i++) {
      const answers = createAnswers(context.broker)
      const round: Pass = { ...pass, answers, waiting: new Map(), gone: new Set() }
      left = await advanceQueues(context, round, left, i === 0, steps)
    }
    pass.tally.waiting = countWinners(ledger, 'held')
    return isHealthy
  }

  /** Closes what senders of winners have open, so that every queue is complete. */
  const closeAll = async (): Promise<void> => {
    const senders = new Set(ledger.winnerQueues().map(({ sender }) => sender))
    for (const sender of senders) {
      await context.turns.next()
      context.turns.spend(1)
      const tops = ledger
        .openSeries(sender, clock.seconds())
        .filter((series) => series.lane === ledger.lane)
        .map(({ seq, lastIndex }) => ({ seq, index: lastIndex }))
        .sort(comparePositions)
      const top = tops.at(-1)
      if (top) await ledger.raiseFloor(sender, top)
    }
  }

  return {
    chain: () => chain,
    async pass(options) {
      const tally = emptyTally()
      const healthy = await passWith({ policy, isLast: false, tally }, options)
      return { summary: tally, healthy }
    },
    async drain(pause, patience, signal) {
      const tally = emptyTally()
      const draining = { ...policy, feeShare: 1, dearFor: 0, gatherFor: 0, patience: 0 }
      const until = clock.milliseconds() + patience
      const pass: PlainPass = { policy: draining, isLast: true, tally }
      try {
        await closeAll()
      } catch (error) {
        ledgerIsDown(true, error instanceof Error ? error.message : String(error))
      }
      for (;;) {
        const healthy = await passWith(pass, { signal })
        const isPending = countWinners(ledger, 'submitted') > 0
        const isOver = signal.aborted || clock.milliseconds() >= until
        if (isOver || (healthy && !isPending)) return tally
        await pause(drainStep, signal)
      }
    },
  }
}

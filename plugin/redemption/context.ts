import type { RedemptionPolicy } from '../fees/redemption-policy.ts'
import type { Broker } from '../ports/broker.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ledger, StoredWinner } from '../ports/ledger.ts'
import type { Observer } from '../ports/observer.ts'
import type { Scheme } from '../ports/scheme.ts'
import type { Hex } from '../ticket/bytes.ts'
import type { Answers } from './answers.ts'
import type { FeeEstimate } from './fee-estimate.ts'
import type { Pacing } from './pacing.ts'
import type { Queue } from './queue.ts'
import type { Turns } from './turns.ts'

/** What one pass did, in winners; money in base units. */
export interface RedemptionSummary {
  readonly paid: number
  readonly submitted: number
  /** Held at the end, of all queues. */
  readonly waiting: number
  readonly abandoned: number
  /** Value of the winners paid. */
  readonly value: bigint
  readonly fee: bigint
}

export type Tally = { -readonly [K in keyof RedemptionSummary]: RedemptionSummary[K] }

export const emptyTally = (): Tally => ({
  paid: 0,
  submitted: 0,
  waiting: 0,
  abandoned: 0,
  value: 0n,
  fee: 0n,
})

/** What a worker remembers as long as it lives; none of it is needed to be right. */
export interface WorkerMemory {
  /** Since when something is missing, by transaction hash or winner id, until it is known. */
  readonly missing: Map<string, number>
  /** Since when a transaction waits, or its fees were last looked at. */
  readonly stuck: Map<string, number>
  /** Queues that go without company once, because a batch with them reverted. */
  readonly single: Set<string>
  /** The reason last told of a queue, so that it is told once. */
  readonly told: Map<string, string>
  /** What became of a transaction or a winner is known. */
  forget(name: string): void
}

export function createMemory(): WorkerMemory {
  const [missing, stuck] = [new Map<string, number>(), new Map<string, number>()]
  const forget = (name: string): void => {
    missing.delete(name)
    stuck.delete(name)
  }
  return { missing, stuck, single: new Set(), told: new Map(), forget }
}

/** All that the steps of the worker share; one a worker. */
export interface RedemptionContext extends WorkerMemory {
  readonly ledger: Ledger
  readonly broker: Broker
  readonly schemes: readonly Scheme[]
  readonly clock: Clock
  readonly observe: Observer
  readonly estimate: FeeEstimate
  readonly pacing: Pacing
  readonly turns: Turns
  /** Seconds that a transaction may be unknown to the node before it counts as dropped. */
  readonly dropAfter: number
  /** Seconds that a transaction may wait before its fees are looked at again. */
  readonly stuckAfter: number
}

/** One pass over the queues. */
export interface Pass {
  readonly policy: RedemptionPolicy
  /** Nothing is to be had by waiting: where money is short, some winners are better than none. */
  readonly isLast: boolean
  readonly tally: Tally
  /** What the chain says, asked once a round however many queues share a transaction. */
  readonly answers: Answers
  /** Transactions that wait: by the hash in the winners' record, the one that the node knows. */
  readonly waiting: Map<Hex, Hex>
  /** Transactions taken for dropped: all queues that shared one are free in the same round. */
  readonly gone: Set<Hex>
}

/** Notes why winners wait: on the winner, durably, and as an event; both only when it is new. */
export async function tellWaiting(
  context: RedemptionContext,
  queue: Queue,
  winners: readonly StoredWinner[],
  reason: string,
): Promise<void> {
  const ids = winners.map((winner) => winner.id)
  const line = `${reason} ${ids.join(' ')}`
  if (context.told.get(queue.name) === line) return
  context.told.set(queue.name, line)
  context.observe({ type: 'redemption_waiting', ids, reason })
  const stale = winners.filter((winner) => winner.reason !== reason)
  await Promise.all(stale.map(({ id }) => context.ledger.updateWinner(id, { reason })))
}

/** Seconds since something was first found so. */
function secondsOf(context: RedemptionContext, since: Map<string, number>, name: string): number {
  const now = context.clock.seconds()
  const start = since.get(name) ?? now
  since.set(name, start)
  return now - start
}

/** Whether something has been missing for long enough to be taken for gone. */
export function isGone(context: RedemptionContext, name: string): boolean {
  return secondsOf(context, context.missing, name) >= context.dropAfter
}

/** Whether a transaction has waited long enough for its fees to be looked at, again and again. */
export function isStuck(context: RedemptionContext, hash: Hex): boolean {
  if (secondsOf(context, context.stuck, hash) < context.stuckAfter) return false
  context.stuck.set(hash, context.clock.seconds())
  return true
}

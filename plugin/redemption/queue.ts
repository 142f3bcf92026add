import type { Ledger, StoredWinner, WinnerQueue } from '../ports/ledger.ts'
import type { RedemptionItem, Scheme } from '../ports/scheme.ts'
import { comparePositions } from '../ticket/position.ts'

export interface QueueName extends WinnerQueue {
  /** `${sender}/${lane}` */
  readonly name: string
}

/** The winners of one sender in one lane that are neither paid nor abandoned. */
export interface Queue extends QueueName {
  /** Rising by position. */
  readonly winners: readonly StoredWinner[]
}

/** Where winners wait now. */
export function queueNames(ledger: Ledger): QueueName[] {
  return ledger
    .winnerQueues()
    .map(({ sender, lane }) => ({ name: `${sender}/${lane}`, sender, lane }))
}

/** A queue as the ledger has it now. */
export function readQueue(ledger: Ledger, { name, sender, lane }: QueueName): Queue {
  return { name, sender, lane, winners: ledger.winnersOf({ sender, lane }) }
}

/** How many winners of all queues are in this state. */
export function countWinners(ledger: Ledger, state: 'held' | 'submitted'): number {
  let count = 0
  for (const queue of ledger.winnerQueues()) {
    for (const winner of ledger.winnersOf(queue)) if (winner.state === state) count++
  }
  return count
}

/** What the schemes make of held winners: submissions in rising order. */
export function itemsOf(
  schemes: readonly Scheme[],
  winners: readonly StoredWinner[],
  now: number,
): readonly RedemptionItem[] {
  const items = schemes.flatMap((scheme) => {
    const own = winners.filter((winner) => winner.scheme === scheme.name)
    return own.length > 0 ? scheme.redemptions(own, now) : []
  })
  return [...items].sort((a, b) => comparePositions(a.order, b.order))
}

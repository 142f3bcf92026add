import { batchOf } from '../../fixtures/broker/winners.ts'
import type { Winner } from '../../fixtures/broker/winners.ts'
import type { TestChain } from './chain.ts'
import type { Chance } from './chance.ts'
import type { Pending } from './market.ts'
import type { Model, Reason } from './model.ts'

/** What became of the winners, by the model. */
export interface Tally {
  readonly paid: Winner[]
  readonly expired: Winner[]
  refusals: Record<string, number>
  transactions: number
}

/** The next items of a slot that one batch may hold: no ticket behind a book. */
function nextOf(queue: readonly Winner[], most: number): Winner[] {
  const next: Winner[] = []
  for (const winner of queue.slice(0, most)) {
    if (winner.method === 'redeemTicket' && next.at(-1)?.method === 'redeemBook') break
    next.push(winner)
  }
  return next
}

/** Submits winners and insists that the chain pays what the model pays, and nothing else. */
export function createRedeemer(chain: TestChain, model: Model, chance: Chance) {
  const tally: Tally = { paid: [], expired: [], refusals: {}, transactions: 0 }

  /** What is paid or past its time leaves the queue; the rest waits for funds. */
  function note(pending: Pending, winner: Winner, reason: Reason): void {
    if (reason) tally.refusals[reason] = (tally.refusals[reason] ?? 0) + 1
    if (reason === 'InsufficientFunds' || reason === 'SlotSkipped') return
    if (pending.queue[0] !== winner) throw new Error('winners of a slot go in their order')
    pending.queue.shift()
    if (reason === undefined) tally.paid.push(winner)
    else if (reason === 'TermsExpired') tally.expired.push(winner)
    else throw new Error(`a winner in its order is refused with ${reason}`)
  }

  async function one(winner: Winner): Promise<Reason> {
    const reason = model.redeem(winner, chain.now())
    const { ok } = await chain.call(winner.redeemer, winner.method, winner.args)
    tally.transactions += 1
    if (ok === (reason === undefined)) return reason
    throw new Error(`${winner.method}: paid ${ok}, and by the model ${reason ?? 'paid'}`)
  }

  return {
    tally,
    /** The first winner of each slot by itself. */
    async single(slots: readonly Pending[]): Promise<void> {
      for (const pending of slots) {
        const [winner] = pending.queue
        if (winner) note(pending, winner, await one(winner))
      }
    },
    /** The first winner whose time ends within a day, in its last second or in the one after it. */
    async atDeadline(slots: readonly Pending[]): Promise<void> {
      const left = ({ queue }: Pending): bigint => (queue[0]?.redeemBy ?? 0n) - chain.now()
      const ending = slots.find((pending) => left(pending) >= 0n && left(pending) < 86_400n)
      if (!ending) return
      chain.pass(left(ending) + BigInt(chance.below(2)))
      note(ending, ending.queue[0]!, await one(ending.queue[0]!))
    },
    /** Up to `most` winners of each slot in one transaction; all slots have the same redeemer. */
    async batch(slots: readonly Pending[], most: () => number): Promise<void> {
      const items = slots.flatMap((pending) =>
        nextOf(pending.queue, most()).map((winner) => [winner, pending] as const),
      )
      const [first] = items
      if (!first) return
      const winners = items.map(([winner]) => winner)
      const reasons = model.redeemBatch(winners, chain.now())
      const args = batchOf(winners)
      const { ok, refused } = await chain.call(first[0].redeemer, 'redeemBatch', args)
      tally.transactions += 1
      const expected = [...reasons.values()].filter((reason) => reason !== undefined).length
      if (!ok || refused !== expected) {
        throw new Error(`redeemBatch: ok ${ok}, refused ${refused} items, by the model ${expected}`)
      }
      for (const [winner, pending] of items) note(pending, winner, reasons.get(winner))
    },
    /** What was paid once is submitted again; nothing may come of it. */
    async replay(): Promise<void> {
      if (tally.paid.length === 0) return
      const reason = await one(chance.pick(tally.paid))
      if (reason === undefined) throw new Error('the model pays a winner twice')
      tally.refusals[reason] = (tally.refusals[reason] ?? 0) + 1
    },
  }
}

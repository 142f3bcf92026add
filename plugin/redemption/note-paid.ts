import type { TransactionReceipt } from '../ports/broker.ts'
import type { StoredWinner } from '../ports/ledger.ts'
import type { Hex } from '../ticket/bytes.ts'
import type { Pass, RedemptionContext } from './context.ts'
import type { Queue } from './queue.ts'
import { itemsOf } from './queue.ts'
import { formerTransactions } from './sent-notes.ts'

/** What each winner has borne so far: shared out evenly, what does not divide to the first ones. */
export function bornFees(winners: readonly StoredWinner[], fee: bigint): readonly bigint[] {
  const count = BigInt(winners.length)
  return winners.map((winner, at) => {
    const share = fee / count + (BigInt(at) < fee % count ? 1n : 0n)
    return (winner.fee ?? 0n) + share
  })
}

/** Notes winners as paid by the receipt. */
export async function notePaid(
  context: RedemptionContext,
  pass: Pass,
  winners: readonly StoredWinner[],
  receipt: TransactionReceipt,
): Promise<void> {
  const { hash: transaction } = receipt
  const fees = bornFees(winners, receipt.fee)
  await Promise.all(
    winners.map(({ id }, at) => {
      const change = { state: 'paid', transaction, fee: fees[at]!, reason: 'paid' } as const
      return context.ledger.updateWinner(id, change)
    }),
  )
  context.missing.delete(transaction)
  for (const { id } of winners) context.missing.delete(id)
  const value = winners.reduce((sum, winner) => sum + winner.value, 0n)
  pass.tally.paid += winners.length
  pass.tally.value += value
  pass.tally.fee += receipt.fee
  const ids = winners.map((winner) => winner.id)
  context.observe({ type: 'redeemed', ids, transaction, paid: receipt.paid, fee: receipt.fee })
  await context.estimate.learn(receipt, itemsOf(context.schemes, winners, context.clock.seconds()))
}

/**
 * Looks whether an earlier submission has paid these winners after all: one that counted as dropped
 * and was mined nevertheless, or one that a stopped process never heard of again. Answers the others.
 */
export async function notePaidEarlier(
  context: RedemptionContext,
  pass: Pass,
  queue: Queue,
  winners: readonly StoredWinner[],
): Promise<readonly StoredWinner[]> {
  const paidBy = new Map<Hex, StoredWinner[]>()
  const receipts = new Map<Hex, TransactionReceipt | undefined>()
  const left: StoredWinner[] = []
  for (const winner of winners) {
    const hashes = formerTransactions(context.ledger, queue, winner)
    let found: TransactionReceipt | undefined
    for (const hash of hashes) {
      if (!receipts.has(hash)) receipts.set(hash, await context.broker.receipt(hash))
      const receipt = receipts.get(hash)
      if (receipt?.ok) found = receipt
    }
    if (!found) left.push(winner)
    else paidBy.set(found.hash, [...(paidBy.get(found.hash) ?? []), winner])
  }
  for (const [hash, own] of paidBy) await notePaid(context, pass, own, receipts.get(hash)!)
  return left
}

/** Gives winners up for good, unless an earlier submission turns out to have paid them. */
export async function abandon(
  context: RedemptionContext,
  pass: Pass,
  queue: Queue,
  winners: readonly StoredWinner[],
  reason: string,
): Promise<void> {
  const lost = await notePaidEarlier(context, pass, queue, winners)
  if (lost.length === 0) return
  const change = { state: 'abandoned', reason } as const
  await Promise.all(lost.map(({ id }) => context.ledger.updateWinner(id, change)))
  for (const { id } of lost) context.missing.delete(id)
  pass.tally.abandoned += lost.length
  const ids = lost.map((winner) => winner.id)
  context.observe({ type: 'redemption_abandoned', ids, reason })
}

import type { TransactionReceipt } from '../ports/broker.ts'
import type { StoredWinner } from '../ports/ledger.ts'
import type { Hex } from '../ticket/bytes.ts'
import type { Pass, RedemptionContext } from './context.ts'
import type { Queue } from './queue.ts'
import { itemsOf } from './queue.ts'
import { isPaidBy, paymentsOf, shareOf } from './receipt-outcome.ts'
import { formerTransactions, partOf } from './sent-notes.ts'

/** What each winner has borne so far: shared out evenly, what does not divide to the first ones. */
export function bornFees(winners: readonly StoredWinner[], fee: bigint): readonly bigint[] {
  const count = BigInt(winners.length)
  return winners.map((winner, at) => {
    const share = fee / count + (BigInt(at) < fee % count ? 1n : 0n)
    return (winner.fee ?? 0n) + share
  })
}

/**
 * Notes winners of one queue as paid by the receipt.
 *
 * @param fees what each has borne, this transaction included
 * @param fee what they bear of this transaction
 */
export async function notePaid(
  context: RedemptionContext,
  pass: Pass,
  queue: Queue,
  winners: readonly StoredWinner[],
  receipt: TransactionReceipt,
  fees: readonly bigint[],
  fee: bigint,
): Promise<void> {
  const { hash: transaction } = receipt
  await Promise.all(
    winners.map(({ id }, at) => {
      const change = { state: 'paid', transaction, fee: fees[at]!, reason: 'paid' } as const
      return context.ledger.updateWinner(id, change)
    }),
  )
  context.forget(transaction)
  for (const { id } of winners) context.forget(id)
  const value = winners.reduce((sum, winner) => sum + winner.value, 0n)
  pass.tally.paid += winners.length
  pass.tally.value += value
  pass.tally.fee += fee
  const ids = winners.map((winner) => winner.id)
  const paid = paymentsOf(receipt, queue).reduce((sum, { amount }) => sum + amount, 0n)
  context.observe({ type: 'redeemed', ids, transaction, paid, fee })
  const part = partOf(context.ledger, queue, transaction)
  if (!part) {
    const items = itemsOf(context.schemes, winners, context.clock.seconds())
    await context.estimate.learn(receipt, items)
    // A batch teaches once, not once a queue.
  } else if (part.from === 0 && receipt.refusals.length === 0) {
    await context.estimate.learnBatch(receipt, part)
  }
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
      if (receipt && isPaidBy(receipt, winner)) found = receipt
    }
    if (!found) left.push(winner)
    else paidBy.set(found.hash, [...(paidBy.get(found.hash) ?? []), winner])
  }
  for (const [hash, own] of paidBy) {
    const receipt = receipts.get(hash)!
    const fee = shareOf(receipt.fee, partOf(context.ledger, queue, hash))
    await notePaid(context, pass, queue, own, receipt, bornFees(own, fee), fee)
  }
  return left
}

/** Whether a transaction of the winner may still be mined, or is and does not count yet. */
async function isUnderWay(
  { ledger }: RedemptionContext,
  { answers }: Pass,
  queue: Queue,
  winner: StoredWinner,
): Promise<boolean> {
  for (const hash of formerTransactions(ledger, queue, winner)) {
    if ((await answers.known(hash)) && !(await answers.receipt(hash))) return true
  }
  return false
}

/**
 * Gives winners up for good, unless an earlier submission turns out to have paid them. Those that
 * one may still pay are left as they are. Answers whether anything changed.
 */
export async function abandon(
  context: RedemptionContext,
  pass: Pass,
  queue: Queue,
  winners: readonly StoredWinner[],
  reason: string,
): Promise<boolean> {
  const lost: StoredWinner[] = []
  const unpaid = await notePaidEarlier(context, pass, queue, winners)
  for (const winner of unpaid) {
    if (!(await isUnderWay(context, pass, queue, winner))) lost.push(winner)
  }
  if (lost.length === 0) return unpaid.length < winners.length
  const change = { state: 'abandoned', reason } as const
  await Promise.all(lost.map(({ id }) => context.ledger.updateWinner(id, change)))
  for (const { id } of lost) context.forget(id)
  pass.tally.abandoned += lost.length
  const ids = lost.map((winner) => winner.id)
  context.observe({ type: 'redemption_abandoned', ids, reason })
  return true
}

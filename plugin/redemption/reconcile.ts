import type { TransactionReceipt } from '../ports/broker.ts'
import type { StoredWinner } from '../ports/ledger.ts'
import type { Hex } from '../ticket/bytes.ts'
import { isGone } from './context.ts'
import type { Pass, RedemptionContext } from './context.ts'
import { bornFees, notePaid } from './note-paid.ts'
import type { Queue } from './queue.ts'
import { isPaidBy, refusalOf, shareOf } from './receipt-outcome.ts'
import { endRivalry, partOf, rivalsOf } from './sent-notes.ts'

/**
 * Asks what became of submitted winners. A receipt decides, and its events say which of them it
 * paid; without one the node's word whether it still knows the transaction. What it does not know
 * for `dropAfter` seconds, as after a reorganisation, is held again: paying twice is impossible,
 * since broker positions only rise. Where fees were raised, each transaction of the number is asked
 * for.
 *
 * The same for a transaction of this process and for one that a process before it left behind,
 * signed and noted but perhaps never sent. Answers whether any is held again.
 */
export async function reconcile(
  context: RedemptionContext,
  pass: Pass,
  queue: Queue,
): Promise<boolean> {
  let isHeldAgain = false
  const byHash = new Map<Hex, StoredWinner[]>()
  for (const winner of queue.winners) {
    if (winner.state !== 'submitted') continue
    // No ledger of ours writes one without the other; held, it is at least looked at again.
    if (!winner.transaction) isHeldAgain = await holdAgain(context, queue, [winner], 'dropped')
    else byHash.set(winner.transaction, [...(byHash.get(winner.transaction) ?? []), winner])
  }
  for (const [hash, winners] of byHash) {
    const rivals = rivalsOf(context.ledger, queue, winners[0]!)
    const receipt = await firstOf(rivals, (rival) => pass.answers.receipt(rival))
    if (receipt) {
      if (await settle(context, pass, queue, winners, receipt)) isHeldAgain = true
      continue
    }
    const known = await firstOf(rivals, async (rival) =>
      (await pass.answers.known(rival)) ? rival : undefined,
    )
    if (known) {
      context.missing.delete(hash)
      pass.waiting.set(hash, known)
    } else if (pass.gone.has(hash) || isGone(context, hash)) {
      // Forgotten once: else each further queue of a batch would wait as long again, by itself.
      context.forget(hash)
      pass.gone.add(hash)
      isHeldAgain = await holdAgain(context, queue, winners, 'dropped')
    }
  }
  return isHeldAgain
}

async function firstOf<T>(
  hashes: readonly Hex[],
  ask: (hash: Hex) => Promise<T | undefined>,
): Promise<T | undefined> {
  for (const hash of hashes) {
    const answer = await ask(hash)
    if (answer !== undefined) return answer
  }
  return undefined
}

/**
 * What a receipt says of winners that were in its transaction; answers whether any is held again.
 */
async function settle(
  context: RedemptionContext,
  pass: Pass,
  queue: Queue,
  winners: readonly StoredWinner[],
  receipt: TransactionReceipt,
): Promise<boolean> {
  const part = partOf(context.ledger, queue, receipt.hash)
  const fee = shareOf(receipt.fee, part)
  const born = bornFees(winners, fee).map((sum, at) => ({ winner: winners[at]!, sum }))
  const paid = born.filter(({ winner }) => isPaidBy(receipt, winner))
  const left = born.filter(({ winner }) => !isPaidBy(receipt, winner))
  const borne = (of: typeof born): bigint =>
    of.reduce((all, { winner, sum }) => all + sum - (winner.fee ?? 0n), 0n)
  const sums = (of: typeof born): bigint[] => of.map(({ sum }) => sum)
  const those = (of: typeof born): StoredWinner[] => of.map(({ winner }) => winner)
  for (const { transaction } of winners) context.forget(transaction!)
  if (paid.length > 0) {
    await notePaid(context, pass, queue, those(paid), receipt, sums(paid), borne(paid))
  }
  if (left.length === 0) return false
  pass.tally.fee += borne(left)
  // Why is asked of the check, which answers by type and for now.
  await holdAgain(context, queue, those(left), refusalOf(receipt, queue), sums(left))
  // A batch that reverted as a whole may do so again: each goes on by itself.
  if (part && !receipt.ok) context.single.add(queue.name)
  context.pacing.holdOff(queue.name)
  return true
}

async function holdAgain(
  context: RedemptionContext,
  queue: Queue,
  winners: readonly StoredWinner[],
  reason: string,
  fees: readonly bigint[] = bornFees(winners, 0n),
): Promise<true> {
  await endRivalry(context.ledger, queue, winners)
  await Promise.all(
    winners.map(({ id }, at) => {
      const change = { state: 'held', reason, fee: fees[at]! } as const
      return context.ledger.updateWinner(id, change)
    }),
  )
  return true
}

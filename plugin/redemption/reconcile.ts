import type { StoredWinner } from '../ports/ledger.ts'
import type { Hex } from '../ticket/bytes.ts'
import { isGone } from './context.ts'
import type { Pass, RedemptionContext } from './context.ts'
import type { Queue } from './queue.ts'
import { bornFees, notePaid } from './note-paid.ts'

/**
 * Asks what became of submitted winners. A receipt decides; without one the node's word whether it
 * still knows the transaction. What it does not know for `dropAfter` seconds is held again: paying
 * twice is impossible, since broker positions only rise.
 *
 * The same for a transaction of this process and for one that a process before it left behind, signed
 * and noted but perhaps never sent. Answers whether any is held again.
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
    if (!winner.transaction) isHeldAgain = await holdAgain(context, [winner], 'dropped')
    else byHash.set(winner.transaction, [...(byHash.get(winner.transaction) ?? []), winner])
  }
  for (const [hash, winners] of byHash) {
    const receipt = await context.broker.receipt(hash)
    if (receipt?.ok) await notePaid(context, pass, winners, receipt)
    else if (receipt) {
      context.missing.delete(hash)
      // Why is asked of the check, which answers by type; what the node says of it is text.
      pass.tally.fee += receipt.fee
      isHeldAgain = await holdAgain(context, winners, 'reverted', receipt.fee)
      context.pacing.holdOff(queue.name)
    } else if (await context.broker.known(hash)) context.missing.delete(hash)
    else if (isGone(context, hash)) {
      context.missing.delete(hash)
      isHeldAgain = await holdAgain(context, winners, 'dropped')
    }
  }
  return isHeldAgain
}

async function holdAgain(
  context: RedemptionContext,
  winners: readonly StoredWinner[],
  reason: string,
  fee = 0n,
): Promise<true> {
  const fees = bornFees(winners, fee)
  await Promise.all(
    winners.map(({ id }, at) => {
      const change = { state: 'held', reason, fee: fees[at]! } as const
      return context.ledger.updateWinner(id, change)
    }),
  )
  return true
}

import { decideRedemption } from '../fees/redemption-policy.ts'
import type { RedemptionOutlook, RedemptionVerdict } from '../fees/redemption-policy.ts'
import type { StoredWinner } from '../ports/ledger.ts'
import type { RedemptionItem } from '../ports/scheme.ts'
import { comparePositions } from '../ticket/position.ts'
import { tellWaiting } from './context.ts'
import type { Pass, RedemptionContext } from './context.ts'
import { itemsOf, readQueue } from './queue.ts'
import type { Queue, QueueName } from './queue.ts'
import { reconcile } from './reconcile.ts'
import { forgetSent } from './sent-notes.ts'
import { abandon } from './note-paid.ts'
import { submitItem } from './submit-item.ts'

/** Items that one pass takes from one queue where blocks are instant; the next pass takes more. */
const mostSteps = 64

/** Acceptance of the last lower series that is still open; undefined when none is. */
function lowerOpenUntil(
  context: RedemptionContext,
  queue: Queue,
  item: RedemptionItem,
  now: number,
): number | undefined {
  const lower = context.ledger
    .openSeries(queue.sender, now)
    .filter((series) => series.lane === queue.lane && series.seq < item.order.seq)
  if (lower.length === 0) return undefined
  return Math.max(...lower.map((series) => series.acceptUntil))
}

async function judge(
  context: RedemptionContext,
  pass: Pass,
  queue: Queue,
  items: readonly RedemptionItem[],
  now: number,
): Promise<RedemptionVerdict> {
  const [item, ...later] = items as [RedemptionItem, ...RedemptionItem[]]
  const open = lowerOpenUntil(context, queue, item, now)
  const outlook: RedemptionOutlook = {
    value: item.value,
    ...(await context.estimate.feesFor(item)),
    now,
    wonAt: Math.min(...item.winners.map((winner) => winner.wonAt)),
    deadline: item.deadline,
    growing: item.growing,
    ...(item.notBefore !== undefined && { notBefore: item.notBefore }),
    ...(later.length > 0 && { laterDeadline: Math.min(...later.map((next) => next.deadline)) }),
    ...(open !== undefined && { lowerOpenUntil: open }),
  }
  return decideRedemption(outlook, pass.policy)
}

/** Raises the floor to the item and answers what must be submitted first now. */
async function closeUpTo(
  context: RedemptionContext,
  queue: Queue,
  item: RedemptionItem,
  now: number,
): Promise<RedemptionItem | undefined> {
  const { ledger, schemes } = context
  // In a lane that this ledger has left nothing is accepted any more, and its floor is another's.
  const hasFloor = queue.lane === ledger.lane
  if (hasFloor) await ledger.raiseFloor(queue.sender, item.order)
  // Until the floor was up, this series or a lower one may have won more: only now no winner can
  // appear below it any more, and what is left out would be lost.
  const floor = (hasFloor && ledger.floor(queue.sender)) || item.order
  const held = heldOf(readQueue(ledger, queue))
  const below = held.filter((winner) => comparePositions(winner, floor) <= 0)
  const first = itemsOf(schemes, below, now)[0]
  if (!first || blockedBy(below, first).length > 0) return undefined
  return now < (first.notBefore ?? 0) ? undefined : first
}

const heldOf = (queue: Queue): readonly StoredWinner[] =>
  queue.winners.filter((winner) => winner.state === 'held')

/** Winners below the item that do not travel with it: submitting it would forfeit them. */
function blockedBy(held: readonly StoredWinner[], item: RedemptionItem): readonly StoredWinner[] {
  const own = new Set(item.winners.map((winner) => winner.id))
  return held.filter((winner) => comparePositions(winner, item.order) < 0 && !own.has(winner.id))
}

/** One step of a queue without submitted winners; answers whether another step may follow. */
async function step(context: RedemptionContext, pass: Pass, queue: Queue): Promise<boolean> {
  const now = context.clock.seconds()
  const held = heldOf(queue)
  const expired = held.filter((winner) => winner.redeemBy < now)
  if (expired.length > 0) {
    await abandon(context, pass, queue, expired, 'past_deadline')
    return true
  }
  const items = itemsOf(context.schemes, held, now)
  const item = items[0]
  const blocking = item ? blockedBy(held, item) : held
  if (!item || blocking.length > 0) {
    await tellWaiting(context, queue, blocking, 'not_redeemable_yet')
    return false
  }
  const verdict = await judge(context, pass, queue, items, now)
  if (verdict.action === 'abandon') {
    await abandon(context, pass, queue, item.winners, verdict.reason)
    return true
  }
  if (verdict.action === 'wait') {
    await tellWaiting(context, queue, item.winners, verdict.reason)
    return false
  }
  const first = await closeUpTo(context, queue, item, now)
  if (!first) return false
  const isUrgent = pass.isLast || verdict.reason === 'deadline_near'
  return submitItem(context, pass, queue, first, isUrgent)
}

/**
 * Takes one sender's winners in one lane as far as they go now: asks after what was submitted, then
 * submits the lowest item. A later one is never submitted while an earlier one is pending or could
 * still win: the broker would pay the later and forfeit the earlier (attack table, row 14).
 */
export async function advanceQueue(
  context: RedemptionContext,
  pass: Pass,
  queue: QueueName,
): Promise<void> {
  for (let i = 0; i < mostSteps; i++) {
    await context.turns.next()
    let current = readQueue(context.ledger, queue)
    context.turns.spend(current.winners.length + 1)
    if (current.winners.some((winner) => winner.state === 'submitted')) {
      const isHeldAgain = await reconcile(context, pass, current)
      // What this pass itself has sent and lost again is for a later one.
      if (isHeldAgain && i > 0) return
      current = readQueue(context.ledger, queue)
    }
    if (current.winners.length === 0) {
      await forgetSent(context.ledger, current)
      context.pacing.reset(queue.name)
      context.told.delete(queue.name)
      return
    }
    if (current.winners.some((winner) => winner.state === 'submitted')) return
    if (!(await step(context, pass, current))) return
  }
}

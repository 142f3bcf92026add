import type { StoredWinner } from '../ports/ledger.ts'
import type { RedemptionItem } from '../ports/scheme.ts'
import { comparePositions } from '../ticket/position.ts'
import { tellWaiting } from './context.ts'
import type { Pass, RedemptionContext } from './context.ts'
import { abandon } from './note-paid.ts'
import { itemsOf, readQueue } from './queue.ts'
import type { Queue, QueueName } from './queue.ts'
import { reconcile } from './reconcile.ts'
import { forgetSent } from './sent-notes.ts'

/** A queue without submitted winners, whose lowest item may be judged. */
export interface ReadyQueue {
  readonly queue: Queue
  /** Rising; at least one. */
  readonly items: readonly [RedemptionItem, ...RedemptionItem[]]
}

export const heldOf = (queue: Queue): readonly StoredWinner[] =>
  queue.winners.filter((winner) => winner.state === 'held')

/** Winners below the item that do not travel with it: submitting it would forfeit them. */
export function blockedBy(
  held: readonly StoredWinner[],
  item: RedemptionItem,
): readonly StoredWinner[] {
  const own = new Set(item.winners.map((winner) => winner.id))
  return held.filter((winner) => comparePositions(winner, item.order) < 0 && !own.has(winner.id))
}

/**
 * Asks after what was submitted of one sender in one lane, and gives up what is past its time.
 * Answers what may be judged then: a later item is never submitted while an earlier one is pending
 * or could still win, since the broker would pay the later and forfeit the earlier (attack table,
 * row 14).
 */
export async function prepareQueue(
  context: RedemptionContext,
  pass: Pass,
  name: QueueName,
  isFirst: boolean,
): Promise<ReadyQueue | undefined> {
  await context.turns.next()
  let queue = readQueue(context.ledger, name)
  context.turns.spend(queue.winners.length + 1)
  if (queue.winners.some((winner) => winner.state === 'submitted')) {
    const isHeldAgain = await reconcile(context, pass, queue)
    // What this pass itself has sent and lost again is for a later one.
    if (isHeldAgain && !isFirst) return undefined
    queue = readQueue(context.ledger, name)
  }
  if (queue.winners.length === 0) {
    await forgetSent(context.ledger, queue)
    context.pacing.reset(queue.name)
    context.told.delete(queue.name)
    context.single.delete(queue.name)
    return undefined
  }
  if (queue.winners.some((winner) => winner.state === 'submitted')) return undefined
  const now = context.clock.seconds()
  const expired = heldOf(queue).filter((winner) => winner.redeemBy < now)
  if (expired.length > 0) {
    await abandon(context, pass, queue, expired, 'past_deadline')
    queue = readQueue(context.ledger, name)
    // One that is left has been sent before, and that may still be mined.
    if (heldOf(queue).some((winner) => winner.redeemBy < now)) return undefined
  }
  const held = heldOf(queue)
  const [item, ...later] = itemsOf(context.schemes, held, now)
  const blocking = item ? blockedBy(held, item) : held
  if (item && blocking.length === 0) return { queue, items: [item, ...later] }
  await tellWaiting(context, queue, blocking, 'not_redeemable_yet')
  return undefined
}

import type { RedemptionCheck } from '../ports/broker.ts'
import type { StoredWinner } from '../ports/ledger.ts'
import type { RedemptionItem } from '../ports/scheme.ts'
import { isGone, tellWaiting } from './context.ts'
import type { Pass, RedemptionContext } from './context.ts'
import { comparePositions } from '../ticket/position.ts'
import { itemsOf } from './queue.ts'
import type { Queue } from './queue.ts'
import { abandon, notePaidEarlier } from './note-paid.ts'
import { noteSubmitted } from './note-submitted.ts'

type Refused = Extract<RedemptionCheck, { ready: false }>

/**
 * The broker has paid at or above these winners already. Mostly an earlier submission of ours did, and
 * its receipt says so; a winner without one was passed over and is lost.
 */
async function notePassed(
  context: RedemptionContext,
  pass: Pass,
  queue: Queue,
  winners: readonly StoredWinner[],
  refused: Refused,
): Promise<boolean> {
  const { position } = refused
  const passed = position ? winners.filter((w) => comparePositions(w, position) <= 0) : []
  const left = await notePaidEarlier(context, pass, queue, passed)
  // A node that lags behind may know the position and not the receipt yet.
  const lost = left.filter(({ id }) => isGone(context, id))
  const isLost = lost.length > 0 && (await abandon(context, pass, queue, lost, refused.reason))
  return left.length < passed.length || isLost
}

async function submit(
  context: RedemptionContext,
  pass: Pass,
  queue: Queue,
  item: RedemptionItem,
): Promise<void> {
  await context.broker.submit(item.call, (hash) =>
    noteSubmitted(context, queue, item.winners, hash),
  )
  pass.tally.submitted += item.winners.length
  context.told.delete(queue.name)
}

/**
 * Checks an item against the chain and submits it. Its floor must have been raised before. Answers
 * whether something changed, so that the queue is worth another look at once.
 *
 * @param isUrgent money is short and time too: the lowest winner alone is better than none
 */
export async function submitItem(
  context: RedemptionContext,
  pass: Pass,
  queue: Queue,
  item: RedemptionItem,
  isUrgent: boolean,
): Promise<boolean> {
  const check = await context.broker.check(item.call)
  if (check.ready) {
    await submit(context, pass, queue, item)
    return true
  }
  if (check.reason === 'IndexReplayed') {
    if (await notePassed(context, pass, queue, item.winners, check)) return true
  } else if (item.winners.length > 1 && (check.final || isUrgent)) {
    // One submission pays all or none: what stops one of them must not stop the others.
    const lowest = itemsOf(context.schemes, item.winners.slice(0, 1), context.clock.seconds())[0]
    if (lowest) return submitItem(context, pass, queue, lowest, isUrgent)
  } else if (check.final) {
    if (await abandon(context, pass, queue, item.winners, check.reason)) return true
  }
  context.pacing.holdOff(queue.name)
  await tellWaiting(context, queue, item.winners, check.reason)
  return false
}

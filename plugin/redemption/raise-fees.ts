import { mostFeeNow } from '../fees/redemption-policy.ts'
import type { Hex } from '../ticket/bytes.ts'
import { isStuck, tellWaiting } from './context.ts'
import type { Pass, RedemptionContext } from './context.ts'
import { stopsAll } from './submit-batch.ts'
import { markSubmitted } from './note-submitted.ts'
import { itemsOf, queueNames, readQueue } from './queue.ts'
import { noteRaised } from './sent-notes.ts'

/**
 * Raises the fees of one transaction, whoever's winners are in it, to what they are worth now at
 * most. The new hash is durable with each of them before it leaves.
 */
async function raise(
  context: RedemptionContext,
  pass: Pass,
  current: Hex,
  known: Hex,
): Promise<void> {
  const now = context.clock.seconds()
  const parts = queueNames(context.ledger).flatMap((name) => {
    const queue = readQueue(context.ledger, name)
    const winners = queue.winners.filter(
      ({ state, transaction }) => state === 'submitted' && transaction === current,
    )
    return winners.length > 0 ? [{ queue, winners }] : []
  })
  const most = parts
    .flatMap(({ winners }) => itemsOf(context.schemes, winners, now))
    .reduce((sum, { value, deadline, winners }) => {
      const wonAt = Math.min(...winners.map((winner) => winner.wonAt))
      return sum + mostFeeNow({ value, deadline, wonAt, now }, pass.policy)
    }, 0n)
  try {
    const transaction = await context.broker.raise(known, most, async (hash) => {
      await Promise.all(
        parts.map(async ({ queue, winners }) => {
          await noteRaised(context.ledger, queue, winners, hash)
          await markSubmitted(context, winners, hash)
        }),
      )
    })
    if (transaction === undefined) return
    const ids = parts.flatMap(({ winners }) => winners.map(({ id }) => id))
    context.observe({ type: 'redemption_raised', ids, transaction, replaces: known })
  } catch (error) {
    if (stopsAll(error)) throw error
    const reason = error instanceof Error ? error.message : String(error)
    for (const { queue, winners } of parts) await tellWaiting(context, queue, winners, reason)
  }
}

/** Looks at the fees of what has waited for long. */
export async function raiseFees(context: RedemptionContext, pass: Pass): Promise<void> {
  for (const [current, known] of pass.waiting) {
    if (isStuck(context, current)) await raise(context, pass, current, known)
  }
  pass.waiting.clear()
}

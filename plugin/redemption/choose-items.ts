import { decideRedemption } from '../fees/redemption-policy.ts'
import type { RedemptionOutlook, RedemptionVerdict } from '../fees/redemption-policy.ts'
import type { RedemptionItem } from '../ports/scheme.ts'
import type { Pass, RedemptionContext } from './context.ts'
import type { ReadyQueue } from './prepare-queue.ts'

/**
 * Items that one transaction takes; contracts/README.md: a refused one is compared with all before.
 */
export const mostTogether = 100

/** Times that the choice is looked over; each may leave fewer, for whom the fee is higher then. */
const mostLooks = 8

/** How far a queue is redeemed now, and why no further. */
export interface Choice {
  readonly ready: ReadyQueue
  /** The lowest ones, rising; none when the first is to wait or to be given up. */
  readonly items: readonly RedemptionItem[]
  /** Of the first. */
  readonly verdict: RedemptionVerdict
}

/** Acceptance of the last lower series that is still open; undefined when none is. */
function lowerOpenUntil(
  { ledger }: RedemptionContext,
  item: RedemptionItem,
  now: number,
): number | undefined {
  const lower = ledger
    .openSeries(item.sender, now)
    .filter((series) => series.lane === item.lane && series.seq < item.order.seq)
  if (lower.length === 0) return undefined
  return Math.max(...lower.map((series) => series.acceptUntil))
}

type Outlook = Omit<RedemptionOutlook, 'fee' | 'usualFee'>

/** What is known of the lowest items, their fees apart. */
function outlooksOf(context: RedemptionContext, { items }: ReadyQueue): readonly Outlook[] {
  const now = context.clock.seconds()
  const outlooks: Outlook[] = []
  let laterDeadline = Infinity
  for (const item of items.slice(0, mostTogether).toReversed()) {
    const open = lowerOpenUntil(context, item, now)
    outlooks.push({
      value: item.value,
      now,
      wonAt: Math.min(...item.winners.map((winner) => winner.wonAt)),
      deadline: item.deadline,
      growing: item.growing,
      ...(item.notBefore !== undefined && { notBefore: item.notBefore }),
      ...(laterDeadline < Infinity && { laterDeadline }),
      ...(open !== undefined && { lowerOpenUntil: open }),
    })
    laterDeadline = Math.min(laterDeadline, item.deadline)
  }
  return outlooks.toReversed()
}

/** How far this queue would go as part of so many items. */
async function choose(
  context: RedemptionContext,
  pass: Pass,
  ready: ReadyQueue,
  outlooks: readonly Outlook[],
  count: number,
): Promise<Choice> {
  let first: RedemptionVerdict | undefined
  let taken = 0
  for (const [at, outlook] of outlooks.entries()) {
    const fees = await context.estimate.feesFor(ready.items[at]!, count)
    const company = count <= 1 ? { alone: true } : {}
    const verdict = decideRedemption({ ...outlook, ...fees, ...company }, pass.policy)
    first ??= verdict
    if (verdict.action === 'wait' || verdict.action === 'abandon') break
    taken++
  }
  return { ready, items: ready.items.slice(0, taken), verdict: first! }
}

/**
 * Judges the queues together: the more go at once, the less each pays. Starts with all of them and
 * leaves out whom its part of the fee is still too much for, until those that are left agree.
 */
export async function chooseItems(
  context: RedemptionContext,
  pass: Pass,
  queues: readonly ReadyQueue[],
): Promise<readonly Choice[]> {
  const seen: { readonly ready: ReadyQueue; readonly outlooks: readonly Outlook[] }[] = []
  for (const ready of queues) {
    await context.turns.next()
    const outlooks = outlooksOf(context, ready)
    context.turns.spend(outlooks.length)
    seen.push({ ready, outlooks })
  }
  let count = seen.reduce((sum, { outlooks }) => sum + outlooks.length, 0)
  for (let look = 1; ; look++) {
    const choices: Choice[] = []
    for (const { ready, outlooks } of seen) {
      await context.turns.next()
      const choice = await choose(context, pass, ready, outlooks, Math.min(count, mostTogether))
      context.turns.spend(1)
      choices.push(choice)
    }
    const next = choices.reduce((sum, { items }) => sum + items.length, 0)
    if (next === count || count <= 1 || look === mostLooks) return choices
    count = Math.max(1, next)
  }
}

import { FareboxError } from '../errors.ts'
import type { RedemptionItem } from '../ports/scheme.ts'
import type { Pass, RedemptionContext } from './context.ts'
import { chooseItems, mostTogether } from './choose-items.ts'
import { noteSubmitted } from './note-submitted.ts'
import type { ReadyQueue } from './prepare-queue.ts'
import type { Queue } from './queue.ts'
import type { BatchPart } from './sent-notes.ts'

/** The lowest items of one queue, complete and rising: their floor is up. */
export interface Departure {
  readonly queue: Queue
  readonly items: readonly RedemptionItem[]
  /** Money is short and time too: the lowest winner alone is better than none. */
  readonly isUrgent: boolean
}

/** A fault that every other question would meet too. */
export function stopsAll(error: unknown): boolean {
  const codes: readonly string[] = ['chain_unreachable', 'ledger_failed', 'ledger_locked']
  return error instanceof FareboxError && codes.includes(error.code)
}

/**
 * Shares departures out to transactions, bounded by count and by gas. A queue is in one only: what
 * of it does not fit waits for the next round, since it must not overtake.
 *
 * @param room gas that one transaction should take at most
 */
export function pack(
  context: Pick<RedemptionContext, 'estimate'>,
  departures: readonly Departure[],
  room: bigint,
): readonly (readonly Departure[])[] {
  const loads: Departure[][] = []
  let [gas, count] = [0n, 0]
  for (const departure of departures) {
    // As if each were alone: the estimate errs on the side of room.
    const needs = departure.items.map((item) => context.estimate.gasFor(item, 1))
    if (loads.length === 0 || count >= mostTogether || gas + needs[0]! > room) {
      loads.push([])
      ;[gas, count] = [0n, 0]
    }
    let fits = 0
    for (const need of needs) {
      if (fits > 0 && (gas + need > room || count >= mostTogether)) break
      gas += need
      count++
      fits++
    }
    loads.at(-1)!.push({ ...departure, items: departure.items.slice(0, fits) })
  }
  return loads
}

/** What each departure bears of the batch. */
function partsOf(context: RedemptionContext, load: readonly Departure[]): readonly BatchPart[] {
  const all = load.flatMap(({ items }) => items)
  const shape = context.estimate.shapeOf(all)
  const gasOf = (items: readonly RedemptionItem[]): number =>
    items.reduce((sum, item) => sum + Number(context.estimate.gasFor(item, all.length)), 0)
  const of = gasOf(all)
  let upTo = 0
  return load.map(({ items }) => {
    const from = upTo
    upTo += gasOf(items)
    return { ...shape, from, to: upTo, of }
  })
}

/** The lowest items of each that the chain would pay now; none of some. */
async function payableOf(
  { broker }: RedemptionContext,
  load: readonly Departure[],
): Promise<readonly Departure[]> {
  const calls = load.flatMap(({ items }) => items.map(({ call }) => call))
  const answers = await broker.checkAll(calls)
  let at = 0
  return load.map((departure) => {
    const own = departure.items.map(() => answers[at++])
    const refused = own.indexOf(false)
    return { ...departure, items: departure.items.slice(0, refused < 0 ? own.length : refused) }
  })
}

const isSome = ({ items }: Departure): boolean => items.length > 0

/**
 * Submits in one transaction what the chain would pay of these now, if they are worth it to those
 * that are left; answers those of which nothing was sent: each goes on by itself. Rejects where it
 * failed after it was signed: then all is noted, and what became of it is asked for.
 */
export async function submitBatch(
  context: RedemptionContext,
  pass: Pass,
  load: readonly Departure[],
): Promise<readonly Departure[]> {
  let isSigned = false
  try {
    const payable = (await payableOf(context, load)).filter(isSome)
    const some = (await agreeing(context, pass, payable)).filter(isSome)
    const calls = some.flatMap(({ items }) => items.map(({ call }) => call))
    if (calls.length < 2) return load
    const parts = partsOf(context, some)
    await context.broker.submitAll(calls, async (hash) => {
      isSigned = true
      const notes = some.map(({ queue, items }, at) => {
        const winners = items.flatMap((item) => item.winners)
        return noteSubmitted(context, queue, winners, hash, parts[at])
      })
      await Promise.all(notes)
    })
    for (const { queue, items } of some) {
      pass.tally.submitted += items.reduce((sum, { winners }) => sum + winners.length, 0)
      context.told.delete(queue.name)
    }
    return load.filter(({ queue }) => !some.some((one) => one.queue === queue))
  } catch (error) {
    // Before it was signed nothing has happened: what stops all of them need not stop each.
    if (isSigned || stopsAll(error)) throw error
    return load
  }
}

/** The fewer are left, the more each pays: how far each of these still goes. */
async function agreeing(
  context: RedemptionContext,
  pass: Pass,
  load: readonly Departure[],
): Promise<readonly Departure[]> {
  const queues = load.map(({ queue, items }) => ({ queue, items: items as ReadyQueue['items'] }))
  const choices = await chooseItems(context, pass, queues)
  return load.map((departure, at) => ({ ...departure, items: choices[at]!.items }))
}

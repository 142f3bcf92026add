import { FareboxError } from '../errors.ts'
import type { RedemptionItem } from '../ports/scheme.ts'
import type { Hex } from '../ticket/bytes.ts'
import type { Pass, RedemptionContext } from './context.ts'
import { mostTogether } from './choose-items.ts'
import { noteSubmitted } from './note-submitted.ts'
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
 * Shares departures out to transactions, bounded by count and by gas. A queue is in one only: what of it
 * does not fit waits for the next round, since it must not overtake.
 *
 * @param room gas that one transaction should take at most
 */
export function pack(
  context: RedemptionContext,
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

/**
 * Submits in one transaction what the chain would pay of these now; answers those of which nothing was
 * sent: each goes on by itself. Rejects where sending failed after it was signed: then all is noted,
 * and what became of it is asked for.
 */
export async function submitBatch(
  context: RedemptionContext,
  pass: Pass,
  load: readonly Departure[],
): Promise<readonly Departure[]> {
  const { broker } = context
  let signed: Hex | undefined
  try {
    const payable = await broker.checkAll(load.flatMap(({ items }) => items.map((i) => i.call)))
    let at = 0
    const going = load.map((departure) => {
      const answers = departure.items.map(() => payable[at++])
      const firstRefused = answers.indexOf(false)
      const count = firstRefused < 0 ? answers.length : firstRefused
      return { ...departure, items: departure.items.slice(0, count) }
    })
    const some = going.filter(({ items }) => items.length > 0)
    const calls = some.flatMap(({ items }) => items.map((item) => item.call))
    if (calls.length < 2) return load
    const parts = partsOf(context, some)
    await broker.submitAll(calls, async (hash) => {
      await Promise.all(
        some.map(({ queue, items }, i) =>
          noteSubmitted(
            context,
            queue,
            items.flatMap(({ winners }) => winners),
            hash,
            parts[i],
          ),
        ),
      )
      signed = hash
    })
    for (const { queue, items } of some) {
      pass.tally.submitted += items.reduce((sum, { winners }) => sum + winners.length, 0)
      context.told.delete(queue.name)
    }
    return load.filter((_, i) => going[i]!.items.length === 0)
  } catch (error) {
    // Before it was signed nothing has happened: what stops all of them need not stop each.
    if (signed !== undefined || stopsAll(error)) throw error
    return load
  }
}

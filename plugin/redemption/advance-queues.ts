import { chooseItems } from './choose-items.ts'
import type { Choice } from './choose-items.ts'
import { closeQueue } from './close-queue.ts'
import { tellWaiting } from './context.ts'
import type { Pass, RedemptionContext } from './context.ts'
import { abandon } from './note-paid.ts'
import { prepareQueue } from './prepare-queue.ts'
import type { ReadyQueue } from './prepare-queue.ts'
import type { QueueName } from './queue.ts'
import { raiseFees } from './raise-fees.ts'
import { pack, submitBatch } from './submit-batch.ts'
import type { Departure } from './submit-batch.ts'
import { submitItem } from './submit-item.ts'

/** Queues worked on at the same time: one slow sender must not hold up the others. */
const abreast = 4

/** What stands around a step: faults of one queue are kept from the others. */
export interface Steps {
  /** False when nothing more is to be begun. */
  goesOn(): boolean
  /** Runs a step of these queues; what it throws is theirs. Undefined when it threw. */
  guard<T>(queues: readonly QueueName[], step: () => Promise<T>): Promise<T | undefined>
}

async function eachOf<T>(
  things: readonly T[],
  steps: Steps,
  work: (thing: T) => Promise<void>,
): Promise<void> {
  const left = [...things]
  const next = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) {
      if (!steps.goesOn()) return
      await work(one)
    }
  }
  await Promise.all(Array.from({ length: abreast }, next))
}

/** What is to leave of a choice now; undefined for one that waits or was given up. */
async function departureOf(
  context: RedemptionContext,
  pass: Pass,
  { ready, items, verdict }: Choice,
  changed: Set<QueueName>,
): Promise<Departure | undefined> {
  const { queue } = ready
  const last = items.at(-1)
  if (!last) {
    const { winners } = ready.items[0]
    if (verdict.action === 'abandon') {
      if (await abandon(context, pass, queue, winners, verdict.reason)) changed.add(queue)
    } else await tellWaiting(context, queue, winners, verdict.reason)
    return undefined
  }
  const going = await closeQueue(context, queue, last)
  const isUrgent = pass.isLast || verdict.reason === 'deadline_near'
  return going.length > 0 ? { queue, items: going, isUrgent } : undefined
}

/**
 * One round over many queues: asks after what was submitted, raises fees that no longer suffice, judges
 * what is left, and submits the lowest items of each queue, several in one transaction where that may
 * be. Answers the queues in which something changed, so that another round is worth while.
 */
export async function advanceQueues(
  context: RedemptionContext,
  pass: Pass,
  names: readonly QueueName[],
  isFirst: boolean,
  steps: Steps,
): Promise<readonly QueueName[]> {
  const ready: ReadyQueue[] = []
  await eachOf(names, steps, async (name) => {
    const one = await steps.guard([name], () => prepareQueue(context, pass, name, isFirst))
    if (one) ready.push(one)
  })
  if (!steps.goesOn()) return []
  await steps.guard(names, () => raiseFees(context, pass))

  const changed = new Set<QueueName>()
  const departures: Departure[] = []
  const choices = (await steps.guard(names, () => chooseItems(context, pass, ready))) ?? []
  await eachOf(choices, steps, async (choice) => {
    const step = (): Promise<Departure | undefined> => departureOf(context, pass, choice, changed)
    const departure = await steps.guard([choice.ready.queue], step)
    if (departure) departures.push(departure)
  })

  const alone = departures.filter(({ queue }) => context.single.delete(queue.name))
  const others = departures.filter((departure) => !alone.includes(departure))
  const count = others.reduce((sum, { items }) => sum + items.length, 0)
  if (count < 2) alone.push(...others)
  else {
    const queues = others.map(({ queue }) => queue)
    const room = await steps.guard(queues, () => context.broker.gasRoom())
    for (const load of room === undefined ? [] : pack(context, others, room)) {
      if (!steps.goesOn()) break
      const own = load.map(({ queue }) => queue)
      const left = await steps.guard(own, () => submitBatch(context, pass, load))
      if (!left) continue
      alone.push(...left)
      for (const { queue } of load) if (!left.some((one) => one.queue === queue)) changed.add(queue)
    }
  }
  await eachOf(alone, steps, async ({ queue, items, isUrgent }) => {
    const step = (): Promise<boolean> => submitItem(context, pass, queue, items[0]!, isUrgent)
    if (await steps.guard([queue], step)) changed.add(queue)
  })
  return [...changed]
}

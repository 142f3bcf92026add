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

/** Who is not redeemed now waits, or is given up; answers whether anything changed. */
async function leaveOut(
  context: RedemptionContext,
  pass: Pass,
  { ready, verdict }: Choice,
): Promise<boolean> {
  const { winners } = ready.items[0]
  if (verdict.action === 'abandon') {
    return abandon(context, pass, ready.queue, winners, verdict.reason)
  }
  await tellWaiting(context, ready.queue, winners, verdict.reason)
  return false
}

/** What is to leave of a choice now, and whether anything changed instead. */
async function departureOf(
  context: RedemptionContext,
  pass: Pass,
  choice: Choice,
): Promise<Departure | boolean> {
  const { ready, items, verdict } = choice
  const last = items.at(-1)
  if (!last) return leaveOut(context, pass, choice)
  const going = await closeQueue(context, ready.queue, last)
  const isUrgent = pass.isLast || verdict.reason === 'deadline_near'
  return going.length > 0 && { queue: ready.queue, items: going, isUrgent }
}

/** The lowest item by itself; who was judged in company is judged again. */
async function goAlone(
  context: RedemptionContext,
  pass: Pass,
  { queue, items, isUrgent }: Departure,
  hadCompany: boolean,
): Promise<boolean> {
  const [item] = items as ReadyQueue['items']
  if (hadCompany) {
    const [choice] = await chooseItems(context, pass, [{ queue, items: [item] }])
    if (choice!.items.length === 0) {
      context.pacing.holdOff(queue.name)
      return leaveOut(context, pass, choice!)
    }
  }
  return submitItem(context, pass, queue, item, isUrgent)
}

/**
 * One round over many queues: asks after what was submitted, raises fees that no longer suffice,
 * judges what is left, and submits the lowest items of each queue, several in one transaction where
 * that may be. Answers the queues in which something changed, so that another round is worth while.
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
    const { queue } = choice.ready
    const one = await steps.guard([queue], () => departureOf(context, pass, choice))
    if (one === true) changed.add(queue)
    else if (one) departures.push(one)
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
  const hadCompany = choices.reduce((sum, { items }) => sum + items.length, 0) > 1
  await eachOf(alone, steps, async (departure) => {
    const step = (): Promise<boolean> => goAlone(context, pass, departure, hadCompany)
    if (await steps.guard([departure.queue], step)) changed.add(departure.queue)
  })
  return [...changed]
}

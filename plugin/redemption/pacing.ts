import type { Clock } from '../ports/clock.ts'

const shortest = 5
const longest = 300

/** When a queue that could not go on is looked at again: 5 s, doubling up to 5 minutes. */
export interface Pacing {
  isDue(queue: string): boolean
  holdOff(queue: string): void
  /** Something changed, or went well: at once again. */
  reset(queue: string): void
  /** Every queue of these senders. */
  resetSenders(senders: ReadonlySet<string>): void
}

export function createPacing(clock: Clock): Pacing {
  const held = new Map<string, { readonly until: number; readonly tries: number }>()
  return {
    isDue: (queue) => (held.get(queue)?.until ?? 0) <= clock.seconds(),
    holdOff(queue) {
      const tries = held.get(queue)?.tries ?? 0
      const seconds = Math.min(longest, shortest * 2 ** Math.min(tries, 10))
      held.set(queue, { until: clock.seconds() + seconds, tries: tries + 1 })
    },
    reset: (queue) => void held.delete(queue),
    resetSenders(senders) {
      for (const queue of held.keys()) {
        if (senders.has(queue.slice(0, queue.indexOf('/')))) held.delete(queue)
      }
    },
  }
}

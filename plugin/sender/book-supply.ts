import type { OpenBook } from './open-book.ts'
import { raced } from './raced.ts'

/** Buys one book at a time, whoever asks, and keeps it until somebody begins it. */
export interface BookSupply {
  /** Bought and not begun. */
  ready(): OpenBook | undefined
  /** Takes what is ready out. */
  begin(): OpenBook | undefined
  /** Nothing is ready and nothing is being bought. */
  isIdle(): boolean
  /**
   * The book that is ready, the one that is being bought, or a new one. A caller that gives up stops
   * waiting; the purchase goes on for the next, so that nobody is asked twice to sign. Rejects as
   * `buy` does, and with the signal's reason.
   */
  next(signal?: AbortSignal): Promise<OpenBook>
}

export function createBookSupply(buy: () => Promise<OpenBook>): BookSupply {
  let ready: OpenBook | undefined
  let buying: Promise<OpenBook> | undefined

  async function purchase(): Promise<OpenBook> {
    try {
      ready = await buy()
      return ready
    } finally {
      buying = undefined
    }
  }

  return {
    ready: () => ready,
    begin: () => {
      const begun = ready
      ready = undefined
      return begun
    },
    isIdle: () => !ready && !buying,
    next: async (signal) => {
      signal?.throwIfAborted()
      // One that somebody else began may fail for reasons of its time: this caller's are asked anew.
      const others = await raced(buying?.catch(() => undefined) ?? Promise.resolve(ready), signal)
      if (others) return others
      buying ??= purchase()
      return raced(buying, signal)
    },
  }
}

import type { Wait } from './wait.ts'

/** Winners looked at in one go; 32 of books take about a millisecond. */
const mostInOneGo = 32

/**
 * Lets the event loop in between the steps of a pass. The worker shares its process with the gate, and
 * where answers are in memory its awaits alone never let a request through.
 */
export interface Turns {
  /** Notes that so many winners were looked at. */
  spend(winners: number): void
  /** Resolves at once while little was spent, else a turn of the event loop later. */
  next(): Promise<void>
}

export function createTurns(wait: Wait): Turns {
  const { signal } = new AbortController()
  let spent = 0
  return {
    spend: (winners) => void (spent += winners),
    async next() {
      if (spent < mostInOneGo) return
      spent = 0
      await wait(0, signal)
    },
  }
}

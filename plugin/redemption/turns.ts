/** Winners looked at in one go; 32 of books take one or two milliseconds. */
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

export function createTurns(): Turns {
  let spent = 0
  let turn: Promise<void> | undefined
  return {
    spend: (winners) => void (spent += winners),
    next() {
      if (spent < mostInOneGo && !turn) return Promise.resolve()
      // No timer: one that is due by the time it is set runs on without a look at the sockets.
      turn ??= new Promise((resolve) => {
        setImmediate(() => {
          spent = 0
          turn = undefined
          resolve()
        })
      })
      return turn
    },
  }
}

import type { StoredWinner, WinnerQueue } from '../ports/ledger.ts'
import type { Address } from '../ticket/bytes.ts'
import { comparePositions } from '../ticket/position.ts'

/**
 * Unsettled winners by sender and lane, each queue rising by position. Winners mostly come at the end
 * and go from the front, so that keeping the order costs next to nothing.
 */
export class LedgerQueues {
  readonly #bySender = new Map<Address, Map<number, StoredWinner[]>>()

  /** Adds a winner, or puts it in the place of the one with its id. */
  put(winner: StoredWinner): void {
    const { sender, lane } = winner
    const lanes = this.#bySender.get(sender) ?? new Map<number, StoredWinner[]>()
    this.#bySender.set(sender, lanes)
    const queue = lanes.get(lane) ?? []
    lanes.set(lane, queue)
    const { at, isThere } = placeOf(queue, winner)
    queue.splice(at, isThere ? 1 : 0, winner)
  }

  drop(winner: StoredWinner): void {
    const { sender, lane } = winner
    const lanes = this.#bySender.get(sender)
    const queue = lanes?.get(lane)
    if (!lanes || !queue) return
    const { at, isThere } = placeOf(queue, winner)
    if (isThere) queue.splice(at, 1)
    if (queue.length === 0) lanes.delete(lane)
    if (lanes.size === 0) this.#bySender.delete(sender)
  }

  /** Those that are not empty. */
  names(): readonly WinnerQueue[] {
    return [...this.#bySender].flatMap(([sender, lanes]) =>
      [...lanes.keys()].map((lane) => ({ sender, lane })),
    )
  }

  /** A copy, rising by position. */
  of({ sender, lane }: WinnerQueue): readonly StoredWinner[] {
    return this.#bySender.get(sender)?.get(lane)?.slice() ?? []
  }
}

/** Where the winner is, by its id, or else where it belongs. */
function placeOf(
  queue: readonly StoredWinner[],
  winner: StoredWinner,
): { readonly at: number; readonly isThere: boolean } {
  let [low, high] = [0, queue.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (comparePositions(queue[middle]!, winner) < 0) low = middle + 1
    else high = middle
  }
  // Two series of one seq are no scheme's doing, but each of their winners is kept all the same.
  let at = low
  while (at < queue.length && comparePositions(queue[at]!, winner) === 0) {
    if (queue[at]!.id === winner.id) return { at, isThere: true }
    at++
  }
  return { at, isThere: false }
}

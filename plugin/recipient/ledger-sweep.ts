/** Records of one kind that one call looks at; 4,096 take about a millisecond. */
export const sweepLength = 4096

/**
 * Walks collections a bounded piece at a time, so that forgetting never holds up a request. A map's
 * iterator stays valid while entries come and go; it is kept until it has seen them all.
 */
export class LedgerSweep {
  readonly #running = new Map<string, Iterator<string>>()

  /** Visits the next names of the collection, from `fresh` when the last round was complete. */
  over(collection: string, fresh: Iterator<string>, visit: (name: string) => void): void {
    const names = this.#running.get(collection) ?? fresh
    this.#running.set(collection, names)
    for (let i = 0; i < sweepLength; i++) {
      const next = names.next()
      if (next.done) {
        this.#running.delete(collection)
        return
      }
      visit(next.value)
    }
  }
}

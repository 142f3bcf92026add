/** Runs tasks one after the other, in the order they came. */
export type Serial = <T>(task: () => Promise<T>) => Promise<T>

/**
 * A queue of one: what must not interleave (allocating indexes, buying a book, numbering an account's
 * transactions) goes through it. A task that fails holds up none after it.
 *
 * @example const serial = createSerial(); await serial(() => buyBook())
 */
export function createSerial(): Serial {
  let tail: Promise<unknown> = Promise.resolve()
  return (task) => {
    const run = tail.then(task)
    tail = run.catch(() => undefined)
    return run
  }
}

const tails = new Map<string, Promise<unknown>>()

/**
 * Runs one task at a time per name. An account's transactions are numbered without gaps, so whatever
 * sends from one account in this process, on whichever connection, waits here for its turn.
 */
export async function serial<T>(name: string, task: () => Promise<T>): Promise<T> {
  const before = tails.get(name) ?? Promise.resolve()
  const run = before.then(task, task)
  const tail = run.then(
    () => undefined,
    () => undefined,
  )
  tails.set(name, tail)
  try {
    return await run
  } finally {
    if (tails.get(name) === tail) tails.delete(name)
  }
}

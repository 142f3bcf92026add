/** One thing that is measured: does its work once and answers what it cost, in microseconds a piece. */
export interface Case {
  readonly name: string
  run(): Promise<number>
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Processor time of this process so far, all threads, in microseconds. */
export function processorMicros(): number {
  const { user, system } = process.cpuUsage()
  return user + system
}

/**
 * Runs all cases in turn, again and again, so that whatever else the machine does falls on all of
 * them. The first round warms up and does not count.
 */
export async function interleaved(
  cases: readonly Case[],
  { seconds, rounds = 3 }: { seconds: number; rounds?: number },
): Promise<Readonly<Record<string, readonly number[]>>> {
  const micros: Record<string, number[]> = Object.fromEntries(cases.map(({ name }) => [name, []]))
  const until = Date.now() + 1000 * seconds
  for (let round = 0; round <= rounds || Date.now() < until; round++) {
    for (const each of cases) {
      // What the last one left to timers and other threads is not this one's.
      await new Promise((resolve) => setImmediate(resolve))
      const cost = await each.run()
      if (round > 0) micros[each.name]!.push(cost)
    }
  }
  return micros
}

/** Median over the rounds of one case's cost in terms of another's in the same round. */
export function ratioOf(over: readonly number[], under: readonly number[]): number {
  return median(over.map((cost, round) => cost / under[round]!))
}

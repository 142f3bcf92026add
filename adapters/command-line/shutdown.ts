/** Ends what was started, last first, exactly once. */
export interface Shutdown {
  /** Registers how to end a part; if the end has begun already, ends it at once. */
  add(name: string, close: () => unknown): void
  /** Resolves when the first signal came or `run` was called, before anything is ended. */
  readonly requested: Promise<string>
  isRequested(): boolean
  run(reason: string): Promise<void>
}

const patience = 10_000

/**
 * Listens for SIGINT, SIGTERM and SIGHUP, and for a closed output. A part that does not end in ten seconds is left behind with
 * a line that names it; a second signal leaves at once.
 */
export function createShutdown(say: (line: string) => void): Shutdown {
  const parts: { name: string; close: () => unknown }[] = []
  let request: (reason: string) => void = () => undefined
  let isRequested = false
  const requested = new Promise<string>((resolve) => (request = resolve))
  let ending: Promise<void> | undefined

  const end = async (part: { name: string; close: () => unknown }): Promise<void> => {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(() => {
        say(`${part.name} did not end in ${patience / 1000} s`)
        resolve()
      }, patience)
    })
    try {
      await Promise.race([Promise.resolve(part.close()), late])
    } catch (error) {
      say(`${part.name} ended with: ${error instanceof Error ? error.message : String(error)}`)
    } finally {
      clearTimeout(timer)
    }
  }

  const endAll = async (): Promise<void> => {
    for (let part = parts.pop(); part; part = parts.pop()) await end(part)
    for (const name of signals) process.off(name, onSignal)
  }

  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  let seen = 0
  const onSignal = (name: NodeJS.Signals): void => {
    if (++seen > 1) process.exit(130)
    isRequested = true
    request(name)
  }
  for (const name of signals) process.on(name, onSignal)
  // Nobody reads any more (`| head -1`): an end like any other, and no error of a write may cut it short.
  const onClosed = (): void => {
    isRequested = true
    request('the output was closed')
  }
  for (const stream of [process.stdout, process.stderr]) stream.on('error', onClosed)

  return {
    requested,
    isRequested: () => isRequested,
    add(name, close) {
      if (ending) void end({ name, close })
      else parts.push({ name, close })
    },
    run(reason) {
      isRequested = true
      request(reason)
      ending ??= endAll()
      return ending
    },
  }
}

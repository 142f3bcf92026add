import type { ProcessEnd, RunningProcess } from './start-process.ts'

export interface Death extends ProcessEnd {
  /** Last lines it said. */
  readonly detail: string
  /** Milliseconds until the next start. */
  readonly retryAfter: number
}

export interface SuperviseOptions {
  /** Starts one process; `run` counts from 0 over the supervisor's life. */
  readonly start: (run: number) => RunningProcess
  /** After the process is gone, wanted or not, and before the next one starts. */
  readonly onEnd?: (run: number) => Promise<void>
  readonly onDeath?: (death: Death) => void
  /** Called after each start. */
  readonly onStart?: (run: number) => void
}

export interface Supervisor {
  readonly pid: number | undefined
  start(): void
  /** Ends the process and waits until it and `onEnd` are done. May be started again. */
  stop(): Promise<void>
}

const firstRetry = 250
const lastRetry = 10_000
/** A process that lived this long was healthy: the next death starts from the short delay again. */
const healthyAfter = 10_000

/** Keeps one process alive between `start` and `stop`, with growing delays while it keeps dying. */
export function supervise(options: SuperviseOptions): Supervisor {
  let run = 0
  let child: RunningProcess | undefined
  let shift: Shift | undefined
  let ended = Promise.resolve()

  /** What can't start, or can't be cleaned up after, has died like what ended by itself. */
  async function runOnce(current: number): Promise<Omit<Death, 'retryAfter'>> {
    let death: Omit<Death, 'retryAfter'>
    try {
      child = options.start(current)
      options.onStart?.(current)
      const end = await child.ended
      death = { ...end, detail: child.tail() }
    } catch (error) {
      await child?.stop()
      death = { code: null, signal: null, detail: String(error) }
    }
    child = undefined
    try {
      await options.onEnd?.(current)
    } catch (error) {
      death = { ...death, detail: `${death.detail}\n${String(error)}` }
    }
    return death
  }

  async function keepAlive(own: Shift): Promise<void> {
    let retry = firstRetry
    while (own.wanted) {
      const started = Date.now()
      const current = run
      run += 1
      const end = await runOnce(current)
      if (!own.wanted) return
      if (Date.now() - started > healthyAfter) retry = firstRetry
      options.onDeath?.({ ...end, retryAfter: retry })
      await pause(own, retry)
      retry = Math.min(retry * 2, lastRetry)
    }
  }

  return {
    get pid() {
      return child?.pid
    },
    start() {
      if (shift !== undefined) return
      const own: Shift = { wanted: true, wake: () => {} }
      shift = own
      // A shift that is still ending finishes first: two processes never write one directory.
      ended = ended.then(() => keepAlive(own))
    },
    async stop() {
      if (shift !== undefined) {
        shift.wanted = false
        shift.wake()
        shift = undefined
        void child?.stop()
      }
      await ended
    },
  }
}

/** From one `start` to its `stop`. */
interface Shift {
  wanted: boolean
  wake: () => void
}

function pause(own: Shift, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    own.wake = () => {
      clearTimeout(timer)
      resolve()
    }
  })
}

import { FareboxError } from '../../plugin/index.ts'
import type { Change, LedgerStore } from './ledger-store.ts'

/** What is known of a step whose promise is asked for. */
interface Step {
  readonly series?: string
  /** The purse that credit of the step is in. */
  readonly purse?: string
  readonly undo?: () => void
}

/** A step that waits for the disk, oldest first. */
interface WaitingStep extends Step {
  readonly promise: Promise<void>
  readonly resolve: () => void
  readonly reject: (fault: FareboxError) => void
}

const probeMilliseconds = 1000

/**
 * Writes behind the books. What changed is gathered for a few milliseconds, or written at once when
 * a step waits for it. One write is one moment of the books, because all of it is read in one go;
 * one runs at a time, and the next takes everything that changed meanwhile.
 *
 * When a write fails, every step that waits is undone, the last first, and its promise rejects; what
 * was promised to nobody stays in memory and in the next attempt. Until one succeeds the ledger is
 * not healthy.
 */
export class WriteBehind {
  readonly #store: LedgerStore
  readonly #read: (key: string) => string | undefined
  readonly #window: number
  readonly #onFault: (fault: FareboxError | undefined) => void
  #dirty = new Set<string>()
  #waiting: WaitingStep[] = []
  /** The steps, first among the waiting ones, that the write under way covers: it decides them. */
  #covered: readonly WaitingStep[] = []
  #timer: NodeJS.Timeout | undefined
  #isRunning = false
  #fault: FareboxError | undefined
  #isStopped = false

  constructor(options: {
    store: LedgerStore
    /** The text to write under a key now; undefined when it is to be removed. */
    read: (key: string) => string | undefined
    windowMilliseconds: number
    onFault: (fault: FareboxError | undefined) => void
  }) {
    this.#store = options.store
    this.#read = options.read
    this.#window = options.windowMilliseconds
    this.#onFault = options.onFault
  }

  /** Why nothing can be written at present. */
  get fault(): FareboxError | undefined {
    return this.#fault
  }

  touch(key: string): void {
    if (this.#isStopped) return
    this.#dirty.add(key)
    if (!this.#isRunning && !this.#timer && !this.#fault) this.#startLater(this.#window)
  }

  /** Whether a step of this series waits: later ones must wait, and be undone, with it. */
  holds(series: string): boolean {
    return this.#waiting.some((step) => step.series === series)
  }

  /** Purses with credit that waits. */
  purses(): readonly string[] {
    return this.#waiting.flatMap(({ purse }) => (purse === undefined ? [] : [purse]))
  }

  /** Steps resolve in their order and fail together, so the latest speaks for all of its purse. */
  settled(purse: string): Promise<void> | undefined {
    return this.#waiting.findLast((step) => step.purse === purse)?.promise
  }

  /** Resolves when everything that changed until now is on disk. */
  durable(step: Step = {}): Promise<void> {
    if (this.#isStopped) {
      step.undo?.()
      return Promise.reject(closed())
    }
    const { promise, resolve, reject } = withResolvers()
    this.#waiting.push({ ...step, promise, resolve, reject })
    // Whoever asked also sees it; a request that was cut off meanwhile must not end the process.
    promise.catch(() => {})
    this.#start()
    return promise
  }

  /**
   * Something written elsewhere failed: as if it had been written here, save for the steps that a write
   * under way covers. What becomes of them is that write's to say, and of no step that came later.
   */
  reportFault(fault: FareboxError): void {
    this.#fail(fault, this.#waiting.splice(this.#covered.length))
  }

  /** Writes what is left and takes nothing more. */
  async stop(): Promise<void> {
    try {
      await this.durable()
    } finally {
      this.#isStopped = true
      clearTimeout(this.#timer)
    }
  }

  #start(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#isRunning) return
    this.#isRunning = true
    // A turn of the event loop later, so that steps of one turn share one write.
    setImmediate(() => void this.#write())
  }

  async #write(): Promise<void> {
    do {
      const keys = this.#dirty
      const faultBefore = this.#fault
      const steps = (this.#covered = [...this.#waiting])
      const changes = [...keys].map((key): Change => [key, this.#read(key)])
      if (faultBefore) changes.push(['meta/probe', String(Date.now())])
      this.#dirty = new Set()
      try {
        if (changes.length > 0) await this.#store.commit(changes)
      } catch (error) {
        for (const key of keys) this.#dirty.add(key)
        this.#isRunning = false
        this.#covered = []
        this.#fail(error as FareboxError, this.#waiting.splice(0))
        return
      }
      this.#covered = []
      this.#waiting.splice(0, steps.length)
      for (const step of steps) step.resolve()
      // A fault told of since the write began is not over because of it.
      if (faultBefore && this.#fault === faultBefore) this.#onFault((this.#fault = undefined))
    } while (this.#waiting.length > 0)
    this.#isRunning = false
    const isLeft = this.#dirty.size > 0 || this.#fault !== undefined
    if (isLeft && !this.#isStopped) this.#startLater(this.#window)
  }

  #startLater(milliseconds: number): NodeJS.Timeout {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#start(), milliseconds)
    return this.#timer
  }

  #fail(fault: FareboxError, steps: readonly WaitingStep[]): void {
    const lastFirst = steps.toReversed()
    for (const step of lastFirst) step.undo?.()
    const isNew = this.#fault === undefined
    this.#fault = fault
    for (const step of lastFirst) step.reject(fault)
    if (isNew) this.#onFault(fault)
    if (!this.#isStopped) this.#startLater(probeMilliseconds).unref()
  }
}

function withResolvers() {
  let resolve!: () => void
  let reject!: (fault: FareboxError) => void
  const promise = new Promise<void>((...both) => ([resolve, reject] = both))
  return { promise, resolve, reject }
}

export function closed(): FareboxError {
  return new FareboxError('ledger_failed', 'the ledger is closed: open it again')
}

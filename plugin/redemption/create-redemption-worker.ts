import { redemptionPolicyDefaults } from '../fees/redemption-policy.ts'
import type { RedemptionPolicy } from '../fees/redemption-policy.ts'
import { overheadUp } from '../fees/overhead.ts'
import type { Broker } from '../ports/broker.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ledger } from '../ports/ledger.ts'
import type { Observer } from '../ports/observer.ts'
import { quietObserver } from '../ports/quiet-observer.ts'
import type { Scheme } from '../ports/scheme.ts'
import { createSerial } from '../serial.ts'
import type { Address } from '../ticket/bytes.ts'
import { createMemory } from './context.ts'
import type { RedemptionContext, RedemptionSummary } from './context.ts'
import { createFeeEstimate } from './fee-estimate.ts'
import { createPacing } from './pacing.ts'
import { createRounds } from './rounds.ts'
import { createTurns } from './turns.ts'
import { wait as defaultWait } from './wait.ts'
import type { Wait } from './wait.ts'

export interface RedemptionOptions {
  readonly ledger: Ledger
  readonly broker: Broker
  readonly schemes: readonly Scheme[]
  readonly clock: Clock
  readonly observer?: Observer
  /** What differs from `redemptionPolicyDefaults`. */
  readonly policy?: Partial<RedemptionPolicy>
  readonly wait?: Wait
  /** Milliseconds between two passes; default 2,000. */
  readonly interval?: number
  /** Seconds that a node may not know a sent transaction before it is sent anew; default 30. */
  readonly dropAfter?: number
  /**
   * Seconds that a transaction may wait before its fees are raised, if they must be; default 60.
   */
  readonly stuckAfter?: number
  /** Milliseconds after which `drain` reports what is left instead of waiting on; default 60,000. */
  readonly drainPatience?: number
}

export interface RedemptionState {
  readonly running: boolean
  readonly chain: 'up' | 'down'
  /** Winners neither paid nor abandoned. */
  readonly unsettled: number
  readonly submitted: number
  /** Gas of a redemption, measured from own receipts; the dearest scheme's. */
  readonly redeemGas: bigint
  /** Base units of all winners noted as paid, and of all fees. */
  readonly income: bigint
  readonly fees: bigint
  /** fees / income; absent without income. */
  readonly overhead?: number
}

export interface RedemptionWorker {
  start(): void
  /** Ends after the step under way; whatever was signed is noted, whatever was not is held. */
  stop(): Promise<void>
  /** One pass over all queues, whether their time has come or not. */
  runOnce(): Promise<RedemptionSummary>
  /**
   * The end of business: closes the open series of every sender that has winners, redeems all that is
   * worth its fee and waits for the receipts. What cannot be paid now stays held.
   */
  drain(): Promise<RedemptionSummary>
  state(): RedemptionState
}

const longestBackOff = 60_000

type Figures = Pick<RedemptionState, 'unsettled' | 'submitted' | 'income' | 'fees' | 'overhead'>

function figuresOf(ledger: Ledger): Figures {
  let [unsettled, submitted, income, fees] = [0, 0, 0n, 0n]
  for (const { state, value, fee } of ledger.allWinners()) {
    fees += fee ?? 0n
    if (state === 'paid') income += value
    if (state === 'submitted') submitted++
    if (state === 'held' || state === 'submitted') unsettled++
  }
  const overhead = overheadUp(fees, income)
  return { unsettled, submitted, income, fees, ...(overhead !== undefined && { overhead }) }
}

/**
 * Turns held winners into income, for schemes it knows nothing of. One worker a ledger and redeemer
 * key; it may be stopped and killed at any moment and goes on where the ledger says it was.
 *
 * Faults do not leave it: the chain's are told as `chain` events and tried again with growing pauses,
 * the ledger's as `ledger` events.
 *
 * @example const worker = createRedemptionWorker({ ledger, broker, schemes, clock }); worker.start()
 */
export function createRedemptionWorker(options: RedemptionOptions): RedemptionWorker {
  const { ledger, broker, schemes, clock } = options
  const policy = { ...redemptionPolicyDefaults, ...options.policy }
  const observe = quietObserver(options.observer)
  const pause = options.wait ?? defaultWait
  const interval = options.interval ?? 2_000
  const patience = options.drainPatience ?? 60_000
  const context: RedemptionContext = {
    ledger,
    broker,
    schemes,
    clock,
    observe,
    estimate: createFeeEstimate({ broker, ledger, clock }),
    pacing: createPacing(clock),
    turns: createTurns(),
    dropAfter: options.dropAfter ?? 30,
    stuckAfter: options.stuckAfter ?? 60,
    ...createMemory(),
  }
  const rounds = createRounds(context, policy)
  const serial = createSerial()
  let ending = new AbortController()
  let alarm = new AbortController()
  let loop: Promise<void> | undefined
  let unwatch = (): void => {}

  /** Senders whose funds changed since the last pass began. */
  const changed = new Set<Address>()

  const wake = (): void => alarm.abort()

  const run = async (signal: AbortSignal): Promise<void> => {
    let failures = 0
    while (!signal.aborted) {
      // Both before the pass: what changes while it is under way may be newer than the answers that it
      // goes by and holds queues off for.
      alarm = new AbortController()
      context.pacing.resetSenders(changed)
      changed.clear()
      const { healthy } = await serial(() => rounds.pass({ onlyDue: true, signal }))
      failures = healthy ? 0 : failures + 1
      const delay = Math.min(longestBackOff, interval * 2 ** Math.min(failures, 10))
      if (signal.aborted) return
      await pause(delay, alarm.signal)
    }
  }

  return {
    start() {
      if (loop) return
      unwatch = broker.watch((sender) => {
        if (ledger.pending(sender) === 0n) return
        changed.add(sender)
        wake()
      })
      loop = run(ending.signal)
    },
    async stop() {
      unwatch()
      ending.abort()
      wake()
      await loop
      loop = undefined
      // A pass or drain that was asked for beside the loop ends before the ledger may be closed.
      await serial(async () => {})
      ending = new AbortController()
    },
    runOnce: async () => (await serial(() => rounds.pass({}))).summary,
    drain: () => serial(() => rounds.drain(pause, patience, ending.signal)),
    state() {
      return {
        running: loop !== undefined,
        chain: rounds.chain(),
        redeemGas: context.estimate.redeemGas(),
        ...figuresOf(ledger),
      }
    },
  }
}

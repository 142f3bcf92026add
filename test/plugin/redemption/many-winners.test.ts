import t from 'tap'
import { createRedemptionWorker, redemptionPolicyDefaults } from '../../../plugin/index.ts'
import type {
  Broker,
  Hex,
  Ledger,
  RedemptionOptions,
  RedemptionWorker,
  StoredWinner,
} from '../../../plugin/index.ts'
import { advanceQueues } from '../../../plugin/redemption/advance-queues.ts'
import { createAnswers } from '../../../plugin/redemption/answers.ts'
import { createMemory, emptyTally } from '../../../plugin/redemption/context.ts'
import type { RedemptionContext } from '../../../plugin/redemption/context.ts'
import { createFeeEstimate } from '../../../plugin/redemption/fee-estimate.ts'
import { createPacing } from '../../../plugin/redemption/pacing.ts'
import { queueNames } from '../../../plugin/redemption/queue.ts'
import { createTurns } from '../../../plugin/redemption/turns.ts'
import { wait } from '../../../plugin/redemption/wait.ts'
import { crowd, plainScheme } from '../../fixtures/redemption/crowd.ts'
import type { Crowd } from '../../fixtures/redemption/crowd.ts'

const [size, each] = [80, 5]
const all = size * each

function workerOf(
  { ledger, broker, clock }: Pick<Crowd, 'ledger' | 'broker' | 'clock'>,
  more: Partial<RedemptionOptions> = {},
): RedemptionWorker {
  const policy = { gatherFor: 0 }
  return createRedemptionWorker({ ledger, broker, schemes: [plainScheme], clock, policy, ...more })
}

t.test('a pass over many queues lets requests in between', async (t) => {
  const worker = workerOf(crowd(size, each))
  let turns = 0
  let isOver = false
  const turn = (): void => {
    turns++
    if (!isOver) setImmediate(turn)
  }
  setImmediate(turn)
  t.match(await worker.runOnce(), { waiting: all })
  isOver = true
  t.ok(turns >= all / 100, `${turns} turns of the event loop for ${all} winners`)
})

t.test('a pass looks at each winner a few times, however many there are', async (t) => {
  const many = crowd(size, each)
  let seen = 0
  const counted = new Proxy(many.ledger, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target)
      if (typeof value !== 'function') return value
      return (...args: unknown[]): unknown => {
        const answer: unknown = Reflect.apply(value, target, args)
        const isList = ['winners', 'winnersOf', 'allWinners'].includes(String(key))
        if (isList) seen += (answer as readonly StoredWinner[]).length
        return answer
      }
    },
  })
  t.match(await workerOf({ ...many, ledger: counted }).runOnce(), { waiting: all })
  t.ok(seen >= all && seen <= 4 * all, `${seen} looks at ${all} winners`)
})

t.test('what changes during a pass is looked at right after it', async (t) => {
  const one = crowd(1, 1)
  let checks = 0
  let answer = (): void => {}
  let asked = (_how: string): void => {}
  const next = (): Promise<string> => new Promise((resolve) => (asked = resolve))
  const broker: Broker = {
    ...one.broker,
    async check() {
      checks++
      asked('asked')
      if (checks === 1) await new Promise<void>((resolve) => (answer = resolve))
      return { ready: false, reason: 'InsufficientFunds', final: false }
    },
  }
  const worker = workerOf(
    { ...one, broker },
    {
      async wait(milliseconds, signal) {
        if (signal.aborted) return
        asked('slept')
        await wait(milliseconds, signal)
      },
    },
  )
  const first = next()
  worker.start()
  t.equal(await first, 'asked')
  const second = next()
  one.chain.tell(one.senders[0]!)
  answer()
  t.equal(await second, 'asked', 'although the first answer held the queue off')
  t.equal(checks, 2)
  await worker.stop()
})

/** The steps of a worker without its loop, so that a test sees what it remembers. */
function stepsOf({ ledger, clock }: Crowd, broker: Broker) {
  const context: RedemptionContext = {
    ledger,
    broker,
    schemes: [plainScheme],
    clock,
    observe: () => {},
    estimate: createFeeEstimate({ broker, ledger, clock }),
    pacing: createPacing(clock),
    turns: createTurns(),
    dropAfter: 30,
    stuckAfter: 60,
    ...createMemory(),
  }
  const policy = { ...redemptionPolicyDefaults, gatherFor: 0 }
  const advance = async (): Promise<void> => {
    const steps = { goesOn: () => true, guard: <T>(_: unknown, step: () => Promise<T>) => step() }
    let left = queueNames(ledger)
    for (let i = 0; left.length > 0; i++) {
      const round = { answers: createAnswers(broker), waiting: new Map(), gone: new Set<Hex>() }
      const pass = { policy, isLast: false, tally: emptyTally(), ...round }
      left = [...(await advanceQueues(context, pass, left, i === 0, steps))]
    }
  }
  return { context, advance }
}

const statesOf = (ledger: Ledger): string[] => ledger.allWinners().map(({ state }) => state)

t.test('what was missing is forgotten once it is known what became of it', async (t) => {
  t.test('given up', async (t) => {
    const one = crowd(1, 3)
    const position = { seq: 2n ** 60n, index: 1 }
    const check = async () =>
      ({ ready: false, reason: 'IndexReplayed', final: false, position }) as const
    const { context, advance } = stepsOf(one, { ...one.broker, check })
    await advance()
    t.equal(context.missing.size, 1)
    for (let i = 0; i < 3; i++) {
      one.clock.pass(31)
      await advance()
    }
    t.strictSame(statesOf(one.ledger), ['abandoned', 'abandoned', 'abandoned'])
    t.equal(context.missing.size, 0)
  })

  t.test('reverted, then paid', async (t) => {
    const one = crowd(1, 1)
    const hash = `0x${'ab'.repeat(32)}` as const
    const { sender, lane, seq, index } = one.ledger.winners()[0]!
    const paid = [{ sender, lane, position: { seq, index }, amount: 1n }]
    const receipt = { hash, fee: 1n, gasUsed: 60_000n, blockNumber: 1, refusals: [] }
    let isMined: boolean | undefined
    let isPassed = true
    const broker: Broker = {
      ...one.broker,
      async check({ args }) {
        if (!isPassed) return { ready: true }
        const position = { seq: 2n ** 60n, index: args.length }
        return { ready: false, reason: 'IndexReplayed', final: false, position }
      },
      async submit(_call, onSigned) {
        await onSigned(hash)
        return hash
      },
      async receipt() {
        if (isMined === undefined) return undefined
        return { ...receipt, ok: isMined, payments: isMined ? paid : [] }
      },
      known: async () => false,
    }
    const { context, advance } = stepsOf(one, broker)
    await advance()
    t.strictSame([...context.missing.keys()], [one.ledger.winners()[0]!.id])
    isPassed = false
    await advance()
    t.strictSame(statesOf(one.ledger), ['submitted'])
    t.ok(context.missing.has(hash))
    isMined = false
    isPassed = true
    await advance()
    t.strictSame(statesOf(one.ledger), ['held'])
    t.notOk(context.missing.has(hash))
    isMined = true
    isPassed = false
    await advance()
    await advance()
    t.strictSame(statesOf(one.ledger), ['paid'])
    t.equal(context.missing.size, 0)
  })
})

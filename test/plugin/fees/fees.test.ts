import * as fc from 'fast-check'
import t from 'tap'
import {
  decideRedemption,
  gasPriceDefaults,
  mostFeeNow,
  nextGasPrice,
  overheadUp,
  parseGasPrice,
  redemptionPolicyDefaults,
  serializeGasPrice,
} from '../../../plugin/index.ts'
import type { GasPrice, RedemptionOutlook, RedemptionPolicy } from '../../../plugin/index.ts'

const day = 86_400
const start = 1_700_000_000

/** A worthwhile winner, just won, with a day to go. */
const fresh: RedemptionOutlook = {
  value: 1_000_000n,
  fee: 10_000n,
  now: start,
  wonAt: start,
  deadline: start + day,
  growing: false,
}

/** Gas prices seen every 15 seconds, one after the other. */
function feed(prices: readonly bigint[], before?: GasPrice): GasPrice {
  let state = before
  let now = state?.at ?? start
  for (const price of prices) {
    now += 15
    state = nextGasPrice(state, price, now)
  }
  return state!
}

const times = (count: number, price: bigint): bigint[] => Array.from({ length: count }, () => price)

const hour = 240
const calm = feed(times(24 * hour, 1_000n))

t.test('a spike of two hours re-quotes nobody, a lasting rise does', async (t) => {
  t.equal(calm.quoted, 1_250n)
  t.equal(feed(times(2 * hour, 50_000n), calm).quoted, 1_250n)
  const passed = feed([...times(2 * hour, 50_000n), ...times(24 * hour, 1_000n)], calm)
  t.equal(passed.quoted, 1_250n)
  const risen = feed(times(24 * hour, 3_000n), calm)
  t.ok(risen.quoted >= 3_000n && risen.quoted <= 3_750n, String(risen.quoted))
  const fallen = feed(times(48 * hour, 10n), risen)
  t.ok(fallen.quoted >= 10n && fallen.quoted <= 30n, String(fallen.quoted))
})

t.test('a trend is followed closely enough that a winner stays worth its fees', async (t) => {
  let state = calm
  // Threefold in a day.
  for (let i = 1; i <= 24 * hour; i++) {
    const price = BigInt(Math.round(1_000 * 3 ** (i / (24 * hour))))
    state = feed([price], state)
    if (state.quoted * 5n < price * 4n) t.fail(`${state.quoted} at ${price}`)
  }
  t.ok(state.quoted <= 3_750n)
})

t.test(
  'one sample after a long silence is one sample, but what was seen before has faded',
  async (t) => {
    const after = (silence: number) => nextGasPrice(calm, 4_000n, calm.at + silence)
    t.equal(after(30 * day).smoothedQ16 >> 16n, 1_175n)
    t.ok(after(120).smoothedQ16 >> 16n < 1_010n)
    t.equal(nextGasPrice(calm, 1_000n, calm.at + 30 * day).quoted, 1_250n)
    const relearnt = feed(times(hour, 3_000n), after(30 * day))
    t.ok(relearnt.quoted > 2_500n, String(relearnt.quoted))
  },
)

t.test('a price of zero is left again', async (t) => {
  t.ok(feed([0n, ...times(24 * hour, 50n)]).quoted >= 33n)
})

t.test('the quoted price is never below the mean and never far above', async () => {
  const prices = fc.array(fc.bigInt(1n, 10n ** 12n), { minLength: 1, maxLength: 60 })
  const gap = fc.integer({ min: -5, max: 3_000 })
  fc.assert(
    fc.property(prices, gap, (seen, seconds) => {
      let state: GasPrice | undefined
      let now = start
      const highest = seen.reduce((a, b) => (a > b ? a : b))
      const lowest = seen.reduce((a, b) => (a < b ? a : b))
      for (const price of seen) {
        state = nextGasPrice(state, price, now)
        now += seconds
        const mean = state.smoothedQ16 >> 16n
        const isNear = mean * BigInt(gasPriceDefaults.ceiling) >= state.quoted * 100n
        if (mean > state.quoted || !isNear) return false
        if (mean < lowest - 1n || mean > highest) return false
      }
      return true
    }),
  )
})

t.test('a price is read back from its note, and from nothing else', async (t) => {
  t.strictSame(parseGasPrice(serializeGasPrice(calm)), calm)
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = parseGasPrice(text)
      return read === undefined || serializeGasPrice(read).length > 0
    }),
  )
  for (const text of [undefined, '', '1 2 3', '1 2 3 4 5', '1 2 3 x', ' 1 2 3 4']) {
    t.equal(parseGasPrice(text), undefined, String(text))
  }
})

t.test('overhead is rounded up and absent without income', async (t) => {
  t.equal(overheadUp(1n, 100n), 0.01)
  t.equal(overheadUp(1n, 3n), 0.333334)
  t.equal(overheadUp(0n, 3n), 0)
  t.equal(overheadUp(5n, 0n), undefined)
})

t.test('when a winner is redeemed', async (t) => {
  const cases: [name: string, change: Partial<RedemptionOutlook>, verdict: string][] = [
    ['the fee is a small share', {}, 'redeem fee_small'],
    ['exactly the share', { fee: 20_000n }, 'redeem fee_small'],
    ['above it', { fee: 20_001n }, 'wait fee_high'],
    [
      'half as much again after nine hours',
      { fee: 30_000n, now: start + 9 * 3600 },
      'wait fee_high',
    ],
    ['after ten', { fee: 30_000n, now: start + 10 * 3600 }, 'redeem fee_small'],
    [
      'far above it, four hours to go',
      { fee: 999_000n, now: start + day - 4 * 3600 },
      'redeem deadline_near',
    ],
    [
      'far above it, a minute earlier',
      { fee: 999_000n, now: start + day - 4 * 3600 - 60 },
      'wait fee_high',
    ],
    ['gas is dear', { usualFee: 7_999n }, 'wait gas_dear'],
    ['gas is as usual', { usualFee: 8_000n }, 'redeem fee_small'],
    ['gas has been dear for long', { usualFee: 10n, now: start + 4 * 3600 }, 'redeem fee_small'],
    ['dear, but nothing to the value', { fee: 1_000n, usualFee: 10n }, 'redeem fee_small'],
    ['worth its fee by one unit', { fee: 999_999n, now: start + day }, 'redeem deadline_near'],
    ['not worth its fee yet', { fee: 1_000_000n, now: start + day - 301 }, 'wait fee_above_value'],
    ['never worth its fee', { fee: 1_000_000n, now: start + day - 300 }, 'abandon not_worth_fee'],
    ['the last second', { now: start + day }, 'redeem deadline_near'],
    ['past the deadline', { now: start + day + 1 }, 'abandon past_deadline'],
    ['more may join', { growing: true, now: start + 29 }, 'wait more_may_join'],
    ['nobody came', { growing: true, now: start + 30 }, 'redeem fee_small'],
    ['a lower book is open', { lowerOpenUntil: start + 900 }, 'wait lower_open'],
    [
      'a lower book is open and time is short',
      { lowerOpenUntil: start + 2 * day, now: start + day - 4 * 3600 },
      'close_lower deadline_near',
    ],
    ['a secret is in use', { notBefore: start + 150 }, 'wait secret_in_use'],
    ['it is not any more', { notBefore: start + 150, now: start + 150 }, 'redeem fee_small'],
    [
      'a later winner is due first',
      { fee: 20_001n, laterDeadline: start + 4000, now: start + 3000 },
      'redeem deadline_near',
    ],
    [
      'a worthless one gives way to a later one that is due',
      { fee: 1_000_000n, laterDeadline: start + 4000, now: start + 3800 },
      'abandon not_worth_fee',
    ],
    [
      'short terms are forced in their last quarter',
      { fee: 20_001n, deadline: start + 100, now: start + 75 },
      'redeem deadline_near',
    ],
    ['and not before', { fee: 999_999n, deadline: start + 100, now: start + 74 }, 'wait fee_high'],
  ]
  for (const [name, change, verdict] of cases) {
    const { action, reason } = decideRedemption({ ...fresh, ...change })
    t.equal(`${action} ${reason}`, verdict, name)
  }
})

t.test('patience with lower books ends when it was told to', async (t) => {
  const policy = { ...redemptionPolicyDefaults, patience: 10 }
  const open = { ...fresh, lowerOpenUntil: start + 900 }
  t.match(decideRedemption({ ...open, now: start + 9 }, policy), { until: start + 10 })
  t.match(decideRedemption({ ...open, now: start + 10 }, policy), {
    action: 'close_lower',
    reason: 'patience_over',
  })
})

t.test('whatever the figures: a wait ends in time, nothing worth its fee is given up', async () => {
  const money = fc.bigInt(0n, 10n ** 20n)
  const seconds = fc.integer({ min: 0, max: 3 * day })
  const outlooks = fc.record({
    value: money,
    fee: money,
    usualFee: money,
    now: seconds.map((s) => start + s),
    wonAt: fc.constant(start),
    deadline: seconds.map((s) => start + s),
    growing: fc.boolean(),
    lowerOpenUntil: fc.option(
      seconds.map((s) => start + s),
      { nil: -1 },
    ),
  })
  const policies: fc.Arbitrary<RedemptionPolicy> = fc.record({
    feeShare: fc.double({ min: 0, max: 1, noNaN: true }),
    dearTimes: fc.double({ min: 1, max: 10, noNaN: true }),
    dearFor: fc.integer({ min: 0, max: day }),
    gatherFor: fc.integer({ min: 0, max: day }),
    patience: fc.oneof(fc.constant(Infinity), fc.integer({ min: 0, max: day })),
    forceBefore: fc.integer({ min: 0, max: day }),
    lastChance: fc.integer({ min: 0, max: day }),
  })
  fc.assert(
    fc.property(outlooks, policies, ({ lowerOpenUntil, ...rest }, policy) => {
      const lower = lowerOpenUntil < rest.now ? {} : { lowerOpenUntil }
      const verdict = decideRedemption({ ...rest, ...lower }, policy)
      if (verdict.action === 'abandon') return rest.now > rest.deadline || rest.fee >= rest.value
      if (verdict.action !== 'wait') return rest.fee < rest.value && rest.now <= rest.deadline
      return verdict.until! > rest.now && verdict.until! <= rest.deadline
    }),
    { numRuns: 2_000 },
  )
})

t.test('what is paid for rises to the deadline without a cliff', async () => {
  const share = fc.integer({ min: 1, max: 999_999 }).map(BigInt)
  fc.assert(
    fc.property(share, (fee) => {
      const verdict = (now: number) => decideRedemption({ ...fresh, fee, now })
      const first = verdict(start)
      if (first.action === 'redeem') return fee <= 20_000n
      const until = first.until!
      const before = verdict(until - 60)
      return verdict(until).action === 'redeem' && before.action === 'wait'
    }),
  )
})

t.test(
  'what a waiting transaction may be raised to is what its winners are worth now',
  async (t) => {
    const most = (now: number): bigint => mostFeeNow({ ...fresh, now })
    t.equal(most(start), 20_000n)
    t.equal(most(start - 60), 20_000n, 'a clock that was put back')
    t.ok(most(start + day / 2) > 20_000n && most(start + day / 2) < 500_000n)
    t.equal(most(start + day - 4 * 3600), 999_999n)
    t.equal(most(start + day), 999_999n)
    t.equal(most(start + day + 1), 0n)
    t.equal(mostFeeNow({ ...fresh, value: 0n }), 0n)
    t.equal(mostFeeNow({ ...fresh, deadline: start }), 999_999n)
  },
)

t.test('that is the fee up to which it would be redeemed now, to the unit', async () => {
  const outlooks = fc.record({
    value: fc.bigInt(2n, 10n ** 9n),
    now: fc.integer({ min: start, max: start + day }),
    wonAt: fc.constant(start),
    deadline: fc.integer({ min: start + 3600, max: start + day }),
    growing: fc.constant(false),
  })
  fc.assert(
    fc.property(outlooks, (outlook) => {
      const fee = mostFeeNow(outlook)
      const action = (of: bigint): string => decideRedemption({ ...outlook, fee: of }).action
      const isBelow = fee === 0n || action(fee) === 'redeem'
      if (!isBelow || action(fee + 1n) === 'redeem') throw new Error(`${fee} of ${outlook.value}`)
    }),
  )
})

t.test('a winner without company waits for some as long as one that grows', async (t) => {
  const alone = { ...fresh, alone: true }
  t.match(decideRedemption(alone), { action: 'wait', reason: 'more_may_join', until: start + 30 })
  t.match(decideRedemption({ ...alone, now: start + 30 }), { action: 'redeem' })
  t.match(decideRedemption({ ...alone, deadline: start + 20, now: start + 16 }), {
    action: 'redeem',
    reason: 'deadline_near',
  })
})

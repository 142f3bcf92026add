import * as fc from 'fast-check'
import t from 'tap'
import {
  decideRedemption,
  gasPriceDefaults,
  nextGasPrice,
  overheadUp,
  redemptionPolicyDefaults,
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

t.test('a spike of a minute re-quotes nobody, a lasting rise does', async (t) => {
  const calm = feed(times(20, 1_000n))
  t.equal(calm.quoted, 1_000n)
  t.equal(feed(times(4, 90_000n), calm).quoted, 1_000n)
  t.equal(feed([...times(4, 90_000n), ...times(40, 1_000n)], calm).quoted, 1_000n)
  const risen = feed(times(200, 3_000n), calm)
  t.ok(risen.quoted > 2_000n && risen.quoted <= 3_000n, String(risen.quoted))
  const fallen = feed(times(400, 10n), risen)
  t.ok(fallen.quoted >= 10n && fallen.quoted <= 15n, String(fallen.quoted))
})

t.test('moves inside the band keep the quoted price', async (t) => {
  const state = feed([...times(200, 1_000n), ...times(400, 1_400n), ...times(400, 700n)])
  t.equal(state.quoted, 1_000n)
})

t.test('one sample after a long silence is one sample', async (t) => {
  const calm = feed(times(20, 1_000n))
  t.equal(nextGasPrice(calm, 4_000n, calm.at + 30 * day).quoted, 1_600n)
  t.equal(nextGasPrice(calm, 1_500n, calm.at + 30 * day).quoted, 1_000n)
})

t.test('a price of zero is left again', async (t) => {
  t.ok(feed([0n, ...times(200, 50n)]).quoted >= 33n)
})

t.test(
  'quoted stays within the range of what was seen and within the band of the mean',
  async () => {
    const prices = fc.array(fc.bigInt(1n, 10n ** 12n), { minLength: 1, maxLength: 60 })
    const gap = fc.integer({ min: -5, max: 3_000 })
    fc.assert(
      fc.property(prices, gap, (seen, seconds) => {
        let state: GasPrice | undefined
        let now = start
        for (const price of seen) {
          state = nextGasPrice(state, price, now)
          now += seconds
          const mean = state.smoothedQ16 >> 16n
          const wide = BigInt(100 + gasPriceDefaults.band)
          if (mean * 100n > state.quoted * wide || mean * wide < state.quoted * 100n) return false
        }
        const sorted = seen.toSorted((a, b) => (a < b ? -1 : 1))
        return state!.quoted >= sorted[0]! - 1n && state!.quoted <= sorted.at(-1)!
      }),
    )
  },
)

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
      'above it, four hours to go',
      { fee: 20_001n, now: start + day - 4 * 3600 },
      'redeem deadline_near',
    ],
    [
      'above it, a second earlier',
      { fee: 20_001n, now: start + day - 4 * 3600 - 1 },
      'wait fee_high',
    ],
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
    ['and not before', { fee: 20_001n, deadline: start + 100, now: start + 74 }, 'wait fee_high'],
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

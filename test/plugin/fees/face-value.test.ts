import * as fc from 'fast-check'
import t from 'tap'
import {
  chooseFaceValue,
  classDown,
  classUp,
  leastFaceValue,
  toQ64,
  winProbUp,
} from '../../../plugin/index.ts'

const amount = fc.bigInt({ min: 1n, max: 1n << 100n })
const maybe = fc.option(amount, { nil: undefined })

function isClass(value: bigint): boolean {
  return value > 0n && classDown(value) === value
}

t.test('classes', async (t) => {
  t.strictSame([1n, 2n, 4n, 5n, 16n, 17n].map(classUp), [1n, 4n, 4n, 16n, 16n, 64n])
  t.strictSame([1n, 3n, 4n, 15n, 16n, 63n].map(classDown), [1n, 1n, 4n, 4n, 16n, 16n])
  fc.assert(fc.property(amount, (value) => classDown(value) <= value && value <= classUp(value)))
})

t.test('the least worth redeeming', async (t) => {
  const rule = { costMultiplier: 100, redeemFee: 500_000n }
  t.equal(leastFaceValue(rule, toQ64(10n)), 50_000_000n)
  t.equal(leastFaceValue({ ...rule, ceiling: 1000n }, toQ64(10n)), 1000n)
  t.equal(leastFaceValue({ ...rule, redeemFee: 0n }, toQ64(10n) + 1n), 21n, 'rounded up')
  t.equal(leastFaceValue({ ...rule, redeemFee: 0n }, 0n), 1n)
})

t.test('a face value keeps every limit that can be kept', async () => {
  fc.assert(
    fc.property(amount, maybe, maybe, (worth, ceiling, float) => {
      const least = ceiling !== undefined && ceiling < worth ? ceiling : worth
      const chosen = chooseFaceValue(least, { ceiling, float })
      const keepsCeiling = ceiling === undefined || chosen <= ceiling
      const keepsFloat = float === undefined || float < least || chosen <= float
      const isBounded = chosen >= least && chosen <= 16n * classUp(least)
      return keepsCeiling && keepsFloat && isBounded && (isClass(chosen) || chosen === least)
    }),
  )
})

t.test('a sender gets the highest class that its float carries', async (t) => {
  t.equal(chooseFaceValue(50n, {}), 64n, 'nobody asked by name: the lowest')
  t.equal(chooseFaceValue(50n, { float: 300n }), 256n)
  t.equal(chooseFaceValue(50n, { float: 10n ** 9n }), 1024n, 'but not its whole float')
  t.equal(chooseFaceValue(50n, { float: 60n }), 50n, 'below the class, above the least')
  t.equal(chooseFaceValue(50n, { float: 10n }), 64n, 'too little: what would be needed')
  t.equal(chooseFaceValue(50n, { ceiling: 60n, float: 1000n }), 50n)
})

t.test('the expected value is at least the price and a face value is twice it', async () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 1n << 120n }), amount, (price, redeemFee) => {
      const face = leastFaceValue({ costMultiplier: 100, redeemFee }, price)
      const { expectedValue, capped } = winProbUp(price, face)
      return !capped && expectedValue >= price && expectedValue - price < face
    }),
  )
})

import * as fc from 'fast-check'
import t from 'tap'
import type { ClassGrain } from '../../../plugin/index.ts'
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
const grains = fc.constantFrom<ClassGrain>('coarse', 'fine')

function isClass(value: bigint, grain: ClassGrain): boolean {
  return value > 0n && classDown(value, grain) === value
}

t.test('classes', async (t) => {
  const up = (grain: ClassGrain, values: bigint[]) => values.map((value) => classUp(value, grain))
  const down = (grain: ClassGrain, values: bigint[]) =>
    values.map((value) => classDown(value, grain))
  t.strictSame(up('coarse', [1n, 2n, 4n, 5n, 16n, 17n]), [1n, 4n, 4n, 16n, 16n, 64n])
  t.strictSame(down('coarse', [1n, 3n, 4n, 15n, 16n, 63n]), [1n, 1n, 4n, 4n, 16n, 16n])
  t.strictSame(up('fine', [0n, 1n, 7n, 8n, 9n, 15n, 17n, 57n]), [
    1n,
    1n,
    7n,
    8n,
    10n,
    16n,
    20n,
    64n,
  ])
  t.strictSame(down('fine', [1n, 7n, 9n, 15n, 19n, 63n]), [1n, 7n, 8n, 14n, 16n, 56n])
  fc.assert(
    fc.property(amount, grains, (value, grain) => {
      const [below, above] = [classDown(value, grain), classUp(value, grain)]
      const isNear = grain === 'coarse' || (below * 5n >= value * 4n && above * 4n <= value * 5n)
      const areClasses = isClass(below, grain) && isClass(above, grain)
      return below <= value && value <= above && areClasses && isNear
    }),
  )
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
    fc.property(amount, maybe, maybe, grains, (worth, ceiling, float, grain) => {
      const least = ceiling !== undefined && ceiling < worth ? ceiling : worth
      const chosen = chooseFaceValue(least, { ceiling, float, grain })
      const keepsCeiling = ceiling === undefined || chosen <= ceiling
      const keepsFloat = float === undefined || float < least || chosen <= float
      const isBounded = chosen >= least && chosen <= 16n * classUp(least, grain)
      return keepsCeiling && keepsFloat && isBounded && (isClass(chosen, grain) || chosen === least)
    }),
  )
})

t.test('a sender gets the highest class that its float carries twice', async (t) => {
  t.equal(chooseFaceValue(50n, {}), 64n, 'nobody asked by name: the lowest')
  t.equal(chooseFaceValue(50n, { float: 300n }), 64n)
  t.equal(chooseFaceValue(50n, { float: 10n ** 9n }), 1024n, 'but not its whole float')
  t.equal(chooseFaceValue(50n, { float: 60n }), 50n, 'below the class, above the least')
  t.equal(chooseFaceValue(50n, { float: 10n }), 64n, 'too little: what would be needed')
  t.equal(chooseFaceValue(50n, { ceiling: 60n, float: 1000n }), 50n)
  t.equal(chooseFaceValue(50n, { float: 300n, grain: 'fine' }), 128n)
  t.equal(chooseFaceValue(50n, { float: 700n, grain: 'fine' }), 320n, 'a book uses more of it')
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

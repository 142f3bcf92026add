import * as fc from 'fast-check'
import t from 'tap'
import { atMost, doSuffice, firstFees, raisedFees } from '../../../adapters/ethers/gas-fees.ts'
import type { GasFees, GasMarket } from '../../../adapters/ethers/gas-fees.ts'

const none = 2n ** 255n
const fee = (maxFeePerGas: bigint, maxPriorityFeePerGas: bigint): GasFees => ({
  type: 2,
  maxFeePerGas,
  maxPriorityFeePerGas,
})

t.test('a first try has room for six full blocks, below the ceiling', async (t) => {
  t.strictSame(firstFees({ price: 110n, baseFee: 100n }, none), fee(210n, 10n))
  t.strictSame(firstFees({ price: 110n, baseFee: 100n }, 150n), fee(150n, 10n))
  t.equal(firstFees({ price: 110n, baseFee: 100n }, 109n), undefined)
  t.strictSame(firstFees({ price: 110n }, none), { type: 0, gasPrice: 110n })
})

t.test('fees are enough until base fee or tips outgrow them', async (t) => {
  t.ok(doSuffice(fee(210n, 10n), { price: 210n, baseFee: 200n }))
  t.notOk(doSuffice(fee(210n, 10n), { price: 211n, baseFee: 201n }))
  t.ok(doSuffice(fee(500n, 10n), { price: 120n, baseFee: 100n }))
  t.notOk(doSuffice(fee(500n, 10n), { price: 121n, baseFee: 100n }))
  t.ok(doSuffice({ type: 0, gasPrice: 100n }, { price: 100n }))
  t.notOk(doSuffice({ type: 0, gasPrice: 99n }, { price: 100n }))
})

t.test('both fees grow by an eighth, rounded up, or nothing is sent', async (t) => {
  const market = { price: 101n, baseFee: 100n }
  t.strictSame(raisedFees(fee(1_000n, 9n), market, none), fee(1_125n, 11n))
  t.strictSame(raisedFees(fee(0n, 0n), market, none), fee(201n, 1n))
  t.equal(raisedFees(fee(1_000n, 9n), market, 1_124n), undefined)
  t.equal(raisedFees({ type: 0, gasPrice: 80n }, { price: 95n }, 94n), undefined)
  t.strictSame(raisedFees({ type: 0, gasPrice: 80n }, { price: 85n }, 90n), {
    type: 0,
    gasPrice: 90n,
  })
})

t.test('whatever was offered: enough for now, an eighth more, below the ceiling', async () => {
  const amount = fc.bigInt(0n, 10n ** 12n)
  const markets: fc.Arbitrary<GasMarket> = fc
    .record({ baseFee: amount, tip: amount, isOld: fc.boolean() })
    .map(({ baseFee, tip, isOld }) => ({ price: baseFee + tip, ...(!isOld && { baseFee }) }))
  const offers: fc.Arbitrary<GasFees> = fc.oneof(
    amount.map((gasPrice): GasFees => ({ type: 0, gasPrice })),
    fc.tuple(amount, amount).map(([tip, more]) => fee(tip + more, tip)),
  )
  fc.assert(
    fc.property(offers, markets, amount, (before, market, ceiling) => {
      const after = raisedFees(before, market, ceiling)
      if (!after) return
      const grows = (now: bigint, then: bigint): boolean => 8n * now >= 9n * then && now > then
      const tips = after.type === 2 && before.type === 2
      const isTipRight =
        !tips ||
        (grows(after.maxPriorityFeePerGas, before.maxPriorityFeePerGas) &&
          after.maxPriorityFeePerGas <= after.maxFeePerGas)
      const isRight =
        after.type === before.type &&
        grows(atMost(after), atMost(before)) &&
        atMost(after) <= ceiling &&
        atMost(after) >= market.price &&
        isTipRight
      if (!isRight) throw new Error(`${String(atMost(after))} after ${String(atMost(before))}`)
    }),
  )
})

import * as fc from 'fast-check'
import t from 'tap'
import {
  nextRedeemGas,
  parseRedeemGas,
  serializeRedeemGas,
  transactionGas,
} from '../../../plugin/index.ts'
import type { RedeemGas, RedeemGasSample } from '../../../plugin/index.ts'

const guess = 60_000n

/** A book redeemed at an index: two hashes for each one walked. */
const book = (index: number): RedeemGasSample => {
  const extraGas = 113n * BigInt(index - 1)
  return { gasUsed: 44_458n + extraGas, extraGas, dataFee: 0n }
}

function feed(samples: readonly RedeemGasSample[], before?: RedeemGas): RedeemGas {
  return samples.reduce<RedeemGas | undefined>(
    (state, sample) => nextRedeemGas(state, sample, guess),
    before,
  )!
}

t.test('the first receipt is believed, within bounds of what was assumed', async (t) => {
  t.equal(feed([book(1)]).quoted, 44_458n)
  const wild = { extraGas: 0n, dataFee: 0n }
  t.equal(feed([{ ...wild, gasUsed: 10n ** 9n }]).quoted, 4n * guess)
  t.equal(feed([{ ...wild, gasUsed: 1n }]).quoted, transactionGas)
})

t.test('what the shape accounts for is kept apart', async (t) => {
  const indexes = Array.from({ length: 400 }, (_, i) => 1 + ((i * 37) % 128))
  const gas = feed(indexes.map(book))
  t.equal(gas.baseQ8 >> 8n, 44_458n)
  t.ok(gas.meanQ8 >> 8n > 49_000n && gas.meanQ8 >> 8n < 54_000n)
})

t.test('the first redemption of a slot, which is dear, is soon forgotten', async (t) => {
  const first = { gasUsed: 81_184n, extraGas: 0n, dataFee: 0n }
  const gas = feed([first, ...Array.from({ length: 40 }, () => book(1))])
  t.ok(gas.quoted < 48_904n, String(gas.quoted))
  t.equal(feed([first], gas).quoted, gas.quoted, 'and one later re-quotes nobody')
})

t.test('an L1 part is followed, its spikes slowly', async (t) => {
  const withData = (dataFee: bigint): RedeemGasSample => ({ ...book(1), dataFee })
  const usual = feed(Array.from({ length: 40 }, () => withData(1_000n)))
  t.equal(usual.dataFee, 1_000n)
  t.equal(feed([withData(1_000_000n)], usual).dataFee, 1_375n)
})

t.test('the quoted gas is within the band of the mean and within bounds', async () => {
  const samples = fc.array(
    fc.record({
      gasUsed: fc.bigInt(0n, 10n ** 9n),
      extraGas: fc.bigInt(0n, 10n ** 6n),
      dataFee: fc.bigInt(0n, 10n ** 18n),
    }),
    { minLength: 1, maxLength: 60 },
  )
  fc.assert(
    fc.property(samples, (seen) => {
      let state: RedeemGas | undefined
      for (const sample of seen) {
        const before: RedeemGas | undefined = state
        state = nextRedeemGas(before, sample, guess)
        const mean = state.meanQ8 >> 8n
        const isNear = state.quoted * 110n >= mean * 100n && mean * 110n >= state.quoted * 100n
        if (!isNear || state.quoted < transactionGas || state.baseQ8 >> 8n < transactionGas) {
          return false
        }
        // No single receipt can do much.
        if (before && (state.meanQ8 * 2n > before.meanQ8 * 3n || state.dataFee < 0n)) return false
      }
      return true
    }),
  )
})

t.test('a table is read back from its note; what is none counts as not measured', async (t) => {
  const table = new Map([
    ['book', feed([book(1), book(64)])],
    ['ticket', feed([{ gasUsed: 41_682n, extraGas: 0n, dataFee: 7n }])],
  ])
  t.strictSame(parseRedeemGas(serializeRedeemGas(table)), table)
  const good = ['book', '50000', '1', '1', '0']
  const rows = [good, [...good, '0'], ['book', '0', '1', '1', '0'], ['book', 'x', '1', '1', '0'], 7]
  t.equal(parseRedeemGas(JSON.stringify(rows)).get('book')?.quoted, 50_000n)
  for (const text of [
    undefined,
    '',
    '{',
    '{}',
    'null',
    '[1]',
    '[["book"]]',
    JSON.stringify(rows.slice(1)),
  ]) {
    t.equal(parseRedeemGas(text).size, 0, String(text))
  }
  fc.assert(fc.property(fc.json(), (text) => parseRedeemGas(text).size >= 0))
})

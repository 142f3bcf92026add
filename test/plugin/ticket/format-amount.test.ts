import * as fc from 'fast-check'
import t from 'tap'
import { createMemoryLedger } from '../../../adapters/memory/index.ts'
import { createSenderFloat, formatAmountDown, formatAmountUp } from '../../../plugin/index.ts'
import type { Funds } from '../../../plugin/index.ts'
import { checkPrice } from '../../../plugin/sender/budget.ts'
import { seededEntropy } from '../../fixtures/gate/test-box.ts'

const eth = { symbol: 'ETH', decimals: 18 }

t.test('amounts in words of a currency', async (t) => {
  t.equal(formatAmountDown(1_234_567_899_999_999_999n, eth), '1.234567 ETH')
  t.equal(formatAmountUp(1_234_567_899_999_999_999n, eth), '1.234568 ETH')
  t.equal(formatAmountUp(48_000_000_000_000n, eth), '0.000048 ETH')
  t.equal(formatAmountDown(0n, eth), '0 ETH')
  t.equal(formatAmountUp(0n, eth), '0 ETH')
  t.equal(formatAmountUp(999_999_999_999_999_999n, eth), '1 ETH')
  t.equal(formatAmountDown(1n, eth), '0.000000000000000001 ETH')
  t.equal(formatAmountDown(1_500_001n, { symbol: 'USDC', decimals: 6 }), '1.500001 USDC')
  t.equal(formatAmountUp(42n, { symbol: 'points', decimals: 0 }), '42 points')
})

t.test('what is written up is enough, what is written down is there', async (t) => {
  const read = (text: string, decimals: number): bigint => {
    const [whole = '', fraction = ''] = text.split(' ')[0]!.split('.')
    return BigInt(whole + fraction.padEnd(decimals, '0'))
  }
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(
        fc.bigInt(0n, 10n ** 30n),
        fc.integer({ min: 0, max: 24 }),
        (amount, decimals) => {
          const currency = { symbol: 'X', decimals }
          const down = read(formatAmountDown(amount, currency), decimals)
          const up = read(formatAmountUp(amount, currency), decimals)
          return down <= amount && amount <= up && (up - down) * 1000n <= amount
        },
      ),
    ),
  )
})

t.test('refusals name the symbol, and base units without one', async (t) => {
  const clock = { seconds: () => 1000, milliseconds: () => 1_000_000 }
  const ledger = createMemoryLedger({ entropy: seededEntropy('words'), clock })
  const none = { deposit: 0n, reserve: 0n, reserveShare: 0n, unlockAt: 0, releaseAt: 0 }
  const funds: Funds = {
    ...none,
    shareUntil: 0,
    earmark: 0n,
    position: { seq: 0n, index: 0 },
    asOf: 1000,
  }
  const cache = { read: () => funds, peek: () => funds, refresh() {}, close() {} }
  const sender = `0x${'11'.repeat(20)}` as const
  const needed = 48_000_000_000_001n
  const detail = (currency: object, earmark: bigint) => {
    const float = createSenderFloat({ funds: cache, ledger, deposit: 'none', ...currency })
    return float.shortfall(sender, { ...funds, earmark }, 2000, needed)
  }
  const poor = detail({ currency: eth }, 0n)
  t.match(poor?.detail, /earmark at least 0\.00004801 ETH\.$/)
  t.match(detail({ currency: eth }, 5n)?.detail, / has 0\.000000000000000005 ETH free .* needs 0\./)
  t.match(detail({}, 0n)?.detail, /earmark at least 48000000000001 base units\.$/)
  t.equal(poor?.needed, needed, 'programs get base units')

  const limit = { expected: 1n, worstCase: 1n }
  const budget = { price: 1n << 64n, perHost: limit, total: limit }
  const price = (10n ** 18n) << 64n
  t.throws(() => checkPrice({ ...budget, currency: eth }, price), {
    message:
      /^a price of 1 ETH is above the budget of 0\.000000000000000001 ETH: raise budget\.price/,
  })
  t.throws(() => checkPrice(budget, price), { message: /of 10{18} base units is above/ })
})

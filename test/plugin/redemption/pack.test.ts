import { randomBytes } from 'node:crypto'
import * as fc from 'fast-check'
import t from 'tap'
import { createMemoryLedger } from '../../../adapters/memory/index.ts'
import type { RedemptionItem } from '../../../plugin/index.ts'
import { mostTogether } from '../../../plugin/redemption/choose-items.ts'
import { createFeeEstimate } from '../../../plugin/redemption/fee-estimate.ts'
import { pack } from '../../../plugin/redemption/submit-batch.ts'
import type { Departure } from '../../../plugin/redemption/submit-batch.ts'
import { testClock } from '../../fixtures/redemption/market.ts'

const clock = testClock()
const ledger = createMemoryLedger({ entropy: (size) => randomBytes(size), clock })
const estimate = createFeeEstimate({ broker: { gasPrice: async () => 1n }, ledger, clock })

const departureOf = (extras: readonly bigint[], at: number): Departure => ({
  queue: { name: `0x${at}/0`, sender: `0x${at}`, lane: 0, winners: [] },
  items: extras.map((extraGas) => ({ scheme: 'book', extraGas }) as RedemptionItem),
  isUrgent: false,
})

const departures = fc
  .array(fc.array(fc.bigInt(0n, 200_000n), { minLength: 1, maxLength: 60 }), { maxLength: 40 })
  .map((queues) => queues.map(departureOf))

t.test('transactions are bounded, and each queue is in one, with its lowest items', async () => {
  fc.assert(
    fc.property(departures, fc.bigInt(0n, 8_000_000n), (all, room) => {
      const loads = pack({ estimate }, all, room)
      const packed = loads.flat()
      if (packed.length !== all.length) throw new Error('a queue is missing or doubled')
      for (const { queue, items } of packed) {
        const whole = all.find((one) => one.queue === queue)!.items
        if (items.length === 0) throw new Error('a queue without its lowest item')
        if (items.some((item, at) => item !== whole[at])) throw new Error('out of order')
      }
      for (const load of loads) {
        const items = load.flatMap((departure) => departure.items)
        const gas = items.reduce((sum, item) => sum + estimate.gasFor(item, 1), 0n)
        if (items.length > mostTogether) throw new Error(`${items.length} items`)
        if (gas > room && items.length > 1) throw new Error(`${gas} gas in ${room}`)
      }
    }),
  )
})

t.test('what fits is not spread out', async (t) => {
  const all = Array.from({ length: mostTogether }, (_, at) => departureOf([0n], at))
  t.equal(pack({ estimate }, all, 10n ** 7n).length, 1)
  t.equal(pack({ estimate }, [...all, departureOf([0n], mostTogether)], 10n ** 7n).length, 2)
  t.strictSame(pack({ estimate }, [], 10n ** 7n), [])
})

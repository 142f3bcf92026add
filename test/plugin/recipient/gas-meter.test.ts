import t from 'tap'
import { createMemoryLedger } from '../../../adapters/memory/index.ts'
import {
  FareboxError,
  nextRedeemGas,
  parseGasPrice,
  redeemGasNote,
  serializeRedeemGas,
} from '../../../plugin/index.ts'
import { gasPriceNote } from '../../../plugin/fees/gas-price.ts'
import { createGasMeter } from '../../../plugin/recipient/gas-meter.ts'
import { createFeeEstimate } from '../../../plugin/redemption/fee-estimate.ts'
import type { RedemptionItem } from '../../../plugin/index.ts'

const redeemGas = 60_000n
/** What is quoted for a price of 1,000: a quarter above. */
const quoted = 1_250n

/** A node with a price that can be set, or that is away, and a clock that stands still. */
function openMarket() {
  let now = 1_700_000_000
  let price: bigint | undefined = 1_000n
  const ledger = createMemoryLedger({ entropy: (count) => new Uint8Array(count).fill(7) })
  const clock = { seconds: () => now, milliseconds: () => now * 1000 }
  const broker = {
    async gasPrice() {
      if (price === undefined) throw new FareboxError('chain_unreachable', 'nobody answers')
      return price
    },
  }
  return {
    ledger,
    broker,
    clock,
    set: (next: bigint | undefined) => void (price = next),
    pass: (seconds: number) => void (now += seconds),
    meter: () => createGasMeter({ ledger, broker, clock, redeemGas }),
    estimate: () => createFeeEstimate({ ledger, broker, clock }),
  }
}

type Market = ReturnType<typeof openMarket>

const settled = () => new Promise((resolve) => setImmediate(resolve))

/** Asks for terms every quarter of a minute, as viewers do. */
async function watch(market: Market, meter: { redeemFee(scheme: string): bigint }, times: number) {
  for (let i = 0; i < times; i++) {
    market.pass(15)
    meter.redeemFee('book')
    await settled()
  }
}

const item = (scheme: string, extraGas?: bigint) =>
  ({ scheme, ...(extraGas !== undefined && { extraGas }) }) as RedemptionItem

const receipt = (gasUsed: bigint, dataFee?: bigint) => ({
  hash: '0x01' as const,
  ok: true,
  fee: 1n,
  gasUsed,
  blockNumber: 1,
  payments: [],
  refusals: [],
  ...(dataFee !== undefined && { dataFee }),
})

t.test('terms start from the option and follow the worker’s receipts, by scheme', async (t) => {
  const market = openMarket()
  const meter = await market.meter()
  t.equal(meter.redeemFee('book'), 60_000n * quoted)
  const estimate = market.estimate()
  t.equal(estimate.redeemGas(), 60_000n)
  await estimate.learn(receipt(44_458n + 113n * 63n), [item('book', 113n * 63n)])
  t.equal(meter.redeemFee('book'), 51_577n * quoted)
  t.equal(meter.redeemFee('ticket'), 60_000n * quoted)
  await estimate.learn(receipt(41_682n, 5_000n), [item('ticket')])
  t.equal(meter.redeemFee('ticket'), 41_682n * quoted + 5_000n)
  t.equal(estimate.redeemGas(), 51_577n)

  t.test('an estimate is for the shape at hand', async (t) => {
    t.match(await estimate.feesFor(item('book', 0n)), { fee: 44_458_000n })
    t.match(await estimate.feesFor(item('book', 113n * 127n)), { fee: 58_809_000n })
    t.match(await estimate.feesFor(item('ticket')), { fee: 41_682_000n + 5_000n })
    t.match(await estimate.feesFor(item('other', 1_000n)), { fee: 61_000_000n })
  })

  t.test('a receipt of what nobody knows any more teaches nothing', async (t) => {
    await estimate.learn(receipt(10n ** 6n), [])
    await estimate.learn(receipt(10n ** 6n), [item('book'), item('book')])
    t.equal(meter.redeemFee('book'), 51_577n * quoted)
  })

  t.test('the next process goes on from there', async (t) => {
    t.equal(market.estimate().redeemGas(), 51_577n)
    t.equal((await market.meter()).redeemFee('book'), 51_577n * quoted)
    await market.ledger.putNote(redeemGasNote, 'not what it was')
    t.equal((await market.meter()).redeemFee('book'), 60_000n * quoted)
    t.equal(market.estimate().redeemGas(), 60_000n)
  })
})

t.test('running viewers keep their terms through a spike, a restart in it included', async (t) => {
  const market = openMarket()
  let meter = await market.meter()
  await watch(market, meter, 960)
  const usual = meter.redeemFee('book')
  market.set(50_000n)
  await watch(market, meter, 240)
  t.equal(meter.redeemFee('book'), usual)
  meter = await market.meter()
  await watch(market, meter, 4)
  t.equal(meter.redeemFee('book'), usual)
  market.set(undefined)
  await watch(market, meter, 100)
  t.equal(meter.redeemFee('book'), usual, 'nor does a node that is away change them')
  await t.rejects(market.meter(), { code: 'chain_unreachable' })
})

t.test('the data part of a rollup moves terms in steps, not with every receipt', async (t) => {
  const market = openMarket()
  const meter = await market.meter()
  const put = (dataFee: bigint) => {
    const gas = { quoted: 40_000n, meanQ8: 40_000n << 8n, baseQ8: 40_000n << 8n, dataFee }
    return market.ledger.putNote(redeemGasNote, serializeRedeemGas(new Map([['book', gas]])))
  }
  const fees = []
  for (const dataFee of [1_000n, 1_100n, 1_250n, 600n, 1_251n, 1_000n, 625n]) {
    await put(dataFee)
    fees.push(meter.redeemFee('book') - 40_000n * quoted)
  }
  t.strictSame(fees, [1_000n, 1_000n, 1_000n, 1_000n, 1_251n, 1_251n, 625n])
})

t.test('the worker learns what is usual from the gate, while the gate looks', async (t) => {
  const market = openMarket()
  const estimate = market.estimate()
  t.notOk('usualFee' in (await estimate.feesFor(item('book'))), 'nobody has looked')
  const meter = await market.meter()
  await watch(market, meter, 40)
  market.set(9_000n)
  market.pass(15)
  t.match(await estimate.feesFor(item('book')), { fee: 540_000_000n, usualFee: 60_000_000n })
  market.pass(3_700)
  t.notOk('usualFee' in (await estimate.feesFor(item('book'))), 'long ago')
})

t.test('the price is noted rarely, and a ledger that can’t write stops nothing', async (t) => {
  const market = openMarket()
  let writes = 0
  const failing = {
    note: (name: string) => market.ledger.note(name),
    async putNote(name: string, value: string | undefined) {
      writes += 1
      if (writes > 1) throw new FareboxError('ledger_failed', 'the disk is full')
      await market.ledger.putNote(name, value)
    },
  }
  const { broker, clock } = market
  const meter = await createGasMeter({ ledger: failing, broker, clock, redeemGas })
  await watch(market, meter, 19)
  t.equal(writes, 1)
  t.equal(parseGasPrice(market.ledger.note(gasPriceNote))?.quoted, quoted)
  await watch(market, meter, 40)
  t.ok(writes > 1)
  t.equal(meter.redeemFee('book'), 60_000n * quoted)
})

t.test('a hostile price or receipt moves the demand by bounded steps', async (t) => {
  const market = openMarket()
  const meter = await market.meter()
  await watch(market, meter, 240)
  market.set(10n ** 15n)
  await watch(market, meter, 1)
  t.equal(meter.redeemFee('book'), 60_000n * quoted)
  const wild = { gasUsed: 10n ** 12n, extraGas: 0n, dataFee: 0n }
  const table = new Map([['book', nextRedeemGas(undefined, wild, redeemGas)]])
  await market.ledger.putNote(redeemGasNote, serializeRedeemGas(table))
  t.equal(meter.redeemFee('book'), 240_000n * quoted)
})

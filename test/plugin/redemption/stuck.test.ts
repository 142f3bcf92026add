import t from 'tap'
import type { Test } from 'tap'
import { connectBroker } from '../../../adapters/ethers/index.ts'
import type { ConnectedBroker } from '../../../adapters/ethers/index.ts'
import type { Hex, RedemptionWorker } from '../../../plugin/index.ts'
import { startDevChain } from '../../../adapters/command-line/dev-chain.ts'
import { control, startFaultyNode, until } from '../../fixtures/redemption/faulty-node.ts'
import type { Fault, FaultyNode } from '../../fixtures/redemption/faulty-node.ts'
import { startSecondNode } from '../../fixtures/redemption/second-node.ts'
import { openMarket, passes } from '../../fixtures/redemption/market.ts'
import type { Market } from '../../fixtures/redemption/market.ts'
import { freshSender } from '../../fixtures/redemption/sold-books.ts'

const coin = 10n ** 18n
const gwei = 10n ** 9n

interface Pooled {
  readonly nonce: string
  readonly blockNumber: string | null
  readonly gas: string
  readonly gasPrice: string
  readonly maxFeePerGas?: string
  readonly maxPriorityFeePerGas?: string
}

interface SlowMarket {
  readonly market: Market
  readonly node: FaultyNode
  readonly broker: ConnectedBroker
  /** Another fault beside the base fee. */
  readonly fail: (fault: (method: string) => Fault) => void
  readonly price: (baseFee: bigint) => Promise<void>
  readonly find: (hash: Hex) => Promise<Pooled | null>
  readonly mine: () => Promise<void>
}

/**
 * A chain whose blocks and base fees the test makes. It drops what a block it mines can't hold, so
 * the base fee rises for the next block, and its node says that the last had it already.
 */
async function openSlowMarket(
  t: Test,
  options: { maxGasPrice?: bigint } = {},
): Promise<SlowMarket> {
  const chain = await startDevChain()
  t.teardown(() => chain.stop())
  const market = await openMarket(t, chain)
  const node = await startFaultyNode(t, chain.rpc)
  let other: (method: string) => Fault = () => undefined
  let baseFeePerGas: string | undefined
  const rewrite = (block: unknown): unknown => ({ ...(block as object), baseFeePerGas })
  node.fault = (method) => {
    const isBlock = method === 'eth_getBlockByNumber' && baseFeePerGas
    return other(method) ?? (isBlock ? { rewrite } : undefined)
  }
  const { address, redeemerKey } = market
  const broker = await connectBroker({ rpc: node.rpc, address, redeemerKey, ...options })
  t.teardown(() => broker.close())
  return {
    market,
    node,
    broker,
    fail: (fault) => void (other = fault),
    async price(baseFee) {
      baseFeePerGas = `0x${baseFee.toString(16)}`
      await control(chain.rpc, 'anvil_setNextBlockBaseFeePerGas', baseFeePerGas)
    },
    find: async (hash) =>
      (await control(chain.rpc, 'eth_getTransactionByHash', hash)) as Pooled | null,
    mine: async () => void (await control(chain.rpc, 'evm_mine')),
  }
}

const automine = ({ chain }: Market, on: boolean): Promise<unknown> =>
  control(chain.rpc, 'evm_setAutomine', on)

const transactionOf = (market: Market): Hex => market.ledger.winners()[0]!.transaction!

/** Senders with a winner each, and no block from here on. */
async function sold(market: Market, ...values: readonly bigint[]): Promise<void> {
  for (const value of values) {
    const sender = freshSender()
    market.sell(sender, { length: 1, faceValue: value })
    await market.fund(sender, value)
  }
  await automine(market, false)
}

/** Passes until the transaction has waited long enough for its fees to be looked at. */
async function waitLong(market: Market, worker: RedemptionWorker): Promise<void> {
  await worker.runOnce()
  market.clock.pass(61)
  await worker.runOnce()
}

const losing = (method: string): Fault =>
  method === 'eth_sendRawTransaction' ? 'lose_call' : undefined

t.test('fees that the base fee outgrew are raised, under the same number', async (t) => {
  const { market, broker, price, find, mine } = await openSlowMarket(t)
  await sold(market, coin, coin)
  const worker = market.worker(broker)
  t.match(await worker.runOnce(), { submitted: 2 })
  const first = transactionOf(market)
  await price(20n * gwei)
  await worker.runOnce()
  t.equal(transactionOf(market), first, 'not before it has waited')
  market.clock.pass(61)
  await worker.runOnce()
  const second = transactionOf(market)
  t.not(second, first)
  t.equal(await find(first), null)
  t.match(market.events, [
    { type: 'redemption_raised', ids: { length: 2 }, transaction: second, replaces: first },
  ])
  const raised = (await find(second))!
  t.ok(BigInt(raised.maxFeePerGas!) >= 20n * gwei)
  t.ok(market.ledger.winners().every((winner) => winner.transaction === second))
  await waitLong(market, worker)
  t.equal(transactionOf(market), second, 'enough is enough')

  await mine()
  // Another worker: nothing but the ledger is left of the first.
  t.match(await passes(market.worker(broker)), { paid: 2 })
  t.equal(await market.income(), 2n * coin)
  const fees = market.ledger.allWinners().reduce((sum, { fee = 0n }) => sum + fee, 0n)
  t.equal(fees, (await broker.receipt(second))!.fee)
})

t.test('both fees grow by an eighth at least', async (t) => {
  const { market, broker, price, find } = await openSlowMarket(t)
  await sold(market, coin)
  const worker = market.worker(broker)
  await worker.runOnce()
  const before = (await find(transactionOf(market)))!
  // Just above what was offered.
  await price(BigInt(before.maxFeePerGas!) + 1n)
  await waitLong(market, worker)
  const after = (await find(transactionOf(market)))!
  t.equal(after.nonce, before.nonce)
  for (const field of ['maxFeePerGas', 'maxPriorityFeePerGas'] as const) {
    t.ok(8n * BigInt(after[field]!) >= 9n * BigInt(before[field]!), field)
  }
})

t.test('a raised one never arrives, the first is mined after all', async (t) => {
  const { market, broker, price, fail, mine } = await openSlowMarket(t)
  await sold(market, coin)
  const worker = market.worker(broker)
  await worker.runOnce()
  const first = transactionOf(market)
  await price(20n * gwei)
  fail(losing)
  await waitLong(market, worker)
  fail(() => undefined)
  const second = transactionOf(market)
  t.not(second, first)
  t.equal(await broker.known(second), false)

  t.match(await market.worker(broker).runOnce(), { paid: 0, submitted: 0 })
  t.equal(transactionOf(market), second, 'the node knows one of them')
  await price(gwei)
  await mine()
  t.match(await passes(market.worker(broker)), { paid: 1 })
  t.match(market.ledger.allWinners(), [{ state: 'paid', transaction: first }])
  t.equal(await market.income(), coin)
})

t.test('killed after the raised one was noted: the next process raises again', async (t) => {
  const { market, broker, price, fail, find, mine } = await openSlowMarket(t)
  await sold(market, coin)
  await market.worker(broker).runOnce()
  await price(20n * gwei)
  fail(losing)
  await waitLong(market, market.worker(broker))
  fail(() => undefined)
  t.equal(await find(transactionOf(market)), null)
  const next = market.worker(broker)
  await waitLong(market, next)
  t.ok(await find(transactionOf(market)))
  await mine()
  t.match(await passes(next), { paid: 1 })
  t.equal(await market.income(), coin)
})

t.test('never beyond what the winners are worth', async (t) => {
  const { market, node, broker, price, mine } = await openSlowMarket(t)
  const value = 10n ** 16n
  await sold(market, value)
  const worker = market.worker(broker)
  await worker.runOnce()
  const first = transactionOf(market)
  // 80,000 gas of it are a sixth of the value: too much now, not any more near the deadline.
  await price(20n * gwei)
  await worker.runOnce()
  node.calls.length = 0
  await waitLong(market, worker)
  t.notOk(node.calls.includes('eth_sendRawTransaction'))
  t.equal(transactionOf(market), first)
  market.clock.pass(86_400 - 3600)
  await worker.runOnce()
  const second = transactionOf(market)
  t.not(second, first)
  await mine()
  t.match(await passes(worker), { paid: 1 })
  t.ok((await broker.receipt(second))!.fee < value)
})

t.test("never beyond the operator's ceiling, the first time neither", async (t) => {
  const { market, broker, price, find, mine } = await openSlowMarket(t, {
    maxGasPrice: 10n * gwei,
  })
  await sold(market, coin)
  const worker = market.worker(broker)
  await worker.runOnce()
  const first = transactionOf(market)
  await price(20n * gwei)
  await waitLong(market, worker)
  t.equal(transactionOf(market), first)

  await control(market.chain.rpc, 'anvil_dropTransaction', first)
  t.match(await worker.runOnce(), { submitted: 0 })
  t.match(market.events.at(-1), { type: 'redemption_waiting', reason: /maxGasPrice allows/ })
  await price(8n * gwei)
  t.match(await worker.runOnce(), { submitted: 1 })
  t.ok(BigInt((await find(transactionOf(market)))!.maxFeePerGas!) <= 10n * gwei)
  await mine()
  t.match(await passes(worker), { paid: 1 })
})

t.test('what comes behind one that is not worth raising takes its number', async (t) => {
  const { market, node, broker, price, find, mine } = await openSlowMarket(t)
  const small = 10n ** 16n
  const rich = freshSender()
  await market.fund(rich, coin)
  await sold(market, small)
  await market.worker(broker).runOnce()
  const first = transactionOf(market)
  const { nonce } = (await find(first))!
  // Another process: it knows of that transaction what the ledger and the node say.
  const { address, redeemerKey } = market
  const later = await connectBroker({ rpc: node.rpc, address, redeemerKey })
  t.teardown(() => later.close())
  const worker = market.worker(later)
  await price(20n * gwei)
  await waitLong(market, worker)
  market.sell(rich, { length: 1, faceValue: coin })
  market.clock.pass(10)
  t.match(await worker.runOnce(), { submitted: 1 })
  const other = market.ledger.winners().find(({ value }) => value === coin)!
  t.equal((await find(other.transaction!))!.nonce, nonce)
  t.equal(await find(first), null)
  await mine()
  t.match(await passes(worker), { paid: 1, waiting: 1 })
  t.match(market.ledger.winners(), [{ value: small, state: 'held', reason: 'fee_high' }])
  await price(gwei)
  market.clock.pass(61)
  await automine(market, true)
  t.match(await passes(worker), { paid: 1 })
  t.equal(await market.income(), coin + small)
})

t.test('behind a number that is not worth raising nothing waits for ever', async (t) => {
  const { market, broker, price, find, mine } = await openSlowMarket(t)
  const small = 10n ** 16n
  const rich = freshSender()
  await market.fund(rich, coin)
  await sold(market, small)
  const worker = market.worker(broker)
  await worker.runOnce()
  const first = transactionOf(market)
  await price(3n * gwei)
  market.sell(rich, { length: 1, faceValue: coin })
  market.clock.pass(10)
  await worker.runOnce()
  const behind = market.ledger.winners().find(({ value }) => value === coin)!.transaction!
  t.equal(Number((await find(behind))!.nonce), Number((await find(first))!.nonce) + 1)
  // Enough for what stands behind, too much for what stands in front.
  await price(4n * gwei)
  await waitLong(market, worker)
  t.equal(await find(first), null, 'an empty one stands there now')
  await mine()
  t.match(await passes(worker), { paid: 1 })
  t.equal(await market.income(), coin)
})

t.test('an empty one that the base fee outgrew is raised for what stands behind it', async (t) => {
  const { market, broker, price, find, mine } = await openSlowMarket(t)
  const small = 10n ** 16n
  const rich = freshSender()
  await market.fund(rich, coin)
  await sold(market, small)
  const worker = market.worker(broker)
  await worker.runOnce()
  const first = transactionOf(market)
  await price(3n * gwei)
  market.sell(rich, { length: 1, faceValue: coin })
  market.clock.pass(10)
  await worker.runOnce()
  await price(4n * gwei)
  await waitLong(market, worker)
  t.equal(await find(first), null, 'an empty one stands there now')
  await price(20n * gwei)
  // Once for itself, once for what stands in front.
  await waitLong(market, worker)
  await waitLong(market, worker)
  await mine()
  t.match(await worker.runOnce(), { paid: 1 })
  t.equal(await market.income(), coin)
})

t.test('behind a number that the node forgot nothing waits for ever', async (t) => {
  const { market, broker, find, fail, mine } = await openSlowMarket(t)
  const [one, two] = [freshSender(), freshSender()]
  for (const sender of [one, two]) await market.fund(sender, coin)
  await automine(market, false)
  // Nothing is taken for dropped here: only the number itself can be filled.
  const worker = market.worker(broker, { dropAfter: 1_000_000 })
  market.sell(one, { length: 1, faceValue: coin })
  // The node says that it has the first, and has it no more when the second is there.
  const there = { rewrite: (found: unknown) => found ?? { blockNumber: '0x1' } }
  fail((method) => (method === 'eth_getTransactionByHash' ? there : losing(method)))
  await worker.runOnce()
  fail((method) => (method === 'eth_getTransactionByHash' ? there : undefined))
  market.sell(two, { length: 1, faceValue: coin })
  await worker.runOnce()
  fail(() => undefined)
  const behind = market.ledger.winners().find(({ sender }) => sender === two.address)!.transaction!
  await mine()
  t.equal((await find(behind))!.blockNumber, null)
  await waitLong(market, worker)
  await mine()
  t.match(await worker.runOnce(), { paid: 1 })
  t.equal(await market.income(), coin)
})

t.test('what one of two nodes forgot is sent to it again', async (t) => {
  const { market, mine } = await openSlowMarket(t)
  await sold(market, coin)
  const { chain, address, redeemerKey } = market
  const second = await startSecondNode(t, chain.rpc)
  await control(second.rpc, 'evm_setAutomine', false)
  const broker = await connectBroker({ rpc: [chain.rpc, second.rpc], address, redeemerKey })
  t.teardown(() => broker.close())
  const worker = market.worker(broker)
  t.match(await worker.runOnce(), { submitted: 1 })
  const hash = transactionOf(market)
  await until(async () => (await control(second.rpc, 'eth_getTransactionByHash', hash)) !== null)
  await control(chain.rpc, 'anvil_dropTransaction', hash)
  await waitLong(market, worker)
  await mine()
  t.match(await worker.runOnce(), { paid: 1 })
  t.match(market.ledger.allWinners(), [{ state: 'paid', transaction: hash }])
})

t.test('a chain without a base fee: its one price is raised', async (t) => {
  const { market, broker, price, find, fail, mine } = await openSlowMarket(t)
  const rewrite = (block: unknown): unknown => ({
    ...(block as object),
    baseFeePerGas: undefined,
  })
  fail((method) => (method === 'eth_getBlockByNumber' ? { rewrite } : undefined))
  await sold(market, coin)
  const worker = market.worker(broker)
  await worker.runOnce()
  const before = (await find(transactionOf(market)))!
  t.equal(before.maxFeePerGas, undefined)
  await price(20n * gwei)
  await waitLong(market, worker)
  const after = (await find(transactionOf(market)))!
  t.equal(after.nonce, before.nonce)
  t.ok(8n * BigInt(after.gasPrice) >= 9n * BigInt(before.gasPrice))
  await mine()
  t.match(await passes(worker), { paid: 1 })
})

t.test('a node that tells another transaction by this hash has nothing signed', async (t) => {
  const { market, node, broker, price, fail } = await openSlowMarket(t)
  await sold(market, coin)
  const worker = market.worker(broker)
  await worker.runOnce()
  const first = transactionOf(market)
  await price(20n * gwei)
  const theirs = { to: `0x${'66'.repeat(20)}`, value: '0x1', input: '0x' }
  const rewrite = (found: unknown): unknown => ({ ...(found as object), ...theirs })
  fail((method) => (method === 'eth_getTransactionByHash' ? { rewrite } : undefined))
  node.calls.length = 0
  await waitLong(market, worker)
  t.notOk(node.calls.includes('eth_sendRawTransaction'))
  t.equal(transactionOf(market), first)
})

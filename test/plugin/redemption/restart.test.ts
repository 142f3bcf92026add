import { join } from 'node:path'
import t from 'tap'
import { connectBroker } from '../../../adapters/ethers/index.ts'
import { startDevChain } from '../../../adapters/command-line/dev-chain.ts'
import { control, startFaultyNode, until } from '../../fixtures/redemption/faulty-node.ts'
import { openMarket, passes } from '../../fixtures/redemption/market.ts'
import { freshSender } from '../../fixtures/redemption/sold-books.ts'
import { withMethod } from '../../fixtures/redemption/with-method.ts'

// A worker that is never called again is what a killed process leaves behind: the ledger.

const face = 10n ** 16n
const chain = await startDevChain()
t.teardown(() => chain.stop())
const automine = (on: boolean): Promise<unknown> => control(chain.rpc, 'evm_setAutomine', on)

t.test('killed after the hash was noted and before the transaction left', async (t) => {
  const market = await openMarket(t, chain)
  const node = await startFaultyNode(t, chain.rpc)
  const broker = await market.connect(node.rpc)
  const sender = freshSender()
  market.sell(sender, { length: 3 })
  await market.fund(sender, 3n * face)
  node.fault = (method) => (method === 'eth_sendRawTransaction' ? 'lose_call' : undefined)
  t.match(await market.worker(broker).runOnce(), { paid: 0, submitted: 0 })
  t.match(market.events, [{ type: 'chain', state: 'down' }])
  const [winner] = market.ledger.winners()
  t.match(winner, { state: 'submitted', attempts: 1, transaction: /^0x[0-9a-f]{64}$/ })
  t.equal(await broker.known(winner!.transaction!), false)

  node.fault = () => undefined
  t.match(await passes(market.worker(broker)), { paid: 3 })
  t.equal(await market.income(), 3n * face)
  t.ok(market.ledger.allWinners().every(({ attempts }) => attempts === 2))
})

t.test('a hash counts as dropped only after a while', async (t) => {
  const market = await openMarket(t, chain)
  const node = await startFaultyNode(t, chain.rpc)
  const broker = await market.connect(node.rpc)
  const sender = freshSender()
  market.sell(sender, { length: 1 })
  await market.fund(sender, face)
  node.fault = (method) => (method === 'eth_sendRawTransaction' ? 'lose_call' : undefined)
  await market.worker(broker).runOnce()
  node.fault = () => undefined
  const worker = market.worker(broker, { dropAfter: 30 })
  t.match(await worker.runOnce(), { paid: 0 })
  market.clock.pass(29)
  t.match(await worker.runOnce(), { paid: 0 })
  market.clock.pass(2)
  t.match(await passes(worker), { paid: 1 })
})

t.test('killed after sending, before it was mined', async (t) => {
  const market = await openMarket(t, chain)
  const broker = await market.connect()
  const sender = freshSender()
  market.sell(sender, { length: 2 })
  await market.fund(sender, 4n * face)
  await automine(false)
  t.match(await market.worker(broker).runOnce(), { paid: 0, submitted: 2 })
  market.sell(sender, { length: 2 })
  const worker = market.worker(broker)
  // Pending is pending: neither is it sent again nor does the second book overtake it.
  t.match(await worker.runOnce(), { paid: 0, submitted: 0 })
  await automine(true)
  await control(chain.rpc, 'evm_mine')
  t.match(await passes(worker), { paid: 4 })
  t.equal(await market.income(), 4n * face)
  t.ok(market.ledger.allWinners().every(({ attempts }) => attempts === 1))
})

t.test('killed after it was mined and before that was noted', async (t) => {
  const market = await openMarket(t, chain)
  const node = await startFaultyNode(t, chain.rpc)
  const broker = await market.connect(node.rpc)
  const sender = freshSender()
  market.sell(sender, { length: 2 })
  await market.fund(sender, 2n * face)
  node.fault = (method) => (method === 'eth_getTransactionReceipt' ? 'lose_answer' : undefined)
  t.match(await market.worker(broker).runOnce(), { paid: 0, submitted: 2 })
  t.equal(await market.income(), 2n * face)
  node.fault = () => undefined
  t.match(await passes(market.worker(broker)), { paid: 2, value: 2n * face })
  t.equal(await market.income(), 2n * face)
  t.ok(market.ledger.allWinners().every((w) => w.state === 'paid' && w.fee! > 0n))
})

t.test('the answer to sending is lost, the transaction is not', async (t) => {
  const market = await openMarket(t, chain)
  const node = await startFaultyNode(t, chain.rpc)
  const broker = await market.connect(node.rpc)
  const sender = freshSender()
  market.sell(sender, { length: 2 })
  await market.fund(sender, 2n * face)
  node.fault = (method) => (method === 'eth_sendRawTransaction' ? 'lose_answer' : undefined)
  t.match(await passes(market.worker(broker)), { paid: 2, submitted: 2 })
  t.equal(await market.income(), 2n * face)
})

t.test('a node that refuses a transaction is not a chain that is gone', async (t) => {
  const market = await openMarket(t, chain)
  const node = await startFaultyNode(t, chain.rpc)
  const broker = await market.connect(node.rpc)
  const [one, two] = [freshSender(), freshSender()]
  for (const sender of [one, two]) {
    market.sell(sender, { length: 1 })
    await market.fund(sender, face)
  }
  let refusals = 0
  node.fault = (method) => {
    if (method !== 'eth_sendRawTransaction' || refusals++ > 0) return undefined
    return { error: { code: -32_000, message: 'txpool is full' } }
  }
  t.match(await passes(market.worker(broker)), { paid: 2 })
  t.equal(market.events.filter(({ type }) => type === 'chain').length, 0)
  t.match(market.events[0], { type: 'redemption_waiting', reason: /does not take/ })
})

t.test('a transaction the node drops is sent anew', async (t) => {
  const market = await openMarket(t, chain)
  const broker = await market.connect()
  const sender = freshSender()
  market.sell(sender, { length: 2 })
  await market.fund(sender, 2n * face)
  await automine(false)
  const worker = market.worker(broker)
  await worker.runOnce()
  await control(chain.rpc, 'anvil_dropTransaction', market.ledger.winners()[0]!.transaction!)
  await automine(true)
  t.match(await passes(worker), { paid: 2 })
  t.ok(market.ledger.allWinners().every(({ attempts }) => attempts === 2))
})

t.test('taken for dropped, sent anew, and then the first is mined after all', async (t) => {
  const market = await openMarket(t, chain)
  const node = await startFaultyNode(t, chain.rpc)
  const real = await market.connect(node.rpc)
  const sender = freshSender()
  market.sell(sender, { length: 2 })
  await market.fund(sender, 2n * face)
  await automine(false)
  // The first submission is in the pool, but this node does not say so.
  let hidden: string | undefined
  let isBlind = true
  const hides = (hash: string): boolean => isBlind && (hidden ??= hash) === hash
  const blind = withMethod(real, 'known', async (hash) => !hides(hash) && real.known(hash))
  const broker = withMethod(blind, 'receipt', async (hash) =>
    hides(hash) ? undefined : real.receipt(hash),
  )
  const gas = { rewrite: () => '0x30d40' }
  node.fault = (method) => (method === 'eth_estimateGas' ? gas : undefined)
  const worker = market.worker(broker)
  await worker.runOnce()
  const first = market.ledger.winners()[0]!.transaction!
  await worker.runOnce()
  const second = market.ledger.winners()[0]!.transaction!
  t.not(second, first)
  await automine(true)
  await control(chain.rpc, 'evm_mine')
  isBlind = false
  const outcomes = [(await real.receipt(first))!.ok, (await real.receipt(second))!.ok]
  t.strictSame(outcomes, [true, false])

  t.match(await passes(market.worker(broker)), { paid: 2, abandoned: 0 })
  const winners = market.ledger.allWinners()
  t.ok(winners.every(({ state, transaction }) => state === 'paid' && transaction === first))
  const fees = (await real.receipt(first))!.fee + (await real.receipt(second))!.fee
  t.equal(winners[0]!.fee! + winners[1]!.fee!, fees)
  t.equal(await market.income(), 2n * face)
  t.equal(market.ledger.note(`redemption:${sender.address}/${market.ledger.lane}`), undefined)
})

t.test('paid, but nothing in the ledger says by what', async (t) => {
  const market = await openMarket(t, chain)
  const broker = await market.connect()
  const sender = freshSender()
  market.sell(sender, { length: 3, to: 2 })
  await market.fund(sender, 3n * face)
  const [one, two] = market.ledger.winners()
  // A second process with the same key and an older copy of the ledger.
  const copies = [one!, two!]
  const elsewhere = withMethod(market.ledger, 'winnersOf', () => [...copies])
  const silent = withMethod(elsewhere, 'updateWinner', async () => {
    copies.length = 0
  })
  await passes(market.worker(broker, { ledger: silent }))
  t.equal(await market.income(), 2n * face)
  t.strictSame(
    market.ledger.winners().map(({ state }) => state),
    ['held', 'held'],
  )
  t.match(await market.worker(broker).runOnce(), { paid: 0, abandoned: 2 })
  t.match(market.events.at(-1), { type: 'redemption_abandoned', reason: 'IndexReplayed' })
})

t.test('the chain is gone for a while', async (t) => {
  const stateFile = join(t.testdir(), 'chain.json')
  const first = await startDevChain({ stateFile })
  t.teardown(() => first.stop())
  const market = await openMarket(t, first)
  const broker = await market.connect(first.rpc, 1_000)
  const sender = freshSender()
  market.sell(sender, { length: 1 })
  await market.fund(sender, 3n * face)
  const worker = market.worker(broker)
  worker.start()
  t.teardown(() => worker.stop())
  await until(() => market.ledger.winners().length === 0)

  t.test('frozen', async () => {
    process.kill(-first.pid, 'SIGSTOP')
    market.sell(sender, { length: 1 })
    await until(() => worker.state().chain === 'down')
    process.kill(-first.pid, 'SIGCONT')
    await until(() => market.ledger.winners().length === 0)
  })

  t.test('ended and started again', async (t) => {
    await first.stop()
    market.sell(sender, { length: 1 })
    await until(() => worker.state().chain === 'down')
    const port = Number(new URL(first.rpc).port)
    const second = await startDevChain({ stateFile, port })
    t.teardown(() => second.stop())
    await until(() => market.ledger.winners().length === 0)
    await worker.stop()
    const { address, recipient } = market
    const again = await connectBroker({ rpc: second.rpc, address })
    t.teardown(() => again.close())
    t.equal(await again.income(recipient), 3n * face)
    const seen = market.events.flatMap((event) => (event.type === 'chain' ? event.state : []))
    t.strictSame(seen, ['down', 'up', 'down', 'up'])
  })
})

import t from 'tap'
import type { Test } from 'tap'
import { connectBroker } from '../../../adapters/ethers/index.ts'
import type { ConnectedBroker } from '../../../adapters/ethers/index.ts'
import type { Hex } from '../../../plugin/index.ts'
import { startDevChain } from '../../../adapters/command-line/dev-chain.ts'
import { control, startFaultyNode } from '../../fixtures/redemption/faulty-node.ts'
import type { FaultyNode } from '../../fixtures/redemption/faulty-node.ts'
import { openMarket } from '../../fixtures/redemption/market.ts'
import type { Market } from '../../fixtures/redemption/market.ts'
import { freshSender } from '../../fixtures/redemption/sold-books.ts'

const face = 10n ** 16n
const confirmations = 4

interface DeepMarket {
  readonly market: Market
  readonly node: FaultyNode
  readonly broker: ConnectedBroker
  readonly rpc: string
  readonly mine: (blocks: number) => Promise<void>
}

/** A chain on which a receipt counts in the fourth block, its own included. */
async function openDeepMarket(t: Test): Promise<DeepMarket> {
  const chain = await startDevChain()
  t.teardown(() => chain.stop())
  const market = await openMarket(t, chain)
  const node = await startFaultyNode(t, chain.rpc)
  const { address, redeemerKey } = market
  const broker = await connectBroker({ rpc: node.rpc, address, redeemerKey, confirmations })
  t.teardown(() => broker.close())
  return {
    market,
    node,
    broker,
    rpc: chain.rpc,
    mine: async (blocks) => {
      for (let i = 0; i < blocks; i++) await control(chain.rpc, 'evm_mine')
    },
  }
}

async function sell(market: Market, senders: number): Promise<void> {
  for (let i = 0; i < senders; i++) {
    const sender = freshSender()
    market.sell(sender, { length: 1 })
    await market.fund(sender, face)
  }
}

const isMined = async (rpc: string, hash: Hex): Promise<boolean> =>
  (await control(rpc, 'eth_getTransactionReceipt', hash)) !== null

const hashOf = (market: Market): Hex => market.ledger.winners()[0]!.transaction!

for (const [how, undo] of [
  [
    'put back to before it',
    async (rpc: string, snapshot: unknown) => {
      await control(rpc, 'evm_revert', snapshot)
    },
  ],
  [
    'replaced by another branch',
    async (rpc: string) => {
      await control(rpc, 'anvil_reorg', 2, [])
    },
  ],
] as const) {
  t.test(`paid, and the chain is ${how}: redeemed again, noted once`, async (t) => {
    const { market, broker, rpc, mine } = await openDeepMarket(t)
    await sell(market, 3)
    const snapshot = await control(rpc, 'evm_snapshot')
    const worker = market.worker(broker)
    t.match(await worker.runOnce(), { submitted: 3, paid: 0 })
    const first = hashOf(market)
    t.equal(await isMined(rpc, first), true)
    t.equal(await market.income(), 3n * face)
    await mine(1)
    t.match(await worker.runOnce(), { paid: 0 }, 'not final yet')

    await undo(rpc, snapshot)
    t.equal(await market.income(), 0n)
    await control(rpc, 'anvil_dropAllTransactions')
    t.match(await worker.runOnce(), { submitted: 3, paid: 0 })
    t.equal(await market.income(), 3n * face)
    await mine(confirmations)
    t.match(await worker.runOnce(), { paid: 3, waiting: 0 })
    t.equal(await market.income(), 3n * face)
    t.equal(market.events.filter(({ type }) => type === 'redeemed').length, 3)
    t.ok(market.ledger.allWinners().every(({ state }) => state === 'paid'))
  })
}

t.test('a transaction that moves to a later block is not sent again', async (t) => {
  const { market, broker, rpc, mine } = await openDeepMarket(t)
  await sell(market, 1)
  const worker = market.worker(broker, { dropAfter: 60 })
  await worker.runOnce()
  const hash = hashOf(market)
  const raw = await control(rpc, 'eth_getRawTransactionByHash', hash)
  await control(rpc, 'anvil_reorg', 1, [])
  await worker.runOnce()
  t.match(market.ledger.winners(), [{ state: 'submitted', transaction: hash }])
  if (!(await isMined(rpc, hash))) {
    // Another node has kept it.
    await control(rpc, 'eth_sendRawTransaction', raw).catch(() => undefined)
  }
  await mine(1)
  t.equal(await isMined(rpc, hash), true)
  market.clock.pass(61)
  t.match(await worker.runOnce(), { submitted: 0, paid: 0 })
  await mine(confirmations)
  t.match(await worker.runOnce(), { paid: 1 })
  t.match(market.ledger.allWinners(), [{ attempts: 1, transaction: hash }])
})

t.test('a position that is passed by an unconfirmed payment gives nothing up', async (t) => {
  const { market, node, broker, mine } = await openDeepMarket(t)
  await sell(market, 1)
  const worker = market.worker(broker)
  await worker.runOnce()
  const hash = hashOf(market)
  // For a moment the node knows nothing of it, and so it is held again.
  const blind = ['eth_getTransactionByHash', 'eth_getTransactionReceipt']
  node.fault = (method) => {
    if (method === 'eth_call') return 'lose_call'
    return blind.includes(method) ? { rewrite: () => null } : undefined
  }
  await worker.runOnce()
  t.match(market.ledger.winners(), [{ state: 'held', reason: 'dropped' }])
  node.fault = () => undefined
  for (let i = 0; i < 3; i++) {
    market.clock.pass(100)
    t.match(await worker.runOnce(), { abandoned: 0, paid: 0, submitted: 0 })
  }
  t.match(market.ledger.winners(), [{ state: 'held', reason: 'IndexReplayed' }])
  await mine(confirmations)
  t.match(await worker.runOnce(), { paid: 1, abandoned: 0 })
  t.match(market.ledger.allWinners(), [{ state: 'paid', transaction: hash }])
  t.equal(await market.income(), face)
})

t.test('nor does a deadline that passes meanwhile', async (t) => {
  const { market, node, broker, mine } = await openDeepMarket(t)
  await sell(market, 1)
  const worker = market.worker(broker)
  await worker.runOnce()
  const blind = ['eth_getTransactionByHash', 'eth_getTransactionReceipt']
  node.fault = (method) => {
    if (method === 'eth_call') return 'lose_call'
    return blind.includes(method) ? { rewrite: () => null } : undefined
  }
  await worker.runOnce()
  node.fault = () => undefined
  market.clock.pass(86_401)
  t.match(await worker.runOnce(), { abandoned: 0, paid: 0 })
  await mine(confirmations)
  t.match(await worker.runOnce(), { paid: 1, abandoned: 0 })
})

t.test('a dropped batch is free again at once, whoever was in it', async (t) => {
  const { market, broker, rpc, mine } = await openDeepMarket(t)
  await sell(market, 4)
  await control(rpc, 'evm_setAutomine', false)
  const worker = market.worker(broker, { dropAfter: 30 })
  t.match(await worker.runOnce(), { submitted: 4 })
  await control(rpc, 'anvil_dropTransaction', market.ledger.winners()[0]!.transaction)
  t.match(await worker.runOnce(), { submitted: 0 })
  market.clock.pass(31)
  t.match(await worker.runOnce(), { submitted: 4 })
  const hashes = market.ledger.winners().map(({ transaction }) => transaction)
  t.equal(new Set(hashes).size, 1, 'together as before')
  await mine(confirmations)
  t.match(await worker.runOnce(), { paid: 4 })
})

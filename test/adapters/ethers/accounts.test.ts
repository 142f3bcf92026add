import t from 'tap'
import type { Test } from 'tap'
import { connectBroker } from '../../../adapters/ethers/index.ts'
import type { BrokerOptions } from '../../../adapters/ethers/index.ts'
import { encodeCall } from '../../../adapters/ethers/check-call.ts'
import { createFundsCache } from '../../../plugin/index.ts'
import type { Address, FareboxEvent, Funds, FundsCache } from '../../../plugin/index.ts'
import { control, until } from '../../fixtures/redemption/faulty-node.ts'
import { openMarket } from '../../fixtures/redemption/market.ts'
import type { Market } from '../../fixtures/redemption/market.ts'
import { startSecondNode } from '../../fixtures/redemption/second-node.ts'
import { freshSender } from '../../fixtures/redemption/sold-books.ts'

/** Accounts of real nodes, kept for an hour: whatever changes sooner was told by the chain. */
async function openCache(t: Test, market: Market, options: Partial<BrokerOptions> = {}) {
  const { address, recipient, redeemer, chain } = market
  const broker = await connectBroker({ rpc: chain.rpc, address, pollMs: 50, ...options })
  const heard: Address[] = []
  const events: FareboxEvent[] = []
  const cache = createFundsCache({
    ...{ broker, recipient, redeemer, lane: 0, refreshAge: 3_600, servingAge: 3_600 },
    clock: { seconds: () => Math.floor(Date.now() / 1000), milliseconds: () => Date.now() },
    observer: (event) => events.push(event),
    patience: 1_500,
  })
  broker.watch((sender) => heard.push(sender))
  t.teardown(() => {
    cache.close()
    broker.close()
  })
  return { broker, cache, heard, events }
}

const earmarkOf = async (cache: FundsCache, sender: Address): Promise<bigint | undefined> =>
  (await cache.read(sender))?.earmark

/** Until the cache has it by itself: the test's own limit ends a wait that is in vain. */
const untilEarmark = (cache: FundsCache, sender: Address, wanted: bigint): Promise<void> =>
  until(async () => (await earmarkOf(cache, sender)) === wanted)

async function releaseEarmark(market: Market, sender: Address): Promise<void> {
  const { chain, address, recipient, redeemer } = market
  await control(chain.rpc, 'anvil_setBalance', sender, `0x${(10n ** 18n).toString(16)}`)
  await control(chain.rpc, 'anvil_impersonateAccount', sender)
  const data = encodeCall('releaseEarmark', [sender, recipient, redeemer, 0])
  await control(chain.rpc, 'eth_sendTransaction', { from: sender, to: address, data })
}

t.test('what a reorganisation takes away is not counted any more', async (t) => {
  const market = await openMarket(t)
  const { rpc } = market.chain
  await control(rpc, 'anvil_mine', '0x5')
  const { cache, heard } = await openCache(t, market)
  const sender = freshSender()
  t.equal(await earmarkOf(cache, sender.address), 0n)
  await market.fund(sender, 7n)
  await untilEarmark(cache, sender.address, 7n)
  const before = heard.length
  await control(rpc, 'anvil_reorg', 2, [])
  await until(() => heard.length > before)
  t.equal(heard.at(-1), sender.address)
  await untilEarmark(cache, sender.address, 0n)

  const snapshot = await control(rpc, 'evm_snapshot')
  await market.fund(sender, 9n)
  await untilEarmark(cache, sender.address, 9n)
  // The chain is shorter afterwards: nothing is read from it until it has the blocks again.
  await control(rpc, 'evm_revert', snapshot)
  await control(rpc, 'anvil_mine', '0x2')
  await untilEarmark(cache, sender.address, 0n)
})

t.test('money counts with its confirmations, leaving at once', async (t) => {
  const market = await openMarket(t)
  const { rpc } = market.chain
  await control(rpc, 'anvil_mine', '0x5')
  const { cache, heard } = await openCache(t, market, { confirmations: 3 })
  const sender = freshSender()
  t.equal(await earmarkOf(cache, sender.address), 0n)
  await market.fund(sender, 7n)
  await until(() => heard.length === 1)
  cache.refresh(sender.address)
  t.equal(await earmarkOf(cache, sender.address), 0n, 'one block')
  await control(rpc, 'anvil_mine', '0x2')
  await until(() => heard.length === 2)
  await untilEarmark(cache, sender.address, 7n)
  await releaseEarmark(market, sender.address)
  await until(async () => ((await cache.read(sender.address)) as Funds).releaseAt > 0)
  await control(rpc, 'anvil_reorg', 2, [])
  await until(async () => ((await cache.read(sender.address)) as Funds).releaseAt === 0)
  t.equal(await earmarkOf(cache, sender.address), 7n, 'it was deep enough')
})

t.test(
  'a frozen node: strangers are refused soon, known senders served, then all again',
  async (t) => {
    const market = await openMarket(t)
    const { chain } = market
    const [known, stranger] = [freshSender(), freshSender()]
    await market.fund(known, 7n)
    await market.fund(stranger, 8n)
    // A minute is more than this test may take: whoever waits for the frozen node fails it.
    const { cache, events } = await openCache(t, market, { timeoutMs: 60_000 })
    t.equal(await earmarkOf(cache, known.address), 7n)
    process.kill(-chain.pid, 'SIGSTOP')
    t.equal(await earmarkOf(cache, stranger.address), undefined)
    t.equal(await earmarkOf(cache, known.address), 7n)
    t.match(events, [{ type: 'chain', state: 'down', detail: /takes more than 1500 ms/ }])
    process.kill(-chain.pid, 'SIGCONT')
    await untilEarmark(cache, stranger.address, 8n)
    t.match(events.at(-1), { type: 'chain', state: 'up' })
  },
)

t.test('a node that has not seen a payment is not asked what is left', async (t) => {
  const market = await openMarket(t)
  const second = await startSecondNode(t, market.chain.rpc)
  const sender = freshSender()
  const rpc = [market.chain.rpc, second.rpc]
  const { broker, heard } = await openCache(t, market, { rpc })
  const { recipient, redeemer, chain } = market
  const key = { sender: sender.address, recipient, redeemer, lane: 0 }
  await market.fund(sender, 7n)
  await until(() => heard.length > 0)
  process.kill(-chain.pid, 'SIGKILL')
  await chain.exited
  await t.rejects(broker.funds(key), {
    code: 'chain_unreachable',
    message: /is at block \d+, not at/,
  })
  t.equal(await broker.income(recipient), 0n, 'of the rest it is asked')
  await control(second.rpc, 'anvil_mine', '0x4')
  t.match(await broker.funds(key), { earmark: 0n })
})

t.test('a broker that is younger than the confirmations holds nothing yet', async (t) => {
  const market = await openMarket(t)
  const { broker } = await openCache(t, market, { confirmations: 5 })
  const { recipient, redeemer, chain } = market
  const sender = freshSender()
  const key = { sender: sender.address, recipient, redeemer, lane: 0 }
  t.match(await broker.funds(key), { earmark: 0n })
  await market.fund(sender, 7n)
  t.match(await broker.funds(key), { earmark: 0n })
  await control(chain.rpc, 'anvil_mine', '0x4')
  t.match(await broker.funds(key), { earmark: 7n })
})

import t from 'tap'
import type { Test } from 'tap'
import { connectBroker } from '../../../adapters/ethers/index.ts'
import type { BrokerOptions, ConnectedBroker } from '../../../adapters/ethers/index.ts'
import { FareboxError } from '../../../plugin/index.ts'
import type { FareboxEvent } from '../../../plugin/index.ts'
import { freePorts } from '../../fixtures/free-ports.ts'
import { control, startFaultyNode, until } from '../../fixtures/redemption/faulty-node.ts'
import { openMarket } from '../../fixtures/redemption/market.ts'
import type { Market } from '../../fixtures/redemption/market.ts'
import { startSecondNode } from '../../fixtures/redemption/second-node.ts'
import { freshSender, redeemingSchemes } from '../../fixtures/redemption/sold-books.ts'

type ChainEvent = Extract<FareboxEvent, { type: 'chain' }>

/** A broker over several nodes, with what was told of them. */
async function connect(
  t: Test,
  market: Market,
  rpc: readonly string[],
  more: Partial<BrokerOptions> = {},
): Promise<{ broker: ConnectedBroker; told: ChainEvent[]; states: () => string[] }> {
  const told: ChainEvent[] = []
  const { address, redeemerKey } = market
  const observer = (event: FareboxEvent): void => void (event.type === 'chain' && told.push(event))
  const broker = await connectBroker({ rpc, address, redeemerKey, observer, ...more })
  t.teardown(() => broker.close())
  const port = (name: string): number => rpc.findIndex((each) => new URL(each).host === name)
  const states = (): string[] => told.map((each) => `${port(each.endpoint!)} ${each.state}`)
  return { broker, told, states }
}

const callOf = ({ ledger, clock }: Market) =>
  redeemingSchemes(ledger)[0].redemptions(ledger.winners(), clock.seconds())[0]!.call

const noted = async (): Promise<void> => {}

const faultOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  )

t.test('a node that refuses, fails or is busy is left out, and used again', async (t) => {
  const market = await openMarket(t)
  const [one, two] = [
    await startFaultyNode(t, market.chain.rpc),
    await startFaultyNode(t, market.chain.rpc),
  ]
  const [dead] = await freePorts(1)
  const rpc = [`http://user:sEcReT@127.0.0.1:${dead}/v3/sEcReT`, one.rpc, two.rpc]
  const { broker, told, states } = await connect(t, market, rpc)
  t.strictSame(states(), ['0 down'])
  t.match(told[0]!.detail, /^127\.0\.0\.1:\d+ is left out: it refuses connections; asked again in/)
  t.equal(await broker.income(market.recipient), 0n)
  for (const status of [429, 301]) {
    one.fault = () => ({ status })
    const before = two.calls.length
    t.equal(await broker.income(market.recipient), 0n)
    t.ok(two.calls.length > before, `${status}: the next one answers`)
    t.match(told.at(-1), { state: 'down', detail: new RegExp(`HTTP ${status}`) })
    one.fault = () => undefined
    await until(async () => {
      await broker.income(market.recipient)
      return told.at(-1)!.state === 'up'
    })
  }
  one.fault = two.fault = () => ({ status: 503 })
  const none = await faultOf(broker.income(market.recipient))
  t.match(none, {
    code: 'chain_unreachable',
    message: /: HTTP 503; 127.* start one, or name others/,
  })
  one.fault = two.fault = () => undefined
  t.equal(await broker.income(market.recipient), 0n, 'nobody rests while nobody else answers')
  t.notMatch(JSON.stringify(told) + String(none), /sEcReT/)
})

t.test('what a node answers is the answer, whatever others would say', async (t) => {
  const market = await openMarket(t)
  const [one, two] = [
    await startFaultyNode(t, market.chain.rpc),
    await startFaultyNode(t, market.chain.rpc),
  ]
  const { broker, told } = await connect(t, market, [one.rpc, two.rpc])
  market.sell(freshSender(), { length: 1 })
  const asked = two.calls.length
  const call = callOf(market)
  t.match(await broker.check(call), { ready: false, reason: 'InsufficientFunds' })
  t.match(await faultOf(broker.submit(call, noted)), { code: 'payment_refused' })
  one.fault = () => ({ error: { code: -32_000, message: 'not today' } })
  t.type(await faultOf(broker.gasPrice()), FareboxError)
  t.strictSame(
    two.calls.slice(asked).filter((method) => method !== 'eth_getTransactionCount'),
    [],
  )
  t.strictSame(told, [])
})

t.test('nobody waits for a frozen node once the broker is closed', async (t) => {
  const market = await openMarket(t)
  const second = await startSecondNode(t, market.chain.rpc)
  const rpc = [market.chain.rpc, second.rpc]
  const { broker, told } = await connect(t, market, rpc, { timeoutMs: 600_000 })
  for (const { pid } of [market.chain, second]) process.kill(-pid, 'SIGSTOP')
  const asked = faultOf(broker.gasPrice())
  broker.close()
  t.match(await asked, { code: 'chain_unreachable' })
  t.strictSame(told, [], 'and it is no news')
  for (const { pid } of [market.chain, second]) process.kill(-pid, 'SIGCONT')
})

t.test('frozen, killed, behind: real nodes', async (t) => {
  const market = await openMarket(t)
  const { chain } = market
  await control(chain.rpc, 'anvil_mine', '0x5')
  const second = await startSecondNode(t, chain.rpc)
  // A minute is more than this test may take: whoever waits for a frozen node fails it.
  const { broker, told, states } = await connect(t, market, [chain.rpc, second.rpc], {
    timeoutMs: 60_000,
  })
  process.kill(-chain.pid, 'SIGSTOP')
  t.equal(await broker.income(market.recipient), 0n)
  t.strictSame(told, [], 'it is late, and not given up yet')
  t.equal(await broker.income(market.recipient), 0n)
  process.kill(-chain.pid, 'SIGCONT')
  await control(chain.rpc, 'anvil_mine', '0x40')
  const front = await startFaultyNode(t, second.rpc)
  const late = await connect(t, market, [front.rpc, chain.rpc])
  t.strictSame(late.states(), ['0 down'])
  t.match(late.told[0]!.detail, /it is at block \d+, others had \d+ and more/)

  process.kill(-chain.pid, 'SIGKILL')
  await chain.exited
  t.equal(await broker.income(market.recipient), 0n, 'the first is dead, the second answers')
  await until(() => states().includes('0 down'))
  // Looked at again and again, it does not become good because the better one has died.
  const looks = () => front.calls.filter((method) => method === 'eth_blockNumber').length
  const before = looks()
  let error: unknown
  await until(async () => {
    error = await faultOf(late.broker.income(market.recipient))
    return looks() > before + 1
  })
  t.match(error, { code: 'chain_unreachable', message: /it is at block .*refuses connections/ })
  await control(second.rpc, 'anvil_mine', '0x80')
  await until(async () => (await faultOf(late.broker.income(market.recipient))) === undefined)
  t.strictSame(late.states().at(-1), '0 up', 'it has caught up')
})

t.test('a node of another chain is never asked', async (t) => {
  const market = await openMarket(t)
  const other = await startFaultyNode(t, market.chain.rpc)
  const lie = (method: string) => (method === 'eth_chainId' ? { rewrite: () => '0x5' } : undefined)
  other.fault = lie
  const rpc = [other.rpc, market.chain.rpc]
  const mixed = await faultOf(connect(t, market, rpc))
  t.match(mixed, {
    code: 'chain_mismatch',
    message: /is chain 5, .*is chain 31337: expected nodes/,
  })
  const { broker, told } = await connect(t, market, rpc, { chainId: 31_337 })
  t.match(told, [{ state: 'down', detail: /is left out: it is chain 5, not 31337/ }])
  const asked = other.calls.length
  t.equal(await broker.income(market.recipient), 0n)
  t.strictSame(
    other.calls.slice(asked).filter((method) => !/chainId|blockNumber/.test(method)),
    [],
  )
  other.fault = () => undefined
  await until(async () => {
    await broker.income(market.recipient)
    return told.at(-1)!.state === 'up'
  })
  await t.rejects(connect(t, market, [other.rpc], { chainId: 5 }), { code: 'chain_mismatch' })
  await t.rejects(connect(t, market, []), { code: 'options_invalid' })
})

t.test('a node that stands still is not relied on', async (t) => {
  const market = await openMarket(t)
  const still = await startFaultyNode(t, market.chain.rpc)
  const standStill = (method: string) =>
    method === 'eth_getBlockByNumber'
      ? { rewrite: (block: unknown) => ({ ...(block as object), timestamp: '0x1' }) }
      : undefined
  still.fault = standStill
  await control(market.chain.rpc, 'evm_mine')
  const several = [still.rpc, market.chain.rpc]
  const { broker, told } = await connect(t, market, several, { blockAge: 3_600 })
  t.match(told, [{ state: 'down', detail: /its last block is \d+ s old/ }])
  t.equal(await broker.income(market.recipient), 0n)
  const alone = await faultOf(connect(t, market, [still.rpc], { blockAge: 3_600 }))
  t.match(alone, { code: 'chain_unreachable', message: /its last block is \d+ s old/ })
  still.fault = () => undefined
  await until(async () => {
    await broker.income(market.recipient)
    return told.at(-1)!.state === 'up'
  })
  const idle = () => connect(t, market, [market.chain.rpc], { blockAge: 1 })
  await until(async () => (await faultOf(idle())) instanceof FareboxError)
  await control(market.chain.rpc, 'evm_mine')
  t.equal(await (await idle()).broker.income(market.recipient), 0n)
})

t.test('one number, one transaction: a node that lags gives none away twice', async (t) => {
  const market = await openMarket(t)
  const [one, two] = [
    await startFaultyNode(t, market.chain.rpc),
    await startFaultyNode(t, market.chain.rpc),
  ]
  const senders = [freshSender(), freshSender(), freshSender()]
  const calls = []
  for (const sender of senders) {
    market.sell(sender, { length: 1 })
    await market.fund(sender, 10n ** 16n)
    const own = market.ledger.winners().filter((winner) => winner.sender === sender.address)
    calls.push(redeemingSchemes(market.ledger)[0].redemptions(own, market.clock.seconds())[0]!.call)
  }
  const lag = (method: string) =>
    method === 'eth_getTransactionCount'
      ? { rewrite: () => '0x0' }
      : method === 'eth_getTransactionByHash'
        ? { rewrite: () => null }
        : undefined
  one.fault = lag
  const hashes = []
  for (const [at, call] of calls.entries()) {
    // A new connection remembers no number of its own.
    const { broker } = await connect(t, market, [one.rpc, two.rpc])
    if (at === 1) one.fault = (method) => (/sendRaw/.test(method) ? 'lose_call' : lag(method))
    if (at === 2) one.fault = (method) => (/sendRaw/.test(method) ? 'lose_answer' : lag(method))
    const hash = await broker.submit(call, noted)
    hashes.push(hash)
    t.equal(await broker.known(hash), true, 'though the first has not heard of it')
    await until(async () => (await broker.receipt(hash)) !== undefined)
  }
  t.equal(new Set(hashes).size, 3)
  t.equal(await market.income(), 3n * 10n ** 16n)
  t.ok([one, two].every((node) => node.calls.includes('eth_sendRawTransaction')))
})

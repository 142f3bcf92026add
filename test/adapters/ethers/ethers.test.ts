import t from 'tap'
import {
  collect,
  connectBroker,
  deployBroker,
  fundEarmark,
  incomeOf,
} from '../../../adapters/ethers/index.ts'
import { startDevChain } from '../../../adapters/command-line/dev-chain.ts'
import { FareboxError } from '../../../plugin/index.ts'
import type { Address, Hex, RedemptionItem } from '../../../plugin/index.ts'
import { control, startFaultyNode, until } from '../../fixtures/redemption/faulty-node.ts'
import type { Fault } from '../../fixtures/redemption/faulty-node.ts'
import { openMarket } from '../../fixtures/redemption/market.ts'
import type { Market } from '../../fixtures/redemption/market.ts'
import { freshSender, redeemingSchemes } from '../../fixtures/redemption/sold-books.ts'

const face = 10n ** 16n
const chain = await startDevChain()
t.teardown(() => chain.stop())
const { rpc } = chain
const nobody: Address = `0x${'11'.repeat(20)}`
const noted = async (): Promise<void> => {}

const itemOf = (market: Market): RedemptionItem =>
  redeemingSchemes(market.ledger)[0].redemptions(
    market.ledger.winners(),
    market.clock.seconds(),
  )[0]!

/** The fault a promise rejects with. */
async function fault(promise: Promise<unknown>): Promise<FareboxError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof FareboxError) return error
  throw new Error(`expected a FareboxError, got ${String(error)}`)
}

t.test('what cannot be connected to says why and what to do', async (t) => {
  const { address } = await openMarket(t, chain)
  const cases: [options: Parameters<typeof connectBroker>[0], code: string, message: RegExp][] = [
    [
      { rpc: 'http://127.0.0.1:1/v3/sEcReT', address },
      'chain_unreachable',
      /127\.0\.0\.1:1 .*start it/,
    ],
    [{ rpc: 'ws://127.0.0.1:1', address }, 'options_invalid', /http or https/],
    [{ rpc: 'sEcReT', address }, 'options_invalid', /http or https/],
    [{ rpc, address: nobody }, 'chain_mismatch', /no contract at 0x1111.*check/],
    [{ rpc, address, chainId: 1 }, 'chain_mismatch', /is chain 31337, not 1: check/],
    [{ rpc, address, redeemerKey: '0x12' }, 'options_invalid', /key is 0x and 64/],
    [{ rpc, address: '0x12' }, 'options_invalid', /address is 0x and 40/],
  ]
  for (const [options, code, message] of cases) {
    const error = await fault(connectBroker(options))
    t.equal(error.code, code)
    t.match(error.message, message)
    t.notMatch(error.message, /sEcReT/)
  }
  const other = await startFaultyNode(t, rpc)
  other.fault = (method) =>
    method === 'eth_getCode' ? { rewrite: () => '0x6001600155' } : undefined
  const error = await fault(connectBroker({ rpc: other.rpc, address }))
  t.match(error.message, /another contract/)
  other.fault = () => ({ rewrite: () => 'hello' })
  t.equal((await fault(connectBroker({ rpc: other.rpc, address }))).code, 'chain_unreachable')
})

t.test('funds of a slot, in lower case whatever came in', async (t) => {
  const market = await openMarket(t, chain)
  const { recipient, redeemer } = market
  const sender = freshSender()
  const upper = market.address.toUpperCase().replace('0X', '0x') as Address
  const broker = await connectBroker({ rpc, address: upper })
  t.teardown(() => broker.close())
  t.equal(broker.address, market.address)
  await market.fund(sender, 7n)
  const before = Math.floor(Date.now() / 1000)
  const funds = await broker.funds({ sender: sender.address, recipient, redeemer, lane: 0 })
  t.match(funds, { earmark: 7n, deposit: 0n, reserve: 0n, reserveShare: 0n, unlockAt: 0 })
  t.strictSame(funds.position, { seq: 0n, index: 0 })
  t.ok(funds.asOf >= before - 60 && funds.asOf <= Math.floor(Date.now() / 1000))
  t.equal(await broker.unlockPeriod(), 604_800)
  t.ok((await broker.gasPrice()) > 0n)
  const item = { method: 'redeemBook', check: 'checkBook', args: [] }
  t.equal((await fault(broker.submit(item, noted))).code, 'options_invalid')
})

t.test("a check answers the contract's reason by its name", async (t) => {
  const market = await openMarket(t, chain)
  const broker = await market.connect()
  const sender = freshSender()
  const { book } = market.sell(sender, { length: 3 })
  const { call } = itemOf(market)
  t.strictSame(await broker.check(call), {
    ready: false,
    reason: 'InsufficientFunds',
    final: false,
  })
  await market.fund(sender, 3n * face)
  t.strictSame(await broker.check(call), { ready: true })
  const change = (at: number, value: unknown): typeof call => ({
    ...call,
    args: call.args.with(at, value),
  })
  t.match(await broker.check(change(6, 8n)), { reason: 'IndexOutOfRange', final: true })
  t.match(await broker.check(change(1, nobody)), { reason: 'SignatureInvalid', final: false })
  const terms = call.args[2] as Hex
  const expired = `${terms.slice(0, 50)}${'0'.repeat(16)}`
  t.match(await broker.check(change(2, expired)), { reason: 'TermsExpired', final: true })
  t.equal((await fault(broker.check(change(6, 'all')))).code, 'input_invalid')

  const hash = await broker.submit(call, noted)
  await until(async () => (await broker.receipt(hash)) !== undefined)
  t.strictSame(await broker.check(call), {
    ready: false,
    reason: 'IndexReplayed',
    final: true,
    position: { seq: book.seq, index: 3 },
  })
  // Nothing is signed for a call that would revert.
  const signed: Hex[] = []
  const refused = await fault(broker.submit(call, async (tx) => void signed.push(tx)))
  t.equal(refused.code, 'payment_refused')
  t.match(refused.message, /IndexReplayed/)
  t.strictSame(signed, [])
})

t.test('the hash is noted before the transaction leaves, or it does not leave', async (t) => {
  const market = await openMarket(t, chain)
  const node = await startFaultyNode(t, rpc)
  const broker = await market.connect(node.rpc)
  const sender = freshSender()
  market.sell(sender, { length: 1 })
  await market.fund(sender, face)
  const { call, order: itemOrder } = itemOf(market)
  const sent = (): boolean => node.calls.includes('eth_sendRawTransaction')
  const broken = broker.submit(call, async () => {
    throw new FareboxError('ledger_failed', 'disk full: free some')
  })
  t.equal((await fault(broken)).code, 'ledger_failed')
  t.equal(sent(), false)

  let early: boolean | undefined
  const hash = await broker.submit(call, async (tx) => {
    t.match(tx, /^0x[0-9a-f]{64}$/)
    t.equal(await broker.known(tx), false)
    early = sent()
  })
  t.equal(early, false)
  t.equal(await broker.known(hash), true)
  await until(async () => (await broker.receipt(hash)) !== undefined)
  t.match(await broker.receipt(hash), { hash, ok: true, refusals: [] })
  const { seq } = itemOrder
  t.strictSame((await broker.receipt(hash))!.payments, [
    { sender: sender.address, lane: 0, position: { seq, index: 1 }, amount: face },
  ])
})

t.test('one account numbers all of its transactions', async (t) => {
  const market = await openMarket(t, chain)
  const [one, two] = [await market.connect(), await market.connect()]
  const senders = Array.from({ length: 6 }, freshSender)
  for (const sender of senders) {
    market.sell(sender, { length: 1 })
    await market.fund(sender, face)
  }
  const items = senders.map((sender) => {
    const own = market.ledger.winners().filter((winner) => winner.sender === sender.address)
    return redeemingSchemes(market.ledger)[0].redemptions(own, market.clock.seconds())[0]!
  })
  const hashes = await Promise.all(
    items.map(({ call }, at) => (at % 2 ? one : two).submit(call, noted)),
  )
  t.equal(new Set(hashes).size, 6)
  await until(async () => (await market.income()) === 6n * face)
})

t.test('an account without coin for gas is named before anything is signed', async (t) => {
  const market = await openMarket(t, chain)
  const sender = freshSender()
  market.sell(sender, { length: 1 })
  await market.fund(sender, face)
  const { call } = itemOf(market)
  const redeemerKey: Hex = `0x${'77'.repeat(32)}`
  const broker = await connectBroker({ rpc, address: market.address, redeemerKey })
  t.teardown(() => broker.close())
  const error = await fault(broker.submit(call, () => Promise.reject(new Error('signed'))))
  t.equal(error.code, 'options_invalid')
  t.match(error.message, /^0x[0-9a-f]{40} has 0 coin and .* 0\.0\d+ coin: send it coin for gas$/)
})

t.test('receipts: confirmations, and the data fee of a rollup', async (t) => {
  const market = await openMarket(t, chain)
  const node = await startFaultyNode(t, rpc)
  const { address, redeemerKey } = market
  const broker = await connectBroker({ rpc: node.rpc, address, redeemerKey, confirmations: 3 })
  t.teardown(() => broker.close())
  const sender = freshSender()
  market.sell(sender, { length: 2 })
  await market.fund(sender, 2n * face)
  const hash = await broker.submit(itemOf(market).call, noted)
  await until(async () => (await market.income()) > 0n)
  t.equal(await broker.receipt(hash), undefined)
  await control(rpc, 'evm_mine')
  t.equal(await broker.receipt(hash), undefined)
  await control(rpc, 'evm_mine')
  const plain = (await broker.receipt(hash))!
  t.match(plain, { ok: true, payments: [{ amount: 2n * face }] })
  t.equal(plain.dataFee, undefined)
  node.fault = (method) => {
    if (method !== 'eth_getTransactionReceipt') return undefined
    return { rewrite: (receipt) => receipt && { ...receipt, l1Fee: '0x64' } }
  }
  t.match(await broker.receipt(hash), { dataFee: 100n, fee: plain.fee + 100n })
  t.equal(await broker.receipt(`0x${'ab'.repeat(32)}`), undefined)
  node.fault = () => ({ rewrite: () => ({ blockNumber: 'soon' }) })
  t.equal((await fault(broker.receipt(hash))).code, 'chain_unreachable')
})

t.test('a watch tells of every sender, outages notwithstanding', async (t) => {
  const market = await openMarket(t, chain)
  const node = await startFaultyNode(t, rpc)
  const broker = await market.connect(node.rpc)
  const [one, two, three] = [freshSender(), freshSender(), freshSender()]
  const [heard, other]: [Address[], Address[]] = [[], []]
  const stop = broker.watch((sender) => heard.push(sender))
  broker.watch((sender) => other.push(sender))
  await until(() => node.calls.includes('eth_getLogs'))
  await market.fund(one, 1n)
  await until(() => heard.length > 0)
  t.strictSame(heard, [one.address])
  node.fault = () => 'lose_call'
  await market.fund(two, 1n)
  const seen = node.calls.length
  await until(() => node.calls.length > seen)
  node.fault = () => undefined
  await until(() => heard.length > 1)
  t.strictSame(heard, [one.address, two.address])
  stop()
  await market.fund(three, 1n)
  await until(() => other.length > 2)
  t.strictSame(other, [one.address, two.address, three.address])
  t.strictSame(heard, [one.address, two.address])
})

t.test('a watch gets over an outage of more blocks than a node answers at once', async (t) => {
  const market = await openMarket(t, chain)
  const node = await startFaultyNode(t, rpc)
  const spans: number[] = []
  const refuseLong = (method: string, params: readonly unknown[]): Fault => {
    if (method !== 'eth_getLogs') return undefined
    const { fromBlock, toBlock } = params[0] as { fromBlock: string; toBlock: string }
    spans.push(Number(toBlock) - Number(fromBlock) + 1)
    if (spans.at(-1)! <= 300) return undefined
    return { error: { code: -32_005, message: 'at most 300 blocks' } }
  }
  node.fault = refuseLong
  const broker = await market.connect(node.rpc)
  const heard: Address[] = []
  broker.watch((sender) => heard.push(sender))
  await until(() => spans.length > 0)
  node.fault = () => 'lose_call'
  const [one, two] = [freshSender(), freshSender()]
  await market.fund(one, 1n)
  await control(rpc, 'anvil_mine', '0x4b0')
  await market.fund(two, 1n)
  node.fault = refuseLong
  await until(() => heard.length > 1)
  t.strictSame(heard, [one.address, two.address])
  t.ok(Math.max(...spans) > 300)
})

t.test('a watch goes on where it reads more blocks again than a question has', async (t) => {
  const market = await openMarket(t, chain)
  const { address } = market
  t.ok(Number(await control(rpc, 'eth_blockNumber')) > 1_000)
  const node = await startFaultyNode(t, rpc)
  const broker = await connectBroker({ rpc: node.rpc, address, pollMs: 50, confirmations: 1_000 })
  t.teardown(() => broker.close())
  const last: number[] = []
  node.fault = (method, params) => {
    if (method === 'eth_getLogs') last.push(Number((params[0] as { toBlock: string }).toBlock))
    return undefined
  }
  broker.watch(() => {})
  await until(() => last.length > 0)
  await control(rpc, 'anvil_mine', '0x3')
  const head = Number(await control(rpc, 'eth_blockNumber'))
  await until(() => last.length > 9)
  t.equal(last.at(-1), head)
})

t.test('a node that is slow or gone is a fault, not a wait', async (t) => {
  const market = await openMarket(t, chain)
  const node = await startFaultyNode(t, rpc)
  const broker = await market.connect(node.rpc)
  node.fault = () => 'lose_call'
  t.equal((await fault(broker.income(market.recipient))).code, 'chain_unreachable')
  node.fault = () => undefined
  t.equal(await broker.income(market.recipient), 0n)
})

t.test('deploy, fund from one key at once, collect', async (t) => {
  const [operator, bank] = chain.accounts
  const broker = await deployBroker({ rpc, key: operator!.key, unlockPeriod: 3600 })
  const connected = await connectBroker({ rpc, address: broker })
  t.teardown(() => connected.close())
  t.equal(await connected.unlockPeriod(), 3600)
  const slot = { recipient: operator!.address, redeemer: bank!.address, lane: 3 }
  const sender = freshSender().address
  await Promise.all(
    [1n, 2n, 3n].map((amount) =>
      fundEarmark({ rpc, broker, key: bank!.key, sender, ...slot, amount }),
    ),
  )
  t.equal((await connected.funds({ sender, ...slot })).earmark, 6n)

  const market = await openMarket(t, chain)
  const payer = freshSender()
  market.sell(payer, { length: 1 })
  await market.fund(payer, face)
  const redeeming = await market.connect()
  await redeeming.submit(itemOf(market).call, noted)
  await until(async () => (await market.income()) === face)
  const to = freshSender().address
  await collect({ rpc, broker: market.address, key: operator!.key, to })
  t.equal(BigInt((await control(rpc, 'eth_getBalance', to, 'latest')) as string), face)
  t.equal(await incomeOf({ rpc, broker: market.address, recipient: market.recipient }), 0n)
})

import t from 'tap'
import { maxWinProb } from '../../../plugin/index.ts'
import type { Broker, RedemptionCall, RedemptionItem, StoredWinner } from '../../../plugin/index.ts'
import { createGasMeter } from '../../../plugin/recipient/gas-meter.ts'
import { createFeeEstimate } from '../../../plugin/redemption/fee-estimate.ts'
import { until } from '../../fixtures/redemption/faulty-node.ts'
import { withMethod } from '../../fixtures/redemption/with-method.ts'
import { openMarket, passes } from '../../fixtures/redemption/market.ts'
import { freshSender, present, redeemingSchemes } from '../../fixtures/redemption/sold-books.ts'
import { startDevChain } from '../../../adapters/command-line/dev-chain.ts'

const face = 10n ** 16n
const chain = await startDevChain()
t.teardown(() => chain.stop())

const states = (winners: readonly StoredWinner[]): string[] => winners.map((w) => w.state)

t.test('winners of several books are redeemed in rising order, in one transaction', async (t) => {
  const market = await openMarket(t, chain)
  const { ledger, events } = market
  const broker = await market.connect()
  const sender = freshSender()
  const books = [1, 2, 3].map(() => market.sell(sender, { winProb: 1n << 63n, length: 32 }))
  const count = BigInt(books.reduce((sum, { winning }) => sum + winning.length, 0))
  await market.fund(sender, count * face)
  const worker = market.worker(broker)
  const summary = await passes(worker)
  t.equal(summary.paid, Number(count))
  t.equal(summary.value, count * face)
  t.strictSame(ledger.winners(), [])
  t.equal(await market.income(), count * face)
  const redeemed = events.filter((event) => event.type === 'redeemed')
  t.strictSame(
    redeemed.map(({ ids }) => [...new Set(ids.map((id) => id.split('#')[0]))]),
    [books.map(({ id }) => id)],
  )
  const state = worker.state()
  t.equal(state.income, count * face)
  t.equal(state.fees, summary.fee)
  t.equal(state.overhead, Number((summary.fee * 1_000_000n) / (count * face) + 1n) / 1e6)
})

t.test('receipts tell what another shape will cost, and reach the terms', async (t) => {
  const market = await openMarket(t, chain)
  const { ledger, clock, events } = market
  const broker = await market.connect()
  const sender = freshSender()
  await market.fund(sender, 100n * face)
  // This clock stands while the chain's base fee falls.
  const worker = market.worker(broker, { policy: { gatherFor: 0, dearFor: 0 } })
  t.equal(worker.state().redeemGas, 60_000n)
  // The first redemption of a slot is dearer; after some the mean is that of any.
  for (let i = 0; i < 24; i++) {
    market.sell(sender, { length: 1 })
    await passes(worker)
  }
  const one = worker.state().redeemGas
  t.ok(one > 40_000n && one < 52_000n, String(one))
  const gas = await createGasMeter({ broker, ledger, clock, redeemGas: 60_000n })
  t.equal(gas.redeemFee('book') % one, 0n)
  t.ok(gas.redeemFee('book') < gas.redeemFee('ticket'))

  const estimate = createFeeEstimate({ broker, ledger, clock })
  const items: RedemptionItem[] = []
  const before = events.length
  for (const length of [64, 20]) {
    const { id } = market.sell(sender, { length, winProb: length === 64 ? 1n << 60n : maxWinProb })
    const own = ledger.winners().filter(({ series }) => series === id)
    items.push(...redeemingSchemes(ledger)[0].redemptions(own, clock.seconds()))
    await passes(worker)
  }
  const redeemed = events.slice(before).filter((event) => event.type === 'redeemed')
  t.equal(redeemed.length, items.length)
  for (const [at, { transaction }] of redeemed.entries()) {
    const { gasUsed } = (await broker.receipt(transaction))!
    const { fee } = await estimate.feesFor(items[at]!)
    const estimated = fee / (await broker.gasPrice())
    const off = Number(estimated - gasUsed) / Number(gasUsed)
    t.ok(
      Math.abs(off) < 0.08,
      `${items[at]!.winners.length} winners: ${estimated}, used ${gasUsed}`,
    )
  }
})

t.test('an observer that throws leaves the worker and its winners as they are', async (t) => {
  const market = await openMarket(t, chain)
  const broker = await market.connect()
  const sender = freshSender()
  const { winning } = market.sell(sender, { length: 3 })
  await market.fund(sender, BigInt(winning.length) * face)
  let told = 0
  const worker = market.worker(broker, {
    observer() {
      told++
      throw new Error('the log is full')
    },
  })
  t.equal((await passes(worker)).paid, winning.length)
  t.ok(told > 0)
  t.strictSame(market.ledger.winners(), [])
})

t.test('an unfunded sender waits, others do not, and a top-up is noticed', async (t) => {
  const market = await openMarket(t, chain)
  const { ledger, events } = market
  const broker = await market.connect()
  const [poor, rich] = [freshSender(), freshSender()]
  market.sell(poor, { length: 2 })
  market.sell(rich, { length: 3 })
  await market.fund(rich, 3n * face)
  await market.fund(poor, face)
  // Nothing but the top-up may wake the worker a second time.
  const worker = market.worker(broker, { interval: 1_000_000 })
  worker.start()
  await until(() => events.length === 2)
  t.match(events.map((event) => ('reason' in event ? event.reason : event.type)).sort(), [
    'InsufficientFunds',
    'redeemed',
  ])
  t.strictSame(states(ledger.winners()), ['held', 'held'])
  await market.fund(poor, face)
  await until(() => ledger.winners().length === 0)
  await worker.stop()
  t.equal(await market.income(), 5n * face)
})

t.test('a later book waits for a lower one that is open, at most as long as told', async (t) => {
  const market = await openMarket(t, chain)
  const { ledger, clock, events } = market
  const broker = await market.connect()
  const sender = freshSender()
  const lower = market.sell(sender, { winProb: 0n, to: 3, acceptFor: 600 })
  market.sell(sender, { length: 1 })
  await market.fund(sender, 20n * face)

  t.match(await passes(market.worker(broker)), { paid: 0, waiting: 1 })
  t.match(events, [{ type: 'redemption_waiting', reason: 'lower_open' }])
  t.equal(ledger.floor(sender.address), undefined)

  t.test('the lower one is closed before the winner is submitted', async (t) => {
    const worker = market.worker(broker, { policy: { gatherFor: 0, patience: 10 } })
    t.match(await passes(worker), { paid: 0 })
    clock.pass(11)
    t.match(await passes(worker), { paid: 1 })
    const acceptUntil = clock.seconds() + 500
    t.throws(() => present(ledger, lower, { from: 4, to: 4, acceptUntil }), /refused/)
  })

  t.test('without a limit the lower one may end by itself', async (t) => {
    market.sell(sender, { winProb: 0n, to: 3, acceptFor: 600 })
    market.sell(sender, { length: 1 })
    const worker = market.worker(broker)
    t.match(await passes(worker), { paid: 0 })
    clock.pass(601)
    t.match(await passes(worker), { paid: 1 })
  })
})

t.test('a winner that appears below while the floor rises goes first', async (t) => {
  const market = await openMarket(t, chain)
  const { ledger, clock } = market
  const broker = await market.connect()
  const sender = freshSender()
  const acceptUntil = clock.seconds() + 900
  const lower = market.sell(sender, { length: 2, to: 1 })
  market.sell(sender, { length: 2 })
  await market.fund(sender, 4n * face)
  const late = withMethod(ledger, 'raiseFloor', async (who, position) => {
    if (ledger.floor(who) === undefined) present(ledger, lower, { from: 2, to: 2, acceptUntil })
    await ledger.raiseFloor(who, position)
  })
  // Else the first thing to be closed would be the lower book itself.
  await ledger.updateWinner(`${lower.id}#1`, { state: 'abandoned' })
  const policy = { gatherFor: 0, patience: 0 }
  const worker = market.worker(broker, { ledger: late, policy })
  t.equal((await passes(worker)).paid, 3)
  t.equal(await market.income(), 3n * face)
})

t.test('winners of two schemes share one order, and a secret in use stays here', async (t) => {
  const market = await openMarket(t, chain)
  const real = await market.connect()
  const methods: string[] = []
  const alone = withMethod(real, 'check', (call) => {
    methods.push(call.method)
    return real.check(call)
  })
  const checked = withMethod(alone, 'checkAll', (calls) => {
    methods.push(...calls.map((call) => call.method))
    return real.checkAll(calls)
  })
  const sender = freshSender()
  market.sell(sender, { length: 1 })
  market.sellTickets(sender, 9, 3)
  market.sell(sender, { length: 2 })
  await market.fund(sender, 5n * face)
  const worker = market.worker(checked)
  t.match(await passes(worker), { paid: 1, waiting: 4 })
  t.match(market.events.at(-1), { type: 'redemption_waiting', reason: 'secret_in_use' })
  t.match(await worker.drain(), { paid: 0, waiting: 4 })
  t.strictSame(methods, ['redeemBook'])
  market.clock.pass(120 + 31)
  t.match(await passes(worker), { paid: 4 })
  t.strictSame(methods, ['redeemBook', 'redeemTicket', 'redeemTicket', 'redeemBook'])
  t.equal(await market.income(), 5n * face)
})

t.test('no winner is thrown away by a clock, a fee or a short purse alone', async (t) => {
  t.test('past the deadline it is given up, with the reason', async (t) => {
    const market = await openMarket(t, chain)
    const sender = freshSender()
    market.sell(sender, { length: 2 })
    market.clock.pass(86_401)
    const worker = market.worker(await market.connect())
    t.match(await passes(worker), { abandoned: 2, paid: 0 })
    t.match(market.ledger.allWinners(), [{ state: 'abandoned', reason: 'past_deadline' }, {}])
    t.match(market.events, [{ type: 'redemption_abandoned', reason: 'past_deadline' }])
    t.equal(market.ledger.pending(sender.address), 0n)
  })

  t.test('a fee above the value is waited out until the last chance', async (t) => {
    const market = await openMarket(t, chain)
    const sender = freshSender()
    market.sell(sender, { length: 1, faceValue: 1000n })
    await market.fund(sender, 1000n)
    const worker = market.worker(await market.connect())
    t.match(await passes(worker), { waiting: 1 })
    t.match(market.events, [{ reason: 'fee_above_value' }])
    market.clock.pass(86_400 - 200)
    t.match(await passes(worker), { abandoned: 1 })
    t.match(market.ledger.allWinners(), [{ reason: 'not_worth_fee' }])
  })

  t.test('near the deadline a purse too short for all pays the lowest ones', async (t) => {
    const market = await openMarket(t, chain)
    const sender = freshSender()
    market.sell(sender, { length: 5 })
    await market.fund(sender, 2n * face + 5n)
    const worker = market.worker(await market.connect())
    t.match(await passes(worker), { paid: 0, waiting: 5 })
    market.clock.pass(86_400 - 3600)
    t.match(await passes(worker), { paid: 2, waiting: 3 })
    const winners = market.ledger.allWinners()
    t.strictSame(
      winners.map(({ index, state }) => [index, state]),
      [1, 2, 3, 4, 5].map((index) => [index, index <= 2 ? 'paid' : 'held']),
    )
  })

  t.test('a wrong redeemer key throws nothing away', async (t) => {
    const market = await openMarket(t, chain)
    const sender = freshSender()
    market.sell(sender, { length: 2 })
    await market.fund(sender, 2n * face)
    const { connectBroker } = await import('../../../adapters/ethers/index.ts')
    const { address } = market
    const redeemerKey = chain.accounts[5]!.key
    const wrong = await connectBroker({ rpc: chain.rpc, address, redeemerKey })
    t.teardown(() => wrong.close())
    t.match(await passes(market.worker(wrong)), { waiting: 2, abandoned: 0 })
    t.match(market.ledger.winners(), [{ state: 'held', reason: 'SignatureInvalid' }, {}])
    t.match(await passes(market.worker(await market.connect())), { paid: 2 })
  })
})

t.test('drain closes what is open and redeems it at once', async (t) => {
  const market = await openMarket(t, chain)
  const { ledger, clock } = market
  const broker = await market.connect()
  const sender = freshSender()
  const lower = market.sell(sender, { to: 2 })
  const upper = market.sell(sender, { to: 3 })
  await market.fund(sender, 9n * face)
  const worker = market.worker(broker, { policy: { gatherFor: 1_000 } })
  t.match(await passes(worker), { paid: 0 })
  t.match(await worker.drain(), { paid: 5, waiting: 0, abandoned: 0 })
  t.equal(await market.income(), 5n * face)
  const acceptUntil = clock.seconds() + 900
  for (const [book, next] of [
    [lower, 3],
    [upper, 4],
  ] as const) {
    t.throws(() => present(ledger, book, { from: next, to: next, acceptUntil }), /refused/)
  }
})

t.test('a scheme or a chain that errs harms its own sender only', async (t) => {
  const market = await openMarket(t, chain)
  const real = await market.connect()
  const [bad, good] = [freshSender(), freshSender()]
  market.sell(bad, { length: 1 })
  market.sell(good, { length: 1 })
  await market.fund(bad, face)
  await market.fund(good, face)
  const isBad = (call: RedemptionCall): boolean => call.args[1] === bad.address
  const broker: Broker = {
    ...real,
    check: async (call) => {
      if (isBad(call)) throw new TypeError('not as it should be')
      return real.check(call)
    },
    checkAll: async (calls) => {
      if (calls.some(isBad)) throw new TypeError('not as it should be')
      return real.checkAll(calls)
    },
  }
  t.match(await passes(market.worker(broker)), { paid: 1 })
  t.match(market.ledger.winners(), [{ sender: bad.address, reason: 'not as it should be' }])
})

t.test('starting, stopping and starting again leaves nothing half noted', async (t) => {
  const market = await openMarket(t, chain)
  const sender = freshSender()
  for (let i = 0; i < 6; i++) market.sell(sender, { length: 1 })
  await market.fund(sender, 6n * face)
  const worker = market.worker(await market.connect())
  for (let i = 0; i < 3; i++) {
    worker.start()
    t.equal(worker.state().running, true)
    await worker.stop()
    t.equal(worker.state().running, false)
    for (const winner of market.ledger.allWinners()) {
      t.equal(winner.state === 'held', winner.transaction === undefined)
    }
  }
  await worker.drain()
  t.equal(await market.income(), 6n * face)
  t.ok(market.ledger.allWinners().every((winner) => winner.attempts === 1))
})

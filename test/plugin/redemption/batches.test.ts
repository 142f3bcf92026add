import t from 'tap'
import { batchSavingNote, comparePositions, redeemGasNote } from '../../../plugin/index.ts'
import type { FareboxEvent, Hex, StoredWinner } from '../../../plugin/index.ts'
import { startDevChain } from '../../../adapters/command-line/dev-chain.ts'
import { until } from '../../fixtures/redemption/faulty-node.ts'
import { openMarket, passes } from '../../fixtures/redemption/market.ts'
import type { Market } from '../../fixtures/redemption/market.ts'
import { freshSender, redeemingSchemes } from '../../fixtures/redemption/sold-books.ts'
import type { TestSender } from '../../fixtures/redemption/sold-books.ts'
import { withMethod } from '../../fixtures/redemption/with-method.ts'

const face = 10n ** 16n
const chain = await startDevChain()
t.teardown(() => chain.stop())

type Redeemed = Extract<FareboxEvent, { type: 'redeemed' }>

const redeemed = (market: Market): Redeemed[] =>
  market.events.filter((event) => event.type === 'redeemed')

const transactionsOf = (winners: readonly StoredWinner[]): Hex[] => [
  ...new Set(winners.flatMap(({ transaction }) => transaction ?? [])),
]

/** Senders with one winner each, and the coin for it. */
async function crowdOf(market: Market, size: number): Promise<TestSender[]> {
  const senders = Array.from({ length: size }, freshSender)
  for (const sender of senders) {
    market.sell(sender, { length: 1 })
    await market.fund(sender, 4n * face)
  }
  return senders
}

t.test('ten senders, one transaction, its fee shared out', async (t) => {
  const market = await openMarket(t, chain)
  const { ledger } = market
  const broker = await market.connect()
  const worker = market.worker(broker)
  const senders = await crowdOf(market, 10)
  t.match(await passes(worker), { paid: 10, submitted: 10, value: 10n * face })
  t.equal(await market.income(), 10n * face)
  const [hash, ...others] = transactionsOf(ledger.allWinners())
  t.strictSame(others, [])
  const { fee } = (await broker.receipt(hash!))!
  // Never seen alone: what one would take is guessed from what ten took, fresh slots as they were.
  const { redeemGas } = worker.state()
  t.ok(redeemGas > 40_000n && redeemGas < 70_000n && redeemGas !== 60_000n, String(redeemGas))
  t.equal(worker.state().fees, fee)
  t.ok(redeemed(market).every((event) => event.paid === face && event.fee * 9n < fee))

  t.test('again, each slot in use by now, and against one at a time', async (t) => {
    for (const sender of senders) market.sell(sender, { length: 1 })
    t.match(await passes(worker), { paid: 10 })
    const batch = (await broker.receipt(redeemed(market).at(-1)!.transaction))!.gasUsed
    let single = 0n
    for (const sender of senders) {
      market.sell(sender, { length: 1 })
      t.match(await passes(worker), { paid: 1 })
      single += (await broker.receipt(redeemed(market).at(-1)!.transaction))!.gasUsed
    }
    t.comment(`gas a winner: ${batch / 10n} in a batch of ten senders, ${single / 10n} alone`)
    t.ok(batch * 2n < single)
  })

  t.test('a batch teaches what it saves, and nothing about one alone', async (t) => {
    const alone = ledger.note(redeemGasNote)
    const before = BigInt(ledger.note(batchSavingNote)!)
    for (const sender of senders) market.sell(sender, { length: 1 })
    await passes(worker)
    t.equal(ledger.note(redeemGasNote), alone)
    const after = BigInt(ledger.note(batchSavingNote)!)
    t.ok(after > 20_000n && after < 32_000n, String(after))
    t.not(after, before)
  })
})

t.test('an item that fails holds no other, and goes on as it would alone', async (t) => {
  const market = await openMarket(t, chain)
  const { ledger } = market
  const real = await market.connect()
  // What the chain would have said a moment ago.
  const late = withMethod(real, 'checkAll', async (calls) => calls.map(() => true))
  const [poor, ...rich] = [freshSender(), freshSender(), freshSender()] as const
  for (const sender of [poor, ...rich]) {
    market.sell(sender, { length: 1 })
    market.sell(sender, { length: 1 })
  }
  for (const sender of rich) await market.fund(sender, 2n * face)
  const worker = market.worker(late)
  t.match(await passes(worker), { submitted: 6, paid: 4, waiting: 2 })
  const [hash, ...others] = transactionsOf(ledger.allWinners())
  t.strictSame(others, [])
  const receipt = (await real.receipt(hash!))!
  t.strictSame(
    receipt.refusals.map(({ sender, reason }) => [sender, reason]),
    [
      [poor.address, 'InsufficientFunds'],
      [poor.address, 'SlotSkipped'],
    ],
  )
  const held = ledger.winners()
  t.ok(held.every(({ state, reason }) => state === 'held' && reason === 'InsufficientFunds'))
  t.equal(
    ledger.allWinners().reduce((sum, { fee = 0n }) => sum + fee, 0n),
    receipt.fee,
    'who was refused has borne its part',
  )

  t.test('no batch takes it again before the chain would pay it', async (t) => {
    for (const sender of rich) market.sell(sender, { length: 1 })
    for (const sender of rich) await market.fund(sender, face)
    t.match(await passes(market.worker(real)), { submitted: 2, paid: 2, waiting: 2 })
  })

  t.test('a top-up wakes it', async (t) => {
    const running = market.worker(real, { interval: 1_000_000 })
    running.start()
    t.teardown(() => running.stop())
    await until(() => market.events.at(-1)?.type === 'redemption_waiting')
    await market.fund(poor, 2n * face)
    await until(() => ledger.winners().length === 0)
    await running.stop()
    t.equal(await market.income(), 8n * face)
  })
})

t.test('what the first sender loses by being passed over is only its own', async (t) => {
  const market = await openMarket(t, chain)
  const broker = await market.connect()
  const [one, two, three] = await crowdOf(market, 3)
  await passes(market.worker(broker))
  // A copy of the ledger from before: its winner is below what the broker has paid.
  for (const sender of [one!, two!, three!]) market.sell(sender, { length: 1 })
  const [lost] = market.ledger.allWinners().filter((winner) => winner.sender === one!.address)
  await market.ledger.updateWinner(lost!.id, { state: 'held', transaction: `0x${'ab'.repeat(32)}` })
  t.match(await passes(market.worker(broker)), { paid: 3, abandoned: 1 })
  t.match(
    market.events.find(({ type }) => type === 'redemption_abandoned'),
    {
      ids: [lost!.id],
      reason: 'IndexReplayed',
    },
  )
})

t.test('a batch is bounded by count and by gas, and a slot is in one at a time', async (t) => {
  const market = await openMarket(t, chain)
  const real = await market.connect()
  const small = withMethod(real, 'gasRoom', async () => 150_000n)
  const sizes: number[] = []
  const counted = withMethod(small, 'submitAll', async (calls, onSigned) => {
    sizes.push(calls.length)
    return real.submitAll(calls, onSigned)
  })
  const senders = await crowdOf(market, 4)
  const acceptedTickets = 5
  market.sellTickets(senders[0]!, ...Array.from({ length: acceptedTickets }, (_, i) => i + 1))
  await market.fund(senders[0]!, 5n * face)
  market.clock.pass(151)
  t.match(await passes(market.worker(counted)), { paid: 9 })
  t.ok(Math.max(...sizes) <= 3, sizes.join())
  t.equal(await market.income(), 9n * face)
})

t.test('a ticket behind a book of its slot is not in its batch', async (t) => {
  const market = await openMarket(t, chain)
  const broker = await market.connect()
  const [one, two] = [freshSender(), freshSender()]
  for (const sender of [one, two]) {
    await market.fund(sender, 4n * face)
    market.sell(sender, { length: 1 })
    market.sellTickets(sender, 7, 4)
    market.sell(sender, { length: 1 })
  }
  market.clock.pass(151)
  const own = market.ledger.winners().filter(({ sender }) => sender === one.address)
  const items = redeemingSchemes(market.ledger)
    .flatMap((scheme) => {
      const winners = own.filter((winner) => winner.scheme === scheme.name)
      return scheme.redemptions(winners, market.clock.seconds())
    })
    .sort((a, b) => comparePositions(a.order, b.order))
  const calls = items.map(({ call }) => call)
  t.strictSame(await broker.checkAll(calls), [true, false, false, false])
  await t.rejects(
    broker.submitAll(calls, async () => {}),
    { code: 'input_invalid' },
  )
  t.match(await passes(market.worker(broker)), { paid: 8, submitted: 8, abandoned: 0 })
  t.equal(await market.income(), 8n * face)
  for (const hash of transactionsOf(market.ledger.allWinners())) {
    t.strictSame((await broker.receipt(hash))!.refusals, [])
  }
})

t.test('who would wait alone goes in company', async (t) => {
  const market = await openMarket(t, chain)
  const broker = await market.connect()
  const price = await broker.gasPrice()
  // A fee of 60,000 gas is above 2 % of it, one of 36,000 is not.
  const faceValue = 45n * 50_000n * price
  const senders = [freshSender(), freshSender(), freshSender()]
  for (const sender of senders) await market.fund(sender, faceValue)
  const worker = market.worker(broker, { policy: { gatherFor: 0, dearFor: 0 } })
  market.sell(senders[0]!, { length: 1, faceValue })
  t.match(await passes(worker), { paid: 0 })
  t.match(market.events, [{ type: 'redemption_waiting', reason: 'fee_high' }])
  market.sell(senders[1]!, { length: 1, faceValue })
  market.sell(senders[2]!, { length: 1, faceValue })
  t.match(await passes(worker), { paid: 3 })
})

t.test('whoever would be alone waits a little for company', async (t) => {
  const market = await openMarket(t, chain)
  const broker = await market.connect()
  const [one] = await crowdOf(market, 1)
  const worker = market.worker(broker, { policy: { gatherFor: 30, dearFor: 0 } })
  t.match(await passes(worker), { paid: 0 })
  t.match(market.events, [{ type: 'redemption_waiting', reason: 'more_may_join' }])
  await crowdOf(market, 1)
  t.match(await passes(worker), { paid: 2 })
  market.sell(one!, { length: 1 })
  t.match(await passes(worker), { paid: 0 })
  market.clock.pass(31)
  t.match(await passes(worker), { paid: 1 })
})

t.test('a batch that reverts as a whole is tried one by one', async (t) => {
  const market = await openMarket(t, chain)
  const real = await market.connect()
  await crowdOf(market, 3)
  let tries = 0
  const broker = withMethod(real, 'submitAll', async () => {
    tries++
    throw new TypeError('not as it should be')
  })
  t.match(await passes(market.worker(broker)), { paid: 3 })
  t.equal(tries, 1)
  t.equal(transactionsOf(market.ledger.allWinners()).length, 3)
})

t.test('who is worth it in company only waits when the company is not paid', async (t) => {
  const market = await openMarket(t, chain)
  const broker = await market.connect()
  // A fee of 60,000 gas is above 2 % of it, one of 47,000 is not.
  const faceValue = 50n * 48_500n * (await broker.gasPrice())
  const [one, two] = [freshSender(), freshSender()]
  await market.fund(one, faceValue)
  for (const sender of [one, two]) market.sell(sender, { length: 1, faceValue })
  const worker = market.worker(broker, { policy: { gatherFor: 0, dearFor: 0 } })
  t.match(await passes(worker), { submitted: 0, waiting: 2 })
  t.ok(market.ledger.winners().every(({ reason }) => reason === 'fee_high'))
  await market.fund(two, faceValue)
  t.match(await passes(worker), { paid: 2 })
})

t.test('stopped in the middle: what was signed is noted, what was not is held', async (t) => {
  const market = await openMarket(t, chain)
  const { ledger } = market
  const real = await market.connect()
  const small = withMethod(real, 'gasRoom', async () => 150_000n)
  let stopped: Promise<void> | undefined
  const broker = withMethod(small, 'submitAll', (calls, onSigned) =>
    real.submitAll(calls, async (hash) => {
      stopped ??= worker.stop()
      await onSigned(hash)
    }),
  )
  const worker = market.worker(broker)
  await crowdOf(market, 6)
  worker.start()
  await until(() => stopped !== undefined)
  await stopped
  const states = ledger.allWinners().map(({ state, transaction }) => [state, !!transaction])
  t.strictSame(
    states.filter(([state]) => state === 'held'),
    Array.from({ length: 4 }, () => ['held', false]),
  )
  t.equal(states.filter(([, sent]) => sent).length, 2)
  t.match(await passes(market.worker(real)), { waiting: 0 })
  t.equal(await market.income(), 6n * face)
  t.ok(ledger.allWinners().every(({ attempts }) => attempts === 1))
})

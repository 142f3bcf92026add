import t from 'tap'
import { incomeOf } from '../../../adapters/ethers/index.ts'
import { openMarket } from '../../fixtures/redemption/market.ts'
import { freshSender } from '../../fixtures/redemption/sold-books.ts'

const face = 10n ** 16n

t.test('winners of several books are redeemed in rising order, each submission once', async (t) => {
  const market = await openMarket(t)
  const { ledger, events } = market
  const broker = await market.connect()
  const sender = freshSender()
  const books = [1, 2, 3].map(() => market.sell(sender))
  const count = BigInt(books.reduce((sum, { winning }) => sum + winning.length, 0))
  await market.fund(sender, count * face)
  const worker = market.worker(broker)
  const summary = await worker.runOnce()
  t.equal(summary.paid, Number(count))
  t.equal(summary.value, count * face)
  t.strictSame(ledger.winners(), [])
  const { chain, address, recipient } = market
  t.equal(await incomeOf({ rpc: chain.rpc, broker: address, recipient }), count * face)
  const redeemed = events.filter((event) => event.type === 'redeemed')
  t.equal(redeemed.length, books.filter(({ winning }) => winning.length > 0).length)
  const state = worker.state()
  t.equal(state.income, count * face)
  t.ok(state.fees > 0n && state.overhead! > 0 && state.overhead! < 0.02)
})

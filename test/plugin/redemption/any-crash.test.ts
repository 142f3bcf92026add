import * as fc from 'fast-check'
import t from 'tap'
import type { Test } from 'tap'
import { startDevChain } from '../../../adapters/command-line/dev-chain.ts'
import { startFaultyNode } from '../../fixtures/redemption/faulty-node.ts'
import type { Fault } from '../../fixtures/redemption/faulty-node.ts'
import { openMarket } from '../../fixtures/redemption/market.ts'
import { freshSender, present } from '../../fixtures/redemption/sold-books.ts'
import type { SoldBook } from '../../fixtures/redemption/sold-books.ts'

const face = 10n ** 16n
const chain = await startDevChain()
t.teardown(() => chain.stop())

/** Sells to one of two senders, makes a pass with a call lost on the way, starts the worker anew. */
type Step =
  | { readonly do: 'sell'; readonly sender: 0 | 1; readonly to: number; readonly tickets: boolean }
  | { readonly do: 'pass'; readonly method: string; readonly fault: Fault; readonly after: number }
  /** Goes on with the last book but so many, if the ledger still takes it. */
  | { readonly do: 'more'; readonly book: number }
  | { readonly do: 'restart' }
  | { readonly do: 'wait'; readonly seconds: number }

const often = <T>(value: T, weight: number): { arbitrary: fc.Arbitrary<T>; weight: number } => ({
  arbitrary: fc.constant(value),
  weight,
})

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    arbitrary: fc.record({
      do: fc.constant('sell' as const),
      sender: fc.oneof(often(0 as const, 3), often(1 as const, 1)),
      to: fc.integer({ min: 1, max: 3 }),
      tickets: fc.oneof(often(false, 4), often(true, 1)),
    }),
    weight: 5,
  },
  {
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      method: fc.oneof(
        often('eth_sendRawTransaction', 4),
        often('eth_getTransactionReceipt', 2),
        often('eth_estimateGas', 1),
        often('eth_gasPrice', 1),
        often('eth_getTransactionCount', 1),
        often('eth_getBlockByNumber', 1),
        often('eth_call', 1),
        often('eth_getTransactionByHash', 1),
      ),
      fault: fc.oneof(
        often<Fault>('lose_call', 2),
        often<Fault>('lose_answer', 1),
        often<Fault>(undefined, 1),
      ),
      after: fc.integer({ min: 0, max: 2 }),
    }),
    weight: 5,
  },
  { arbitrary: fc.record({ do: fc.constant('more' as const), book: fc.nat(2) }), weight: 4 },
  { arbitrary: fc.constant({ do: 'restart' as const }), weight: 1 },
  {
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      seconds: fc.integer({ min: 1, max: 40 }),
    }),
    weight: 3,
  },
)

/** Plays the plan; answers what is wrong in the end. */
async function play(t: Test, plan: readonly Step[]): Promise<string | undefined> {
  const market = await openMarket(t, chain)
  const { ledger, clock, events } = market
  const node = await startFaultyNode(t, chain.rpc)
  const broker = await market.connect(node.rpc)
  const senders = [freshSender(), freshSender()] as const
  for (const sender of senders) await market.fund(sender, 100n * face)
  const options = { dropAfter: 60, policy: { gatherFor: 0, patience: 20 } }
  const books: { sold: SoldBook; at: number; acceptUntil: number }[] = []
  let worker = market.worker(broker, options)

  const take = async (step: Step): Promise<void> => {
    if (step.do === 'restart') worker = market.worker(broker, options)
    else if (step.do === 'wait') clock.pass(step.seconds)
    else if (step.do === 'pass') {
      let left = step.after
      node.fault = (method) => (method === step.method && left-- <= 0 ? step.fault : undefined)
      await worker.runOnce()
      node.fault = () => undefined
    } else if (step.do === 'sell') {
      const { to } = step
      const sender = senders[step.sender]
      if (step.tickets) market.sellTickets(sender, to, to + 1)
      else {
        const sold = market.sell(sender, { length: 6, to, acceptFor: 100 })
        books.push({ sold, at: to, acceptUntil: clock.seconds() + 100 })
      }
    } else {
      const book = books.at(-1 - step.book)
      if (!book || book.at === 6 || clock.seconds() > book.acceptUntil) return
      const next = { from: book.at + 1, to: book.at + 1, acceptUntil: book.acceptUntil }
      try {
        present(ledger, book.sold, next)
        book.at++
      } catch {
        // At or below the floor: refused, so not won either.
      }
    }
  }
  for (const step of plan) await take(step)
  while (ledger.winners().length > 0) {
    clock.pass(20)
    await worker.runOnce()
  }
  broker.close()

  const winners = ledger.allWinners()
  const lost = winners.filter(({ state }) => state !== 'paid')
  if (lost.length > 0) return `${lost.length} lost: ${lost[0]!.reason}`
  if ((await market.income()) !== BigInt(winners.length) * face) return 'income differs'
  const ids = events.flatMap((event) => (event.type === 'redeemed' ? event.ids : []))
  return ids.length === winners.length && new Set(ids).size === ids.length
    ? undefined
    : 'events differ'
}

t.test('whatever is lost and whenever it stops, each winner is paid exactly once', async (t) => {
  const plans = fc.array(steps, { minLength: 10, maxLength: 25 })
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const wrong = await play(t, plan)
      if (wrong) throw new Error(wrong)
    }),
    { numRuns: 12, endOnFailure: true },
  )
})

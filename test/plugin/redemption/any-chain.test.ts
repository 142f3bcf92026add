import * as fc from 'fast-check'
import t from 'tap'
import type { Test } from 'tap'
import { connectBroker } from '../../../adapters/ethers/index.ts'
import { startDevChain } from '../../../adapters/command-line/dev-chain.ts'
import { control, startFaultyNode } from '../../fixtures/redemption/faulty-node.ts'
import type { Fault } from '../../fixtures/redemption/faulty-node.ts'
import { openMarket } from '../../fixtures/redemption/market.ts'
import { freshSender } from '../../fixtures/redemption/sold-books.ts'

const face = 10n ** 16n
const gwei = 10n ** 9n
/** A receipt counts in the third block; no branch that is replaced is as long. */
const confirmations = 3

/** What sellers, chain and operator do, in any order. A block holds only what pays its base fee. */
type Step =
  | { readonly do: 'sell'; readonly sender: number; readonly books: number }
  | { readonly do: 'pass'; readonly method: string; readonly fault: Fault }
  | { readonly do: 'mine'; readonly blocks: number }
  | { readonly do: 'reorganise'; readonly depth: number }
  | { readonly do: 'price'; readonly baseFee: number }
  | { readonly do: 'forget' }
  | { readonly do: 'restart' }
  | { readonly do: 'wait'; readonly seconds: number }

const one = <T>(value: T): fc.Arbitrary<T> => fc.constant(value)

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    arbitrary: fc.record({
      do: one('sell' as const),
      sender: fc.nat(3),
      books: fc.integer({ min: 1, max: 2 }),
    }),
    weight: 5,
  },
  {
    arbitrary: fc.record({
      do: one('pass' as const),
      method: fc.constantFrom('eth_sendRawTransaction', 'eth_getTransactionByHash', 'eth_call'),
      fault: fc.constantFrom<Fault>(undefined, undefined, undefined, 'lose_call', 'lose_answer'),
    }),
    weight: 8,
  },
  {
    arbitrary: fc.record({ do: one('mine' as const), blocks: fc.integer({ min: 1, max: 2 }) }),
    weight: 5,
  },
  {
    arbitrary: fc.record({
      do: one('reorganise' as const),
      depth: fc.integer({ min: 1, max: confirmations - 1 }),
    }),
    weight: 2,
  },
  {
    arbitrary: fc.record({ do: one('price' as const), baseFee: fc.constantFrom(1, 3, 9) }),
    weight: 2,
  },
  { arbitrary: one({ do: 'forget' as const }), weight: 1 },
  { arbitrary: one({ do: 'restart' as const }), weight: 1 },
  {
    arbitrary: fc.record({ do: one('wait' as const), seconds: fc.integer({ min: 1, max: 70 }) }),
    weight: 4,
  },
)

/** Plays the plan; answers what is wrong in the end. */
async function play(t: Test, plan: readonly Step[]): Promise<string | undefined> {
  const chain = await startDevChain()
  const market = await openMarket(t, chain)
  const { ledger, clock, events, address, redeemerKey } = market
  const { rpc } = chain
  const node = await startFaultyNode(t, rpc)
  const broker = await connectBroker({ rpc: node.rpc, address, redeemerKey, confirmations })
  const senders = Array.from({ length: 4 }, freshSender)
  for (const sender of senders) await market.fund(sender, 100n * face)
  const mine = async (blocks: number): Promise<void> => {
    for (let i = 0; i < blocks; i++) await control(rpc, 'evm_mine')
  }
  const setPrice = (baseFee: bigint): Promise<unknown> =>
    control(rpc, 'anvil_setNextBlockBaseFeePerGas', `0x${baseFee.toString(16)}`)
  await mine(confirmations)
  await control(rpc, 'evm_setAutomine', false)
  const options = { dropAfter: 20, stuckAfter: 40, policy: { gatherFor: 0, dearFor: 0 } }
  let worker = market.worker(broker, options)

  const take = async (step: Step): Promise<void> => {
    if (step.do === 'restart') worker = market.worker(broker, options)
    else if (step.do === 'wait') clock.pass(step.seconds)
    else if (step.do === 'mine') await mine(step.blocks)
    else if (step.do === 'price') await setPrice(BigInt(step.baseFee) * gwei)
    else if (step.do === 'forget') await control(rpc, 'anvil_dropAllTransactions')
    else if (step.do === 'reorganise') await control(rpc, 'anvil_reorg', step.depth, [])
    else if (step.do === 'sell') {
      for (let i = 0; i < step.books; i++) market.sell(senders[step.sender]!, { length: 1 })
    } else {
      node.fault = (method) => (method === step.method ? step.fault : undefined)
      await worker.runOnce()
      node.fault = () => undefined
    }
  }
  for (const step of plan) await take(step)
  for (let i = 0; ledger.winners().length > 0; i++) {
    if (i > 200) return `stands still: ${JSON.stringify(ledger.winners()[0]!.reason)}`
    await setPrice(gwei)
    clock.pass(21)
    await worker.runOnce()
    await mine(1)
  }
  const income = await market.income()
  broker.close()
  await chain.stop()

  const winners = ledger.allWinners()
  const lost = winners.filter(({ state }) => state !== 'paid')
  if (lost.length > 0) return `${lost.length} lost: ${lost[0]!.reason}`
  if (income !== BigInt(winners.length) * face) return 'income differs'
  const ids = events.flatMap((event) => (event.type === 'redeemed' ? event.ids : []))
  return ids.length === winners.length && new Set(ids).size === ids.length
    ? undefined
    : 'events differ'
}

t.test('whatever the chain does, each winner is paid exactly once', async (t) => {
  const plans = fc.array(steps, { minLength: 15, maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const wrong = await play(t, plan)
      if (wrong) throw new Error(wrong)
    }),
    { numRuns: 10, endOnFailure: true },
  )
})

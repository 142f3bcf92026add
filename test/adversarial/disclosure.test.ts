import t from 'tap'
import type { Test } from 'tap'
import { startDevChain } from '../../adapters/command-line/dev-chain.ts'
import {
  concatBytes,
  createFarebox,
  domainSeparator,
  fromHex,
  ticketDraw,
  toQ64,
  wins,
} from '../../plugin/index.ts'
import type { GateRequest, Hex, RedemptionWorker, TicketCredential } from '../../plugin/index.ts'
import { assertGain, handOver, odds } from '../fixtures/adversarial/attacked-box.ts'
import { createBuyer, seededEntropy } from '../fixtures/gate/test-box.ts'
import type { BookSeller, Buyer } from '../fixtures/gate/test-box.ts'
import { openMarket, passes } from '../fixtures/redemption/market.ts'
import type { Market } from '../fixtures/redemption/market.ts'

// Rows 5, 8 and 14, on a real chain: a redemption shows everybody how far a lane was paid and a
// secret of the recipient. Nothing that was kept for that day may be worth anything then.

const face = 10n ** 16n
const chain = await startDevChain()
t.teardown(() => chain.stop())

interface Shop {
  readonly market: Market
  readonly box: BookSeller
  readonly buyer: Buyer
  readonly worker: RedemptionWorker
}

/** A gate and its worker on a chain, and a sender with an earmark of a hundred winners. */
async function openShop(t: Test): Promise<Shop> {
  const market = await openMarket(t, chain)
  const { ledger, clock, recipient, redeemer } = market
  const broker = await market.connect()
  const amount = toQ64(face)
  const farebox = await createFarebox({
    broker,
    ledger,
    clock,
    entropy: seededEntropy('shop'),
    recipient,
    redeemer,
    prices: [{ match: '/live/**', amount, unit: 'segment', flat: amount }],
    ticketValue: amount / BigInt(odds),
    faceValueCeiling: face,
    rateLimit: { perSecond: 1e6, burst: 1e6 },
  })
  t.teardown(() => farebox.close())
  const box: BookSeller = {
    async call(method, target, body) {
      const bytes = body === undefined ? {} : { body: Buffer.from(JSON.stringify(body)) }
      const from = { origin: 'https://stream.example', remoteAddress: '192.0.2.1' }
      const request: GateRequest = { method, target, headers: [], ...from, ...bytes }
      const decision = await farebox.gate.handle(request)
      if (decision.kind !== 'answer') throw new Error(`${target} was let through`)
      return { status: decision.status, json: JSON.parse(decision.body) as unknown }
    },
  }
  const domain = domainSeparator({ chainId: chain.chainId, broker: market.address })
  const buyer = createBuyer('keeps', undefined, domain)
  await market.fund(buyer, 100n * face)
  return { market, box, buyer, worker: market.worker(broker, { schemes: farebox.schemes }) }
}

t.test('a hundred old books, kept for the day a winner is redeemed', async (t) => {
  const { market, box, buyer, worker } = await openShop(t)
  const old = await Promise.all(Array.from({ length: 100 }, () => buyer.book(box, 8)))
  let paid = 0
  while (paid === 0) {
    const book = await buyer.book(box, 32)
    await handOver(box, book.credential(32, 'full'))
    paid += (await passes(worker)).paid
  }
  let free = 0
  for (const book of old) free += await handOver(box, book.credential(8, 'full'))
  t.ok((await market.income()) > 0n)
  assertGain(t, free, 0, 'tickets below what the chain has paid')
})

/** Input data of the transactions that anybody can read on the chain by now. */
async function disclosed({ market }: Shop): Promise<readonly Hex[]> {
  const sent = market.events.flatMap((event) =>
    event.type === 'redeemed' ? [event.transaction] : [],
  )
  return Promise.all(
    sent.map(async (hash) => {
      const body = { jsonrpc: '2.0', id: 1, method: 'eth_getTransactionByHash', params: [hash] }
      const headers = { 'content-type': 'application/json' }
      const request = { method: 'POST', headers, body: JSON.stringify(body) }
      const answer = await (await fetch(chain.rpc, request)).json()
      return (answer as { result: { input: Hex } }).result.input
    }),
  )
}

t.test('a sender that has read the secret of its terms on the chain', async (t) => {
  const shop = await openShop(t)
  const { market, box, buyer, worker } = shop
  const terms = await buyer.terms(box)
  const seen: { secret?: Uint8Array } = {}
  let [index, free] = [0, 0]
  const looksLost = ({ r, vs }: TicketCredential): boolean =>
    seen.secret === undefined ||
    !wins(ticketDraw(concatBytes(fromHex(r), fromHex(vs)), seen.secret), terms.winProb)
  const buy = async (): Promise<void> => {
    let ticket = buyer.ticket(terms, ++index)
    while (!looksLost(ticket)) ticket = buyer.ticket(terms, ++index)
    const taken = await handOver(box, ticket)
    if (seen.secret) free += taken
  }
  const look = async (): Promise<void> => {
    await passes(worker)
    const [input] = await disclosed(shop)
    // The last argument of redeemTicket.
    if (input) seen.secret = fromHex(input).subarray(-32)
  }
  for (let round = 0; round < 20; round++) {
    for (let i = 0; i < 3; i++) await buy()
    market.clock.pass(5)
    await look()
  }
  for (let wait = 0; wait < 5 && !seen.secret; wait++) {
    market.clock.pass(60)
    await look()
  }
  t.ok(seen.secret, 'a winner was redeemed')
  for (let i = 0; i < 20; i++) await buy()
  assertGain(t, free, 0, 'tickets that are known to lose')
})

t.test('a sender that plays many books at once, so that a later one is paid first', async (t) => {
  const { market, box, buyer, worker } = await openShop(t)
  const entropy = seededEntropy('many books')
  const books = await Promise.all(Array.from({ length: 6 }, () => buyer.book(box, 16)))
  const at = books.map(() => 0)
  for (let round = 0; at.some((index) => index < 16); round++) {
    const [which, jump] = entropy(2)
    const one = which! % books.length
    at[one] = Math.min(16, at[one]! + 1 + (jump! % 4))
    await handOver(box, books[one]!.credential(at[one], 'full'))
    if (round % 4 === 0) await passes(worker)
  }
  market.clock.pass(1000)
  await passes(worker)
  const lost = market.ledger.allWinners().filter(({ state }) => state !== 'paid')
  assertGain(t, lost.length, 0, 'winners that are not paid')
})

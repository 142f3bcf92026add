import t from 'tap'
import { serializeCompact } from '../../../plugin/index.ts'
import type { Decision } from '../../../plugin/index.ts'
import {
  createBuyer,
  createTestBox,
  faceValue,
  outcomeOf,
  problemOf,
  segmentPrice,
} from '../../fixtures/gate/test-box.ts'
import { FaultyLedger, withAnswers } from '../../fixtures/gate/faulty-ledger.ts'
import type { Buyer, TestBox } from '../../fixtures/gate/test-box.ts'

const path = '/live/seg_1.m4s'
const ticketValue = segmentPrice / 4n

async function funded(earmark = 1_000_000n): Promise<{ box: TestBox; buyer: Buyer }> {
  const box = await createTestBox()
  return { box, buyer: createBuyer('a', { box, earmark }) }
}

function settle(decision: Decision, status: number, bytes: number, size?: number): void {
  if (decision.kind !== 'admit') throw new Error(`not admitted: ${outcomeOf(decision)}`)
  decision.settle({ status, bytes, size })
}

/** Credit in the purse of a book. */
function creditOf(box: TestBox, book: { id: string }): bigint {
  return box.ledger.credit(`book:${book.id.slice(2, 34)}`)
}

t.test('of parallel requests with one index exactly one pays', async (t) => {
  const { box, buyer } = await funded()
  const book = await buyer.book(box)
  const fare = book.credential(4, 'full')
  const decisions = await Promise.all(Array.from({ length: 20 }, () => box.get(path, { fare })))
  const counts = { paid: 0, refused: 0 }
  for (const decision of decisions) counts[decision.kind === 'admit' ? 'paid' : 'refused']++
  t.strictSame(counts, { paid: 8, refused: 12 }, 'the paid one and seven free repetitions')
  const sales = box.events.filter((event) => event.type === 'paid')
  t.equal(sales.filter((event) => !event.replay).length, 1)
  t.equal(
    sales.reduce((sum, event) => sum + event.tickets, 0),
    4,
  )
  t.equal(creditOf(box, book), 0n)
  const elsewhere = await Promise.all([1, 2, 3].map((at) => box.get(`/live/p_${at}.m4s`, { fare })))
  t.strictSame(elsewhere.map(outcomeOf), Array(3).fill('index_replayed'), 'another path is a sale')
})

t.test(
  'a jump hands over every index, a lower one that was not seen spends credit once',
  async (t) => {
    const { box, buyer } = await funded()
    const book = await buyer.book(box)
    const ask = async (at: number, index: number): Promise<string> =>
      outcomeOf(await box.get(`/live/seg_${at}.m4s`, { fare: book.credential(index, 'full') }))
    t.equal(await ask(1, 12), 'paid')
    t.equal(creditOf(box, book), 8n * ticketValue)
    t.equal(await ask(2, 5), 'paid', 'overtaken on the way')
    t.equal(creditOf(box, book), 4n * ticketValue)
    t.equal(await ask(3, 5), 'paid', 'once presented it is a replay: the price comes from credit')
    t.equal(await ask(4, 5), 'index_replayed', 'until that is short')
    t.equal(await ask(4, 3), 'credit_insufficient', 'unseen, but it adds nothing')
    t.equal(await ask(4, 16), 'paid')
  },
)

t.test('credit that was left moves to the next book', async (t) => {
  const { box, buyer } = await funded()
  const first = await buyer.book(box, 6)
  t.equal(outcomeOf(await box.get(path, { fare: first.credential(6, 'full') })), 'paid')
  t.equal(creditOf(box, first), 2n * ticketValue)
  const second = await buyer.book(box, 8)
  t.equal(creditOf(box, first), 2n * ticketValue, 'not before its first ticket')
  const fare = second.credential(2, 'full')
  t.equal(outcomeOf(await box.get('/live/seg_2.m4s', { fare })), 'paid')
  t.equal(creditOf(box, first), 0n)
  t.equal(creditOf(box, second), 0n)
  const other = createBuyer('b', { box, earmark: 1_000_000n })
  const third = await other.book(box, 8)
  t.match(problemOf(await box.get(path, { fare: third.credential(1, 'full') })), { missing: 3 })
})

t.test('the float stops a jump; what was claimed before is credit', async (t) => {
  const { box, buyer } = await funded(faceValue)
  const book = await buyer.book(box, 128)
  const refused = await box.get('/live/all.m4s', { fare: book.credential(128, 'full') })
  const series = box.ledger.openSeries(buyer.address, 0)[0]!
  t.ok(series.highest < 128, 'the first winner used the float up')
  t.equal(box.ledger.pending(buyer.address), faceValue)
  t.strictSame(
    box.events.flatMap((event) => (event.type === 'winner' ? [event.id] : [])),
    box.ledger.winners().map(({ id }) => id),
    'told are those that were taken',
  )
  if (refused.kind === 'admit') t.ok(BigInt(series.highest) * ticketValue >= segmentPrice)
  else t.match(problemOf(refused), { code: 'float_exceeded', needed: '4000', available: '0' })
  const next = await box.get('/live/next.m4s', {
    fare: book.credential(series.highest + 1, 'short'),
  })
  t.match(problemOf(next), { code: 'float_exceeded', available: '0' })
  const before = box.ledger.series(series.series)!.highest
  t.equal(before, series.highest, 'the index stays unclaimed')

  box.broker.table.set(buyer.address, { earmark: 100n * faceValue })
  box.clock.now += 3
  const again = await box.get('/live/next.m4s', { fare: book.credential(128, 'short') })
  t.equal(outcomeOf(again), 'paid', 'the honest repetition works once there is more')
})

t.test('a winner that was just paid is not counted as float twice', async (t) => {
  const { box, buyer } = await funded(2n * faceValue)
  const book = await buyer.book(box, 128)
  let index = 0
  while (box.ledger.pending(buyer.address) < 2n * faceValue) {
    await box.get(`/live/w_${++index}.m4s`, { fare: book.credential(index, 'full') })
  }
  // The chain has paid one, but the cached funds still show the earmark as it was.
  const asked = box.broker.asked
  box.broker.up = false
  await box.ledger.updateWinner(box.ledger.winners()[0]!.id, { state: 'paid' })
  const fare = book.credential(index + 1, 'short')
  t.equal(outcomeOf(await box.get('/live/after.m4s', { fare })), 'float_exceeded')
  t.ok(box.broker.asked > asked, 'they are read again')
})

t.test('a payment is noticed though a winner of as much came in the same time', async (t) => {
  const { box, buyer } = await funded(2n * faceValue)
  const book = await buyer.book(box, 128)
  let index = 0
  const next = (): Promise<Decision> =>
    box.get(`/live/w_${++index}.m4s`, { fare: book.credential(index, 'full') })
  while (box.ledger.pending(buyer.address) < faceValue) await next()
  box.broker.up = false
  await box.ledger.updateWinner(box.ledger.winners()[0]!.id, { state: 'paid' })
  const outcomes: string[] = []
  for (let left = 128 - index; left > 0; left--) outcomes.push(outcomeOf(await next()))
  t.ok(outcomes.includes('float_exceeded'))
  t.equal(box.ledger.pending(buyer.address), faceValue, 'what the chain still holds, no more')
})

t.test('at or below the floor nothing is accepted', async (t) => {
  const { box, buyer } = await funded()
  const [low, high] = [await buyer.book(box), await buyer.book(box)]
  t.equal(outcomeOf(await box.get(path, { fare: low.credential(4, 'full') })), 'paid')
  await box.ledger.raiseFloor(buyer.address, { seq: high.signed.book.seq, index: 6 })
  const code = async (fare: Parameters<typeof box.get>[1]): Promise<string> =>
    outcomeOf(await box.get('/live/seg_2.m4s', fare))
  t.equal(await code({ fare: low.credential(8, 'short') }), 'terms_expired')
  t.equal(await code({ fare: high.credential(6, 'full') }), 'terms_expired')
  t.equal(await code({ fare: high.credential(10, 'full') }), 'paid')
  const terms = await buyer.terms(box, path)
  t.ok(terms.seq > high.signed.book.seq, 'ticket terms below the floor are replaced')
  t.equal(await code({ fare: buyer.ticket(terms, 1) }), 'paid')
})

t.test('what is over is forgotten after a while, credit that is owed is not', async (t) => {
  const { box, buyer } = await funded()
  const book = await buyer.book(box)
  await box.get(path, { fare: book.credential(6, 'full') })
  const late = { fare: book.credential(7, 'short') }
  box.clock.now += 901
  t.equal(outcomeOf(await box.get(path, late)), 'terms_expired')
  box.clock.now += 600
  t.equal(outcomeOf(await box.get(path, late)), 'book_unknown')
  const next = await buyer.book(box)
  const fare = next.credential(2, 'full')
  t.equal(
    outcomeOf(await box.get('/live/n.m4s', { fare })),
    'paid',
    'two old ones and two new ones',
  )
})

t.test('what was not served is given back, once', async (t) => {
  const { box, buyer } = await funded()
  const book = await buyer.book(box)
  const fare = book.credential(4, 'full')
  for (const [status, bytes] of [
    [304, 0],
    [404, 90],
    [502, 0],
    [200, 0],
  ] as const) {
    const decision = await box.get(path, { fare })
    t.equal(creditOf(box, book), 0n)
    settle(decision, status, bytes)
    settle(decision, status, bytes)
    t.equal(creditOf(box, book), segmentPrice, `${status} with ${bytes} bytes`)
  }
  settle(await box.get(path, { fare }), 206, 10)
  t.equal(creditOf(box, book), 0n)
  t.equal(box.events.filter((event) => event.type === 'given_back').length, 4)
  t.equal(box.events.filter((event) => event.type === 'served').length, 5)
})

t.test('the retry window: same path, in range, in time, not too often', async (t) => {
  const { box, buyer } = await funded()
  const book = await buyer.book(box, 128)
  let index = 0
  type Ask = (range?: string) => Promise<Decision>
  const pay = async (range?: string): Promise<{ ask: Ask; first: Decision }> => {
    const fare = book.credential((index += 4), 'full')
    const at = `/live/r_${index}.m4s`
    const ask: Ask = (asked) =>
      box.get(at, { fare, headers: asked === undefined ? [] : [['Range', asked]] })
    return { ask, first: await ask(range) }
  }

  const ranged = await pay('bytes=100-199')
  t.equal(outcomeOf(ranged.first), 'paid')
  t.equal(outcomeOf(await ranged.ask('bytes=120-150')), 'paid')
  t.equal(outcomeOf(await ranged.ask('bytes=120-200')), 'index_replayed', 'beyond what was paid')
  t.equal(outcomeOf(await ranged.ask()), 'index_replayed')

  const probed = await pay('bytes=0-1')
  settle(probed.first, 206, 2)
  t.equal(outcomeOf(await probed.ask('bytes=0-')), 'paid', 'a probe pays the whole')

  const often = await pay()
  for (let at = 2; at <= 8; at++) t.equal(outcomeOf(await often.ask()), 'paid', `request ${at}`)
  t.equal(outcomeOf(await often.ask()), 'index_replayed', 'eight in all')

  const much = await pay()
  settle(much.first, 200, 1000, 1000)
  settle(await much.ask(), 200, 1000, 1000)
  t.equal(outcomeOf(await much.ask()), 'index_replayed', 'twice the bytes')

  const late = await pay()
  box.clock.now += 60
  t.equal(outcomeOf(await late.ask()), 'paid')
  box.clock.now += 1
  t.equal(outcomeOf(await late.ask()), 'index_replayed')

  const lost = await pay()
  settle(lost.first, 503, 0)
  settle(await lost.ask(), 200, 5)
  t.equal(creditOf(box, book), 0n, 'a price given back is taken again')
})

t.test('what can not be stored answers 503 and leaves the index', async (t) => {
  let faulty: FaultyLedger | undefined
  const box = await createTestBox({ ledger: (_, clock) => (faulty = new FaultyLedger(clock)) })
  const disk = faulty!
  const buyer = createBuyer('a', { box, earmark: 1_000_000n })
  const book = await buyer.book(box, 128)
  const fare = book.credential(4, 'full')
  disk.works = false
  const both = await Promise.all([box.get(path, { fare }), box.get(path, { fare })])
  t.strictSame(both.map(outcomeOf), ['gate_unavailable', 'gate_unavailable'])
  const short = await box.get(path, { fare: book.credential(1, 'full') })
  t.equal(outcomeOf(short), 'gate_unavailable', 'what is too little must be stored as well')
  const all = await box.get(path, { fare: book.credential(128, 'full') })
  t.equal(outcomeOf(all), 'gate_unavailable')
  t.equal(box.events.filter((event) => event.type === 'winner').length, 0)
  t.equal(disk.winners().length, 0)
  t.equal(creditOf(box, book), 0n)
  disk.works = true
  t.equal(outcomeOf(await box.get(path, { fare })), 'paid', 'the honest repetition works')
  t.equal(creditOf(box, book), 0n)
})

t.test('credit of a step that is not stored buys nothing elsewhere', async (t) => {
  let faulty: FaultyLedger | undefined
  const box = await createTestBox({ ledger: (_, clock) => (faulty = new FaultyLedger(clock)) })
  const disk = faulty!
  const buyer = createBuyer('a', { box, earmark: 1_000_000n })
  const book = await buyer.book(box, 128)
  const first = book.credential(4, 'full')
  const body = { tickets: [serializeCompact(first)], cookie: true }
  const paidAhead = await box.get('/.farebox/tickets', {
    method: 'POST',
    body: new TextEncoder().encode(JSON.stringify(body)),
  })
  const cookie = paidAhead.headers.find(([name]) => name === 'Set-Cookie')![1].split(';')[0]!
  const fares = { jump: book.credential(20, 'full'), again: first }
  const buy = () => {
    // All of them have spent before the disk has answered to any.
    disk.busy = new Promise((resolve) => setImmediate(resolve))
    return Promise.all([
      box.get('/live/a.m4s', { fare: fares.jump }),
      box.get('/live/b.m4s', { fare: fares.jump }),
      box.get('/live/c.m4s', { fare: fares.again }),
      box.get('/live/d.m4s', { headers: [['Cookie', cookie]] }),
    ])
  }
  disk.works = false
  t.strictSame((await buy()).map(outcomeOf), Array(4).fill('gate_unavailable'))
  t.equal(creditOf(box, book), segmentPrice, 'as it was, to the last unit')
  t.equal(box.events.filter((event) => event.type === 'paid').length, 0)
  disk.works = true
  t.strictSame((await buy()).map(outcomeOf), Array(4).fill('paid'))
  t.equal(creditOf(box, book), segmentPrice)
})

t.test('an unhealthy ledger sells nothing, a throwing one neither', async (t) => {
  let state: 'ok' | 'sick' | 'throws' = 'ok'
  const box = await createTestBox({
    ledger: (inner) =>
      withAnswers(inner, {
        healthy: () => ({ ok: state !== 'sick' }),
        accept: (claim) => {
          if (state === 'throws') throw new Error('closed')
          return inner.accept(claim)
        },
      }),
  })
  const buyer = createBuyer('a', { box, earmark: 1_000_000n })
  const fare = (await buyer.book(box)).credential(4, 'full')
  for (const trouble of ['sick', 'throws'] as const) {
    state = trouble
    const decision = await box.get(path, { fare })
    t.match(problemOf(decision), { code: 'gate_unavailable', status: 503 }, trouble)
    t.ok(decision.kind === 'answer' && decision.headers.some(([name]) => name === 'Retry-After'))
  }
  state = 'sick'
  t.equal((await box.call('GET', '/.farebox/terms')).status, 503)
  t.equal(outcomeOf(await box.get('/live/index.m3u8')), 'free', 'what is free stays')
  state = 'ok'
  t.equal(outcomeOf(await box.get(path, { fare })), 'paid')
})

t.test('a chain that is away: known senders are served for a while, others wait', async (t) => {
  const { box, buyer } = await funded()
  const book = await buyer.book(box)
  t.equal(outcomeOf(await box.get(path, { fare: book.credential(4, 'full') })), 'paid')
  const stranger = createBuyer('b', { box, earmark: 1_000_000n })
  const terms = await createBuyer('c').terms(box, path)
  box.broker.up = false
  box.clock.now += 600
  const known = await box.get('/live/seg_2.m4s', { fare: book.credential(8, 'short') })
  t.equal(outcomeOf(known), 'paid', 'ten minutes old')
  const fresh = await stranger.terms(box, path)
  const fare = stranger.ticket(fresh, 1)
  t.equal(outcomeOf(await box.get(path, { fare })), 'gate_unavailable')
  t.ok(terms.seq < fresh.seq)
  box.clock.now += 1
  const old = { fare: book.credential(12, 'short') }
  t.equal(outcomeOf(await box.get('/live/seg_3.m4s', old)), 'gate_unavailable', 'too old')
  t.equal(
    outcomeOf(await box.get('/live/seg_2.m4s', { fare: book.credential(8, 'short') })),
    'paid',
    'what was paid is repeated without the chain',
  )
  box.broker.up = true
  box.clock.now += 2
  t.equal(outcomeOf(await box.get('/live/seg_3.m4s', old)), 'paid', 'by itself')
  t.equal(outcomeOf(await box.get(path, { fare })), 'paid', 'its index was not touched')
  const told = box.events.flatMap((event) => (event.type === 'chain' ? [event.state] : []))
  t.strictSame(told, ['down', 'up'])
})

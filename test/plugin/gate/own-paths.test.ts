import t from 'tap'
import {
  parseReceipt,
  parseTermsDocument,
  quietObserver,
  serializeCompact,
} from '../../../plugin/index.ts'
import type { Decision, FareboxEvent, Observer } from '../../../plugin/index.ts'
import {
  createBuyer,
  createTestBox,
  outcomeOf,
  problemOf,
  segmentPrice,
  start,
} from '../../fixtures/gate/test-box.ts'
import { FaultyLedger } from '../../fixtures/gate/faulty-ledger.ts'

const path = '/live/seg_1.m4s'

function header(decision: Decision, name: string): string | undefined {
  return decision.headers.find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1]
}

t.test('terms, for nobody, for a sender, for a path', async (t) => {
  const box = await createTestBox()
  const buyer = createBuyer('a', { box, earmark: 100_000n })
  const plain = await box.call('GET', '/.farebox/terms')
  t.equal(plain.status, 200)
  const terms = parseTermsDocument(plain.json)
  t.match(terms, { version: 1, chainId: 31337, lane: 0, book: { maxLength: 128, url: 'books' } })
  t.equal(terms.price, undefined)
  t.strictSame(terms.prices, [{ match: '/live/**', unit: 'segment', amount: segmentPrice }])
  t.equal(Number(terms.acceptUntil), start + 120)
  t.equal(Number(terms.redeemBy), start + 120 + 86_400)
  t.equal((await buyer.terms(box, path)).price, segmentPrice)
  t.match(await buyer.terms(box, '/live/index.m3u8'), { price: 0n, tickets: 0 })
  t.equal((await box.call('GET', '/.farebox/terms?sender=0x1')).status, 400)
  t.equal((await box.call('GET', '/.farebox/terms?path=/a/../b')).status, 400)
})

t.test('terms last a minute, then there are new ones', async (t) => {
  const box = await createTestBox()
  const seq = async (): Promise<bigint> =>
    parseTermsDocument((await box.call('GET', '/.farebox/terms')).json).seq
  const first = await seq()
  box.clock.now += 59
  t.equal(await seq(), first)
  box.clock.now += 1
  t.ok((await seq()) > first)
})

t.test('what is no call', async (t) => {
  const box = await createTestBox()
  t.equal((await box.call('GET', '/.farebox/nothing')).status, 404)
  t.equal((await box.call('GET', '/.farebox')).status, 404)
  const wrong = await box.get('/.farebox/books')
  t.equal(outcomeOf(wrong), '405')
  t.equal(header(wrong, 'Allow'), 'POST')
  t.equal((await box.call('POST', '/.farebox/terms', {})).status, 405)
  for (const body of [
    undefined,
    null,
    [],
    'x',
    {},
    { sender: 1 },
    { __proto__: { sender: 'x' } },
  ]) {
    t.equal((await box.call('POST', '/.farebox/books', body)).status, 400, JSON.stringify(body))
    t.equal((await box.call('POST', '/.farebox/tickets', body)).status, 400, JSON.stringify(body))
  }
})

t.test('a spike of the gas price re-quotes nobody, a lasting rise does', async (t) => {
  const box = await createTestBox({ faceValueCeiling: 10n ** 15n })
  const buyer = createBuyer('a', { box, earmark: 10n ** 15n })
  const quoted = async (): Promise<readonly bigint[]> => {
    const terms = await buyer.terms(box, '/live/seg_1.m4s')
    return [terms.faceValue, terms.book.faceValue]
  }
  const pass = async (gas: bigint, hours: number): Promise<void> => {
    box.broker.gas = gas
    for (let at = 0; at < hours * 30; at++) {
      box.clock.now += 120
      await buyer.terms(box)
    }
  }
  await pass(1n, 4)
  const usual = await quoted()
  await pass(50n, 1)
  t.strictSame(await quoted(), usual, 'an hour at fifty times the price')
  await pass(1n, 4)
  t.strictSame(await quoted(), usual)
  await pass(50n, 96)
  t.ok((await quoted()).every((value, at) => value > usual[at]!))
})

t.test('a book is as it was asked for', async (t) => {
  const box = await createTestBox()
  const buyer = createBuyer('a', { box, earmark: 100_000n })
  const { signed } = await buyer.book(box, 7)
  const terms = await buyer.terms(box)
  t.match(signed.book, {
    sender: buyer.address,
    length: 7,
    lane: 0,
    faceValue: terms.book.faceValue,
  })
  t.equal(signed.book.winProb, terms.book.winProb)
  t.equal(Number(signed.acceptUntil), start + 900)
  t.ok((await buyer.book(box, 7)).signed.book.seq > signed.book.seq)
  t.equal(box.events.filter(({ type }) => type === 'book_issued').length, 2)
})

t.test('calls are limited by peer, and say how long to wait', async (t) => {
  const box = await createTestBox({ rateLimit: { perSecond: 0.5, burst: 3 } })
  const ask = () => box.get('/.farebox/terms')
  for (let at = 0; at < 3; at++) t.equal(outcomeOf(await ask()), '200')
  const limited = await ask()
  t.match(problemOf(limited), { code: 'rate_limited', status: 429 })
  t.equal(header(limited, 'Retry-After'), '2')
  box.clock.now += 2
  t.equal(outcomeOf(await ask()), '200')
  t.equal(outcomeOf(await box.get(path)), 'ticket_required', 'media is not limited by it')
})

t.test('paying ahead, and spending it by the last ticket or by a cookie', async (t) => {
  const box = await createTestBox()
  const buyer = createBuyer('a', { box, earmark: 10n ** 9n })
  const book = await buyer.book(box, 128)
  const fares = [1, 20].map((index) => serializeCompact(book.credential(index, 'full')))
  const body = { tickets: [...fares, 'junk', fares[0]], cookie: true }
  const decision = await box.get('/.farebox/tickets', {
    method: 'POST',
    body: new TextEncoder().encode(JSON.stringify(body)),
  })
  t.strictSame(problemOf(decision), {
    credit: String(5n * segmentPrice),
    accepted: 20,
    refused: [
      { at: 2, code: 'ticket_malformed' },
      { at: 3, code: 'index_replayed' },
    ],
  })
  const cookie = header(decision, 'Set-Cookie')!
  t.match(cookie, /^farebox=[\w-]+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=None; Secure$/)
  const handle = /^[^;]+/.exec(cookie)![0]
  const byCookie = (at: number, value = handle) =>
    box.get(`/live/c${at}.m4s`, { headers: [['Cookie', `a=1; ${value}; b=2`]] })
  const first = await byCookie(1)
  t.equal(outcomeOf(first), 'paid')
  t.ok(first.kind === 'admit')
  if (first.kind === 'admit') {
    t.strictSame(first.upstream.headers, [['Cookie', 'a=1; b=2']], 'the handle goes no further')
  }
  t.equal(outcomeOf(await byCookie(1)), 'paid', 'the same again is free')
  t.equal(outcomeOf(await box.get('/live/l.m4s', { fare: book.credential(20, 'short') })), 'paid')
  for (const at of [2, 3, 4]) t.equal(outcomeOf(await byCookie(at)), 'paid')
  t.match(problemOf(await byCookie(5)), { code: 'credit_insufficient', missing: 4 })
  t.equal(outcomeOf(await byCookie(6, `${handle}A`)), 'terms_expired', 'a handle of nobody')
  const given = parseReceipt(header(first, 'Payment-Receipt')!)
  t.match(given, { reference: book.id, index: 1, credit: 4n * segmentPrice })
})

t.test('receipts; the next terms from four fifths of the validity on', async (t) => {
  const box = await createTestBox()
  const buyer = createBuyer('a', { box, earmark: 10n ** 9n })
  const book = await buyer.book(box, 128)
  const receipt = async (index: number) => {
    const fare = book.credential(index, 'full')
    return parseReceipt(header(await box.get(`/live/${index}.m4s`, { fare }), 'Payment-Receipt')!)
  }
  t.match(await receipt(6), { reference: book.id, index: 6, credit: segmentPrice / 2n })
  box.clock.now += 719
  t.equal((await receipt(10)).terms, undefined)
  box.clock.now += 1
  const { terms } = await receipt(14)
  t.equal(terms?.price, segmentPrice)
  t.ok(terms && Number(terms.acceptUntil) > box.clock.now)
})

t.test('the other dialects pay too; an x402 payer is answered in kind', async (t) => {
  const box = await createTestBox()
  const buyer = createBuyer('a', { box, earmark: 10n ** 9n })
  const terms = await buyer.terms(box, path)
  const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64')
  const payload = (index: number) => {
    const { seq, ...rest } = buyer.ticket(terms, index)
    return { ...rest, seq: String(seq) }
  }
  const x402 = { x402Version: 2, accepted: { scheme: 'probabilistic' }, payload: payload(1) }
  const byX402 = await box.get('/live/1.m4s', { headers: [['payment-signature', encode(x402)]] })
  t.equal(outcomeOf(byX402), 'paid')
  const answer = JSON.parse(Buffer.from(header(byX402, 'PAYMENT-RESPONSE')!, 'base64').toString())
  t.match(answer, { success: true, transaction: '', network: 'eip155:31337', payer: buyer.address })
  const mpp = { challenge: { method: 'pm', intent: 'session' }, payload: payload(2) }
  const line = `Payment ${Buffer.from(JSON.stringify(mpp)).toString('base64url')}`
  const byPayment = await box.get('/live/2.m4s', { headers: [['Authorization', line]] })
  t.equal(outcomeOf(byPayment), 'paid')
  t.equal(header(byPayment, 'PAYMENT-RESPONSE'), undefined)
  t.ok(byPayment.kind === 'admit' && byPayment.upstream.headers.length === 0)
})

t.test('free paths, other spellings, HEAD, OPTIONS and what has no price', async (t) => {
  const box = await createTestBox()
  const fare = [['Farebox-Ticket', 'garbage']] as const
  const free = await box.get('/live/index.m3u8?fare=x&a=1', { headers: [...fare, ['X-A', 'b']] })
  t.equal(outcomeOf(free), 'free', 'a credential on a free path is not even parsed')
  t.ok(free.kind === 'pass')
  if (free.kind === 'pass') {
    t.strictSame(free.upstream, {
      target: '/live/index.m3u8?a=1',
      path: '/live/index.m3u8',
      headers: [['X-A', 'b']],
    })
    t.equal(header(free, 'Access-Control-Allow-Origin'), '*')
  }
  t.equal(outcomeOf(await box.get(path, { method: 'HEAD' })), 'free')
  t.equal(outcomeOf(await box.get(path, { method: 'OPTIONS' })), '204')
  t.equal(outcomeOf(await box.get(path, { method: 'POST' })), '405')
  t.equal(outcomeOf(await box.get('/live/unknown.m4s')), 'ticket_required')
  t.match(problemOf(await box.get('/live/unknown.bin')), { code: 'gate_unavailable', status: 503 })
  const elsewhere = await box.get('/other/seg_1.m4s')
  t.equal(outcomeOf(elsewhere), 'free')
  t.strictSame(elsewhere.headers, [], 'what is not ours is left alone')
  for (const spelling of [
    '//live/seg_1.m4s',
    '/live//seg_1.m4s',
    '/live/./seg_1.m4s',
    '/x/../live/seg_1.m4s',
    '/live/seg_1%2Em4s',
    '/live%2Fseg_1.m4s',
    '/live/seg_1.m4s.',
    '/live\\seg_1.m4s',
    '/live/seg_1.m4s%00',
    '/live/%73eg_1.m4s',
    'http://a/live/seg_1.m4s',
    '*',
    '',
  ]) {
    t.equal(outcomeOf(await box.get(spelling)), '400', spelling)
  }
  for (const spelling of ['/LIVE/seg_1.m4s', '/live/SEG_1.M4S']) {
    t.not(outcomeOf(await box.get(spelling)), 'free', spelling)
  }
})

t.test('preflights are answered, for listed origins only', async (t) => {
  const preflight = [
    ['Access-Control-Request-Method', 'GET'],
    ['Origin', 'https://a.example'],
  ] as const
  const open = await createTestBox()
  const answer = await open.get(path, { method: 'OPTIONS', headers: [...preflight] })
  t.ok(answer.kind === 'answer' && answer.status === 204)
  t.equal(header(answer, 'Access-Control-Allow-Origin'), '*')
  t.match(header(answer, 'Access-Control-Allow-Headers'), /Farebox-Ticket/)
  t.ok(header(answer, 'Access-Control-Max-Age'))
  t.equal(
    outcomeOf(await open.get('/other', { method: 'OPTIONS', headers: [...preflight] })),
    'free',
  )
  const listed = await createTestBox({ cors: { origins: ['https://b.example'] } })
  const refused = await listed.get(path, { method: 'OPTIONS', headers: [...preflight] })
  t.equal(header(refused, 'Access-Control-Allow-Origin'), undefined)
})

t.test('an observer that throws changes nothing', async (t) => {
  const box = await createTestBox({ ledger: (_, clock) => new FaultyLedger(clock) })
  const buyer = createBuyer('a', { box, earmark: 10n ** 9n })
  const book = await buyer.book(box, 128)
  const unhandled: unknown[] = []
  const note = (error: unknown): void => void unhandled.push(error)
  process.on('unhandledRejection', note)
  t.teardown(() => process.off('unhandledRejection', note))
  const tried: string[] = []
  box.events.push = (event) => {
    tried.push(event!.type)
    throw new Error('the disk of the log is full')
  }
  t.equal(outcomeOf(await box.get(path)), 'ticket_required')
  t.equal(outcomeOf(await box.get(path, { fare: book.credential(128, 'full') })), 'paid')
  box.broker.up = false
  const stranger = createBuyer('b')
  await stranger.terms(box)
  box.broker.up = true
  box.clock.now += 2
  t.equal(outcomeOf(await box.get('/.farebox/terms?sender=' + stranger.address)), '200')
  await new Promise((resolve) => setImmediate(resolve))
  for (const type of ['refused', 'paid', 'winner', 'chain']) t.ok(tried.includes(type), type)
  t.strictSame(unhandled, [], 'nor does it end the process')
})

t.test('an asynchronous observer that rejects ends nothing either', async (t) => {
  const unhandled: unknown[] = []
  const note = (error: unknown): void => void unhandled.push(error)
  process.on('unhandledRejection', note)
  t.teardown(() => process.off('unhandledRejection', note))
  const events: string[] = []
  const away: unknown = async (event: FareboxEvent) => {
    events.push(event.type)
    throw new Error('the collector is away')
  }
  const observer = quietObserver(away as Observer)
  observer({ type: 'given_back', path, price: 1n })
  await new Promise((resolve) => setImmediate(resolve))
  t.strictSame([events, unhandled], [['given_back'], []])
})

import t from 'tap'
import { createPayingFetch, fromQ64Up, toQ64 } from '../../../plugin/index.ts'
import type { WalletEvent } from '../../../plugin/index.ts'
import { startSmallGate } from '../../fixtures/small-gate.ts'
import { handedOver, media, testWallet } from '../../fixtures/test-wallet.ts'

t.test('pays ahead of any 402 from the second segment on', async (t) => {
  const gate = await startSmallGate(media)
  t.teardown(() => gate.close())
  const wallet = testWallet()
  const pay = createPayingFetch(wallet, { fetch })
  for (let i = 0; i < 20; i++) {
    const response = await pay(`${gate.origin}/live/seg_${i}.m4s`)
    t.equal(await response.text(), `media of /live/seg_${i}.m4s`)
    t.equal(response.url, `${gate.origin}/live/seg_${i}.m4s`)
  }
  t.equal(gate.requests.filter(({ status }) => status === 402).length, 1, 'only the first')
  t.equal(handedOver(gate), 160)
  t.equal(gate.books.size, 2, 'a new book when the first is used up')
  t.equal(fromQ64Up(wallet.spending().expected), 16_000n)
  t.equal(wallet.spending(gate.origin).tickets, 160)
  t.equal(wallet.spending().worstCase, 2n * 128n * 400n)
})

t.test('prepare makes even the first request a paid one; free paths carry no ticket', async (t) => {
  const gate = await startSmallGate(media)
  t.teardown(() => gate.close())
  const wallet = testWallet()
  const pay = createPayingFetch(wallet, { fetch, place: 'query' })
  await wallet.prepare(gate.origin)
  t.equal((await pay(`${gate.origin}/live/index.m3u8`)).status, 200)
  t.equal((await pay(`${gate.origin}/live/seg_0.m4s?x=1`)).status, 200)
  t.equal((await pay(`${gate.origin}/live/seg_1.m4s`, { method: 'HEAD' })).status, 402, 'only GET')
  t.equal(wallet.spending().tickets, 8)
})

t.test('six parallel segments share one book, four in flight', async (t) => {
  const gate = await startSmallGate(media)
  t.teardown(() => gate.close())
  let [now, most] = [0, 0]
  const counted = async (url: string, init?: RequestInit): Promise<Response> => {
    most = Math.max(most, ++now)
    return fetch(url, init).finally(() => now--)
  }
  const wallet = testWallet()
  await wallet.prepare(gate.origin)
  const pay = createPayingFetch(wallet, { fetch: counted })
  const paths = [0, 1, 2, 3, 4, 5].map((i) => `${gate.origin}/live/seg_${i}.m4s`)
  const bodies = await Promise.all(paths.map(async (path) => (await pay(path)).text()))
  t.strictSame(
    bodies,
    paths.map((path) => `media of ${new URL(path).pathname}`),
  )
  t.equal(most, 4)
  t.equal(gate.books.size, 1)
  t.equal(handedOver(gate), 48, 'no ticket too many, whatever order they came in')
})

t.test('a lost response is asked for again with the same ticket', async (t) => {
  const gate = await startSmallGate(media)
  t.teardown(() => gate.close())
  const wallet = testWallet()
  await wallet.prepare(gate.origin)
  const pay = createPayingFetch(wallet, { fetch })
  gate.lies.serve = (_path, _request, response) => {
    response.destroy()
    return true
  }
  await t.rejects(pay(`${gate.origin}/live/seg_0.m4s`), TypeError)
  gate.lies.serve = () => false
  const again = await pay(`${gate.origin}/live/seg_0.m4s`)
  t.equal(await again.text(), 'media of /live/seg_0.m4s')
  t.equal(handedOver(gate), 8)
  const fares = gate.requests.map(({ fare }) => fare)
  t.equal(fares[0], fares[1])
})

t.test('while nothing answers, no new ticket leaves, whatever is asked for', async (t) => {
  const gate = await startSmallGate(media)
  t.teardown(() => gate.close())
  const wallet = testWallet()
  await wallet.prepare(gate.origin)
  let down = true
  const flaky = (url: string, init?: RequestInit): Promise<Response> =>
    down ? Promise.reject(new TypeError('no network')) : fetch(url, init)
  const pay = createPayingFetch(wallet, { fetch: flaky })
  for (let i = 0; i < 10; i++) await t.rejects(pay(`${gate.origin}/live/seg_${i}.m4s`), TypeError)
  t.equal(wallet.spending().tickets, 8)
  down = false
  t.equal((await pay(`${gate.origin}/live/seg_11.m4s`)).status, 200)
  t.equal((await pay(`${gate.origin}/live/seg_3.m4s`)).status, 200)
  t.equal((await pay(`${gate.origin}/live/seg_4.m4s`)).status, 200)
  t.equal(handedOver(gate), 24, 'three segments, three payments')
})

t.test('what is not served is credit for the next', async (t) => {
  const gate = await startSmallGate(media)
  t.teardown(() => gate.close())
  const wallet = testWallet()
  await wallet.prepare(gate.origin)
  const pay = createPayingFetch(wallet, { fetch })
  t.equal((await pay(`${gate.origin}/live/missing.m4s`)).status, 404)
  t.equal((await pay(`${gate.origin}/live/seg_1.m4s`)).status, 200)
  t.equal(handedOver(gate), 8)
})

t.test(
  'prices that no ticket divides: leftovers are used, also over the end of a book',
  async (t) => {
    const gate = await startSmallGate(media)
    t.teardown(() => gate.close())
    gate.tickets = 8
    const wallet = testWallet({ bookLength: 10 })
    await wallet.prepare(gate.origin)
    gate.lies.terms = (terms) => ({
      ...terms,
      // Two and a half tickets a segment.
      prices: [{ match: '/live/**', unit: 'segment', amount: toQ64(250n) }],
      book: { ...terms.book, faceValue: 400n },
    })
    gate.price = toQ64(250n)
    const pay = createPayingFetch(wallet, { fetch })
    for (let i = 0; i < 12; i++) {
      t.equal((await pay(`${gate.origin}/live/seg_${i}.m4s`)).status, 200)
    }
    t.equal(handedOver(gate), 30)
    t.equal(gate.requests.filter(({ status }) => status !== 200).length <= 1, true)
  },
)

t.test('a repetition that fails gives nothing back', async (t) => {
  const gate = await startSmallGate(media)
  t.teardown(() => gate.close())
  const wallet = testWallet()
  await wallet.prepare(gate.origin)
  const pay = createPayingFetch(wallet, { fetch })
  t.equal((await pay(`${gate.origin}/live/seg_0.m4s`)).status, 200)
  gate.lies.serve = (_path, _request, response) => {
    response.writeHead(502).end()
    return true
  }
  t.equal((await pay(`${gate.origin}/live/seg_0.m4s`)).status, 502)
  gate.lies = {}
  t.equal((await pay(`${gate.origin}/live/seg_1.m4s`)).status, 200)
  t.ok(gate.requests.every(({ status }) => status === 200))
  t.equal(handedOver(gate), 16)
})

t.test('a request that is given up shows its ticket again, and frees its place', async (t) => {
  const gate = await startSmallGate(media)
  t.teardown(() => gate.close())
  const wallet = testWallet()
  await wallet.prepare(gate.origin)
  const pay = createPayingFetch(wallet, { fetch })
  let asked: (() => void) | undefined
  gate.lies.serve = () => {
    asked?.()
    return true
  }
  for (let i = 0; i < 5; i++) {
    const ending = new AbortController()
    const { signal } = ending
    asked = () => ending.abort(new Error('seeking'))
    await t.rejects(pay(`${gate.origin}/live/seg_${i}.m4s`, { signal }), { message: 'seeking' })
  }
  gate.lies = {}
  t.equal((await pay(`${gate.origin}/live/seg_2.m4s`)).status, 200)
  t.equal(handedOver(gate), 40, 'the first was paid when it was given up')
  const fares = gate.requests.flatMap(({ path, fare }) => (path.endsWith('_2.m4s') ? [fare] : []))
  t.equal(new Set(fares).size, 1)
})

t.test('a resource dearer than a whole book takes several', async (t) => {
  const gate = await startSmallGate(media)
  t.teardown(() => gate.close())
  const wallet = testWallet({ bookLength: 5 })
  const pay = createPayingFetch(wallet, { fetch })
  t.equal((await pay(`${gate.origin}/live/seg_0.m4s`)).status, 200)
  t.equal(handedOver(gate), 8)
  t.equal(gate.books.size, 2)
})

t.test('the full form goes out once more when the gate forgot the book', async (t) => {
  const gate = await startSmallGate(media)
  t.teardown(() => gate.close())
  const wallet = testWallet()
  const pay = createPayingFetch(wallet, { fetch })
  t.equal((await pay(`${gate.origin}/live/seg_0.m4s`)).status, 200)
  gate.books.clear()
  t.equal((await pay(`${gate.origin}/live/seg_1.m4s`)).status, 200)
  const lengths = gate.requests.map(({ fare }) => fare?.length)
  t.strictSame(lengths, [undefined, 396, 71, 396])
  t.equal(gate.asked.length, 1)
})

t.test('a busy gate is waited for with the same ticket', async (t) => {
  const gate = await startSmallGate(media)
  t.teardown(() => gate.close())
  const waits: number[] = []
  const sleep = async (milliseconds: number): Promise<void> => void waits.push(milliseconds)
  const wallet = testWallet({ sleep })
  await wallet.prepare(gate.origin)
  let busy = 2
  gate.lies.serve = (_path, _request, response) => {
    if (busy-- <= 0) return false
    const body = { code: 'gate_unavailable', detail: 'Try again.' }
    response.writeHead(503, { 'Retry-After': '2' }).end(JSON.stringify(body))
    return true
  }
  const pay = createPayingFetch(wallet, { fetch })
  t.equal((await pay(`${gate.origin}/live/seg_0.m4s`)).status, 200)
  t.strictSame(waits, [2000, 2000])
  t.equal(new Set(gate.requests.map(({ fare }) => fare)).size, 1)
  t.equal(wallet.spending().tickets, 8)
})

t.test(
  'short of funds: a typed error that says what to fund, and the ticket is not lost',
  async (t) => {
    const gate = await startSmallGate(media)
    t.teardown(() => gate.close())
    const wallet = testWallet()
    await wallet.prepare(gate.origin)
    const pay = createPayingFetch(wallet, { fetch })
    const refusal = {
      code: 'float_exceeded',
      detail: 'Fund it.',
      needed: 9n,
      available: 1n,
    } as const
    gate.lies.refuse = () => refusal
    const failure = { code: 'payment_refused', details: { ...refusal, host: gate.origin } }
    await t.rejects(pay(`${gate.origin}/live/seg_0.m4s`), failure)
    await t.rejects(pay(`${gate.origin}/live/seg_1.m4s`), failure)
    t.equal(wallet.spending().tickets, 8)
    gate.lies = {}
    t.equal((await pay(`${gate.origin}/live/seg_1.m4s`)).status, 200)
    t.equal(handedOver(gate), 8)
  },
)

t.test('events tell what user interfaces show', async (t) => {
  const gate = await startSmallGate(media)
  t.teardown(() => gate.close())
  const wallet = testWallet()
  const events: WalletEvent[] = []
  const stop = wallet.onEvent((event) => events.push(event))
  const pay = createPayingFetch(wallet, { fetch })
  await pay(`${gate.origin}/live/seg_0.m4s`)
  await pay(`${gate.origin}/live/seg_0.m4s`)
  stop()
  await pay(`${gate.origin}/live/seg_1.m4s`)
  t.strictSame(
    events.map(({ type }) => type),
    ['book_signed', 'tickets_handed_over', 'served', 'served'],
  )
  t.match(events, [
    { length: 128, faceValue: 400n, worstCase: 51_200n },
    { index: 8, tickets: 8, expectedValue: toQ64(800n) },
    { price: toQ64(800n), repeated: false },
    { repeated: true },
  ])
})

t.test('requests at once that each need a book of their own all get one', async (t) => {
  for (const seconds of [900, 9]) {
    const gate = await startSmallGate(media)
    t.teardown(() => gate.close())
    // Nine seconds are less than the wallet's own margin: each book is begun by who waited for it.
    gate.lies.book = (book, acceptUntil) => ({
      book,
      acceptUntil: acceptUntil - 900n + BigInt(seconds),
    })
    const wallet = testWallet({ bookLength: 10 })
    const pay = createPayingFetch(wallet, { fetch })
    const urls = Array.from({ length: 12 }, (_, i) => `${gate.origin}/live/seg_${i}.m4s`)
    const answers = await Promise.all(urls.map((url) => pay(url)))
    t.ok(answers.every(({ status }) => status === 200))
    t.equal(handedOver(gate), 96)
    t.equal(gate.books.size, 12)
  }
})

import t from 'tap'
import { toQ64 } from '../../plugin/index.ts'
import type { Decision, Resource } from '../../plugin/index.ts'
import { assertGain, attackedBox, handOver, plenty } from '../fixtures/adversarial/attacked-box.ts'
import { createBuyer, describe, outcomeOf } from '../fixtures/gate/test-box.ts'
import type { Asking, TestBox } from '../fixtures/gate/test-box.ts'

// Row 23: whoever has seen a paid URL may ask for it as well. Lost answers are repeated free within
// 60 seconds, 8 requests or twice the bytes, and that is all that a published URL is worth.

const size = 1000
const path = '/live/seg_1.m4s'
const crowd = Array.from({ length: 200 }, (_, at) => `203.0.113.${at}`)

/** Serves what was let in, whole or the bytes named; how many bytes went out. */
function serve(decision: Decision, bytes = size): number {
  if (decision.kind !== 'admit') return 0
  decision.settle({ status: bytes === size ? 200 : 206, bytes, size })
  return bytes
}

/** A segment that was paid and served once, and its URL, known to everybody. */
async function published(box: TestBox) {
  const book = await createBuyer('publisher', { box, earmark: plenty }).book(box, 128)
  let paid = 0
  return {
    ask: (how: Asking = {}, at = path) =>
      box.get(at, { fare: book.credential(paid, 'full'), ...how }),
    pay: (): Promise<Decision> => {
      paid += 4
      return box.get(path, { fare: book.credential(paid, 'full') })
    },
  }
}

t.test('a published URL, asked for by one after the other', async (t) => {
  const box = await attackedBox()
  const { pay, ask } = await published(box)
  serve(await pay())
  let bytes = 0
  for (const remoteAddress of crowd) {
    bytes += serve(await ask({ remoteAddress }))
    box.clock.now += 0.25
  }
  assertGain(t, bytes / size, 1, 'copies for nothing')
})

t.test('a published URL, asked for by all at once', async (t) => {
  const box = await attackedBox()
  const { pay, ask } = await published(box)
  const first = await pay()
  const all = await Promise.all(crowd.map((remoteAddress) => ask({ remoteAddress })))
  serve(first)
  const bytes = all.reduce((sum, decision) => sum + serve(decision), 0)
  assertGain(t, bytes / size, 7, 'copies for nothing')
})

t.test('a published URL, asked for in pieces', async (t) => {
  const box = await attackedBox()
  const { pay, ask } = await published(box)
  serve(await pay())
  let requests = 0
  for (const [at, remoteAddress] of crowd.entries()) {
    const start = 10 + ((at * 10) % 980)
    const headers = [['Range', `bytes=${start}-${start + 9}`]] as const
    requests += serve(await ask({ remoteAddress, headers }), 10) > 0 ? 1 : 0
  }
  assertGain(t, requests, 7, 'requests for nothing')
})

t.test('a published URL, asked for after a minute', async (t) => {
  const box = await attackedBox()
  const { pay, ask } = await published(box)
  await pay()
  box.clock.now += 60.1
  let bytes = 0
  for (const remoteAddress of crowd) bytes += serve(await ask({ remoteAddress }))
  assertGain(t, bytes / size, 0, 'copies for nothing')
})

t.test('one payment shown for other segments', async (t) => {
  const box = await attackedBox()
  const { pay, ask } = await published(box)
  serve(await pay())
  let bytes = 0
  for (let at = 2; at < 50; at++) bytes += serve(await ask({}, `/live/seg_${at}.m4s`))
  assertGain(t, bytes / size, 0, 'segments for nothing')
})

t.test('a published URL whose book was paid ahead', async (t) => {
  const box = await attackedBox()
  const book = await createBuyer('ahead', { box, earmark: plenty }).book(box, 128)
  await handOver(box, book.credential(64, 'full'))
  const fare = book.credential(64, 'short')
  const all = await Promise.all(crowd.map((_, at) => box.get(`/live/seg_${at}.m4s`, { fare })))
  const served = all.filter((decision) => outcomeOf(decision) === 'paid').length
  assertGain(t, served - 64 / 4, 0, 'segments more than paid for')
})

/** One big file and the parts of a segment, sold by the byte. */
function sizes(at: string): Resource | undefined {
  if (at.includes('part')) return { path: at, kind: 'part', parent: '/files/whole.mp4' }
  if (at.startsWith('/files/')) return { path: at, kind: 'segment', bytes: 1_000_000 }
  return describe(at)
}

const byBytes = [{ match: '/files/**', unit: 'byte', amount: toQ64(1n) }] as const

t.test('a byte range that is widened when it is asked for again', async (t) => {
  const box = await attackedBox({ prices: byBytes, describe: sizes })
  const book = await createBuyer('widens', { box, earmark: plenty }).book(box, 128)
  let paid = 0
  let free = 0
  for (const [start, end] of [
    [1000, 2000],
    [999, 1999],
    [0, 999_999],
    [500_000, 500_999],
  ] as const) {
    const fare = book.credential((paid += 4), 'full')
    const get = (range: string) => box.get('/files/big.mp4', { fare, headers: [['Range', range]] })
    t.equal(outcomeOf(await get('bytes=1000-1999')), 'paid')
    if (outcomeOf(await get(`bytes=${start}-${end}`)) === 'paid') free += end - start + 1
  }
  assertGain(t, free, 0, 'bytes for nothing')
})

t.test('a byte range of one part, asked for of the others', async (t) => {
  const box = await attackedBox({ prices: byBytes, describe: sizes })
  const book = await createBuyer('parts', { box, earmark: plenty }).book(box, 128)
  const fare = book.credential(4, 'full')
  let served = 0
  for (let at = 0; at < 20; at++) {
    const headers = [['Range', 'bytes=1000-1999']] as const
    const decision = await box.get(`/files/part_${at}.mp4`, { fare, headers })
    served += outcomeOf(decision) === 'paid' ? 1 : 0
  }
  assertGain(t, served - 1, 0, 'parts for nothing')
})

import t from 'tap'
import { createFundsCache, serializeCompact } from '../../plugin/index.ts'
import type { Address, Credential, Decision, Funds, TermsDocument } from '../../plugin/index.ts'
import { createReadAllowance } from '../../plugin/recipient/read-allowance.ts'
import {
  createBuyer,
  createTestBox,
  outcomeOf,
  problemOf,
  recipient,
  redeemer,
} from '../fixtures/gate/test-box.ts'
import type { TestBox } from '../fixtures/gate/test-box.ts'
import { createStubBroker } from '../fixtures/gate/stub-broker.ts'

const path = '/live/seg_1.m4s'
const rateLimit = { perSecond: 1, burst: 20 }

/** Tickets of keys that were made a moment ago and have nothing. */
function strangers(terms: TermsDocument, count: number, name = 's'): Credential[] {
  return Array.from({ length: count }, (_, at) => createBuyer(`${name}${at}`).ticket(terms, 1))
}

async function askFrom(box: TestBox, remoteAddress: string, fare: Credential): Promise<Decision> {
  return box.box.gate.handle({
    method: 'GET',
    target: path,
    headers: [['Farebox-Ticket', serializeCompact(fare)]],
    origin: 'https://stream.example',
    remoteAddress,
  })
}

function tally(outcomes: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const each of outcomes) counts[each] = (counts[each] ?? 0) + 1
  return counts
}

t.test('fresh keys cost their peer tokens, viewers that are known go on', async (t) => {
  const box = await createTestBox({ rateLimit })
  const viewer = createBuyer('viewer', { box, earmark: 10n ** 9n })
  const book = await viewer.book(box)
  t.equal(outcomeOf(await box.get(path, { fare: book.credential(4, 'full') })), 'paid')
  const terms = await viewer.terms(box, path)
  box.clock.now += 30
  const asked = box.broker.asked
  const outcomes: string[] = []
  for (const fare of strangers(terms, 50)) outcomes.push(outcomeOf(await box.get(path, { fare })))
  t.strictSame(tally(outcomes), { sender_unfunded: 20, rate_limited: 30 })
  t.equal(box.broker.asked - asked, 20, 'one read a token')
  const [another] = strangers(terms, 1, 'another')
  const limited = await box.get(path, { fare: another! })
  t.match(problemOf(limited), { status: 429, code: 'rate_limited' })
  t.ok(limited.headers.some(([name, value]) => name === 'Retry-After' && Number(value) >= 1))
  const next = await box.get('/live/seg_2.m4s', { fare: book.credential(8, 'short') })
  t.equal(outcomeOf(next), 'paid', 'a viewer behind the same address')
  t.not(outcomeOf(await askFrom(box, '198.51.100.7', another!)), 'rate_limited', 'another peer')
  box.clock.now += 3
  const before = box.broker.asked
  for (const fare of strangers(terms, 20)) await box.get(path, { fare })
  t.ok(box.broker.asked - before <= 3, 'nor does asking again for those that have nothing')
})

t.test('one call with many unknown senders takes tokens for each read and refusal', async (t) => {
  const box = await createTestBox({ rateLimit })
  const terms = await createBuyer('any').terms(box)
  box.clock.now += 30
  const asked = box.broker.asked
  const tickets = strangers(terms, 128).map(serializeCompact)
  const { status, json } = await box.call('POST', '/.farebox/tickets', { tickets })
  t.equal(status, 200)
  const { refused } = json as { refused: { code: string }[] }
  t.strictSame(tally(refused.map(({ code }) => code)), { sender_unfunded: 10, rate_limited: 118 })
  t.equal(box.broker.asked - asked, 10, 'the call itself and the first refusal share one')
})

t.test(
  'one call with many forged tickets of a known book takes a token for each but the first',
  async (t) => {
    const box = await createTestBox({ rateLimit })
    const viewer = createBuyer('viewer', { box, earmark: 10n ** 9n })
    const book = await viewer.book(box)
    t.equal(outcomeOf(await box.get(path, { fare: book.credential(4, 'full') })), 'paid')
    box.clock.now += 30
    const forged = Array.from({ length: 100 }, (_, at) => {
      const one = book.credential(5 + (at % 20), at % 2 === 0 ? 'short' : 'full')
      if (!('preimage' in one)) throw new Error('no ticket of a book')
      return serializeCompact({ ...one, preimage: `0x${String(at).padStart(64, '1')}` })
    })
    const tickets = [...forged, serializeCompact(book.credential(8, 'short'))]
    const { json } = await box.call('POST', '/.farebox/tickets', { tickets })
    const { refused } = json as { refused: { code: string }[] }
    t.strictSame(tally(refused.map(({ code }) => code)), { preimage_invalid: 21, rate_limited: 80 })
    const next = await box.get('/live/seg_2.m4s', { fare: book.credential(8, 'short') })
    t.equal(outcomeOf(next), 'paid', 'a viewer behind the same address')
  },
)

t.test('repetitions cost as much as forgeries', async (t) => {
  const box = await createTestBox({ rateLimit })
  const viewer = createBuyer('viewer', { box, earmark: 10n ** 9n })
  const terms = await viewer.terms(box)
  const fare = serializeCompact(viewer.ticket(terms, 1))
  box.clock.now += 30
  const { json } = await box.call('POST', '/.farebox/tickets', { tickets: Array(100).fill(fare) })
  const { accepted, refused } = json as { accepted: number; refused: { code: string }[] }
  t.equal(accepted, 1)
  t.strictSame(tally(refused.map(({ code }) => code)), { index_replayed: 21, rate_limited: 78 })
})

t.test('with a slow chain one peer holds few of the reads', async (t) => {
  const box = await createTestBox()
  const terms = await createBuyer('any').terms(box, path)
  const release: (() => void)[] = []
  const read = box.broker.funds.bind(box.broker)
  box.broker.funds = async (key) => {
    await new Promise<void>((resolve) => release.push(resolve))
    return read(key)
  }
  const asking = strangers(terms, 40).map((fare) => askFrom(box, '192.0.2.1', fare))
  t.equal(release.length, 8)
  const viewer = createBuyer('viewer', { box, earmark: 10n ** 9n })
  const honest = askFrom(box, '198.51.100.7', viewer.ticket(terms, 1))
  t.equal(release.length, 9, 'there is room for others')
  for (let at = 0; at < release.length; at++) {
    release[at]!()
    await new Promise((resolve) => setImmediate(resolve))
  }
  const outcomes = (await Promise.all(asking)).map(outcomeOf)
  t.strictSame(tally(outcomes), { sender_unfunded: 8, rate_limited: 32 })
  t.equal(outcomeOf(await honest), 'paid')
})

t.test('senders that may not be read push nobody out', async (t) => {
  const clock = { seconds: () => 1000, milliseconds: () => 1_000_000 }
  const broker = createStubBroker(clock.seconds)
  const cache = createFundsCache({
    broker,
    recipient,
    redeemer,
    lane: 0,
    clock,
    refreshAge: 60,
    servingAge: 600,
    capacity: 2,
  })
  const addressOf = (at: number): Address => `0x${String(at).padStart(40, '0')}`
  const known: (Funds | undefined)[] = []
  for (const at of [1, 2]) known.push(await cache.read(addressOf(at)))
  const none = createReadAllowance(
    () => 'peer',
    () => 7,
  )
  for (let at = 3; at < 20; at++) t.equal(cache.read(addressOf(at), undefined, none), undefined)
  t.equal(none.wait(), 7)
  t.strictSame([cache.peek(addressOf(1)), cache.peek(addressOf(2))], known)
  t.equal(broker.asked, 2)
})

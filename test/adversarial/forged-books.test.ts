import { randomBytes } from 'node:crypto'
import t from 'tap'
import { serializeCompact, toHex } from '../../plugin/index.ts'
import { createBuyer, createTestBox, outcomeOf } from '../fixtures/gate/test-box.ts'

const path = '/live/a/seg_1.m4s'

// Telling a forged book from an issued one takes up to 128 steps of hashing: whoever sends them pays in
// tokens of its address, and viewers at other addresses, or with a known book, never notice.
t.test('forged books are limited by peer, viewers with a book are not', async (t) => {
  const box = await createTestBox({ rateLimit: { perSecond: 1, burst: 10 } })
  const buyer = createBuyer('a', { box, earmark: 1_000_000n })
  const book = await buyer.book(box, 64)
  const { book: issued } = book.signed
  const forged = (): string =>
    serializeCompact({
      type: 'book',
      book: { ...issued, seq: 1n, salt: toHex(randomBytes(16)), length: 128 },
      acceptUntil: 2_000_000_000n,
      r: toHex(randomBytes(32)),
      vs: toHex(randomBytes(32)),
      index: 1,
      preimage: toHex(randomBytes(32)),
    })
  const ask = async (fare: string, remoteAddress: string): Promise<string> =>
    outcomeOf(await box.get(`${path}?fare=${fare}`, { remoteAddress }))

  const answers: string[] = []
  for (let i = 0; i < 40; i++) answers.push(await ask(forged(), '203.0.113.7'))
  t.ok(answers.filter((code) => code === 'book_unknown').length <= 11)
  t.ok(answers.filter((code) => code === 'rate_limited').length >= 29)
  const opened = await ask(serializeCompact(book.credential(8, 'full')), '203.0.113.8')
  t.equal(opened, 'paid', 'another address opens its book')
  const next = await ask(serializeCompact(book.credential(16, 'short')), '203.0.113.7')
  t.equal(next, 'paid', 'and a known book pays from anywhere')
})

t.test('nobody can use up the calls of a sender that is not theirs', async (t) => {
  const box = await createTestBox({ rateLimit: { perSecond: 1, burst: 5 } })
  const { address } = createBuyer('victim', { box, earmark: 1_000_000n })
  const terms = async (remoteAddress: string): Promise<number> => {
    const decision = await box.get(`/.farebox/terms?sender=${address}`, { remoteAddress })
    return decision.kind === 'answer' ? decision.status : 0
  }
  let refused = 0
  for (let i = 0; i < 30; i++) refused += (await terms('203.0.113.7')) === 429 ? 1 : 0
  t.ok(refused >= 24, 'the attacker is limited')
  t.equal(await terms('203.0.113.8'), 200, 'the viewer is not')
})

import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import t from 'tap'
import { keccak256 } from '../../../plugin/crypto.ts'
import { concatBytes, toHex } from '../../../plugin/ticket/bytes.ts'
import type { Hex } from '../../../plugin/ticket/bytes.ts'
import { bookDraw, ticketDraw, wins } from '../../../plugin/ticket/draw.ts'
import { hashChain, step, walk } from '../../../plugin/ticket/hash-chain.ts'
import type { Book, Ticket } from '../../../plugin/ticket/terms.ts'
import {
  bookId,
  domainSeparator,
  ownerConsentId,
  ticketDigests,
  ticketId,
} from '../../../plugin/ticket/typed-data.ts'
import {
  expectedValue,
  fromQ64Down,
  fromQ64Up,
  maxWinProb,
  toQ64,
  winProbUp,
} from '../../../plugin/ticket/win-probability.ts'

const bytes = (size: number): fc.Arbitrary<Uint8Array> =>
  fc.uint8Array({ minLength: size, maxLength: size })
const hex = (size: number): fc.Arbitrary<Hex> => bytes(size).map(toHex)
const side = fc.constantFrom('sender' as const, 'recipient' as const)

t.test('a win probability is the smallest whose expected value covers the price', async (t) => {
  const prices = fc.oneof(
    fc.bigInt({ min: 0n, max: 1n << 130n }),
    fc.bigInt({ min: 0n, max: 1n << 64n }),
    fc.bigInt({ min: 0n, max: 1n << 200n }),
  )
  const faces = fc.oneof(
    fc.bigInt({ min: 1n, max: (1n << 128n) - 1n }),
    fc.bigInt({ min: 1n, max: 1000n }),
  )
  fc.assert(
    fc.property(prices, faces, (price, faceValue) => {
      const { winProb, expectedValue: value, capped } = winProbUp(price, faceValue)
      assert.ok(winProb >= 0n && winProb <= maxWinProb)
      assert.equal(value, expectedValue({ faceValue, winProb }))
      if (capped) {
        assert.equal(winProb, maxWinProb)
        assert.ok(value < price)
        return
      }
      assert.ok(value >= price)
      assert.ok(value - price < faceValue, 'and exceeds it by less than a face value')
      if (winProb > 0n) assert.ok(expectedValue({ faceValue, winProb: winProb - 1n }) < price)
    }),
    { numRuns: 1000 },
  )
  t.strictSame(winProbUp(0n, 5n), { winProb: 0n, expectedValue: 0n, capped: false })
  t.strictSame(winProbUp(maxWinProb, 1n).capped, false)
  t.strictSame(winProbUp(maxWinProb + 1n, 1n).capped, true)
  for (const wrong of [0n, -1n]) t.throws(() => winProbUp(1n, wrong), RangeError)
})

t.test('q64 rounds the way its names say', async () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 1n << 200n }), (amount) => {
      const [down, up] = [fromQ64Down(amount), fromQ64Up(amount)]
      assert.ok(toQ64(down) <= amount && amount < toQ64(down + 1n))
      assert.ok(toQ64(up) >= amount && (up === 0n || toQ64(up - 1n) < amount))
      assert.equal(fromQ64Down(toQ64(amount)), amount)
      assert.equal(fromQ64Up(toQ64(amount)), amount)
    }),
  )
})

t.test('every position of a chain leads to its root, in exactly its steps', async () => {
  const chains = fc.record({
    seed: bytes(32),
    salt: bytes(16),
    side,
    length: fc.integer({ min: 1, max: 128 }),
  })
  fc.assert(
    fc.property(chains, fc.nat(), fc.nat(), ({ seed, salt, side, length }, a, b) => {
      const chain = hashChain(seed, salt, side, length)
      assert.equal(chain.length, length + 1)
      assert.equal(chain[length], seed)
      const [low, high] = [a % (length + 1), b % (length + 1)].sort((x, y) => x - y)
      assert.deepEqual(walk(chain[high!]!, salt, side, high! - low!), chain[low!])
      assert.equal(new Set(chain.map(toHex)).size, length + 1)
    }),
    { numRuns: 30 },
  )
})

t.test(
  'a step depends on position, salt and side, and is the formula of the protocol',
  async () => {
    fc.assert(
      fc.property(bytes(32), bytes(16), bytes(16), (x, salt, other) => {
        const sideWord = new Uint8Array(16)
        sideWord[15] = 0x53
        assert.deepEqual(step(x, salt, 'sender'), keccak256(concatBytes(x, salt, sideWord)))
        sideWord[15] = 0x52
        assert.deepEqual(step(x, salt, 'recipient'), keccak256(concatBytes(x, salt, sideWord)))
        assert.notDeepEqual(step(x, salt, 'sender'), step(x, salt, 'recipient'))
        if (toHex(salt) !== toHex(other)) {
          assert.notDeepEqual(step(x, salt, 'sender'), step(x, other, 'sender'))
        }
      }),
      { numRuns: 50 },
    )
  },
)

t.test('a draw hashes everything that decides it', async () => {
  const index = fc.integer({ min: 1, max: 2 ** 32 - 1 })
  fc.assert(
    fc.property(bytes(32), index, bytes(32), bytes(32), (id, i, w, r) => {
      const word = new Uint8Array(32)
      new DataView(word.buffer).setUint32(28, i)
      assert.deepEqual(bookDraw(id, i, w, r), keccak256(concatBytes(id, word, w, r)))
      const draws = [bookDraw(id, i, w, r), bookDraw(id, i - 1, w, r), bookDraw(r, i, w, id)]
      if (toHex(id) !== toHex(r)) assert.equal(new Set(draws.map(toHex)).size, 3)
      assert.deepEqual(ticketDraw(concatBytes(id, w), r), keccak256(concatBytes(id, w, r)))
    }),
    { numRuns: 50 },
  )
})

t.test('a draw wins below the win probability, by its top 64 bits alone', async (t) => {
  const draw = (top: bigint, rest: number): Uint8Array => {
    const out = new Uint8Array(32).fill(rest)
    new DataView(out.buffer).setBigUint64(0, top)
    return out
  }
  t.equal(wins(draw(0n, 0), 0n), false, 'zero never wins')
  t.equal(wins(draw(maxWinProb, 0), maxWinProb), false)
  t.equal(wins(draw(maxWinProb - 1n, 255), maxWinProb), true)
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: maxWinProb }),
      fc.bigInt({ min: 0n, max: maxWinProb }),
      (top, p) => {
        assert.equal(wins(draw(top, 255), p), top < p)
        assert.equal(wins(draw(p, 0), p), false)
        if (p > 0n) assert.equal(wins(draw(p - 1n, 255), p), true)
      },
    ),
  )
})

const uint = (size: number): fc.Arbitrary<bigint> =>
  fc.bigInt({ min: 0n, max: (1n << BigInt(8 * size)) - 1n })
const number = fc.integer({ min: 0, max: 0xffffffff })
const terms = {
  recipient: hex(20),
  sender: hex(20),
  redeemer: hex(20),
  faceValue: uint(16),
  winProb: uint(8),
  redeemBy: uint(8),
  lane: number,
  seq: uint(8),
}

t.test('prepared digests are the ids of the tickets, in any order', async () => {
  const tickets: fc.Arbitrary<Ticket> = fc.record({
    ...terms,
    index: number,
    recipientRandHash: hex(32),
  })
  const asked = fc.array(fc.tuple(bytes(20), number), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(tickets, asked, bytes(32), (ticket, others, separator) => {
      const digests = ticketDigests(ticket, separator)
      for (const [sender, index] of others) {
        const id = ticketId({ ...ticket, sender: toHex(sender), index }, separator)
        assert.equal(toHex(digests(sender, index)), id)
      }
    }),
  )
})

t.test('an id changes with every field that is signed, and with the domain', async () => {
  const books: fc.Arbitrary<Book> = fc.record({
    ...terms,
    length: number,
    salt: hex(16),
    senderRoot: hex(32),
    recipientRoot: hex(32),
  })
  const tickets: fc.Arbitrary<Ticket> = fc.record({
    ...terms,
    index: number,
    recipientRandHash: hex(32),
  })
  const all = <T extends object>(a: T, b: T, id: (value: T) => Hex): void => {
    for (const field of Object.keys(a) as (keyof T)[]) {
      if (a[field] !== b[field]) assert.notEqual(id({ ...a, [field]: b[field] }), id(a))
    }
  }
  const domains = fc.record({ chainId: fc.integer({ min: 1, max: 2 ** 40 }), broker: hex(20) })
  fc.assert(
    fc.property(fc.tuple(books, books, tickets, tickets), domains, domains, (values, d, e) => {
      const [separator, other] = [domainSeparator(d), domainSeparator(e)]
      const [book, book2, ticket, ticket2] = values
      all(book, book2, (value) => bookId(value, separator))
      all(ticket, ticket2, (value) => ticketId(value, separator))
      assert.notEqual(bookId(book, separator), bookId(book, other))
      assert.notEqual(ticketId(ticket, separator), ticketId(ticket, other))
      const consent = ownerConsentId(book.sender, book.seq, separator)
      assert.notEqual(consent, ownerConsentId(book.redeemer, book.seq, separator))
      assert.notEqual(consent, ownerConsentId(book.sender, book.seq ^ 1n, separator))
      assert.notEqual(consent, ownerConsentId(book.sender, book.seq, other))
    }),
    { numRuns: 20 },
  )
})

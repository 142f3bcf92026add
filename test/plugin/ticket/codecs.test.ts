import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import t from 'tap'
import { decodeBase64url, encodeBase64url } from '../../../plugin/ticket/base64url.ts'
import {
  concatBytes,
  fromHex,
  getUint,
  parseAddress,
  parseHex,
  putUint,
  toHex,
} from '../../../plugin/ticket/bytes.ts'
import type { Hex } from '../../../plugin/ticket/bytes.ts'
import {
  credentialBytes,
  maxCompactLength,
  parseCompact,
  parseCredentialBytes,
  serializeCompact,
} from '../../../plugin/ticket/compact.ts'
import type { Credential } from '../../../plugin/ticket/credential.ts'
import {
  packBookPlace,
  packTerms,
  packTicketPlace,
  winnersBitmap,
} from '../../../plugin/ticket/packed-words.ts'

const hex = (size: number): fc.Arbitrary<Hex> =>
  fc.uint8Array({ minLength: size, maxLength: size }).map(toHex)
const uint = (size: number): fc.Arbitrary<bigint> =>
  fc.bigInt({ min: 0n, max: (1n << BigInt(8 * size)) - 1n })
/** Records like those that a parser makes: strict comparison looks at prototypes too. */
const record = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record<T>(fields, { noNullPrototype: true }) as fc.Arbitrary<T>
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
const signature = { r: hex(32), vs: hex(32) }
const book = record({
  ...terms,
  length: number,
  salt: hex(16),
  senderRoot: hex(32),
  recipientRoot: hex(32),
})

const credentials: fc.Arbitrary<Credential> = fc.oneof(
  record({
    type: fc.constant('book-ticket' as const),
    book: hex(16),
    index: number,
    preimage: hex(32),
  }),
  record({
    type: fc.constant('book' as const),
    book,
    acceptUntil: uint(8),
    ...signature,
    index: number,
    preimage: hex(32),
  }),
  record({
    type: fc.constant('ticket' as const),
    lane: number,
    seq: uint(8),
    sender: hex(20),
    index: number,
    ...signature,
  }),
)

const lengths = { 'book-ticket': 71, ticket: 135, book: maxCompactLength }

t.test('a credential comes back from its compact form', async (t) => {
  fc.assert(
    fc.property(credentials, (credential) => {
      const text = serializeCompact(credential)
      assert.equal(text.length, lengths[credential.type])
      assert.deepEqual(parseCompact(text), credential)
      assert.deepEqual(parseCredentialBytes(credentialBytes(credential)), credential)
    }),
  )
  t.equal(Math.max(...Object.values(lengths)), 396)
})

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const texts = fc.oneof(
  fc.string({ maxLength: 500 }),
  fc.string({ unit: 'binary', maxLength: 500 }),
  fc.string({ unit: fc.constantFrom(...letters.split('')), maxLength: 400 }),
  fc.constantFrom(71, 135, 396).chain((size) =>
    fc.string({
      unit: fc.constantFrom(...letters.split('')),
      minLength: size,
      maxLength: size,
    }),
  ),
)

t.test('any text is a credential in exactly one spelling, or none; nothing throws', async (t) => {
  let parsed = 0
  const check = (text: string): void => {
    const credential = parseCompact(text)
    if (!credential) return
    parsed++
    assert.equal(serializeCompact(credential), text)
  }
  fc.assert(fc.property(texts, check), { numRuns: 2000 })
  // Random texts seldom begin with a kind, so the other way round: real ones, one letter changed.
  const spoiled = fc.tuple(
    credentials,
    fc.nat(),
    fc.constantFrom(...letters.split(''), '=', '+', '/', 'é'),
  )
  fc.assert(
    fc.property(spoiled, ([credential, at, letter]) => {
      const text = serializeCompact(credential)
      const place = at % text.length
      check(text.slice(0, place) + letter + text.slice(place + 1))
    }),
    { numRuns: 500 },
  )
  t.ok(parsed > 100)
})

t.test('no byte may be left over or missing, and no letter besides the alphabet', async (t) => {
  const sample = fc.sample(credentials, 30)
  for (const credential of sample) {
    const text = serializeCompact(credential)
    const bytes = credentialBytes(credential)
    const wrong = [
      encodeBase64url(concatBytes(bytes, Uint8Array.of(0))),
      encodeBase64url(bytes.subarray(0, -1)),
      `${text}A`,
      `${text}=`,
      ` ${text}`,
      `${text}\n`,
      text.slice(0, -1),
      '',
    ]
    t.strictSame(
      wrong.map(parseCompact),
      wrong.map(() => undefined),
    )
  }
  for (const kind of [0, 4, 0x81, 255]) {
    for (const size of [53, 101, 297]) {
      t.equal(parseCredentialBytes(new Uint8Array(size).fill(kind, 0, 1)), undefined)
    }
  }
})

t.test('fields that do not fit are not written', async (t) => {
  const [credential] = fc.sample(
    credentials.filter(({ type }) => type === 'ticket'),
    1,
  )
  const ticket = credential as Extract<Credential, { type: 'ticket' }>
  const wrong: Credential[] = [
    { ...ticket, lane: 2 ** 32 },
    { ...ticket, lane: -1 },
    { ...ticket, seq: 1n << 64n },
    { ...ticket, index: 2 ** 32 },
    { ...ticket, sender: '0x12' },
    { ...ticket, r: `0x${'zz'.repeat(32)}` },
  ]
  for (const each of wrong) t.throws(() => serializeCompact(each), RangeError)
})

t.test('base64url agrees with Node and has one text for each byte string', async () => {
  const bytes = fc.uint8Array({ maxLength: 80 })
  fc.assert(
    fc.property(bytes, (bytes) => {
      const text = encodeBase64url(bytes)
      assert.equal(text, Buffer.from(bytes).toString('base64url'))
      assert.deepEqual(decodeBase64url(text), bytes)
    }),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const bytes = decodeBase64url(text)
      if (bytes) assert.equal(encodeBase64url(bytes), text)
    }),
    { numRuns: 1000 },
  )
})

t.test('the low bits that no byte needs are zero', async (t) => {
  t.strictSame(decodeBase64url('AA'), Uint8Array.of(0))
  t.equal(decodeBase64url('AB'), undefined)
  t.strictSame(decodeBase64url('AAA'), Uint8Array.of(0, 0))
  t.equal(decodeBase64url('AAB'), undefined)
  t.equal(decodeBase64url('A'), undefined)
  t.equal(decodeBase64url('AA=='), undefined)
  t.strictSame(decodeBase64url(''), new Uint8Array())
})

t.test('hex and integers come back, and nothing else is taken for them', async (t) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      assert.deepEqual(fromHex(toHex(bytes), bytes.length), bytes)
      assert.deepEqual(parseHex(toHex(bytes).toUpperCase().replace('X', 'x')), bytes)
    }),
  )
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const bytes = parseHex(value)
      if (bytes) assert.equal(toHex(bytes), String(value).toLowerCase())
    }),
  )
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 32 }), fc.bigInt({ min: 0n }), (size, value) => {
      const into = new Uint8Array(size + 2).fill(0xee)
      const fits = value >> BigInt(8 * size) === 0n
      if (!fits) return assert.throws(() => putUint(into, 1, size, value), RangeError)
      putUint(into, 1, size, value)
      assert.equal(getUint(into, 1, size), value)
      return assert.equal(into[0]! + into[size + 1]!, 2 * 0xee)
    }),
  )
  t.throws(() => putUint(new Uint8Array(4), 0, 4, -1n), RangeError)
  for (const wrong of ['0x', '12', '0x1', '0xg0', 'x12', '0x12 ', ' 0x12', 12, null]) {
    if (wrong !== '0x') t.equal(parseHex(wrong), undefined)
    t.equal(parseAddress(wrong), undefined)
  }
  t.equal(parseAddress(`0x${'AB'.repeat(20)}`), `0x${'ab'.repeat(20)}`)
  t.throws(() => fromHex('0x1234', 3), RangeError)
})

t.test('packed words hold every field at its place', async () => {
  fc.assert(
    fc.property(book, number, (book, index) => {
      const words = [packTerms(book), packBookPlace(book)].map((word) => fromHex(word, 32))
      const [packed, place] = words as [Uint8Array, Uint8Array]
      assert.equal(getUint(packed, 0, 16), book.faceValue)
      assert.equal(getUint(packed, 16, 8), book.winProb)
      assert.equal(getUint(packed, 24, 8), book.redeemBy)
      assert.equal(getUint(place, 0, 4), BigInt(book.lane))
      assert.equal(getUint(place, 4, 8), book.seq)
      assert.equal(getUint(place, 12, 4), BigInt(book.length))
      assert.equal(toHex(place.subarray(16)), book.salt)
      const ticket = { ...book, index, recipientRandHash: book.senderRoot }
      const ticketPlace = fromHex(packTicketPlace(ticket), 32)
      assert.deepEqual(ticketPlace.subarray(0, 12), place.subarray(0, 12))
      assert.equal(getUint(ticketPlace, 12, 4), BigInt(index))
      assert.equal(getUint(ticketPlace, 16, 16), 0n)
    }),
  )
  const winners = fc.uniqueArray(fc.integer({ min: 1, max: 128 }))
  fc.assert(
    fc.property(winners, (indexes) => {
      const bits = winnersBitmap(indexes)
      for (let i = 1; i <= 128; i++) {
        assert.equal((bits >> BigInt(i - 1)) & 1n, indexes.includes(i) ? 1n : 0n)
      }
    }),
  )
})

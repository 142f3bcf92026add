import * as fc from 'fast-check'
import t from 'tap'
import {
  FareboxError,
  parseBookAnswer,
  parseBookRequest,
  parseCredentialJson,
  parseTicketsAnswer,
  parseTicketsRequest,
  readCredentials,
  serializeBookAnswer,
  serializeBookRequest,
  serializeCompact,
  serializeCredentialJson,
  serializeTicketsAnswer,
  stripCredentials,
} from '../../../plugin/index.ts'
import type { Credential } from '../../../plugin/index.ts'

const big = (bits: number) => fc.bigInt({ min: 0n, max: (1n << BigInt(bits)) - 1n })
const hex = (size: number) =>
  fc
    .uint8Array({ minLength: size, maxLength: size })
    .map((bytes) => `0x${Buffer.from(bytes).toString('hex')}` as const)
const uint32 = fc.nat(0xffff_ffff)

const plain = { noNullPrototype: true } as const

const book = fc.record(
  {
    recipient: hex(20),
    sender: hex(20),
    redeemer: hex(20),
    faceValue: big(128),
    winProb: big(64),
    redeemBy: big(53),
    lane: uint32,
    seq: big(64),
    length: fc.integer({ min: 1, max: 128 }),
    salt: hex(16),
    senderRoot: hex(32),
    recipientRoot: hex(32),
  },
  plain,
)
const credential: fc.Arbitrary<Credential> = fc.oneof(
  fc.record(
    {
      type: fc.constant('book-ticket' as const),
      book: hex(16),
      index: uint32,
      preimage: hex(32),
    },
    plain,
  ),
  fc.record(
    {
      type: fc.constant('ticket' as const),
      lane: uint32,
      seq: big(64),
      sender: hex(20),
      index: uint32,
      r: hex(32),
      vs: hex(32),
    },
    plain,
  ),
  fc.record(
    {
      type: fc.constant('book' as const),
      book,
      acceptUntil: big(53),
      r: hex(32),
      vs: hex(32),
      index: uint32,
      preimage: hex(32),
    },
    plain,
  ),
)

const json = (value: unknown): string => JSON.stringify(value)
const challenge = { id: 'x', realm: 'x', method: 'pm', intent: 'session', request: 'e30' }
const payment = (payload: unknown, more: object = {}) =>
  `Payment ${Buffer.from(json({ challenge: { ...challenge, ...more }, payload })).toString('base64url')}`
const x402 = (payload: unknown, more: object = {}) =>
  Buffer.from(
    json({ x402Version: 2, accepted: { scheme: 'probabilistic' }, payload, ...more }),
  ).toString('base64')

t.test('each dialect carries each kind', async (t) => {
  fc.assert(
    fc.property(credential, (credential) => {
      const compact = serializeCompact(credential)
      const payload = serializeCredentialJson(credential)
      const forms = [
        ['compact-header', { headers: [['FAREBOX-ticket', compact]], query: 'a=1' }],
        ['compact-query', { headers: [['Cookie', 'a=1']], query: `a=1&fare=${compact}&b` }],
        ['payment', { headers: [['authorization', payment(payload)]], query: '' }],
        ['x402', { headers: [['Payment-Signature', x402(payload)]], query: '' }],
      ] as const
      for (const [dialect, request] of forms) {
        t.strictSame(readCredentials(request), { kind: 'one', dialect, credential })
      }
    }),
    { numRuns: 60 },
  )
})

const compact = serializeCompact({
  type: 'book-ticket',
  book: `0x${'ab'.repeat(16)}`,
  index: 3,
  preimage: `0x${'cd'.repeat(32)}`,
})
const payload = { type: 'book-ticket', book: `0x${'ab'.repeat(16)}`, index: 3 }
const preimage = `0x${'cd'.repeat(32)}`

t.test('none, one, malformed, refused', async (t) => {
  const kind = (headers: [string, string][], query = '') => readCredentials({ headers, query }).kind
  t.equal(kind([]), 'none')
  t.equal(kind([['Authorization', 'Basic abc']], 'FARE=x&xfare=y'), 'none')
  t.equal(kind([['Authorization', 'Payments abc']]), 'none', 'another scheme')
  t.equal(kind([['Cookie', 'farebox=; a=1']]), 'none', 'a cookie that was emptied')
  t.strictSame(readCredentials({ headers: [['Cookie', 'a=1; farebox=ab_C-9']], query: '' }), {
    kind: 'cookie',
    handle: 'ab_C-9',
  })
  t.equal(kind([['Cookie', 'farebox="a b"']]), 'malformed')
  for (const query of [
    'fare=',
    'fare',
    'fare=AAAA',
    `fare=${compact}=`,
    `fare=%41${compact.slice(1)}`,
  ]) {
    t.equal(kind([], query), 'malformed', query)
  }
  for (const value of ['Payment', 'payment ', 'Payment !', 'Payment e30', 'PAYMENT bnVsbA']) {
    t.equal(kind([['Authorization', value]]), 'malformed', value)
  }
  t.equal(
    kind([['Authorization', payment({ ...payload, preimage }, { method: 'tempo' })]]),
    'malformed',
  )
  t.equal(kind([['Authorization', `Payment ${compact}, Payment ${compact}`]]), 'malformed')
  t.equal(
    kind([['PAYMENT-SIGNATURE', x402({ ...payload, preimage }, { x402Version: 1 })]]),
    'malformed',
  )
  t.equal(kind([['PAYMENT-SIGNATURE', x402({ ...payload, preimage, more: 1 })]]), 'malformed')
  t.equal(kind([['PAYMENT-SIGNATURE', x402(payload)]]), 'malformed')
  t.equal(
    kind([['PAYMENT-SIGNATURE', x402({ ...payload, preimage }).replace(/=*$/, '*')]]),
    'malformed',
  )
  t.equal(kind([['Farebox-Ticket', compact]], `fare=${compact}`), 'refused')
  t.equal(
    kind([
      ['Farebox-Ticket', compact],
      ['farebox-ticket', compact],
    ]),
    'refused',
  )
  t.equal(kind([], `fare=${compact}&f%61re=${compact}`), 'refused')
  t.equal(kind([['Cookie', 'farebox=a; farebox=b']]), 'refused')
  t.equal(
    kind([
      ['Cookie', 'farebox=a'],
      ['Farebox-Ticket', compact],
    ]),
    'refused',
  )
  t.equal(
    kind([
      ['Authorization', 'Payment e30'],
      ['Farebox-Ticket', compact],
    ]),
    'refused',
  )
  t.equal(kind([['Farebox-Ticket', 'A'.repeat(4097)]]), 'refused')
  t.equal(kind([['Farebox-Ticket', 'A'.repeat(4096)]]), 'malformed')
})

t.test('nothing of ours is left, nothing else is lost', async (t) => {
  const headers = [
    ['Accept', '*/*'],
    ['farebox-TICKET', 'x'],
    ['Authorization', 'Bearer y'],
    ['authorization', 'payment z'],
    ['Payment-Signature', 'x'],
    ['Cookie', 'a=1; farebox=x;b="2; c"'],
    ['cookie', 'farebox=y'],
    ['Cookie', 'untouched=1;  spaced'],
  ] as const
  t.strictSame(stripCredentials(headers, 'a=%31&fare=x&b&f%61re=&c=fare=1'), {
    headers: [
      ['Accept', '*/*'],
      ['Authorization', 'Bearer y'],
      ['Cookie', 'a=1; b="2; c"'],
      ['Cookie', 'untouched=1;  spaced'],
    ],
    query: 'a=%31&b&c=fare=1',
  })
  const name = fc.constantFrom(
    'Farebox-Ticket',
    'Cookie',
    'authorization',
    'PAYMENT-SIGNATURE',
    'X-A',
  )
  const part = fc.constantFrom(
    'farebox=',
    'fare=',
    'fare',
    'Payment ',
    '; ',
    '&',
    '%66are=',
    'a=b',
    compact,
  )
  const text = fc
    .array(fc.oneof(part, fc.string({ maxLength: 5 })), { maxLength: 6 })
    .map((all) => all.join(''))
  fc.assert(
    fc.property(fc.array(fc.tuple(name, text), { maxLength: 4 }), text, (headers, query) => {
      readCredentials({ headers, query })
      const stripped = stripCredentials(headers, query)
      t.strictSame(readCredentials(stripped), { kind: 'none' })
      t.strictSame(stripCredentials(stripped.headers, stripped.query), stripped)
    }),
    { numRuns: 1000 },
  )
})

const own = (run: () => unknown): boolean => {
  try {
    run()
    return true
  } catch (error) {
    return error instanceof FareboxError && error.code === 'input_invalid'
  }
}

t.test('calls survive the wire and say what is wrong', async (t) => {
  fc.assert(
    fc.property(book, big(53), fc.anything(), fc.string(), (book, acceptUntil, any, text) => {
      const { sender, salt, senderRoot, length } = book
      const request = { sender, salt, senderRoot, length }
      t.strictSame(parseBookRequest(JSON.parse(json(serializeBookRequest(request)))), request)
      const answer = { book, acceptUntil }
      t.strictSame(parseBookAnswer(JSON.parse(json(serializeBookAnswer(answer)))), answer)
      for (const parse of [
        parseBookRequest,
        parseBookAnswer,
        parseTicketsRequest,
        parseTicketsAnswer,
      ]) {
        t.ok(own(() => parse(any)) && own(() => parse({ [text]: any, tickets: any, book: any })))
      }
      t.ok(
        own(() => parseCredentialJson(any)) && own(() => parseCredentialJson({ type: text, any })),
      )
    }),
    { numRuns: 100 },
  )
  const good = {
    sender: preimage.slice(0, 42),
    salt: `0x${'1'.repeat(32)}`,
    senderRoot: preimage,
    length: 8,
  }
  t.throws(() => parseBookRequest({ ...good, length: 129 }), {
    message: /^body\.length: expected an integer from 1 to 128, got 129: /,
  })
  t.throws(() => parseBookRequest({ ...good, extra: 1 }), {
    message: /^body\.extra: expected nothing/,
  })
  t.throws(() => parseBookRequest(undefined), { message: /^body: expected an object, got nothing/ })
  t.match(parseTicketsRequest({ tickets: [compact, 'bad'], cookie: true }), {
    tickets: [{ type: 'book-ticket' }, undefined],
    cookie: true,
  })
  t.throws(() => parseTicketsRequest({ tickets: [7] }), { message: /^body\.tickets\[0\]/ })
  t.throws(() => parseTicketsRequest({ tickets: Array.from({ length: 129 }, () => '') }))
  const answer = {
    credit: 1n << 80n,
    accepted: 2,
    refused: [{ at: 1, code: 'book_unknown' as const }],
  }
  t.strictSame(parseTicketsAnswer(serializeTicketsAnswer(answer)), answer)
})

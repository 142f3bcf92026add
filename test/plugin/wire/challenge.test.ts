import * as fc from 'fast-check'
import t from 'tap'
import {
  FareboxError,
  buildChallenge,
  challengeId,
  corsHeaders,
  parseReceipt,
  parseTermsDocument,
  preflightHeaders,
  refusalCodes,
  refusalProblem,
  serializeReceipt,
  serializeTermsDocument,
} from '../../../plugin/index.ts'
import type { TermsDocument } from '../../../plugin/index.ts'
import { canonicalJson, decodeBase64Json, decodeJson, utf8 } from '../../../plugin/wire/json.ts'
import type { Json } from '../../../plugin/wire/json.ts'
import { sampleTerms } from '../../fixtures/route-gate.ts'

/** Worked example of http402.md 1.9: request, seven slots, id. */
const requestText =
  '{"amount":"10000000000","currency":"eip155:8453/slip44:60","methodDetails":{"broker":"0x1111111111111111111111111111111111111111","chainId":8453,"faceValue":"1000000000000000","recipientRandHash":"0x2222222222222222222222222222222222222222222222222222222222222222","seed":"7","validUntil":1795226217,"winProb":"0x0000a7c5ac471b47842300000000000000000000000000000000000000000000"},"recipient":"0x209693bc6afc0c5328ba36faf03c514ef312287c","unitType":"segment"}'

t.test('canonical JSON and challenge ids', async (t) => {
  t.equal(canonicalJson(JSON.parse(requestText) as Json), requestText)
  const id = challengeId(
    {
      realm: 'stream.example',
      method: 'pm',
      intent: 'session',
      request: Buffer.from(requestText).toString('base64url'),
      expires: '2026-11-21T12:05:00Z',
    },
    utf8('example-secret-example-secret-32'),
  )
  t.equal(id, 'QZ2f_POF76dC66_ZOouZNvDAGGBrM2sno0XiSsmGyJQ')
  // RFC 8785 3.2.3: names sorted by UTF-16 units.
  const names = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, ö: 7 }
  t.strictSame(Object.values(JSON.parse(canonicalJson(names)) as object), [4, 2, 6, 7, 1, 5, 3])
  t.equal(
    canonicalJson([1e21, 0.1, -0, 'a"\u0001', null, true]),
    '[1e+21,0.1,0,"a\\"\\u0001",null,true]',
  )
  t.throws(() => canonicalJson(Number.NaN), RangeError)
  t.throws(() => canonicalJson({ a: '\ud800' }), RangeError)
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      let text: string
      try {
        text = canonicalJson(value as Json)
      } catch (error) {
        return error instanceof RangeError
      }
      return canonicalJson(JSON.parse(text) as Json) === text
    }),
  )
})

const input = {
  refusal: { code: 'ticket_required', detail: 'Pay with a ticket.' },
  terms: { ...sampleTerms, price: (3n << 64n) + 1n, tickets: 2 },
  realm: 'stream.example',
  resourceUrl: 'https://stream.example/live/a.m4s?fare=secret',
  secret: utf8('s'.repeat(32)),
} as const

const field = (headers: readonly (readonly [string, string])[], name: string): string =>
  headers.find(([each]) => each === name)?.[1] ?? ''

t.test('one 402 in three dialects', async (t) => {
  const { status, headers, body } = buildChallenge(input)
  t.equal(status, 402)
  t.equal(field(headers, 'Cache-Control'), 'no-store')
  t.equal(field(headers, 'Link'), '</.farebox/terms>; rel="payment"')
  const line = field(headers, 'WWW-Authenticate')
  const part = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(line)?.[1] ?? ''
  t.match(line, /^Payment id="/)
  t.strictSame([part('realm'), part('method'), part('intent')], ['stream.example', 'pm', 'session'])
  const request = decodeJson(part('request')) as Record<string, unknown>
  t.match(request, { amount: '4', currency: 'eip155:31337/slip44:60', unitType: 'segment' })
  const brief = { ...input.terms, prices: [] }
  t.strictSame(parseTermsDocument(request['methodDetails']), brief)
  const slots = {
    realm: part('realm'),
    method: 'pm',
    intent: 'session',
    request: part('request'),
    expires: part('expires'),
  }
  t.equal(part('id'), challengeId(slots, input.secret))
  const required = decodeBase64Json(field(headers, 'PAYMENT-REQUIRED')) as Record<string, unknown>
  t.match(required, {
    x402Version: 2,
    resource: { url: 'https://stream.example/live/a.m4s' },
    accepts: [{ scheme: 'probabilistic', network: 'eip155:31337', amount: '4' }],
  })
  t.notMatch(JSON.stringify(required), /secret/, 'the query may hold a credential')
  const problem = JSON.parse(body) as Record<string, unknown>
  t.match(problem, { status: 402, code: 'ticket_required', challengeId: part('id') })
  t.strictSame(parseTermsDocument(problem['terms']), input.terms)
})

t.test('every refusal keeps headers small and says its code', async (t) => {
  const prices = Array.from({ length: 500 }, (_, i) => ({
    match: `/some/long/path/${i}/**`,
    unit: 'segment' as const,
    amount: 1n << 90n,
  }))
  for (const code of refusalCodes) {
    const refusal = { code, detail: 'x', needed: 5n, available: 1n, missing: 3, retryAfter: 1.5 }
    const resourceUrl = `https://x/${'a'.repeat(9000)}`
    const { headers, body, status } = buildChallenge({
      ...input,
      refusal,
      terms: { ...input.terms, prices },
      realm: '"quote\r\n',
      resourceUrl,
    })
    const sizes = headers.map(([name, value]) => name.length + value.length + 4)
    t.ok(Math.max(...sizes) < 3400 && sizes.reduce((sum, each) => sum + each) < 8192, code)
    t.notOk(headers.some(([, value]) => /[\r\n]/.test(value)))
    t.match(field(headers, 'WWW-Authenticate'), 'realm="quote"')
    t.equal(field(headers, 'Retry-After'), '2')
    const problem = JSON.parse(body) as Record<string, unknown>
    t.match(problem, { code, status, needed: '5', available: '1', lane: 7, missing: 3 })
  }
  t.match(refusalProblem({ code: 'ticket_malformed', detail: 'x' }, { status: 400 }), {
    status: 400,
    title: 'Bad Request',
    type: /malformed-credential$/,
  })
})

const big = (bits: number) => fc.bigInt({ min: 0n, max: (1n << BigInt(bits)) - 1n })
const hex = (size: number) =>
  fc
    .uint8Array({ minLength: size, maxLength: size })
    .map((bytes) => `0x${Buffer.from(bytes).toString('hex')}` as const)

const terms: fc.Arbitrary<TermsDocument> = fc
  .record({
    chainId: fc.integer({ min: 1 }),
    broker: hex(20),
    lane: fc.nat(),
    seq: big(64),
    faceValue: big(128),
    winProb: big(64),
    expectedValue: big(192),
    recipientRandHash: hex(32),
    acceptUntil: big(40),
    redeemBy: big(40),
    price: big(190),
  })
  .map((fields) => ({ ...sampleTerms, ...fields }))

t.test('terms and receipts survive the wire', async (t) => {
  fc.assert(
    fc.property(terms, hex(32), fc.nat(), big(200), (terms, reference, index, credit) => {
      const wire = JSON.parse(JSON.stringify(serializeTermsDocument(terms))) as unknown
      t.strictSame(parseTermsDocument(wire), terms)
      const receipt = { timestamp: '2026-11-21T12:05:00Z', reference, index, credit }
      t.strictSame(parseReceipt(serializeReceipt(receipt)), receipt)
      const next = { ...receipt, terms: { ...terms, prices: [] } }
      t.strictSame(parseReceipt(serializeReceipt({ ...receipt, terms })), next)
    }),
    { numRuns: 50 },
  )
  t.equal(JSON.parse(JSON.stringify(serializeTermsDocument(sampleTerms))).seq, '12')
})

t.test('what is wrong is said with where, expected, got; nothing foreign is thrown', async (t) => {
  const wire = serializeTermsDocument(sampleTerms)
  const wrong: [change: object, message: RegExp][] = [
    [{ seq: 12 }, /^terms\.seq: expected a decimal string of a uint64, got 12: /],
    [{ seq: '012' }, /terms\.seq/],
    [{ winProb: String(1n << 64n) }, /terms\.winProb/],
    [{ acceptUntil: '5' }, /terms\.acceptUntil: expected an integer/],
    [{ version: 2 }, /terms\.version/],
    [{ broker: '0x12' }, /terms\.broker: expected 0x and 40 hex digits, got "0x12"/],
    [{ book: undefined }, /terms\.book: expected an object, got nothing/],
    [{ prices: [{ match: '/a', unit: 'hour', amount: '1' }] }, /terms\.prices\[0\]\.unit/],
    [{ symbol: 'x'.repeat(99) }, /terms\.symbol: expected .*, got "x{56}\.\.\.:/],
  ]
  for (const [change, message] of wrong) {
    t.throws(() => parseTermsDocument({ ...wire, ...change }), { code: 'input_invalid', message })
  }
  const own = (run: () => unknown): boolean => {
    try {
      run()
      return true
    } catch (error) {
      return error instanceof FareboxError && error.code === 'input_invalid'
    }
  }
  fc.assert(
    fc.property(
      fc.anything(),
      fc.string(),
      fc.constantFrom(...Object.keys(wire)),
      (any, text, name) => {
        t.ok(own(() => parseTermsDocument(any)))
        t.ok(own(() => parseTermsDocument({ ...wire, [name]: any })))
        t.ok(own(() => parseReceipt(text)))
      },
    ),
    { numRuns: 300 },
  )
})

t.test('CORS lets listed origins use cookies and everyone else read', async (t) => {
  t.match(corsHeaders('https://a.example'), [['Access-Control-Allow-Origin', '*']])
  const listed = corsHeaders('https://a.example', ['https://a.example'])
  t.equal(field(listed, 'Access-Control-Allow-Origin'), 'https://a.example')
  t.equal(field(listed, 'Access-Control-Allow-Credentials'), 'true')
  t.strictSame(corsHeaders('https://evil.example', ['https://a.example']), [['Vary', 'Origin']])
  const allowed = field(preflightHeaders('x'), 'Access-Control-Allow-Headers')
  for (const name of [
    'Farebox-Ticket',
    'Authorization',
    'Access-Control-Expose-Headers',
    'Range',
  ]) {
    t.ok(allowed.split(', ').includes(name))
  }
})

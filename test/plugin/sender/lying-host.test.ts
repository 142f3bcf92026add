import t from 'tap'
import type { Test } from 'tap'
import { createMemorySpendingLog } from '../../../adapters/memory/index.ts'
import { createKeySigner, createPayingFetch, toQ64 } from '../../../plugin/index.ts'
import type { Book, Hex, Refusal, TermsDocument, WalletOptions } from '../../../plugin/index.ts'
import { startSmallGate } from '../../fixtures/small-gate.ts'
import type { SmallGate } from '../../fixtures/small-gate.ts'
import { budget, entropy, media, testWallet } from '../../fixtures/test-wallet.ts'

const other: Hex = `0x${'ab'.repeat(20)}`
const otherRoot: Hex = `0x${'cd'.repeat(32)}`

/** A wallet that counts its signatures, and a gate to lie to it. */
async function setUp(t: Test, more: Partial<WalletOptions> = {}) {
  const gate = await startSmallGate(media)
  t.teardown(() => gate.close())
  const key = createKeySigner(entropy(32))
  const signed: Hex[] = []
  const signer: typeof key = {
    address: key.address,
    sign: (signable) => {
      if (signable.type === 'Book') signed.push(signable.message.senderRoot)
      return key.sign(signable)
    },
  }
  const log = createMemorySpendingLog()
  const wallet = testWallet({ signer, log, ...more })
  return { gate, wallet, log, signed, pay: createPayingFetch(wallet, { fetch }) }
}

t.test('a book that is not what was asked and quoted is never signed', async (t) => {
  const lies: [name: string, change: (book: Book) => Partial<Book>][] = [
    ['faceValue', ({ faceValue }) => ({ faceValue: faceValue + 1n })],
    ['winProb', ({ winProb }) => ({ winProb: winProb + 1n })],
    ['recipient', () => ({ recipient: other })],
    ['redeemer', () => ({ redeemer: other })],
    ['sender', () => ({ sender: other })],
    ['salt', () => ({ salt: `0x${'01'.repeat(16)}` })],
    ['senderRoot', () => ({ senderRoot: otherRoot })],
    ['length', ({ length }) => ({ length: length - 1 })],
    ['redeemBy', ({ redeemBy }) => ({ redeemBy: redeemBy + 30n * 86_400n })],
    ['redeemBy', () => ({ redeemBy: 5n })],
  ]
  const { gate, wallet, log, signed } = await setUp(t)
  for (const [field, change] of lies) {
    gate.lies.book = (book, acceptUntil) => ({ book: { ...book, ...change(book) }, acceptUntil })
    const refused = { code: 'payment_refused', message: new RegExp(field) }
    await t.rejects(wallet.prepare(gate.origin), refused, field)
  }
  for (const late of [5n, 10n ** 12n]) {
    gate.lies.book = (book) => ({ book, acceptUntil: late })
    await t.rejects(wallet.prepare(gate.origin), { message: /acceptUntil/ })
  }
  t.strictSame(signed, [])
  t.strictSame(await log.entries(), [], 'and its seed is forgotten')
  t.equal(wallet.spending().worstCase, 0n)
  gate.lies = {}
  await wallet.prepare(gate.origin)
  t.equal(signed.length, 1)
})

t.test('terms that the owner does not allow are not even asked a book for', async (t) => {
  const lies: [RegExp, (terms: TermsDocument) => Partial<TermsDocument>][] = [
    [/broker/, () => ({ broker: other })],
    [/chain 1 /, () => ({ chainId: 1 })],
    [/expected value/, ({ expectedValue }) => ({ expectedValue: expectedValue - 1n })],
    [/clock/, () => ({ acceptUntil: 5n })],
    [/redeemBy/, ({ redeemBy }) => ({ redeemBy: redeemBy + 30n * 86_400n })],
    [/nothing/, ({ book }) => ({ book: { ...book, winProb: 0n } })],
    [/other\.example/, ({ book }) => ({ book: { ...book, url: 'http://other.example/books' } })],
  ]
  const { gate, wallet, signed } = await setUp(t)
  for (const [message, change] of lies) {
    gate.lies.terms = (terms) => ({ ...terms, ...change(terms) })
    await t.rejects(wallet.prepare(gate.origin), { code: 'payment_refused', message })
  }
  t.strictSame([signed, gate.asked], [[], []])
})

t.test('the code behind the broker is the one that was allowed', async (t) => {
  const allowed = [{ chainId: 31337, broker: '0x5fbdb2315678afecb367f032d93f642f64180aa3' }]
  const withHash = allowed.map((each) => ({ ...each, codeHash: otherRoot }))
  t.throws(() => testWallet({ allowed: withHash }), { code: 'options_invalid' })
  const wrong = await setUp(t, {
    allowed: withHash,
    readCodeHash: async () => `0x${'ee'.repeat(32)}`,
  })
  await t.rejects(wrong.wallet.prepare(wrong.gate.origin), { message: /code of broker/ })
  const right = await setUp(t, { allowed: withHash, readCodeHash: async () => otherRoot })
  await right.wallet.prepare(right.gate.origin)
  t.equal(right.signed.length, 1)
})

t.test(
  'a price raised in mid-stream is paid within the budget, and refused above it',
  async (t) => {
    const { gate, wallet, pay } = await setUp(t)
    t.equal((await pay(`${gate.origin}/live/seg_0.m4s`)).status, 200)
    gate.price = toQ64(1000n)
    t.equal((await pay(`${gate.origin}/live/seg_1.m4s`)).status, 200)
    t.equal(wallet.spending().tickets, 18)
    gate.price = toQ64(1001n)
    const failure = { code: 'budget_exceeded', message: /1001 base units.*budget of 1000.*raise/ }
    await t.rejects(pay(`${gate.origin}/live/seg_2.m4s`), failure)
    const { tickets } = wallet.spending()
    await t.rejects(pay(`${gate.origin}/live/seg_3.m4s`), failure)
    t.equal(wallet.spending().tickets, tickets, 'known now: no ticket leaves for it')
    gate.price = toQ64(900n)
    t.equal((await pay(`${gate.origin}/live/seg_4.m4s`)).status, 200, 'and it may fall again')
  },
)

t.test('the worst case shortens a book, then stops it', async (t) => {
  const perHost = { expected: 10n ** 9n, worstCase: 4000n }
  const { gate, wallet, pay } = await setUp(t, { budget: { ...budget, perHost } })
  t.equal((await pay(`${gate.origin}/live/seg_0.m4s`)).status, 200)
  t.strictSame(
    gate.asked.map(({ length }) => length),
    [10],
    '4000 allow ten tickets of 400',
  )
  await t.rejects(pay(`${gate.origin}/live/seg_1.m4s`), { code: 'budget_exceeded' })
  t.ok(wallet.spending().worstCase <= 4000n)
})

t.test('the expected value is bounded per host and over all hosts', async (t) => {
  for (const name of ['perHost', 'total'] as const) {
    const tight = { ...budget, [name]: { expected: 2000n, worstCase: 10n ** 9n } }
    const { gate, wallet, pay } = await setUp(t, { budget: tight })
    t.equal((await pay(`${gate.origin}/live/seg_0.m4s`)).status, 200)
    t.equal((await pay(`${gate.origin}/live/seg_1.m4s`)).status, 200)
    const failure = { code: 'budget_exceeded', details: { limit: `${name}.expected` } }
    await t.rejects(pay(`${gate.origin}/live/seg_2.m4s`), failure)
    t.equal(wallet.spending().tickets, 16)
  }
})

t.test(
  'a host that takes and does not serve loses the wallet after a bounded amount',
  async (t) => {
    const refuse =
      (code: Refusal['code'], more = {}) =>
      (gate: SmallGate): void => {
        gate.lies.refuse = (_path, fare) =>
          fare === undefined ? undefined : { code, detail: 'No.', ...more }
      }
    const hosts: [name: string, lie: (gate: SmallGate) => void][] = [
      ['always asks for more', refuse('credit_insufficient', { missing: 8 })],
      ['asks for absurdly much', refuse('credit_insufficient', { missing: 4_000_000_000 })],
      ['says it was used', refuse('index_replayed')],
      ['says it expired', refuse('terms_expired')],
      ['never knows a book', refuse('book_unknown')],
      ['calls it forged', refuse('signature_invalid')],
      ['says the float is too small', refuse('float_exceeded')],
      ['calls it malformed', refuse('ticket_malformed')],
      ['never sees the ticket', refuse('ticket_required')],
      [
        'hangs up',
        (gate) => {
          gate.lies.serve = (_path, _request, response) => {
            response.destroy()
            return true
          }
        },
      ],
      [
        'serves without a receipt',
        (gate) => {
          gate.lies.serve = (_path, _request, response) => {
            response.end('garbage')
            return true
          }
        },
      ],
      [
        'says there is nothing',
        (gate) => {
          gate.lies.serve = (_path, _request, response) => {
            response.writeHead(404).end()
            return true
          }
        },
      ],
    ]
    for (const [name, lie] of hosts) {
      const { gate, wallet, pay } = await setUp(t)
      await wallet.prepare(gate.origin)
      lie(gate)
      for (let i = 0; i < 60; i++) {
        await pay(`${gate.origin}/live/seg_${i}.m4s`).catch(() => undefined)
      }
      const { tickets } = wallet.spending()
      t.ok(tickets <= 8 * 14, `${name}: ${tickets} tickets`)
    }
  },
)

t.test('trust is lost loudly, and a person can give it again', async (t) => {
  const { gate, wallet, pay } = await setUp(t, { patience: 2 })
  await wallet.prepare(gate.origin)
  gate.lies.refuse = () => ({ code: 'index_replayed', detail: 'No.' })
  for (let i = 0; i < 5; i++) {
    await pay(`${gate.origin}/live/seg_${i}.m4s`).catch(() => undefined)
  }
  const lost = { code: 'payment_refused', message: /takes tickets and does not serve/ }
  await t.rejects(pay(`${gate.origin}/live/seg_9.m4s`), lost)
  gate.lies = {}
  await t.rejects(pay(`${gate.origin}/live/seg_9.m4s`), lost)
  wallet.restoreTrust(gate.origin)
  t.equal((await pay(`${gate.origin}/live/seg_9.m4s`)).status, 200)
})

t.test('a receipt that claims credit the wallet never handed over is not believed', async (t) => {
  const { gate, wallet, pay } = await setUp(t)
  await wallet.prepare(gate.origin)
  for (let i = 0; i < 4; i++) {
    const response = await pay(`${gate.origin}/live/seg_${i}.m4s`)
    t.equal(response.status, 200)
    for (const stored of gate.books.values()) stored.credit += toQ64(10_000n)
  }
  t.equal(wallet.spending().tickets, 32)
})

t.test('a repeated seed is never promised twice', async (t) => {
  const { gate, wallet, signed, log } = await setUp(t, {
    entropy: (size) => new Uint8Array(size).fill(7),
    bookLength: 8,
  })
  const pay = createPayingFetch(wallet, { fetch })
  t.equal((await pay(`${gate.origin}/live/seg_0.m4s`)).status, 200)
  await t.rejects(pay(`${gate.origin}/live/seg_1.m4s`), { message: /random source/ })
  t.equal(signed.length, 1)
  t.equal((await log.entries()).length, 1)
})

t.test('a signature that is not of the sender goes nowhere', async (t) => {
  const gate = await startSmallGate(media)
  t.teardown(() => gate.close())
  const [mine, foreign] = [createKeySigner(entropy(32)), createKeySigner(entropy(32))]
  const wallet = testWallet({
    signer: { address: mine.address, sign: (signable) => foreign.sign(signable) },
  })
  await t.rejects(wallet.prepare(gate.origin), { message: /signature is not of/ })
  t.equal(gate.books.size, 0)
})

t.test('what stands there is no gate', async (t) => {
  const { gate, wallet, pay } = await setUp(t)
  gate.site = (path, _request, response) => {
    if (path === '/.farebox/terms') response.end('<html>')
    else response.writeHead(402).end('pay by card')
    return true
  }
  await t.rejects(wallet.prepare(gate.origin), { message: /not of this protocol.*check/ })
  const foreign = await pay(`${gate.origin}/live/seg_0.m4s`)
  t.equal(foreign.status, 402)
  t.equal(await foreign.text(), 'pay by card', "its 402 is the caller's to read")
})

t.test('many requests at once lose no more to such a host than one after the other', async (t) => {
  const { gate, wallet, pay } = await setUp(t)
  await wallet.prepare(gate.origin)
  gate.lies.refuse = () => ({ code: 'index_replayed', detail: 'No.' })
  const urls = Array.from({ length: 60 }, (_, i) => `${gate.origin}/live/seg_${i}.m4s`)
  const lost = { code: 'payment_refused' }
  await Promise.all(urls.map((url) => t.rejects(pay(url), lost)))
  t.ok(wallet.spending().tickets <= 8 * 14, `${wallet.spending().tickets} tickets`)
})

t.test('a listener that throws loses no book', async (t) => {
  const { gate, wallet, pay, signed } = await setUp(t)
  wallet.onEvent(() => {
    throw new Error('a page without its status line')
  })
  t.equal((await pay(`${gate.origin}/live/seg_0.m4s`)).status, 200)
  t.equal(signed.length, 1)
})

t.test('a log that fails hides no refusal', async (t) => {
  const log = createMemorySpendingLog()
  const { gate, wallet } = await setUp(t, {
    log: { ...log, remove: () => Promise.reject(new Error('disk full')) },
  })
  gate.lies.book = (book, acceptUntil) => ({ book: { ...book, winProb: 1n }, acceptUntil })
  await t.rejects(wallet.prepare(gate.origin), { code: 'payment_refused', message: /winProb/ })
})

t.test('options that would wait for ever are refused', async (t) => {
  const bad: Partial<WalletOptions>[] = [
    { inFlight: 0 },
    { inFlight: Number.NaN },
    { bookLength: 0 },
    { bookLength: 129 },
    { callTimeout: 0 },
    { callTimeout: Number.POSITIVE_INFINITY },
  ]
  for (const each of bad) {
    const [name] = Object.keys(each)
    t.throws(() => testWallet(each), { code: 'options_invalid', message: new RegExp(name!) })
  }
})

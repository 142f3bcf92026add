import t from 'tap'
import { createMemoryLedger } from '../../../adapters/memory/index.ts'
import { serializeCompact } from '../../../plugin/index.ts'
import type { BookCredential, BookTicketCredential, Hex } from '../../../plugin/index.ts'
import {
  createBuyer,
  createTestBox,
  outcomeOf,
  problemOf,
  seededEntropy,
  segmentPrice,
} from '../../fixtures/gate/test-box.ts'
import { withAnswers } from '../../fixtures/gate/faulty-ledger.ts'
import type { Buyer, TestBox } from '../../fixtures/gate/test-box.ts'

const path = '/live/seg_1.m4s'

async function funded(): Promise<{ box: TestBox; buyer: Buyer }> {
  const box = await createTestBox()
  return { box, buyer: createBuyer('a', { box, earmark: 100_000n }) }
}

/** The same hex with its last digit changed. */
function bent(hex: Hex): Hex {
  return `${hex.slice(0, -1)}${hex.endsWith('0') ? '1' : '0'}` as Hex
}

t.test('a book pays, segment after segment', async (t) => {
  const { box, buyer } = await funded()
  const book = await buyer.book(box, 32)
  t.equal(outcomeOf(await box.get(path)), 'ticket_required')
  t.equal(outcomeOf(await box.get('/live/index.m3u8')), 'free')
  t.equal(outcomeOf(await box.get(path, { fare: book.credential(4, 'full') })), 'paid')
  t.equal(
    outcomeOf(await box.get('/live/seg_2.m4s', { fare: book.credential(8, 'short') })),
    'paid',
  )
  const short = await box.get('/live/seg_3.m4s', { fare: book.credential(9, 'short') })
  t.match(problemOf(short), { code: 'credit_insufficient', missing: 3, status: 402 })
  t.equal(
    outcomeOf(await box.get('/live/seg_3.m4s', { fare: book.credential(12, 'short') })),
    'paid',
  )
})

t.test('a ticket pays for one segment, in any order', async (t) => {
  const { box, buyer } = await funded()
  const terms = await buyer.terms(box, path)
  t.equal(terms.price, segmentPrice)
  t.equal(terms.tickets, 1)
  t.ok(terms.expectedValue >= segmentPrice)
  for (const index of [7, 1024, 1]) {
    const fare = buyer.ticket(terms, index)
    t.equal(outcomeOf(await box.get(`/live/seg_${index}.m4s`, { fare })), 'paid')
  }
  const used = buyer.ticket(terms, 7)
  t.equal(outcomeOf(await box.get('/live/seg_9.m4s', { fare: used })), 'index_replayed')
})

t.test('every code of a bad book, in the order of checks', async (t) => {
  const { box, buyer } = await funded()
  const book = await buyer.book(box, 8)
  const full = book.credential(1, 'full') as BookCredential
  const short = book.credential(1, 'short') as BookTicketCredential
  const code = async (fare: BookCredential | BookTicketCredential): Promise<string> =>
    outcomeOf(await box.get(path, { fare }))

  t.equal(await code(short), 'book_unknown', 'a short form before its book')
  for (const change of [
    { faceValue: 1n },
    { winProb: 1n },
    { redeemBy: full.book.redeemBy + 1n },
    { lane: 1 },
    { seq: 9n },
    { length: 9 },
    { length: 0 },
    { length: 129 },
    { length: 0xffff_ffff },
    { salt: bent(full.book.salt) },
    { senderRoot: bent(full.book.senderRoot) },
    { recipientRoot: bent(full.book.recipientRoot) },
    { recipient: bent(full.book.recipient) },
    { redeemer: bent(full.book.redeemer) },
    { sender: bent(full.book.sender) },
  ]) {
    const field = String(Object.keys(change)[0])
    t.equal(await code({ ...full, book: { ...full.book, ...change } }), 'book_unknown', field)
  }
  t.equal(await code({ ...full, acceptUntil: full.acceptUntil + 1n }), 'book_unknown')
  const late = { ...full, r: bent(full.r), index: 0, preimage: bent(full.preimage) }
  t.equal(await code(late), 'signature_invalid', '5 before 6')
  t.equal(await code({ ...full, r: `0x${'00'.repeat(32)}` }), 'signature_invalid')
  const outside = { ...full, index: 0, preimage: bent(full.preimage) }
  t.equal(await code(outside), 'index_out_of_range', 'the range before any hashing')
  t.equal(await code({ ...full, index: 9 }), 'index_out_of_range')
  t.equal(await code({ ...full, index: 2 }), 'preimage_invalid')
  t.equal(await code({ ...full, preimage: bent(full.preimage) }), 'preimage_invalid')
  t.equal(box.ledger.openSeries(buyer.address, 0).length, 0, 'none of them left a trace')

  t.equal(await code(full), 'credit_insufficient')
  t.equal(await code({ ...short, preimage: bent(short.preimage) }), 'preimage_invalid')
  t.equal(await code({ ...short, index: 9 }), 'index_out_of_range')
  t.equal(await code({ ...full, r: bent(full.r) }), 'signature_invalid', 'a known book too')
  t.equal(await code(short), 'index_replayed')

  box.clock.now = Number(full.acceptUntil) + 1
  t.equal(await code({ ...full, r: bent(full.r) }), 'terms_expired', '4 before 5')
  t.equal(await code({ ...short, index: 9 }), 'terms_expired', '4 before 6')
  box.ledger.prune(box.clock.seconds())
  t.equal(await code(short), 'book_unknown', 'once its book is forgotten')
  t.equal(await code(full), 'terms_expired', 'the full form proves itself still')
})

t.test('every code of a bad ticket, in the order of checks', async (t) => {
  const { box, buyer } = await funded()
  const terms = await buyer.terms(box, path)
  const fare = buyer.ticket(terms, 1)
  const code = async (one: typeof fare): Promise<string> =>
    outcomeOf(await box.get(path, { fare: one }))
  t.equal(await code({ ...fare, seq: fare.seq + 99n }), 'terms_unknown')
  t.equal(await code({ ...fare, lane: 1 }), 'terms_unknown')
  t.equal(await code({ ...fare, index: 2 }), 'signature_invalid')
  t.equal(await code({ ...fare, vs: bent(fare.vs) }), 'signature_invalid')
  const stranger = createBuyer('nobody')
  t.equal(await code({ ...fare, sender: stranger.address }), 'signature_invalid')
  t.equal(await code(buyer.ticket(terms, 0)), 'index_out_of_range')
  t.equal(await code(buyer.ticket(terms, 1025)), 'index_out_of_range')
  const cheap = { ...terms, faceValue: terms.faceValue - 1n }
  t.equal(await code(buyer.ticket(cheap, 3)), 'signature_invalid', 'terms of its own')
  t.equal(await code(stranger.ticket(terms, 1)), 'sender_unfunded')
  box.clock.now = Number(terms.acceptUntil) + 1
  t.equal(await code({ ...fare, vs: bent(fare.vs) }), 'terms_expired', '4 before 5')
})

t.test('a sender is told what it lacks', async (t) => {
  const box = await createTestBox()
  const poor = createBuyer('poor')
  const root = `0x${'11'.repeat(32)}`
  const asked = { sender: poor.address, salt: `0x${'22'.repeat(16)}`, senderRoot: root, length: 4 }
  const { status, json } = await box.call('POST', '/.farebox/books', asked)
  t.equal(status, 402)
  t.match(json, { code: 'sender_unfunded', needed: '4000', available: '0', lane: 0 })
  t.match(json, { recipient: box.box.options.recipient, redeemer: box.box.options.redeemer })

  box.broker.table.set(poor.address, { earmark: 3999n })
  t.match((await box.call('POST', '/.farebox/books', asked)).json, {
    code: 'float_exceeded',
    needed: '4000',
    available: '3999',
  })

  box.broker.table.set(poor.address, { earmark: 4000n })
  t.equal((await box.call('POST', '/.farebox/books', asked)).status, 200, 'it is seen at once')
})

t.test('what a refusal names, funded in one transaction, is enough', async (t) => {
  const root = `0x${'11'.repeat(32)}` as const
  for (const faceValueCeiling of [4000n, 7_500_001n, 10n ** 9n]) {
    const box = await createTestBox({ faceValueCeiling })
    for (const [at, earmark] of [0n, 1n, 3_999n, 7_499_999n, 8_388_607n].entries()) {
      const poor = createBuyer(`poor ${at}`, { box, earmark })
      const salt = `0x${'22'.repeat(16)}`
      const asked = { sender: poor.address, salt, senderRoot: root, length: 4 }
      const fund = ({ needed, available, ...place }: Record<string, unknown>): void => {
        const { recipient, redeemer } = box.box.options
        t.match(place, { recipient, redeemer, lane: 0 }, 'where')
        const { earmark: had = 0n } = box.broker.table.get(poor.address) ?? {}
        const lacking = BigInt(needed as string) - BigInt(available as string)
        t.ok(lacking > 0n)
        box.broker.table.set(poor.address, { earmark: had + lacking })
      }
      const ask = () => box.call('POST', '/.farebox/books', asked)
      const first = await ask()
      if (first.status === 402) fund(first.json as Record<string, unknown>)
      t.equal((await ask()).status, 200, `${earmark} below ${faceValueCeiling}`)

      box.broker.table.set(poor.address, { earmark })
      box.clock.now += 601
      const fare = poor.ticket(await poor.terms(box, path), at + 1)
      const refused = await box.get(path, { fare })
      if (outcomeOf(refused) !== 'paid') fund(problemOf(refused))
      if (outcomeOf(refused) !== 'paid') t.equal(outcomeOf(await box.get(path, { fare })), 'paid')
    }
  }
})

t.test('whoever has funded is seen at the next request, for a token each time', async (t) => {
  const box = await createTestBox({ rateLimit: { perSecond: 1, burst: 4 } })
  const poor = createBuyer('poor')
  const terms = await poor.terms(box, path)
  const pay = async (): Promise<string> =>
    outcomeOf(await box.get(path, { fare: poor.ticket(terms, 1) }))
  t.equal(box.broker.asked, 1, 'the terms have read its funds')
  t.equal(await pay(), 'sender_unfunded')
  t.equal(await pay(), 'sender_unfunded')
  t.equal(box.broker.asked, 3)
  box.broker.table.set(poor.address, { earmark: terms.faceValue })
  t.equal(await pay(), 'paid')

  const other = createBuyer('other')
  const without = async (): Promise<string> =>
    outcomeOf(await box.get(path, { fare: other.ticket(terms, 1) }))
  t.equal(await without(), 'rate_limited', 'the tokens of this peer are used up')
  box.clock.now += 1
  t.equal(await without(), 'sender_unfunded', 'read once for one request')
  for (let again = 0; again < 5; again++) t.equal(await without(), 'sender_unfunded')
  t.equal(box.broker.asked, 5, 'no read without a token')
})

t.test('what is being withdrawn does not count, an earmark does', async (t) => {
  const box = await createTestBox()
  const soon = box.clock.seconds() + 3600
  const later = box.clock.seconds() + 604_800
  const cases = [
    [{ reserveShare: 5000n, shareUntil: later, unlockAt: soon }, 'sender_unlocking'],
    [{ reserveShare: 5000n, shareUntil: later, unlockAt: later }, 'paid'],
    [{ reserveShare: 5000n, shareUntil: later }, 'paid'],
    // Others may draw in this epoch and in the next before ours is redeemed.
    [{ reserveShare: 5000n, shareUntil: soon }, 'sender_unfunded'],
    [{ reserveShare: 5000n }, 'sender_unfunded'],
    [{ reserveShare: 5000n, shareUntil: soon, earmark: 1n }, 'float_exceeded'],
    [{ earmark: 5000n, unlockAt: soon }, 'paid'],
    [{ earmark: 5000n, releaseAt: soon }, 'sender_unlocking'],
    [{ earmark: 5000n, releaseAt: later }, 'paid'],
    [{ deposit: 1_000_000n }, 'sender_unfunded'],
    [{ reserve: 1_000_000n }, 'sender_unfunded'],
  ] as const
  for (const [at, [funds, wanted]] of cases.entries()) {
    const buyer = createBuyer(`case ${at}`)
    box.broker.table.set(buyer.address, funds)
    const fare = buyer.ticket(await buyer.terms(box, path), 1)
    t.equal(outcomeOf(await box.get(path, { fare })), wanted, `case ${at}`)
  }
})

t.test("a deposit counts only by the operator's choice, and then by its rule", async (t) => {
  const threefold = await createTestBox({ deposit: 'threefold' })
  const trusted = await createTestBox({ deposit: 'trusted' })
  const code = async (box: TestBox, deposit: bigint): Promise<string> => {
    const buyer = createBuyer(`${deposit}`)
    box.broker.table.set(buyer.address, { deposit })
    return outcomeOf(await box.get(path, { fare: buyer.ticket(await buyer.terms(box, path), 1) }))
  }
  t.equal(await code(threefold, 11_999n), 'float_exceeded')
  t.equal(await code(threefold, 12_000n), 'paid')
  t.equal(await code(trusted, 3999n), 'float_exceeded')
  t.equal(await code(trusted, 4000n), 'paid')
})

t.test('a book of another secret is unknown, one of an older secret is not', async (t) => {
  const { box } = await funded()
  const other = await createTestBox({ seed: 'another secret' })
  const theirs = createBuyer('a', { box: other, earmark: 100_000n })
  const book = await theirs.book(other, 8)
  t.equal(outcomeOf(await box.get(path, { fare: book.credential(4, 'full') })), 'book_unknown')
  const terms = await theirs.terms(other, path)
  t.not(outcomeOf(await box.get(path, { fare: theirs.ticket(terms, 1) })), 'paid')

  const old = createMemoryLedger({ entropy: seededEntropy('another secret') }).secrets()[0]!
  const rotated = await createTestBox({
    ledger: (inner) => withAnswers(inner, { secrets: () => [...inner.secrets(), old] }),
  })
  createBuyer('a', { box: rotated, earmark: 100_000n })
  t.equal(outcomeOf(await rotated.get(path, { fare: book.credential(4, 'full') })), 'paid')
})

t.test('garbage, doubled and oversized credentials', async (t) => {
  const { box, buyer } = await funded()
  const book = await buyer.book(box, 8)
  const text = serializeCompact(book.credential(4, 'full'))
  const ask = (headers: [string, string][], target = path) => box.get(target, { headers })
  const cases: [string, [string, string][], string, number][] = [
    ['empty', [['Farebox-Ticket', '']], path, 402],
    ['empty query', [], `${path}?fare=`, 402],
    ['not base64url', [['Farebox-Ticket', 'a+b/']], path, 402],
    ['one more letter', [['Farebox-Ticket', `${text}A`]], path, 402],
    ['an unknown kind', [['Farebox-Ticket', 'BA']], path, 402],
    ['Payment without JSON', [['Authorization', 'Payment x']], path, 402],
    ['x402 without JSON', [['PAYMENT-SIGNATURE', '!!']], path, 402],
    ['a strange cookie', [['Cookie', 'farebox=%00']], path, 402],
    [
      'twice the header',
      [
        ['Farebox-Ticket', text],
        ['Farebox-Ticket', text],
      ],
      path,
      400,
    ],
    ['header and query', [['farebox-ticket', text]], `${path}?fare=${text}`, 400],
    ['query twice, escaped', [], `${path}?fare=${text}&f%61re=${text}`, 400],
    ['over 4 KiB', [['Farebox-Ticket', 'A'.repeat(4097)]], path, 400],
  ]
  for (const [name, headers, target, status] of cases) {
    const decision = await ask(headers, target)
    t.match(problemOf(decision), { code: 'ticket_malformed', status }, name)
    t.match(problemOf(decision), { terms: { price: String(segmentPrice) } }, `${name}: fresh terms`)
  }
  const foreign = await ask([['Authorization', 'Bearer x']])
  t.equal(outcomeOf(foreign), 'ticket_required', 'another scheme is not ours')
  t.equal(outcomeOf(await ask([['Farebox-Ticket', text]])), 'paid', 'nothing was spent by all that')
})

t.test('each refusal brings a fresh challenge in three dialects, and is told once', async (t) => {
  const { box } = await funded()
  const decision = await box.get(path, { headers: [['Origin', 'https://player.example']] })
  if (decision.kind !== 'answer') throw new Error('it was let through')
  const names = decision.headers.map(([name]) => name)
  for (const name of ['WWW-Authenticate', 'PAYMENT-REQUIRED', 'Link', 'Cache-Control']) {
    t.equal(names.filter((each) => each === name).length, 1, name)
  }
  t.ok(names.includes('Access-Control-Allow-Origin'))
  const refused = box.events.filter(({ type }) => type === 'refused')
  t.strictSame(refused, [{ type: 'refused', code: 'ticket_required', path, status: 402 }])
  t.match(problemOf(decision), { terms: { book: { url: 'books', faceValue: '4000' } } })
})

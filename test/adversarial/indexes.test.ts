import t from 'tap'
import { step, walk, fromHex, toHex } from '../../plugin/index.ts'
import type { BookCredential, Credential, PayingBook } from '../../plugin/index.ts'
import { serializeAheadHandle } from '../../plugin/recipient/ahead-handle.ts'
import {
  assertGain,
  attackedBox,
  freeShare,
  handOver,
  luck,
  plenty,
  prize,
} from '../fixtures/adversarial/attacked-box.ts'
import { createBuyer, outcomeOf, seededEntropy } from '../fixtures/gate/test-box.ts'
import type { TestBox } from '../fixtures/gate/test-box.ts'

// Rows 6, 11, 18, 22 and 23: indexes that are skipped, come late, do not exist, come twice, or are
// those of somebody else.

t.test('a sender that jumps over what might win', async (t) => {
  const box = await attackedBox()
  const buyer = createBuyer('jumps', { box, earmark: plenty })
  const entropy = seededEntropy('jumps')
  let tickets = 0
  for (let round = 0; round < 16; round++) {
    const book = await buyer.book(box, 128)
    let form: 'full' | 'short' = 'full'
    for (let index = 0; index < 128; form = 'short') {
      index = Math.min(128, index + 1 + (entropy(1)[0]! % 24))
      tickets += await handOver(box, book.credential(index, form))
    }
  }
  t.equal(tickets, 16 * 128)
  const winners = box.ledger.allWinners().length
  assertGain(t, freeShare(tickets, winners), luck(tickets), 'of the tickets')
})

t.test('a sender that hands over what its jump has left out', async (t) => {
  const box = await attackedBox()
  const book = await createBuyer('late', { box, earmark: plenty }).book(box, 128)
  t.equal(await handOver(box, book.credential(128, 'full')), 128)
  const late = Array.from({ length: 127 }, (_, at) => book.credential(127 - at, 'short'))
  assertGain(t, await handOver(box, ...late), 0, 'tickets counted twice')
})

/** A ticket behind the end of a book: its sender has made the chain longer than it said. */
function beyond(book: PayingBook, index: number, preimage: Uint8Array): BookCredential {
  const full = book.credential(1, 'full') as BookCredential
  return { ...full, index, preimage: toHex(preimage) }
}

t.test('a chain that is longer than its book', async (t) => {
  const box = await attackedBox()
  const buyer = createBuyer('long', { box, earmark: plenty })
  const { seed: long, salt } = buyer.seed()
  const seed = walk(long, salt, 'sender', 24)
  const book = buyer.sign(await buyer.ask(box, 8, { seed, salt }))
  t.equal(await handOver(box, book.credential(8, 'full')), 8)
  let free = 0
  for (let index = 9; index <= 32; index++) {
    const preimage = walk(long, salt, 'sender', 32 - index)
    if (index === 9) t.strictSame(step(preimage, salt, 'sender'), seed)
    free += await handOver(box, beyond(book, index, preimage))
  }
  assertGain(t, free, 0, 'tickets that nobody can redeem')
})

/** Segments that many requests at once get for one credential, each another one. */
async function servedAtOnce(box: TestBox, fare: Credential, requests: number): Promise<number> {
  const decisions = await Promise.all(
    Array.from({ length: requests }, (_, at) => box.get(`/live/seg_${at}.m4s`, { fare })),
  )
  return decisions.filter((decision) => outcomeOf(decision) === 'paid').length
}

t.test('one ticket of a book at many requests at once', async (t) => {
  const box = await attackedBox()
  const book = await createBuyer('at once', { box, earmark: plenty }).book(box)
  const served = await servedAtOnce(box, book.credential(4, 'full'), 50)
  assertGain(t, served - 1, 0, 'segments more than paid for')
})

t.test('one signed ticket at many requests at once', async (t) => {
  // Where a winner is paid more than a segment costs, one ticket pays one.
  const box = await attackedBox({ faceValueCeiling: 4n * prize })
  const buyer = createBuyer('at once', { box, earmark: plenty })
  const terms = await buyer.terms(box, '/live/seg_0.m4s')
  const served = await servedAtOnce(box, buyer.ticket(terms, 1), 50)
  assertGain(t, served - 1, 0, 'segments more than paid for')
})

t.test('somebody who signs in the name of a sender that can pay', async (t) => {
  const box = await attackedBox()
  const victim = createBuyer('victim', { box, earmark: plenty })
  const thief = createBuyer('thief')
  const terms = await victim.terms(box)
  let free = await handOver(box, { ...thief.ticket(terms, 1), sender: victim.address })
  const seed = thief.seed()
  const asked = await victim.ask(box, 8, seed)
  free += await handOver(box, thief.sign(asked).credential(8, 'full'))
  assertGain(t, free, 0, 'tickets on the account of another')
})

t.test('a thief that has seen one ticket of a book', async (t) => {
  const box = await attackedBox()
  const book = await createBuyer('victim', { box, earmark: plenty }).book(box, 64)
  t.equal(outcomeOf(await box.get('/live/seg_1.m4s', { fare: book.credential(4, 'full') })), 'paid')
  const seen = book.credential(4, 'short')
  if (seen.type !== 'book-ticket') throw new Error('no ticket of a book')
  const salt = fromHex(book.signed.book.salt)
  const w = fromHex(seen.preimage)
  const entropy = seededEntropy('thief')
  let served = 0
  for (let index = 1; index <= 64; index++) {
    const guesses = [w, walk(w, salt, 'sender', Math.max(0, 4 - index)), entropy(32)]
    for (const [at, guess] of guesses.entries()) {
      const fare = { ...seen, index, preimage: toHex(guess) }
      const decision = await box.get(`/live/stolen_${index}_${at}.m4s`, { fare })
      served += outcomeOf(decision) === 'paid' ? 1 : 0
    }
  }
  assertGain(t, served, 0, 'segments')
})

t.test('a cookie of own making for the credit of another', async (t) => {
  const box = await attackedBox()
  const victim = createBuyer('victim', { box, earmark: plenty })
  const book = await victim.book(box, 64)
  t.equal(await handOver(box, book.credential(64, 'full')), 64)
  const ahead = {
    purse: `book:${book.id.slice(2, 34)}`,
    sender: victim.address,
    reference: book.id,
    index: 64,
    until: box.clock.seconds() + 3600,
  }
  let served = 0
  for (let at = 0; at < 16; at++) {
    const cookie = serializeAheadHandle(seededEntropy(`guess ${at}`)(32), ahead)
    const headers = [['Cookie', `farebox=${cookie}`]] as const
    const decision = await box.get(`/live/stolen_${at}.m4s`, { headers })
    served += outcomeOf(decision) === 'paid' ? 1 : 0
  }
  assertGain(t, served, 0, 'segments')
})

t.test('a book that was forgotten, when the clock is set back', async (t) => {
  const box = await attackedBox()
  const buyer = createBuyer('again', { box, earmark: plenty })
  const book = await buyer.book(box, 64)
  t.equal(await handOver(box, book.credential(64, 'full')), 64)
  box.clock.now += 86_400
  await box.get('/live/seg_1.m4s')
  t.equal(box.ledger.series(`book:${book.id.slice(2, 34)}`), undefined)
  box.clock.now -= 86_400
  assertGain(t, await handOver(box, book.credential(64, 'full')), 0, 'tickets counted twice')
})

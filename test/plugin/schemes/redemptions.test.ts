import * as fc from 'fast-check'
import t from 'tap'
import {
  bookDraw,
  bookId,
  fromHex,
  getUint,
  keccak256,
  ticketDraw,
  toHex,
  walk,
  wins,
} from '../../../plugin/index.ts'
import type { Hex, RedemptionItem } from '../../../plugin/index.ts'
import { createBuyer, createTestBox, faceValue, separator } from '../../fixtures/gate/test-box.ts'
import type { TestBox } from '../../fixtures/gate/test-box.ts'

function itemsOf(box: TestBox, scheme: string): readonly RedemptionItem[] {
  const own = box.ledger.winners().filter((winner) => winner.scheme === scheme)
  const found = box.box.schemes.find(({ name }) => name === scheme)!
  return found.redemptions(own, box.clock.seconds())
}

/** What redeemBook does with its arguments, written from protocol part 7 alone. */
function bookPays(item: RedemptionItem): string | undefined {
  const [recipient, sender, terms, place, , , winners, w, r] = item.call.args as [
    ...Hex[],
    ...[bigint, Hex, Hex],
  ] as unknown as [Hex, Hex, Hex, Hex, Hex, Hex, bigint, Hex, Hex]
  const [termsBytes, placeBytes] = [fromHex(terms, 32), fromHex(place, 32)]
  const salt = placeBytes.subarray(16)
  const highest = winners.toString(2).length
  const [top, bottom] = [fromHex(w, 32), fromHex(r, 32)]
  const book = {
    recipient,
    sender,
    redeemer: '0x1831dc0b0ec1efc2cfb3e1046c390cb277e7e5a7' as Hex,
    faceValue: getUint(termsBytes, 0, 16),
    winProb: getUint(termsBytes, 16, 8),
    redeemBy: getUint(termsBytes, 24, 8),
    lane: Number(getUint(placeBytes, 0, 4)),
    seq: getUint(placeBytes, 4, 8),
    length: Number(getUint(placeBytes, 12, 4)),
    salt: toHex(salt),
    senderRoot: toHex(walk(top, salt, 'sender', highest)),
    recipientRoot: toHex(walk(bottom, salt, 'recipient', highest)),
  }
  const id = bookId(book, separator)
  for (let index = 1; index <= highest; index++) {
    if (((winners >> BigInt(index - 1)) & 1n) === 0n) continue
    const down = highest - index
    const [wi, ri] = [walk(top, salt, 'sender', down), walk(bottom, salt, 'recipient', down)]
    if (!wins(bookDraw(fromHex(id, 32), index, wi, ri), book.winProb)) return `${index} loses`
  }
  return id
}

t.test('whatever way a book is spent, its winners are one call that the broker pays', async (t) => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 128 }),
      fc.array(fc.integer({ min: 1, max: 128 }), { maxLength: 12 }),
      fc.nat(),
      async (length, wanted, seed) => {
        const box = await createTestBox({ seed: `${seed}` })
        const buyer = createBuyer(`${seed}`, { box, earmark: 10n ** 9n })
        const book = await buyer.book(box, length)
        const told: number[] = []
        for (const each of [...wanted, 128]) {
          const index = Math.min(each, length)
          await box.get(`/live/${told.length}.m4s`, { fare: book.credential(index, 'full') })
          told.push(index)
        }
        const won = box.ledger.winners().length
        const items = itemsOf(box, 'book')
        if (items.length !== Math.min(1, won)) return false
        const [item] = items
        if (!item) return true
        const isWhole = item.winners.length === won && item.value === faceValue * BigInt(won)
        return isWhole && !item.growing && bookPays(item) === book.id
      },
    ),
    { numRuns: 25, seed: 7 },
  )
  t.pass('held in 25 runs')
})

t.test('winners of several books are calls in rising order', async (t) => {
  const box = await createTestBox()
  const buyer = createBuyer('a', { box, earmark: 10n ** 9n })
  const books = [await buyer.book(box, 128), await buyer.book(box, 128)]
  for (const book of books.toReversed())
    await box.get('/live/1.m4s', { fare: book.credential(90, 'full') })
  const items = itemsOf(box, 'book')
  t.strictSame(
    items.map((item) => item.order.seq),
    books.map(({ signed }) => signed.book.seq),
  )
  t.ok(items.every((item) => item.growing && item.notBefore === undefined))
  t.strictSame(
    items.map(bookPays),
    books.map(({ id }) => id),
  )
  t.equal(box.events.filter((event) => event.type === 'winner').length, box.ledger.winners().length)
  box.clock.now += 901
  t.ok(itemsOf(box, 'book').every((item) => !item.growing))
})

t.test('a ticket is a call of its own, kept back until its secret may be known', async (t) => {
  const box = await createTestBox()
  const buyer = createBuyer('a', { box, earmark: 10n ** 9n })
  const terms = await buyer.terms(box, '/live/1.m4s')
  for (let index = 40; index > 0; index--) {
    await box.get(`/live/${index}.m4s`, { fare: buyer.ticket(terms, index) })
  }
  const items = itemsOf(box, 'ticket')
  t.ok(items.length > 0)
  const indexes = items.map((item) => item.order.index)
  t.strictSame(
    indexes,
    indexes.toSorted((a, b) => a - b),
  )
  for (const item of items) {
    const [recipient, sender, , place, r, vs, rand] = item.call.args as Hex[]
    t.equal(toHex(keccak256(fromHex(rand!))), terms.recipientRandHash)
    t.equal(recipient, terms.recipient)
    t.equal(sender, buyer.address)
    t.equal(
      place,
      `0x00000000${terms.seq.toString(16).padStart(16, '0')}${item.order.index.toString(16).padStart(8, '0')}${'00'.repeat(16)}`,
    )
    const signature = fromHex(`${r}${vs!.slice(2)}` as Hex)
    t.ok(wins(ticketDraw(signature, fromHex(rand!)), terms.winProb))
    t.equal(item.notBefore, Number(terms.acceptUntil) + 31)
    t.equal(item.deadline, Number(terms.redeemBy))
  }
})

t.test('tickets win as often as they should', async (t) => {
  const box = await createTestBox({ seed: 'statistics' })
  const buyer = createBuyer('statistics', { box, earmark: 10n ** 12n })
  // 20 × 128 draws at 1/16: 160 expected, standard deviation 12.2; five of them either way.
  for (let at = 0; at < 20; at++) {
    const book = await buyer.book(box, 128)
    await box.get(`/live/${at}.m4s`, { fare: book.credential(128, 'full') })
  }
  const won = box.ledger.winners().length
  t.ok(won > 99 && won < 221, `${won} of 2560 book tickets`)
  // 400 draws at 1/4: 100 expected, standard deviation 8.7.
  const terms = await buyer.terms(box, '/live/1.m4s')
  for (let index = 1; index <= 400; index++) {
    await box.get(`/live/t${index}.m4s`, { fare: buyer.ticket(terms, index) })
  }
  const tickets = box.ledger.winners().length - won
  t.ok(tickets > 56 && tickets < 144, `${tickets} of 400 tickets`)
})

t.test('a cold cache derives books again, and forgets no link', async (t) => {
  const box = await createTestBox()
  const buyer = createBuyer('a', { box, earmark: 10n ** 9n })
  const book = await buyer.book(box, 16)
  await box.get('/live/1.m4s', { fare: book.credential(8, 'full') })
  // The same ledger under a new farebox: what a restart leaves.
  const again = await createTestBox({ ledger: () => box.ledger })
  again.broker.table.set(buyer.address, { earmark: 10n ** 9n })
  const ask = (index: number) =>
    again.get(`/live/x${index}.m4s`, { fare: book.credential(index, 'short') })
  t.equal((await ask(3)).kind, 'admit', 'a lower one, linked by its own steps to the root')
  t.equal((await ask(12)).kind, 'admit')
  t.equal((await ask(8)).kind, 'answer')
})

import t from 'tap'
import {
  bookDraw,
  bookId,
  fromHex,
  hashChain,
  concatBytes,
  ticketDraw,
  toHex,
  wins,
} from '../../plugin/index.ts'
import type { TicketCredential } from '../../plugin/index.ts'
import {
  assertGain,
  attackedBox,
  freeShare,
  handOver,
  luck,
  odds,
  plenty,
} from '../fixtures/adversarial/attacked-box.ts'
import { createBuyer, separator } from '../fixtures/gate/test-box.ts'

// Rows 1 and 2: either side tries again until the draws look good by all that it knows beforehand.

const length = 16
const tries = 8
const winProb = (1n << 64n) / BigInt(odds)

t.test('a sender that opens many books and plays the best-looking one', async (t) => {
  const box = await attackedBox()
  const buyer = createBuyer('grinds', { box, earmark: plenty })
  let tickets = 0
  for (let round = 0; round < 100; round++) {
    const looks = await Promise.all(
      Array.from({ length: tries }, async () => {
        const asked = await buyer.ask(box, length)
        const w = hashChain(fromHex(asked.seed), fromHex(asked.book.salt), 'sender', length)
        const id = fromHex(bookId(asked.book, separator))
        // Of the recipient's chain it has the root.
        const root = fromHex(asked.book.recipientRoot)
        const won = w.filter((x, i) => i > 0 && wins(bookDraw(id, i, x, root), winProb)).length
        return { asked, won }
      }),
    )
    const best = looks.reduce((a, b) => (b.won < a.won ? b : a))
    tickets += await handOver(box, buyer.sign(best.asked).credential(length, 'full'))
  }
  t.equal(tickets, 100 * length)
  const winners = box.ledger.allWinners().length
  assertGain(t, freeShare(tickets, winners), luck(tickets), 'of the tickets')
})

t.test('a recipient that tries many chains for one root of a sender', async (t) => {
  const box = await attackedBox()
  const buyer = createBuyer('honest', { box, earmark: plenty })
  const rounds = 100
  let winners = 0
  for (let round = 0; round < rounds; round++) {
    const asked = await buyer.ask(box, length)
    const salt = fromHex(asked.book.salt)
    const root = fromHex(asked.book.senderRoot)
    const looks = Array.from({ length: tries }, () => {
      const r = hashChain(buyer.seed().seed, salt, 'recipient', length)
      const id = fromHex(bookId({ ...asked.book, recipientRoot: toHex(r[0]!) }, separator))
      // Of the sender's chain it has the root.
      const won = r.filter((x, i) => i > 0 && wins(bookDraw(id, i, root, x), winProb)).length
      return { r, id, won }
    })
    const best = looks.reduce((a, b) => (b.won > a.won ? b : a))
    const w = hashChain(fromHex(asked.seed), salt, 'sender', length)
    winners += w.filter(
      (x, i) => i > 0 && wins(bookDraw(best.id, i, x, best.r[i]!), winProb),
    ).length
  }
  const tickets = rounds * length
  assertGain(t, -freeShare(tickets, winners), luck(tickets), 'more winners than were paid for')
})

t.test('a sender that signs many tickets and hands over the best-looking one', async (t) => {
  const box = await attackedBox()
  const buyer = createBuyer('signs', { box, earmark: plenty })
  const terms = await buyer.terms(box)
  const looksLost = ({ r, vs }: TicketCredential): boolean => {
    // Of the recipient's secret it has the hash.
    const draw = ticketDraw(concatBytes(fromHex(r), fromHex(vs)), fromHex(terms.recipientRandHash))
    return !wins(draw, terms.winProb)
  }
  let tickets = 0
  for (let index = 1; index <= 1024; index += 4) {
    const signed = [0, 1, 2, 3].map((more) => buyer.ticket(terms, index + more))
    tickets += await handOver(box, signed.find(looksLost) ?? signed[0]!)
  }
  t.equal(tickets, 256)
  const winners = box.ledger.allWinners().length
  assertGain(t, freeShare(tickets, winners), luck(tickets), 'of the tickets')
})

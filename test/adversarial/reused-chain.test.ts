import t from 'tap'
import {
  bookDraw,
  bookId,
  domainSeparator,
  fromHex,
  hashChain,
  maxBookLength,
  toHex,
  walk,
  wins,
} from '../../plugin/index.ts'
import type { Book, BookAnswer } from '../../plugin/index.ts'
import {
  assertGain,
  attackedBox,
  freeShare,
  handOver,
  luck,
  plenty,
} from '../fixtures/adversarial/attacked-box.ts'
import { recipientChainOf } from '../fixtures/adversarial/recipient-chain-of.ts'
import { brokerAddress } from '../fixtures/gate/stub-broker.ts'
import { createBuyer, separator } from '../fixtures/gate/test-box.ts'
import type { Buyer, TestBox } from '../fixtures/gate/test-box.ts'

// Rows 7, 8, 13, 16 and 24: whoever knows a recipient's chain signs what loses. So nothing may ever
// let a chain that is known, by a redemption or a leak, decide tickets of another book.

/** r_length of a book that a gate has issued. */
function recipientSeed(box: TestBox, { book, acceptUntil }: BookAnswer, domain = separator) {
  return recipientChainOf(box.ledger.secrets(), book, acceptUntil, domain)!.at(-1)!
}

const size = 8

interface Variant {
  readonly buyer: Buyer
  readonly book: Book
  readonly seed: Uint8Array
  /** w_128: the sender's chain is longer than it said. */
  readonly long: Uint8Array
}

/** Ways to another book id without asking: each a handle to grind with. */
const handles: Record<string, (from: Variant, at: number, others: readonly Buyer[]) => Variant> = {
  seq: (from, at) => ({ ...from, book: { ...from.book, seq: from.book.seq + BigInt(at) } }),
  faceValue: (from, at) => ({
    ...from,
    book: { ...from.book, faceValue: from.book.faceValue + BigInt(at) },
  }),
  winProb: (from, at) => ({
    ...from,
    book: { ...from.book, winProb: from.book.winProb - BigInt(at) },
  }),
  redeemBy: (from, at) => ({
    ...from,
    book: { ...from.book, redeemBy: from.book.redeemBy + BigInt(at) },
  }),
  // Its chain went on behind the book's end, so any length has the same root.
  length: (from, at) => ({
    ...from,
    seed: walk(from.long, fromHex(from.book.salt), 'sender', maxBookLength - size - (at % 120)),
    book: { ...from.book, length: size + (at % 120) },
  }),
  salt: (from) => rooted({ ...from, book: { ...from.book, salt: toHex(from.buyer.seed().salt) } }),
  senderRoot: (from) => rooted({ ...from, seed: from.buyer.seed().seed }),
  sender: (from, at, others) => {
    const buyer = others[at % others.length]!
    return { ...from, buyer, book: { ...from.book, sender: buyer.address } }
  },
}

function rooted(variant: Variant): Variant {
  const { book, seed } = variant
  const root = walk(seed, fromHex(book.salt), 'sender', book.length)
  return { ...variant, book: { ...book, senderRoot: toHex(root) } }
}

/** Whether the first tickets of a book all lose, for whoever knows both chains. */
function loses({ book, seed }: Variant, known: Uint8Array, domain = separator): boolean {
  const salt = fromHex(book.salt)
  const w = hashChain(seed, salt, 'sender', book.length)
  const r = hashChain(known, salt, 'recipient', book.length)
  const rooted = { ...book, recipientRoot: toHex(r[0]!) }
  const id = fromHex(bookId(rooted, domain))
  return Array.from({ length: size }, (_, i) => i + 1).every(
    (i) => !wins(bookDraw(id, i, w[i]!, r[i]!), book.winProb),
  )
}

for (const [field, change] of Object.entries(handles)) {
  t.test(`a known chain under another ${field}`, async (t) => {
    const box = await attackedBox()
    const buyer = createBuyer('first', { box, earmark: plenty })
    const others = Array.from({ length: 60 }, (_, at) =>
      createBuyer(`other ${at}`, { box, earmark: plenty }),
    )
    let [free, tried] = [0, 0]
    for (let round = 0; round < 5; round++) {
      const { seed: long, salt } = buyer.seed()
      const short = walk(long, salt, 'sender', maxBookLength - size)
      const asked = await buyer.ask(box, size, { seed: short, salt })
      const known = recipientSeed(box, asked)
      const from = { buyer, book: asked.book, seed: short, long }
      let variant: Variant | undefined
      for (let at = 1; at < 400 && !variant; at++) {
        const next = change(from, at, others)
        if (loses(next, known)) variant = next
      }
      if (!variant) continue
      tried++
      const { book, seed } = variant
      const r = hashChain(known, fromHex(book.salt), 'recipient', book.length)
      const forged = { ...asked, book: { ...book, recipientRoot: toHex(r[0]!) }, seed: toHex(seed) }
      const paying = variant.buyer.sign(forged)
      free += await handOver(box, paying.credential(size, 'full'))
      // The first of them is known by now.
      free += await handOver(box, paying.credential(size, 'short'))
    }
    t.ok(tried >= 4, 'losers were found')
    assertGain(t, free, 0, 'tickets that can not win')
  })
}

t.test('a book whose time the sender has changed', async (t) => {
  const box = await attackedBox()
  const buyer = createBuyer('late', { box, earmark: plenty })
  const asked = await buyer.ask(box, size)
  const after = asked.book.redeemBy + 10n
  box.clock.now = Number(after)
  const paying = buyer.sign({ ...asked, acceptUntil: after + 86_400n })
  const free = await handOver(box, paying.credential(size, 'full'))
  assertGain(t, free, 0, 'tickets that nobody redeems any more')
})

/** Plays books only up to the first ticket that wins by a chain that it takes for the recipient's. */
async function leaveBeforeWinning(
  box: TestBox,
  guess: (asked: BookAnswer, buyer: Buyer) => Promise<Uint8Array>,
  domain: Uint8Array,
): Promise<{ tickets: number; winners: number }> {
  const buyer = createBuyer('leaves', { box, earmark: plenty })
  let tickets = 0
  for (let round = 0; round < 100; round++) {
    const asked = await buyer.ask(box, 16)
    const { book } = asked
    const r = hashChain(await guess(asked, buyer), fromHex(book.salt), 'recipient', book.length)
    const w = hashChain(fromHex(asked.seed), fromHex(book.salt), 'sender', book.length)
    const id = fromHex(bookId(book, domain))
    let last = 0
    while (last < 16 && !wins(bookDraw(id, last + 1, w[last + 1]!, r[last + 1]!), book.winProb)) {
      last++
    }
    if (last === 0) continue
    tickets += await handOver(box, buyer.sign(asked, domain).credential(last, 'full'))
  }
  return { tickets, winners: box.ledger.allWinners().length }
}

t.test(
  "another chain's broker, one key: what one discloses says nothing of the other",
  async (t) => {
    const other = domainSeparator({ chainId: 5, broker: brokerAddress })
    const [here, there] = [await attackedBox(), await attackedBox({ chainId: 5 })]
    const spy = createBuyer('leaves', { box: here, earmark: plenty })
    t.strictSame(here.ledger.secrets(), there.ledger.secrets())
    const { tickets, winners } = await leaveBeforeWinning(
      there,
      async ({ book }) => {
        // Asks in step, so that seq, times and roots are the same on both sides.
        const same = await spy.ask(here, 16, spy.seed())
        if (same.book.senderRoot !== book.senderRoot) throw new Error('out of step')
        return recipientSeed(here, same)
      },
      other,
    )
    assertGain(t, freeShare(tickets, winners), luck(tickets), 'of the tickets')
  },
)

t.test('the key of one lane says nothing of another', async (t) => {
  const [leaky, tight] = [await attackedBox({ seed: 'leaky' }), await attackedBox()]
  const { tickets, winners } = await leaveBeforeWinning(
    tight,
    async (asked) => {
      const [key] = leaky.ledger.secrets()
      // With a wrong key the root does not fit, and the sender plays by what it would be.
      const found = recipientChainOf([key!], asked.book, asked.acceptUntil, separator)
      return found?.at(-1) ?? key!
    },
    separator,
  )
  assertGain(t, freeShare(tickets, winners), luck(tickets), 'of the tickets')
})

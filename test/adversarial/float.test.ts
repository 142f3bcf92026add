import t from 'tap'
import { createMemoryLedger } from '../../adapters/memory/index.ts'
import type { Funds } from '../../plugin/index.ts'
import {
  assertGain,
  attackedBox,
  handOver,
  plenty,
  prize,
} from '../fixtures/adversarial/attacked-box.ts'
import { createBuyer, seededEntropy } from '../fixtures/gate/test-box.ts'
import type { Buyer, TestBox } from '../fixtures/gate/test-box.ts'

// Rows 19 to 21: a sender that owes more winners than its money covers is served for nothing. What a
// sender has is put into the table of the chain; what may be gone by redeemBy covers nothing.

/** Hands over whole books, then signed tickets, until the gate takes no more. */
async function buyAll(box: TestBox, buyer: Buyer, books = 4): Promise<void> {
  for (let round = 0; round < books; round++) {
    const book = await buyer.book(box, 128).catch(() => undefined)
    if (!book) continue
    // One jump, and then from where it was stopped.
    await handOver(box, book.credential(128, 'full'))
    const rest = Array.from({ length: 128 }, (_, at) => book.credential(at + 1, 'full'))
    await handOver(box, ...rest)
  }
  const terms = await buyer.terms(box)
  await handOver(box, ...Array.from({ length: 64 }, (_, at) => buyer.ticket(terms, at + 1)))
}

/** Winners that a sender owes over what is there to pay them. */
function unpaid(owed: bigint, left: bigint): number {
  return Number(owed - left) / Number(prize)
}

t.test('a jump against a float of one', async (t) => {
  const box = await attackedBox()
  const buyer = createBuyer('one', { box, earmark: prize })
  const book = await buyer.book(box, 128)
  t.equal(book.signed.book.faceValue, prize)
  await handOver(box, book.credential(128, 'full'))
  const owed = box.ledger.pending(buyer.address)
  assertGain(t, unpaid(owed, prize), 0, 'winners that nothing covers')
})

t.test('books and tickets that draw on one earmark', async (t) => {
  const box = await attackedBox()
  const earmark = 3n * prize
  const buyer = createBuyer('many', { box, earmark })
  const asked = await Promise.all(Array.from({ length: 4 }, () => buyer.book(box, 64)))
  await Promise.all(asked.map((book) => handOver(box, book.credential(64, 'full'))))
  await buyAll(box, buyer)
  const owed = box.ledger.pending(buyer.address)
  assertGain(t, unpaid(owed, earmark), 0, 'winners that nothing covers')
})

t.test('winners that were paid a moment ago', async (t) => {
  const box = await attackedBox()
  const earmark = 2n * prize
  const buyer = createBuyer('paid', { box, earmark })
  await buyAll(box, buyer)
  const won = box.ledger.winners()
  t.equal(won.length, 2)
  // The chain has paid both, and the gate's reading is of before.
  box.broker.up = false
  box.broker.table.set(buyer.address, { earmark: 0n })
  await Promise.all(won.map(({ id }) => box.ledger.updateWinner(id, { state: 'paid' })))
  await buyAll(box, buyer)
  assertGain(t, unpaid(box.ledger.pending(buyer.address), 0n), 0, 'winners that nothing covers')
})

t.test('an earmark so small that its winners are not worth their fee', async (t) => {
  const box = await attackedBox({ faceValueCeiling: plenty })
  const fee = 60_000n * box.broker.gas
  const buyer = createBuyer('dust', { box, earmark: fee / 2n })
  await buyAll(box, buyer)
  const dust = box.ledger.winners().filter(({ value }) => value < 20n * fee)
  assertGain(t, dust.length, 0, 'winners that cost more than a twentieth')
})

/** What a sender shows until it has bought all that it can, and what is left when winners are paid. */
const vanishing: Record<string, (now: number) => { shown: Partial<Funds>; left: bigint }> = {
  'a deposit that the sender empties through a recipient of its own': () => ({
    shown: { deposit: plenty },
    left: 0n,
  }),
  'an earmark that is released before its winners are paid': (now) => ({
    shown: { earmark: plenty, releaseAt: now + 3600 },
    left: 0n,
  }),
  'a reserve that is withdrawn before its winners are paid': (now) => ({
    shown: {
      reserve: plenty,
      reserveShare: plenty,
      shareUntil: now + 10 * 86_400,
      unlockAt: now + 3600,
    },
    left: 0n,
  }),
  'a share of a reserve that others draw on in the next epoch': (now) => ({
    shown: { reserve: plenty, reserveShare: 4n * prize, shareUntil: now + 3600 },
    left: 2n * prize,
  }),
}

for (const [name, make] of Object.entries(vanishing)) {
  t.test(name, async (t) => {
    const box = await attackedBox()
    const buyer = createBuyer('leaves')
    const { shown, left } = make(box.clock.seconds())
    box.broker.table.set(buyer.address, shown)
    await buyAll(box, buyer)
    const owed = box.ledger.pending(buyer.address)
    assertGain(t, Math.max(0, unpaid(owed, left)), 0, 'winners that nothing covers')
  })
}

t.test('lanes of one recipient that count the same reserve', async (t) => {
  const share = 4n * prize
  let owed = 0n
  for (let lane = 0; lane < 4; lane++) {
    const box = await attackedBox({
      ledger: (_inner, clock) =>
        createMemoryLedger({ entropy: seededEntropy(`lane ${lane}`), clock, lane }),
    })
    const buyer = createBuyer('everywhere')
    const shareUntil = box.clock.seconds() + 10 * 86_400
    box.broker.table.set(buyer.address, { reserve: plenty, reserveShare: share, shareUntil })
    await buyAll(box, buyer)
    owed += box.ledger.pending(buyer.address)
  }
  t.ok(owed > 0n, 'one of them sells by it')
  assertGain(t, unpaid(owed, share), 0, 'winners that nothing covers')
})

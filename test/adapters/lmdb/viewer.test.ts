// What a viewer notices of what the operator does to the ledger: a real gate on it, before and after.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import t from 'tap'
import type { Test } from 'tap'
import {
  backupLedger,
  openLedger,
  restoreLedger,
  rotateSecret,
} from '../../../adapters/lmdb/index.ts'
import type { PayingBook } from '../../../plugin/index.ts'
import {
  createBuyer,
  createTestBox,
  faceValue,
  outcomeOf,
  start,
} from '../../fixtures/gate/test-box.ts'

const base = t.testdir()
const clock = { seconds: () => start, milliseconds: () => start * 1000 }
const entropy = randomBytes
let made = 0
const fresh = (): string => join(base, `ledger-${made++}`)

/** A gate on the ledger, and the one viewer of these tests. */
async function gateOn(t: Test, path: string) {
  const ledger = await openLedger({ path, entropy, clock })
  t.teardown(() => ledger.close().catch(() => undefined))
  const box = await createTestBox({ ledger: () => ledger })
  const viewer = createBuyer('viewer', { box, earmark: faceValue * 1000n })
  const pay = async (book: PayingBook, index: number, form: 'full' | 'short' = 'short') =>
    outcomeOf(await box.get('/live/seg.m4s', { fare: book.credential(index, form) }))
  return { ledger, box, viewer, pay }
}

/** A ledger that a book was opened on, with one segment paid, and what the viewer holds of it. */
async function watched(t: Test) {
  const path = fresh()
  const { ledger, box, viewer, pay } = await gateOn(t, path)
  const book = await viewer.book(box, 64)
  const asked = await viewer.book(box, 64)
  const terms = await viewer.terms(box)
  t.equal(await pay(book, 4, 'full'), 'paid')
  await ledger.close()
  return { path, book, asked, terms }
}

t.test('a rotation is not noticed: what the old secret made goes on', async (t) => {
  const { path, book, asked, terms } = await watched(t)
  t.match(await rotateSecret({ path, entropy, clock }), { destroyed: 0 })
  const { box, viewer, pay } = await gateOn(t, path)
  t.equal(await pay(book, 8), 'paid', 'a book that is open')
  t.equal(await pay(asked, 4, 'full'), 'paid', 'one that had only been issued')
  const price = (await viewer.terms(box)).lane
  t.equal(price, terms.lane)
  t.equal(await pay(await viewer.book(box, 64), 4, 'full'), 'paid', 'and a new one')
})

t.test('after a leak the old secret is worth nothing, and a new book is', async (t) => {
  const { path, book, asked } = await watched(t)
  await rotateSecret({ path, entropy, clock, leaked: true })
  const { box, viewer, pay } = await gateOn(t, path)
  t.equal(await pay(book, 8), 'book_unknown')
  t.equal(await pay(book, 8, 'full'), 'book_unknown', 'a forged one would look like this')
  t.equal(await pay(asked, 4, 'full'), 'book_unknown')
  t.equal(await pay(await viewer.book(box, 64), 4, 'full'), 'paid')
})

t.test(
  'after a restore nothing of the old lane is sold again, and terms name the new one',
  async (t) => {
    const { path, book, asked, terms } = await watched(t)
    const [target, again] = [fresh(), fresh()]
    await backupLedger({ path, target, clock })
    const { lane } = await restoreLedger({ source: target, path: again, entropy, clock })
    const { box, viewer, pay } = await gateOn(t, again)
    for (const [old, index] of [
      [book, 4],
      [book, 8],
      [asked, 4],
    ] as const) {
      t.equal(await pay(old, index, 'full'), 'book_unknown')
      t.equal(await pay(old, index), 'book_unknown')
    }
    const next = await viewer.terms(box)
    t.equal(next.lane, lane)
    t.not(next.lane, terms.lane)
    t.ok(next.seq > terms.seq)
    t.equal(await pay(await viewer.book(box, 64), 4, 'full'), 'paid')
  },
)

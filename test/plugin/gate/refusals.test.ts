import t from 'tap'
import { createBuyer, createTestBox, outcomeOf, problemOf } from '../../fixtures/gate/test-box.ts'

t.test('a book pays, segment after segment', async (t) => {
  const box = await createTestBox()
  const buyer = createBuyer('a', { box, earmark: 100_000n })
  const book = await buyer.book(box, 32)
  t.equal(outcomeOf(await box.get('/live/seg_1.m4s')), 'ticket_required')
  t.equal(outcomeOf(await box.get('/live/index.m3u8')), 'free')
  t.equal(outcomeOf(await box.get('/live/seg_1.m4s', { fare: book.credential(4, 'full') })), 'paid')
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

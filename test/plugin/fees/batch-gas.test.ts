import * as fc from 'fast-check'
import t from 'tap'
import {
  aloneGasSeen,
  batchShareGas,
  firstSaving,
  nextBatchSaving,
  parseBatchSaving,
  transactionGas,
} from '../../../plugin/index.ts'

const single = 42_858n
/** Ten books of ten senders in one transaction, as measured on a chain. */
const ten = { gasUsed: 192_030n, items: 10, aloneGas: 10n * single }

t.test('batches teach what they save, slowly', async (t) => {
  let saving = firstSaving
  for (let i = 0; i < 60; i++) saving = nextBatchSaving(saving, ten)
  const seen = (ten.aloneGas - ten.gasUsed) / 9n
  t.ok(saving <= seen && seen - saving < 10n, `${saving} of ${seen}`)
  const share = batchShareGas(single, saving, 10)
  t.ok(share - ten.gasUsed / 10n < 10n && share >= ten.gasUsed / 10n, String(share))
  t.equal(batchShareGas(single, saving, 1), single)
  t.equal(nextBatchSaving(saving, { ...ten, items: 1 }), saving)
})

t.test('what one alone takes is seen from a batch within a tenth', async (t) => {
  const seen = aloneGasSeen(ten.gasUsed, 10, firstSaving)
  t.ok(seen * 10n > single * 9n && seen * 10n < single * 11n, String(seen))
  t.equal(aloneGasSeen(1n, 2, 0n), transactionGas)
})

t.test('no receipt moves it beyond what can be', async () => {
  const samples = fc.array(
    fc.record({
      gasUsed: fc.bigInt(0n, 10n ** 9n),
      items: fc.integer({ min: 1, max: 100 }),
      aloneGas: fc.bigInt(0n, 10n ** 8n),
    }),
    { minLength: 1, maxLength: 40 },
  )
  fc.assert(
    fc.property(samples, fc.bigInt(21_000n, 10n ** 6n), (seen, alone) => {
      const saving = seen.reduce(nextBatchSaving, firstSaving)
      const share = batchShareGas(alone, saving, 100)
      return saving >= 0n && share > 0n && share <= alone
    }),
  )
})

t.test('a note that is none is the first guess', async (t) => {
  t.equal(parseBatchSaving('27000'), 27_000n)
  for (const text of [undefined, '', '-1', '1e9', '9'.repeat(10)]) {
    t.equal(parseBatchSaving(text), firstSaving)
  }
})

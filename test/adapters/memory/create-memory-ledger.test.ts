import { randomBytes } from 'node:crypto'
import t from 'tap'
import { createMemoryLedger } from '../../../adapters/memory/index.ts'
import { ledgerConformance } from '../../fixtures/conformance/ledger.ts'

ledgerConformance(t, 'memory', async () => createMemoryLedger({ entropy: randomBytes }))

t.test('the lane is the one asked for, else 0', async (t) => {
  t.equal(createMemoryLedger({ entropy: randomBytes, lane: 7 }).lane, 7)
  t.equal(createMemoryLedger({ entropy: randomBytes }).lane, 0)
})

t.test('winners are dated by the given clock', async (t) => {
  const clock = { seconds: () => 42, milliseconds: () => 42_000 }
  const ledger = createMemoryLedger({ entropy: randomBytes, clock })
  const { bookClaim } = await import('../../fixtures/conformance/ledger-claims.ts')
  ledger.accept(bookClaim(ledger, 1, 0, { winners: [1] }))
  t.equal(ledger.winners()[0]?.wonAt, 42)
})

t.test('one call of prune looks at a bounded number of records, the next goes on', async (t) => {
  const ledger = createMemoryLedger({ entropy: randomBytes })
  const seqs = Array.from({ length: 6000 }, (_, i) => BigInt(i))
  for (const seq of seqs) ledger.putTerms(seq, Uint8Array.of(1), 10)
  const left = (): number => seqs.filter((seq) => ledger.terms(seq) !== undefined).length
  ledger.prune(11)
  t.equal(left(), 6000 - 4096)
  ledger.prune(11)
  t.equal(left(), 0)
})

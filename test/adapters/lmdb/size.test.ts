import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { ledgerStatus, openLedger } from '../../../adapters/lmdb/index.ts'
import type { Address } from '../../../plugin/index.ts'
import { bookClaim, start } from '../../fixtures/conformance/ledger-claims.ts'

/** Seconds that books are accepted, and that their winners may be redeemed after that. */
const [acceptFor, redeemFor] = [900, 9000]
const [booksARound, rounds] = [150, 90]
/** From here on as many books go as come: all that is kept until its redeemBy has begun to go. */
const steady = 3 + (acceptFor + redeemFor) / acceptFor

/** As many bytes as a stored book and a winner have. */
const [memo, payload] = [new Uint8Array(297).fill(7), new Uint8Array(329).fill(9)]

t.test('a ledger that is pruned levels off, however much is sold from it', async (t) => {
  const path = join(t.testdir(), 'ledger')
  let now = start
  const clock = { seconds: () => now, milliseconds: () => now * 1000 }
  const ledger = await openLedger({ path, entropy: randomBytes, clock })
  const sizes: number[] = []
  let written = 0
  for (let round = 0; round < rounds; round++, now += acceptFor) {
    const won: string[] = []
    for (let i = 0; i < booksARound; i++) {
      const seq = ledger.nextSeq(now + acceptFor + redeemFor)
      const series = `book:${seq.toString(16).padStart(32, '0')}`
      const sender = `0x${randomBytes(20).toString('hex')}` as Address
      const times = { acceptUntil: now + acceptFor, redeemBy: now + acceptFor + redeemFor }
      const claim = bookClaim(ledger, 16, 0, {
        series,
        seq,
        sender,
        memo,
        ...times,
        limit: 10n ** 9n,
      })
      const entries = claim.entries.map((entry) =>
        entry.index === 5 ? { ...entry, winner: payload } : entry,
      )
      const acceptance = ledger.accept({ ...claim, entries })
      if (acceptance.outcome !== 'accepted') throw new Error(acceptance.outcome)
      won.push(`${series}#5`)
      written += memo.length + payload.length
    }
    ledger.putTerms(ledger.nextSeq(), memo, now + acceptFor)
    await ledger.flush()
    await Promise.all(won.map((id) => ledger.updateWinner(id, { state: 'paid' })))
    ledger.prune(now - 60)
    await ledger.flush()
    sizes.push(statSync(join(path, 'data.mdb')).size)
    if (round % 15 > 0) continue
    const { books } = await ledgerStatus({ path, clock })
    t.ok(books.stored <= 3 * booksARound, `round ${round}: ${books.stored} books`)
  }
  const [early, late] = [sizes.slice(0, 2 * steady), sizes.slice(2 * steady)]
  t.ok(sizes[steady]! > 3 * sizes[0]!, 'it grew at first')
  t.ok(
    Math.max(...late) <= 1.1 * Math.max(...early),
    `at most ${Math.max(...early)} bytes, then ${Math.max(...late)}`,
  )
  t.ok(written > 2 * Math.max(...sizes), `${written} bytes were written into it`)

  now += acceptFor + redeemFor
  // Each call looks at a bounded number of records.
  for (let i = 0; i < 4; i++) ledger.prune(now)
  await ledger.flush()
  const { books, purses, winners, usedBytes, bytes } = await ledgerStatus({ path, clock })
  t.match(
    { books, purses, winners },
    { books: { stored: 0 }, purses: 0, winners: { paid: { count: 0 } } },
  )
  t.ok(usedBytes <= 4 * 4096, `${usedBytes} of ${bytes} bytes hold records`)
  await ledger.close()
})

t.test('a backup that is killed while it reads does not hold the pages for good', async (t) => {
  const path = join(t.testdir(), 'ledger')
  const clock = { seconds: () => start, milliseconds: () => start * 1000 }
  const ledger = await openLedger({ path, entropy: randomBytes, clock })
  const rewrite = async (times: number): Promise<number> => {
    for (let i = 0; i < times; i++) await ledger.putNote('note', randomBytes(4096).toString('hex'))
    return (await ledgerStatus({ path, clock })).bytes
  }
  const before = await rewrite(20)
  const child = fileURLToPath(new URL('./fixtures/crash-child.ts', import.meta.url))
  const args = ['--import', 'tsx', child, path, 'backup beside', 'records read', `${path}.backup`]
  t.equal(spawnSync(process.execPath, args).signal, 'SIGKILL')
  const held = await rewrite(100)
  t.ok(held > 4 * before, 'nothing is overwritten while it seems to read')
  ledger.prune(start)
  const after = await rewrite(100)
  t.ok(after <= 1.1 * held, `${held} bytes, then ${after}`)
  await ledger.close()
})

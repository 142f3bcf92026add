// A ledger with many books: how large it is and how long it takes to open.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLedger } from '../../../adapters/lmdb/index.ts'
import { toHex, toQ64 } from '../../../plugin/index.ts'
import { entropy, systemClock } from './bench-box.ts'

const books = Number(process.argv[2] ?? 1_000_000)
const folder = mkdtempSync(join(tmpdir(), 'farebox-bench-'))
const path = join(folder, 'ledger')
const options = { path, entropy, clock: systemClock }
const acceptUntil = systemClock.seconds() + 900

try {
  const ledger = await openLedger({ ...options, flushMilliseconds: 200 })
  const memo = entropy(297)
  for (let i = 0; i < books; i++) {
    const series = `book:${toHex(entropy(16)).slice(2)}`
    ledger.accept({
      scheme: 'book',
      series,
      purse: series,
      sender: toHex(entropy(20)),
      lane: 0,
      seq: BigInt(i + 1),
      acceptUntil,
      lastIndex: 64,
      presented: 1,
      after: 0,
      entries: [{ index: 1, credit: toQ64(1000n), exposure: 1n }],
      limit: 1000n,
      redeemBy: acceptUntil + 86_400,
      memo,
    })
    if (i % 10_000 === 9999) await ledger.flush()
  }
  await ledger.close()
  const start = performance.now()
  const opened = await openLedger(options)
  const openSeconds = (performance.now() - start) / 1000
  await opened.close()
  const bytes = statSync(join(path, 'data.mdb')).size
  process.stdout.write(
    JSON.stringify({ books, openSeconds, bytes, bytesPerBook: Math.round(bytes / books) }),
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

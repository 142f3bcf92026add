// A ledger with many books. `make FOLDER BOOKS` writes one through the ledger's own code; `open FOLDER`
// says how long it takes to open, how large it is and what it takes of memory.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { openLedger } from '../../../adapters/lmdb/index.ts'
import { toHex, toQ64 } from '../../../plugin/index.ts'
import { entropy, systemClock } from './bench-box.ts'

const [step = '', folder = '', count = '1000000'] = process.argv.slice(2)
const path = join(folder, 'ledger')
const options = { path, entropy, clock: systemClock }
/** Books between two writes: their promises would else pile up. */
const batch = 10_000

async function make(books: number): Promise<object> {
  // Late enough that none is over while the others are made.
  const acceptUntil = systemClock.seconds() + 86_400
  const ledger = await openLedger({ ...options, flushMilliseconds: 60_000 })
  const memo = entropy(297)
  const start = performance.now()
  for (let i = 0; i < books; i++) {
    const series = `book:${toHex(entropy(16)).slice(2)}`
    ledger.accept({
      scheme: 'book',
      series,
      purse: series,
      sender: toHex(entropy(20)),
      lane: ledger.lane,
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
    if (i % batch === batch - 1) await ledger.flush()
    if (i % 100_000 === 99_999) process.stderr.write(`${i + 1} books\n`)
  }
  await ledger.close()
  return { makeSeconds: (performance.now() - start) / 1000 }
}

async function open(): Promise<object> {
  const start = performance.now()
  const ledger = await openLedger(options)
  const openSeconds = (performance.now() - start) / 1000
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  await ledger.close()
  return {
    openSeconds,
    fileBytes: statSync(join(path, 'data.mdb')).size,
    memoryBytes: heapUsed + external,
    peakBytes: 1024 * process.resourceUsage().maxRSS,
  }
}

process.stdout.write(JSON.stringify(await (step === 'make' ? make(Number(count)) : open())))

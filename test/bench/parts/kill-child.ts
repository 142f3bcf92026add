// Sells until it is killed. Each ticket that let a request in is told on standard output at once, so
// that who reads it knows what had been served.
import { writeSync } from 'node:fs'
import { openLedger } from '../../../adapters/lmdb/index.ts'
import { serializeCompact } from '../../../plugin/index.ts'
import {
  callOf,
  createBenchBox,
  createViewer,
  entropy,
  requestOf,
  systemClock,
} from './bench-box.ts'

const ledger = await openLedger({ path: process.argv[2]!, entropy, clock: systemClock })
const box = await createBenchBox(ledger, { oneIn: 8 })
const call = callOf(box)
const length = 64

function say(line: string): void {
  for (;;) {
    try {
      writeSync(1, `${line}\n`)
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
    }
  }
}

async function watch(): Promise<never> {
  for (;;) {
    const book = await createViewer().book(call, length)
    for (let index = 1; index <= length; index++) {
      const fare = serializeCompact(book.credential(index, index === 1 ? 'full' : 'short'))
      const decision = await box.gate.handle(requestOf(`/live/720p/seg_${index}.m4s`, fare))
      if (decision.kind !== 'admit') throw new Error(JSON.stringify(decision))
      // The first byte would leave here.
      say(fare)
      decision.settle({ status: 200, bytes: 1024, size: 1024 })
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
}

await Promise.all(Array.from({ length: 16 }, watch))

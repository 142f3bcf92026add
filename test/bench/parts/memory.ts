// What one active book takes: books that have just been opened, and the memory that came with them.
import { createMemoryLedger } from '../../../adapters/memory/index.ts'
import {
  callOf,
  compactTickets,
  createBenchBox,
  createViewer,
  entropy,
  requestOf,
} from './bench-box.ts'

const count = Number(process.argv[2] ?? 4000)
const collect = globalThis.gc
if (!collect) throw new Error('run it with --expose-gc')

const box = await createBenchBox(createMemoryLedger({ entropy }))
const call = callOf(box)

function used(): number {
  collect!()
  collect!()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

async function open(books: number): Promise<void> {
  for (let i = 0; i < books; i++) {
    const [first, second] = compactTickets(await createViewer().book(call, 64))
    for (const [at, fare] of [first, second].entries()) {
      const decision = await box.gate.handle(requestOf(`/live/720p/seg_${at}.m4s`, fare))
      if (decision.kind === 'admit') decision.settle({ status: 200, bytes: 1024, size: 1024 })
    }
  }
}

await open(100)
const before = used()
await open(count)
process.stdout.write(JSON.stringify({ bytesPerActiveBook: Math.round((used() - before) / count) }))

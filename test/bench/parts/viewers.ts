// Ten thousand viewers who each ask for a segment every two seconds, over a ledger on disk: how long a
// decision takes, what must be on disk included.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLedger } from '../../../adapters/lmdb/index.ts'
import type { Decision } from '../../../plugin/index.ts'
import {
  callOf,
  compactTickets,
  createBenchBox,
  createViewer,
  entropy,
  requestOf,
  systemClock,
} from './bench-box.ts'

const [viewers, seconds] = [Number(process.argv[2] ?? 10_000), Number(process.argv[3] ?? 6)]
const every = 2
const folder = mkdtempSync(join(tmpdir(), 'farebox-bench-'))
const ledger = await openLedger({ path: join(folder, 'ledger'), entropy, clock: systemClock })
const box = await createBenchBox(ledger)
const call = callOf(box)
/** Of books of 64: those are what a gate keeps, and they must all stay in memory. */
const tickets = Math.ceil(seconds / every) + 2

const micros: number[] = []
const waiting: Promise<unknown>[] = []
let late = 0

function ask(fare: string, at: number): void {
  const start = performance.now()
  const decided = (decision: Decision): void => {
    micros.push(1000 * (performance.now() - start))
    if (decision.kind !== 'admit') throw new Error(`not let in: ${JSON.stringify(decision)}`)
    decision.settle({ status: 200, bytes: 1 << 20, size: 1 << 20 })
  }
  const decision = box.gate.handle(requestOf(`/live/720p/seg_${at}.m4s`, fare))
  if (decision instanceof Promise) waiting.push(decision.then(decided))
  else decided(decision)
}

const fares: (readonly string[])[] = []
for (let i = 0; i < viewers; i++) {
  fares.push(compactTickets(await createViewer().book(call, 64), tickets))
  ask(fares[i]![0]!, 0)
  if (i % 200 === 0) await new Promise((resolve) => setTimeout(resolve, 1))
}
await Promise.all(waiting.splice(0))
micros.length = 0

const start = performance.now()
const total = Math.floor((viewers * seconds) / every)
for (let asked = 0; asked < total;) {
  const due = Math.min(total, Math.floor(((performance.now() - start) / 1000 / every) * viewers))
  late = Math.max(late, due - asked)
  while (asked < due) {
    const round = Math.floor(asked / viewers) + 1
    ask(fares[asked % viewers]![round]!, round)
    asked++
  }
  await new Promise((resolve) => setTimeout(resolve, 1))
}
await Promise.all(waiting)
micros.sort((a, b) => a - b)
const at = (part: number): number => Math.round(micros[Math.floor(part * (micros.length - 1))]!)
process.stdout.write(
  JSON.stringify({
    p50DecisionMicros: at(0.5),
    p99DecisionMicros: at(0.99),
    decisionsPerSecond: Math.round((1000 * micros.length) / (performance.now() - start)),
    mostAtOnce: late,
  }),
)
await ledger.close()
rmSync(folder, { recursive: true, force: true })
box.close()

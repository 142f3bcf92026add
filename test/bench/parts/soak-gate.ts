// The gate of the soak: an Express route behind it, a ledger on disk, and a clock that runs ahead, so that
// books are opened, used up, too late and forgotten many times over. Told `{fill}` it first fills all that
// is bounded, told `{}` it says what it holds. Arguments: the ledger's folder, bytes to leak a request.
import express from 'express'
import type { RequestHandler } from 'express'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { farebox } from '../../../adapters/express/index.ts'
import { openLedger } from '../../../adapters/lmdb/index.ts'
import type { Clock } from '../../../plugin/index.ts'
import { callOf, compactTickets, createBenchBox, createViewer } from './bench-box.ts'
import { entropy, requestOf } from './bench-box.ts'

const [path = '', leak = '0'] = process.argv.slice(2)
const collect = globalThis.gc
if (!collect) throw new Error('run it with --expose-gc')

/** How many times faster its clock runs: a book's quarter of an hour is 7.5 seconds. */
const speed = 120
const start = Date.now()
let ahead = 0
const clock: Clock = {
  seconds: () => Math.floor(clock.milliseconds() / 1000),
  milliseconds: () => start + ahead + speed * (Date.now() - start),
}
const ledger = await openLedger({ path, entropy, clock })
const box = await createBenchBox(ledger, { clock })
const { gate } = box
const body = Buffer.alloc(1024, 1)
const leaked: Buffer[] = []

const serve: RequestHandler = (_request, response) => {
  if (leak !== '0') leaked.push(Buffer.alloc(Number(leak), leaked.length))
  response.type('video/mp4').send(body)
}

/** As many senders as funds are kept of, and more payments than are remembered. */
async function fill(senders: number): Promise<void> {
  const call = callOf(box)
  for (let i = 0; i < senders; i++) {
    for (const [at, fare] of compactTickets(await createViewer().book(call, 8)).entries()) {
      const decision = await gate.handle(requestOf(`/live/fill/seg_${at}.m4s`, fare))
      if (decision.kind === 'admit') decision.settle({ status: 200, bytes: 1024, size: 1024 })
    }
    if (i % 50 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  // What was opened for that is over at once, and forgotten piece by piece.
  for (let i = 0; i < 200; i++) {
    ahead += 20_000
    await gate.handle(requestOf('/live/fill/none.m4s'))
  }
  await ledger.flush()
}

let winners = 0

/** What a redeemer does: raises the floor, then takes winners as paid. */
async function redeem(): Promise<never> {
  for (;;) {
    for (const { id, sender, seq, index } of ledger.winners()) {
      await ledger.raiseFloor(sender, { seq, index })
      await ledger.updateWinner(id, { state: 'paid' })
      winners++
    }
    await setTimeout(1000)
  }
}

function held(): object {
  collect!()
  collect!()
  const { heapUsed, external, rss } = process.memoryUsage()
  const size = statSync(join(path, 'data.mdb')).size
  return { heap: heapUsed + external, rss, ledger: size, winners }
}

const app = express()
app.use(farebox({ gate }))
app.get('/live/:size/:name', serve)
const server = app.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as { port: number }).port })
})
// A connection that is idle for a while is not closed under the next request.
server.keepAliveTimeout = 600_000
void redeem()
process.on('message', (message: { fill?: number }) => {
  if (message.fill === undefined) process.send?.(held())
  else void fill(message.fill).then(() => process.send?.({ filled: true }))
})
process.on('disconnect', () => process.exit())

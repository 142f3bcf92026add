// The server of the benchmark, one process on one core: an Express route, ungated and behind gates.
// The parent asks how much processor time went by. Arguments: a ledger's folder, then the modules of
// other gates, each with the path it is mounted at.
import express from 'express'
import type { Express, RequestHandler } from 'express'
import { pathToFileURL } from 'node:url'
import { farebox } from '../../../adapters/express/index.ts'
import { openLedger } from '../../../adapters/lmdb/index.ts'
import { createBenchBox, entropy, systemClock } from './bench-box.ts'
import { processorMicros } from './rounds.ts'

/** Another gate: puts its middleware in front of `serve` below `path`. */
interface Rival {
  mount(app: Express, path: string, serve: RequestHandler): Promise<void>
}

const [path = '', ...rivals] = process.argv.slice(2)
const ledger = await openLedger({ path, entropy, clock: systemClock })
const { gate } = await createBenchBox(ledger)
const bodies = new Map([
  ['small', Buffer.alloc(1024, 1)],
  ['large', Buffer.alloc(1 << 20, 1)],
])

const serve: RequestHandler = (request, response) => {
  response.type('video/mp4').send(bodies.get(String(request.params['size'])))
}

const app = express()
for (let i = 0; i + 1 < rivals.length; i += 2) {
  const module = (await import(pathToFileURL(rivals[i + 1]!).href)) as Rival
  await module.mount(app, `/${rivals[i]}/:size/:name`, serve)
}
app.get('/open/:size/:name', serve)
app.use(farebox({ gate }))
app.get('/live/:size/:name', serve)

const server = app.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as { port: number }).port })
})
process.on('message', () => process.send?.({ micros: processorMicros() }))
process.on('disconnect', () => process.exit())

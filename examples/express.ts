// An Express server whose HLS files are sold by the segment:  npm run example examples/express.ts
// Everything is real but the money: it starts a development chain, deploys the broker on it and gives
// play money at POST /demo/fund, so that examples/pay.ts can pay. The part marked "yours" is all that a
// server of your own needs.
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { createFarebox, createRedemptionWorker } from 'farebox'
import { startDevChain } from 'farebox/dev-chain'
import { connectBroker, deployBroker, fundEarmark } from 'farebox/ethers'
import { farebox } from 'farebox/express'
import { announcePrice, announceTerms, readManifest } from 'farebox/hls'
import { openLedger } from 'farebox/lmdb'

const folder = mkdtempSync(join(tmpdir(), 'farebox-express-'))
const film = join(folder, 'film')
mkdirSync(film)
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit())
const clock = { seconds: () => Math.floor(Date.now() / 1000), milliseconds: () => Date.now() }
const entropy = (size: number): Uint8Array => new Uint8Array(randomBytes(size))

const made = spawnSync(process.env['FFMPEG'] ?? 'ffmpeg', [
  ...['-v', 'error', '-f', 'lavfi', '-i', 'testsrc2=size=640x360:rate=25:duration=20'],
  ...['-c:v', 'libx264', '-g', '50', '-sc_threshold', '0', '-f', 'hls', '-hls_time', '2'],
  ...['-hls_list_size', '0', '-hls_segment_type', 'fmp4', join(film, 'index.m3u8')],
])
if (made.status !== 0) throw new Error('ffmpeg is needed to make the film: install it')

const chain = await startDevChain({ baseFee: 1_000_000n })
const [deployer, redeemer, recipient] = chain.accounts
if (!deployer || !redeemer || !recipient) throw new Error('the development chain has no accounts')
const address = await deployBroker({ rpc: chain.rpc, key: deployer.key })

// ── yours: from here …
const broker = await connectBroker({ rpc: chain.rpc, address, redeemerKey: redeemer.key })
// Never below a folder that is served: it holds the secret that decides draws.
const ledger = await openLedger({ path: join(folder, 'ledger'), entropy, clock })
const { gate, schemes } = await createFarebox({
  broker,
  ledger,
  entropy,
  manifests: { read: readManifest, announceTerms, announcePrice },
  recipient: recipient.address,
  redeemer: redeemer.address,
  // Base units of the coin: 20,000 gwei a segment; `flat` also prices what no playlist has named yet.
  prices: [
    { match: '/film/**', unit: 'segment', amount: '20000000000000', flat: '20000000000000' },
  ],
  faceValueCeiling: 100_000_000_000_000n,
})
createRedemptionWorker({ ledger, broker, schemes, clock }).start()

const app = express()
app.use(farebox({ gate, manifest: (path, text) => gate.learnManifest(path, text) }))
app.use('/film', express.static(film))
// … to here

app.post('/demo/fund', express.json(), async (request, response) => {
  const { sender } = request.body as { sender: `0x${string}` }
  const slot = { sender, recipient: recipient.address, redeemer: redeemer.address, lane: 0 }
  const amount = 10n ** 16n
  response.json({
    hash: await fundEarmark({
      rpc: chain.rpc,
      broker: address,
      key: deployer.key,
      amount,
      ...slot,
    }),
  })
})
const server = app.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as { port: number }
  const url = `http://127.0.0.1:${port}/film`
  console.log(`${url}/index.m3u8 is free, its segments are not. Pay for one:`)
  console.log(`  npm run example examples/pay.ts ${url}/index0.m4s`)
})

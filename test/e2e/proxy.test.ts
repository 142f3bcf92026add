import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { join } from 'node:path'
import t from 'tap'
import { startDevChain } from '../../adapters/command-line/dev-chain.ts'
import type { DevChain } from '../../adapters/command-line/dev-chain.ts'
import { deployBroker, fundEarmark, incomeOf } from '../../adapters/ethers/index.ts'
import { createMemorySpendingLog } from '../../adapters/memory/index.ts'
import { createKeySigner, createPayingFetch, createWallet, toQ64 } from '../../plugin/index.ts'
import type { Address, Hex } from '../../plugin/index.ts'
import { runFarebox } from '../fixtures/e2e/run-farebox.ts'
import type { RunningFarebox } from '../fixtures/e2e/run-farebox.ts'
import { freePorts } from '../fixtures/free-ports.ts'

const faceValue = 4n ** 22n

/** A short HLS stream of real media files, served by an origin that knows no gate. */
function startOrigin(folder: string): Promise<{ server: Server; origin: string }> {
  mkdirSync(folder, { recursive: true })
  const made = spawnSync(process.env['FFMPEG'] ?? 'ffmpeg', [
    ...['-v', 'error', '-f', 'lavfi', '-i', 'testsrc2=size=320x180:rate=25:duration=40'],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '50', '-sc_threshold', '0'],
    ...['-f', 'hls', '-hls_time', '2', '-hls_list_size', '0', '-hls_segment_type', 'fmp4'],
    join(folder, 'index.m3u8'),
  ])
  if (made.status !== 0) throw new Error(String(made.stderr))
  const server = createServer((request, response) => {
    const name = (request.url ?? '').replace(/^\/hls\//, '')
    const isThere = readdirSync(folder).includes(name)
    response.writeHead(isThere ? 200 : 404).end(isThere ? readFileSync(join(folder, name)) : '')
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      resolve({ server, origin: `http://127.0.0.1:${port}` })
    })
  })
}

interface Operator {
  readonly config: string
  readonly broker: Address
  readonly recipient: Address
  readonly redeemer: Address
  readonly env: NodeJS.ProcessEnv
}

async function prepareOperator(chain: DevChain, origin: string, folder: string): Promise<Operator> {
  const [deployer, redeemer, recipient] = chain.accounts
  const broker = await deployBroker({ rpc: chain.rpc, key: deployer!.key })
  const config = join(folder, 'farebox.yaml')
  writeFileSync(
    config,
    `
origin: ${origin}
chain: { rpc: "${chain.rpc}", broker: "${broker}" }
recipient: "${recipient!.address}"
redeemer: { keyEnv: TEST_REDEEMER_KEY }
ledger: ${join(folder, 'ledger')}
ticketValue: ${faceValue / 4n} wei
faceValueCeiling: ${faceValue} wei
redemption: { gatherFor: 3, patience: 3 }
prices:
  - { match: /hls/free/**, free: true }
  - { match: /hls/**, amount: ${2n * faceValue} wei, unit: segment }
`,
  )
  return {
    config,
    broker,
    recipient: recipient!.address,
    redeemer: redeemer!.address,
    env: { TEST_REDEEMER_KEY: redeemer!.key },
  }
}

function createPayer(chainId: number, broker: Address) {
  const signer = createKeySigner(new Uint8Array(randomBytes(32)))
  const limit = { expected: faceValue * 1000n, worstCase: faceValue * 10_000n }
  const wallet = createWallet({
    signer,
    log: createMemorySpendingLog(),
    entropy: (size) => new Uint8Array(randomBytes(size)),
    clock: { seconds: () => Math.floor(Date.now() / 1000), milliseconds: Date.now },
    budget: { price: toQ64(faceValue * 4n), perHost: limit, total: limit },
    allowed: [{ chainId, broker }],
    fetch: (url, init) => fetch(url, init),
  })
  const pay = createPayingFetch(wallet, { fetch: (url, init) => fetch(url, init) })
  return { address: signer.address, pay }
}

const listening = async (run: RunningFarebox): Promise<string> =>
  (await run.seen(/farebox proxy {2}(http:\/\/[^/]+)\//))[1] ?? ''

t.test('a proxy killed right after a winner redeems it when it is started again', async (t) => {
  const folder = join(t.testdir(), 'proxy')
  const chain = await startDevChain({ baseFee: 1_000_000n })
  t.teardown(() => chain.stop())
  const { server, origin } = await startOrigin(join(folder, 'hls'))
  t.teardown(() => server.close())
  const operator = await prepareOperator(chain, origin, folder)
  const { broker, recipient, redeemer, config, env } = operator
  const start = (): RunningFarebox => {
    const run = runFarebox(['proxy', '--config', config, '--json'], env)
    t.teardown(() => run.child.kill('SIGKILL'))
    return run
  }

  const first = start()
  const gate = await listening(first)
  const payer = createPayer(chain.chainId, broker)
  const key: Hex = chain.accounts[3]!.key
  const funding = { rpc: chain.rpc, broker, key, sender: payer.address, recipient, redeemer }
  await fundEarmark({ ...funding, lane: 0, amount: faceValue * 200n })

  const playlist = await (await fetch(`${gate}/hls/index.m3u8`)).text()
  t.match(playlist, /#EXT-X-FAREBOX:TERMS=/, 'the price is announced')
  const segments = playlist.split('\n').filter((line) => line.endsWith('.m4s'))
  t.equal((await fetch(`${gate}/hls/${segments[0]}`)).status, 402)
  const won = first.seen(/"type":"winner","id":"([^"]+)"/)
  let winner: string | undefined
  void won.then((match) => (winner = match[1]))
  for (const name of segments) {
    const paid = await payer.pay(`${gate}/hls/${name}`)
    t.same(Buffer.from(await paid.arrayBuffer()), readFileSync(join(folder, 'hls', name)))
    if (winner !== undefined) break
  }
  first.child.kill('SIGKILL')
  await first.exited
  t.ok(winner, 'a winner came')
  t.equal(await incomeOf({ rpc: chain.rpc, broker, recipient }), 0n, 'and was not redeemed yet')

  const second = start()
  await second.seen(new RegExp(`"type":"redeemed","ids":\\[[^\\]]*"${winner}"`))
  t.ok((await incomeOf({ rpc: chain.rpc, broker, recipient })) >= faceValue)
  second.child.kill('SIGTERM')
  t.equal(await second.exited, 0)
  t.strictSame(second.leftovers(), [])
})

t.test('the chain: down at start is an error, down later serves whom it knows', async (t) => {
  const folder = join(t.testdir(), 'chain')
  mkdirSync(folder, { recursive: true })
  const stateFile = join(folder, 'chain.json')
  // Not the usual one: while this chain is down another test may take that.
  const [port] = await freePorts(1)
  const chain = await startDevChain({ baseFee: 1_000_000n, stateFile, port: port! })
  t.teardown(() => chain.stop())
  const { server, origin } = await startOrigin(join(folder, 'hls'))
  t.teardown(() => server.close())
  const { broker, recipient, redeemer, config, env } = await prepareOperator(chain, origin, folder)
  const run = runFarebox(['proxy', '--config', config, '--json'], env)
  t.teardown(() => run.child.kill('SIGKILL'))
  const gate = await listening(run)
  const known = createPayer(chain.chainId, broker)
  const stranger = createPayer(chain.chainId, broker)
  const key: Hex = chain.accounts[3]!.key
  for (const { address: sender } of [known, stranger]) {
    const slot = { sender, recipient, redeemer, lane: 0, amount: faceValue * 200n }
    await fundEarmark({ rpc: chain.rpc, broker, key, ...slot })
  }
  await (await fetch(`${gate}/hls/index.m3u8`)).text()
  t.equal((await known.pay(`${gate}/hls/index0.m4s`)).status, 200)

  await chain.stop()
  t.equal((await known.pay(`${gate}/hls/index1.m4s`)).status, 200, 'its account is fresh enough')
  const refused = await stranger.pay(`${gate}/hls/index2.m4s`).then(
    (response) => response.status,
    (error: Error) => error.message,
  )
  t.match(String(refused), /503|gate_unavailable/, 'nobody knows what this one has')

  const back = await startDevChain({ port: port!, stateFile })
  t.teardown(() => back.stop())
  let served = 0
  for (let tries = 0; tries < 30 && served !== 200; tries++) {
    served = await stranger.pay(`${gate}/hls/index2.m4s`).then(
      (response) => response.status,
      () => 0,
    )
    if (served !== 200) await new Promise((resolve) => setTimeout(resolve, 500))
  }
  t.equal(served, 200, 'the gate recovers by itself')
  await back.stop()
  run.child.kill('SIGTERM')
  t.equal(await run.exited, 0)

  const again = runFarebox(['proxy', '--config', config], env)
  t.equal(await again.exited, 1)
  t.match(again.output.stderr, /farebox: .*127\.0\.0\.1/)
  t.notMatch(again.output.stderr, /^ +at /m)
})

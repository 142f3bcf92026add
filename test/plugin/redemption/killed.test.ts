import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import type { Test } from 'tap'
import { startDevChain } from '../../../adapters/command-line/dev-chain.ts'
import { openLedger } from '../../../adapters/lmdb/index.ts'
import type { Ledger } from '../../../plugin/index.ts'
import { control } from '../../fixtures/redemption/faulty-node.ts'
import { openMarket, passes, testClock } from '../../fixtures/redemption/market.ts'
import type { Market } from '../../fixtures/redemption/market.ts'
import { freshSender, redeemingSchemes } from '../../fixtures/redemption/sold-books.ts'

const face = 10n ** 16n
const [senders, each] = [5, 2]
const all = senders * each
const child = fileURLToPath(new URL('./fixtures/worker-child.ts', import.meta.url))
const chain = await startDevChain()
t.teardown(() => chain.stop())

const open = (path: string): Promise<Ledger> =>
  openLedger({ path, entropy: randomBytes, clock: testClock() })

/**
 * Runs a worker in another process until it says that it is there, or so many milliseconds longer.
 */
async function killAt(market: Market, path: string, place: string, after = 0): Promise<void> {
  const { rpc } = market.chain
  const args = [path, place, rpc, market.address, market.redeemerKey]
  const running = spawn(process.execPath, ['--import', 'tsx', child, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(running, 'exit')
  await once(running.stdout, 'data')
  await pause(after)
  running.kill('SIGKILL')
  await exited
}

interface Killed {
  readonly market: Market
  readonly path: string
}

/** Winners of several senders, in a ledger that is closed again. */
async function prepare(test: Test, name: string): Promise<Killed> {
  const path = join(test.testdir(), name)
  const ledger = await open(path)
  const market = await openMarket(test, chain, ledger)
  for (let i = 0; i < senders; i++) {
    const sender = freshSender()
    for (let k = 0; k < each; k++) market.sell(sender, { length: 1 })
    await market.fund(sender, 100n * face)
  }
  await ledger.flush()
  await ledger.close()
  return { market, path }
}

/** What a worker makes of what the killed one left: each winner paid once. */
async function finish(test: Test, { market, path }: Killed): Promise<Ledger> {
  const ledger = await open(path)
  test.teardown(() => ledger.close())
  const broker = await market.connect()
  const worker = market.worker(broker, { ledger, schemes: redeemingSchemes(ledger) })
  await passes(worker)
  const winners = ledger.allWinners()
  test.equal(winners.length, all)
  test.ok(winners.every(({ state }) => state === 'paid'))
  test.equal(await market.income(), BigInt(all) * face)
  return ledger
}

for (const [place, attempts] of [
  ['half noted', [1, 2]],
  ['signed', [2]],
  ['sent', [1]],
  ['half paid', [1]],
] as const) {
  t.test(`killed in the middle of a batch: ${place}`, async (t) => {
    const killed = await prepare(t, place.replace(' ', '-'))
    await killAt(killed.market, killed.path, place)
    const ledger = await finish(t, killed)
    const seen = new Set(ledger.allWinners().map((winner) => winner.attempts))
    t.strictSame(
      [...seen].sort((a, b) => a - b),
      attempts,
    )
  })
}

t.test('killed after it was sent and before it was mined', async (t) => {
  const killed = await prepare(t, 'unmined')
  await control(chain.rpc, 'evm_setAutomine', false)
  await killAt(killed.market, killed.path, 'sent')
  const ledger = await open(killed.path)
  const broker = await killed.market.connect()
  const worker = killed.market.worker(broker, { ledger, schemes: redeemingSchemes(ledger) })
  t.match(await worker.runOnce(), { submitted: 0, paid: 0 })
  await control(chain.rpc, 'evm_setAutomine', true)
  await control(chain.rpc, 'evm_mine')
  await ledger.close()
  const after = await finish(t, killed)
  t.ok(after.allWinners().every(({ attempts }) => attempts === 1))
})

t.test('killed anywhere, again and again', async (t) => {
  const killed = await prepare(t, 'anywhere')
  for (const after of [5, 60]) {
    await killAt(killed.market, killed.path, 'anywhere', after)
    t.ok((await killed.market.income()) <= BigInt(all) * face)
  }
  await finish(t, killed)
})

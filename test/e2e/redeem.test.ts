import { randomBytes } from 'node:crypto'
import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { startDevChain } from '../../adapters/command-line/dev-chain.ts'
import type { DevChain } from '../../adapters/command-line/dev-chain.ts'
import { deployBroker, fundEarmark, incomeOf } from '../../adapters/ethers/index.ts'
import { openLedger } from '../../adapters/lmdb/index.ts'
import type { Address, Ledger } from '../../plugin/index.ts'
import { runFarebox } from '../fixtures/e2e/run-farebox.ts'
import { freshSender, present, sellBook, sellTickets } from '../fixtures/redemption/sold-books.ts'
import type { Seller, TestSender } from '../fixtures/redemption/sold-books.ts'

const faceValue = 10n ** 16n
const base = t.testdir()
const now = (): number => Math.floor(Date.now() / 1000)
const clock = { seconds: now, milliseconds: () => Date.now() }
const open = (path: string): Promise<Ledger> => openLedger({ path, entropy: randomBytes, clock })

let chain: DevChain
let broker: Address

t.before(async () => {
  chain = await startDevChain({ baseFee: 1_000_000n })
  broker = await deployBroker({ rpc: chain.rpc, key: chain.accounts[0]!.key })
})
t.teardown(() => chain.stop())

const redeemer = () => chain.accounts[1]!
const recipient = (at: number) => chain.accounts[at]!.address

/** A configuration whose ledger has this name, for one of the chain's accounts. */
function configOf(name: string, account: number): string {
  const config = join(base, `${name}.yaml`)
  writeFileSync(
    config,
    `
origin: http://127.0.0.1:9
chain: { rpc: "${chain.rpc}", broker: "${broker}" }
recipient: "${recipient(account)}"
redeemer: { keyEnv: TEST_REDEEMER_KEY }
ledger: ${join(base, name)}
prices: [{ match: "/**", amount: 1 gwei, unit: segment, flat: 1 gwei }]
`,
  )
  return config
}

/** Runs the command to its end; what it printed as JSON last, and all that it said. */
async function farebox(...args: string[]) {
  const run = runFarebox(args, { TEST_REDEEMER_KEY: redeemer().key })
  const code = await run.exited
  const { stdout, stderr } = run.output
  const last = stdout.trim().split('\n').at(-1) ?? ''
  const json = last.startsWith('{') ? (JSON.parse(last) as Record<string, unknown>) : {}
  return { code, stdout, stderr, json }
}

function sellerOf(ledger: Ledger, account: number): Seller {
  const { chainId } = chain
  const names = { recipient: recipient(account), redeemer: redeemer().address }
  return { ledger, chainId, broker, ...names }
}

/** Sells an open book that has won; answers how many winners it has. */
function sell(ledger: Ledger, sender: TestSender, account: number): number {
  const seller = sellerOf(ledger, account)
  for (;;) {
    const sold = sellBook(seller, sender, { redeemBy: now() + 80_000, faceValue })
    const winners = sold.winning.filter((index) => index <= 12).length
    if (winners === 0) continue
    present(ledger, sold, { to: 12, acceptUntil: now() + 900 })
    return winners
  }
}

function fund(sender: TestSender, account: number): Promise<unknown> {
  return fundEarmark({
    rpc: chain.rpc,
    broker,
    key: chain.accounts[0]!.key,
    sender: sender.address,
    recipient: recipient(account),
    redeemer: redeemer().address,
    lane: 0,
    amount: faceValue * 40n,
  })
}

t.test('a lost ledger comes back in another lane, and its winners are redeemed', async (t) => {
  const config = configOf('first', 2)
  const [first, target, second] = [join(base, 'first'), join(base, 'monday'), join(base, 'second')]
  const ledger = await open(first)
  let winners = 0
  for (const sender of [freshSender(), freshSender()]) {
    await fund(sender, 2)
    winners += sell(ledger, sender, 2) + sell(ledger, sender, 2)
  }
  await ledger.flush()

  const locked = await farebox('redeem', '--config', config)
  t.equal(locked.code, 1)
  t.match(locked.stderr, /is in use: a running gate redeems its winners by itself/)
  t.match((await farebox('ledger', 'status', '--config', config, '--json')).json, {
    inUse: true,
    lane: 0,
    schema: '2',
    winners: { held: { count: winners, value: String(faceValue * BigInt(winners)) } },
    books: { stored: 4, open: 4 },
    secrets: [{ madeAt: Number }],
  })
  const saved = await farebox('ledger', 'backup', target, '--config', config)
  t.equal(saved.code, 0)
  t.match(saved.stdout, new RegExp(`lane 0, 4 books, ${winners} winners`))
  t.match(saved.stdout, /it holds the secret that decides draws/)
  t.equal(statSync(target).mode & 0o077, 0)
  await ledger.close()

  const again = configOf('second', 2)
  const restored = await farebox('ledger', 'restore', target, '--config', again, '--json')
  t.match(restored.json, { formerLane: 0, unsettled: winners })
  const shown = await farebox('ledger', 'status', '--ledger', second)
  t.match(shown.stdout, new RegExp(`^lane +${Number(restored.json['lane'])}$`, 'm'))
  t.match(shown.stdout, new RegExp(`^winners held +${winners}, `, 'm'))
  t.match(shown.stdout, /^in use +no$/m)

  const done = await farebox('redeem', '--config', again, '--json')
  t.match(done.json, { type: 'drained', paid: winners, abandoned: 0, left: [] })
  t.equal(done.code, 0)
  t.match(done.stdout, /"type":"redeemed"/, 'progress is told')
  const paid = await incomeOf({ rpc: chain.rpc, broker, recipient: recipient(2) })
  t.equal(paid, faceValue * BigInt(winners))
  const rotated = await farebox('ledger', 'rotate', '--config', again, '--leaked')
  t.equal(rotated.code, 0)
  t.match(rotated.stdout, /has a new secret\n {2}older ones destroyed: 1\n {2}open books end/)
})

t.test('what can not be paid stays, and the reason is said', async (t) => {
  const config = configOf('third', 3)
  const ledger = await open(join(base, 'third'))
  const [funded, poor] = [freshSender(), freshSender()]
  await fund(funded, 3)
  const [payable, owed] = [sell(ledger, funded, 3), sell(ledger, poor, 3)]
  // Its secret may leave the process when nobody's clock accepts the terms any more: in some seconds.
  const later = freshSender()
  await fund(later, 3)
  const times = { acceptUntil: now() - 22, redeemBy: now() + 80_000 }
  sellTickets(sellerOf(ledger, 3), later, { indexes: [5], ...times })
  await ledger.close()
  const { code, stdout } = await farebox('redeem', '--config', config)
  t.equal(code, 1)
  t.match(stdout, new RegExp(`^${payable + 1} winners redeemed for `, 'm'), 'it was waited for')
  t.match(stdout, new RegExp(`^${owed} worth .* stay in the ledger: run it again`, 'm'))
  t.match(stdout, /^ {2}1: the viewer's earmark does not cover it$/m)
  await fund(poor, 3)
  const done = await farebox('redeem', '--config', config)
  t.equal(done.code, 0)
  t.match(done.stdout, /^nothing is left in the ledger$/m)
})

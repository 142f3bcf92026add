import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import type { Test } from 'tap'
import { openLedger, restoreLedger } from '../../../adapters/lmdb/index.ts'
import { openStore } from '../../../adapters/lmdb/ledger-store.ts'
import type { Ledger } from '../../../plugin/index.ts'
import {
  accepted,
  alice,
  answer,
  bookClaim,
  start,
} from '../../fixtures/conformance/ledger-claims.ts'
import { bundleCrashChild, keepsPromises, linesOf } from './fixtures/crashed.ts'
import type { Crashed } from './fixtures/crashed.ts'

const base = t.testdir()
const clock = { seconds: () => start, milliseconds: () => start * 1000 }
const open = (path: string): Promise<Ledger> => openLedger({ path, entropy: randomBytes, clock })

const child = bundleCrashChild(base)

let made = 0

/** Runs the act in a process of its own, which kills itself at the point. */
function killAt(act: string, point: string): Crashed {
  const path = join(base, `ledger-${made}`)
  const other = join(base, `other-${made++}`)
  const run = spawnSync(process.execPath, [child, path, act, point, other], { encoding: 'utf8' })
  if (run.signal !== 'SIGKILL') {
    throw new Error(`${act} went past '${point}': ${run.status} ${run.stdout} ${run.stderr}`)
  }
  return { path, other, said: linesOf(run.stdout) }
}

/** The same, and what the rest of the ledger must look like at this point. */
type Check = (t: Test, ledger: Ledger, crashed: Crashed) => unknown

/** Index 6 wins again when its write was lost, and never when it was not. */
const soldTo =
  (highest: number): Check =>
  async (t, ledger) => {
    t.equal(ledger.series('book-1')?.highest, highest)
    t.equal(ledger.credit('book-1'), 5n * BigInt(highest))
    const again = ledger.accept(bookClaim(ledger, 6, highest, { winners: highest < 6 ? [6] : [] }))
    t.equal(answer(again), highest < 6 ? 'accepted' : 'index_replayed')
    if (highest < 6) await accepted(again)
    const won = ledger.winners().filter(({ index }) => index === 6)
    t.equal(won.length, 1)
  }

const claimedTo =
  (highest: number): Check =>
  (t, ledger) => {
    t.equal(ledger.series('book-1')?.highest, highest)
    t.equal(answer(ledger.accept(bookClaim(ledger, 3, highest))), 'index_replayed')
    t.equal(ledger.winners().length, 1)
  }

const floorAt =
  (index: number | undefined, state: 'held' | 'submitted'): Check =>
  (t, ledger) => {
    t.strictSame(ledger.floor(alice), index === undefined ? undefined : { seq: 10n, index })
    t.match(ledger.winners(), [{ id: 'book-1#2', state }])
    const lower = bookClaim(ledger, 1, 0, { series: 'lower', seq: 9n })
    t.equal(answer(ledger.accept(lower)), index === undefined ? 'accepted' : 'terms_expired')
  }

const pruned =
  (isOver: boolean): Check =>
  (t, ledger) => {
    t.equal(ledger.series('over') === undefined, isOver)
    t.equal(ledger.allWinners().length, isOver ? 1 : 2, 'the paid one goes with it')
    t.ok(ledger.series('book-1'))
    const again = bookClaim(ledger, 2, isOver ? 0 : 2, {
      series: 'over',
      seq: 9n,
      acceptUntil: start + 1,
    })
    t.equal(answer(ledger.accept(again)), isOver ? 'terms_expired' : 'index_replayed')
  }

/** Old or new, never both and never none; the old one is nowhere in the file once it is destroyed. */
const rotated =
  (isNew: boolean): Check =>
  async (t, ledger, { path }) => {
    const [secret, ...older] = ledger.secrets()
    t.strictSame(older, [])
    const store = openStore(path, true)
    const made = JSON.parse(store.get('meta/secrets')!) as { key: string }[]
    await store.close()
    t.equal(made[0]?.key, Buffer.from(secret!).toString('hex'))
    const keys = readFileSync(join(path, 'data.mdb'), 'latin1').matchAll(/"key":"([0-9a-f]{64})"/g)
    const found = new Set([...keys].map(([, key]) => key))
    t.equal(found.size, 1, isNew ? 'the leaked one is gone' : 'nothing was made yet')
  }

const backedUp =
  (isThere: boolean): Check =>
  async (t, _, { other }) => {
    t.equal(existsSync(other), isThere)
    if (!isThere) return
    const path = `${other}.restored`
    const { unsettled } = await restoreLedger({ source: other, path, entropy: randomBytes, clock })
    t.equal(unsettled, 1, 'what is there is whole')
  }

const restored =
  (isThere: boolean): Check =>
  async (t, _, { other, said }) => {
    t.equal(existsSync(join(other, 'data.mdb')), isThere)
    // Half a restore is none: the same command does it then.
    const source = `${other}.backup`
    if (!isThere) await restoreLedger({ source, path: other, entropy: randomBytes, clock })
    const ledger = await open(other)
    t.not(ledger.lane, 0)
    await keepsPromises(t, ledger, said)
    await ledger.close()
    t.strictSame(readdirSync(other).sort(), ['data.mdb', 'lock.mdb'], 'nothing is left behind')
  }

const migrated: Check = (t, ledger) => {
  t.equal(ledger.secrets().length, 1)
  t.match(ledger.winners(), [{ id: 'book-1#2' }])
}

const nothing: Check = (t, ledger) => {
  t.strictSame(ledger.allWinners(), [])
  t.equal(ledger.secrets().length, 1)
}

const matrix: readonly [act: string, point: string, check: Check][] = [
  ['begin', 'file written', nothing],
  ['begin', 'file named', nothing],
  ['begin', 'before: meta/writer', nothing],
  ['begin', 'after: meta/writer', nothing],
  ['begin', 'after: meta/lane', nothing],
  ['sell', 'before: winner/', soldTo(3)],
  ['sell', 'after: winner/', soldTo(6)],
  ['claim in a window', 'before: claims/', claimedTo(3)],
  ['claim in a window', 'after: claims/', claimedTo(5)],
  ['seqs', 'before: meta/seq', claimedTo(3)],
  ['seqs', 'after: meta/seq', claimedTo(3)],
  ['redeem', 'before: floor/', floorAt(undefined, 'held')],
  ['redeem', 'after: floor/', floorAt(2, 'held')],
  ['redeem', 'between floor and submit', floorAt(2, 'held')],
  ['redeem', 'before: winner/', floorAt(2, 'held')],
  ['redeem', 'after: winner/', floorAt(2, 'submitted')],
  ['prune', 'before: mark/', pruned(false)],
  ['prune', 'after: mark/', pruned(true)],
  ['rotate', 'before: meta/secrets', rotated(false)],
  ['rotate', 'after: meta/secrets', rotated(true)],
  ['rotate', 'secrets written', rotated(true)],
  ['rotate', 'file written', rotated(true)],
  ['rotate', 'file named', rotated(true)],
  ['backup', 'records read', backedUp(false)],
  ['backup', 'file written', backedUp(false)],
  ['backup', 'file named', backedUp(true)],
  ['restore', 'source read', restored(false)],
  ['restore', 'file written', restored(false)],
  ['restore', 'file named', restored(true)],
  ['migrate', 'before: meta/schema', migrated],
  ['migrate', 'after: meta/schema', migrated],
]

for (const [act, point, check] of matrix) {
  t.test(`killed in ${act}, ${point}`, async (t) => {
    const crashed = killAt(act, point)
    // A socket that is this fresh may be another's, which is just beginning.
    for (const name of readdirSync(crashed.path)) {
      if (name.endsWith('.sock')) utimesSync(join(crashed.path, name), start, start - 2 ** 30)
    }
    const ledger = await open(crashed.path)
    try {
      await keepsPromises(t, ledger, crashed.said)
      await check(t, ledger, crashed)
    } finally {
      await ledger.close()
    }
    t.strictSame(readdirSync(crashed.path).sort(), ['data.mdb', 'lock.mdb'], 'and leaves nothing')
  })
}

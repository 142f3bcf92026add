import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import t from 'tap'
import type { Test } from 'tap'
import {
  backupLedger,
  ledgerStatus,
  openLedger,
  restoreLedger,
} from '../../../adapters/lmdb/index.ts'
import type { FareboxError, Ledger, PayingBook } from '../../../plugin/index.ts'
import {
  createBuyer,
  createTestBox,
  faceValue,
  outcomeOf,
  problemOf,
  start,
} from '../../fixtures/gate/test-box.ts'
import type { TestBox } from '../../fixtures/gate/test-box.ts'

const base = t.testdir()
const clock = { seconds: () => start, milliseconds: () => start * 1000 }

function unmount(disk: string): void {
  spawnSync('umount', ['-l', disk])
  rmdirSync(disk)
}

/**
 * Mounts a disk of one megabyte; undefined where that is not permitted. Outside the test's own folder:
 * one that a killed run left mounted there would stop every later run.
 */
function mount(): string | undefined {
  const path = mkdtempSync(join(tmpdir(), 'farebox-disk-'))
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', path])
  if (status === 0) return path
  rmdirSync(path)
  return undefined
}

const probe = mount()
if (probe !== undefined) unmount(probe)
const onDisk = probe === undefined ? { skip: 'no disk may be mounted here' } : {}

function smallDisk(t: Test): string {
  const disk = mount()!
  t.teardown(() => unmount(disk))
  return disk
}

/** Writes until nothing more goes in, and says how much that was. */
function fill(disk: string): void {
  const file = openSync(join(disk, 'filler'), 'a')
  try {
    for (;;) writeSync(file, Buffer.alloc(4096))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  } finally {
    closeSync(file)
  }
}

/** A gate on a real ledger, and somebody who watches. */
async function watching(t: Test, path: string) {
  const faults: (FareboxError | undefined)[] = []
  const onFault = (fault: FareboxError | undefined): void => void faults.push(fault)
  const ledger = await openLedger({ path, entropy: randomBytes, clock, onFault })
  t.teardown(() => ledger.close().catch(() => undefined))
  const box: TestBox = await createTestBox({ ledger: () => ledger })
  const buyer = createBuyer('viewer', { box, earmark: faceValue * 1000n })
  let book: PayingBook | undefined
  let index = 0
  /** Asks for the next segment, or again for the one that was not served. */
  const watch = async () => {
    if (!book || index + 4 > 128) {
      book = await buyer.book(box, 128)
      index = 0
    }
    const fare = book.credential(index + 4, index === 0 ? 'full' : 'short')
    const decision = await box.get(`/live/seg_${index}.m4s`, { fare })
    if (decision.kind === 'admit') index += 4
    return decision
  }
  /** Watches on until an answer comes out as wanted; a fault shows within some milliseconds. */
  const until = async (outcome: string) => {
    for (let tries = 0; tries < 500; tries++) {
      const decision = await watch()
      if (outcomeOf(decision) === outcome) return decision
      await setTimeout(10)
    }
    throw new Error(`no ${outcome}`)
  }
  return { ledger, faults, watch, until }
}

/** Everything that the running ledger knew, as another one reads it. */
const stateOf = (ledger: Ledger): unknown => ledger.allWinners().map(({ id, state }) => [id, state])

t.test(
  'a full disk: 503 with the reason told, and selling again when there is room',
  onDisk,
  async (t) => {
    const disk = smallDisk(t)
    const path = join(disk, 'ledger')
    const { ledger, faults, watch, until } = await watching(t, path)
    await until('paid')
    for (let round = 1; round <= 2; round++) {
      fill(disk)
      const refused = await until('gate_unavailable')
      t.match(refused, { status: 503 })
      t.match(problemOf(refused), { detail: /can't be written now, so it sells nothing/ })
      t.match(ledger.healthy(), { ok: false, reason: /free space or repair the disk/ })
      t.equal(faults.length, 2 * round - 1, 'told once')
      for (let i = 0; i < 5; i++) t.equal(outcomeOf(await watch()), 'gate_unavailable')
      rmSync(join(disk, 'filler'))
      await until('paid')
      t.equal(faults.at(-1), undefined)
    }
    for (let i = 0; i < 64; i++) t.equal(outcomeOf(await watch()), 'paid')
    t.ok(ledger.winners().length > 0)
    await ledger.flush()
    const before = stateOf(ledger)
    await ledger.close()
    const again = await openLedger({ path, entropy: randomBytes, clock })
    t.strictSame(stateOf(again), before)
    await again.close()
  },
)

t.test('a disk that is full already: the start says so, and nothing is lost', onDisk, async (t) => {
  const disk = smallDisk(t)
  const path = join(disk, 'ledger')
  const { ledger, until, watch } = await watching(t, path)
  await until('paid')
  for (let i = 0; i < 40; i++) await watch()
  await ledger.flush()
  const before = stateOf(ledger)
  await ledger.close()
  const target = join(base, 'saved')
  await backupLedger({ path, target, clock })
  fill(disk)
  const open = (name: string) => openLedger({ path: join(disk, name), entropy: randomBytes, clock })
  // As long as there are free pages in its own file, it even opens.
  const opened = await open('ledger').catch((error: FareboxError) => error)
  if (opened instanceof Error) t.match(opened, { code: 'ledger_failed', message: /free space/ })
  else {
    t.strictSame(stateOf(opened), before)
    await opened.close()
  }
  await t.rejects(open('another'), { code: 'ledger_failed', message: /ENOSPC.*free space/ })
  await t.rejects(backupLedger({ path, target: join(disk, 'backup'), clock }), {
    code: 'ledger_failed',
    message: /\(ENOSPC\): free space there or name another folder/,
  })
  await t.rejects(
    restoreLedger({ source: target, path: join(disk, 'restored'), entropy: randomBytes, clock }),
    { code: 'ledger_failed', message: /ENOSPC.*free space/ },
  )
  t.match(await ledgerStatus({ path, clock }), { lane: 0 }, 'it can still be looked at')
  // Wherever in the making of a ledger the room ends.
  for (let pages = 1; pages <= 32; pages++) {
    truncateSync(join(disk, 'filler'), statSync(join(disk, 'filler')).size - 4096)
    const begun = await open('another').catch((error: FareboxError) => error)
    if (begun instanceof Error) {
      t.match(begun, { code: 'ledger_failed', message: /free space/ }, `${pages} pages`)
    } else await begun.close()
    rmSync(join(disk, 'another'), { recursive: true, force: true })
  }
  rmSync(join(disk, 'filler'))
  t.strictSame(
    readdirSync(disk).filter((name) => name === 'backup' || name.startsWith('farebox-new-')),
    [],
  )
  const again = await open('ledger')
  t.strictSame(stateOf(again), before)
  await again.close()
})

t.test(
  'a disk that can only be read: nothing is sold, and all of it can be saved',
  onDisk,
  async (t) => {
    const disk = smallDisk(t)
    const path = join(disk, 'ledger')
    const { ledger, until, watch } = await watching(t, path)
    await until('paid')
    for (let i = 0; i < 40; i++) await watch()
    await ledger.flush()
    const before = stateOf(ledger)
    await ledger.close()
    t.equal(spawnSync('mount', ['-o', 'remount,ro', disk]).status, 0)
    const open = () => openLedger({ path, entropy: randomBytes, clock })
    await t.rejects(open(), { code: 'ledger_failed', message: /\(EROFS\): make its disk writable/ })
    const target = join(base, 'rescued')
    await backupLedger({ path, target, clock })
    const restored = join(base, 'restored')
    await restoreLedger({ source: target, path: restored, entropy: randomBytes, clock })
    const moved = await openLedger({ path: restored, entropy: randomBytes, clock })
    t.strictSame(stateOf(moved), before)
    await moved.close()
    t.equal(spawnSync('mount', ['-o', 'remount,rw', disk]).status, 0)
    const again = await open()
    t.strictSame(stateOf(again), before)
    await again.close()
  },
)

t.test(
  'a ledger whose file is taken away under a running gate: 503 until it is back',
  process.platform === 'win32' ? { skip: 'an open file can not be moved there' } : {},
  async (t) => {
    const path = join(base, 'taken')
    const { ledger, until } = await watching(t, path)
    await until('paid')
    renameSync(path, `${path}-away`)
    t.match(await until('gate_unavailable'), { status: 503 })
    t.match(ledger.healthy(), {
      ok: false,
      reason: /was removed while it was in use\): stop the gate/,
    })
    t.notOk(existsSync(path))
    renameSync(`${path}-away`, path)
    await until('paid')
    t.strictSame(ledger.healthy(), { ok: true })
  },
)

import { randomBytes } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import type { Test } from 'tap'
import { openLedger } from '../../../adapters/lmdb/index.ts'
import type { LedgerStore } from '../../../adapters/lmdb/ledger-store.ts'
import { FareboxError } from '../../../plugin/index.ts'
import type { Acceptance, Ledger } from '../../../plugin/index.ts'
import { accepted, alice, answer, bookClaim } from '../../fixtures/conformance/ledger-claims.ts'

const clock = { seconds: () => 1_800_000_000, milliseconds: () => 1_800_000_000_000 }
const base = t.testdir()
const fault = new FareboxError('ledger_failed', 'the disk is full: free space')
let made = 0

/** A ledger over a real store whose writes fail while `control.broken` is set. */
async function breakable(t: Test) {
  const control = { broken: false, commits: 0 }
  const faults: (FareboxError | undefined)[] = []
  const path = join(base, `ledger-${made++}`)
  const wrap = (store: LedgerStore): LedgerStore => ({
    ...store,
    async commit(changes) {
      control.commits++
      if (control.broken) throw fault
      await store.commit(changes)
    },
    commitNow(changes) {
      if (control.broken) throw fault
      store.commitNow(changes)
    },
  })
  const onFault = (fault: FareboxError | undefined): void => void faults.push(fault)
  const open = (): Promise<Ledger> =>
    openLedger({ path, entropy: randomBytes, clock, onFault }, wrap)
  const ledger = await open()
  t.teardown(() => {
    control.broken = false
    return ledger.close()
  })
  return { ledger, control, faults, open }
}

function promiseOf(acceptance: Acceptance): Promise<void> {
  if (acceptance.outcome !== 'accepted' || !acceptance.durable) throw new Error('no promise')
  return acceptance.durable
}

t.test('a winner that can not be written is undone and may come again', async (t) => {
  const { ledger, control, faults, open } = await breakable(t)
  await accepted(ledger.accept(bookClaim(ledger, 1, 0)))
  await ledger.flush()
  control.broken = true
  const won = ledger.accept(bookClaim(ledger, 4, 1, { winners: [3] }))
  t.match(won, { winners: 1, credit: 20n })
  await t.rejects(promiseOf(won), { code: 'ledger_failed' })
  t.equal(ledger.series('book-1')?.highest, 1)
  t.equal(ledger.credit('book-1'), 5n)
  t.equal(ledger.pending(alice), 0n)
  t.strictSame(ledger.allWinners(), [])
  t.match(ledger.healthy(), { ok: false, reason: /disk is full/ })
  t.equal(faults.length, 1)
  await t.rejects(ledger.flush(), { code: 'ledger_failed' })
  t.equal(faults.length, 1, 'told once')

  control.broken = false
  await ledger.flush()
  t.strictSame(ledger.healthy(), { ok: true })
  t.strictSame(faults.slice(1), [undefined])
  await accepted(ledger.accept(bookClaim(ledger, 4, 1, { winners: [3] })))
  await ledger.close()
  const again = await open()
  t.equal(again.series('book-1')?.highest, 4)
  t.equal(again.pending(alice), 100n)
  t.equal(again.credit('book-1'), 20n)
  await again.close()
})

t.test('a first winner that can not be written leaves no series', async (t) => {
  const { ledger, control } = await breakable(t)
  control.broken = true
  await t.rejects(promiseOf(ledger.accept(bookClaim(ledger, 1, 0, { winners: [1] }))))
  t.equal(ledger.series('book-1'), undefined)
  t.strictSame(ledger.openSeries(alice, clock.seconds()), [])
  control.broken = false
  await accepted(ledger.accept(bookClaim(ledger, 1, 0, { winners: [1] })))
  t.equal(ledger.winners().length, 1)
})

t.test('steps behind an unwritten winner wait for it and are undone with it', async (t) => {
  const { ledger, control } = await breakable(t)
  control.broken = true
  const first = ledger.accept(bookClaim(ledger, 2, 0, { winners: [2] }))
  const second = ledger.accept(bookClaim(ledger, 3, 2))
  const late = ledger.accept(bookClaim(ledger, 1, 3))
  const other = ledger.accept(bookClaim(ledger, 1, 0, { series: 'other', seq: 11n }))
  t.notOk((other as { durable?: unknown }).durable, 'another series does not wait')
  for (const step of [first, second, late]) await t.rejects(promiseOf(step))
  t.equal(ledger.series('book-1'), undefined)
  t.equal(ledger.credit('book-1'), 0n)
  t.equal(ledger.series('other')?.highest, 1)
  t.equal(ledger.credit('other'), 5n)
  control.broken = false
  await accepted(ledger.accept(bookClaim(ledger, 2, 0, { winners: [2] })))
  await accepted(ledger.accept(bookClaim(ledger, 3, 2)))
  await accepted(ledger.accept(bookClaim(ledger, 1, 3)))
})

t.test('credit that was spent before the write failed comes back by giveBack', async (t) => {
  const { ledger, control } = await breakable(t)
  control.broken = true
  const won = ledger.accept(bookClaim(ledger, 2, 0, { winners: [2] }))
  t.equal(ledger.spend('book-1', 8n), true)
  await t.rejects(promiseOf(won))
  t.equal(ledger.credit('book-1'), 0n, 'never shown below zero')
  t.equal(ledger.spend('book-1', 1n), false)
  ledger.giveBack('book-1', 8n)
  t.equal(ledger.credit('book-1'), 0n)
})

t.test(
  'credit that is not on disk is told of, and inherited only for as long as it stands',
  async (t) => {
    const { ledger, control } = await breakable(t)
    const last = () => bookClaim(ledger, 16, 0, { winners: [3] })
    const next = { series: 'book-2', seq: 11n }
    control.broken = true
    const won = ledger.accept(last())
    await accepted(ledger.accept(bookClaim(ledger, 1, 0, next)))
    t.equal(ledger.settled('book-2'), undefined)
    t.equal(ledger.inherit(alice, 'book-2', clock.seconds()), 80n)
    t.equal(ledger.spend('book-2', 50n), true)
    const moved = ledger.settled('book-2')
    t.ok(moved, 'it waits as what it came from')
    await t.rejects(promiseOf(won), { code: 'ledger_failed' })
    await t.rejects(moved!, { code: 'ledger_failed' })
    ledger.giveBack('book-2', 50n)
    t.strictSame([ledger.credit('book-1'), ledger.credit('book-2')], [0n, 5n])
    t.equal(ledger.settled('book-2'), undefined)

    control.broken = false
    await accepted(ledger.accept(last()))
    t.equal(ledger.inherit(alice, 'book-2', clock.seconds()), 80n)
    await ledger.settled('book-2')
    t.strictSame([ledger.credit('book-1'), ledger.credit('book-2')], [0n, 85n])
  },
)

t.test('what the worker could not write is as it was', async (t) => {
  const { ledger, control } = await breakable(t)
  await accepted(ledger.accept(bookClaim(ledger, 1, 0, { winners: [1] })))
  await ledger.putNote('nonce', '1')
  control.broken = true
  const update = ledger.updateWinner('book-1#1', { state: 'paid' })
  const note = ledger.putNote('nonce', '2')
  const fresh = ledger.putNote('fresh', '1')
  for (const step of [update, note, fresh]) await t.rejects(step, { code: 'ledger_failed' })
  t.match(ledger.winners(), [{ state: 'held' }])
  t.equal(ledger.pending(alice), 100n)
  t.equal(ledger.note('nonce'), '1')
  t.equal(ledger.note('fresh'), undefined)
  await t.rejects(ledger.raiseFloor(alice, { seq: 10n, index: 2 }), { code: 'ledger_failed' })
  t.strictSame(ledger.floor(alice), { seq: 10n, index: 2 }, 'a floor never sinks')
})

t.test('no seq is answered that was not written', async (t) => {
  const { ledger, control } = await breakable(t)
  control.broken = true
  t.throws(() => ledger.nextSeq(), { code: 'ledger_failed' })
  t.equal(ledger.healthy().ok, false)
  control.broken = false
  t.ok(ledger.nextSeq() > 0n)
})

t.test('a broken ledger recovers by its own probe', async (t) => {
  const { ledger, control, faults } = await breakable(t)
  control.broken = true
  await t.rejects(ledger.putNote('a', 'b'))
  control.broken = false
  const { commits } = control
  // The probe does not keep a process alive, so something else must while we wait for it.
  const alive = setInterval(() => {}, 50)
  while (!ledger.healthy().ok) await new Promise((resolve) => setTimeout(resolve, 20))
  clearInterval(alive)
  t.ok(control.commits > commits)
  t.strictSame(faults, [fault, undefined])
})

t.test('many steps share one write', async (t) => {
  const { ledger, control } = await breakable(t)
  await ledger.flush()
  const { commits } = control
  const claims = Array.from({ length: 40 }, (_, i) =>
    bookClaim(ledger, 1, 0, { series: `book-${i}`, winners: [1], limit: 10n ** 9n }),
  )
  await Promise.all(claims.map((claim) => promiseOf(ledger.accept(claim))))
  t.ok(control.commits - commits <= 2, `${control.commits - commits} writes`)
  t.equal(ledger.winners().length, 40)
})

t.test('a closed ledger accepts nothing and is not healthy', async (t) => {
  const { ledger } = await breakable(t)
  await ledger.close()
  t.equal(ledger.healthy().ok, false)
  t.throws(() => ledger.accept(bookClaim(ledger, 1, 0)), { code: 'ledger_failed' })
  t.throws(() => ledger.nextSeq(), { code: 'ledger_failed' })
  await t.rejects(ledger.putNote('a', 'b'), { code: 'ledger_failed' })
  t.doesNotThrow(() => ledger.giveBack('book-1', 1n), 'an answer may end after the close')
})

t.test('close writes what was gathered', async (t) => {
  const { ledger, open } = await breakable(t)
  ledger.accept(bookClaim(ledger, 3, 0))
  ledger.spend('book-1', 2n)
  await ledger.close()
  const again = await open()
  t.equal(again.credit('book-1'), 13n)
  t.equal(answer(again.accept(bookClaim(again, 3, 3))), 'index_replayed')
  await again.close()
})

t.test(
  'a data file that is taken away, replaced, cut or overwritten stops the selling until it is back',
  process.platform === 'win32' ? { skip: 'an open file can not be moved there' } : {},
  async (t) => {
    const path = join(base, 'taken')
    const [data, aside] = [join(path, 'data.mdb'), join(base, 'aside.mdb')]
    const ledger = await openLedger({ path, entropy: randomBytes, clock })
    await accepted(ledger.accept(bookClaim(ledger, 2, 0, { winners: [1] })))
    const sell = (index: number) =>
      promiseOf(ledger.accept(bookClaim(ledger, index, index - 1, { winners: [index] })))
    const whole = readFileSync(data)
    const spoils: Readonly<Record<string, () => void>> = {
      removed: () => renameSync(data, aside),
      replaced: () => {
        renameSync(data, aside)
        writeFileSync(data, whole)
      },
    }
    for (const [index, [name, spoil]] of Object.entries(spoils).entries()) {
      spoil()
      await t.rejects(sell(index + 3), { code: 'ledger_failed', message: new RegExp(name) })
      t.throws(() => {
        for (let i = 0; i < 1025; i++) ledger.nextSeq()
      })
      t.match(ledger.healthy(), { ok: false, reason: /stop the gate/ })
      renameSync(aside, data)
      await ledger.flush()
      t.strictSame(ledger.healthy(), { ok: true })
      await sell(index + 3)
    }
    // Each of these would end the process, were it to write into the file.
    const inPlace: readonly [string, (full: Buffer) => void][] = [
      ['cut', () => truncateSync(data, 8192)],
      ['cut', () => truncateSync(data, 0)],
      ['overwritten', (full) => writeFileSync(data, randomBytes(full.length))],
      ['overwritten', (full) => writeFileSync(data, Buffer.alloc(full.length))],
      ['overwritten', (full) => writeFileSync(data, Buffer.concat([whole, full]))],
      ['damaged', (full) => writeFileSync(data, full.fill(0, 8192))],
      [
        'damaged',
        (full) =>
          writeFileSync(data, randomBytes(full.length).fill(full.subarray(0, 8192), 0, 8192)),
      ],
    ]
    for (const [name, spoil] of inPlace) {
      const full = readFileSync(data)
      spoil(Buffer.from(full))
      const spoilt = readFileSync(data)
      await t.rejects(sell(5), { code: 'ledger_failed', message: new RegExp(`was ${name}`) })
      t.equal(ledger.healthy().ok, false)
      t.ok(readFileSync(data).equals(spoilt), 'nothing was written into it')
      // Only whoever has its bytes can put them back.
      writeFileSync(data, full)
      await ledger.flush()
    }
    await sell(5)
    await ledger.close()
    const again = await openLedger({ path, entropy: randomBytes, clock })
    t.strictSame(
      again.winners().map(({ index }) => index),
      [1, 3, 4, 5],
    )
    await again.close()
  },
)

const hasLimits = process.platform !== 'win32'

t.test(
  'a full disk makes the ledger unhealthy, not the process end',
  hasLimits ? {} : { skip: 'file size limits need a POSIX shell' },
  async (t) => {
    const child = fileURLToPath(new URL('./fixtures/ledger-child.ts', import.meta.url))
    const path = join(base, 'full')
    // With the signal ignored, a write beyond the limit fails as on a full disk. Blocks of 512 bytes
    // or 1 KiB, by shell: either way a few hundred kilobytes.
    const script = `trap '' XFSZ; ulimit -f 400; exec "$0" --import tsx "$1" "$2" full`
    const args = ['-c', script, process.execPath, child, path]
    const { stdout, status } = spawnSync('bash', args, { encoding: 'utf8', timeout: 60_000 })
    t.equal(status, 0)
    const said = stdout.split('\n')
    t.ok(said.includes('fault ledger_failed'), stdout)
    t.ok(said.includes('healthy false'))
    const notes = said.filter((line) => line.startsWith('noted '))
    t.ok(notes.length > 3)
    const ledger = await openLedger({ path, entropy: randomBytes, clock })
    for (const line of notes) t.equal(ledger.note(line.slice(6))?.length, 20_000)
    t.equal(ledger.note(`big-${notes.length}`), undefined, 'the one that failed is not there')
    await ledger.close()
  },
)

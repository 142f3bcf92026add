import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { openLedger } from '../../../adapters/lmdb/index.ts'
import type { Ledger } from '../../../plugin/index.ts'
import { accepted, alice, answer, bookClaim } from '../../fixtures/conformance/ledger-claims.ts'
import { killAt, saying } from '../../fixtures/kill-at.ts'

const child = fileURLToPath(new URL('./fixtures/ledger-child.ts', import.meta.url))
const clock = { seconds: () => 1_800_000_000, milliseconds: () => 1_800_000_000_000 }
const base = t.testdir()
const pathOf = (name: string): string => join(base, name)

const killAct = (path: string, act: string, until: (said: readonly string[]) => boolean) =>
  killAt(child, [path, act], until)

async function reopened(path: string, check: (ledger: Ledger) => Promise<void>): Promise<void> {
  const ledger = await openLedger({ path, entropy: randomBytes, clock })
  try {
    await check(ledger)
  } finally {
    await ledger.close()
  }
}

t.test('a winner is there after a kill, once its promise resolved', async (t) => {
  const path = pathOf('winner')
  await killAct(path, 'winner', saying('durable'))
  await reopened(path, async (ledger) => {
    t.strictSame(
      ledger.winners().map((winner) => [winner.id, winner.payload, winner.state]),
      [['book-1#2', Uint8Array.of(2, 7), 'held']],
    )
    t.match(ledger.series('book-1'), { highest: 3, memo: Uint8Array.of(1, 2, 3) })
    t.equal(ledger.pending(alice), 100n)
    t.equal(ledger.credit('book-1'), 15n)
    t.equal(answer(ledger.accept(bookClaim(ledger, 3, 3))), 'index_replayed')
    t.equal(ledger.winners().length, 1, 'not doubled')
  })
})

t.test('a winner that was not synced is unclaimed after a kill, and wins again', async (t) => {
  const path = pathOf('unsynced')
  await killAct(path, 'winner-unsynced', saying('waiting'))
  await reopened(path, async (ledger) => {
    t.strictSame(ledger.winners(), [])
    t.equal(ledger.pending(alice), 0n)
    t.equal(ledger.credit('book-1'), 0n)
    await accepted(ledger.accept(bookClaim(ledger, 3, 0, { winners: [2] })))
    t.equal(ledger.winners().length, 1)
  })
})

t.test('an unclean stop forgets one window of claims and nothing more', async (t) => {
  const path = pathOf('claims')
  await killAct(path, 'claims', saying('accepted'))
  await reopened(path, async (ledger) => {
    t.equal(ledger.series('book-1')?.highest, 2)
    t.equal(ledger.credit('book-1'), 10n)
    t.equal(answer(ledger.accept(bookClaim(ledger, 2, 2))), 'index_replayed')
    await accepted(ledger.accept(bookClaim(ledger, 4, 2)))
  })
})

t.test('no seq is issued again after a kill', async (t) => {
  const path = pathOf('seqs')
  const issued = new Set<string>()
  for (const last of [3, 1100, 1]) {
    const said = await killAct(path, 'seqs', (lines) => lines.length > last)
    const seqs = said.filter((line) => line.startsWith('seq '))
    t.ok(seqs.length >= last - 1)
    for (const seq of seqs) {
      if (issued.has(seq)) t.fail(`${seq} was issued again`)
      issued.add(seq)
    }
  }
})

t.test('a floor that was raised stays raised', async (t) => {
  const path = pathOf('floor')
  await killAct(path, 'floor', saying('raised'))
  await reopened(path, async (ledger) => {
    t.strictSame(ledger.floor(alice), { seq: 10n, index: 5 })
    t.equal(answer(ledger.accept(bookClaim(ledger, 5, 0))), 'terms_expired')
  })
})

t.test('a kill during an update leaves the winner before or after it', async (t) => {
  const path = pathOf('update')
  await killAct(path, 'update', saying('updating'))
  await reopened(path, async (ledger) => {
    const [first, second] = ledger.allWinners()
    t.match(first, { id: 'book-1#1', state: 'paid', fee: 7n })
    t.match(second, { id: 'book-1#2', state: 'held', attempts: 0 })
    t.equal(ledger.pending(alice), 100n)
  })
})

t.test('a note that was put stays', async (t) => {
  const path = pathOf('note')
  await killAct(path, 'note', saying('noted'))
  await reopened(path, async (ledger) => {
    t.equal(ledger.note('pending'), 'tx-1')
  })
})

t.test('killed anywhere in a storm: no winner lost or doubled, no seq issued again', async (t) => {
  const path = pathOf('storm')
  const seqs: string[] = []
  for (const lines of [7, 23, 60]) {
    const said = await killAct(path, 'storm', (all) => all.length > lines)
    t.strictSame(
      said.filter((line) => line.startsWith('wrong')),
      [],
    )
    seqs.push(...said.filter((line) => line.startsWith('seq ')))
    const promised = said.filter((line) => line.startsWith('winner ')).map((line) => line.slice(7))
    await reopened(path, async (ledger) => {
      const stored = ledger.allWinners().map((winner) => winner.id)
      const missing = promised.filter((id) => !stored.includes(id))
      t.strictSame(missing, [])
      t.equal(new Set(stored).size, stored.length)
      t.equal(ledger.pending(alice), BigInt(stored.length) * 100n)
    })
  }
  t.equal(new Set(seqs).size, seqs.length)
})

const hasStrace = spawnSync('strace', ['-V']).status === 0

t.test(
  'what is promised to be durable was synced before',
  hasStrace ? {} : { skip: 'strace is not installed' },
  async (t) => {
    const trace = pathOf('trace')
    const calls = 'trace=openat,write,pwrite64,pwritev,fdatasync,fsync'
    const node = [process.execPath, '--import', 'tsx', child, pathOf('traced'), 'traced']
    spawnSync('strace', ['-f', '-e', calls, '-o', trace, ...node], { timeout: 60_000 })
    const text = readFileSync(trace, 'utf8')
    // The meta page goes through a descriptor whose writes are synced by themselves. A new ledger is
    // made in a folder of its own, so the last one opened is that of the ledger.
    const metas = [...text.matchAll(/data\.mdb", O_WRONLY\|O_DSYNC[^=]*= (\d+)/g)]
    const meta = metas.at(-1)?.[1]
    t.ok(meta)
    const parts = text.split(/write\(1, "mark /).slice(1)
    t.strictSame(
      parts.map((part) => part.slice(0, part.indexOf('\\n'))),
      ['winner', 'seq', 'floor', 'update', 'end'],
    )
    for (const part of parts.slice(0, -1)) {
      const name = part.slice(0, part.indexOf('\\n'))
      const synced = part.search(/fdatasync\(\d+\) += 0|fdatasync resumed>.*= 0/)
      const metaWritten = part.lastIndexOf(`pwrite64(${meta}, `)
      t.ok(synced >= 0 && metaWritten > synced, `${name}: pages synced, then the meta page`)
    }
  },
)

import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inspect } from 'node:util'
import t from 'tap'
import { openLedger } from '../../../adapters/lmdb/index.ts'
import { openStore } from '../../../adapters/lmdb/ledger-store.ts'
import type { Ledger } from '../../../plugin/index.ts'
import {
  accepted,
  alice,
  answer,
  bookClaim,
  start,
} from '../../fixtures/conformance/ledger-claims.ts'

const child = fileURLToPath(new URL('./fixtures/ledger-child.ts', import.meta.url))
const clock = { seconds: () => start, milliseconds: () => start * 1000 }
const base = t.testdir()
const pathOf = (name: string): string => join(base, name)
const open = (path: string, lane?: number): Promise<Ledger> =>
  openLedger({ path, entropy: randomBytes, clock, ...(lane === undefined ? {} : { lane }) })

/** Another process that opens the ledger; answers the first line it says and the way to kill it. */
function another(path: string, options: { uid?: number } = {}) {
  const args = ['--import', 'tsx', child, path, '']
  const running = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...options,
  })
  const said = new Promise<string>((resolve) => {
    running.stdout.once('data', (chunk) => resolve(String(chunk).split('\n')[0] ?? ''))
  })
  const closed = new Promise<void>((resolve) => running.once('close', () => resolve()))
  const kill = async (): Promise<void> => {
    running.kill('SIGKILL')
    await closed
  }
  const stop = (): void => void running.kill('SIGSTOP')
  return { said, kill, stop }
}

t.test('everything is as it was after closing and opening again', async (t) => {
  const path = pathOf('again')
  const ledger = await open(path)
  await accepted(ledger.accept(bookClaim(ledger, 5, 0, { winners: [2, 4] })))
  await accepted(ledger.accept(bookClaim(ledger, 2, 5)))
  await accepted(ledger.accept(bookClaim(ledger, 1, 0, { series: 'dead', acceptUntil: start - 9 })))
  ledger.spend('book-1', 3n)
  ledger.putTerms(7n, Uint8Array.of(1, 0, 255), start + 5)
  await ledger.raiseFloor(alice, { seq: 10n, index: 1 })
  await ledger.putNote('s/n: ü"', 'n5')
  await ledger.updateWinner('book-1#2', { state: 'paid', fee: 1n << 100n })
  ledger.prune(start)
  const all = (from: Ledger): unknown[] => [
    from.lane,
    from.secrets(),
    from.series('book-1'),
    from.series('dead') === undefined,
    from.openSeries(alice, start),
    from.credit('book-1'),
    from.floor(alice),
    from.pending(alice),
    from.terms(7n),
    from.winners(),
    from.allWinners(),
    from.note('s/n: ü"'),
  ]
  const before = all(ledger)
  const seq = ledger.nextSeq()
  await ledger.close()
  const again = await open(path)
  t.strictSame(all(again), before)
  t.ok(again.nextSeq() > seq)
  t.equal(answer(again.accept(bookClaim(again, 2, 5))), 'index_replayed')
  const forgotten = bookClaim(again, 1, 0, { series: 'dead', seq: 11n, acceptUntil: start - 9 })
  t.equal(answer(again.accept(forgotten)), 'terms_expired', 'also after a restart')
  again.prune(start + 100_000)
  await again.close()
  const pruned = await open(path)
  t.equal(pruned.series('book-1'), undefined)
  t.strictSame(
    pruned.allWinners().map((winner) => winner.id),
    ['book-1#4'],
    'what was not paid stays',
  )
  await pruned.close()
})

t.test('the lane stays, and a new one closes the books of the old', async (t) => {
  const path = pathOf('lane')
  const ledger = await open(path, 5)
  await accepted(ledger.accept(bookClaim(ledger, 2, 0, { winners: [1] })))
  const seq = ledger.nextSeq()
  await ledger.close()
  const same = await open(path)
  t.equal(same.lane, 5)
  await same.close()
  const moved = await open(path, 6)
  t.equal(moved.lane, 6)
  t.ok(moved.nextSeq() > seq)
  t.equal(moved.pending(alice), 100n, 'winners of every lane are owed')
  t.equal(moved.winners()[0]?.lane, 5)
  t.equal(answer(moved.accept(bookClaim(moved, 3, 2, { lane: 5 }))), 'terms_expired')
  await moved.close()
})

t.test('a ledger made anew issues seqs above those of a lost one', async (t) => {
  const lost = await open(pathOf('lost'))
  const seqs = Array.from({ length: 2000 }, () => lost.nextSeq())
  await lost.close()
  const later = { seconds: () => start + 1, milliseconds: () => (start + 1) * 1000 }
  const path = pathOf('replacement')
  const replacement = await openLedger({ path, entropy: randomBytes, clock: later })
  t.ok(replacement.nextSeq() > seqs.at(-1)!)
  await replacement.close()
})

t.test('the secret is nobody else’s to read', async (t) => {
  const path = pathOf('modes')
  const ledger = await open(path)
  const hex = Buffer.from(ledger.secrets()[0]!).toString('hex')
  const shown = inspect(ledger, { depth: 20, showHidden: true }) + JSON.stringify(ledger)
  t.notMatch(shown, hex)
  t.notMatch(shown, inspect(ledger.secrets()[0]).slice(16, 60))
  if (process.platform !== 'win32') {
    t.equal(statSync(path).mode & 0o777, 0o700)
    for (const file of ['data.mdb', 'lock.mdb']) {
      t.equal(statSync(join(path, file)).mode & 0o777, 0o600, file)
    }
  }
  await ledger.close()
  chmodSync(path, 0o755)
  chmodSync(join(path, 'data.mdb'), 0o644)
  await (await open(path)).close()
  t.equal(statSync(join(path, 'data.mdb')).mode & 0o077, 0)
})

t.test('one writer in one process', async (t) => {
  const path = pathOf('one')
  const ledger = await open(path)
  await t.rejects(open(path), { code: 'ledger_locked', message: /stop it, or give each its own/ })
  await t.rejects(open(`${path}/../one/.`), { code: 'ledger_locked' })
  await ledger.putNote('still', 'works')
  await ledger.close()
  const [a, b] = await Promise.allSettled([open(path), open(path)])
  t.strictSame([a, b].map((result) => result.status).sort(), ['fulfilled', 'rejected'])
  for (const result of [a, b]) if (result.status === 'fulfilled') await result.value.close()
})

t.test('one writer among processes, also a stopped one, and none after kill -9', async (t) => {
  const path = pathOf('processes')
  const other = another(path)
  t.equal(await other.said, 'open')
  await t.rejects(open(path), { code: 'ledger_locked' })
  other.stop()
  await t.rejects(open(path), { code: 'ledger_locked' }, 'it may go on at any moment')
  await other.kill()
  const ledger = await open(path)
  t.equal(readdirSync(path).filter((name) => name.endsWith('.sock')).length, 1, 'old one removed')
  await ledger.close()
  t.strictSame(readdirSync(path).sort(), ['data.mdb', 'lock.mdb'])
})

t.test('of many that find a dead writer one becomes the next', async (t) => {
  const path = pathOf('race')
  const dead = another(path)
  await dead.said
  await dead.kill()
  const others = Array.from({ length: 3 }, () => another(path))
  const said = await Promise.all(others.map((other) => other.said))
  t.strictSame(said.sort(), ['ledger_locked', 'ledger_locked', 'open'])
  await Promise.all(others.map((other) => other.kill()))
})

t.test('of many that begin a ledger in one directory one becomes its writer', async (t) => {
  const path = pathOf('begun')
  const others = Array.from({ length: 3 }, () => another(path))
  const said = await Promise.all(others.map((other) => other.said))
  t.strictSame(said.sort(), ['ledger_locked', 'ledger_locked', 'open'])
  await Promise.all(others.map((other) => other.kill()))
  await (await open(path)).close()
})

t.test('a path longer than a socket’s address has room for', async (t) => {
  const path = join(base, 'd'.repeat(120))
  if (process.platform !== 'linux') {
    await t.rejects(open(path), { code: 'options_invalid', message: /too long/ })
    return
  }
  const ledger = await open(path)
  await t.rejects(open(path), { code: 'ledger_locked' })
  const other = another(path)
  t.equal(await other.said, 'ledger_locked')
  await ledger.close()
  await (await open(path)).close()
})

t.test('files of a newer program are left alone', async (t) => {
  const path = pathOf('newer')
  await (await open(path)).close()
  const store = openStore(path)
  store.commitNow([['meta/schema', '3']])
  await store.close()
  const before = readFileSync(join(path, 'data.mdb'))
  await t.rejects(open(path), { code: 'ledger_failed', message: /schema 3.*knows 2.*upgrade/ })
  t.ok(readFileSync(join(path, 'data.mdb')).equals(before))
})

t.test('damaged files are an error that says so', async (t) => {
  const damage: Readonly<Record<string, (data: string) => void>> = {
    text: (data) => writeFileSync(data, 'no database at all '.repeat(2000)),
    // What a system that loses power may leave of a file; it once opened as a new ledger.
    empty: (data) => truncateSync(data, 0),
    tiny: (data) => truncateSync(data, 100),
    'one page': (data) => truncateSync(data, 4096),
    half: (data) => truncateSync(data, statSync(data).size >> 1),
    zeros: (data) => {
      const bytes = readFileSync(data)
      writeFileSync(data, bytes.fill(0, 8192))
    },
  }
  for (const [name, spoil] of Object.entries(damage)) {
    const path = pathOf(`damaged-${name}`)
    const ledger = await open(path)
    for (let i = 0; i < 60; i++) void ledger.putNote(`note-${i}`, 'x'.repeat(500))
    await ledger.close()
    spoil(join(path, 'data.mdb'))
    const spoilt = readFileSync(join(path, 'data.mdb'))
    await t.rejects(open(path), { code: 'ledger_failed', message: /damaged.*backup/ }, name)
    t.ok(readFileSync(join(path, 'data.mdb')).equals(spoilt), `${name}: left as it was`)
  }
})

t.test(
  'what looks damaged while a writer lives is its work: nobody is told to put back a backup',
  process.platform === 'win32' ? { skip: 'a pipe is in no directory' } : {},
  async (t) => {
    const path = pathOf('torn')
    await (await open(path)).close()
    const data = join(path, 'data.mdb')
    const whole = readFileSync(data)
    const torn = Buffer.from(whole).fill(0, 8192)
    const writer = createServer().listen(join(path, 'writer-0123456789abcdef.sock'))
    await once(writer, 'listening')
    writeFileSync(data, torn)
    await t.rejects(open(path), { code: 'ledger_locked' })
    writer.close()
    await once(writer, 'close')
    await t.rejects(open(path), { code: 'ledger_failed', message: /damaged.*backup/ })
    const opening = open(path)
    // The writer was at work at the first look and gone at the next.
    setImmediate(() => writeFileSync(data, whole))
    await (await opening).close()
  },
)

t.test('a file beyond 2 GiB', async (t) => {
  const path = pathOf('large')
  const ledger = await open(path)
  await ledger.putNote('kept', 'value')
  await ledger.close()
  truncateSync(join(path, 'data.mdb'), 3 * 2 ** 30)
  const again = await open(path)
  t.equal(again.note('kept'), 'value')
  await again.close()
})

t.test('records that can not be read are an error, not a guess', async (t) => {
  const records: [string, string][] = [
    ['note/a', 'not json'],
    ['note/a', '"untagged"'],
    ['nonsense/a', '"sx"'],
    ['meta/secrets', 'short'],
    ['meta/secrets', '[]'],
    ['meta/schema', '1'],
  ]
  for (const [i, change] of records.entries()) {
    const path = pathOf(`record-${i}`)
    await (await open(path)).close()
    const store = openStore(path)
    store.commitNow([change])
    await store.close()
    await t.rejects(open(path), { code: 'ledger_failed', message: /damaged/ }, change[0])
  }
})

t.test('a directory of something else is left alone', async (t) => {
  const path = pathOf('home')
  mkdirSync(path)
  writeFileSync(join(path, 'letter.txt'), 'dear')
  const { mode } = statSync(path)
  await t.rejects(open(path), { code: 'options_invalid', message: /empty or new directory/ })
  t.equal(statSync(path).mode, mode)
  t.strictSame(readdirSync(path), ['letter.txt'])
  await t.rejects(open(join(path, 'letter.txt')), { code: 'ledger_failed', message: /ENOTDIR/ })
})

const isRoot = process.getuid?.() === 0

t.test(
  'a directory that can not be written',
  process.platform === 'win32' ? { skip: 'modes mean nothing on Windows' } : {},
  async (t) => {
    const path = pathOf('read-only')
    mkdirSync(path, { mode: 0o555 })
    // Modes do not bind root: then another user tries.
    const other = another(join(path, 'ledger'), isRoot ? { uid: 65_534 } : {})
    t.equal(await other.said, 'ledger_failed')
    await other.kill()
  },
)

t.test('a path where no directory can be made is refused at once', async (t) => {
  writeFileSync(pathOf('a-file'), '')
  await t.rejects(open(join(pathOf('a-file'), 'ledger')), {
    code: 'ledger_failed',
    message: /a-file is no directory that this user may write to: name another$/,
  })
  const deep = join(pathOf('one'), 'two', 'three')
  await (await open(deep)).close()
  t.equal(statSync(deep).mode & 0o777, 0o700)
  if (process.platform !== 'linux') return
  // Node's recursive mkdir would never come back from here.
  await t.rejects(open('/proc/farebox/ledger'), { code: 'ledger_failed' })
})

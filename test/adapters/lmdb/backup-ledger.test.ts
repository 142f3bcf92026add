import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import {
  backupLedger,
  ledgerStatus,
  openLedger,
  restoreLedger,
} from '../../../adapters/lmdb/index.ts'
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
const base = t.testdir()
let made = 0
const fresh = (kind: string): string => join(base, `${kind}-${made++}`)
const clockAt = (now: number) => ({ seconds: () => now, milliseconds: () => now * 1000 })
const clock = clockAt(start)
const open = (path: string): Promise<Ledger> => openLedger({ path, entropy: randomBytes, clock })
const backup = (path: string, target: string) => backupLedger({ path, target, clock })
const restore = (source: string, path: string, now = start + 60) =>
  restoreLedger({ source, path, entropy: randomBytes, clock: clockAt(now) })

/** A ledger with a book that is open, a winner that is not paid and one that is; closed. */
async function sold(path: string): Promise<{ seq: bigint; secret: Uint8Array }> {
  const ledger = await open(path)
  await accepted(ledger.accept(bookClaim(ledger, 5, 0, { winners: [2, 4] })))
  await ledger.updateWinner('book-1#2', { state: 'paid', fee: 7n })
  const seq = ledger.nextSeq(start + 90_000)
  const [secret] = ledger.secrets()
  await ledger.close()
  return { seq, secret: secret! }
}

t.test('a restored ledger has another lane, and sells nothing of the old one', async (t) => {
  const [path, target, again] = [fresh('ledger'), fresh('backup'), fresh('restored')]
  const { seq, secret } = await sold(path)
  const made = await backup(path, target)
  t.match(made, { target, lane: 0, books: 1, winners: 2, takenAt: start })
  t.equal(made.bytes, statSync(target).size)

  const done = await restore(target, again)
  t.match(done, { formerLane: 0, unsettled: 1, takenAt: start })
  t.not(done.lane, 0)
  const ledger = await open(again)
  t.equal(ledger.lane, done.lane)
  t.ok(ledger.nextSeq() > seq, 'no seq is issued twice')
  t.equal(ledger.secrets().length, 1)
  t.notSame(ledger.secrets(), [secret], 'the one in the backup may have been rotated since')
  for (const claim of [
    bookClaim(ledger, 6, 5, { lane: 0 }),
    bookClaim(ledger, 1, 0, { lane: 0, series: 'book-2', seq: 11n }),
  ]) {
    t.equal(answer(ledger.accept(claim)), 'terms_expired')
  }
  t.match(ledger.winners(), [
    { id: 'book-1#4', lane: 0, state: 'held', payload: Uint8Array.of(4, 7) },
  ])
  t.strictSame(ledger.winnerQueues(), [{ sender: alice, lane: 0 }])
  t.equal(ledger.pending(alice), 100n)
  await ledger.updateWinner('book-1#4', { state: 'paid' })
  await accepted(ledger.accept(bookClaim(ledger, 1, 0, { series: 'book-3', seq: 12n })))
  await ledger.close()
})

t.test('one backup restored twice makes two lanes', async (t) => {
  const [path, target] = [fresh('ledger'), fresh('backup')]
  await sold(path)
  await backup(path, target)
  const one = await restore(target, fresh('restored'))
  const other = await restore(target, fresh('restored'))
  t.equal(new Set([one.lane, other.lane, 0]).size, 3)
  // A draw that was had already is not taken.
  const draws = [0, 0, 77, 1]
  const { lane } = await restoreLedger({
    source: target,
    path: fresh('restored'),
    clock,
    entropy: (size) => new Uint8Array(size).fill(draws.shift()!, 3),
  })
  t.equal(lane, 77)
})

t.test('a backup is nobody else’s to read, and leaves nothing beside it', async (t) => {
  const path = fresh('ledger')
  const folder = fresh('folder')
  mkdirSync(folder)
  const { secret } = await sold(path)
  const target = join(folder, 'monday')
  await backup(path, target)
  t.strictSame(readdirSync(folder), ['monday'])
  t.ok(readFileSync(target).includes(Buffer.from(secret).toString('hex')), 'it holds the secret')
  if (process.platform !== 'win32') t.equal(statSync(target).mode & 0o777, 0o600)
  const bytes = readFileSync(target)
  await restore(target, fresh('restored'))
  t.strictSame(readdirSync(folder), ['monday'], 'reading it leaves nothing either')
  t.ok(readFileSync(target).equals(bytes))
})

t.test('a backup is taken while a gate of another process sells', async (t) => {
  const path = fresh('ledger')
  const running = spawn(process.execPath, ['--import', 'tsx', child, path, 'storm'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  t.teardown(() => running.kill('SIGKILL'))
  const closed = new Promise((resolve) => running.once('close', resolve))
  let text = ''
  let told = (): void => {}
  running.stdout.on('data', (chunk) => {
    text += chunk
    told()
  })
  const said = (word: string): string[] =>
    text
      .split('\n')
      .slice(0, -1)
      .filter((line) => line.startsWith(word))
      .map((line) => line.slice(word.length))
  const until = async (count: number): Promise<void> => {
    while (said('winner ').length < count) await new Promise<void>((resolve) => (told = resolve))
  }
  for (const count of [5, 40, 80]) {
    await until(count)
    const [promised, seqs] = [said('winner '), said('seq ')]
    const target = fresh('backup')
    await backup(path, target)
    const again = fresh('restored')
    await restore(target, again)
    const ledger = await open(again)
    const stored = new Set(ledger.allWinners().map(({ id }) => id))
    t.strictSame(
      promised.filter((id) => !stored.has(id)),
      [],
      'what was promised before is in it',
    )
    t.equal(ledger.pending(alice), BigInt(stored.size) * 100n)
    for (const seq of seqs) if (ledger.nextSeq() <= BigInt(seq)) t.fail(`${seq} is issued again`)
    await ledger.close()
  }
  await until(120)
  t.ok(said('winner ').length >= 120, 'the gate went on selling')
  running.kill('SIGKILL')
  await closed
  await (await open(path)).close()
})

t.test('a program backs up the ledger that it holds itself', async (t) => {
  const [path, target] = [fresh('ledger'), fresh('backup')]
  const ledger = await open(path)
  await accepted(ledger.accept(bookClaim(ledger, 3, 0, { winners: [2] })))
  await backup(path, target)
  await accepted(ledger.accept(bookClaim(ledger, 4, 3, { winners: [4] })))
  t.equal(ledger.winners().length, 2)
  await ledger.close()
  const again = fresh('restored')
  t.equal((await restore(target, again)).unsettled, 1)
})

t.test('a restore puts nothing over a ledger, or over anything else', async (t) => {
  const [path, target, letters] = [fresh('ledger'), fresh('backup'), fresh('letters')]
  await sold(path)
  await backup(path, target)
  const before = readFileSync(join(path, 'data.mdb'))
  await t.rejects(restore(target, path), {
    code: 'options_invalid',
    message: /holds a ledger already: move it away, or name a new directory/,
  })
  t.ok(readFileSync(join(path, 'data.mdb')).equals(before))
  mkdirSync(letters)
  writeFileSync(join(letters, 'letter.txt'), 'dear')
  await t.rejects(restore(target, letters), { code: 'options_invalid' })
  t.strictSame(readdirSync(letters), ['letter.txt'])
})

t.test('a backup puts nothing over a file', async (t) => {
  const [path, target] = [fresh('ledger'), fresh('backup')]
  await sold(path)
  writeFileSync(target, 'dear')
  await t.rejects(backup(path, target), { code: 'options_invalid', message: /there already/ })
  t.equal(readFileSync(target, 'utf8'), 'dear')
  const nowhere = join(fresh('missing'), 'monday')
  await t.rejects(backup(path, nowhere), { code: 'options_invalid', message: /folder is missing/ })
  const none = fresh('none')
  await t.rejects(backup(none, fresh('backup')), { code: 'options_invalid', message: /no ledger/ })
  t.notOk(existsSync(none))
})

t.test('what is no backup is refused, and no directory is made for it', async (t) => {
  const [path, target] = [fresh('ledger'), fresh('backup')]
  await sold(path)
  await backup(path, target)
  const spoils: Readonly<Record<string, (file: string) => void>> = {
    text: (file) => writeFileSync(file, 'no database at all '.repeat(2000)),
    empty: (file) => truncateSync(file, 0),
    cut: (file) => truncateSync(file, statSync(target).size >> 1),
  }
  for (const [name, spoil] of Object.entries(spoils)) {
    const source = fresh('spoilt')
    copyFileSync(target, source)
    spoil(source)
    await t.rejects(
      restore(source, fresh('restored')),
      {
        code: 'options_invalid',
        message: /is no backup of a ledger that can be read \(.+\): name a file/,
      },
      name,
    )
  }
  const again = fresh('restored')
  for (const source of [fresh('missing'), base]) {
    await t.rejects(restore(source, again), { code: 'options_invalid' })
  }
  t.notOk(existsSync(again))
})

t.test('the file of a backup is not sold from as it is', async (t) => {
  const [path, target, copied] = [fresh('ledger'), fresh('backup'), fresh('copied')]
  await sold(path)
  await backup(path, target)
  mkdirSync(copied)
  copyFileSync(target, join(copied, 'data.mdb'))
  await t.rejects(open(copied), {
    code: 'ledger_failed',
    message: /is the file of a backup.*farebox ledger restore/,
  })
})

t.test('a damaged ledger is not backed up, and one of a newer program neither', async (t) => {
  const [damaged, newer] = [fresh('ledger'), fresh('ledger')]
  for (const path of [damaged, newer]) await sold(path)
  const data = join(damaged, 'data.mdb')
  writeFileSync(data, readFileSync(data).fill(0, 8192))
  const store = openStore(newer)
  store.commitNow([['meta/schema', '3']])
  await store.close()
  const expected = [/is damaged/, /schema 3.*upgrade/]
  for (const [at, path] of [damaged, newer].entries()) {
    const target = fresh('backup')
    await t.rejects(backup(path, target), { code: 'ledger_failed', message: expected[at] })
    t.notOk(existsSync(target))
  }
})

t.test('a backup of an older schema is migrated when it is restored', async (t) => {
  const [path, target, again] = [fresh('ledger'), fresh('backup'), fresh('restored')]
  const { secret } = await sold(path)
  const store = openStore(path)
  store.commitNow([
    ['meta/schema', '1'],
    ['meta/secret', Buffer.from(secret).toString('hex')],
    ['meta/secrets', undefined],
    ['meta/issued', undefined],
  ])
  await store.close()
  t.match(await ledgerStatus({ path, clock }), { schema: '1', migrates: true })
  await backup(path, target)
  await restore(target, again)
  t.match(await ledgerStatus({ path: again, clock }), { schema: '2', migrates: false })
  const after = openStore(again)
  t.equal(after.get('meta/schema'), '2')
  await after.close()
  const ledger = await open(again)
  t.match(ledger.winners(), [{ id: 'book-1#4', state: 'held' }])
  await ledger.close()
})

import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { openLedger, rotateSecret } from '../../../adapters/lmdb/index.ts'
import { openStore } from '../../../adapters/lmdb/ledger-store.ts'
import type { Ledger } from '../../../plugin/index.ts'
import { accepted, bookClaim, start } from '../../fixtures/conformance/ledger-claims.ts'

const base = t.testdir()
let made = 0
const clockAt = (now: number) => ({ seconds: () => now, milliseconds: () => now * 1000 })
const newPath = (): string => join(base, `ledger-${made++}`)
const open = (path: string, now = start): Promise<Ledger> =>
  openLedger({ path, entropy: randomBytes, clock: clockAt(now) })
const rotate = (path: string, now = start, leaked = false) =>
  rotateSecret({ path, entropy: randomBytes, clock: clockAt(now), leaked })

/** Whether the secret's bytes, or their text, are anywhere in the ledger's data file. */
function isInFile(path: string, secret: Uint8Array): boolean {
  const bytes = readFileSync(join(path, 'data.mdb'))
  const hex = Buffer.from(secret).toString('hex')
  return bytes.includes(hex) || bytes.includes(Buffer.from(secret))
}

/** A ledger that issued something redeemed by `redeemBy`; answers its secret. */
async function issued(path: string, redeemBy: number): Promise<Uint8Array> {
  const ledger = await open(path)
  ledger.nextSeq(redeemBy)
  const [secret] = ledger.secrets()
  await ledger.close()
  return secret!
}

t.test(
  'an old secret stays until the last redeemBy of what it made, then is destroyed',
  async (t) => {
    const path = newPath()
    const redeemBy = start + 86_400
    const old = await issued(path, redeemBy)
    t.ok(isInFile(path, old), 'the test sees a secret that is there')
    const { keptUntil, destroyed } = await rotate(path, start + 10)
    t.equal(destroyed, 0)
    t.equal(keptUntil.length, 1)
    t.ok(keptUntil[0]! >= redeemBy && keptUntil[0]! <= redeemBy + 3600)

    const ledger = await open(path, start + 20)
    const [fresh, ...older] = ledger.secrets()
    t.strictSame(older, [old])
    t.notSame(fresh, old)
    ledger.prune(keptUntil[0]!)
    t.equal(ledger.secrets().length, 2, 'up to its last second')
    ledger.prune(keptUntil[0]! + 1)
    t.strictSame(ledger.secrets(), [fresh])
    await ledger.close()

    const again = await open(path, start + 30)
    t.strictSame(again.secrets(), [fresh], 'also when the clock went back')
    await again.close()
    t.notOk(isInFile(path, old), 'no byte of it is left in the file')
    t.ok(isInFile(path, fresh!))
    if (process.platform !== 'win32') t.equal(statSync(join(path, 'data.mdb')).mode & 0o777, 0o600)
  },
)

t.test('a start after its time destroys it too', async (t) => {
  const path = newPath()
  const old = await issued(path, start + 60)
  const { keptUntil } = await rotate(path)
  const ledger = await open(path, keptUntil[0]! + 1)
  t.equal(ledger.secrets().length, 1)
  await ledger.close()
  await (await open(path, keptUntil[0]! + 2)).close()
  t.notOk(isInFile(path, old))
})

t.test('what an old secret made is bounded by its own redeemBy, not by later ones', async (t) => {
  const path = newPath()
  await issued(path, start + 1000)
  const first = await rotate(path)
  const ledger = await open(path)
  ledger.nextSeq(start + 900_000)
  await ledger.close()
  const second = await rotate(path)
  t.strictSame(second.keptUntil.length, 2)
  t.ok(second.keptUntil[0]! >= start + 900_000)
  t.equal(second.keptUntil[1], first.keptUntil[0])
})

t.test('one that made nothing is destroyed at once', async (t) => {
  const path = newPath()
  const ledger = await open(path)
  const [old] = ledger.secrets()
  ledger.nextSeq()
  await ledger.close()
  t.strictSame(await rotate(path), { madeAt: start, keptUntil: [], destroyed: 1 })
  t.notOk(isInFile(path, old!))
})

t.test('a leaked secret is destroyed at once, and everything else stays', async (t) => {
  const path = newPath()
  const ledger = await open(path)
  const [old] = ledger.secrets()
  await accepted(ledger.accept(bookClaim(ledger, 5, 0, { winners: [2] })))
  const seq = ledger.nextSeq(start + 86_400)
  await ledger.close()
  t.match(await rotate(path, start, true), { keptUntil: [], destroyed: 1 })
  t.notOk(isInFile(path, old!))
  const again = await open(path)
  t.notSame(again.secrets()[0], old)
  t.equal(again.secrets().length, 1)
  t.match(again.winners(), [{ id: 'book-1#2', payload: Uint8Array.of(2, 7), state: 'held' }])
  t.equal(again.credit('book-1'), 25n)
  t.ok(again.nextSeq() > seq)
  await again.close()
})

t.test('a running gate and the command exclude each other', async (t) => {
  const path = newPath()
  const ledger = await open(path)
  const before = ledger.secrets()
  await t.rejects(rotate(path), { code: 'ledger_locked', message: /: stop it, or/ })
  t.strictSame(ledger.secrets(), before)
  await ledger.close()
  const [one, other] = await Promise.allSettled([rotate(path), open(path)])
  t.strictSame([one, other].map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  if (other.status === 'fulfilled') await other.value.close()
})

t.test('nothing is begun where no ledger is', async (t) => {
  const path = newPath()
  await t.rejects(rotate(path), { code: 'options_invalid', message: /holds no ledger: name/ })
  t.notOk(existsSync(path))
})

t.test('a ledger of schema 1 is migrated in one transaction', async (t) => {
  const path = newPath()
  const ledger = await open(path)
  const [secret] = ledger.secrets()
  await accepted(ledger.accept(bookClaim(ledger, 3, 0, { winners: [2] })))
  const seq = ledger.nextSeq()
  await ledger.close()
  const store = openStore(path)
  store.commitNow([
    ['meta/schema', '1'],
    ['meta/secret', Buffer.from(secret!).toString('hex')],
    ['meta/secrets', undefined],
    ['meta/issued', undefined],
  ])
  await store.close()

  const writes: (readonly string[])[] = []
  const migrated = await openLedger(
    { path, entropy: randomBytes, clock: clockAt(start) },
    (inner) => ({
      ...inner,
      commitNow(changes) {
        writes.push(changes.map(([key]) => key))
        inner.commitNow(changes)
      },
    }),
  )
  t.strictSame(migrated.secrets(), [secret])
  t.match(migrated.winners(), [{ id: 'book-1#2', state: 'held' }])
  t.ok(migrated.nextSeq() > seq)
  await migrated.close()
  const withSchema = writes.filter((keys) => keys.includes('meta/schema'))
  t.equal(withSchema.length, 1)
  t.ok(['meta/secret', 'meta/secrets', 'meta/issued'].every((key) => withSchema[0]?.includes(key)))
  const after = openStore(path)
  t.equal(after.get('meta/schema'), '2')
  t.equal(after.get('meta/secret'), undefined)
  await after.close()
  const { keptUntil } = await rotate(path)
  t.ok(keptUntil[0]! >= start + 365 * 86_400, 'how far it reaches was not noted: the longest holds')
})

import { randomBytes } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import t from 'tap'
import { backup } from '../../../adapters/command-line/ledger/backup.ts'
import { ledgerPath } from '../../../adapters/command-line/ledger/ledger-path.ts'
import { sizeOf, spanOf } from '../../../adapters/command-line/ledger/report.ts'
import { restore } from '../../../adapters/command-line/ledger/restore.ts'
import { rotate } from '../../../adapters/command-line/ledger/rotate.ts'
import { status, statusLines } from '../../../adapters/command-line/ledger/status.ts'
import { redeem } from '../../../adapters/command-line/redeem.ts'
import { ledgerStatus, openLedger, rotateSecret } from '../../../adapters/lmdb/index.ts'
import { accepted, bookClaim, start } from '../../fixtures/conformance/ledger-claims.ts'

const base = t.testdir()
const clock = { seconds: () => start, milliseconds: () => start * 1000 }
const account = `0x${'12'.repeat(20)}`

function configFor(name: string, ledger: string): string {
  const config = join(base, name)
  writeFileSync(
    config,
    `
origin: http://127.0.0.1:9
chain: { rpc: "http://127.0.0.1:9", broker: "${account}" }
recipient: "${account}"
redeemer: { keyEnv: TEST_REDEEMER_KEY }
ledger: ${ledger}
prices: [{ match: "/**", free: true }]
`,
  )
  return config
}

t.test('a ledger is named by the configuration or by itself', async (t) => {
  const config = configFor('named.yaml', '/var/lib/books')
  t.equal(ledgerPath({ config }), '/var/lib/books')
  t.equal(ledgerPath({ ledger: 'books' }), 'books')
  const both = { ledger: 'books', config }
  t.throws(() => ledgerPath(both), { code: 'options_invalid', message: /leave one of them out/ })
  t.throws(() => ledgerPath({}), { code: 'options_invalid', message: /which ledger: name/ })
})

t.test('no command makes a ledger where none is', async (t) => {
  const ledger = join(base, 'nowhere')
  const config = configFor('nowhere.yaml', ledger)
  const none = { code: 'options_invalid', message: /nowhere holds no ledger: name the directory/ }
  for (const made of [rotate({ ledger }), status({ config }), redeem({ config })]) {
    await t.rejects(made, none)
  }
  await t.rejects(backup(join(base, 'monday'), { ledger }), none)
  await t.rejects(restore(join(base, 'monday'), { ledger }), {
    code: 'options_invalid',
    message: /monday is no backup/,
  })
  t.notOk(existsSync(ledger))
  t.notOk(existsSync(join(base, 'monday')))
  await t.rejects(redeem({}), { code: 'options_invalid', message: /--config farebox\.yaml/ })
})

t.test('what a running gate excludes says so', async (t) => {
  const path = join(base, 'running')
  const config = configFor('running.yaml', path)
  const ledger = await openLedger({ path, entropy: randomBytes, clock })
  await t.rejects(rotate({ config }), { code: 'ledger_locked', message: /: stop it, or/ })
  await t.rejects(redeem({ config }), {
    code: 'ledger_locked',
    message: /a running gate redeems its winners by itself, so leave them to it, or stop it first/,
  })
  await t.rejects(restore(join(base, 'running.yaml'), { config }), {
    code: 'options_invalid',
    message: /holds a ledger already: move it away/,
  })
  await ledger.close()
})

t.test('the status says what is there', async (t) => {
  const path = join(base, 'status')
  const ledger = await openLedger({ path, entropy: randomBytes, clock })
  await accepted(ledger.accept(bookClaim(ledger, 5, 0, { winners: [1, 2, 4] })))
  const over = { series: 'over', seq: 11n, acceptUntil: start - 1 }
  await accepted(ledger.accept(bookClaim(ledger, 1, 0, over)))
  await ledger.updateWinner('book-1#1', { state: 'paid' })
  await ledger.updateWinner('book-1#2', { state: 'submitted' })
  ledger.nextSeq(start + 9000)
  const old = ledger.secrets()
  await ledger.close()
  const later = { seconds: () => start + 90_061, milliseconds: () => 0 }
  const rotation = await rotateSecret({ path, entropy: randomBytes, clock })
  const found = await ledgerStatus({ path, clock })
  t.match(found, {
    inUse: false,
    schema: '2',
    migrates: false,
    lane: 0,
    books: { stored: 2, open: 1 },
    purses: 2,
    floors: 0,
    winners: {
      held: { count: 1, value: 100n },
      submitted: { count: 1, value: 100n },
      paid: { count: 1, value: 100n },
      abandoned: { count: 0, value: 0n },
    },
    oldestUnsettled: { wonAt: start, redeemBy: start + 90_000 },
    secrets: [{ madeAt: start }, { madeAt: start, keptUntil: start + 9000 + 3600 }],
  })
  const again = await openLedger({ path, entropy: randomBytes, clock })
  const hex = [...old, ...again.secrets()].map((key) => Buffer.from(key).toString('hex'))
  await again.close()
  t.equal(new Set(hex).size, 2)
  const told = inspect([rotation, found], { depth: 9 }) + statusLines(found, start).join()
  for (const secret of hex) t.notMatch(told, secret, 'no secret is ever told')
  t.ok(found.usedBytes > 0 && found.usedBytes < found.bytes)
  const lines = statusLines(found, later.seconds()).join('\n')
  for (const line of [
    /^in use +no$/m,
    /^winners submitted +1, 0\.0000000000000001 ETH$/m,
    /^oldest unpaid +won 1 d 1 h ago, to be redeemed by 2027-01-16 09:00:00 UTC$/m,
    /^secret +1 d 1 h old$/m,
    /^ {2}older one +1 d 1 h old, accepted until 2027-01-15 11:30:00 UTC$/m,
  ]) {
    t.match(lines, line)
  }
})

t.test('times and sizes as people read them', async (t) => {
  t.equal(spanOf(0), '0 s')
  t.equal(spanOf(59), '59 s')
  t.equal(spanOf(61), '1 min 1 s')
  t.equal(spanOf(86_400 * 3 + 5), '3 d 0 h')
  t.equal(sizeOf(0), '0 bytes')
  t.equal(sizeOf(1023), '1023 bytes')
  t.equal(sizeOf(36_864), '36.0 KiB')
  t.equal(sizeOf(5 * 2 ** 40), '5.0 TiB')
})

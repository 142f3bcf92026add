import { randomBytes } from 'node:crypto'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { openLedger } from '../../adapters/lmdb/index.ts'
import { parseCompact } from '../../plugin/index.ts'
import type { Credential, Ledger } from '../../plugin/index.ts'
import { assertGain, attackedBox, handOver, plenty } from '../fixtures/adversarial/attacked-box.ts'
import { boxOn, stillClock } from '../fixtures/adversarial/restarted-box.ts'
import { createBuyer, outcomeOf } from '../fixtures/gate/test-box.ts'
import { killAt, saying } from '../fixtures/kill-at.ts'

// Rows 13 and 18: a ticket shown again after the gate was killed, and one shown to two gates.

const child = fileURLToPath(new URL('../fixtures/adversarial/gate-child.ts', import.meta.url))
const base = t.testdir()

const open = (path: string, lane = 0): Promise<Ledger> =>
  openLedger({ path, entropy: randomBytes, clock: stillClock, lane })

t.test('everything that was served, shown again after a kill', async (t) => {
  const path = join(base, 'killed')
  const said = await killAt(child, [path, 'claims'], saying('done'))
  const fares = said.flatMap((line) => (line.startsWith('served ') ? [line.slice(7)] : []))
  t.equal(fares.length, 2 * 19)
  const window = said.length - 1 - said.indexOf('stuck') - 1
  const ledger = await open(path)
  const box = await boxOn(ledger, 'never')
  createBuyer('killed', { box, earmark: 10n ** 30n })
  let again = 0
  for (const [at, text] of fares.entries()) {
    const fare: Credential = parseCompact(text)!
    const decision = await box.get(`/live/again_${at}.m4s`, { fare })
    again += outcomeOf(decision) === 'paid' ? 1 : 0
  }
  await ledger.close()
  t.equal(window, 6)
  assertGain(t, again, window, 'segments, of what one flush holds')
})

t.test('a winner whose gate is killed before it is on disk', async (t) => {
  const path = join(base, 'winner')
  const said = await killAt(child, [path, 'winner'], saying('done'))
  const served = said.filter((line) => line.startsWith('served ')).length
  const ledger = await open(path)
  const kept = ledger.allWinners().length
  await ledger.close()
  assertGain(t, served - kept, 0, 'winners that were served and are lost')
})

/** A gate that has sold, and a second one on a copy of its ledger, which took a lane of its own. */
async function twoGates(name: string) {
  const [path, copy] = [join(base, name), join(base, `${name} copy`)]
  const before = await open(path)
  const first = await attackedBox({ ledger: () => before })
  const buyer = createBuyer('twice', { box: first, earmark: plenty })
  const stored = await buyer.book(first, 16)
  await handOver(first, stored.credential(8, 'full'))
  const fresh = await buyer.book(first, 16)
  const terms = await buyer.terms(first)
  await handOver(first, buyer.ticket(terms, 1))
  await before.close()
  cpSync(path, copy, { recursive: true })
  const ledgers = [await open(path), await open(copy, 1)] as const
  const [here, there] = await Promise.all(
    ledgers.map((ledger) => attackedBox({ ledger: () => ledger })),
  )
  for (const box of [here!, there!]) createBuyer('twice', { box, earmark: plenty })
  const close = () => Promise.all(ledgers.map((ledger) => ledger.close()))
  return { here: here!, there: there!, stored, fresh, ticket: buyer.ticket(terms, 2), close }
}

type Gates = Awaited<ReturnType<typeof twoGates>>

const shown: Record<string, (gates: Gates) => Credential> = {
  'a stored book at two gates': ({ stored }) => stored.credential(16, 'short'),
  'a new book at two gates': ({ fresh }) => fresh.credential(16, 'full'),
  'a signed ticket at two gates': ({ ticket }) => ticket,
}

for (const [name, pick] of Object.entries(shown)) {
  t.test(name, async (t) => {
    const gates = await twoGates(name)
    const fare = pick(gates)
    t.ok((await handOver(gates.here, fare)) > 0, 'the gate that issued it takes it')
    const again = await handOver(gates.there, fare)
    await gates.close()
    assertGain(t, again, 0, 'tickets counted twice')
  })
}

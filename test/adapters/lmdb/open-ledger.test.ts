import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Test } from 'tap'
import t from 'tap'
import { openLedger } from '../../../adapters/lmdb/index.ts'
import type { Ledger } from '../../../plugin/index.ts'
import { ledgerConformance } from '../../fixtures/conformance/ledger.ts'

const clock = {
  seconds: () => Math.floor(Date.now() / 1000),
  milliseconds: () => Date.now(),
}

const base = t.testdir()
let made = 0
async function create(t: Test): Promise<Ledger> {
  const path = join(base, `ledger-${made++}`)
  const ledger = await openLedger({ path, entropy: randomBytes, clock })
  t.teardown(() => ledger.close())
  return ledger
}

ledgerConformance(t, 'lmdb', create)

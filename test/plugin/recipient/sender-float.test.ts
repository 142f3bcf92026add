import t from 'tap'
import { createSenderFloat } from '../../../plugin/index.ts'
import type { Address, Funds, FundsCache } from '../../../plugin/index.ts'

const sender: Address = `0x${'ab'.repeat(20)}`
const redeemBy = 2_000
const fundsOf = (earmark: bigint): Funds => ({
  deposit: 0n,
  reserve: 0n,
  reserveShare: 0n,
  unlockAt: 0,
  earmark,
  releaseAt: 0,
  shareUntil: 0,
  position: { seq: 0n, index: 0 },
  asOf: 1_000,
})

t.test('what was paid since the funds were read is gone from the float', async (t) => {
  let [funds, pending, refreshed] = [fundsOf(100n), 0n, 0]
  const cache: FundsCache = {
    read: () => funds,
    peek: () => funds,
    refresh: () => void refreshed++,
    close: () => {},
  }
  const float = createSenderFloat({
    funds: cache,
    ledger: { lane: 0, pending: () => pending },
    deposit: 'none',
  })
  t.equal(float.limit(sender, funds, redeemBy), 100n, 'who owes nothing is not remembered')
  pending = 30n
  float.accepted(sender)
  pending = 0n
  t.equal(float.limit(sender, funds, redeemBy), 70n, 'paid before anybody looked again')
  t.equal(refreshed, 1)
  pending = 30n
  float.accepted(sender)
  t.equal(float.limit(sender, funds, redeemBy), 70n, 'as much again is owed, not paid')
  pending = 0n
  t.equal(float.limit(sender, funds, redeemBy), 40n)
  funds = fundsOf(40n)
  t.equal(float.limit(sender, funds, redeemBy), 40n, 'a new reading shows it')
})

import t from 'tap'
import { simulate } from './winners/simulate.ts'

t.test('a recipient gets exactly what is owed, whatever owners and others do', async (t) => {
  const report = await simulate({ winners: 300, senders: 24, seed: 1, rounds: 32 })
  t.strictSame(report.differences, [])
  t.equal(report.compared, 24 * 3 + 24 * 3 * 3 + 3 + 24 + 3 + 1)
  t.equal(report.winners, 300)
  t.equal(report.paid + report.expired, 300)
  t.equal(report.received, report.owed)
  // The scenario is worth its name only if everything came up.
  t.ok(report.paid > 200 && report.expired > 0, `${report.paid} paid, ${report.expired} expired`)
  for (const [source, amount] of Object.entries(report.sources)) t.ok(amount > 0n, source)
  t.ok(report.withdrawn > 0n)
  t.ok(report.shares > 0)
  for (const reason of ['InsufficientFunds', 'SlotSkipped', 'TermsExpired', 'IndexReplayed']) {
    t.ok((report.refusals[reason] ?? 0) > 0, reason)
  }
})

// Ten thousand pending winners of two hundred senders, redeemed on a local chain beside an independent
// ledger; see winners/simulate.ts. `npm run test:simulation [-- --winners N --senders N --seed N]`.
// Ends with `N passed, N failed` and exits 1 unless all balances agree to the wei.
import { parseArgs } from 'node:util'
import { simulate } from './winners/simulate.ts'

const { values } = parseArgs({
  options: {
    winners: { type: 'string', default: '10000' },
    senders: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
  },
})
const [winners, senders, rounds, seed] = [
  Number(values.winners),
  Number(values.senders),
  Number(values.rounds),
  Number(values.seed),
]
const started = Date.now()
const report = await simulate({ winners, senders, rounds, seed })
const { paid, expired, received, owed, compared, differences } = report
for (const [reason, times] of Object.entries(report.refusals)) console.log(`${times} × ${reason}`)
console.log(
  `${report.winners} winners of ${senders} senders: ${paid} paid, ${expired} past their time; ` +
    `${report.transactions} redemptions and ${report.ownerCalls} calls of owners in ` +
    `${Math.round((Date.now() - started) / 1000)} s`,
)
const { sources, withdrawn } = report
console.log(
  `paid from earmarks ${sources.earmark}, deposits ${sources.deposit}, reserves ${sources.reserve} wei; ` +
    `owners withdrew ${withdrawn} wei`,
)
console.log(`received ${received} wei, owed ${owed} wei`)
for (const { what, chain, model } of differences) {
  console.log(`not ok ${what}: ${chain} on the chain, ${model} in the ledger`)
}
const sums = [received === owed, paid + expired === winners]
const failed = differences.length + sums.filter((holds) => !holds).length
console.log(`${compared + report.shares + sums.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

import { readFileSync } from 'node:fs'
import t from 'tap'
import { gasKeys, measureGas } from './gas/measure-gas.ts'
import { readSnapshot, recordsOf } from './gas/records.ts'

const committed = readSnapshot()
const hint = 'if it is meant, npm run bench:gas -- --update'

t.test('no call costs more than 1 % above what is committed', async (t) => {
  const measured = await measureGas()
  t.strictSame(Object.keys(committed), [...gasKeys])
  for (const key of gasKeys) {
    const [now, before] = [measured[key], committed[key]]
    t.ok(now > 0 && now <= before * 1.01, `${key}: ${now} gas, committed ${before}; ${hint}`)
  }
})

t.test('chart and manual show the committed figures', async (t) => {
  for (const [file, text] of recordsOf(committed)) {
    t.ok(readFileSync(file, 'utf8') === text, `${file} is stale: npm run bench:gas -- --update`)
  }
})

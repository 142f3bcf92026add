// What the broker's calls cost, by receipts on a fresh local chain, beside what other contracts need:
//   npm run bench:gas                    as a table
//   npm run bench:gas -- --json          as one line of JSON
//   npm run bench:gas -- --svg FILE      as a bar chart, too
//   npm run bench:gas -- --update        and writes the figures that the tests and documents hold
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { conditions, formatGas, meanings, peersOf } from './gas/comparison.ts'
import { gasChart } from './gas/gas-chart.ts'
import { gasKeys, measureGas } from './gas/measure-gas.ts'
import { writeRecords } from './gas/records.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    svg: { type: 'string' },
    update: { type: 'boolean', default: false },
  },
})

const figures = await measureGas()
if (values.json) console.log(JSON.stringify(figures))
else {
  for (const key of gasKeys) {
    const gas = formatGas(figures[key]).padStart(8)
    console.log(
      `${gas}  ${meanings[key].replaceAll('`', '').padEnd(48)}  ${peersOf(key)}`.trimEnd(),
    )
  }
  console.log(`\n${conditions.join('\n')}`)
}
if (values.svg !== undefined) writeFileSync(values.svg, gasChart(figures))
if (values.update) writeRecords(figures)

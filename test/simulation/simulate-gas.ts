// Replays a gas price with the real fee policies and thousands of viewers, against redeeming at once
// and against Livepeer's rule. `npm run simulate:gas -- --help`
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseGasCsv } from './gas-csv.ts'
import { generateTraces, traceNames } from './gas-trace.ts'
import { plotSvg } from './plot-svg.ts'
import { faultsOf, reportJson, reportTable } from './report.ts'
import { simulate } from './simulate.ts'

const help = `npm run simulate:gas -- [options]

  --days N       days of sale; default 1, 30 for a month
  --viewers N    default 6000, for more than three days 2000
  --seed N       of prices and luck; default 1
  --trace NAME   one of: ${traceNames.join(', ')}; may be given again
  --csv FILE     a gas price of your own instead: lines of timestamp,gwei
  --svg FILE     where the plot goes; default .cache/simulate-gas.svg
  --json         figures as JSON instead of the table
Ends with 1 when a target is missed.
`

function amount(name: string, text: string, least: number, isWhole: boolean): number {
  const value = Number(text)
  const isFine = text.trim() !== '' && value >= least && (!isWhole || Number.isInteger(value))
  if (isFine && value <= 1e6) return value
  throw new Error(
    `--${name}: expected a ${isWhole ? 'whole ' : ''}number from ${least}, got '${text}'`,
  )
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      days: { type: 'string', default: '1' },
      viewers: { type: 'string' },
      seed: { type: 'string', default: '1' },
      trace: { type: 'string', multiple: true },
      csv: { type: 'string' },
      svg: { type: 'string', default: join('.cache', 'simulate-gas.svg') },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const days = amount('days', values.days, 0.05, false)
  const seed = amount('seed', values.seed, 0, true)
  const viewers = amount('viewers', values.viewers ?? (days > 3 ? '2000' : '6000'), 1, true)
  const { csv, trace } = values
  if (csv !== undefined && trace) throw new Error('--csv and --trace exclude each other: give one')
  return { ...values, days, seed, viewers }
}

function readCsv(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new Error(`--csv: ${(error as Error).message}: give a file of lines timestamp,gwei`, {
      cause: error,
    })
  }
}

/** One line on a terminal; a line a trace and rule where nobody watches. */
function createProgress(): (trace: string, rule: string, part: number) => void {
  const began = Date.now()
  let last = ''
  return (trace, rule, part) => {
    const seconds = Math.round((Date.now() - began) / 1000)
    const name = `${trace}: ${rule}`
    if (process.stderr.isTTY) {
      process.stderr.write(`\r\x1b[K${seconds} s  ${name}  ${Math.round(part * 100)} %`)
    } else if (name !== last) process.stderr.write(`${seconds} s  ${name}\n`)
    last = name
  }
}

function main(): void {
  const options = readOptions()
  if (options.help) return void process.stdout.write(help)
  const { days, seed, viewers, csv } = options
  const traces =
    csv === undefined
      ? generateTraces(days, seed, options.trace)
      : [parseGasCsv(csv, readCsv(csv), days)]
  const result = simulate({ traces, viewers, seed, onProgress: createProgress() })
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
  const json = (): string => JSON.stringify({ days, viewers, seed, ...reportJson(result) }, null, 2)
  process.stdout.write(options.json ? `${json()}\n` : reportTable(result))
  mkdirSync(dirname(options.svg), { recursive: true })
  writeFileSync(options.svg, plotSvg(result))
  process.stderr.write(`plot: ${options.svg}\n`)
  if (faultsOf(result).length > 0) process.exitCode = 1
}

try {
  main()
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 2
}

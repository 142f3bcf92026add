import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import t from 'tap'
import { redemptionPolicyDefaults } from '../../plugin/index.ts'
import { figuresOf } from './figures.ts'
import { parseGasCsv } from './gas-csv.ts'
import { blockTime, generateTraces, traceNames } from './gas-trace.ts'
import { plotSvg } from './plot-svg.ts'
import { faultsOf, mostOverhead, reportJson, reportTable } from './report.ts'
import { createOwnRule } from './rules.ts'
import type { Rule } from './rules.ts'
import { runMarket } from './run-market.ts'
import { simulate } from './simulate.ts'
import { createViewers } from './viewers.ts'

const run = (names: readonly string[], more: { viewers?: number; poor?: boolean } = {}) =>
  simulate({
    traces: generateTraces(1, 1, names),
    viewers: more.viewers ?? 800,
    seed: 1,
    ...(more.poor && { generosity: [1.3, 2] }),
  })

t.test(
  'a day: at most 1 % goes into fees, below both other rules, and no winner is lost',
  async (t) => {
    const result = run(traceNames)
    t.strictSame(faultsOf(result), [])
    const json = reportJson(result)
    t.strictSame(Object.keys(json.traces), [...traceNames])
    t.equal(json.lost, 0)
    t.ok(json.winners > 700, String(json.winners))
    t.ok(json.overhead < 0.006, `${json.overhead}: it was 0.0038 when this was written`)
    t.ok(json.overhead * 2 < json.overheadImmediate)
    t.ok(json.overhead * 3 < json.overheadLivepeerRule)
    t.ok(json.overhead < json.overheadLivepeerRuleSameGas)
    t.ok(json.requotesPerHour < 0.2, 'running viewers keep their terms')
    t.ok(json.longestWaitSeconds < 21 * 3600)
    t.equal(json.traces['tenfold for good']?.apart, true)
    t.match(reportTable(result), /every target met/)
    t.match(plotSvg(result), /^<svg [\s\S]*<\/svg>\n$/)
  },
)

t.test('the poorest viewers, whose winners are worth a hundred fees at most', async (t) => {
  const { overall } = run(['rising', 'spiking', 'long spikes'], { poor: true, viewers: 300 })
  t.ok(overall.farebox.overhead <= mostOverhead, String(overall.farebox.overhead))
  t.equal(overall.farebox.lost, 0)
})

t.test('a rule that loses or wastes is seen to', async (t) => {
  const [trace] = generateTraces(0.5, 1, ['long spikes'])
  const play = (rule: Rule) => {
    const people = createViewers(300, 1, blockTime, [1.3, 2])
    return figuresOf(runMarket(trace!, rule, people).counts, 2)
  }
  const good = play(createOwnRule())
  t.equal(good.lost, 0)
  t.ok(good.winners > 50, String(good.winners))
  const hasty = play(createOwnRule({ ...redemptionPolicyDefaults, feeShare: 1, dearFor: 0 }))
  t.ok(hasty.overhead > 2 * good.overhead, `${hasty.overhead}, ${good.overhead}`)
  const idle = play({ ...createOwnRule(), judge: () => 'wait' })
  t.equal(idle.lost, idle.winners)
  t.ok(idle.winners > 0)
})

t.test('the same seed is the same run', async (t) => {
  const [first, second] = [1, 2].map(() => reportJson(run(['spiking'], { viewers: 100 })))
  t.strictSame(first, second)
  for (const { prices } of generateTraces(0.1, 3)) {
    t.ok(prices.every((price) => price > 0 && Number.isInteger(price)))
  }
})

t.test('a trace of one’s own', async (t) => {
  const text =
    '\uFEFFtimestamp,gwei\r\n1700000000,12.5\n\n# a spike\n1700000024, 250\n1700003600,1e1\n'
  const { prices, saleSeconds, usual } = parseGasCsv('gas.csv', text, 1)
  t.equal(saleSeconds, 3_600)
  t.strictSame([...prices.slice(0, 3)], [12.5e9, 12.5e9, 250e9])
  t.equal(prices.at(-1), 10e9)
  t.equal(usual, 10e9)
  t.equal(parseGasCsv('gas.csv', text, 0.01).saleSeconds, 864)
  const faults: [text: string, message: RegExp][] = [
    ['', /at least two prices, got 0/],
    ['1,2\n', /at least two prices, got 1/],
    ['1,2\n1,3\n', /line 2: expected a time after 1, got '1'/],
    ['1,2\n2\n', /line 2: expected two columns/],
    ['1,2,3\n', /line 1: expected two columns/],
    ['1,2\n2,-3\n', /line 2: expected a price from 0 to 1000000 gwei, got '-3'/],
    ['1,2\n2,12000000000\n', /line 2: expected a price/],
    ['2024-01-01,2\n', /line 1: expected a Unix second, got '2024-01-01': every line is/],
    ['1,2\ntimestamp,gwei\n', /line 2: expected a Unix second/],
  ]
  for (const [bad, message] of faults) t.throws(() => parseGasCsv('gas.csv', bad, 1), message)
  fc.assert(
    fc.property(fc.string(), (any) => {
      try {
        return parseGasCsv('gas.csv', any, 1).prices.length > 0
      } catch (error) {
        return error instanceof Error && error.message.startsWith('gas.csv')
      }
    }),
  )
})

t.test('the command', async (t) => {
  const folder = t.testdir({})
  const command = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'test/simulation/simulate-gas.ts', ...args], {
      encoding: 'utf8',
    })
  const file = join(folder, 'gas.csv')
  const rows = Array.from(
    { length: 120 },
    (_, i) => `${1_700_000_000 + i * 120},${i === 60 ? 40 : 2}`,
  )
  writeFileSync(file, `timestamp,gwei\n${rows.join('\n')}\n`)
  const svg = join(folder, 'plots', 'gas.svg')
  const good = command('--csv', file, '--viewers', '300', '--json', '--svg', svg)
  t.equal(good.status, 0, good.stderr)
  t.match(JSON.parse(good.stdout), {
    viewers: 300,
    overhead: Number,
    overheadImmediate: Number,
    overheadLivepeerRule: Number,
    lost: 0,
    p99WaitSeconds: Number,
    traces: { [file]: { lost: 0 } },
  })
  t.match(good.stderr, /farebox/)
  t.ok(existsSync(svg) && readFileSync(svg, 'utf8').startsWith('<svg'))
  for (const [args, message] of [
    [['--viewers', 'many'], /--viewers: expected a whole number from 1/],
    [['--csv', join(folder, 'none.csv')], /none\.csv.*give a file/],
    [['--csv', file, '--trace', 'calm'], /exclude each other/],
  ] as const) {
    const bad = command(...args)
    t.equal(bad.status, 2, args.join(' '))
    t.match(bad.stderr, message)
  }
})

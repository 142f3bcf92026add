import type { Figures } from './figures.ts'
import { rules, ruleKeys } from './simulate.ts'
import type { FiguresByRule, SimulationResult } from './simulate.ts'

/** Fees may be at most this part of what is paid out, on every trace that is not apart. */
export const mostOverhead = 0.01

const rounded = (value: number): number => Number(value.toPrecision(6))

function jsonOf({ farebox, immediate, livepeer, livepeerHere }: FiguresByRule) {
  return {
    overhead: rounded(farebox.overhead),
    overheadImmediate: rounded(immediate.overhead),
    overheadLivepeerRule: rounded(livepeer.overhead),
    overheadLivepeerRuleSameGas: rounded(livepeerHere.overhead),
    winners: farebox.winners,
    lost: farebox.lost,
    lostImmediate: immediate.lost,
    lostLivepeerRule: livepeer.lost,
    p50WaitSeconds: farebox.p50WaitSeconds,
    p99WaitSeconds: farebox.p99WaitSeconds,
    longestWaitSeconds: farebox.longestWaitSeconds,
    incomeVariance: rounded(farebox.incomeVariance),
    incomeVarianceLivepeerRule: rounded(livepeer.incomeVariance),
    refused: rounded(farebox.refused),
    requotesPerHour: rounded(farebox.requotesPerHour),
    requotesPerHourLivepeerRule: rounded(livepeer.requotesPerHour),
  }
}

/** What `--json` prints: overall figures, and the same for every trace by its name. */
export function reportJson(result: SimulationResult) {
  return {
    ...jsonOf(result.overall),
    faults: faultsOf(result),
    traces: Object.fromEntries(
      result.traces.map(({ trace, figures }) => [
        trace.name,
        { ...jsonOf(figures), apart: trace.apart },
      ]),
    ),
  }
}

/** Every target that was missed, in words; none is what is wanted. */
export function faultsOf(result: SimulationResult): readonly string[] {
  return result.traces.flatMap(({ trace, figures }) => {
    const { farebox, immediate, livepeer } = figures
    const faults: string[] = []
    const say = (fault: string): void => void faults.push(`${trace.name}: ${fault}`)
    if (farebox.lost > 0) say(`${farebox.lost} winners lost`)
    if (trace.apart) return faults
    if (farebox.overhead > mostOverhead) {
      say(`overhead ${percent(farebox.overhead)} above ${percent(mostOverhead)}`)
    }
    if (farebox.overhead > immediate.overhead) say('dearer than redeeming at once')
    if (farebox.overhead > livepeer.overhead) say("dearer than Livepeer's rule")
    return faults
  })
}

const percent = (part: number): string => `${(part * 100).toFixed(3)} %`

function duration(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`
  if (seconds < 7_200) return `${Math.round(seconds / 60)} min`
  return `${(seconds / 3600).toFixed(1)} h`
}

const columns: readonly [title: string, of: (figures: Figures) => string][] = [
  ['overhead', (f) => percent(f.overhead)],
  ['winners', (f) => String(f.winners)],
  ['lost', (f) => String(f.lost)],
  ['income ±', (f) => `${(f.incomeDeviation * 100).toFixed(1)} %`],
  ['wait p50', (f) => duration(f.p50WaitSeconds)],
  ['p99', (f) => duration(f.p99WaitSeconds)],
  ['longest', (f) => duration(f.longestWaitSeconds)],
  ['refused', (f) => `${(f.refused * 100).toFixed(2)} %`],
  ['new terms/h', (f) => f.requotesPerHour.toFixed(2)],
]

/** The table for a terminal. */
export function reportTable(result: SimulationResult): string {
  const rows: string[][] = [['trace', 'rule', ...columns.map(([title]) => title)]]
  const add = (name: string, figures: FiguresByRule): void => {
    for (const [at, key] of ruleKeys.entries()) {
      const cells = columns.map(([, of]) => of(figures[key]))
      rows.push([at === 0 ? name : '', rules[key]().name, ...cells])
    }
  }
  for (const { trace, figures } of result.traces) {
    add(trace.apart ? `${trace.name} (apart)` : trace.name, figures)
  }
  add('all but those apart', result.overall)
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)))
  const lines = rows.map((row) =>
    row
      .map((cell, at) => (at < 2 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
      .join('  ')
      .trimEnd(),
  )
  const faults = faultsOf(result)
  const verdict = faults.length > 0 ? ['targets missed:', ...faults] : ['every target met']
  return [...lines, '', ...verdict, ''].join('\n')
}

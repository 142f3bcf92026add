import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { conditions, gasTable } from './comparison.ts'
import { gasChart } from './gas-chart.ts'
import type { GasFigures } from './measure-gas.ts'

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
const snapshot = at('test/bench/gas-snapshot.json')
const chart = at('.github/gas.svg')
const manual = at('contracts/README.md')

const [begin, end] = ['<!-- gas: written by `npm run bench:gas -- --update` -->', '<!-- /gas -->']

/** The committed figures. */
export function readSnapshot(): GasFigures {
  return JSON.parse(readFileSync(snapshot, 'utf8')) as GasFigures
}

function manualWith(text: string, figures: GasFigures): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`contracts/README.md: expected ${begin} and ${end}`)
  const body = [gasTable(figures), conditions.map((line) => `- ${line}`).join('\n')].join('\n\n')
  return `${text.slice(0, from + begin.length)}\n\n${body}\n\n${text.slice(to)}`
}

/** Every file that shows the figures, with what should be in it. */
export function recordsOf(figures: GasFigures): ReadonlyMap<string, string> {
  return new Map([
    [snapshot, `${JSON.stringify(figures, null, 2)}\n`],
    [chart, gasChart(figures)],
    [manual, manualWith(readFileSync(manual, 'utf8'), figures)],
  ])
}

export function writeRecords(figures: GasFigures): void {
  for (const [file, text] of recordsOf(figures)) writeFileSync(file, text)
}

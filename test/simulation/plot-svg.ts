import { mostOverhead } from './report.ts'
import { rules, ruleKeys } from './simulate.ts'
import type { RuleKey, SimulationResult, TraceResult } from './simulate.ts'

const [left, plotWidth, barsAt, barsWidth, height, gap, margin] = [70, 520, 640, 240, 120, 46, 44]
const colours: Readonly<Record<RuleKey, string>> = {
  farebox: '#1f6feb',
  immediate: '#bf8700',
  livepeer: '#cf222e',
  livepeerHere: '#e58a8f',
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
const text = (x: number, y: number, words: string, more = ''): string =>
  `<text x="${x}" y="${y}"${more}>${escape(words)}</text>`
const line = (x1: number, y1: number, x2: number, y2: number, more: string): string =>
  `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" ${more}/>`

/** The highest value of each of so many equal stretches: a spike must not fall between two points. */
function peaks(values: Float64Array, count: number): readonly number[] {
  const points: number[] = []
  for (let i = 0; i < count; i++) {
    const from = Math.floor((i * values.length) / count)
    const until = Math.max(from + 1, Math.floor(((i + 1) * values.length) / count))
    points.push(values.subarray(from, until).reduce((a, b) => Math.max(a, b), 0))
  }
  return points
}

function pricePlot({ trace, quoted }: TraceResult, top: number): readonly string[] {
  const blocks = trace.prices.length
  const decades = peaks(trace.prices, plotWidth).map((price) => Math.log10(Math.max(price, 1)))
  const lowest = trace.prices.reduce((a, b) => Math.min(a, b), Infinity)
  const low = Math.floor(Math.log10(Math.max(lowest, 1)))
  const high = Math.max(low + 1, Math.ceil(Math.max(...decades)))
  const y = (decade: number): number =>
    top + height - Math.min(1, Math.max(0, (decade - low) / (high - low))) * height
  const path = (values: readonly number[]): string =>
    values.map((value, at) => `${at === 0 ? 'M' : 'L'}${left + at} ${y(value).toFixed(1)}`).join('')
  const seen = quoted.subarray(0, Math.max(1, quoted.findLastIndex((price) => price > 0) + 1))
  const width = Math.max(1, Math.round((plotWidth * seen.length) / blocks))
  const quotes = peaks(seen, width).map((price) => Math.log10(Math.max(price, 1)))
  const saleEnd = left + (plotWidth * trace.saleSeconds) / (blocks * 12)
  const marks = Array.from({ length: high - low + 1 }, (_, at) => low + at)
  return [
    ...marks.flatMap((decade) => [
      line(left, y(decade), left + plotWidth, y(decade), 'stroke="#d0d7de" stroke-width="0.5"'),
      text(left - 6, y(decade) + 4, `${10 ** (decade - 9)} gwei`, ' text-anchor="end"'),
    ]),
    line(saleEnd, top, saleEnd, top + height, 'stroke="#8c959f" stroke-dasharray="3 3"'),
    `<path d="${path(decades)}" fill="none" stroke="#8c959f"/>`,
    `<path d="${path(quotes)}" fill="none" stroke="${colours.farebox}" stroke-width="1.5"/>`,
  ]
}

function overheadBars({ figures }: TraceResult, top: number, most: number): readonly string[] {
  const scale = (part: number): number => (barsWidth * part) / most
  const limit = barsAt + scale(mostOverhead)
  return [
    ...ruleKeys.flatMap((key, at) => {
      const y = top + 8 + at * 28
      const { overhead, lost } = figures[key]
      const words = `${(overhead * 100).toFixed(2)} %${lost > 0 ? `, ${lost} lost` : ''}`
      const wide = Math.max(1, scale(overhead))
      return [
        `<rect x="${barsAt}" y="${y}" width="${wide.toFixed(1)}" height="18" fill="${colours[key]}"/>`,
        text(barsAt + wide + 5, y + 13, words),
      ]
    }),
    line(limit, top, limit, top + height, 'stroke="#1a7f37" stroke-dasharray="4 2"'),
  ]
}

/** Prices, what face values were computed from, and the overhead of each rule; one row a trace. */
export function plotSvg(result: SimulationResult): string {
  const overheads = result.traces.flatMap(({ figures }) =>
    ruleKeys.map((key) => figures[key].overhead),
  )
  const most = Math.max(1.2 * mostOverhead, ...overheads)
  const total = margin + 26 + result.traces.length * (height + gap)
  const legend = ruleKeys.flatMap((key, at) => {
    const x = left + at * 190
    return [
      `<rect x="${x}" y="12" width="12" height="12" fill="${colours[key]}"/>`,
      text(x + 17, 22, rules[key]().name),
    ]
  })
  const rows = result.traces.flatMap((each, at) => {
    const top = margin + 26 + at * (height + gap)
    const { name, apart } = each.trace
    return [
      text(left, top - 8, `${name}${apart ? ' (reported apart)' : ''}`, ' font-weight="bold"'),
      ...pricePlot(each, top),
      ...overheadBars(each, top, most),
    ]
  })
  const about =
    'grey: gas price; blue: what face values are computed from; right of the dashed line nothing is sold any more; green: 1 % overhead'
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 980 ${total}" font-family="sans-serif" font-size="11">`,
    `<rect width="980" height="${total}" fill="#fff"/>`,
    ...legend,
    text(left, 42, about, ' fill="#57606a"'),
    ...rows,
    '</svg>\n',
  ].join('\n')
}

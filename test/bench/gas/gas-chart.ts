import { comparisons, formatGas, formatPeer } from './comparison.ts'
import type { GasFigures } from './measure-gas.ts'

const width = 880
const left = 150
const scale = (width - left - 140) / 200_641
const rowHeight = 26
const headHeight = 38

interface Bar {
  readonly name: string
  readonly kind: 'ours' | 'peer'
  readonly least: number
  readonly most: number
  readonly label: string
}

function barsOf(figures: GasFigures): { title: string; bars: Bar[] }[] {
  return comparisons.map(({ title, ours, peers }) => ({
    title,
    bars: [
      ...ours.map(({ name, key }): Bar => {
        const gas = Math.round(figures[key])
        return { name, kind: 'ours', least: gas, most: gas, label: formatGas(gas) }
      }),
      ...peers.map((peer): Bar => {
        const [least, most] = peer.gas
        return { name: peer.name, kind: 'peer', least, most, label: formatPeer(peer) }
      }),
    ],
  }))
}

const length = (gas: number): string => (gas * scale).toFixed(1)

function drawBar({ name, kind, least, most, label }: Bar, top: number): string {
  const text = top + 15
  const range =
    most > least
      ? `<rect class="range" x="${left}" y="${top + 3}" width="${length(most)}" height="16"/>`
      : ''
  const end = left + Number(length(most)) + 8
  return (
    `<text class="name" x="${left - 10}" y="${text}" text-anchor="end">${name}</text>${range}` +
    `<rect class="${kind}" x="${left}" y="${top + 3}" width="${length(least)}" height="16"/>` +
    `<text class="gas" x="${end}" y="${text}">${label}</text>`
  )
}

/**
 * The comparison as a bar chart, an SVG without background whose colours follow the reader's light or
 * dark scheme. A lighter end of a bar reaches to the higher of two figures.
 */
export function gasChart(figures: GasFigures): string {
  const groups = barsOf(figures)
  const lines: string[] = []
  let top = 46
  for (const { title, bars } of groups) {
    lines.push(`<text class="title" x="${left}" y="${top + 24}">${title}</text>`)
    top += headHeight
    for (const bar of bars) {
      lines.push(drawBar(bar, top))
      top += rowHeight
    }
  }
  const height = top + 12
  const spoken = groups
    .map(({ title, bars }) => `${title}: ${bars.map((b) => `${b.name} ${b.label}`).join(', ')}`)
    .join('. ')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="14" role="img" aria-label="Gas for one winner. ${spoken}.">
<style>
text { fill: #24231f; } .head { font-size: 16px; font-weight: 600; } .title { font-weight: 600; } .gas { font-variant-numeric: tabular-nums; }
.ours { fill: #2f7d4f; } .peer { fill: #8a877d; } .range { fill: #c9c6bc; }
@media (prefers-color-scheme: dark) { text { fill: #ecebe6; } .ours { fill: #58b880; } .peer { fill: #8f8c83; } .range { fill: #4d4b45; } }
</style>
<text class="head" x="20" y="28">Gas for one winner, credited to income</text>
<rect class="ours" x="470" y="16" width="14" height="14"/><text x="490" y="28">Farebox, measured</text>
<rect class="peer" x="640" y="16" width="14" height="14"/><text x="660" y="28">published contracts</text>
${lines.join('\n')}
</svg>
`
}

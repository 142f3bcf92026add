import { afterSale, blockTime } from './gas-trace.ts'
import type { GasTrace } from './gas-trace.ts'

/** Longest price and time that a file may hold: beyond them a column was mistaken. */
const mostGwei = 1e6
const latest = 1e11

interface Row {
  readonly at: number
  readonly gwei: number
}

function fault(name: string, line: number, expected: string, got: string): Error {
  return new Error(
    `${name}, line ${line}: expected ${expected}, got '${got}': every line is a Unix second, a comma and a gas price in gwei, rising by time`,
  )
}

function rowsOf(name: string, text: string): readonly Row[] {
  const rows: Row[] = []
  for (const [at, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    if (rows.length === 0 && /^"?timestamp"?\s*,\s*"?gwei"?$/i.test(line)) continue
    const cells = line.split(',').map((cell) => cell.trim())
    if (cells.length !== 2) throw fault(name, at + 1, 'two columns', line)
    const [seconds, gwei] = cells as [string, string]
    if (!/^\d+(\.\d+)?$/.test(seconds) || Number(seconds) > latest) {
      throw fault(name, at + 1, 'a Unix second', seconds)
    }
    if (!/^\d+(\.\d+)?(e-?\d+)?$/i.test(gwei) || Number(gwei) > mostGwei) {
      throw fault(name, at + 1, `a price from 0 to ${mostGwei} gwei`, gwei)
    }
    const row = { at: Number(seconds), gwei: Number(gwei) }
    const before = rows.at(-1)
    if (before && row.at <= before.at) {
      throw fault(name, at + 1, `a time after ${before.at}`, seconds)
    }
    rows.push(row)
  }
  if (rows.length < 2) throw new Error(`${name}: expected at least two prices, got ${rows.length}`)
  return rows
}

/**
 * Reads a trace of one's own: `timestamp,gwei`, a header allowed. A price stands until the next one.
 * Tickets are sold for `days` or as long as the file reaches; its last price stands after that, until
 * every winner has been redeemed.
 *
 * Throws an Error that names the line, what was expected and what to write.
 *
 * @param name of the file, for messages
 * @example parseGasCsv('gas.csv', 'timestamp,gwei\n1700000000,12.5\n1700000012,13\n', 1)
 */
export function parseGasCsv(name: string, text: string, days: number): GasTrace {
  const rows = rowsOf(name, text)
  const start = rows[0]!.at
  const saleSeconds = Math.min(Math.round(days * 86_400), Math.ceil(rows.at(-1)!.at - start))
  const prices = new Float64Array(Math.ceil((saleSeconds + afterSale) / blockTime))
  let row = 0
  for (let block = 0; block < prices.length; block++) {
    while (row + 1 < rows.length && rows[row + 1]!.at - start <= block * blockTime) row += 1
    prices[block] = Math.max(1, Math.round(rows[row]!.gwei * 1e9))
  }
  const sorted = prices.toSorted()
  const usual = sorted[Math.floor(sorted.length / 2)]!
  return { name, prices, saleSeconds, usual, apart: false }
}

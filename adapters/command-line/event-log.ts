import type { FareboxEvent, Observer } from '../../plugin/index.ts'
import { formatAmount } from './amount.ts'

/** JSON has no bigint: amounts become decimal strings. */
const plain = (_key: string, value: unknown): unknown =>
  typeof value === 'bigint' ? value.toString() : value

/** One line a person reads; undefined for what happens with every segment. */
function lineOf(event: FareboxEvent): string | undefined {
  switch (event.type) {
    case 'winner':
      return `winner   ${formatAmount(event.value)} from ${event.sender}`
    case 'redeemed':
      return `redeemed ${event.ids.length} for ${formatAmount(event.paid)}, fee ${formatAmount(event.fee)}`
    case 'redemption_waiting':
      return `waiting  ${event.ids.length} winners: ${event.reason}`
    case 'redemption_abandoned':
      return `lost     ${event.ids.length} winners: ${event.reason}`
    case 'chain':
    case 'ledger':
    case 'media':
      return `${event.type.padEnd(8)} ${event.state}: ${event.detail}`
    default:
      return undefined
  }
}

/** Writes events to a stream: every one as a JSON line, or those that a person wants to see. */
export function createEventLog(out: NodeJS.WritableStream, json: boolean): Observer {
  return (event) => {
    const time = new Date().toISOString()
    const line = json ? JSON.stringify({ time, ...event }, plain) : lineOf(event)
    if (line !== undefined) out.write(`${json ? line : `${time} ${line}`}\n`)
  }
}

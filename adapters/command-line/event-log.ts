import type { FareboxEvent, Observer } from '../../plugin/index.ts'
import { formatAmount } from './amount.ts'
import { plainJson } from './plain-json.ts'
import { wordsOfReason } from './reason-words.ts'

const countOf = ({ length }: readonly string[]): string =>
  length === 1 ? '1 winner' : `${length} winners`

/** One line a person reads; undefined for what happens with every segment. */
function lineOf(event: FareboxEvent): string | undefined {
  switch (event.type) {
    case 'winner':
      return `winner   ${formatAmount(event.value)} from ${event.sender}`
    case 'redeemed':
      return `redeemed ${countOf(event.ids)} for ${formatAmount(event.paid)}, fee ${formatAmount(event.fee)}`
    case 'redemption_waiting':
      return `waiting  ${countOf(event.ids)}: ${wordsOfReason(event.reason)}`
    case 'redemption_abandoned':
      return `lost     ${countOf(event.ids)}: ${wordsOfReason(event.reason)}`
    case 'fault':
      return `fault    ${event.detail}`
    case 'chain':
    case 'ledger':
    case 'media':
    case 'face_value':
      return `${event.type.padEnd(8)} ${event.state}: ${event.detail}`
    default:
      return undefined
  }
}

/** Writes events to a stream: every one as a JSON line, or those that a person wants to see. */
export function createEventLog(out: NodeJS.WritableStream, json: boolean): Observer {
  return (event) => {
    const time = new Date().toISOString()
    const line = json ? plainJson({ time, ...event }) : lineOf(event)
    if (line !== undefined) out.write(`${json ? line : `${time} ${line}`}\n`)
  }
}

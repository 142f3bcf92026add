import { fromQ64Down } from '../../plugin/index.ts'
import type { FareboxEvent, Observer, Q64 } from '../../plugin/index.ts'
import { wordsOfReason } from './reason-words.ts'

/** Running figures of one operator, counted from observer events alone. */
export interface Tally {
  readonly observe: Observer
  /** Refused requests, by code. */
  readonly refused: ReadonlyMap<string, number>
  readonly senders: ReadonlyMap<string, number>
  figures(): Figures
  recent(): readonly string[]
}

export interface Figures {
  readonly paid: number
  readonly replays: number
  readonly refused: number
  readonly tickets: number
  readonly won: number
  readonly redeemed: number
  readonly bytes: number
  /** Base units: what was taken for what was served. */
  readonly expected: bigint
  /** Base units that redemptions paid. */
  readonly realised: bigint
  readonly fees: bigint
}

const keptLines = 6

/** Counts what happens; `now` in milliseconds dates each sender's last payment. */
export function createTally(now: () => number): Tally {
  const refused = new Map<string, number>()
  const senders = new Map<string, number>()
  const lines: string[] = []
  const sums = { paid: 0, replays: 0, refused: 0, tickets: 0, won: 0, redeemed: 0, bytes: 0 }
  let expected: Q64 = 0n
  let realised = 0n
  let fees = 0n

  const note = (line: string): void => {
    if (lines.at(-1) === line) return
    lines.push(line)
    if (lines.length > keptLines) lines.shift()
  }

  const paid = (event: Extract<FareboxEvent, { type: 'paid' }>): void => {
    senders.set(event.sender, now())
    if (event.replay) {
      sums.replays++
      return
    }
    sums.paid++
    expected += event.price
  }

  const redeemed = (event: Extract<FareboxEvent, { type: 'redeemed' }>): void => {
    sums.redeemed += event.ids.length
    realised += event.paid
    fees += event.fee
  }

  return {
    refused,
    senders,
    observe(event) {
      if (event.type === 'paid') paid(event)
      else if (event.type === 'accepted') sums.tickets += event.tickets
      else if (event.type === 'winner') sums.won++
      else if (event.type === 'redeemed') redeemed(event)
      else if (event.type === 'given_back') expected -= event.price
      else if (event.type === 'served') sums.bytes += event.bytes
      else if (event.type === 'refused') {
        sums.refused++
        refused.set(event.code, (refused.get(event.code) ?? 0) + 1)
      } else if (event.type === 'fault') note(`fault: ${event.detail}`)
      else if (event.type === 'media') note(`media ${event.state}: ${event.detail}`)
      else if (event.type === 'chain' || event.type === 'ledger' || event.type === 'face_value') {
        note(`${event.type} ${event.state}: ${event.detail}`)
      } else if (event.type === 'redemption_abandoned') {
        note(`winner abandoned: ${wordsOfReason(event.reason)}`)
      } else if (event.type === 'redemption_waiting' && event.reason !== 'more_may_join') {
        note(`winners wait: ${wordsOfReason(event.reason)}`)
      }
    },
    figures: () => ({ ...sums, expected: fromQ64Down(expected), realised, fees }),
    recent: () => lines,
  }
}

import type { Ledger, StoredWinner } from '../ports/ledger.ts'
import type { RedemptionItem, Scheme } from '../ports/scheme.ts'
import type { Address } from '../ticket/bytes.ts'
import { comparePositions } from '../ticket/position.ts'

/** The unsettled winners of one sender in one lane: what the broker pays in rising order only. */
export interface Queue {
  /** `${sender}/${lane}` */
  readonly name: string
  readonly sender: Address
  readonly lane: number
  /** Rising by position. */
  readonly winners: readonly StoredWinner[]
}

/** Winners by sender and lane. */
export function queuesOf(winners: readonly StoredWinner[]): readonly Queue[] {
  const byName = new Map<string, StoredWinner[]>()
  for (const winner of winners) {
    const name = `${winner.sender}/${winner.lane}`
    const own = byName.get(name)
    if (own) own.push(winner)
    else byName.set(name, [winner])
  }
  return [...byName].map(([name, own]) => {
    const { sender, lane } = own[0]!
    return { name, sender, lane, winners: own.sort(comparePositions) }
  })
}

/** The same queue as the ledger has it now. */
export function readQueue(ledger: Ledger, { name, sender, lane }: Queue): Queue {
  const winners = ledger.winners().filter((w) => w.sender === sender && w.lane === lane)
  return { name, sender, lane, winners: winners.sort(comparePositions) }
}

/** What the schemes make of held winners: submissions in rising order. */
export function itemsOf(
  schemes: readonly Scheme[],
  winners: readonly StoredWinner[],
  now: number,
): readonly RedemptionItem[] {
  const items = schemes.flatMap((scheme) => {
    const own = winners.filter((winner) => winner.scheme === scheme.name)
    return own.length > 0 ? scheme.redemptions(own, now) : []
  })
  return [...items].sort((a, b) => comparePositions(a.order, b.order))
}

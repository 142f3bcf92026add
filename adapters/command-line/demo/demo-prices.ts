import { toQ64 } from '../../../plugin/index.ts'
import type { Q64 } from '../../../plugin/index.ts'
import { segmentDuration, streamPath } from './demo-options.ts'

/** Prices of the demo and what follows from them. */
export interface DemoPrices {
  /** Expected value of one ticket. */
  readonly ticketValue: Q64
  /** Base units of a winner. */
  readonly faceValue: bigint
  readonly routes: readonly {
    readonly match: string
    readonly unit: 'segment'
    readonly amount: Q64
  }[]
  readonly tickets: { readonly source: number; readonly rendition: number }
}

/** Gas of one redemption with margin; bench:gas measures 41,000 to 58,000. */
const redeemGas = 60_000n
const costMultiplier = 100n
/** A ticket wins once in so many draws: a demo must show winners within seconds. */
const oneIn = 4n

/**
 * Prices that keep every rule of production (a winner is worth a hundred fees) and still let
 * a viewer win every few tickets: on a chain with cheap gas a segment costs a fraction of a cent.
 */
export function demoPrices(gasPrice: bigint): DemoPrices {
  const fee = redeemGas * (gasPrice > 0n ? gasPrice : 1n)
  let faceValue = 1n
  // Twice the least: gas may rise by half before a winner is worth too little.
  while (faceValue < 2n * costMultiplier * fee) faceValue *= 4n
  const ticketValue = toQ64(faceValue) / oneIn
  const tickets = { source: 10, rendition: 6 }
  const route = (folder: string, count: number) => ({
    match: `${streamPath}/${folder}/*`,
    unit: 'segment' as const,
    amount: ticketValue * BigInt(count),
  })
  return {
    ticketValue,
    faceValue,
    tickets,
    routes: [route('source', tickets.source), route('*', tickets.rendition)],
  }
}

/** Tickets a second at full speed of the source. */
export function ticketsPerSecond(prices: DemoPrices): number {
  return prices.tickets.source / segmentDuration
}

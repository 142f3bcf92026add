import { chooseFaceValue, leastFaceValue } from '../fees/face-value.ts'
import type { ClassGrain } from '../fees/face-value.ts'
import type { Address } from '../ticket/bytes.ts'
import type { Domain } from '../ticket/terms.ts'
import { winProbUp } from '../ticket/win-probability.ts'
import type { Q64 } from '../ticket/win-probability.ts'

/** Who is paid, by which contract, and how long what a recipient issues is good for. */
export interface Demands {
  readonly domain: Domain
  readonly recipient: Address
  readonly redeemer: Address
  /** Gas of one redemption times the present gas price, smoothed: base units. */
  redeemFee(): bigint
  /** Redeeming costs at most one part in so many of a winner. */
  readonly costMultiplier: number
  /** Base units. */
  readonly faceValueCeiling?: bigint | undefined
  /** Seconds from acceptUntil to redeemBy. */
  readonly redeemWindow: number
  /** Seconds that clocks may differ. */
  readonly clockSkew: number
}

/**
 * What a winner is paid and how often one is drawn, for tickets of this expected value (q64).
 *
 * @param float base units the sender has free; absent when nobody asked by name
 * @param grain fine where the terms are for one sender alone
 */
export function quoteTickets(
  demands: Demands,
  ticketValue: Q64,
  float: bigint | undefined,
  grain: ClassGrain = 'coarse',
): { readonly faceValue: bigint; readonly winProb: bigint } {
  const { costMultiplier, faceValueCeiling: ceiling } = demands
  const rule = { costMultiplier, redeemFee: demands.redeemFee(), ceiling }
  const faceValue = chooseFaceValue(leastFaceValue(rule, ticketValue), { ceiling, float, grain })
  return { faceValue, winProb: winProbUp(ticketValue, faceValue).winProb }
}

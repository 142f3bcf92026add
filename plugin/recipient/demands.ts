import { leastFaceValue } from '../fees/face-value.ts'
import type { Address } from '../ticket/bytes.ts'
import type { Domain } from '../ticket/terms.ts'
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

/** The least face value that is worth redeeming for tickets of this expected value, base units. */
export function leastWorthRedeeming(demands: Demands, ticketValue: Q64): bigint {
  const { costMultiplier, faceValueCeiling } = demands
  const rule = { costMultiplier, redeemGas: 1n, gasPrice: demands.redeemFee() }
  return leastFaceValue({ ...rule, ceiling: faceValueCeiling }, ticketValue)
}

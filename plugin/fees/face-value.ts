/** What decides how much a winner is paid; protocol part 5. Money in base units. */
export interface FaceValueRule {
  /** Redeeming costs at most one part in so many of a winner. */
  readonly costMultiplier: number
  /** Gas of one redemption, measured. */
  readonly redeemGas: bigint
  /** Base units per gas, smoothed. */
  readonly gasPrice: bigint
  /** The operator's limit. */
  readonly ceiling?: bigint | undefined
}

/**
 * The least a winner should be paid: costMultiplier × redeemGas × gasPrice, at least the expected
 * value of one ticket (or one ticket could not pay it), never above the operator's ceiling.
 *
 * @param expectedValue q64
 * @example leastFaceValue({ costMultiplier: 100, redeemGas: 50_000n, gasPrice: 10n }, price) // 50000000n
 */
export function leastFaceValue(rule: FaceValueRule, expectedValue: bigint): bigint {
  const worth = BigInt(rule.costMultiplier) * rule.redeemGas * rule.gasPrice
  const whole = (expectedValue + (1n << 64n) - 1n) >> 64n
  let least = worth > whole ? worth : whole
  if (rule.ceiling !== undefined && least > rule.ceiling) least = rule.ceiling
  return least > 0n ? least : 1n
}

/** The smallest power of four that is not below the value. */
export function classUp(value: bigint): bigint {
  let power = 1n
  while (power < value) power <<= 2n
  return power
}

/** The largest power of four that is not above the value, which is at least 1. */
export function classDown(value: bigint): bigint {
  let power = 1n
  while (power << 2n <= value) power <<= 2n
  return power
}

/**
 * The face value of a book: the class above what is worth redeeming, so that a small move of the gas
 * price re-quotes nobody; the ceiling where it has no room for the class. The same for every sender,
 * since a sender signs exactly what the terms have quoted.
 */
export function bookFaceValue(least: bigint, ceiling?: bigint): bigint {
  const wanted = classUp(least)
  return ceiling !== undefined && ceiling < wanted ? ceiling : wanted
}

/** A class of ticket terms goes at most this far above the least: the worst case stays in sight. */
const classReach = 16n

/**
 * The face value of a set of ticket terms: the highest class that float and ceiling carry, at most
 * sixteen times the lowest class. Without a float (nobody asked by name) the lowest class.
 */
export function ticketFaceValue(
  least: bigint,
  limits: { readonly ceiling?: bigint | undefined; readonly float?: bigint | undefined },
): bigint {
  const lowest = classUp(least)
  let top = lowest * classReach
  if (limits.ceiling !== undefined && limits.ceiling < top) top = limits.ceiling
  // The ceiling may lie between what is worth redeeming and its class.
  if (top < lowest) return least
  if (limits.float === undefined) return lowest
  if (limits.float < top) top = limits.float
  if (top < lowest) return top >= least ? least : lowest
  const best = classDown(top)
  return best < lowest ? lowest : best
}

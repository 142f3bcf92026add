/** What decides how much a winner is paid; protocol part 5. Money in base units. */
export interface FaceValueRule {
  /** Redeeming costs at most one part in so many of a winner. */
  readonly costMultiplier: number
  /** What one redemption costs: measured gas times the smoothed gas price. */
  readonly redeemFee: bigint
  /** The operator's limit. */
  readonly ceiling?: bigint | undefined
}

/**
 * The least a winner should be paid: costMultiplier × redeemFee. At least twice the expected value of
 * one ticket, or nearly every ticket would win and wait for the disk. Never above the ceiling.
 *
 * @param expectedValue q64
 * @example leastFaceValue({ costMultiplier: 100, redeemFee: 500_000n }, toQ64(10n)) // 50000000n
 */
export function leastFaceValue(rule: FaceValueRule, expectedValue: bigint): bigint {
  const worth = BigInt(rule.costMultiplier) * rule.redeemFee
  const twice = (2n * expectedValue + (1n << 64n) - 1n) >> 64n
  let least = worth > twice ? worth : twice
  if (rule.ceiling !== undefined && least > rule.ceiling) least = rule.ceiling
  return least > 0n ? least : 1n
}

/**
 * How far apart classes are. Coarse: powers of four, so that one set of terms serves many senders. Fine:
 * values of three significant bits, for a book, which is one sender's alone; a coarse class leaves half
 * of a float unused on average, a fine one a tenth.
 */
export type ClassGrain = 'coarse' | 'fine'

/** The unit that values of this size are multiples of. */
function fineUnit(value: bigint): bigint {
  const bits = value.toString(2).length
  return bits > 3 ? 1n << BigInt(bits - 3) : 1n
}

/** The smallest class that is not below the value. */
export function classUp(value: bigint, grain: ClassGrain = 'coarse'): bigint {
  if (grain === 'fine') {
    const unit = fineUnit(value)
    return value > 0n ? ((value + unit - 1n) / unit) * unit : 1n
  }
  let power = 1n
  while (power < value) power <<= 2n
  return power
}

/** The largest class that is not above the value, which is at least 1. */
export function classDown(value: bigint, grain: ClassGrain = 'coarse'): bigint {
  if (grain === 'fine') return value - (value % fineUnit(value))
  let power = 1n
  while (power << 2n <= value) power <<= 2n
  return power
}

/** A class goes at most this far above the lowest: the worst case stays in sight. */
const reach = 16n

/** Winners that a float carries before it is full: one that filled it would lock its sender out until redeemed. */
const carried = 2n

/** What bounds a face value from above; money in base units. */
export interface FaceValueLimits {
  readonly ceiling?: bigint | undefined
  /** What the sender has free; absent when nobody asked by name. */
  readonly float?: bigint | undefined
  /** Default coarse. */
  readonly grain?: ClassGrain | undefined
}

/**
 * The face value for a sender: the highest class of which its float carries two and the ceiling one, at most sixteen
 * times the lowest class above `least`. Classes keep a small move of the gas price from re-quoting
 * anybody. Where ceiling or float have no room for the lowest class it is `least` itself.
 * Without a float (nobody asked by name) it is the lowest class.
 *
 * @example chooseFaceValue(50n, { float: 300n }) // 64n
 */
export function chooseFaceValue(least: bigint, limits: FaceValueLimits): bigint {
  const { ceiling, float, grain } = limits
  const lowest = classUp(least, grain)
  if (ceiling !== undefined && ceiling < lowest) return least
  if (float === undefined || float < least) return lowest
  if (float < lowest) return least
  let top = lowest * reach
  if (ceiling !== undefined && ceiling < top) top = ceiling
  const several = float / carried
  if (several <= lowest) return lowest
  return classDown(several < top ? several : top, grain)
}

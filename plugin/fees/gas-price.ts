/** A gas price that a passing spike does not move; base units per gas. */
export interface GasPrice {
  /** What face values are computed from. It moves only when the market has really moved. */
  readonly quoted: bigint
  /** Weighted mean of what was seen, times 2^16: a price of 7 must be able to fall to 6. */
  readonly smoothedQ16: bigint
  /** Unix second of the last sample. */
  readonly at: number
}

export interface GasPriceRule {
  /** Seconds after which a lasting change is mostly believed. */
  readonly timeConstant: number
  /** How far, in percent, the mean may go from the quoted price before that follows. */
  readonly band: number
  /** A sample counts as at most this many times the mean. */
  readonly spikeLimit: number
}

/** Ten minutes; half as much again; four times. */
export const gasPriceDefaults: GasPriceRule = { timeConstant: 600, band: 50, spikeLimit: 4 }

/** A single sample after a long silence is still one sample: it counts as this much of the constant. */
const longestStep = 5

/**
 * Takes one sample into account. A viewer's terms hold for minutes and a new face value re-quotes
 * everybody, so the quoted price has hysteresis: it stays until the mean has left a band around it.
 *
 * @param state absent at the first sample, which is then believed as it is
 * @param sample base units per gas
 * @param now Unix second
 * @example let price = nextGasPrice(undefined, 10n, now); price = nextGasPrice(price, 90n, now + 15)
 */
export function nextGasPrice(
  state: GasPrice | undefined,
  sample: bigint,
  now: number,
  rule: GasPriceRule = gasPriceDefaults,
): GasPrice {
  const seen = sample << 16n
  if (!state) return { quoted: sample, smoothedQ16: seen, at: now }
  const before = state.smoothedQ16
  const most = before * BigInt(rule.spikeLimit)
  // From zero every sample would be a spike, for ever.
  const counted = before > 0n && seen > most ? most : seen
  const longest = Math.max(1, Math.floor(rule.timeConstant / longestStep))
  const elapsed = Math.min(Math.max(0, now - state.at), longest)
  const step = ((counted - before) * BigInt(Math.floor(elapsed))) / BigInt(rule.timeConstant)
  const smoothedQ16 = before + step
  const mean = smoothedQ16 >> 16n
  const wide = BigInt(100 + rule.band)
  const hasLeft = mean * 100n > state.quoted * wide || mean * wide < state.quoted * 100n
  return { quoted: hasLeft ? mean : state.quoted, smoothedQ16, at: Math.max(now, state.at) }
}

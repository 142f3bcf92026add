/** A gas price that a passing spike does not move; base units per gas. */
export interface GasPrice {
  /** What face values are computed from. It moves only when the market has really moved. */
  readonly quoted: bigint
  /** Weighted mean of what was seen, times 2^16: a price of 7 must be able to fall to 6. */
  readonly smoothedQ16: bigint
  /** Unix second of the last sample. */
  readonly at: number
  /** Unix second of the first sample: a young mean must learn faster than an old one. */
  readonly since: number
}

export interface GasPriceRule {
  /** Seconds after which a lasting change is mostly believed. */
  readonly timeConstant: number
  /** A sample counts as at most this many percent of the mean. */
  readonly spikeLimit: number
  /** Percent above the mean that a new quoted price is: room for the mean to rise under it. */
  readonly headroom: number
  /** The quoted price follows when it is above this many percent of the mean. */
  readonly ceiling: number
}

/**
 * Four hours; a third as much again; a quarter more; three times. A price fifty times the usual one
 * takes two and a half hours to use the headroom up: most spikes end before they re-quote anybody.
 * Chosen by `npm run simulate:gas`: shorter memories re-quote more, longer ones follow trends too late.
 */
export const gasPriceDefaults: GasPriceRule = {
  timeConstant: 4 * 3_600,
  spikeLimit: 135,
  headroom: 25,
  ceiling: 300,
}

/** A single sample after a long silence is still one sample: it counts for this many seconds. */
const longestStep = 120
/** Seconds that a mean is old at least: no sample counts for more than half. */
const leastAge = 2 * longestStep

/**
 * Takes one sample into account. A viewer's terms hold for minutes and a new face value re-quotes
 * everybody, so the quoted price has hysteresis: it stays while the mean is below it, and not far.
 * Never below the mean, or a winner would be worth less than its multiple of the usual fee.
 *
 * What is above the limit counts as the limit (Huber's estimate of location): however high a spike,
 * only its duration counts. Falling prices are believed as they are.
 *
 * @param state absent at the first sample, which is then taken for the mean
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
  if (!state) return { quoted: raised(sample, rule), smoothedQ16: seen, at: now, since: now }
  const before = state.smoothedQ16
  const most = (before * BigInt(rule.spikeLimit)) / 100n
  // From zero every sample would be a spike, for ever.
  const counted = before > 0n && seen > most ? most : seen
  const elapsed = Math.floor(Math.min(Math.max(0, now - state.at), longestStep))
  const age = ageOf(state, now, rule)
  const constant = BigInt(Math.floor(Math.min(rule.timeConstant, age)))
  const smoothedQ16 = before + ((counted - before) * BigInt(elapsed)) / constant
  const mean = smoothedQ16 >> 16n
  const hasLeft = mean > state.quoted || mean * BigInt(rule.ceiling) < state.quoted * 100n
  const at = Math.max(now, state.at)
  const quoted = hasLeft ? raised(mean, rule) : state.quoted
  return { quoted, smoothedQ16, at, since: at - age }
}

function raised(mean: bigint, rule: GasPriceRule): bigint {
  return (mean * BigInt(100 + rule.headroom) + 99n) / 100n
}

/** Seconds of market that the mean stands for: what was seen before a silence fades by its length. */
function ageOf(state: GasPrice, now: number, rule: GasPriceRule): number {
  const silence = Math.max(0, now - state.at)
  const known = Math.min(rule.timeConstant, state.at - state.since)
  return Math.max(leastAge, silence > longestStep ? known - silence : known + silence)
}

/** Name of the ledger's note that the price is kept in: a restart must not re-quote anybody. */
export const gasPriceNote = 'gas-price'

/** As text for a note of the ledger. */
export function serializeGasPrice(price: GasPrice): string {
  const { quoted, smoothedQ16, at, since } = price
  return [quoted, smoothedQ16, at, since].join(' ')
}

/** Back to a price; undefined on text that is none. */
export function parseGasPrice(text: string | undefined): GasPrice | undefined {
  const found = /^(\d{1,60}) (\d{1,60}) (\d{1,15}) (\d{1,15})$/.exec(text ?? '')
  if (!found) return undefined
  const [, quoted, smoothedQ16, at, since] = found as unknown as [string, ...string[]]
  return {
    quoted: BigInt(quoted!),
    smoothedQ16: BigInt(smoothedQ16!),
    at: Number(at),
    since: Number(since),
  }
}

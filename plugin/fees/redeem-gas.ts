/** What one scheme's redemptions cost, learnt from receipts. */
export interface RedeemGas {
  /** Gas of one redemption that face values are computed from; stays while the mean is near it. */
  readonly quoted: bigint
  /** Weighted mean of a whole submission's gas, times 2^8. */
  readonly meanQ8: bigint
  /** The same less what its shape accounts for: what the smallest submission takes, times 2^8. */
  readonly baseQ8: bigint
  /** Base units of a submission's L1 data part; 0 where the chain has none. */
  readonly dataFee: bigint
}

/** What one receipt tells. */
export interface RedeemGasSample {
  readonly gasUsed: bigint
  /** Gas beyond that of the scheme's smallest submission, as the scheme knows it. */
  readonly extraGas: bigint
  /** Base units. */
  readonly dataFee: bigint
}

/** What any transaction takes; no receipt can honestly say less. */
export const transactionGas = 21_000n

/** A receipt moves the mean by one part in so many: the first of a slot pays for a fresh word. */
const weight = 8n
/** A receipt counts as at most this many times the mean, or one part in so many of it. */
const farthest = 4n
/** Percent that the mean may be above or below the quoted gas before that follows. */
const band = 10n

function bounded(value: bigint, around: bigint): bigint {
  const least = around / farthest > transactionGas ? around / farthest : transactionGas
  const most = around * farthest > least ? around * farthest : least
  return value < least ? least : value > most ? most : value
}

/**
 * Takes one receipt into account. A new quoted gas is a new face value for everybody, so it follows in
 * steps only; the first receipt is believed at once, within the same bounds around the first guess.
 *
 * @param state absent before the first receipt
 * @param firstGuess gas that was assumed until now
 * @example nextRedeemGas(undefined, { gasUsed: 44_458n, extraGas: 0n, dataFee: 0n }, 60_000n)
 */
export function nextRedeemGas(
  state: RedeemGas | undefined,
  sample: RedeemGasSample,
  firstGuess: bigint,
): RedeemGas {
  const around = state ? state.meanQ8 >> 8n : firstGuess
  const seen = bounded(sample.gasUsed, around)
  const least = bounded(seen - sample.extraGas, state ? state.baseQ8 >> 8n : firstGuess)
  const toward = (before: bigint, value: bigint): bigint => before + (value - before) / weight
  const meanQ8 = state ? toward(state.meanQ8, seen << 8n) : seen << 8n
  const baseQ8 = state ? toward(state.baseQ8, least << 8n) : least << 8n
  const mean = meanQ8 >> 8n
  const before = state?.quoted ?? firstGuess
  const hasLeft =
    mean * 100n > before * (100n + band) || mean * (100n + band) < before * 100n || !state
  const dataFee = state ? toward(state.dataFee, dataFeeOf(sample, state)) : sample.dataFee
  return { quoted: hasLeft ? mean : before, meanQ8, baseQ8, dataFee }
}

/** The L1 price has spikes of its own. */
function dataFeeOf(sample: RedeemGasSample, state: RedeemGas): bigint {
  const most = state.dataFee * farthest
  return state.dataFee > 0n && sample.dataFee > most ? most : sample.dataFee
}

/** What is known of every scheme, by name. */
export type RedeemGasTable = ReadonlyMap<string, RedeemGas>

/** Name of the ledger's note that the worker keeps the table in and terms are computed from. */
export const redeemGasNote = 'redeem-gas'

/** As text for a note of the ledger. */
export function serializeRedeemGas(table: RedeemGasTable): string {
  const rows = [...table].map(([scheme, { quoted, meanQ8, baseQ8, dataFee }]) =>
    [scheme, quoted, meanQ8, baseQ8, dataFee].map(String),
  )
  return JSON.stringify(rows)
}

/** Back to a table; rows that are none are left out, as if nothing had been measured. */
export function parseRedeemGas(text: string | undefined): RedeemGasTable {
  const table = new Map<string, RedeemGas>()
  for (const row of rowsOf(text)) {
    if (!Array.isArray(row) || row.length !== 5) continue
    const [scheme, ...numbers] = row as unknown[]
    if (typeof scheme !== 'string' || !numbers.every(isAmount)) continue
    const [quoted, meanQ8, baseQ8, dataFee] = numbers.map(BigInt)
    if (quoted! < transactionGas || meanQ8! <= 0n || baseQ8! <= 0n) continue
    table.set(scheme, { quoted: quoted!, meanQ8: meanQ8!, baseQ8: baseQ8!, dataFee: dataFee! })
  }
  return table
}

function rowsOf(text: string | undefined): readonly unknown[] {
  try {
    const rows: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(rows) ? rows : []
  } catch {
    return []
  }
}

const isAmount = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{1,60}$/.test(value)

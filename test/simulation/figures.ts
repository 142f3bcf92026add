/** What one rule did on one trace; money in wei, times in seconds. */
export interface Figures {
  readonly winners: number
  readonly redemptions: number
  readonly paidOut: number
  readonly fees: number
  /** fees / paidOut */
  readonly overhead: number
  /** Winners that were never paid. */
  readonly lost: number
  /** Variance of the income relative to its square: Σ face² / (Σ face)², as for any sum of rare winners. */
  readonly incomeVariance: number
  /** Its root: how far the income is off what was expected, typically. */
  readonly incomeDeviation: number
  readonly meanFace: number
  readonly p50WaitSeconds: number
  readonly p99WaitSeconds: number
  readonly longestWaitSeconds: number
  /** Part of the tickets that nobody could sell, because the sender had too little free. */
  readonly refused: number
  /** Books (or tickets, where each has terms of its own) that had another face value than the one before. */
  readonly requotes: number
  /** The same for each hour watched. */
  readonly requotesPerHour: number
}

/** Counts while a run goes on. */
export interface Counts {
  paidOut: number
  fees: number
  redemptions: number
  lost: number
  faceSquares: number
  sold: number
  refused: number
  requotes: number
  readonly waits: number[]
}

export const noCounts = (): Counts => ({
  paidOut: 0,
  fees: 0,
  redemptions: 0,
  lost: 0,
  faceSquares: 0,
  sold: 0,
  refused: 0,
  requotes: 0,
  waits: [],
})

/** @param ticketSeconds what one ticket pays for */
export function figuresOf(counts: Counts, ticketSeconds: number): Figures {
  const { paidOut, fees, waits, lost, faceSquares, sold, refused, requotes } = counts
  const sorted = Float64Array.from(waits).sort()
  const quantile = (part: number): number =>
    sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0
  const incomeVariance = paidOut > 0 ? faceSquares / paidOut ** 2 : 0
  return {
    winners: waits.length + lost,
    redemptions: counts.redemptions,
    paidOut,
    fees,
    overhead: paidOut > 0 ? fees / paidOut : 0,
    lost,
    incomeVariance,
    incomeDeviation: Math.sqrt(incomeVariance),
    meanFace: waits.length > 0 ? paidOut / waits.length : 0,
    p50WaitSeconds: quantile(0.5),
    p99WaitSeconds: quantile(0.99),
    longestWaitSeconds: quantile(1),
    refused: sold + refused > 0 ? refused / (sold + refused) : 0,
    requotes,
    requotesPerHour: sold > 0 ? (requotes * 3600) / (sold * ticketSeconds) : 0,
  }
}

/** The counts of several runs as those of one. */
export function addCounts(all: readonly Counts[]): Counts {
  const sum = noCounts()
  for (const counts of all) {
    sum.paidOut += counts.paidOut
    sum.fees += counts.fees
    sum.redemptions += counts.redemptions
    sum.lost += counts.lost
    sum.faceSquares += counts.faceSquares
    sum.sold += counts.sold
    sum.refused += counts.refused
    sum.requotes += counts.requotes
    for (const wait of counts.waits) sum.waits.push(wait)
  }
  return sum
}

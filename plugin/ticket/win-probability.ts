/** Base units times 2^64: the unit of prices, expected values and credit. */
export type Q64 = bigint

export const maxWinProb = (1n << 64n) - 1n

/** faceValue × winProb, exact in q64; protocol part 5. */
export function expectedValue(terms: { faceValue: bigint; winProb: bigint }): Q64 {
  return terms.faceValue * terms.winProb
}

/**
 * The smallest win probability whose expected value is at least the price; protocol part 5.
 * `capped` says that even 2^64 - 1 stays below it: then a resource takes more than one ticket.
 *
 * @example winProbUp(toQ64(10n), 1_000_000n) // { winProb: 184467440737096n, … }
 */
export function winProbUp(
  price: Q64,
  faceValue: bigint,
): { winProb: bigint; expectedValue: Q64; capped: boolean } {
  if (faceValue <= 0n) throw new RangeError(`a face value is positive, got ${faceValue}`)
  const exact = (price + faceValue - 1n) / faceValue
  const capped = exact > maxWinProb
  const winProb = capped ? maxWinProb : exact
  return { winProb, expectedValue: faceValue * winProb, capped }
}

/** Whole base units as q64. */
export function toQ64(baseUnits: bigint): Q64 {
  return baseUnits << 64n
}

/** q64 to base units, rounded up: what a price costs at least in whole units. */
export function fromQ64Up(amount: Q64): bigint {
  return (amount + maxWinProb) >> 64n
}

/** q64 to base units, rounded down. */
export function fromQ64Down(amount: Q64): bigint {
  return amount >> 64n
}

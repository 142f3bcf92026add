/**
 * What redeeming costs of what it brings, fees / income, as a fraction rounded up to a millionth.
 * Undefined while there is no income to compare with.
 *
 * @param fees base units, as receipts say
 * @param income base units
 * @example overheadUp(1n, 100n) // 0.01
 */
export function overheadUp(fees: bigint, income: bigint): number | undefined {
  if (income <= 0n) return undefined
  return Number((fees * 1_000_000n + income - 1n) / income) / 1_000_000
}

import { FareboxError, formatAmountDown } from '../../plugin/index.ts'
import type { Q64 } from '../../plugin/index.ts'

const exponents: Readonly<Record<string, number>> = { wei: 0, gwei: 9, eth: 18 }

/** What an amount looks like, for messages. */
export const amountForm = "an amount like '0.0002 ETH', '150 gwei' or '5000 wei'"

/**
 * An amount as people write it, in q64, rounded up: `0.0002 ETH`, `150 gwei`, `5000 wei`, `0.25 wei`.
 * Throws `options_invalid` with where, expected and got.
 *
 * @example parseAmount('0.5 wei', 'prices[0].amount') // 9223372036854775808n
 */
export function parseAmount(text: string, where: string): Q64 {
  const match = /^\s*(\d{1,40})(?:\.(\d{1,40}))?\s*([A-Za-z]+)\s*$/.exec(text)
  const exponent = exponents[match?.[3]?.toLowerCase() ?? '']
  if (!match || exponent === undefined) {
    throw new FareboxError('options_invalid', `${where}: expected ${amountForm}, got '${text}'`)
  }
  const fraction = match[2] ?? ''
  const scaled = (BigInt(match[1] + fraction) << 64n) * 10n ** BigInt(exponent)
  const divisor = 10n ** BigInt(fraction.length)
  return (scaled + divisor - 1n) / divisor
}

/**
 * Base units for people, rounded down; see formatAmountDown.
 *
 * @example formatAmount(1_234_500_000_000_000_000n) // '1.2345 ETH'
 */
export function formatAmount(baseUnits: bigint, symbol = 'ETH', decimals = 18): string {
  return formatAmountDown(baseUnits, { symbol, decimals })
}

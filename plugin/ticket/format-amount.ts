/** How base units of an asset are written for people. */
export interface Currency {
  readonly symbol: string
  /** Digits after the point of one coin. */
  readonly decimals: number
}

/**
 * Base units for people: up to six digits after the point, or the first four that are not zero.
 * Rounded down: for what is there.
 *
 * @example formatAmountDown(1_234_500_000_000_000_000n, { symbol: 'ETH', decimals: 18 }) // '1.2345 ETH'
 */
export function formatAmountDown(baseUnits: bigint, { symbol, decimals }: Currency): string {
  const text = baseUnits.toString().padStart(decimals + 1, '0')
  const whole = text.slice(0, text.length - decimals)
  const kept = text.slice(whole.length, whole.length + keptDigits(baseUnits, decimals))
  const fraction = kept.replace(/0+$/, '')
  return `${whole}${fraction ? `.${fraction}` : ''} ${symbol}`
}

/** The same rounded up: for what is needed, so that bringing what is written is enough. */
export function formatAmountUp(baseUnits: bigint, currency: Currency): string {
  const { decimals } = currency
  const step = 10n ** BigInt(Math.max(0, decimals - keptDigits(baseUnits, decimals)))
  return formatAmountDown(((baseUnits + step - 1n) / step) * step, currency)
}

function keptDigits(baseUnits: bigint, decimals: number): number {
  const text = baseUnits.toString()
  return text.length > decimals ? 6 : decimals - text.length + 4
}

import type { Observer } from '../ports/observer.ts'
import { formatAmountDown, formatAmountUp } from '../ticket/format-amount.ts'
import type { Currency } from '../ticket/format-amount.ts'

/** Told what a redemption costs whenever it is looked up; base units. */
export type CeilingWatch = (scheme: string, redeemFee: bigint) => void

/**
 * Tells when the operator's ceiling keeps a winner below `costMultiplier` redemption fees, and when it
 * does no more. Terms are issued all the same, at the ceiling: what it costs is the operator's to judge,
 * as long as it is known.
 */
export function createCeilingWatch(options: {
  /** Base units. */
  readonly ceiling: bigint | undefined
  readonly costMultiplier: number
  readonly currency: Currency
  readonly observer: Observer
}): CeilingWatch {
  const { ceiling, costMultiplier, currency, observer } = options
  if (ceiling === undefined) return () => {}
  const limit = ceiling
  const low = new Set<string>()

  function detailOf(scheme: string, fee: bigint, worth: bigint): string {
    const [most, needed] = [formatAmountDown(limit, currency), formatAmountUp(worth, currency)]
    const share =
      fee >= limit
        ? 'all of that, so nothing is earned'
        : `${Number((fee * 1_000n) / limit) / 10} %`
    return `faceValueCeiling lets a winner be paid ${most} at most, of which redeeming a ${scheme} takes ${share}: raise it to ${needed}, ${costMultiplier} redemption fees`
  }

  return (scheme, fee) => {
    const worth = BigInt(costMultiplier) * fee
    const isLow = limit < worth
    const before = low.size
    if (isLow) low.add(scheme)
    else low.delete(scheme)
    if (before === 0 && low.size > 0) {
      observer({ type: 'face_value', state: 'too_low', detail: detailOf(scheme, fee, worth) })
    }
    if (before > 0 && low.size === 0) {
      const detail = `faceValueCeiling is ${costMultiplier} redemption fees again`
      observer({ type: 'face_value', state: 'enough', detail })
    }
  }
}

/** When winners are taken to the chain. */
export interface RedemptionPolicy {
  /** Redeemed at once while the fee is at most this fraction of the value. */
  readonly feeShare: number
  /** Seconds that a winner of a growing item waits for others to travel with it. */
  readonly gatherFor: number
  /**
   * Seconds that a winner waits for lower series to end by themselves; then they are closed. Infinity:
   * until the last of them accepts nothing more.
   */
  readonly patience: number
  /** Seconds before the deadline from which any fee below the value is paid. */
  readonly forceBefore: number
  /** Seconds before the deadline at which a winner not worth its fee is given up. */
  readonly lastChance: number
}

export const redemptionPolicyDefaults: RedemptionPolicy = {
  feeShare: 0.02,
  gatherFor: 30,
  patience: Infinity,
  forceBefore: 4 * 3600,
  lastChance: 300,
}

/** What is known of one item when it is judged. Money in base units, times in Unix seconds. */
export interface RedemptionOutlook {
  readonly value: bigint
  /** Estimated. */
  readonly fee: bigint
  readonly now: number
  /** When its oldest winner was won. */
  readonly wonAt: number
  readonly deadline: number
  /** The earliest deadline among later items of the same lane: they wait for this one. */
  readonly laterDeadline?: number
  /** Nothing of it may leave the process before; absent when it may at once. */
  readonly notBefore?: number
  /** More winners may still join it cheaply. */
  readonly growing: boolean
  /** Until when the last lower series may still bring a winner; absent when none is open. */
  readonly lowerOpenUntil?: number
}

export type RedemptionReason =
  | 'fee_small'
  | 'deadline_near'
  | 'fee_high'
  | 'fee_above_value'
  | 'not_worth_fee'
  | 'lower_open'
  | 'patience_over'
  | 'more_may_join'
  | 'secret_in_use'
  | 'past_deadline'

export interface RedemptionVerdict {
  /** `close_lower`: raise the floor first, then redeem. */
  readonly action: 'redeem' | 'wait' | 'close_lower' | 'abandon'
  readonly reason: RedemptionReason
  /** Unix second at which a wait ends at the latest. */
  readonly until?: number
}

/** Parts per million: shares of money are compared as whole numbers. */
function isAtMostShare(fee: bigint, value: bigint, share: number): boolean {
  return fee * 1_000_000n <= value * BigInt(Math.round(Math.min(1, share) * 1_000_000))
}

/**
 * Whether an item is redeemed now. Waiting costs nothing while the earmark covers it, and cheap gas may
 * come; towards the deadline any fee below the value is better than nothing. Terms that live shorter
 * than the margins are forced in their last quarter and given up in their last sixteenth.
 *
 * @example decideRedemption({ value: 1000n, fee: 9n, … }) // { action: 'redeem', reason: 'fee_small' }
 */
export function decideRedemption(
  outlook: RedemptionOutlook,
  policy: RedemptionPolicy = redemptionPolicyDefaults,
): RedemptionVerdict {
  const { value, fee, now, wonAt, deadline, lowerOpenUntil } = outlook
  if (now > deadline) return { action: 'abandon', reason: 'past_deadline' }
  const { notBefore = 0 } = outlook
  if (now < notBefore) return { action: 'wait', reason: 'secret_in_use', until: notBefore }
  const due = Math.min(deadline, outlook.laterDeadline ?? deadline)
  const life = Math.max(0, due - wonAt)
  const forceAt = due - Math.min(policy.forceBefore, Math.floor(life / 4))
  const lastAt = due - Math.min(policy.lastChance, Math.floor(life / 16))

  if (fee >= value) {
    if (now >= lastAt) return { action: 'abandon', reason: 'not_worth_fee' }
    return { action: 'wait', reason: 'fee_above_value', until: lastAt }
  }
  const isForced = now >= forceAt
  const isCheap = isAtMostShare(fee, value, policy.feeShare)
  if (!isCheap && !isForced) return { action: 'wait', reason: 'fee_high', until: forceAt }
  if (lowerOpenUntil !== undefined) {
    const until = Math.min(wonAt + policy.patience, forceAt, lowerOpenUntil)
    if (now < until) return { action: 'wait', reason: 'lower_open', until }
    return { action: 'close_lower', reason: isForced ? 'deadline_near' : 'patience_over' }
  }
  const joinUntil = Math.min(wonAt + policy.gatherFor, forceAt)
  if (outlook.growing && !isForced && now < joinUntil) {
    return { action: 'wait', reason: 'more_may_join', until: joinUntil }
  }
  return { action: 'redeem', reason: isForced ? 'deadline_near' : 'fee_small' }
}

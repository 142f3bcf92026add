/** When winners are taken to the chain. */
export interface RedemptionPolicy {
  /**
   * Redeemed while the fee is at most this fraction of the value. The fraction grows while the winner
   * waits, slowly at first, and is the whole value when it is forced.
   */
  readonly feeShare: number
  /** Gas is dear while the fee is above this many times the usual one. */
  readonly dearTimes: number
  /**
   * Seconds that a winner waits for dear gas to pass although the fee is a small share; a fee below a
   * tenth of that share is not worth a wait.
   */
  readonly dearFor: number
  /**
   * Seconds that a winner waits for others to travel with it: of its own series while that grows,
   * and of any while it would be alone in its transaction.
   */
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
  dearTimes: 1.25,
  dearFor: 4 * 3600,
  gatherFor: 30,
  patience: Infinity,
  forceBefore: 4 * 3600,
  lastChance: 300,
}

/**
 * What is known of one item when it is judged. Money in base units, the fee as its part of a batch;
 * times in Unix seconds.
 */
export interface RedemptionOutlook {
  readonly value: bigint
  /** Estimated. */
  readonly fee: bigint
  /** What it would be at the usual gas price; absent where that is not known. */
  readonly usualFee?: bigint
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
  /** Nothing else would be redeemed in its transaction, where another could be. */
  readonly alone?: boolean
  /** Until when the last lower series may still bring a winner; absent when none is open. */
  readonly lowerOpenUntil?: number
}

/** Every reason of a verdict. */
export type RedemptionReason =
  | 'fee_small'
  | 'deadline_near'
  | 'fee_high'
  | 'gas_dear'
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
  return fee * 1_000_000n <= value * BigInt(Math.floor(Math.min(1, share) * 1_000_000 + 1e-6))
}

/**
 * The fee, as a share of the value, that is paid after this part (0 … 1) of the time to wait: from
 * `least` to 1, in the logarithm with the third power of the part. The chance that a spike passes in
 * the time that is left shrinks, so what is worth waiting for shrinks too; without a cliff, at which
 * all winners of a spike would be redeemed at its price.
 */
function shareAfter(part: number, least: number): number {
  return least ** (1 - part ** 3)
}

/** The part of the time to wait after which this share is paid; the inverse of shareAfter. */
function partFor(share: number, least: number): number {
  if (least <= 0 || least >= 1) return 1
  return Math.cbrt(Math.max(0, 1 - Math.log(share) / Math.log(least)))
}

type Dates = Pick<RedemptionOutlook, 'wonAt' | 'deadline' | 'laterDeadline'>

/** From when any fee below the value is paid, and from when nothing cheaper can be hoped for. */
function marginsOf(
  { wonAt, deadline, laterDeadline = deadline }: Dates,
  policy: RedemptionPolicy,
): { readonly forceAt: number; readonly lastAt: number } {
  const due = Math.min(deadline, laterDeadline)
  const life = Math.max(0, due - wonAt)
  return {
    forceAt: due - Math.min(policy.forceBefore, Math.floor(life / 4)),
    lastAt: due - Math.min(policy.lastChance, Math.floor(life / 16)),
  }
}

/**
 * The highest fee that an item is worth now: what a transaction that waits may be raised to. Zero
 * when it can't be paid any more.
 *
 * @example mostFeeNow({ value: 1000n, now, wonAt: now, deadline: now + 86_400 }) // 20n
 */
export function mostFeeNow(
  outlook: Dates & Pick<RedemptionOutlook, 'value' | 'now'>,
  policy: RedemptionPolicy = redemptionPolicyDefaults,
): bigint {
  const { value, now, wonAt, deadline } = outlook
  if (now > deadline || value <= 0n) return 0n
  const { forceAt } = marginsOf(outlook, policy)
  if (now >= forceAt) return value - 1n
  const part = Math.max(0, now - wonAt) / Math.max(1, forceAt - wonAt)
  const share = BigInt(Math.floor(Math.min(1, shareAfter(part, policy.feeShare)) * 1_000_000))
  const most = (value * share) / 1_000_000n
  return most < value ? most : value - 1n
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
  const { forceAt, lastAt } = marginsOf(outlook, policy)
  if (fee >= value) {
    if (now >= lastAt) return { action: 'abandon', reason: 'not_worth_fee' }
    return { action: 'wait', reason: 'fee_above_value', until: lastAt }
  }
  const isForced = now >= forceAt
  if (!isForced) {
    const verdict = waitForGas(outlook, policy, forceAt)
    if (verdict) return verdict
  }
  if (lowerOpenUntil !== undefined) {
    const until = Math.min(wonAt + policy.patience, forceAt, lowerOpenUntil)
    if (now < until) return { action: 'wait', reason: 'lower_open', until }
    return { action: 'close_lower', reason: isForced ? 'deadline_near' : 'patience_over' }
  }
  const joinUntil = Math.min(wonAt + policy.gatherFor, forceAt)
  if ((outlook.growing || outlook.alone) && !isForced && now < joinUntil) {
    return { action: 'wait', reason: 'more_may_join', until: joinUntil }
  }
  return { action: 'redeem', reason: isForced ? 'deadline_near' : 'fee_small' }
}

/** Whether cheaper gas is waited for; undefined when it is cheap enough for now. */
function waitForGas(
  { value, fee, usualFee, now, wonAt }: RedemptionOutlook,
  policy: RedemptionPolicy,
  forceAt: number,
): RedemptionVerdict | undefined {
  const time = forceAt - wonAt
  const part = Math.min(1, Math.max(0, now - wonAt) / time)
  if (!isAtMostShare(fee, value, shareAfter(part, policy.feeShare))) {
    const share = Number((fee * 1_000_000n) / value) / 1_000_000
    const paidAt = Math.ceil(wonAt + time * partFor(share, policy.feeShare))
    return {
      action: 'wait',
      reason: 'fee_high',
      until: Math.min(forceAt, Math.max(now + 1, paidAt)),
    }
  }
  const dearUntil = Math.min(wonAt + policy.dearFor, forceAt)
  if (usualFee === undefined || now >= dearUntil) return undefined
  if (isAtMostShare(fee, value, policy.feeShare / 10)) return undefined
  const isDear = fee * 1_000n > usualFee * BigInt(Math.round(policy.dearTimes * 1_000))
  return isDear ? { action: 'wait', reason: 'gas_dear', until: dearUntil } : undefined
}

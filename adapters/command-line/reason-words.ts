import type { RedemptionReason } from '../../plugin/index.ts'

/** What the broker's check says of winners that wait, by the names of the contract's errors. */
type BrokerReason = 'IndexReplayed' | 'InsufficientFunds'

/** Why winners wait, are redeemed or are given up. */
const words: Readonly<Record<RedemptionReason | BrokerReason, string>> = {
  fee_small: 'the fee is a small share of them',
  deadline_near: 'the deadline of the broker is near',
  fee_high: 'gas is dear now',
  gas_dear: 'gas is dearer than usual: they wait for it to get cheaper',
  fee_above_value: 'gas costs more than they are worth now',
  not_worth_fee: 'gas cost more than they were worth until the deadline',
  lower_open: 'an earlier book of the same viewer may still win',
  patience_over: 'earlier books of the same viewer were waited for long enough',
  more_may_join: 'more may join and share the fee',
  secret_in_use: 'tickets of the same terms are still accepted',
  past_deadline: 'the deadline of the broker is over',
  IndexReplayed: 'the broker has paid it, or one above it, already',
  InsufficientFunds: "the viewer's earmark does not cover it",
}

/**
 * A reason of the redemption worker for people; what is no reason of the policy is a sentence already.
 *
 * @example wordsOfReason('fee_high') // 'gas is dear now'
 */
export function wordsOfReason(reason: string): string {
  return Object.hasOwn(words, reason) ? words[reason as RedemptionReason] : reason
}

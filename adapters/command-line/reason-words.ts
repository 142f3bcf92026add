/** Why winners wait or are given up: codes of the redemption policy, and of the broker's check. */
const words: Readonly<Record<string, string>> = {
  lower_open: 'an earlier book of the same viewer may still win',
  more_may_join: 'more may join and share the fee',
  secret_in_use: 'tickets of the same terms are still accepted',
  fee_high: 'gas is dear now',
  fee_above_value: 'gas costs more than they are worth now',
  not_worth_fee: 'gas cost more than they were worth until the deadline',
  past_deadline: 'the deadline of the broker is over',
  IndexReplayed: 'the broker has paid it, or one above it, already',
  InsufficientFunds: "the viewer's earmark does not cover it",
}

/**
 * A reason of the redemption worker for people; what is no code of the policy is a sentence already.
 *
 * @example wordsOfReason('fee_high') // 'gas is dear now'
 */
export function wordsOfReason(reason: string): string {
  return words[reason] ?? reason
}

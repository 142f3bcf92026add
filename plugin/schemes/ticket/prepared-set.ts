import { keccak256 } from '../../crypto.ts'
import { toHex } from '../../ticket/bytes.ts'
import { ticketDigests } from '../../ticket/typed-data.ts'
import type { TicketDigests } from '../../ticket/typed-data.ts'
import { expectedValue } from '../../ticket/win-probability.ts'
import type { Q64 } from '../../ticket/win-probability.ts'
import type { TermsSet } from './terms-set.ts'

/** One set of terms with what all of its tickets have in common. */
export interface PreparedSet {
  /** As the ledger keeps it: the set is another one when this is. */
  readonly memo: Uint8Array
  readonly set: TermsSet
  readonly acceptUntil: number
  readonly redeemBy: number
  readonly ticketValue: Q64
  readonly digests: TicketDigests
}

/** Hashes once what a thousand tickets would hash again. */
export function prepareSet(
  from: {
    readonly memo: Uint8Array
    readonly set: TermsSet
    readonly lane: number
    readonly seq: bigint
  },
  separator: Uint8Array,
): PreparedSet {
  const { memo, set, lane, seq } = from
  const recipientRandHash = toHex(keccak256(set.recipientRand))
  return {
    memo,
    set,
    acceptUntil: Number(set.acceptUntil),
    redeemBy: Number(set.redeemBy),
    ticketValue: expectedValue(set),
    digests: ticketDigests({ ...set, lane, seq, recipientRandHash }, separator),
  }
}

import type { StoredWinner } from '../../ports/ledger.ts'
import type { RedemptionItem } from '../../ports/scheme.ts'
import { keccak256 } from '../../crypto.ts'
import { concatBytes, toHex } from '../../ticket/bytes.ts'
import { credentialBytes, parseCredentialBytes } from '../../ticket/compact.ts'
import type { TicketCredential } from '../../ticket/credential.ts'
import { packTerms, packTicketPlace } from '../../ticket/packed-words.ts'
import type { Ticket } from '../../ticket/terms.ts'
import { parseTermsSet, serializeTermsSet, termsSetSize } from './terms-set.ts'
import type { TermsSet } from './terms-set.ts'

/** The ticket that a credential stands for: its own fields and those of its terms. */
export function ticketOf(credential: TicketCredential, set: TermsSet): Ticket {
  return {
    recipient: set.recipient,
    sender: credential.sender,
    redeemer: set.redeemer,
    faceValue: set.faceValue,
    winProb: set.winProb,
    redeemBy: set.redeemBy,
    lane: credential.lane,
    seq: credential.seq,
    index: credential.index,
    recipientRandHash: toHex(keccak256(set.recipientRand)),
  }
}

/** All that redeeming a winner takes, whatever else is forgotten: its terms and the ticket. */
export function serializeTicketWinner(credential: TicketCredential, set: TermsSet): Uint8Array {
  return concatBytes(serializeTermsSet(set), credentialBytes(credential))
}

/** Back to a winner; undefined on bytes that are none. */
export function parseTicketWinner(
  bytes: Uint8Array,
): { readonly credential: TicketCredential; readonly set: TermsSet } | undefined {
  const set = parseTermsSet(bytes.subarray(0, termsSetSize))
  const credential = parseCredentialBytes(bytes.subarray(termsSetSize))
  return set && credential?.type === 'ticket' ? { credential, set } : undefined
}

/**
 * Stored winners as calls of redeemTicket, one each, rising. recipientRand decides every other ticket
 * of its terms: until nobody can hand one over any more, a sender who saw it would sign only losers.
 */
export function ticketRedemptions(
  winners: readonly StoredWinner[],
  clockSkew: number,
): readonly RedemptionItem[] {
  return winners
    .flatMap((winner) => redemptionOf(winner, clockSkew) ?? [])
    .sort((a, b) =>
      a.order.seq === b.order.seq
        ? a.order.index - b.order.index
        : a.order.seq < b.order.seq
          ? -1
          : 1,
    )
}

function redemptionOf(winner: StoredWinner, clockSkew: number): RedemptionItem | undefined {
  const parsed = parseTicketWinner(winner.payload)
  if (!parsed) return undefined
  const { credential, set } = parsed
  const ticket = ticketOf(credential, set)
  return {
    scheme: winner.scheme,
    sender: ticket.sender,
    lane: ticket.lane,
    order: { seq: ticket.seq, index: ticket.index },
    winners: [winner],
    value: ticket.faceValue,
    deadline: Number(ticket.redeemBy),
    notBefore: Number(set.acceptUntil) + clockSkew + 1,
    growing: false,
    call: {
      method: 'redeemTicket',
      check: 'checkTicket',
      args: [
        ticket.recipient,
        ticket.sender,
        packTerms(ticket),
        packTicketPlace(ticket),
        credential.r,
        credential.vs,
        toHex(set.recipientRand),
      ],
    },
  }
}

import type { TicketSigner } from '../../ports/ticket-signer.ts'
import type { Hex } from '../../ticket/bytes.ts'
import type { TicketCredential } from '../../ticket/credential.ts'
import { maxTicketIndex } from '../../ticket/terms.ts'
import type { Domain, Terms } from '../../ticket/terms.ts'
import { domainSeparator, ticketId } from '../../ticket/typed-data.ts'
import { expectedValue } from '../../ticket/win-probability.ts'
import type { Q64 } from '../../ticket/win-probability.ts'

/** Terms of the scheme `ticket` as a gate quotes them, the same for all senders. */
export interface QuotedTerms extends Omit<Terms, 'sender'> {
  readonly recipientRandHash: Hex
}

/** The sender's side of one set of terms: signs its tickets one by one. */
export interface PayingTickets {
  /** Expected value of each ticket, q64. */
  readonly ticketValue: Q64
  /**
   * The next ticket; never the same index twice. Rejects with RangeError after the gate's window of
   * 1,024, and as the signer does.
   */
  readonly next: () => Promise<TicketCredential>
}

/**
 * Tickets of one set of terms. Check the terms before, and ask for new ones when they run out: a
 * wallet that starts again must take a new set, since it does not know which indexes left.
 *
 * @example const credential = await createPayingTickets(terms, domain, signer).next()
 */
export function createPayingTickets(
  terms: QuotedTerms,
  domain: Domain,
  signer: TicketSigner,
): PayingTickets {
  const { recipient, redeemer, faceValue, winProb, redeemBy, lane, seq, recipientRandHash } = terms
  const separator = domainSeparator(domain)
  const sender = signer.address
  const same = { recipient, sender, redeemer, faceValue, winProb, redeemBy, lane, seq }
  let last = 0
  return {
    ticketValue: expectedValue(terms),
    next: async () => {
      if (last === maxTicketIndex)
        throw new RangeError(`these terms have ${maxTicketIndex} tickets`)
      const index = ++last
      const message = { ...same, index, recipientRandHash }
      const digest = ticketId(message, separator)
      const signature = await signer.sign({ type: 'Ticket', domain, message, digest })
      return { type: 'ticket', lane, seq, sender, index, ...signature }
    },
  }
}

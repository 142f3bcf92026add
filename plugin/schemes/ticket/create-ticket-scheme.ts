import { recoverAddress } from '../../crypto.ts'
import type { Refusal } from '../../errors.ts'
import type { Ledger } from '../../ports/ledger.ts'
import type { Payment, ReadAllowance, Scheme } from '../../ports/scheme.ts'
import type { Claimed, Claims } from '../../recipient/claims.ts'
import { concatBytes, fromHex, toHex } from '../../ticket/bytes.ts'
import type { Address, Hex } from '../../ticket/bytes.ts'
import type { TicketCredential } from '../../ticket/credential.ts'
import { ticketDraw, wins } from '../../ticket/draw.ts'
import { maxTicketIndex } from '../../ticket/terms.ts'
import { domainSeparator, ticketId } from '../../ticket/typed-data.ts'
import { expectedValue } from '../../ticket/win-probability.ts'
import { createTermsIssuer } from './issue-terms.ts'
import type { TermsIssuing } from './issue-terms.ts'
import { parseTermsSet } from './terms-set.ts'
import type { TermsSet } from './terms-set.ts'
import { serializeTicketWinner, ticketOf, ticketRedemptions } from './ticket-winner.ts'

export interface TicketSchemeOptions extends Omit<TermsIssuing, 'separator' | 'ledger'> {
  readonly ledger: Ledger
  readonly claims: Claims
}

const refuse = (code: Refusal['code'], detail: string): Refusal => ({ code, detail })

/**
 * The accepting side of scheme `ticket`, protocol parts 3 and 6.
 *
 * @example createTicketScheme({ ledger, claims, float, demands, ticketValue, issueFor: 60, acceptFor: 120 })
 */
export function createTicketScheme(options: TicketSchemeOptions): Scheme {
  const { ledger, claims, demands } = options
  const separator = domainSeparator(demands.domain)
  const offer = createTermsIssuer({ ...options, separator })

  /** Checks 3 to 6. */
  function check(
    credential: TicketCredential,
    now: number,
  ):
    | { readonly refusal: Refusal; readonly sender?: Address }
    | { readonly set: TermsSet; readonly id: Hex } {
    const memo = credential.lane === ledger.lane ? ledger.terms(credential.seq) : undefined
    const set = memo && parseTermsSet(memo)
    if (!set) {
      return { refusal: refuse('terms_unknown', 'No such terms are known here: ask for new ones.') }
    }
    if (BigInt(now) > set.acceptUntil) {
      return {
        refusal: refuse('terms_expired', 'The terms are not accepted any more: ask for new ones.'),
      }
    }
    const id = ticketId(ticketOf(credential, set), separator)
    const signer = recoverAddress(fromHex(id, 32), signatureOf(credential))
    if (signer === undefined || toHex(signer) !== credential.sender) {
      const detail =
        "The signature is not the sender's over this ticket: sign it under these terms."
      return { refusal: refuse('signature_invalid', detail) }
    }
    if (credential.index < 1 || credential.index > maxTicketIndex) {
      const detail = `The terms have tickets 1 to ${maxTicketIndex}, not ${credential.index}: ask for new ones.`
      return { refusal: refuse('index_out_of_range', detail), sender: credential.sender }
    }
    return { set, id }
  }

  function claimOf(credential: TicketCredential, set: TermsSet) {
    const { sender, lane, seq, index } = credential
    const won = wins(ticketDraw(signatureOf(credential), set.recipientRand), set.winProb)
    return {
      scheme: 'ticket',
      series: `ticket:${lane}:${seq}:${sender}`,
      purse: `ticket:${lane}:${sender}`,
      sender,
      lane,
      seq,
      acceptUntil: Number(set.acceptUntil),
      lastIndex: maxTicketIndex,
      presented: index,
      entries: [
        {
          index,
          credit: expectedValue(set),
          exposure: set.faceValue,
          ...(won ? { winner: serializeTicketWinner(credential, set) } : {}),
        },
      ],
      redeemBy: Number(set.redeemBy),
    }
  }

  function accept(
    credential: TicketCredential,
    now: number,
    reads?: ReadAllowance,
  ): Payment | Promise<Payment> {
    const checked = check(credential, now)
    if ('refusal' in checked) return { ok: false, ...checked }
    const { set, id } = checked
    const claim = claimOf(credential, set)
    const finish = (result: Claimed): Payment => {
      if (!result.ok) return { ...result, sender: credential.sender }
      const acceptUntil = Number(set.acceptUntil)
      return {
        ...result,
        sender: credential.sender,
        purse: claim.purse,
        presentation: `${claim.series}#${credential.index}`,
        ticketValue: expectedValue(set),
        reference: id,
        index: credential.index,
        acceptUntil,
        issuedAt: acceptUntil - options.acceptFor,
      }
    }
    const claimed = claims.claim(() => claim, set.faceValue, reads)
    return claimed instanceof Promise ? claimed.then(finish) : finish(claimed)
  }

  return {
    name: 'ticket',
    recognises: (type) => type === 'ticket',
    accept(credential, now, reads) {
      if (credential.type === 'ticket') return accept(credential, now, reads)
      return { ok: false, refusal: refuse('terms_unknown', 'Not a ticket: send one.') }
    },
    redemptions: (winners) => ticketRedemptions(winners, demands.clockSkew),
    offer,
  }
}

function signatureOf({ r, vs }: TicketCredential): Uint8Array {
  return concatBytes(fromHex(r, 32), fromHex(vs, 32))
}

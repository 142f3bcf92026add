import { equalBytes, recoverAddress } from '../../crypto.ts'
import type { Refusal } from '../../errors.ts'
import type { Ledger } from '../../ports/ledger.ts'
import type { Payment, ReadAllowance, Scheme } from '../../ports/scheme.ts'
import { when } from '../../when.ts'
import type { Soon } from '../../when.ts'
import { BoundedMap } from '../../recipient/bounded-map.ts'
import type { Claims } from '../../recipient/claims.ts'
import { concatBytes, fromHex, toHex } from '../../ticket/bytes.ts'
import type { Address } from '../../ticket/bytes.ts'
import type { TicketCredential } from '../../ticket/credential.ts'
import { ticketDraw, wins } from '../../ticket/draw.ts'
import { maxTicketIndex } from '../../ticket/terms.ts'
import { domainSeparator } from '../../ticket/typed-data.ts'
import { createTermsIssuer } from './issue-terms.ts'
import type { TermsIssuing } from './issue-terms.ts'
import { prepareSet } from './prepared-set.ts'
import type { PreparedSet } from './prepared-set.ts'
import { parseTermsSet } from './terms-set.ts'
import { serializeTicketWinner, ticketRedemptions } from './ticket-winner.ts'

export interface TicketSchemeOptions extends Omit<TermsIssuing, 'separator' | 'ledger'> {
  readonly ledger: Ledger
  readonly claims: Claims
}

/** Sets whose digests are ready, about 1 KB each. */
const maxPrepared = 256

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

  const prepared = new BoundedMap<bigint, PreparedSet>(maxPrepared)

  /** A set of this lane with what each of its tickets needs, from its memo when it is not known yet. */
  function setOf({ lane, seq }: TicketCredential): PreparedSet | undefined {
    const memo = lane === ledger.lane ? ledger.terms(seq) : undefined
    if (!memo) return undefined
    const known = prepared.get(seq)
    if (known?.memo === memo) return known
    const set = parseTermsSet(memo)
    if (!set) return undefined
    const fresh = prepareSet({ memo, set, lane, seq }, separator)
    prepared.set(seq, fresh)
    return fresh
  }

  /** Checks 3 to 6. */
  function check(
    credential: TicketCredential,
    signature: Uint8Array,
    now: number,
  ):
    | { readonly refusal: Refusal; readonly sender?: Address }
    | { readonly prepared: PreparedSet; readonly digest: Uint8Array } {
    const known = setOf(credential)
    if (!known) {
      return { refusal: refuse('terms_unknown', 'No such terms are known here: ask for new ones.') }
    }
    if (now > known.acceptUntil) {
      return {
        refusal: refuse('terms_expired', 'The terms are not accepted any more: ask for new ones.'),
      }
    }
    const sender = fromHex(credential.sender, 20)
    const digest = known.digests(sender, credential.index)
    const signer = recoverAddress(digest, signature)
    if (signer === undefined || !equalBytes(signer, sender)) {
      const detail =
        "The signature is not the sender's over this ticket: sign it under these terms."
      return { refusal: refuse('signature_invalid', detail) }
    }
    if (credential.index < 1 || credential.index > maxTicketIndex) {
      const detail = `The terms have tickets 1 to ${maxTicketIndex}, not ${credential.index}: ask for new ones.`
      return { refusal: refuse('index_out_of_range', detail), sender: credential.sender }
    }
    return { prepared: known, digest }
  }

  function accept(credential: TicketCredential, now: number, reads?: ReadAllowance): Soon<Payment> {
    const signature = signatureOf(credential)
    const checked = check(credential, signature, now)
    if ('refusal' in checked) return { ok: false, ...checked }
    const { set, acceptUntil, redeemBy, ticketValue } = checked.prepared
    const { sender, lane, seq, index } = credential
    const [series, purse] = [`ticket:${lane}:${seq}:${sender}`, `ticket:${lane}:${sender}`]
    const won = wins(ticketDraw(signature, set.recipientRand), set.winProb)
    const winner = won ? serializeTicketWinner(credential, set) : undefined
    const entries = [{ index, credit: ticketValue, exposure: set.faceValue, winner }]
    const claimed = claims.claim({
      sender,
      redeemBy,
      faceValue: set.faceValue,
      reads,
      make: (limit) => ({
        scheme: 'ticket',
        series,
        purse,
        sender,
        lane,
        seq,
        acceptUntil,
        lastIndex: maxTicketIndex,
        presented: index,
        entries,
        limit,
        redeemBy,
      }),
    })
    return when(claimed, (result): Payment => {
      if (!result.ok) return { ...result, sender }
      const { replayed, tickets, winners, stopped, shortfall, durable } = result
      return {
        ok: true,
        sender,
        purse,
        presentation: `${series}#${index}`,
        tickets,
        winners,
        replayed,
        stopped,
        shortfall,
        ticketValue,
        reference: toHex(checked.digest),
        index,
        acceptUntil,
        issuedAt: acceptUntil - options.acceptFor,
        durable,
      }
    })
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

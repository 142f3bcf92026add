import { keccak256 } from '../../crypto.ts'
import type { Ledger } from '../../ports/ledger.ts'
import type { Offer, OfferRequest } from '../../ports/scheme.ts'
import { quoteTickets } from '../../recipient/demands.ts'
import type { Demands } from '../../recipient/demands.ts'
import { deriveRecipientRand } from '../../recipient/derive.ts'
import type { SenderFloat } from '../../recipient/sender-float.ts'
import { toHex } from '../../ticket/bytes.ts'
import { expectedValue } from '../../ticket/win-probability.ts'
import type { Q64 } from '../../ticket/win-probability.ts'
import { serializeTermsSet } from './terms-set.ts'
import type { TermsSet } from './terms-set.ts'

export interface TermsIssuing {
  readonly ledger: Pick<Ledger, 'lane' | 'nextSeq' | 'secrets' | 'putTerms' | 'floor'>
  readonly float: SenderFloat
  readonly demands: Demands
  readonly separator: Uint8Array
  /** Expected value of a ticket where no price was asked for, q64. */
  readonly ticketValue: Q64
  /** Seconds a set is handed out for. */
  readonly issueFor: number
  /** Seconds a set is accepted for; longer than it is handed out. */
  readonly acceptFor: number
}

interface IssuedSet {
  readonly set: TermsSet
  readonly seq: bigint
  readonly issueUntil: number
}

/** Sets with an exact expected value; prices beyond are rounded up to one of few values. */
const exactSets = 64

/** Seconds a set is kept after it expired, so that late tickets hear `terms_expired`. */
const keepAfter = 3600

/**
 * Hands out sets of ticket terms: one for each face-value class and expected value in use, shared by
 * all senders while it lasts. How many there are is bounded: a byte range chosen by a stranger makes a
 * price, but no set of its own.
 */
export function createTermsIssuer(from: TermsIssuing): (request: OfferRequest) => Promise<Offer> {
  const { demands, ledger, float } = from
  const sets = new Map<string, IssuedSet>()

  function issue(quote: ReturnType<typeof quoteTickets>, now: number): IssuedSet {
    const acceptUntil = BigInt(now + from.acceptFor)
    const redeemBy = acceptUntil + BigInt(demands.redeemWindow)
    const terms = {
      recipient: demands.recipient,
      redeemer: demands.redeemer,
      ...quote,
      redeemBy,
      lane: ledger.lane,
      seq: ledger.nextSeq(Number(redeemBy)),
    }
    const [secret] = ledger.secrets()
    const recipientRand = deriveRecipientRand(secret!, terms, acceptUntil, from.separator)
    const set = { ...terms, acceptUntil, recipientRand }
    ledger.putTerms(terms.seq, serializeTermsSet(set), Number(acceptUntil) + keepAfter)
    return { set, seq: terms.seq, issueUntil: now + from.issueFor }
  }

  function current(value: Q64, sender: OfferRequest['sender'], now: number): IssuedSet {
    const redeemBy = now + from.acceptFor + demands.redeemWindow
    const quote = quoteTickets(demands, value, sender && float.known(sender, redeemBy))
    const name = `${quote.faceValue}/${value}`
    const known = sets.get(name)
    // A sender whose floor was raised past a set would hear `terms_expired` until the set is replaced.
    const floor = sender && ledger.floor(sender)
    const isClosed = known && floor && known.seq <= floor.seq
    if (known && now < known.issueUntil && !isClosed) return known
    if (!known && sets.size >= exactSets) {
      for (const [old, { issueUntil }] of sets) if (now >= issueUntil) sets.delete(old)
      const coarse = coarseUp(value)
      if (sets.size >= exactSets && coarse !== value) return current(coarse, sender, now)
    }
    const issued = issue(quote, now)
    sets.set(name, issued)
    return issued
  }

  return async ({ sender, price = from.ticketValue, now, reads }) => {
    if (sender) await float.read(sender, undefined, reads)
    const issued = current(price, sender, now)
    const { faceValue } = issued.set
    const { set, seq } = issued
    return {
      seq,
      faceValue,
      winProb: set.winProb,
      expectedValue: expectedValue(set),
      recipientRandHash: toHex(keccak256(set.recipientRand)),
      acceptUntil: set.acceptUntil,
      redeemBy: set.redeemBy,
    }
  }
}

/** Rounds up to the four highest bits: at most an eighth above, and what is above stays credit. */
function coarseUp(value: Q64): Q64 {
  const bits = value.toString(2).length
  if (bits <= 4) return value
  const unit = 1n << BigInt(bits - 4)
  return ((value + unit - 1n) / unit) * unit
}

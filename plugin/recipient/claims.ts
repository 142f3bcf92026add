import type { Refusal, RefusalCode } from '../errors.ts'
import type { Funds } from '../ports/broker.ts'
import type { Acceptance, Claim, Ledger } from '../ports/ledger.ts'
import type { Observer } from '../ports/observer.ts'
import { deafObserver } from '../ports/quiet-observer.ts'
import type { ReadAllowance } from '../ports/scheme.ts'
import type { Soon } from '../when.ts'
import type { Address } from '../ticket/bytes.ts'
import { unread } from './read-allowance.ts'
import type { SenderFloat } from './sender-float.ts'

/** What a claim came to; the part of a Payment that does not depend on the scheme. */
export type Claimed =
  | {
      readonly ok: true
      readonly replayed: boolean
      readonly tickets: number
      readonly winners: number
      readonly stopped: boolean
      readonly shortfall?: Refusal | undefined
      readonly durable?: Promise<void> | undefined
    }
  | { readonly ok: false; readonly refusal: Refusal }

/** A claim that the funds of its sender may cover. */
export interface ClaimAsked {
  readonly sender: Address
  readonly redeemBy: number
  /** Base units of one winner. */
  readonly faceValue: bigint
  readonly reads: ReadAllowance | undefined
  /** The whole claim under this limit. What it comes after moves, so it may be made anew. */
  readonly make: (limit: bigint) => Claim
}

export interface Claims {
  /** Checks 7 to 9. Synchronous when the sender's funds are in memory. */
  claim(asked: ClaimAsked): Soon<Claimed>
}

type Accepted = Extract<Acceptance, { outcome: 'accepted' }>

/** Attempts of a claim whose series moves meanwhile; only a ledger elsewhere ever needs a second. */
const maxMoves = 8

/** A refusal for want of funds is not given by an older reading than this, in seconds. */
const refusalAge = 2

/**
 * Checks 7 to 9 of protocol part 6 in one step of the ledger. Funds come second: a replay is judged
 * before them, so a sender that has spent everything may still repeat what it paid.
 */
export function createClaims(options: {
  readonly ledger: Ledger
  readonly float: SenderFloat
  readonly observer?: Observer
}): Claims {
  const { ledger, float, observer = deafObserver } = options
  const isObserved = observer !== deafObserver

  function attempt(asked: ClaimAsked, funds: Funds | undefined): Claimed {
    const { sender, redeemBy, faceValue, make } = asked
    for (let moves = 0; moves < maxMoves; moves++) {
      const claim = make(funds ? float.limit(sender, funds, redeemBy) : 0n)
      const acceptance = ledger.accept(claim)
      if (acceptance.outcome === 'moved') continue
      if (acceptance.outcome === 'refused') {
        if (acceptance.code === 'index_replayed') return replayed
        return { ok: false, refusal: refusalOf(acceptance.code, asked, funds) }
      }
      const { claimed, winners, stopped, durable } = acceptance
      if (winners > 0) float.accepted(sender)
      if (isObserved) announce(claim, acceptance)
      const shortfall =
        stopped && funds ? float.shortfall(sender, funds, redeemBy, faceValue) : undefined
      return { ok: true, replayed: false, tickets: claimed, winners, stopped, shortfall, durable }
    }
    return {
      ok: false,
      refusal: {
        code: 'gate_unavailable',
        detail: 'The book is in use: try again.',
        retryAfter: 2,
      },
    }
  }

  function refusalOf(
    code: 'terms_expired' | 'float_exceeded',
    { sender, redeemBy, faceValue, reads }: ClaimAsked,
    funds: Funds | undefined,
  ): Refusal {
    if (code === 'terms_expired') {
      return {
        code,
        detail: 'A later ticket of this sender was closed already: ask for new terms.',
      }
    }
    if (!funds) return unread(reads)
    return (
      float.shortfall(sender, funds, redeemBy, faceValue) ?? {
        code,
        detail:
          'The float of this sender is used up: wait for the redemption, or add to the earmark.',
        needed: faceValue,
        available: float.known(sender, redeemBy) ?? 0n,
      }
    )
  }

  function announce(claim: Claim, { claimed, winners, durable }: Accepted): void {
    const { scheme, sender } = claim
    const won = claim.entries.slice(0, claimed).filter((entry) => entry.winner)
    const tell = (): void => {
      observer({ type: 'accepted', scheme, sender, tickets: claimed, winners })
      for (const { index, exposure } of won) {
        const id = `${claim.series}#${index}`
        observer({ type: 'winner', id, sender, value: exposure, index })
      }
    }
    // What could not be made durable was undone and never won; the gate answers for it.
    if (durable) void durable.then(tell).catch(() => {})
    else tell()
  }

  const isShort = (claimed: Claimed): boolean =>
    claimed.ok ? claimed.stopped && claimed.tickets === 0 : shortCodes.has(claimed.refusal.code)

  /** Whoever has just funded must not be refused by what was read before. */
  function settled(claimed: Claimed, asked: ClaimAsked, funds: Funds | undefined): Soon<Claimed> {
    if (!isShort(claimed) || !funds) return claimed
    const fresh = float.read(asked.sender, refusalAge, asked.reads)
    if (!(fresh instanceof Promise)) return claimed
    return fresh.then((again) => (again && again !== funds ? attempt(asked, again) : claimed))
  }

  return {
    claim(asked) {
      const funds = float.read(asked.sender, undefined, asked.reads)
      if (!(funds instanceof Promise)) return settled(attempt(asked, funds), asked, funds)
      return funds.then((read) => settled(attempt(asked, read), asked, read))
    },
  }
}

const shortCodes: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'sender_unfunded',
  'sender_unlocking',
  'float_exceeded',
])

const replayed: Claimed = { ok: true, replayed: true, tickets: 0, winners: 0, stopped: false }

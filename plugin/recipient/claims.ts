import type { Refusal } from '../errors.ts'
import type { Funds } from '../ports/broker.ts'
import type { Claim, Ledger } from '../ports/ledger.ts'
import type { Observer } from '../ports/observer.ts'
import type { ReadAllowance } from '../ports/scheme.ts'
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
      readonly shortfall?: Refusal
      readonly durable?: Promise<void>
    }
  | { readonly ok: false; readonly refusal: Refusal }

/** All of a claim but what depends on the sender's funds. `after` moves, so it is made anew. */
export type ClaimMaker = () => Omit<Claim, 'limit'>

export interface Claims {
  /** Checks 7 to 9. Synchronous when the sender's funds are in memory. */
  claim(make: ClaimMaker, faceValue: bigint, reads?: ReadAllowance): Claimed | Promise<Claimed>
}

interface Asked {
  readonly make: ClaimMaker
  readonly faceValue: bigint
  readonly reads: ReadAllowance | undefined
}

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
  const { ledger, float } = options

  function attempt({ make, faceValue, reads }: Asked, funds: Funds | undefined): Claimed {
    for (let moves = 0; moves < maxMoves; moves++) {
      const claim = make()
      const { sender, redeemBy } = claim
      const limit = funds ? float.limit(sender, funds, redeemBy) : 0n
      const acceptance = ledger.accept({ ...claim, limit })
      if (acceptance.outcome === 'moved') continue
      if (acceptance.outcome === 'refused') {
        if (acceptance.code === 'index_replayed') return replayed
        return {
          ok: false,
          refusal: refusalOf(acceptance.code, claim, funds, { faceValue, reads }),
        }
      }
      const { claimed, winners, stopped, durable } = acceptance
      if (winners > 0) {
        float.accepted(sender)
        announce(claim, claimed, durable)
      }
      const shortfall =
        stopped && funds ? float.shortfall(sender, funds, redeemBy, faceValue) : undefined
      return {
        ok: true,
        replayed: false,
        tickets: claimed,
        winners,
        stopped,
        ...(shortfall ? { shortfall } : {}),
        ...(durable ? { durable } : {}),
      }
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
    claim: Omit<Claim, 'limit'>,
    funds: Funds | undefined,
    { faceValue, reads }: Omit<Asked, 'make'>,
  ): Refusal {
    if (code === 'terms_expired') {
      return {
        code,
        detail: 'A later ticket of this sender was closed already: ask for new terms.',
      }
    }
    if (!funds) return unread(reads)
    const { sender, redeemBy } = claim
    return (
      float.shortfall(sender, funds, redeemBy, faceValue) ?? {
        code,
        detail:
          'The float of this sender is used up: wait for the redemption, or add to the earmark.',
      }
    )
  }

  function announce(
    claim: Omit<Claim, 'limit'>,
    claimed: number,
    durable: Promise<void> | undefined,
  ): void {
    const { observer } = options
    if (!observer) return
    const won = claim.entries.slice(0, claimed).filter((entry) => entry.winner)
    const tell = (): void => {
      for (const { index, exposure } of won) {
        const id = `${claim.series}#${index}`
        observer({ type: 'winner', id, sender: claim.sender, value: exposure, index })
      }
    }
    // What could not be made durable was undone and never won; the gate answers for it.
    if (durable) void durable.then(tell).catch(() => {})
    else tell()
  }

  const isShort = (claimed: Claimed): boolean =>
    claimed.ok
      ? claimed.stopped && claimed.tickets === 0
      : ['sender_unfunded', 'sender_unlocking', 'float_exceeded'].includes(claimed.refusal.code)

  /** Whoever has just funded must not be refused by what was read before. */
  function settled(
    claimed: Claimed,
    asked: Asked,
    funds: Funds | undefined,
  ): Claimed | Promise<Claimed> {
    if (!isShort(claimed) || !funds) return claimed
    const fresh = float.read(asked.make().sender, refusalAge, asked.reads)
    if (!(fresh instanceof Promise)) return claimed
    return fresh.then((again) => (again && again !== funds ? attempt(asked, again) : claimed))
  }

  return {
    claim(make, faceValue, reads) {
      const asked = { make, faceValue, reads }
      const funds = float.read(make().sender, undefined, reads)
      if (!(funds instanceof Promise)) return settled(attempt(asked, funds), asked, funds)
      return funds.then((read) => settled(attempt(asked, read), asked, read))
    },
  }
}

const replayed: Claimed = { ok: true, replayed: true, tickets: 0, winners: 0, stopped: false }

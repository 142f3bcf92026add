import type { Counts } from './figures.ts'
import type { Item, Rule } from './rules.ts'

/** Seconds from the end of a book to the last second at which it is paid. */
const redeemWindow = 86_400
/** Transactions that one redeemer gets into one block. */
const mostPerBlock = 40
/** Seconds after which a queue is looked at again although gas has not become cheaper. */
const lookAgain = 60

/**
 * Gas of a redemption here, from the receipts in contracts/README.md: 44,458 for a book's first index,
 * 113 for each further one that is walked, and for ten winners twelve apart 64,560 together.
 */
const smallest = 44_458
const perIndex = 113
const perFurtherWinner = 870

/** Won tickets of one book, to be redeemed by one call. */
interface Won {
  readonly book: number
  readonly face: number
  readonly wonAts: number[]
  readonly acceptUntil: number
  top: number
}

/** Winners not paid yet, by viewer, in the order in which the broker pays them. */
export interface Queues {
  readonly length: number
  add(viewer: number, winner: Winner): void
  /** Takes what the rule wants redeemed to the block; answers what was decided for the next one. */
  pass(price: number, now: number, isOpen: (viewer: number, book: number) => boolean): void
  /** The next block: what was submitted is paid at its price. */
  mine(price: number, now: number): void
}

export interface Winner {
  readonly book: number
  readonly index: number
  readonly face: number
  readonly wonAt: number
  readonly acceptUntil: number
}

/** @param settled a winner is paid or lost: its face value is free again */
export function createQueues(
  rule: Rule,
  counts: Counts,
  settled: (viewer: number, face: number) => void,
): Queues {
  const queues = new Map<number, Won[]>()
  const looks = new Map<number, { readonly price: number; readonly until: number }>()
  let submitted: { readonly viewer: number; readonly won: Won }[] = []
  const busy = new Set<number>()

  const extraGas = (won: Won): number =>
    perIndex * (won.top - 1) + perFurtherWinner * (won.wonAts.length - 1)

  function itemOf(own: readonly Won[], isOpen: boolean, now: number): Item {
    const won = own[0]!
    let laterDeadline = Infinity
    for (const later of own.slice(1)) {
      laterDeadline = Math.min(laterDeadline, later.acceptUntil + redeemWindow)
    }
    return {
      value: won.face * won.wonAts.length,
      wonAt: won.wonAts[0]!,
      deadline: won.acceptUntil + redeemWindow,
      laterDeadline,
      extraGas: extraGas(won),
      growing: isOpen && now <= won.acceptUntil,
    }
  }

  function take(viewer: number, own: Won[]): Won {
    const won = own.shift()!
    if (own.length === 0) queues.delete(viewer)
    looks.delete(viewer)
    return won
  }

  return {
    get length() {
      return queues.size + submitted.length
    },
    add(viewer, { book, index, face, wonAt, acceptUntil }) {
      const own = queues.get(viewer) ?? []
      queues.set(viewer, own)
      const last = own.at(-1)
      if (rule.gathers && last?.book === book) {
        last.wonAts.push(wonAt)
        last.top = index
      } else own.push({ book, face, wonAts: [wonAt], acceptUntil, top: index })
      looks.delete(viewer)
    },
    pass(price, now, isOpen) {
      for (const [viewer, own] of queues) {
        if (submitted.length >= mostPerBlock) return
        if (busy.has(viewer)) continue
        const look = looks.get(viewer)
        if (look && price >= look.price && now < look.until) continue
        const item = itemOf(own, isOpen(viewer, own[0]!.book), now)
        const judgement = now > item.deadline ? 'abandon' : rule.judge(item, price, now)
        if (judgement === 'wait') {
          looks.set(viewer, { price, until: item.growing ? now : now + lookAgain })
          continue
        }
        const won = take(viewer, own)
        if (judgement === 'redeem') {
          submitted.push({ viewer, won })
          busy.add(viewer)
          continue
        }
        counts.lost += won.wonAts.length
        settled(viewer, won.face * won.wonAts.length)
      }
    },
    mine(price, now) {
      for (const { viewer, won } of submitted) {
        const gas = rule.gasUsed ?? smallest + extraGas(won)
        const value = won.face * won.wonAts.length
        counts.fees += gas * price
        counts.paidOut += value
        counts.faceSquares += won.face ** 2 * won.wonAts.length
        counts.redemptions += 1
        for (const wonAt of won.wonAts) counts.waits.push(now - wonAt)
        rule.learn(gas, extraGas(won))
        settled(viewer, value)
        busy.delete(viewer)
      }
      submitted = []
    },
  }
}

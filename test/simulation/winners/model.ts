import type { Winner } from '../../fixtures/broker/winners.ts'

/** What the broker and the registry were deployed with; times in seconds. */
export interface ModelSettings {
  readonly unlockPeriod: bigint
  readonly epochLength: bigint
}

interface Account {
  deposit: bigint
  reserve: bigint
  unlockAt: bigint
  /** What all recipients together drew from the reserve in `drawnIn`. */
  drawn: bigint
  drawnIn: bigint
}

interface Slot {
  seq: bigint
  index: number
  earmark: bigint
  releaseAt: bigint
}

/** Whose earmark: the place of a winner without its number. */
export type SlotPlace = Pick<Winner, 'sender' | 'recipient' | 'redeemer' | 'lane'>

export type Reason =
  | 'TermsExpired'
  | 'IndexReplayed'
  | 'InsufficientFunds'
  | 'SlotSkipped'
  | undefined

const slotName = ({ sender, recipient, redeemer, lane }: SlotPlace): string =>
  `${sender}:${recipient}:${redeemer}:${lane}`

/**
 * A second ledger of what everybody owns, written from part 7 of the protocol and never fed with what
 * the chain says. Every call gets the time of its block. Calls of owners answer false where the broker
 * must refuse them.
 */
export function createModel({ unlockPeriod, epochLength }: ModelSettings) {
  const accounts = new Map<string, Account>()
  const slots = new Map<string, Slot>()
  const income = new Map<string, bigint>()
  /** Coin that left the broker, by receiver. */
  const paidOut = new Map<string, bigint>()
  /** First epoch in which a recipient is a member, and the first in which it is none any more. */
  const members = new Map<string, { from: bigint; until: bigint | undefined }>()
  /** What one recipient drew from one reserve, with the epoch. */
  const draws = new Map<string, { epoch: bigint; amount: bigint }>()
  /** Where what was paid came from. */
  const sources = { earmark: 0n, deposit: 0n, reserve: 0n }
  let held = 0n

  function account(sender: string): Account {
    let found = accounts.get(sender)
    if (!found) {
      found = { deposit: 0n, reserve: 0n, unlockAt: 0n, drawn: 0n, drawnIn: -1n }
      accounts.set(sender, found)
    }
    return found
  }

  function slot(place: SlotPlace): Slot {
    let found = slots.get(slotName(place))
    if (!found) {
      found = { seq: 0n, index: 0, earmark: 0n, releaseAt: 0n }
      slots.set(slotName(place), found)
    }
    return found
  }

  function add(sums: Map<string, bigint>, name: string, amount: bigint): void {
    sums.set(name, (sums.get(name) ?? 0n) + amount)
  }

  const epochAt = (now: bigint): bigint => now / epochLength

  const isMember = (recipient: string, epoch: bigint): boolean => {
    const member = members.get(recipient)
    return (
      member !== undefined &&
      member.from <= epoch &&
      (member.until === undefined || epoch < member.until)
    )
  }

  const drawnBy = (sender: string, recipient: string, epoch: bigint): bigint => {
    const found = draws.get(`${sender}:${recipient}`)
    return found?.epoch === epoch ? found.amount : 0n
  }

  /** (reserve + drawn this epoch) / members − drawn by itself, never more than is left. */
  function share(sender: string, recipient: string, now: bigint): bigint {
    const epoch = epochAt(now)
    if (!isMember(recipient, epoch)) return 0n
    const count = [...members.keys()].filter((name) => isMember(name, epoch)).length
    const { reserve, drawn, drawnIn } = account(sender)
    const part = (reserve + (drawnIn === epoch ? drawn : 0n)) / BigInt(count)
    const left = part - drawnBy(sender, recipient, epoch)
    if (left <= 0n) return 0n
    return left < reserve ? left : reserve
  }

  function pay(winner: Winner, now: bigint): Reason {
    const { sender, recipient, amount, seq } = winner
    if (now > winner.redeemBy) return 'TermsExpired'
    const at = slot(winner)
    const isAbove = seq > at.seq || (seq === at.seq && winner.lowest > at.index)
    if (!isAbove) return 'IndexReplayed'
    const from = account(sender)
    const ofEarmark = at.earmark < amount ? at.earmark : amount
    const ofDeposit = from.deposit < amount - ofEarmark ? from.deposit : amount - ofEarmark
    const ofReserve = amount - ofEarmark - ofDeposit
    if (ofReserve > 0n && ofReserve > share(sender, recipient, now)) return 'InsufficientFunds'
    at.earmark -= ofEarmark
    from.deposit -= ofDeposit
    sources.earmark += ofEarmark
    sources.deposit += ofDeposit
    sources.reserve += ofReserve
    if (ofReserve > 0n) {
      const epoch = epochAt(now)
      from.reserve -= ofReserve
      from.drawn = (from.drawnIn === epoch ? from.drawn : 0n) + ofReserve
      from.drawnIn = epoch
      const own = drawnBy(sender, recipient, epoch) + ofReserve
      draws.set(`${sender}:${recipient}`, { epoch, amount: own })
    }
    at.seq = seq
    at.index = winner.index
    add(income, recipient, amount)
    return undefined
  }

  return {
    accounts: accounts as ReadonlyMap<string, Readonly<Account>>,
    slots: slots as ReadonlyMap<string, Readonly<Slot>>,
    income: income as ReadonlyMap<string, bigint>,
    paidOut: paidOut as ReadonlyMap<string, bigint>,
    sources: sources as Readonly<typeof sources>,
    /** Everything in the broker. */
    held: () => held,

    register(recipient: string, now: bigint): void {
      members.set(recipient, { from: epochAt(now) + 2n, until: undefined })
    },
    deactivate(recipient: string, now: bigint): void {
      const member = members.get(recipient)!
      const next = epochAt(now) + 1n
      member.until = member.from > next ? member.from : next
    },
    fund(sender: string, deposit: bigint, reserve: bigint): void {
      account(sender).deposit += deposit
      account(sender).reserve += reserve
      held += deposit + reserve
    },
    fundEarmark(place: SlotPlace, amount: bigint): void {
      slot(place).earmark += amount
      held += amount
    },
    earmark(place: SlotPlace, amount: bigint): boolean {
      const from = account(place.sender)
      if (amount > from.deposit) return false
      from.deposit -= amount
      slot(place).earmark += amount
      return true
    },
    releaseEarmark(place: SlotPlace, now: bigint): boolean {
      slot(place).releaseAt = now + unlockPeriod
      return true
    },
    takeEarmark(place: SlotPlace, now: bigint): boolean {
      const at = slot(place)
      const isRipe = at.releaseAt !== 0n && now > at.releaseAt
      if (!isRipe || now > at.releaseAt + unlockPeriod) return false
      account(place.sender).deposit += at.earmark
      at.earmark = 0n
      at.releaseAt = 0n
      return true
    },
    unlock(sender: string, now: bigint): boolean {
      const from = account(sender)
      if (from.unlockAt !== 0n) return false
      from.unlockAt = now + unlockPeriod
      return true
    },
    cancelUnlock(sender: string): boolean {
      const from = account(sender)
      if (from.unlockAt === 0n) return false
      from.unlockAt = 0n
      return true
    },
    withdraw(sender: string, to: string, now: bigint): boolean {
      const from = account(sender)
      if (from.unlockAt === 0n || now <= from.unlockAt) return false
      add(paidOut, to, from.deposit + from.reserve)
      held -= from.deposit + from.reserve
      // What was drawn from a reserve that is gone is no part of the next one.
      Object.assign(from, { deposit: 0n, reserve: 0n, unlockAt: 0n, drawn: 0n })
      return true
    },
    redeem: (winner: Winner, now: bigint): Reason => pay(winner, now),
    /** Tickets before books; after a refusal the rest of its slot is skipped. */
    redeemBatch(winners: readonly Winner[], now: bigint): ReadonlyMap<Winner, Reason> {
      const refused = new Set<string>()
      const reasons = new Map<Winner, Reason>()
      const ordered = ['redeemTicket', 'redeemBook'].flatMap((method) =>
        winners.filter((winner) => winner.method === method),
      )
      for (const winner of ordered) {
        const name = slotName(winner)
        const reason = refused.has(name) ? 'SlotSkipped' : pay(winner, now)
        if (reason) refused.add(name)
        reasons.set(winner, reason)
      }
      return reasons
    },
    collect(recipient: string, to: string): void {
      const amount = income.get(recipient) ?? 0n
      income.set(recipient, 0n)
      add(paidOut, to, amount)
      held -= amount
    },
    share,
  }
}

export type Model = ReturnType<typeof createModel>

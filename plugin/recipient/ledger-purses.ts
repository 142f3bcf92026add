import { FareboxError } from '../errors.ts'
import type { Address } from '../ticket/bytes.ts'
import { NamesBy } from './names-by.ts'
import type { Q64 } from '../ticket/win-probability.ts'

/** Credit in one purse, and until when it is owed. */
export interface PurseRecord {
  readonly credit: Q64
  /** Absent when credit came back to a purse that was forgotten already. */
  readonly sender?: Address
  /** The last redeemBy of what paid into it: as long as its tickets may win, its credit is owed. */
  readonly keepUntil: number
}

/** The same while it is kept here: credit moves with every ticket. */
type Purse = { -readonly [Field in keyof PurseRecord]: PurseRecord[Field] }

/**
 * Credit, kept in purses. A purse may be below zero for a moment: when a step whose credit was spent
 * is undone, the price comes back by `giveBack` right after.
 */
export class LedgerPurses {
  readonly #purses = new Map<string, Purse>()
  readonly #bySender = new NamesBy<Address>()
  readonly #changed: (purse: string) => void

  constructor(changed: (purse: string) => void) {
    this.#changed = changed
  }

  get(purse: string): PurseRecord | undefined {
    return this.#purses.get(purse)
  }

  keys(): IterableIterator<string> {
    return this.#purses.keys()
  }

  credit(purse: string): Q64 {
    const credit = this.#purses.get(purse)?.credit ?? 0n
    return credit > 0n ? credit : 0n
  }

  set(purse: string, record: PurseRecord): void {
    this.#purses.set(purse, { ...record })
    if (record.sender !== undefined) this.#bySender.add(record.sender, purse)
    this.#changed(purse)
  }

  /** Adds what this sender paid and answers the credit; the purse is this sender's from then on. */
  pay(purse: string, amount: Q64, sender: Address, keepUntil: number): Q64 {
    const known = this.#purses.get(purse)
    const credit = (known?.credit ?? 0n) + amount
    if (known && known.sender !== undefined && known.keepUntil >= keepUntil) {
      known.credit = credit
      if (amount > 0n) this.#changed(purse)
    } else {
      const until = Math.max(keepUntil, known?.keepUntil ?? 0)
      this.set(purse, { credit, sender, keepUntil: until })
    }
    return credit > 0n ? credit : 0n
  }

  /** Adds a possibly negative amount. */
  add(purse: string, amount: Q64): void {
    if (amount === 0n) return
    const known = this.#purses.get(purse)
    if (known) known.credit += amount
    else this.#purses.set(purse, { credit: amount, keepUntil: 0 })
    this.#changed(purse)
  }

  spend(purse: string, amount: Q64): boolean {
    refuseNegative(amount)
    const known = this.#purses.get(purse)
    const credit = known?.credit ?? 0n
    if ((credit > 0n ? credit : 0n) < amount) return false
    if (known && amount > 0n) {
      known.credit = credit - amount
      this.#changed(purse)
    }
    return true
  }

  giveBack(purse: string, amount: Q64): void {
    refuseNegative(amount)
    this.add(purse, amount)
  }

  /** Moves the credit of this sender's other purses that `isOver` into `into`; answers how much. */
  gather(sender: Address, into: string, isOver: (purse: string) => boolean): Q64 {
    let moved = 0n
    for (const purse of this.#bySender.of(sender)) {
      const credit = this.credit(purse)
      if (purse === into || credit === 0n || !isOver(purse)) continue
      this.add(purse, -credit)
      moved += credit
    }
    this.add(into, moved)
    return moved
  }

  forget(purse: string): void {
    const sender = this.#purses.get(purse)?.sender
    if (!this.#purses.delete(purse)) return
    if (sender !== undefined) this.#bySender.drop(sender, purse)
    this.#changed(purse)
  }
}

/** Spending less than nothing would be minting. */
function refuseNegative(amount: Q64): void {
  if (amount >= 0n) return
  throw new FareboxError('input_invalid', `an amount of credit is not negative, got ${amount}`)
}

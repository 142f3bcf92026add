import type { Address } from '../ticket/bytes.ts'
import { comparePositions } from '../ticket/position.ts'
import type { Position } from '../ticket/position.ts'

/** From a sender nothing at or below the position is accepted. */
export interface FloorRecord extends Position {
  /** Unix second after which nothing that it forbids could be accepted anyway; absent: not known. */
  readonly keepUntil?: number
}

/**
 * Seconds that a floor is kept at least. Whatever it forbids was issued before it was raised, and
 * nothing is accepted for longer than the broker's unlock period leaves room for. That is 1 second to
 * 365 days, by broker; the books know no broker, so the longest holds.
 */
const keepFloor = 365 * 86_400

/**
 * One floor per sender. It stands in for series that are not stored: a book is derived again from K
 * whenever it is presented, and one below the floor could win what the broker no longer pays. All of
 * them were issued before the floor was raised, since seqs rise, so by `keepUntil` the acceptance of
 * each is over; and what is over the books refuse by their mark, which never sinks, whatever the
 * floor. A stored series or an unsettled winner still compares itself with the floor, and keeps it.
 */
export class LedgerFloors {
  readonly #floors = new Map<Address, FloorRecord>()
  readonly #changed: (sender: Address) => void

  constructor(changed: (sender: Address) => void) {
    this.#changed = changed
  }

  get(sender: Address): FloorRecord | undefined {
    return this.#floors.get(sender)
  }

  keys(): IterableIterator<Address> {
    return this.#floors.keys()
  }

  set(sender: Address, floor: FloorRecord): void {
    this.#floors.set(sender, floor)
    this.#changed(sender)
  }

  /** `lastRedeemBy` is that of the sender's stored winners. */
  raise(sender: Address, { seq, index }: Position, now: number, lastRedeemBy: number): void {
    const floor = this.#floors.get(sender)
    if (floor && comparePositions({ seq, index }, floor) <= 0) return
    this.set(sender, { seq, index, keepUntil: Math.max(now + keepFloor, lastRedeemBy) })
  }

  /** Forgets it when its time is over; `isNeeded` when a series or a winner is compared with it. */
  sweep(sender: Address, now: number, isNeeded: boolean): void {
    const keepUntil = this.#floors.get(sender)?.keepUntil
    if (isNeeded || keepUntil === undefined || keepUntil >= now) return
    this.#floors.delete(sender)
    this.#changed(sender)
  }
}

import { FareboxError } from '../errors.ts'
import type { Claim, ClaimEntry, StoredWinner, WinnerChange } from '../ports/ledger.ts'
import type { Address } from '../ticket/bytes.ts'
import { comparePositions } from '../ticket/position.ts'

/** Neither paid nor abandoned: the sender still owes it. */
export function isUnsettled(winner: StoredWinner): boolean {
  return winner.state === 'held' || winner.state === 'submitted'
}

/** Winners by position, and what each sender owes for them over all lanes together. */
export class LedgerWinners {
  readonly #winners = new Map<string, StoredWinner>()
  readonly #pending = new Map<Address, bigint>()
  readonly #changed: (id: string) => void

  constructor(changed: (id: string) => void) {
    this.#changed = changed
  }

  get(id: string): StoredWinner | undefined {
    return this.#winners.get(id)
  }

  keys(): IterableIterator<string> {
    return this.#winners.keys()
  }

  pending(sender: Address): bigint {
    return this.#pending.get(sender) ?? 0n
  }

  /** Stores, replaces or (with undefined) removes a winner; pending follows. */
  set(id: string, winner: StoredWinner | undefined): void {
    const before = this.#winners.get(id)
    if (before && isUnsettled(before)) this.#owe(before.sender, -before.value)
    if (winner) {
      this.#winners.set(id, winner)
      if (isUnsettled(winner)) this.#owe(winner.sender, winner.value)
    } else this.#winners.delete(id)
    this.#changed(id)
  }

  /** Answers the id, or undefined when this position is stored already: it is never doubled. */
  won(claim: Claim, entry: ClaimEntry, payload: Uint8Array, wonAt: number): string | undefined {
    const id = `${claim.series}#${entry.index}`
    if (this.#winners.has(id)) return undefined
    this.set(id, {
      id,
      scheme: claim.scheme,
      series: claim.series,
      sender: claim.sender,
      lane: claim.lane,
      seq: claim.seq,
      index: entry.index,
      value: entry.exposure,
      redeemBy: claim.redeemBy,
      wonAt,
      payload: new Uint8Array(payload),
      state: 'held',
      attempts: 0,
    })
    return id
  }

  /** Applies a change; answers how the winner was before. */
  update(id: string, change: WinnerChange): StoredWinner {
    const before = this.#winners.get(id)
    if (!before) {
      throw new FareboxError('input_invalid', `no winner ${id} is stored: list them anew`)
    }
    this.set(id, { ...before, ...change })
    return before
  }

  /** The last redeemBy of what is stored of the sender; 0 without any. */
  lastRedeemBy(sender: Address): number {
    let last = 0
    for (const winner of this.#winners.values()) {
      if (winner.sender === sender) last = Math.max(last, winner.redeemBy)
    }
    return last
  }

  unsettled(): readonly StoredWinner[] {
    return this.all().filter(isUnsettled)
  }

  all(): readonly StoredWinner[] {
    return [...this.#winners.values()].sort(comparePositions)
  }

  #owe(sender: Address, value: bigint): void {
    const pending = this.pending(sender) + value
    if (pending === 0n) this.#pending.delete(sender)
    else this.#pending.set(sender, pending)
  }
}

import { FareboxError } from '../errors.ts'
import type { Claim, ClaimEntry, StoredWinner, WinnerChange, WinnerQueue } from '../ports/ledger.ts'
import type { Address } from '../ticket/bytes.ts'
import { comparePositions } from '../ticket/position.ts'
import { LedgerQueues } from './ledger-queues.ts'

/** Neither paid nor abandoned: the sender still owes it. */
export function isUnsettled(winner: StoredWinner): boolean {
  return winner.state === 'held' || winner.state === 'submitted'
}

/** What is known of a sender that winners are stored of, over all lanes together. */
interface SenderWinners {
  stored: number
  /** Base units of the unsettled ones. */
  owed: bigint
  /** Highest that any of them had; those that prune has taken away since were over by then. */
  lastRedeemBy: number
}

/**
 * Winners by id, the unsettled ones apart by sender and lane: what is asked at every request or in
 * every pass of the worker must not cost more the more there were before.
 */
export class LedgerWinners {
  readonly #winners = new Map<string, StoredWinner>()
  readonly #queues = new LedgerQueues()
  readonly #senders = new Map<Address, SenderWinners>()
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
    return this.#senders.get(sender)?.owed ?? 0n
  }

  /** Stores, replaces or (with undefined) removes a winner; its queue and what is owed follow. */
  set(id: string, winner: StoredWinner | undefined): void {
    const before = this.#winners.get(id)
    if (winner) {
      this.#winners.set(id, winner)
      this.#count(winner, 1)
    } else this.#winners.delete(id)
    // Afterwards, so that a sender whose only winner changes is not forgotten in between.
    if (before) this.#count(before, -1)
    if (winner && isUnsettled(winner)) this.#queues.put(winner)
    else if (before && isUnsettled(before)) this.#queues.drop(before)
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

  /** No winner stored of the sender has a later redeemBy; 0 without any. */
  lastRedeemBy(sender: Address): number {
    return this.#senders.get(sender)?.lastRedeemBy ?? 0
  }

  queues(): readonly WinnerQueue[] {
    return this.#queues.names()
  }

  queue(queue: WinnerQueue): readonly StoredWinner[] {
    return this.#queues.of(queue)
  }

  unsettled(): readonly StoredWinner[] {
    return this.queues()
      .flatMap((queue) => this.queue(queue))
      .sort(comparePositions)
  }

  all(): readonly StoredWinner[] {
    return [...this.#winners.values()].sort(comparePositions)
  }

  #count(winner: StoredWinner, change: 1 | -1): void {
    const { sender, redeemBy, value } = winner
    const known = this.#senders.get(sender) ?? { stored: 0, owed: 0n, lastRedeemBy: 0 }
    known.stored += change
    known.lastRedeemBy = Math.max(known.lastRedeemBy, redeemBy)
    if (isUnsettled(winner)) known.owed += BigInt(change) * value
    if (known.stored === 0) this.#senders.delete(sender)
    else this.#senders.set(sender, known)
  }
}

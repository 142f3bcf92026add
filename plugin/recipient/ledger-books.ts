import type { Clock } from '../ports/clock.ts'
import type { Claim, Series, StoredWinner, WinnerChange, WinnerQueue } from '../ports/ledger.ts'
import type { Address } from '../ticket/bytes.ts'
import { comparePositions } from '../ticket/position.ts'
import type { Position } from '../ticket/position.ts'
import type { Q64 } from '../ticket/win-probability.ts'
import { assertClaim } from './ledger-claim.ts'
import { LedgerFloors } from './ledger-floors.ts'
import { LedgerPurses } from './ledger-purses.ts'
import type {
  BookedStep,
  LedgerRecordKind,
  LedgerRecords,
  StoredRecords,
  TermsRecord,
} from './ledger-records.ts'
import { LedgerSeries, startSeries } from './ledger-series.ts'
import { LedgerShelf } from './ledger-shelf.ts'
import { LedgerSweep } from './ledger-sweep.ts'
import { isUnsettled, LedgerWinners } from './ledger-winners.ts'

/**
 * The books of a ledger, in memory and synchronous: what every adapter answers from. Each method is
 * one atomic step because nothing here waits. `changed` names each record a step touched; the
 * adapter reads it with `record` when it writes, so that one write is one consistent moment.
 */
export class LedgerBooks {
  readonly lane: number
  readonly #clock: Clock
  #changed: (kind: LedgerRecordKind, name: string) => void = () => {}
  readonly #shelf = new LedgerShelf()
  readonly #terms = new Map<string, TermsRecord>()
  readonly #notes = new Map<string, string>()
  readonly #floors: LedgerFloors
  readonly #purses: LedgerPurses
  readonly #winners: LedgerWinners
  readonly #sweep = new LedgerSweep()
  #pruned = 0

  constructor(options: {
    lane: number
    clock: Clock
    changed?: (kind: LedgerRecordKind, name: string) => void
    stored?: StoredRecords
  }) {
    this.lane = options.lane
    this.#clock = options.clock
    this.#floors = new LedgerFloors((sender) => this.#changed('floor', sender))
    this.#purses = new LedgerPurses((name) => this.#changed('purse', name))
    this.#winners = new LedgerWinners((name) => this.#changed('winner', name))
    if (options.stored) this.#restore(options.stored)
    if (options.changed) this.#changed = options.changed
  }

  /** Checks 7 to 9 of protocol part 6 and the credit, as the port describes them. */
  accept(claim: Claim): BookedStep {
    assertClaim(claim)
    const known = this.#shelf.get(claim.series)
    const floor = this.#floors.get(claim.sender)
    // A forgotten series would start afresh and sell its indexes again, and so would one of a lane
    // that this ledger has left.
    const isOver = claim.lane !== this.lane || claim.acceptUntil < this.#pruned
    if (isOver) return this.#refuse(claim, 'terms_expired')
    // Before the floor: a lost answer is repeated free also when its ticket has been redeemed since.
    if (known?.wasPresented(claim.presented)) return this.#refuse(claim, 'index_replayed')
    if (isClosed(floor, claim.seq, claim.presented)) return this.#refuse(claim, 'terms_expired')
    const highest = known?.state.highest ?? 0
    if (claim.after !== undefined && claim.after !== highest) {
      return { acceptance: { outcome: 'moved', highest } }
    }
    return this.#take(claim, known, floor)
  }

  #take(claim: Claim, known: LedgerSeries | undefined, floor: Position | undefined): BookedStep {
    let claimed = 0
    let credit = 0n
    let stopped = false
    let reached = known?.state.highest ?? 0
    let owed = this.#winners.pending(claim.sender)
    let won = nothing
    for (const entry of claim.entries) {
      // What can't be redeemed any more is worth nothing either.
      if (!isClosed(floor, claim.seq, entry.index)) {
        stopped = owed + entry.exposure > claim.limit
        if (stopped) break
        claimed++
        credit += entry.credit
        if (entry.winner) {
          owed += entry.exposure
          const id = this.#winners.won(claim, entry, entry.winner, this.#clock.seconds())
          if (id !== undefined) won = [...won, id]
        }
      }
      reached = Math.max(reached, entry.index)
    }
    if (stopped && claimed === 0) return this.#refuse(claim, 'float_exceeded')
    const series = known ?? startSeries(claim)
    if (!known) this.#addSeries(series)
    const { state } = series
    const before = state.highest
    state.highest = reached
    if (!stopped) series.present(claim.presented)
    this.#changed('claims', claim.series)
    const after = this.#purses.pay(claim.purse, credit, claim.sender, claim.redeemBy)
    const undo = (): void => {
      for (const id of won) this.#winners.set(id, undefined)
      this.#purses.add(claim.purse, -credit)
      state.highest = before
      if (!stopped) series.unpresent(claim.presented)
      this.#changed('claims', claim.series)
      if (!known) this.#dropSeries(claim.series)
    }
    const winners = won.length
    return {
      acceptance: { outcome: 'accepted', claimed, stopped, winners, credit: after },
      undo,
    }
  }

  #refuse(claim: Claim, code: 'terms_expired' | 'index_replayed' | 'float_exceeded'): BookedStep {
    const left = claim.limit - this.#winners.pending(claim.sender)
    const credit = this.#purses.credit(claim.purse)
    return {
      acceptance: { outcome: 'refused', code, credit, available: left > 0n ? left : 0n },
    }
  }

  #addSeries(series: LedgerSeries): void {
    this.#shelf.add(series)
    this.#changed('series', series.state.series)
  }

  #dropSeries(name: string): void {
    this.#shelf.drop(name)
    this.#changed('series', name)
    this.#changed('claims', name)
  }

  series(series: string): Series | undefined {
    return this.#shelf.get(series)?.state
  }

  openSeries(sender: Address, now: number): readonly Series[] {
    return this.#shelf.open(sender, now, this.#floors.get(sender))
  }

  credit(purse: string): Q64 {
    return this.#purses.credit(purse)
  }

  spend(purse: string, amount: Q64): boolean {
    return this.#purses.spend(purse, amount)
  }

  giveBack(purse: string, amount: Q64): void {
    this.#purses.giveBack(purse, amount)
  }

  inherit(sender: Address, purse: string, now: number): Q64 {
    const floor = this.#floors.get(sender)
    return this.#purses.gather(sender, purse, (name) => this.#shelf.isOver(name, now, floor))
  }

  /** Undoes an inheritance, for credit that turned out never to have been there. */
  disinherit(purse: string, from: string, amount: Q64): void {
    this.#purses.add(purse, -amount)
    this.#purses.add(from, amount)
  }

  floor(sender: Address): Position | undefined {
    const floor = this.#floors.get(sender)
    return floor && { seq: floor.seq, index: floor.index }
  }

  raiseFloor(sender: Address, position: Position): void {
    const lastRedeemBy = this.#winners.lastRedeemBy(sender)
    this.#floors.raise(sender, position, this.#clock.seconds(), lastRedeemBy)
  }

  pending(sender: Address): bigint {
    return this.#winners.pending(sender)
  }

  putTerms(seq: bigint, memo: Uint8Array, keepUntil: number): void {
    this.#terms.set(String(seq), { memo: new Uint8Array(memo), keepUntil })
    this.#changed('terms', String(seq))
  }

  terms(seq: bigint): Uint8Array | undefined {
    return this.#terms.get(String(seq))?.memo
  }

  winners(): readonly StoredWinner[] {
    return this.#winners.unsettled()
  }

  winnerQueues(): readonly WinnerQueue[] {
    return this.#winners.queues()
  }

  winnersOf(queue: WinnerQueue): readonly StoredWinner[] {
    return this.#winners.queue(queue)
  }

  allWinners(): readonly StoredWinner[] {
    return this.#winners.all()
  }

  /** Answers the way back. Throws `input_invalid` for an unknown id. */
  updateWinner(id: string, change: WinnerChange): () => void {
    const before = this.#winners.update(id, change)
    return () => this.#winners.set(id, before)
  }

  note(name: string): string | undefined {
    return this.#notes.get(name)
  }

  /** Answers the way back. */
  putNote(name: string, value: string | undefined): () => void {
    const before = this.#notes.get(name)
    this.#setNote(name, value)
    return () => this.#setNote(name, before)
  }

  #setNote(name: string, value: string | undefined): void {
    if (value === undefined) this.#notes.delete(name)
    else this.#notes.set(name, value)
    this.#changed('note', name)
  }

  /** Forgets what is over; a call looks at a bounded number of records and the next one goes on. */
  prune(now: number): void {
    if (now > this.#pruned) {
      this.#pruned = now
      this.#changed('mark', 'pruned')
    }
    this.#sweep.over('series', this.#shelf.keys(), (name) => {
      if (this.#shelf.get(name)!.state.acceptUntil < now) this.#dropSeries(name)
    })
    this.#sweep.over('terms', this.#terms.keys(), (name) => {
      if (this.#terms.get(name)!.keepUntil >= now) return
      this.#terms.delete(name)
      this.#changed('terms', name)
    })
    this.#sweep.over('winner', this.#winners.keys(), (id) => {
      const winner = this.#winners.get(id)!
      if (!isUnsettled(winner) && winner.redeemBy < now) this.#winners.set(id, undefined)
    })
    this.#sweep.over('floor', this.#floors.keys(), (name) => {
      const sender = name as Address
      const isNeeded = this.#shelf.hasSender(sender) || this.pending(sender) > 0n
      this.#floors.sweep(sender, now, isNeeded)
    })
    this.#sweep.over('purse', this.#purses.keys(), (name) => {
      const { credit, keepUntil } = this.#purses.get(name)!
      if (!this.#shelf.hasPurse(name) && (credit === 0n || keepUntil < now))
        this.#purses.forget(name)
    })
  }

  /** What is to be written under the name now; undefined when it is to be removed. */
  record<K extends LedgerRecordKind>(kind: K, name: string): LedgerRecords[K] | undefined
  record(kind: LedgerRecordKind, name: string): LedgerRecords[LedgerRecordKind] | undefined {
    if (kind === 'series') return this.#shelf.get(name)?.record()
    if (kind === 'claims') return this.#shelf.get(name)?.claims()
    if (kind === 'purse') return this.#purses.get(name)
    if (kind === 'floor') return this.#floors.get(name as Address)
    if (kind === 'winner') return this.#winners.get(name)
    if (kind === 'terms') return this.#terms.get(name)
    if (kind === 'note') return this.#notes.get(name)
    return this.#pruned
  }

  #restore(stored: StoredRecords): void {
    for (const [name, record] of stored.series) {
      this.#shelf.add(new LedgerSeries(record, stored.claims.get(name)))
    }
    for (const [name, record] of stored.purse) this.#purses.set(name, record)
    for (const [sender, position] of stored.floor) this.#floors.set(sender as Address, position)
    for (const [id, winner] of stored.winner) this.#winners.set(id, winner)
    for (const [seq, record] of stored.terms) this.#terms.set(seq, record)
    for (const [name, value] of stored.note) this.#notes.set(name, value)
    this.#pruned = stored.mark.get('pruned') ?? 0
  }
}

/** Most claims win nothing. */
const nothing: readonly string[] = []

/** At or below the floor nothing can be redeemed any more. */
function isClosed(floor: Position | undefined, seq: bigint, index: number): boolean {
  return floor !== undefined && comparePositions({ seq, index }, floor) <= 0
}

import type { Series, StoredWinner, WinnerQueue } from '../ports/ledger.ts'
import type { Address } from '../ticket/bytes.ts'
import type { Position } from '../ticket/position.ts'
import type { Q64 } from '../ticket/win-probability.ts'
import type { LedgerBooks } from './ledger-books.ts'

/**
 * The part of a ledger that is answered from memory alone and promises nothing durable. Adapters
 * extend it with what they make durable, and with that only.
 */
export class LedgerFront {
  protected readonly books: LedgerBooks

  constructor(books: LedgerBooks) {
    this.books = books
  }

  get lane(): number {
    return this.books.lane
  }

  series(series: string): Series | undefined {
    return this.books.series(series)
  }

  openSeries(sender: Address, now: number): readonly Series[] {
    return this.books.openSeries(sender, now)
  }

  credit(purse: string): Q64 {
    return this.books.credit(purse)
  }

  spend(purse: string, amount: Q64): boolean {
    return this.books.spend(purse, amount)
  }

  giveBack(purse: string, amount: Q64): void {
    this.books.giveBack(purse, amount)
  }

  inherit(sender: Address, purse: string, now: number): Q64 {
    return this.books.inherit(sender, purse, now)
  }

  floor(sender: Address): Position | undefined {
    return this.books.floor(sender)
  }

  pending(sender: Address): bigint {
    return this.books.pending(sender)
  }

  putTerms(seq: bigint, memo: Uint8Array, keepUntil: number): void {
    this.books.putTerms(seq, memo, keepUntil)
  }

  terms(seq: bigint): Uint8Array | undefined {
    return this.books.terms(seq)
  }

  winners(): readonly StoredWinner[] {
    return this.books.winners()
  }

  winnerQueues(): readonly WinnerQueue[] {
    return this.books.winnerQueues()
  }

  winnersOf(queue: WinnerQueue): readonly StoredWinner[] {
    return this.books.winnersOf(queue)
  }

  allWinners(): readonly StoredWinner[] {
    return this.books.allWinners()
  }

  note(name: string): string | undefined {
    return this.books.note(name)
  }

  prune(now: number): void {
    this.books.prune(now)
  }
}

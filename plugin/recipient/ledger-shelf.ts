import type { Series } from '../ports/ledger.ts'
import type { Address } from '../ticket/bytes.ts'
import type { Position } from '../ticket/position.ts'
import type { LedgerSeries } from './ledger-series.ts'
import { NamesBy } from './names-by.ts'

/** The stored series, found by name, by sender and by the purse they pay into. */
export class LedgerShelf {
  readonly #series = new Map<string, LedgerSeries>()
  readonly #bySender = new NamesBy<Address>()
  readonly #byPurse = new NamesBy<string>()

  get(name: string): LedgerSeries | undefined {
    return this.#series.get(name)
  }

  keys(): IterableIterator<string> {
    return this.#series.keys()
  }

  add(series: LedgerSeries): void {
    const { series: name, sender, purse } = series.state
    this.#series.set(name, series)
    this.#bySender.add(sender, name)
    // A book pays into a purse of its own name: it is found by that.
    if (purse !== name) this.#byPurse.add(purse, name)
  }

  drop(name: string): void {
    const state = this.#series.get(name)?.state
    if (!state) return
    this.#series.delete(name)
    this.#bySender.drop(state.sender, name)
    this.#byPurse.drop(state.purse, name)
  }

  /** Rising by seq. */
  open(sender: Address, now: number, floor: Position | undefined): readonly Series[] {
    return this.#bySender
      .of(sender)
      .map((name) => this.#series.get(name)!)
      .filter((series) => series.isOpen(now, floor))
      .map((series) => ({ ...series.state }))
      .sort((a, b) => (a.seq < b.seq ? -1 : 1))
  }

  hasSender(sender: Address): boolean {
    return this.#bySender.has(sender)
  }

  /** Whether any series still stored pays into the purse. */
  hasPurse(purse: string): boolean {
    return this.#payingInto(purse).length > 0
  }

  /** Whether nothing more can be paid into the purse: others of its series may still be running. */
  isOver(purse: string, now: number, floor: Position | undefined): boolean {
    return this.#payingInto(purse).every((name) => !this.#series.get(name)!.isOpen(now, floor))
  }

  #payingInto(purse: string): readonly string[] {
    const others = this.#byPurse.of(purse)
    return this.#series.get(purse)?.state.purse === purse ? [...others, purse] : others
  }
}

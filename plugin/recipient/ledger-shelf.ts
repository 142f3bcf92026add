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
    this.#byPurse.add(purse, name)
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
    return this.#byPurse.has(purse)
  }

  /** Whether nothing more can be paid into the purse: others of its series may still be running. */
  isOver(purse: string, now: number, floor: Position | undefined): boolean {
    return this.#byPurse.of(purse).every((name) => !this.#series.get(name)!.isOpen(now, floor))
  }
}

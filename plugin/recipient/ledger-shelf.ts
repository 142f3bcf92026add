import type { Series } from '../ports/ledger.ts'
import type { Address } from '../ticket/bytes.ts'
import type { Position } from '../ticket/position.ts'
import type { LedgerSeries } from './ledger-series.ts'

function addTo<K>(index: Map<K, Set<string>>, key: K, name: string): void {
  const names = index.get(key)
  if (names) names.add(name)
  else index.set(key, new Set([name]))
}

function dropFrom<K>(index: Map<K, Set<string>>, key: K, name: string): void {
  const names = index.get(key)
  names?.delete(name)
  if (names?.size === 0) index.delete(key)
}

/** The stored series, found by name, by sender and by the purse they pay into. */
export class LedgerShelf {
  readonly #series = new Map<string, LedgerSeries>()
  readonly #bySender = new Map<Address, Set<string>>()
  readonly #byPurse = new Map<string, Set<string>>()

  get(name: string): LedgerSeries | undefined {
    return this.#series.get(name)
  }

  keys(): IterableIterator<string> {
    return this.#series.keys()
  }

  add(series: LedgerSeries): void {
    const { series: name, sender, purse } = series.record
    this.#series.set(name, series)
    addTo(this.#bySender, sender, name)
    addTo(this.#byPurse, purse, name)
  }

  drop(name: string): void {
    const record = this.#series.get(name)?.record
    if (!record) return
    this.#series.delete(name)
    dropFrom(this.#bySender, record.sender, name)
    dropFrom(this.#byPurse, record.purse, name)
  }

  /** Rising by seq. */
  open(sender: Address, now: number, floor: Position | undefined): readonly Series[] {
    return [...(this.#bySender.get(sender) ?? [])]
      .map((name) => this.#series.get(name)!)
      .filter((series) => series.isOpen(now, floor))
      .map((series) => series.view())
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
    const names = [...(this.#byPurse.get(purse) ?? [])]
    return names.every((name) => !this.#series.get(name)!.isOpen(now, floor))
  }
}

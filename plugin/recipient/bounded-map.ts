/** A pair of the map and its neighbours in the order of use. */
interface Entry<Key, Value> {
  key: Key
  value: Value
  older: Entry<Key, Value> | undefined
  newer: Entry<Key, Value> | undefined
}

/**
 * A map that forgets what was used longest ago once it is full: whatever strangers can make grow is
 * kept in one of these, so that they choose what is forgotten but never how much is kept.
 *
 * The order is a chain of the entries themselves. A map's own order would do, by deleting and setting
 * again what is used, but that costs five times as much, and each request uses several entries.
 */
export class BoundedMap<Key, Value> {
  readonly #entries = new Map<Key, Entry<Key, Value>>()
  readonly #capacity: number
  #oldest: Entry<Key, Value> | undefined
  #newest: Entry<Key, Value> | undefined

  constructor(capacity: number) {
    if (!Number.isInteger(capacity) || capacity < 1) {
      throw new RangeError(`a capacity is a whole number from 1, got ${capacity}`)
    }
    this.#capacity = capacity
  }

  get size(): number {
    return this.#entries.size
  }

  /** The value, which now counts as used. */
  get(key: Key): Value | undefined {
    const entry = this.#entries.get(key)
    if (entry === undefined) return undefined
    this.#use(entry)
    return entry.value
  }

  /** The value without counting as a use. */
  peek(key: Key): Value | undefined {
    return this.#entries.get(key)?.value
  }

  set(key: Key, value: Value): void {
    const known = this.#entries.get(key)
    if (known) {
      known.value = value
      this.#use(known)
      return
    }
    if (this.#entries.size >= this.#capacity && this.#oldest) this.delete(this.#oldest.key)
    const entry: Entry<Key, Value> = { key, value, older: undefined, newer: undefined }
    this.#entries.set(key, entry)
    this.#append(entry)
  }

  delete(key: Key): void {
    const entry = this.#entries.get(key)
    if (!entry) return
    this.#entries.delete(key)
    this.#takeOut(entry)
  }

  #use(entry: Entry<Key, Value>): void {
    if (entry === this.#newest) return
    this.#takeOut(entry)
    this.#append(entry)
  }

  #append(entry: Entry<Key, Value>): void {
    entry.older = this.#newest
    entry.newer = undefined
    if (this.#newest) this.#newest.newer = entry
    else this.#oldest = entry
    this.#newest = entry
  }

  #takeOut({ older, newer }: Entry<Key, Value>): void {
    if (older) older.newer = newer
    else this.#oldest = newer
    if (newer) newer.older = older
    else this.#newest = older
  }
}

/**
 * A map of what was set or used lately: of the last `size` keys all, and at most twice as many. For what
 * comes with each request and is hardly ever looked up again: it keeps no order and removes nothing
 * piece by piece, which is most of what a BoundedMap of that size costs. When the young half is full it
 * becomes the old one, and the old one goes as a whole.
 */
export class RecentMap<Key, Value> {
  readonly #size: number
  #young = new Map<Key, Value>()
  #old = new Map<Key, Value>()

  constructor(size: number) {
    if (!Number.isInteger(size) || size < 1) {
      throw new RangeError(`a size is a whole number from 1, got ${size}`)
    }
    this.#size = size
  }

  /** The value, which now counts as used. */
  get(key: Key): Value | undefined {
    const known = this.#young.get(key)
    if (known !== undefined) return known
    const older = this.#old.get(key)
    if (older !== undefined) this.set(key, older)
    return older
  }

  /** The value without counting as a use. */
  peek(key: Key): Value | undefined {
    return this.#young.get(key) ?? this.#old.get(key)
  }

  set(key: Key, value: Value): void {
    if (this.#young.size >= this.#size) {
      this.#old = this.#young
      this.#young = new Map()
    }
    this.#young.set(key, value)
  }

  delete(key: Key): void {
    this.#young.delete(key)
    this.#old.delete(key)
  }
}

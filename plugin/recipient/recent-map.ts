/** Parts that a map of its size is divided into. */
const partCount = 8

/**
 * A map of what was set lately: of the last `size` keys that were set all, and at most an eighth more. For
 * what comes with each request and is hardly ever looked up again: it keeps no order and removes nothing
 * piece by piece, which is most of what a BoundedMap of that size costs. New keys fill one part, and the
 * oldest part goes as a whole. Being looked up keeps nothing longer: else whoever asks again and again for
 * its own would push out what others have set.
 */
export class RecentMap<Key, Value> {
  readonly #partSize: number
  readonly #olderParts: number
  #newest = new Map<Key, Value>()
  /** The newest first. */
  #older: readonly Map<Key, Value>[] = []

  constructor(size: number) {
    if (!Number.isInteger(size) || size < 1) {
      throw new RangeError(`a size is a whole number from 1, got ${size}`)
    }
    this.#partSize = Math.ceil(size / partCount)
    this.#olderParts = Math.ceil(size / this.#partSize)
  }

  get(key: Key): Value | undefined {
    return this.#newest.get(key) ?? this.#inOlder(key)
  }

  set(key: Key, value: Value): void {
    if (this.#newest.size >= this.#partSize) {
      this.#older = [this.#newest, ...this.#older].slice(0, this.#olderParts)
      this.#newest = new Map()
    }
    this.#newest.set(key, value)
  }

  delete(key: Key): void {
    this.#newest.delete(key)
    for (const part of this.#older) part.delete(key)
  }

  #inOlder(key: Key): Value | undefined {
    for (const part of this.#older) {
      const value = part.get(key)
      if (value !== undefined) return value
    }
    return undefined
  }
}

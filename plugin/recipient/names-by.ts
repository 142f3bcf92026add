/**
 * Names found by a key. Nearly every key has one, and a set for it would take ten times its size, so
 * one name is kept as it is.
 */
export class NamesBy<Key> {
  readonly #names = new Map<Key, string | Set<string>>()

  has(key: Key): boolean {
    return this.#names.has(key)
  }

  /** A snapshot. */
  of(key: Key): readonly string[] {
    const names = this.#names.get(key)
    return names === undefined ? [] : typeof names === 'string' ? [names] : [...names]
  }

  add(key: Key, name: string): void {
    const names = this.#names.get(key)
    if (names === undefined) this.#names.set(key, name)
    else if (typeof names !== 'string') names.add(name)
    else if (names !== name) this.#names.set(key, new Set([names, name]))
  }

  drop(key: Key, name: string): void {
    const names = this.#names.get(key)
    if (names === name) this.#names.delete(key)
    else if (names instanceof Set) {
      names.delete(name)
      if (names.size === 0) this.#names.delete(key)
    }
  }
}

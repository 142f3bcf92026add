/** Finished work, bounded in bytes; the least recently used goes first. */
export interface SegmentCache<Value> {
  readonly bytes: number
  get(key: string): Value | undefined
  put(key: string, value: Value, size: number): void
}

/** `limit` in bytes. What is larger than the limit is not kept at all. */
export function createSegmentCache<Value>(limit: number): SegmentCache<Value> {
  const kept = new Map<string, { readonly value: Value; readonly size: number }>()
  let bytes = 0

  function drop(key: string): void {
    bytes -= kept.get(key)?.size ?? 0
    kept.delete(key)
  }

  return {
    get bytes() {
      return bytes
    },
    get(key) {
      const found = kept.get(key)
      if (found === undefined) return undefined
      // A Map keeps insertion order: putting it back makes it the youngest.
      kept.delete(key)
      kept.set(key, found)
      return found.value
    },
    put(key, value, size) {
      drop(key)
      if (size > limit) return
      kept.set(key, { value, size })
      bytes += size
      for (const oldest of kept.keys()) {
        if (bytes <= limit) return
        drop(oldest)
      }
    },
  }
}

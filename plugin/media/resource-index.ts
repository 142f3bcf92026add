import { isFreeKind } from './kind.ts'
import type { Resource, ResourceIndex } from './resource.ts'

/** What playlists have said about paths: the `limit` of them that were used last. */
export interface LearningIndex {
  readonly lookup: ResourceIndex
  /** Takes what a playlist of the origin names; paths are canonical. Never feed it a request. */
  learn(resources: Iterable<Resource>): void
  readonly size: number
}

/**
 * A bounded index from canonical paths to resources. A path that was named as something paid stays
 * paid: the init segment of a byte-range playlist is the same file as its segments.
 *
 * To be asked for is use, so that whoever loads long free playlists pushes out what nobody watches and
 * not the live segments of everybody.
 *
 * @example const index = createResourceIndex({ limit: 10_000 })
 */
export function createResourceIndex({ limit = 20_000 }: { limit?: number } = {}): LearningIndex {
  const known = new Map<string, Resource>()
  return {
    lookup(path) {
      const found = known.get(path)
      if (found === undefined) return undefined
      known.delete(path)
      known.set(path, found)
      return found
    },
    learn(resources) {
      for (const resource of resources) {
        const before = known.get(resource.path)
        const staysPaid = before && !isFreeKind(before.kind) && isFreeKind(resource.kind)
        known.delete(resource.path)
        known.set(resource.path, staysPaid ? before : resource)
      }
      for (const path of known.keys()) {
        if (known.size <= limit) break
        known.delete(path)
      }
    },
    get size() {
      return known.size
    },
  }
}

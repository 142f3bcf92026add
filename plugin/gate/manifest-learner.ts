import { canonicalPath } from '../media/canonical-path.ts'
import type { LearningIndex } from '../media/resource-index.ts'
import type { Resource, ResourceKind } from '../media/resource.ts'
import type { Manifest, ManifestReader, ManifestSegment } from '../ports/manifest-reader.ts'
import type { Q64 } from '../ticket/win-probability.ts'
import type { GateContext } from './gate-context.ts'
import { pricedResource } from './priced-resource.ts'

/** Reads manifests of one format, and writes the price into them where it can. */
export interface ManifestPort {
  readonly read: ManifestReader
  /** Says where the terms are, in a multivariant playlist. */
  readonly announceTerms?: (text: string, terms: string) => string
  /** Says what a segment costs, in a media playlist. */
  readonly announcePrice?: (
    text: string,
    announcement: { readonly terms: string; readonly price: Q64 },
  ) => string
}

/**
 * Fills the index from playlists of the origin. What a playlist names under another authority, or in
 * a spelling that the gate refuses anyway, is left out.
 */
export function createManifestLearner(options: {
  readonly manifests?: ManifestPort
  readonly index: LearningIndex
  readonly context: GateContext
}): (path: string, text: string) => string {
  const { manifests, index, context } = options
  const terms = `${context.prefix}/terms`

  return (path, text) => {
    if (!manifests) return text
    let manifest: Manifest
    try {
      manifest = manifests.read(text)
    } catch {
      return text
    }
    const known = context.lookup(path)
    const named =
      manifest.kind === 'multivariant'
        ? multivariantResources(manifest, path)
        : playlistResources(manifest, path, known?.rendition)
    index.learn([{ ...known, path, kind: manifest.kind }, ...named])
    try {
      return announced(manifests, manifest, text, named)
    } catch {
      return text
    }
  }

  function announced(
    port: ManifestPort,
    manifest: Manifest,
    text: string,
    named: readonly Resource[],
  ): string {
    if (manifest.kind === 'multivariant') return port.announceTerms?.(text, terms) ?? text
    const segment = named.find((resource) => resource.kind === 'segment')
    const price = segment && pricedResource(context, segment.path, 'whole').price
    return price ? (port.announcePrice?.(text, { terms, price }) ?? text) : text
  }
}

/** The canonical path that a URI of a playlist stands for; undefined when it is elsewhere. */
function resolvePath(base: string, uri: string): string | undefined {
  const origin = 'http://farebox.invalid'
  if (!URL.canParse(uri, `${origin}${base}`)) return undefined
  const url = new URL(uri, `${origin}${base}`)
  return url.origin === origin ? canonicalPath(url.pathname)?.path : undefined
}

function multivariantResources(
  manifest: Extract<Manifest, { kind: 'multivariant' }>,
  base: string,
): readonly Resource[] {
  const variants = manifest.variants.flatMap(({ uri, width, height }): Resource[] => {
    const path = resolvePath(base, uri)
    if (path === undefined) return []
    const side = width === undefined || height === undefined ? height : Math.min(width, height)
    return [{ path, kind: 'playlist', ...(side === undefined ? {} : { rendition: `${side}p` }) }]
  })
  const groups = manifest.groups.flatMap(({ type, uri }): Resource[] => {
    const path = resolvePath(base, uri)
    return path === undefined ? [] : [{ path, kind: 'playlist', rendition: type }]
  })
  return [...variants, ...groups]
}

function playlistResources(
  manifest: Extract<Manifest, { kind: 'playlist' }>,
  base: string,
  rendition: string | undefined,
): readonly Resource[] {
  const same = rendition === undefined ? {} : { rendition }
  const named = new Map<string, Resource>()
  const add = (uri: string | undefined, kind: ResourceKind, more: Partial<Resource> = {}): void => {
    const path = uri === undefined ? undefined : resolvePath(base, uri)
    // Segments come first: what is a segment and an init segment at once stays paid.
    if (path !== undefined && !named.has(path)) named.set(path, { path, kind, ...same, ...more })
  }
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const { uri } of manifest.segments) (seen.has(uri) ? shared : seen).add(uri)
  for (const [uri, duration] of wholeDurations(manifest.segments)) {
    add(uri, 'segment', { duration, ...(shared.has(uri) ? { isShared: true } : {}) })
  }
  for (const segment of manifest.segments) {
    const parent = resolvePath(base, segment.uri)
    for (const { uri, duration } of segment.parts) {
      add(uri, 'part', { duration, ...(parent === undefined ? {} : { parent }) })
    }
  }
  for (const { uri, duration } of manifest.openParts) add(uri, 'part', { duration })
  for (const { map, key } of manifest.segments) {
    add(map, 'init')
    add(key, 'key')
  }
  return [...named.values()]
}

/** Segments that are ranges of one file make one resource, as long as all of them. */
function wholeDurations(segments: readonly ManifestSegment[]): ReadonlyMap<string, number> {
  const durations = new Map<string, number>()
  for (const { uri, duration } of segments) {
    durations.set(uri, (durations.get(uri) ?? 0) + duration)
  }
  return durations
}

import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ManifestSegment } from '../../plugin/index.ts'
import type { SourceVariant } from './multivariant.ts'
import { readManifest } from './read-manifest.ts'
import { readSourceVariant } from './source-variant.ts'

/** A file that the stream's playlist named. */
export interface LiveFile {
  readonly kind: 'init' | 'segment'
  /** Seconds; 0 for an init segment. */
  readonly duration: number
  readonly bytes: number
  /** Name of the init segment that goes with it; its own name for an init segment. */
  readonly map: string
}

/** What is known of a directory that a packager writes. */
export interface LivePlaylist {
  /** As last read; undefined before the first segment. */
  readonly text: string | undefined
  readonly variant: SourceVariant | undefined
  file(name: string): LiveFile | undefined
  /** A segment near the live edge that belongs to that init segment: where players begin. */
  representative(map: string): string | undefined
  /** Reads the playlist again. Never rejects: what cannot be read stays as it was. */
  update(): Promise<void>
}

/** Segments stay known when they leave the playlist, so that a late request is still a paid one. */
const maxFiles = 8192
/** Players start three segments before the end (RFC 8216 6.3.3). */
const fromTheEnd = 3

/** Only such names are taken from a playlist: none leads out of its directory. */
const plainName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/

export function createLivePlaylist(directory: string): LivePlaylist {
  const files = new Map<string, LiveFile>()
  let text: string | undefined
  let variant: SourceVariant | undefined
  let listed: readonly ManifestSegment[] = []
  let updating: Promise<void> | undefined

  async function read(): Promise<void> {
    const fresh = await readFile(join(directory, 'index.m3u8'), 'utf8')
    if (fresh === text) return
    const manifest = readManifest(fresh)
    if (manifest.kind !== 'playlist') return
    for (const segment of manifest.segments) await learn(segment)
    for (const name of files.keys()) {
      if (files.size <= maxFiles) break
      files.delete(name)
    }
    listed = manifest.segments
    text = fresh
  }

  async function learn(segment: ManifestSegment): Promise<void> {
    const { uri, map, duration } = segment
    if (map === undefined || !plainName.test(uri) || !plainName.test(map) || files.has(uri)) return
    const { size } = await stat(join(directory, uri))
    const init = await readFile(join(directory, map))
    const bandwidth = duration > 0 ? (size * 8) / duration : 0
    if (variant === undefined) {
      const media = await readFile(join(directory, uri))
      variant = { ...readSourceVariant(init, media), bandwidth }
    } else if (bandwidth > variant.bandwidth) variant = { ...variant, bandwidth }
    files.set(map, { kind: 'init', duration: 0, bytes: init.length, map })
    files.set(uri, { kind: 'segment', duration, bytes: size, map })
  }

  return {
    get text() {
      return text
    },
    get variant() {
      return variant
    },
    file: (name) => files.get(name),
    representative(map) {
      const own = listed.filter((segment) => segment.map === map)
      return own.at(-Math.min(fromTheEnd, own.length))?.uri
    },
    update() {
      updating ??= read()
        .catch(() => {})
        .finally(() => {
          updating = undefined
        })
      return updating
    },
  }
}

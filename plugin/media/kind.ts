import { pathSegments } from './canonical-path.ts'
import type { ResourceKind } from './resource.ts'

const extensions = {
  playlist: 'm3u8 m3u',
  mpd: 'mpd',
  segment: 'm4s ts m2ts mp4 m4v m4a cmfv cmfa cmft webm mkv mov flv aac mp3 ac3 ec3 ogg opus wav',
  key: 'key',
  subtitle: 'vtt webvtt srt ttml',
  thumbnail: 'jpg jpeg png webp',
} as const

const kinds = new Map<string, ResourceKind>(
  Object.entries(extensions).flatMap(([kind, names]) =>
    names.split(' ').map((name) => [name, kind as ResourceKind] as const),
  ),
)

const freeKinds: ReadonlySet<ResourceKind> = new Set<ResourceKind>([
  'multivariant',
  'playlist',
  'mpd',
  'init',
  'key',
  'subtitle',
  'thumbnail',
])

/** True for what costs nothing on a paid route; protocol part 8. */
export function isFreeKind(kind: ResourceKind): boolean {
  return freeKinds.has(kind)
}

/**
 * True for a path that a media server answers with an open HTTP-FLV stream, in any case: one request,
 * media for ever. It has no size and no duration, so no price covers it.
 */
export function isOpenStream(path: string): boolean {
  if (!/flv/i.test(path) && !path.includes('%')) return false
  const names = pathSegments(path, true)
  const behind = names.slice(0, -1).some((name) => extensionOf(name) === 'flv')
  return extensionOf(names.at(-1) ?? '') === 'flv' || (behind && kindOf(path) === 'other')
}

function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot < 0 ? '' : name.slice(dot + 1)
}

/**
 * What a canonical path is by its extension, in any case; `other` when it tells nothing. An init
 * segment has a segment's extension: that it is one only a playlist can say.
 */
export function kindOf(path: string): ResourceKind {
  const names = pathSegments(path, true)
  const kind = kinds.get(extensionOf(names.at(-1) ?? '')) ?? 'other'
  // Below a media file a server may take the rest for path information: /seg.m4s/x.jpg is the file.
  // Only the playlists of packagers that serve /film.mp4/index.m3u8 are free there.
  const behindMedia = names.slice(0, -1).some((name) => kinds.get(extensionOf(name)) === 'segment')
  return behindMedia && isFreeKind(kind) && kind !== 'playlist' && kind !== 'mpd' ? 'other' : kind
}

export type ResourceKind =
  | 'multivariant'
  | 'playlist'
  | 'mpd'
  | 'init'
  | 'segment'
  | 'part'
  | 'key'
  | 'subtitle'
  | 'thumbnail'
  | 'other'

/** What is paid for: never "a segment" by name, so that keys or seconds can be sold the same way. */
export interface Resource {
  /** Canonical path. */
  readonly path: string
  readonly kind: ResourceKind
  /** Seconds of media, where the playlist says so. */
  readonly duration?: number
  /** Size of the whole, where it is known. */
  readonly bytes?: number
  readonly rendition?: string
  /** True when playlists name it by ranges: it holds many segments. */
  readonly isShared?: true
  /** Canonical path of the segment this is a part of: one payment opens all its parts. */
  readonly parent?: string
}

/**
 * Looks up what a canonical path is; undefined when no playlist has named it. Filled from the
 * playlists that the gate serves or fetches (protocol part 8), never from the request.
 */
export type ResourceIndex = (path: string) => Resource | undefined

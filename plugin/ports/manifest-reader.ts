/** A partial segment of low-latency HLS. */
export interface ManifestPart {
  readonly uri: string
  /** Seconds. */
  readonly duration: number
}

export interface ManifestByteRange {
  readonly offset: number
  readonly length: number
}

/** A media segment as a playlist names it; URIs are as written, not resolved. */
export interface ManifestSegment {
  readonly uri: string
  /** Seconds. */
  readonly duration: number
  /** Media sequence number. */
  readonly sequence: number
  readonly byteRange?: ManifestByteRange
  /** URI of the init segment in force. */
  readonly map?: string
  /** URI of the key in force. */
  readonly key?: string
  readonly discontinuity: boolean
  readonly parts: readonly ManifestPart[]
}

/** A version that a multivariant playlist lists. */
export interface Variant {
  readonly uri: string
  /** Bits per second, peak. */
  readonly bandwidth?: number
  readonly width?: number
  readonly height?: number
  /** RFC 6381 list. */
  readonly codecs?: string
}

export type Manifest =
  | {
      readonly kind: 'multivariant'
      readonly variants: readonly Variant[]
      /** Playlists of audio and subtitle groups. */
      readonly groups: readonly { readonly type: 'audio' | 'subtitle'; readonly uri: string }[]
    }
  | {
      readonly kind: 'playlist'
      /** Seconds. */
      readonly targetDuration?: number
      readonly mediaSequence: number
      readonly ended: boolean
      readonly segments: readonly ManifestSegment[]
      /** Parts of the segment that is not complete yet, and the one announced next. */
      readonly openParts: readonly ManifestPart[]
    }

/**
 * Text → what it names. It only reads: a playlist is changed as text, line by line, so that what
 * this reader does not know survives. Throws `input_invalid` when the text is no manifest.
 */
export type ManifestReader = (text: string) => Manifest

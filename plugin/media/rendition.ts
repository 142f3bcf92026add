/** An output of the transcoder. H.264 in 8 bit 4:2:0 with square pixels; audio is the source's. */
export interface Rendition {
  /** One path component, e.g. 480p. */
  readonly name: string
  /** Pixels, even. */
  readonly width: number
  /** Pixels, even. */
  readonly height: number
  /** Bits per second. */
  readonly videoBitrate: number
  /** RFC 6381, e.g. avc1.64001f: known before the first frame is encoded, for the playlist. */
  readonly codec: string
}

/** The largest rendition comes first. */
export type Ladder = readonly Rendition[]

/** Name of the untouched source beside the renditions of a ladder. */
export const sourceRendition = 'source'

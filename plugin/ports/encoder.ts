import type { Rendition } from '../media/rendition.ts'

/** A segment of the source as the packager wrote it: fragmented MP4. */
export interface SourceSegment {
  /** ftyp and moov. */
  readonly init: Uint8Array
  /** moof and mdat, any number of them. */
  readonly media: Uint8Array
  /** Seconds, from the playlist: bounds the time an encoder may take. */
  readonly duration: number
}

/** The same span of time in a rendition, in the same form. */
export interface EncodedSegment {
  readonly init: Uint8Array
  readonly media: Uint8Array
}

/**
 * Turns one source segment into renditions of it. Every presentation time, the number of frames and
 * the audio packets stay as they are, so that a player can change rendition at any segment; the
 * first frame is an IDR. The caller checks this, an implementation only has to try.
 */
export interface Encoder {
  /** For people and metrics, e.g. h264_nvenc. */
  readonly name: string
  /** True when it runs on a device that may be lost or full, so that software may step in. */
  readonly hardware: boolean
  /** One answer per rendition, in order. Rejects with `media_failed` or `program_failed`. */
  encode(
    source: SourceSegment,
    renditions: readonly Rendition[],
    signal: AbortSignal,
  ): Promise<readonly EncodedSegment[]>
}

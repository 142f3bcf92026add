import type { Rendition } from '../media/rendition.ts'
import type { EncodedSegment, SourceSegment } from '../ports/encoder.ts'
import { parseInit } from './mp4/parse-init.ts'
import { parseSegment } from './mp4/parse-segment.ts'
import type { SegmentTrack } from './mp4/parse-segment.ts'

/**
 * Why a rendition may not be served, or undefined when it fits its source exactly: size of the
 * picture, a key frame first, the same number of frames and packets at the same times. A player that
 * switches between versions relies on all of it, and a viewer pays for each segment.
 * Throws `input_invalid` when either is no fragmented MP4.
 */
export function verifyRendition(
  source: SourceSegment,
  encoded: EncodedSegment,
  rendition: Rendition,
): string | undefined {
  const before = parseSegment(source.media, parseInit(source.init))
  const after = parseSegment(encoded.media, parseInit(encoded.init))
  const video = pick(after, 'video')
  if (video === undefined) return 'no video track'
  const { width, height } = video.track
  if (width !== rendition.width || height !== rendition.height) {
    return `picture of ${width}×${height} instead of ${rendition.width}×${rendition.height}`
  }
  if (video.samples[0]?.sync !== true) return 'the first frame is no key frame'
  return (
    compare('video', pick(before, 'video'), video) ??
    compare('audio', pick(before, 'audio'), pick(after, 'audio'))
  )
}

function pick(tracks: readonly SegmentTrack[], kind: 'video' | 'audio'): SegmentTrack | undefined {
  return tracks.find((one) => one.track.kind === kind)
}

/** Presentation times only: an encoder without B-frames has other decoding times, rightly. */
function compare(
  kind: string,
  before: SegmentTrack | undefined,
  after: SegmentTrack | undefined,
): string | undefined {
  const was = times(before)
  const is = times(after)
  if (was.length !== is.length) return `${is.length} ${kind} samples instead of ${was.length}`
  const from = before?.track.timescale ?? 1
  const to = after?.track.timescale ?? 1
  // Compared as fractions: 3000/90000 and 512/15360 are the same moment.
  const at = was.findIndex(
    (time, index) => BigInt(time) * BigInt(to) !== BigInt(is[index]!) * BigInt(from),
  )
  if (at === -1) return undefined
  return `${kind} sample ${at} is at ${is[at]}/${to} s instead of ${was[at]}/${from} s`
}

function times(one: SegmentTrack | undefined): readonly number[] {
  return (one?.samples ?? []).map((sample) => sample.pts).sort((a, b) => a - b)
}

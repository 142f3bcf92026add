import { FareboxError, parseInit, parseSegment } from '../../plugin/index.ts'
import type { SourceVariant } from './multivariant.ts'

/**
 * What a stream is, from its init segment and one media segment: no probe, no declaration of the
 * publisher's. Throws `input_invalid` when it is not fragmented MP4 with video.
 */
export function readSourceVariant(
  init: Uint8Array,
  media: Uint8Array,
): Omit<SourceVariant, 'bandwidth'> {
  const tracks = parseSegment(media, parseInit(init))
  const video = tracks.find((one) => one.track.kind === 'video')
  if (video === undefined) {
    throw new FareboxError('input_invalid', 'the stream has no video: publish one that has')
  }
  const audio = tracks.find((one) => one.track.kind === 'audio')
  const audioBytes = sum((audio?.samples ?? []).map((sample) => sample.size))
  const seconds = sum(video.samples.map((sample) => sample.duration)) / video.track.timescale
  return {
    width: video.track.width,
    height: video.track.height,
    frameRate: seconds > 0 ? video.samples.length / seconds : 0,
    videoCodec: video.track.codec,
    ...(audio !== undefined && { audioCodec: audio.track.codec }),
    audioBandwidth: seconds > 0 ? Math.ceil((audioBytes * 8) / seconds) : 0,
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

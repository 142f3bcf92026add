import type { Rendition } from '../../plugin/index.ts'
import { sourceRendition } from '../../plugin/index.ts'

/** What the source is, read from its own bytes. */
export interface SourceVariant {
  /** Pixels. */
  readonly width: number
  readonly height: number
  readonly frameRate: number
  /** Bits per second, peak over the segments looked at. */
  readonly bandwidth: number
  /** RFC 6381, e.g. avc1.64001f. */
  readonly videoCodec: string
  /** Absent without audio. */
  readonly audioCodec?: string
  /** Bits per second of the audio, which every rendition carries unchanged. */
  readonly audioBandwidth: number
}

/** VBV bound of the encoders (7 % and a buffer of two seconds) and the container, in one factor. */
const peakFactor = 1.25

/**
 * The multivariant playlist over the source and its renditions; each has its own folder beside it.
 * The source comes first: most players start with the first variant that they can play.
 */
export function composeMultivariant(
  source: SourceVariant,
  renditions: readonly Rendition[],
): string {
  const audio = source.audioCodec === undefined ? '' : `,${source.audioCodec}`
  const rate = `FRAME-RATE=${source.frameRate.toFixed(3)}`
  const variants = [
    {
      name: sourceRendition,
      bandwidth: source.bandwidth,
      codecs: source.videoCodec + audio,
      width: source.width,
      height: source.height,
    },
    ...renditions.map((one) => ({
      name: one.name,
      bandwidth: one.videoBitrate * peakFactor + source.audioBandwidth,
      codecs: one.codec + audio,
      width: one.width,
      height: one.height,
    })),
  ]
  const lines = variants.flatMap(({ name, bandwidth, codecs, width, height }) => [
    `#EXT-X-STREAM-INF:BANDWIDTH=${Math.ceil(bandwidth)},CODECS="${codecs}",RESOLUTION=${width}x${height},${rate}`,
    `${name}/index.m3u8`,
  ])
  return ['#EXTM3U', '#EXT-X-VERSION:7', '#EXT-X-INDEPENDENT-SEGMENTS', ...lines, ''].join('\n')
}

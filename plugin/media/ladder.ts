import { FareboxError } from '../errors.ts'
import { sourceRendition } from './rendition.ts'
import type { Ladder, Rendition } from './rendition.ts'

/** One wanted rendition; what is left out follows from the source. */
export interface RenditionChoice {
  /** The shorter side in pixels: 480 is 854×480 of a landscape and 480×854 of a portrait source. */
  readonly height: number
  /** Bits per second. */
  readonly videoBitrate?: number
  /** One path component; `${height}p` when absent. */
  readonly name?: string
}

/** What the ladder is built for. */
export interface LadderSource {
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** Frames per second; 30 when unknown. Decides the H.264 level only. */
  readonly frameRate?: number
}

const standard: readonly (readonly [height: number, videoBitrate: number])[] = [
  [2160, 16_000_000],
  [1440, 9_000_000],
  [1080, 5_000_000],
  [720, 2_800_000],
  [480, 1_400_000],
  [360, 800_000],
  [240, 400_000],
  [144, 200_000],
]

/** H.264 table A-1: level × 10, macroblocks a second, macroblocks a frame. */
const levels = [
  [30, 40_500, 1620],
  [31, 108_000, 3600],
  [32, 216_000, 5120],
  [40, 245_760, 8192],
  [42, 522_240, 8704],
  [51, 983_040, 36_864],
  [52, 2_073_600, 36_864],
] as const

/**
 * The renditions below a source, largest first: the choices given, else the next two standard sizes.
 * Choices that are not smaller than the source are left out: enlarging sells nothing.
 * Throws `input_invalid` for a choice that no encoder takes.
 *
 * @example resolveLadder({ width: 1280, height: 720 }).map((one) => one.name) // ['480p', '360p']
 */
export function resolveLadder(source: LadderSource, choices?: readonly RenditionChoice[]): Ladder {
  const short = Math.min(source.width, source.height)
  const wanted: readonly RenditionChoice[] =
    choices ??
    standard
      .filter(([height]) => height < short)
      .slice(0, 2)
      .map(([height, videoBitrate]) => ({ height, videoBitrate }))
  const ladder = wanted
    .filter((choice) => choice.height < short)
    .map((choice) => renditionOf(source, choice))
    .sort((a, b) => b.width * b.height - a.width * a.height)
  const names = new Set([sourceRendition, ...ladder.map((one) => one.name)])
  if (names.size !== ladder.length + 1) {
    throw new FareboxError(
      'input_invalid',
      `two renditions of the ladder share a name, or one is called ${sourceRendition}: give each its own name`,
    )
  }
  return ladder
}

function renditionOf(source: LadderSource, choice: RenditionChoice): Rendition {
  const { height, videoBitrate = bitrateOf(height), name = `${height}p` } = choice
  if (!Number.isInteger(height) || height < 64 || height % 2 !== 0) {
    throw new FareboxError(
      'input_invalid',
      `a rendition's height is an even number of pixels from 64, got ${height}: choose such a height`,
    )
  }
  if (!/^[A-Za-z0-9_-]{1,32}$/.test(name)) {
    throw new FareboxError(
      'input_invalid',
      `a rendition's name is 1 to 32 of A-Z a-z 0-9 _ -, got ${JSON.stringify(name)}: rename it`,
    )
  }
  if (!Number.isInteger(videoBitrate) || videoBitrate < 16_000) {
    throw new FareboxError(
      'input_invalid',
      `a rendition's bit rate is in bits a second and at least 16000, got ${videoBitrate}: raise it`,
    )
  }
  const long = evenNearest(
    (height * Math.max(source.width, source.height)) / Math.min(source.width, source.height),
  )
  const portrait = source.height > source.width
  const size = portrait ? { width: height, height: long } : { width: long, height }
  return { name, ...size, videoBitrate, codec: codecOf(size.width, size.height, source.frameRate) }
}

/** 853.3 becomes 854: 4:2:0 has no odd widths, and rounding down loses the picture's edge. */
function evenNearest(value: number): number {
  return Math.round(value / 2) * 2
}

function bitrateOf(height: number): number {
  const exact = standard.find(([each]) => each <= height)
  if (exact === undefined) return 200_000
  return Math.round((exact[1] * height * height) / (exact[0] * exact[0]))
}

/** High profile and the lowest level whose limits hold, as avc1.64 00 LL. */
function codecOf(width: number, height: number, frameRate = 30): string {
  const frame = Math.ceil(width / 16) * Math.ceil(height / 16)
  const level = levels.find(([, rate, size]) => frame <= size && frame * frameRate <= rate)
  return `avc1.6400${(level?.[0] ?? 52).toString(16).padStart(2, '0')}`
}

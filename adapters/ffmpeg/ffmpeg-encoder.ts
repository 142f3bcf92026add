import { FareboxError, parseInit, splitInit } from '../../plugin/index.ts'
import type { EncodedSegment, Encoder, Rendition, SourceSegment } from '../../plugin/index.ts'
import type { Backend } from './backend.ts'
import type { Ffmpeg } from './find-ffmpeg.ts'
import { renditionArguments } from './rendition-arguments.ts'
import { runProcess } from './run-process.ts'

export interface FfmpegEncoderOptions {
  readonly ffmpeg: Ffmpeg
  readonly backend: Backend
  /** Milliseconds a segment may take at least; four times its duration if that is more. 15 s. */
  readonly timeLimit?: number
}

/** Longer segments are refused: a playlist must not be able to order hours of work at once. */
const maxDuration = 300

/** The `Encoder` port by one ffmpeg process per call. */
export function createFfmpegEncoder(options: FfmpegEncoderOptions): Encoder {
  const { ffmpeg, backend, timeLimit = 15_000 } = options

  async function encode(
    source: SourceSegment,
    renditions: readonly Rendition[],
    signal: AbortSignal,
  ): Promise<readonly EncodedSegment[]> {
    const { init, media, duration } = source
    const video = parseInit(init).find((track) => track.kind === 'video')
    if (video === undefined) throw refused('it has no video track')
    if (duration > maxDuration) throw refused(`it is ${duration} s long, more than ${maxDuration}`)
    const videoBytes = renditions.reduce((sum, one) => sum + one.videoBitrate * duration, 0) / 8
    const files = await runProcess(
      ffmpeg.program,
      renditionArguments({ backend, renditions, timescale: video.timescale }),
      {
        input: [init, media],
        outputs: renditions.length,
        signal,
        timeLimit: Math.max(timeLimit, duration * 4000),
        // Copied audio is at most the source; three times the rate is no video of ours any more.
        outputLimit: Math.ceil(videoBytes * 3 + media.length * renditions.length + 1_000_000),
      },
    )
    return files.map(splitInit)
  }

  return { name: backend.name, hardware: backend.hardware, encode }
}

function refused(why: string): FareboxError {
  return new FareboxError('media_failed', `the segment is not transcoded, ${why}: check the source`)
}

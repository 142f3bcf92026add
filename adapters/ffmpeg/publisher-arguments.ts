import { buildArguments } from './build-arguments.ts'
import { optionWords } from './option-words.ts'

interface Target {
  readonly url: string
  /** Seconds. */
  readonly segmentDuration: number
}

export interface PictureJob extends Target {
  /** Burns in the time of day. */
  readonly clock: string | undefined
  readonly width: number
  readonly height: number
  readonly frameRate: number
  readonly videoBitrate: number
}

/** A moving test picture and a tone with a beep each second, at the speed of real time. */
export function pictureArguments(job: PictureJob): readonly string[] {
  const { width, height, frameRate, clock, videoBitrate } = job
  const picture = `testsrc2=size=${width}x${height}:rate=${frameRate}`
  return buildArguments({
    inputs: [
      {
        url: clock === undefined ? picture : `${picture},${clock}`,
        options: optionWords('-re -f lavfi'),
      },
      { url: 'sine=frequency=440:beep_factor=2:sample_rate=48000', options: ['-f', 'lavfi'] },
    ],
    output: {
      url: job.url,
      options: [
        ...optionWords('-map 0:v:0 -map 1:a:0 -c:v libx264 -preset veryfast -tune zerolatency'),
        ...optionWords(`-b:v ${videoBitrate} -maxrate ${videoBitrate} -bufsize ${videoBitrate}`),
        ...keyFramesEvery(job.segmentDuration, frameRate),
        ...audioAndTarget,
      ],
    },
  })
}

/** A file from start to end, over and over. */
export function fileArguments(
  job: Target & { readonly media: string; readonly copy: boolean },
): readonly string[] {
  const encode = [
    ...optionWords('-c:v libx264 -preset veryfast -tune zerolatency -crf 23 -pix_fmt yuv420p'),
    ...optionWords('-sc_threshold 0 -g 600 -force_key_frames'),
    `expr:gte(t,n_forced*${job.segmentDuration})`,
    ...audioAndTarget,
  ]
  return buildArguments({
    inputs: [{ url: job.media, options: optionWords('-re -stream_loop -1') }],
    output: {
      url: job.url,
      options: [
        ...optionWords('-map 0:v:0 -map 0:a:0?'),
        ...(job.copy ? optionWords('-c copy -f flv -flvflags no_duration_filesize') : encode),
      ],
    },
  })
}

const audioAndTarget = optionWords(
  '-pix_fmt yuv420p -c:a aac -b:a 128k -ar 48000 -ac 2 -f flv -flvflags no_duration_filesize',
)

function keyFramesEvery(seconds: number, frameRate: number): readonly string[] {
  const frames = Math.max(1, Math.round(seconds * frameRate))
  return optionWords(`-g ${frames} -keyint_min ${frames} -sc_threshold 0`)
}

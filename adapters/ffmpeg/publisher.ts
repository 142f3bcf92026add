import type { Ffmpeg } from './find-ffmpeg.ts'
import { canCopy } from './can-copy.ts'
import { clockFilter } from './clock-filter.ts'
import { fileArguments, pictureArguments } from './publisher-arguments.ts'
import { startProcess } from './start-process.ts'
import { supervise } from './supervise.ts'

export type PublisherEvent =
  | { readonly type: 'started'; readonly what: string }
  | {
      readonly type: 'died'
      readonly code: number | null
      readonly signal: string | null
      readonly detail: string
      /** Milliseconds until it is started again. */
      readonly retryAfter: number
    }
  | { readonly type: 'stopped' }

export interface PublisherOptions {
  readonly ffmpeg: Ffmpeg
  /** Where to publish, with the stream key, e.g. rtmp://127.0.0.1:1935/live/demo?key=…. */
  readonly url: string
  readonly secrets?: readonly string[]
  /** Seconds; key frames come at this distance. */
  readonly segmentDuration: number
  /** A file to publish over and over instead of the test picture. */
  readonly media?: string
  /** Of the test picture; default 1280×720 at 25 frames and 2 Mbit a second. */
  readonly picture?: {
    readonly width: number
    readonly height: number
    readonly frameRate: number
    readonly videoBitrate: number
  }
  readonly onEvent?: (event: PublisherEvent) => void
}

export interface Publisher {
  readonly pid: number | undefined
  start(): Promise<void>
  stop(): Promise<void>
}

const defaultPicture = { width: 1280, height: 720, frameRate: 25, videoBitrate: 2_000_000 }

/** A source for demonstrations: the same ffmpeg that anybody would publish with, kept alive. */
export function createPublisher(options: PublisherOptions): Publisher {
  const { ffmpeg, url, segmentDuration, media, secrets = [], onEvent = () => {} } = options
  let args: readonly string[] = []
  let what = ''

  const supervisor = supervise({
    start: () => startProcess(ffmpeg.program, args, { secrets }),
    onStart: () => onEvent({ type: 'started', what }),
    onDeath: (death) => onEvent({ type: 'died', ...death }),
  })

  async function prepare(): Promise<void> {
    if (media === undefined) {
      const picture = options.picture ?? defaultPicture
      const clock = await clockFilter(ffmpeg, picture.height)
      args = pictureArguments({ url, segmentDuration, clock, ...picture })
      what = `test picture ${picture.width}×${picture.height}`
      return
    }
    const copy = await canCopy(ffmpeg, media, segmentDuration)
    args = fileArguments({ url, segmentDuration, media, copy })
    what = copy
      ? `${media}, copied`
      : `${media}, encoded again for key frames at the segments' ends`
  }

  return {
    get pid() {
      return supervisor.pid
    },
    async start() {
      await prepare()
      supervisor.start()
    },
    async stop() {
      await supervisor.stop()
      onEvent({ type: 'stopped' })
    },
  }
}

import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createTranscoder } from '../../../plugin/index.ts'
import type { Observer, PackagerEvent, Q64, Resource, Transcoder } from '../../../plugin/index.ts'
import {
  backends,
  createFfmpegEncoder,
  createPackager,
  createPublisher,
  findFfmpeg,
  probeEncoders,
} from '../../ffmpeg/index.ts'
import { createLiveMedia } from '../../hls/index.ts'
import type { LiveMedia } from '../../hls/index.ts'
import { createIngest } from '../../node-media-server/index.ts'
import type { IngestEvent } from '../../node-media-server/index.ts'
import type { Shutdown } from '../shutdown.ts'
import { systemClock } from '../system.ts'
import { segmentDuration, streamPath } from './demo-options.ts'
import type { DemoOptions } from './demo-options.ts'

/** The live stream of a demo, from RTMP to media behind the gate. */
export interface DemoStream {
  readonly media: LiveMedia
  readonly transcoder: Transcoder
  /** Where the packager writes. */
  readonly directory: string
  readonly rtmpPort: number
  readonly portMoved: boolean
  /** With the stream key: for the person's encoder only. */
  readonly publishUrl: string
  readonly streamKey: string
  /** Resolves when enough segments for a player are there. */
  readonly ready: Promise<void>
}

interface Parts {
  readonly options: DemoOptions
  readonly program: string
  readonly folder: string
  readonly price: (segment: Resource) => Q64 | undefined
  readonly observe: Observer
  readonly shutdown: Shutdown
}

/** Small enough that two cores publish it, transcode it twice and play it at the same time. */
const picture = { width: 854, height: 480, frameRate: 25, videoBitrate: 1_200_000 }

/** A player starts with this many segments. */
const readySegments = 2

function describePackager(event: PackagerEvent): string {
  if (event.type === 'key_frame_distance') {
    return (
      `set your encoder's key-frame interval to ${event.segmentDuration} s: ` +
      `key frames come every ${event.distance.toFixed(1)} s, and segments get that long`
    )
  }
  if (event.type === 'died') return `packager ended (${event.detail}), starting again`
  return event.type
}

function describeIngest(event: IngestEvent): string | undefined {
  if (event.type === 'published') return `publisher ${event.resumed ? 'is back' : 'connected'}`
  if (event.type === 'interrupted') return 'publisher lost, waiting 30 s for it to come back'
  if (event.type === 'unpublished') return 'publisher gone'
  if (event.type === 'refused') return `refused ${event.address}: ${event.reason}`
  return undefined
}

/** The best encoder that works here, with libx264 to step in when it is a device. */
async function prepareTranscoder(ffmpeg: Awaited<ReturnType<typeof findFfmpeg>>, say: Observer) {
  const { backend, refused } = await probeEncoders(ffmpeg)
  const why = backend.hardware ? '' : `, ${refused.length} hardware encoders do not work here`
  say({ type: 'media', state: 'encoder', detail: `${backend.name}${why}` })
  const software = backends.find((one) => !one.hardware)
  const rescue = backend.hardware && software ? [software] : []
  const [first, ...others] = [backend, ...rescue].map((each) =>
    createFfmpegEncoder({ ffmpeg, backend: each }),
  )
  return createTranscoder({ encoders: [first!, ...others], clock: systemClock })
}

/** Starts ingest, packager, transcoder and, unless somebody else publishes, a publisher. */
export async function startStream(parts: Parts): Promise<DemoStream> {
  const { options, shutdown, observe } = parts
  const note = (state: string, detail: string): void => observe({ type: 'media', state, detail })
  const ffmpeg = await findFfmpeg(parts.program)
  const transcoder = await prepareTranscoder(ffmpeg, observe)
  shutdown.add('transcoder', () => transcoder.close())

  const directory = join(parts.folder, 'hls')
  const announce = { terms: '/.farebox/terms', price: parts.price }
  const media = createLiveMedia({ directory, basePath: streamPath, transcoder, announce })

  const streamKey = randomBytes(12).toString('hex')
  const ingest = await createIngest({
    streams: { [streamPath]: streamKey },
    storePath: join(parts.folder, 'ingest'),
    ...(options.rtmpPort === undefined ? {} : { port: options.rtmpPort }),
    onEvent(event) {
      if (event.type === 'published') packager.start()
      if (event.type === 'interrupted' || event.type === 'unpublished') void packager.pause()
      const line = describeIngest(event)
      if (line) note('ingest', line)
    },
  })
  shutdown.add('ingest', () => ingest.stop())

  let segments = 0
  let becomeReady: () => void = () => undefined
  const ready = new Promise<void>((resolve) => (becomeReady = resolve))
  const packager = createPackager({
    ffmpeg,
    url: ingest.pullUrl(streamPath),
    secrets: ingest.secrets,
    directory,
    segmentDuration,
    // With --once the files are compared with what the viewer got: none may vanish before.
    keep: options.once === true,
    onEvent(event) {
      if (event.type !== 'segment') return note('packager', describePackager(event))
      media.update().then(
        () => ++segments >= readySegments && becomeReady(),
        (error: unknown) => note('packager', `playlist unreadable: ${String(error)}`),
      )
    },
  })
  shutdown.add('packager', () => packager.stop())

  if (!options.publish) {
    const publisher = createPublisher({
      ffmpeg,
      url: ingest.publishUrl(streamPath),
      secrets: ingest.secrets,
      segmentDuration,
      picture,
      ...(options.media === undefined ? {} : { media: options.media }),
      onEvent: (event) =>
        note('publisher', event.type === 'died' ? `ended (${event.detail})` : event.type),
    })
    shutdown.add('publisher', () => publisher.stop())
    await publisher.start()
  }
  return {
    media,
    transcoder,
    directory,
    ready,
    rtmpPort: ingest.port,
    portMoved: ingest.portMoved,
    publishUrl: ingest.publishUrl(streamPath),
    streamKey,
  }
}

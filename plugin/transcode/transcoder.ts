import { FareboxError } from '../errors.ts'
import type { Rendition } from '../media/rendition.ts'
import type { Clock } from '../ports/clock.ts'
import type { EncodedSegment, Encoder, SourceSegment } from '../ports/encoder.ts'
import { createEncoderChoice } from './encoder-choice.ts'
import type { EncoderChoiceEvent } from './encoder-choice.ts'
import { createSegmentCache } from './segment-cache.ts'

export type TranscodeEvent =
  | EncoderChoiceEvent
  | {
      readonly type: 'encoded'
      readonly segment: string
      readonly renditions: readonly string[]
      readonly encoder: string
      readonly milliseconds: number
    }
  | { readonly type: 'failed'; readonly segment: string; readonly detail: string }

export interface TranscoderOptions {
  /** The preferred one first; the last one is the rescue, usually libx264. */
  readonly encoders: readonly [Encoder, ...Encoder[]]
  readonly clock: Clock
  /** Encoder processes at once; default 2. */
  readonly maxJobs?: number
  /** Segments that may wait for a process before requests are turned away; default 64. */
  readonly maxWaiting?: number
  /** Bytes of finished segments kept; default 64 MiB. */
  readonly cacheBytes?: number
  readonly onEvent?: (event: TranscodeEvent) => void
}

export interface TranscodeRequest {
  /** Identity of the source's init segment; renditions of one stream share one init each. */
  readonly stream: string
  /** Identity of the source segment; two contents never share one. */
  readonly segment: string
  readonly rendition: Rendition
  /** Asked once per job, when it starts. */
  readonly source: () => Promise<SourceSegment>
}

export interface Transcoder {
  /**
   * The segment in that rendition, verified. However many ask, one job runs; it goes on when they
   * all leave, because the next viewer asks for the same. Rejects with `media_failed`: answer 503.
   */
  transcode(request: TranscodeRequest): Promise<EncodedSegment>
  /** The init segment of a rendition, once any of its segments is made. */
  init(stream: string, rendition: Rendition): Uint8Array | undefined
  stats(): TranscoderStats
  close(): Promise<void>
}

export interface TranscoderStats {
  /** Name of the encoder that the next job gets. */
  readonly encoder: string
  readonly running: number
  readonly waiting: number
  /** Jobs started since creation: encoder processes, rescues not counted. */
  readonly jobs: number
  readonly cachedBytes: number
}

interface Wanted {
  readonly key: string
  readonly request: TranscodeRequest
  readonly resolve: (segment: EncodedSegment) => void
  readonly reject: (error: unknown) => void
}

/**
 * Transcodes what is asked for and nothing else. Renditions of a segment that wait at the same time
 * become one job: decoding once for all of them is most of what a ladder saves.
 */
export function createTranscoder(options: TranscoderOptions): Transcoder {
  const { clock, maxJobs = 2, maxWaiting = 64, onEvent = () => {} } = options
  const cache = createSegmentCache<EncodedSegment>(options.cacheBytes ?? 64 * 1024 * 1024)
  const choice = createEncoderChoice(options.encoders, clock, onEvent)
  const pending = new Map<string, Promise<EncodedSegment>>()
  const waiting = new Map<string, Wanted[]>()
  const running = new Set<Promise<void>>()
  const inits = createSegmentCache<Uint8Array>(4 * 1024 * 1024)
  const abort = new AbortController()
  let jobs = 0

  async function transcode(request: TranscodeRequest): Promise<EncodedSegment> {
    const key = `${request.stream}\n${request.segment}\n${nameOf(request.rendition)}`
    const known = cache.get(key) ?? pending.get(key)
    if (known !== undefined) return known
    if (abort.signal.aborted) throw mediaFailed('the transcoder is closed')
    const line = `${request.stream}\n${request.segment}`
    if (waiting.size >= maxWaiting && !waiting.has(line)) {
      throw mediaFailed(`${waiting.size} segments are waiting to be transcoded`)
    }
    const promise = new Promise<EncodedSegment>((resolve, reject) => {
      const group = waiting.get(line) ?? []
      group.push({ key, request, resolve, reject })
      waiting.set(line, group)
    }).finally(() => pending.delete(key))
    pending.set(key, promise)
    pump()
    return promise
  }

  function pump(): void {
    for (const [line, group] of waiting) {
      if (running.size >= maxJobs) return
      waiting.delete(line)
      const job = work(group).finally(() => {
        running.delete(job)
        pump()
      })
      running.add(job)
    }
  }

  async function work(group: readonly Wanted[]): Promise<void> {
    jobs += 1
    const { request } = group[0]!
    const started = clock.milliseconds()
    try {
      const source = await request.source()
      const renditions = group.map((one) => one.request.rendition)
      const { encoder, segments } = await choice.encode(source, renditions, abort.signal)
      group.forEach((one, index) => one.resolve(keep(one, segments[index]!)))
      onEvent({
        type: 'encoded',
        segment: request.segment,
        renditions: renditions.map((rendition) => rendition.name),
        encoder,
        milliseconds: clock.milliseconds() - started,
      })
    } catch (error) {
      for (const one of group) one.reject(error)
      onEvent({
        type: 'failed',
        segment: request.segment,
        detail: error instanceof Error ? error.message : String(error),
      })
    }
  }

  /** One init per rendition: with copied audio they differ in two bit rate fields only. */
  function keep(one: Wanted, segment: EncodedSegment): EncodedSegment {
    const name = initName(one.request.stream, one.request.rendition)
    const init = inits.get(name) ?? segment.init
    inits.put(name, init, init.length)
    const kept = { init, media: segment.media }
    cache.put(one.key, kept, segment.media.length)
    return kept
  }

  return {
    transcode,
    init: (stream, rendition) => inits.get(initName(stream, rendition)),
    stats: () => ({
      encoder: choice.current(),
      running: running.size,
      waiting: waiting.size,
      jobs,
      cachedBytes: cache.bytes,
    }),
    async close() {
      abort.abort()
      const left = [...waiting.values()].flat()
      waiting.clear()
      for (const one of left) one.reject(mediaFailed('the transcoder is closed'))
      await Promise.all(running)
    },
  }
}

function initName(stream: string, rendition: Rendition): string {
  return `${stream}\n${nameOf(rendition)}`
}

/** Two ladders may call different pictures by one name. */
function nameOf(rendition: Rendition): string {
  return `${rendition.name} ${rendition.width}x${rendition.height} ${rendition.videoBitrate}`
}

function mediaFailed(why: string): FareboxError {
  return new FareboxError('media_failed', `${why}: try again in a few seconds`)
}

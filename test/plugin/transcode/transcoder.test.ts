import t from 'tap'
import { createFfmpegEncoder, findFfmpeg, probeEncoders } from '../../../adapters/ffmpeg/index.ts'
import { FareboxError, createTranscoder, resolveLadder } from '../../../plugin/index.ts'
import type { Encoder, TranscodeEvent, TranscodeRequest } from '../../../plugin/index.ts'
import { makeSampleStream } from '../../fixtures/sample-stream.ts'

const stream = makeSampleStream(t.testdir(), { seconds: 3 })
const ffmpeg = await findFfmpeg(process.env['FFMPEG'])
const { backend } = await probeEncoders(ffmpeg, { only: 'libx264' })
const software = createFfmpegEncoder({ ffmpeg, backend, timeLimit: 60_000 })
const [large, small] = resolveLadder({ width: 640, height: 360 })

let now = 0
const clock = { seconds: () => Math.floor(now / 1000), milliseconds: () => now }

/** The real encoder, counted. */
function counted(): Encoder & { readonly calls: string[] } {
  const calls: string[] = []
  return {
    ...software,
    calls,
    encode(source, renditions, signal) {
      calls.push(renditions.map((one) => one.name).join('+'))
      return software.encode(source, renditions, signal)
    },
  }
}

function request(at: number, rendition = large!): TranscodeRequest {
  return {
    stream: 'demo',
    segment: `seg_${at}`,
    rendition,
    source: async () => stream.segments[at]!,
  }
}

t.test('twenty askers, one job; asked again, none', async (t) => {
  const encoder = counted()
  const transcoder = createTranscoder({ encoders: [encoder], clock })
  t.equal(transcoder.init('demo', large!), undefined)
  const results = await Promise.all(
    Array.from({ length: 20 }, () => transcoder.transcode(request(0))),
  )
  t.equal(encoder.calls.length, 1)
  t.equal(new Set(results.map((one) => one.media)).size, 1)
  await transcoder.transcode(request(0))
  t.same(encoder.calls, [large!.name], 'no other rendition was encoded')
  t.same(transcoder.init('demo', large!), results[0]!.init)
  t.equal(transcoder.init('demo', small!), undefined)
  await transcoder.close()
})

t.test('bounded jobs; renditions that wait together share one decode', async (t) => {
  const encoder = counted()
  const transcoder = createTranscoder({ encoders: [encoder], clock, maxJobs: 1 })
  const all = [0, 1, 2].flatMap((at) => [
    transcoder.transcode(request(at, large!)),
    transcoder.transcode(request(at, small!)),
  ])
  t.equal(transcoder.stats().running, 1)
  const made = await Promise.all(all)
  const both = `${large!.name}+${small!.name}`
  t.same(encoder.calls, [large!.name, small!.name, both, both])
  t.equal(transcoder.stats().jobs, 4)
  t.equal(made[0]!.init, made[2]!.init, 'one init per rendition')
  t.not(made[0]!.init, made[1]!.init)
  await transcoder.close()
})

t.test('forgets the oldest beyond its bytes', async (t) => {
  const encoder = counted()
  const first = await createTranscoder({ encoders: [software], clock }).transcode(request(0))
  const transcoder = createTranscoder({
    encoders: [encoder],
    clock,
    cacheBytes: Math.floor(first.media.length * 2.5),
  })
  for (const at of [0, 1, 2, 2, 1, 0]) await transcoder.transcode(request(at))
  t.equal(encoder.calls.length, 4, 'only the first had to be made twice')
  t.ok(transcoder.stats().cachedBytes <= first.media.length * 2.5)
  await transcoder.close()
})

t.test(
  'software steps in for a device that fails, and the device gets another chance',
  async (t) => {
    const device: Encoder & { calls: number } = {
      name: 'h264_nvenc',
      hardware: true,
      calls: 0,
      async encode() {
        this.calls += 1
        throw new FareboxError('program_failed', 'OpenEncodeSessionEx failed: out of memory (10)')
      },
    }
    const events: TranscodeEvent[] = []
    const transcoder = createTranscoder({
      encoders: [device, software],
      clock,
      onEvent: (event) => events.push(event),
    })
    t.equal(transcoder.stats().encoder, 'h264_nvenc')
    await transcoder.transcode(request(0))
    t.match(events, [
      { type: 'demoted', from: 'h264_nvenc', to: 'libx264', detail: /out of memory/ },
      { type: 'encoded', encoder: 'libx264', renditions: [large!.name] },
    ])
    await transcoder.transcode(request(1))
    t.equal(device.calls, 1, 'left alone for a while')
    t.equal(transcoder.stats().encoder, 'libx264')
    now += 60_001
    await transcoder.transcode(request(2))
    t.equal(device.calls, 2)
    await transcoder.close()
  },
)

t.test('a segment that does not fit its source is never handed out', async (t) => {
  const [other] = (
    await software.encode(stream.segments[1]!, [large!], AbortSignal.any([]))
  ).values()
  const wrong: Encoder = { ...software, encode: async () => [other!] }
  const transcoder = createTranscoder({ encoders: [wrong], clock })
  await t.rejects(transcoder.transcode(request(0)), {
    code: 'media_failed',
    message: /video sample 0 is at/,
  })
  await t.rejects(transcoder.transcode(request(0)), { code: 'media_failed' }, 'not cached either')
  await transcoder.close()
})

t.test('turns requests away when too many segments wait, and when it is closed', async (t) => {
  const transcoder = createTranscoder({ encoders: [software], clock, maxJobs: 1, maxWaiting: 1 })
  const kept = [transcoder.transcode(request(0)), transcoder.transcode(request(1))]
  await t.rejects(transcoder.transcode(request(2)), { code: 'media_failed' })
  const settled = Promise.allSettled(kept)
  await transcoder.close()
  t.same(
    (await settled).map((one) => one.status),
    ['rejected', 'rejected'],
    'running and waiting work ends with it',
  )
  await t.rejects(transcoder.transcode(request(2)), { code: 'media_failed' })
})

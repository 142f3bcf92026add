import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import type { Test } from 'tap'
import {
  backends,
  createFfmpegEncoder,
  findFfmpeg,
  probeEncoders,
} from '../../../adapters/ffmpeg/index.ts'
import { parseInit, resolveLadder, verifyRendition } from '../../../plugin/index.ts'
import type { SourceSegment } from '../../../plugin/index.ts'
import { makeSampleStream, probePackets } from '../../fixtures/sample-stream.ts'

const ffmpeg = await findFfmpeg(process.env['FFMPEG'])
const { backend } = await probeEncoders(ffmpeg, { only: 'libx264' })
const encoder = createFfmpegEncoder({ ffmpeg, backend, timeLimit: 60_000 })
const ladder = resolveLadder({ width: 640, height: 360 })
const { signal } = new AbortController()

const times = (packets: ReturnType<typeof probePackets>, stream: string): readonly string[] =>
  packets
    .filter((packet) => packet.stream === stream)
    .map((packet) => packet.pts)
    .sort((a, b) => Number(a) - Number(b))

async function exact(t: Test, segments: readonly SourceSegment[]): Promise<void> {
  for (const source of segments) {
    const before = probePackets(source.init, source.media)
    const made = await encoder.encode(source, ladder, signal)
    for (const [at, rendition] of ladder.entries()) {
      const { init, media } = made[at]!
      const after = probePackets(init, media)
      t.ok(times(after, 'video').length > 5)
      t.same(times(after, 'video'), times(before, 'video'), `${rendition.name}: every frame`)
      t.same(times(after, 'audio'), times(before, 'audio'), `${rendition.name}: every packet`)
      t.ok(after.find((packet) => packet.stream === 'video')?.key, 'a key frame first')
      t.equal(verifyRendition(source, made[at]!, rendition), undefined)
      t.match(parseInit(init)[0], {
        codec: rendition.codec,
        width: rendition.width,
        height: rendition.height,
      })
    }
  }
}

t.test('renditions have the frames and times of their source', async (t) => {
  await exact(t, makeSampleStream(t.testdir(), { seconds: 3 }).segments)
})

t.test('of a source with reordered frames too', async (t) => {
  await exact(t, makeSampleStream(t.testdir(), { seconds: 3, reordered: true }).segments)
})

t.test('of a source without audio too', async (t) => {
  await exact(t, makeSampleStream(t.testdir(), { seconds: 1, audio: false }).segments)
})

t.test('of a live source, whose times are whole milliseconds off the frame grid', async (t) => {
  const directory = t.testdir()
  const run = (line: string) =>
    execFileSync(ffmpeg.program, ['-v', 'error', ...line.split(' ')], { cwd: directory })
  run(
    '-f lavfi -i testsrc2=size=640x360:rate=30000/1001 -f lavfi -i sine -t 3.2 -c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 30 -sc_threshold 0 -c:a aac in.flv',
  )
  run(
    '-i in.flv -c copy -f hls -hls_time 0.9 -hls_segment_type fmp4 -hls_segment_options use_editlist=0 -hls_segment_filename seg_%d.m4s index.m3u8',
  )
  const init = new Uint8Array(readFileSync(join(directory, 'init.mp4')))
  const segments = [0, 1, 2].map((at) => ({
    init,
    media: new Uint8Array(readFileSync(join(directory, `seg_${at}.m4s`))),
    duration: 1,
  }))
  await exact(t, segments)
})

t.test('consecutive segments join without a gap and play behind one init', async (t) => {
  const { segments } = makeSampleStream(t.testdir(), { seconds: 4 })
  const made = []
  for (const source of segments) made.push((await encoder.encode(source, [ladder[0]!], signal))[0]!)
  const file = Buffer.concat([made[0]!.init, ...made.map((one) => one.media)])
  const path = join(t.testdir(), 'joined.mp4')
  writeFileSync(path, file)
  const frames = execFileSync(
    ffmpeg.program,
    ['-v', 'error', '-i', path, '-map', '0:v', '-f', 'framecrc', '-'],
    { encoding: 'utf8' },
  )
  t.equal(frames.split('\n').filter((line) => line !== '' && !line.startsWith('#')).length, 100)
  const all = probePackets(new Uint8Array(), file).filter((one) => one.stream === 'video')
  t.same(
    all
      .slice(1)
      .map((one, at) => (Number(one.pts) - Number(all[at]!.pts)).toFixed(3))
      .filter((step, at) => at > 0 && step !== '0.040'),
    [],
  )
  const bytes = made.reduce((sum, one) => sum + one.media.length, 0)
  t.ok(bytes * 2 < ladder[0]!.videoBitrate * 1.6, 'near its bit rate')
})

t.test('refuses what it should not start on, and ends with the one who asked', async (t) => {
  const { segments } = makeSampleStream(t.testdir(), { seconds: 1 })
  const [source] = segments
  await t.rejects(encoder.encode({ ...source!, duration: 301 }, ladder, signal), {
    code: 'media_failed',
  })
  await t.rejects(encoder.encode({ ...source!, media: new Uint8Array(50) }, ladder, signal), {
    code: 'program_failed',
  })
  await t.rejects(encoder.encode(source!, ladder, AbortSignal.abort()), { code: 'program_failed' })
})

t.test('the probe says which encoder works here and why not the better ones', async (t) => {
  const { backend, refused } = await probeEncoders(ffmpeg)
  const names = backends.map((one) => one.name)
  t.same(
    [...refused.map((one) => one.name), backend.name],
    names.slice(0, refused.length + 1),
    'in order of preference',
  )
  t.ok(refused.every((one) => one.reason.length > 0))
})

t.test('the probe may be told not to fall back', async (t) => {
  // A build that lists every encoder and has no device, as on a rented machine.
  const program = join(
    t.testdir({
      ffmpeg: '#!/bin/sh\necho "[h264 @ 0x1] OpenEncodeSessionEx failed" >&2\nexit 1\n',
    }),
    'ffmpeg',
  )
  execFileSync('chmod', ['+x', program])
  const broken = { ...ffmpeg, program }
  await t.rejects(probeEncoders(broken, { fallback: 'deny' }), {
    code: 'program_failed',
    message: /h264_nvenc: OpenEncodeSessionEx failed; h264_qsv/,
  })
  await t.rejects(probeEncoders(broken, { only: 'libx264' }), { message: /libx264/ })
})

t.test('a missing ffmpeg is named, with what to do', async (t) => {
  await t.rejects(findFfmpeg('/nowhere/ffmpeg'), {
    code: 'program_missing',
    message: /nowhere.*install ffmpeg/,
  })
  await t.rejects(findFfmpeg('true'), { code: 'program_missing', message: /no ffmpeg/ })
})

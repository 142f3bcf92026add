import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { createFfmpegEncoder, findFfmpeg, probeEncoders } from '../../../adapters/ffmpeg/index.ts'
import { createLiveMedia, readManifest } from '../../../adapters/hls/index.ts'
import { createTranscoder, verifyRendition } from '../../../plugin/index.ts'
import type { MediaAnswer } from '../../../plugin/index.ts'
import { makeSampleStream } from '../../fixtures/sample-stream.ts'

const directory = t.testdir()
const stream = makeSampleStream(directory, { seconds: 4 })
const ffmpeg = await findFfmpeg(process.env['FFMPEG'])
const { backend } = await probeEncoders(ffmpeg, { only: 'libx264' })
const clock = { seconds: () => 0, milliseconds: () => 0 }
const encoder = createFfmpegEncoder({ ffmpeg, backend, timeLimit: 60_000 })

function start() {
  const transcoder = createTranscoder({ encoders: [encoder], clock })
  const media = createLiveMedia({
    directory,
    basePath: '/live/demo',
    transcoder,
    announce: {
      terms: '/.farebox/terms',
      price: ({ rendition }) => (rendition === 'source' ? 30n : 10n),
    },
  })
  const get = (path: string, method = 'GET') => media.open(`/live/demo/${path}`, { method })
  return { transcoder, media, get }
}

const bytesOf = (answer: MediaAnswer): Uint8Array => {
  if (!(answer.body instanceof Uint8Array)) throw new Error(`no body, status ${answer.status}`)
  return answer.body
}
const textOf = (answer: MediaAnswer): string => Buffer.from(bytesOf(answer)).toString()
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const onDisk = (name: string): Uint8Array => readFileSync(join(directory, name))

t.test('serves the source byte for byte, with its price', async (t) => {
  const { get, transcoder } = start()
  const playlist = textOf(await get('source/index.m3u8'))
  t.match(playlist, '#EXT-X-FAREBOX:TERMS="/.farebox/terms",PRICE="30",UNIT="segment"\n#EXTINF')
  t.equal(playlist.replace(/#EXT-X-FAREBOX.*\n/, ''), Buffer.from(onDisk('index.m3u8')).toString())
  for (const name of ['init.mp4', 'seg_0.m4s', 'seg_3.m4s']) {
    const answer = await get(`source/${name}`)
    t.match(new Map(answer.headers).get('content-type'), 'video/mp4')
    t.equal(sha256(bytesOf(answer)), sha256(onDisk(name)))
  }
  t.equal(transcoder.stats().jobs, 0, 'no encoder for the source')
  await transcoder.close()
})

t.test('makes a rendition when it is asked for, and only that one', async (t) => {
  const { get, media, transcoder } = start()
  const multivariant = readManifest(textOf(await get('index.m3u8')))
  t.match(multivariant, {
    variants: [
      { uri: 'source/index.m3u8', width: 640, codecs: /^avc1\.[0-9a-f]{6},mp4a\.40\.2$/ },
      { uri: '240p/index.m3u8', width: 426 },
      { uri: '144p/index.m3u8', width: 256 },
    ],
  })
  const playlist = textOf(await get('240p/index.m3u8'))
  t.match(playlist, 'PRICE="10"')
  t.equal(
    playlist.replace(/#EXT-X-FAREBOX.*\n/, ''),
    Buffer.from(onDisk('index.m3u8')).toString(),
    'segments, durations and numbers of the source',
  )
  t.equal((await get('240p/seg_1.m4s', 'HEAD')).status, 200)
  t.equal(transcoder.stats().jobs, 0, 'neither playlists nor HEAD start an encoder')
  const init = bytesOf(await get('240p/init.mp4'))
  t.equal(transcoder.stats().jobs, 1)
  const rendition = media.renditions()[0]!
  for (const at of [0, 1, 2, 3]) {
    const made = { init, media: bytesOf(await get(`240p/seg_${at}.m4s`)) }
    t.equal(verifyRendition(stream.segments[at]!, made, rendition), undefined)
  }
  t.equal(transcoder.stats().jobs, 4, 'what was made for the init segment is not made again')
  t.equal(transcoder.init(join(directory, 'init.mp4'), media.renditions()[1]!), undefined)
  await transcoder.close()
})

t.test('describes what its playlists named and nothing else', async (t) => {
  const { get, media, transcoder } = start()
  const about = (path: string) => media.describe(`/live/demo/${path}`)
  t.equal(about('source/seg_0.m4s'), undefined, 'not before a playlist was read')
  await get('index.m3u8')
  t.match(about('index.m3u8'), { kind: 'multivariant' })
  t.match(about('240p/index.m3u8'), { kind: 'playlist', rendition: '240p' })
  t.match(about('240p/init.mp4'), { kind: 'init', rendition: '240p' })
  t.same(about('240p/seg_1.m4s'), {
    path: '/live/demo/240p/seg_1.m4s',
    kind: 'segment',
    rendition: '240p',
    duration: 1,
  })
  t.match(about('source/seg_1.m4s'), { duration: 1, bytes: stream.segments[1]!.media.length })
  await transcoder.close()
})

t.test('no path leads anywhere else', async (t) => {
  const { get, media, transcoder } = start()
  await media.update()
  writeFileSync(join(directory, 'secret.m4s'), 'not in the playlist')
  const odd = [
    '',
    'index.m3u8/',
    'source',
    'source/',
    'source/seg_9.m4s',
    'source/secret.m4s',
    'source/../seg_0.m4s',
    'source//seg_0.m4s',
    'source/seg_0.m4s/x',
    'source/%73eg_0.m4s',
    '../demo/source/seg_0.m4s',
    'seg_0.m4s',
    '1080p/seg_0.m4s',
    '__proto__/seg_0.m4s',
    '240p/seg_9.m4s',
    '240p/constructor',
  ]
  for (const path of odd) {
    t.equal((await get(path)).status, 404, path)
    t.equal(media.describe(`/live/demo/${path}`), undefined)
  }
  t.equal((await media.open('/live/demo2/source/seg_0.m4s', { method: 'GET' })).status, 404)
  t.equal((await get('source/seg_0.m4s', 'POST')).status, 405)
  t.equal(transcoder.stats().jobs, 0)
  await transcoder.close()
})

t.test('a playlist cannot name files outside of its directory', async (t) => {
  const hostile = t.testdir({
    'index.m3u8': `#EXTM3U
#EXT-X-MAP:URI="../init.mp4"
#EXTINF:1,
../../seg_0.m4s
#EXT-X-MAP:URI="init.mp4"
#EXTINF:1,
/etc/passwd
#EXTINF:1,
..
`,
  })
  const media = createLiveMedia({ directory: hostile, basePath: '/x' })
  await media.update()
  for (const name of ['../init.mp4', '../../seg_0.m4s', '/etc/passwd', '..', 'passwd']) {
    t.equal(media.describe(`/x/source/${name}`), undefined)
    t.equal((await media.open(`/x/source/${name}`, { method: 'GET' })).status, 404)
  }
})

t.test(
  '503 while there is nothing yet and when no encoder can do it; 404 for what is gone',
  async (t) => {
    const empty = createLiveMedia({ directory: t.testdir(), basePath: '/x' })
    const answer = await empty.open('/x/index.m3u8', { method: 'GET' })
    t.equal(answer.status, 503)
    t.ok(new Map(answer.headers).has('retry-after'))
    const own = t.testdir()
    makeSampleStream(own, { seconds: 1 })
    const transcoder = createTranscoder({
      encoders: [{ ...encoder, encode: () => Promise.reject(new Error('device lost')) }],
      clock,
    })
    const media = createLiveMedia({ directory: own, basePath: '/x', transcoder })
    await media.update()
    t.equal((await media.open('/x/144p/seg_0.m4s', { method: 'GET' })).status, 503)
    t.equal((await media.open('/x/144p/init.mp4', { method: 'GET' })).status, 503)
    await rm(join(own, 'seg_0.m4s'))
    t.equal((await media.open('/x/source/seg_0.m4s', { method: 'GET' })).status, 404)
    await transcoder.close()
  },
)

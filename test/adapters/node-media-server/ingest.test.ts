import { execFile } from 'node:child_process'
import { EventEmitter, on, once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import t from 'tap'
import { createPackager, createPublisher, findFfmpeg } from '../../../adapters/ffmpeg/index.ts'
import { startProcess } from '../../../adapters/ffmpeg/start-process.ts'
import { createIngest } from '../../../adapters/node-media-server/index.ts'
import type {
  Ingest,
  IngestEvent,
  IngestOptions,
} from '../../../adapters/node-media-server/index.ts'
import type { PackagerEvent } from '../../../plugin/index.ts'
import { freePorts } from '../../fixtures/free-ports.ts'

const ffmpeg = await findFfmpeg(process.env['FFMPEG'])
const key = 'a-stream-key'
const path = '/live/demo'
const picture = { width: 320, height: 180, frameRate: 25, videoBitrate: 300_000 }

type Seen = IngestEvent | ({ readonly of: 'packager' } & PackagerEvent)

/** Events in order, and a way to wait for the next that fits. */
function createDiary() {
  const emitter = new EventEmitter()
  const seen: Seen[] = []
  let read = 0
  return {
    seen,
    note(event: Seen) {
      if (event.type === 'log') return
      seen.push(event)
      emitter.emit('seen')
    },
    async next<Type extends Seen['type']>(type: Type): Promise<Extract<Seen, { type: Type }>> {
      const arrivals = on(emitter, 'seen')
      try {
        for (;;) {
          while (read < seen.length) {
            const event = seen[read]!
            read += 1
            if (event.type === type) return event as Extract<Seen, { type: Type }>
          }
          await arrivals.next()
        }
      } finally {
        await arrivals.return?.()
      }
    },
  }
}

async function start(
  directory: string,
  more: Partial<IngestOptions> = {},
): Promise<{ ingest: Ingest; diary: ReturnType<typeof createDiary> }> {
  const diary = createDiary()
  const ingest = await createIngest({
    streams: { [path]: key },
    storePath: join(directory, 'store'),
    port: (await freePorts(1))[0]!,
    ...more,
    onEvent: (event) => {
      diary.note(event)
      more.onEvent?.(event)
    },
  })
  return { ingest, diary }
}

const publisherTo = (url: string) =>
  createPublisher({ ffmpeg, url, segmentDuration: 1, picture, secrets: [key] })

/** Exit code and bytes of a player that asks for a stream. */
function play(url: string): Promise<{ code: number; bytes: number }> {
  const args = ['-v', 'error', '-rw_timeout', '4000000', '-i', url, '-t', '1', '-c', 'copy']
  return new Promise((resolve) => {
    execFile(
      ffmpeg.program,
      [...args, '-f', 'flv', '-'],
      { encoding: 'buffer', timeout: 20_000 },
      (error, stdout) => resolve({ code: error === null ? 0 : 1, bytes: stdout.length }),
    )
  })
}

t.test('a stream becomes segments, through deaths and interruptions', async (t) => {
  const directory = t.testdir()
  const { ingest, diary } = await start(directory, {
    onEvent: (event) => {
      if (event.type === 'published') packager.start()
      if (event.type === 'interrupted') void packager.pause()
    },
  })
  const hls = join(directory, 'hls')
  const packager = createPackager({
    ffmpeg,
    url: ingest.pullUrl(path),
    secrets: ingest.secrets,
    directory: hls,
    segmentDuration: 1,
    listSize: 0,
    onEvent: (event) => diary.note({ of: 'packager', ...event }),
  })
  const publisher = publisherTo(ingest.publishUrl(path))
  const playlist = () => readFileSync(join(hls, 'index.m3u8'), 'utf8')
  const check = (event: { uri: string; bytes: number }) => {
    t.equal(readFileSync(join(hls, event.uri)).length, event.bytes, `${event.uri} is whole`)
    t.match(playlist(), `\n${event.uri}\n`)
  }

  await publisher.start()
  t.match(await diary.next('published'), { path, resumed: false })
  t.match(await diary.next('started'), { run: 0 })
  for (const sequence of [0, 1]) {
    const event = await diary.next('segment')
    t.match(event, { sequence, uri: `seg_${sequence}.m4s`, duration: 1 })
    check(event)
  }
  t.not(playlist().includes('DISCONTINUITY'), true)

  process.kill(packager.pid!, 'SIGKILL')
  t.match(await diary.next('died'), { signal: 'SIGKILL', retryAfter: 250 })
  t.match(await diary.next('started'), { run: 1 })
  const afterDeath = await diary.next('segment')
  check(afterDeath)
  t.equal(playlist().match(/#EXT-X-DISCONTINUITY\n/g)?.length, 1)
  t.equal(playlist().match(/#EXT-X-MAP/g)?.length, 2, 'each run has its own init segment')

  await publisher.stop()
  await diary.next('interrupted')
  await publisher.start()
  t.match(await diary.next('published'), { path, resumed: true })
  t.match(await diary.next('started'), { run: 2 })
  const afterResume = await diary.next('segment')
  check(afterResume)
  t.ok(afterResume.sequence > afterDeath.sequence, 'numbers go on')
  t.equal(playlist().match(/#EXT-X-DISCONTINUITY\n/g)?.length, 2)

  await packager.stop()
  await diary.next('stopped')
  t.match(playlist(), /#EXT-X-ENDLIST\n$/)
  t.equal(packager.pid, undefined)
  await publisher.stop()
  await ingest.stop()
  await diary.next('unpublished')
  const numbers = [...playlist().matchAll(/^seg_(\d+)\.m4s$/gm)].map((match) => Number(match[1]))
  t.same(
    numbers,
    numbers.map((_, at) => at),
    'no number is missing or used twice',
  )
})

t.test('without the key nobody publishes, and nobody plays', async (t) => {
  const { ingest, diary } = await start(t.testdir())
  const base = `rtmp://127.0.0.1:${ingest.port}`
  for (const [url, reason] of [
    [`${base}${path}?key=another-key`, 'key_wrong'],
    [`${base}${path}`, 'key_wrong'],
    [`${base}${path}?key=${key}&key=${key}`, 'key_wrong'],
    [`${base}/live/other?key=${key}`, 'stream_unknown'],
    [`${base}/__proto__/constructor?key=${key}`, 'stream_unknown'],
  ] as const) {
    const stranger = publisherTo(url)
    await stranger.start()
    t.match(await diary.next('refused'), { reason }, url)
    await stranger.stop()
  }
  const publisher = publisherTo(ingest.publishUrl(path))
  await publisher.start()
  await diary.next('published')
  const second = publisherTo(ingest.publishUrl(path))
  await second.start()
  t.match(await diary.next('refused'), { reason: 'stream_busy' })
  await second.stop()

  t.match(await play(ingest.pullUrl(path)), { code: 0 }, 'our packager plays')
  for (const query of ['', `?key=${key}`, '?internal=', '?internal=x', '?sign=9999999999-abc']) {
    t.same(await play(`${base}${path}${query}`), { code: 1, bytes: 0 }, `play ${query}`)
  }
  t.equal(diary.seen.filter((event) => event.type === 'published').length, 1)
  await publisher.stop()
  await ingest.stop()
})

/** RTMP chunks by hand; every body is below the 128 bytes that one chunk takes. */
const chunk = (type: number, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from([3, 0, 0, 0, 0, 0, body.length, type, 1, 0, 0, 0]), body])
const amfName = (text: string) => Buffer.concat([Buffer.from([0, text.length]), Buffer.from(text)])
const amfString = (text: string) => Buffer.concat([Buffer.from([2]), amfName(text)])
const amfOne = Buffer.from('003ff0000000000000', 'hex')
const handshake = Buffer.concat([Buffer.from([3]), Buffer.alloc(3072)])

const connectTo = (tcUrl: string): Buffer => {
  const app = [amfName('app'), amfString('live')]
  const target = [amfName('tcUrl'), amfString(tcUrl), Buffer.from('000009', 'hex')]
  const object = Buffer.concat([Buffer.from([3]), ...app, ...target])
  return chunk(20, Buffer.concat([amfString('connect'), amfOne, object]))
}

const command = (name: string, stream: string): Buffer =>
  chunk(20, Buffer.concat([amfString(name), amfOne, Buffer.from([5]), amfString(stream)]))

/** Sends all in one go, so that what follows a refusal is in the server's hands already. */
async function sendRaw(port: number, ...messages: readonly Buffer[]): Promise<void> {
  const socket = connect(port, '127.0.0.1')
  socket.resume()
  socket.on('error', () => {})
  socket.write(Buffer.concat([handshake, ...messages]))
  await once(socket, 'close')
}

t.test('what is no RTMP ends its connection and nothing else', async (t) => {
  const { ingest, diary } = await start(t.testdir())
  // The library throws on a tcUrl that is no URL, in a data handler.
  await sendRaw(ingest.port, connectTo('no url'))
  t.match(await diary.next('refused'), { reason: 'protocol' })
  const publisher = publisherTo(ingest.publishUrl(path))
  await publisher.start()
  t.match(await diary.next('published'), { path }, 'the server lives')
  await publisher.stop()
  await ingest.stop()
})

t.test('nobody gets a frame into the stream of somebody else', async (t) => {
  const { ingest, diary } = await start(t.testdir())
  const publisher = publisherTo(ingest.publishUrl(path))
  await publisher.start()
  await diary.next('published')
  const watch = `-v error -i ${ingest.pullUrl(path)} -t 3 -c copy -f flv -`
  const viewer = startProcess(ffmpeg.program, watch.split(' '))
  const seen: Buffer[] = []
  viewer.outputs[0]!.on('data', (bytes: Buffer) => seen.push(bytes))
  await once(viewer.outputs[0]!, 'data')

  const url = `rtmp://127.0.0.1:${ingest.port}/live`
  const marker = Buffer.from('a frame of a stranger')
  const frame = chunk(9, Buffer.concat([Buffer.from('2701000000', 'hex'), marker]))
  await sendRaw(ingest.port, connectTo(url), command('publish', 'demo?key=guess'), frame)
  t.match(await diary.next('refused'), { reason: 'key_wrong' })
  await sendRaw(ingest.port, connectTo(url), command('play', 'demo'), frame)
  t.match(await diary.next('refused'), { reason: 'play_not_allowed' })
  await sendRaw(ingest.port, connectTo(url), command('publish', `demo?key=${key}`), frame)
  t.match(await diary.next('refused'), { reason: 'stream_busy' })

  await viewer.ended
  const picture = Buffer.concat(seen)
  t.ok(picture.length > 10_000)
  t.notOk(picture.includes(marker))
  await publisher.stop()
  await ingest.stop()
})

t.test('a named port in use is an error that names it; the default one moves', async (t) => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo
  await t.rejects(start(t.testdir(), { port }), {
    code: 'port_in_use',
    message: new RegExp(`port ${port} .*name another`),
  })
  taken.close()

  const squatter = createServer().listen(1935, '127.0.0.1')
  await Promise.race([once(squatter, 'listening'), once(squatter, 'error')])
  const ingest = await createIngest({ streams: { [path]: key }, storePath: join(t.testdir(), 's') })
  t.not(ingest.port, 1935)
  t.equal(ingest.portMoved, true)
  t.match(ingest.publishUrl(path), `rtmp://127.0.0.1:${ingest.port}/live/demo?key=${key}`)
  await t.rejects(createIngest({ streams: {}, storePath: t.testdir() }), { code: 'input_invalid' })
  await ingest.stop()
  squatter.close()
})

t.test('leaves no listener, no port and no signal handler behind', async (t) => {
  const signals = process.listenerCount('SIGINT') + process.listenerCount('SIGTERM')
  const directory = t.testdir()
  const { ingest } = await start(directory)
  t.equal(process.listenerCount('SIGINT') + process.listenerCount('SIGTERM'), signals)
  await ingest.stop()
  await ingest.stop()
  const socket = connect(ingest.port, '127.0.0.1')
  const [error] = (await once(socket, 'error')) as [NodeJS.ErrnoException]
  t.equal(error.code, 'ECONNREFUSED')
  t.notOk(existsSync('data'), 'its store is where it was told to be')
  const again = await start(directory, { port: ingest.port })
  await again.ingest.stop()
})

t.test('refuses streams and keys that could not work', async (t) => {
  for (const streams of [
    { demo: key },
    { '/a/b/c': key },
    { '/live/demo': 'short' },
    { [path]: 'with space' },
  ]) {
    await t.rejects(start(t.testdir(), { streams }), { code: 'input_invalid' })
  }
})

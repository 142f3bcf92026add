import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import t from 'tap'
import { createPublisher, findFfmpeg } from '../../../adapters/ffmpeg/index.ts'
import { attachGate } from '../../../adapters/node-media-server/index.ts'
import { createMediaServer } from '../../fixtures/media-server.ts'

const ffmpeg = await findFfmpeg(process.env['FFMPEG'])
const directory = t.testdir({ static: { 'film.m4s': 'the bytes of a film' } })
const { server, http, rtmp } = await createMediaServer(directory)
const secret = randomBytes(12).toString('hex')
const detach = attachGate(
  server,
  (request, response, next) => {
    if (request.url?.includes('broken') === true) next(new Error('with a stack'))
    else if (request.headers['x-paid'] === 'yes') setImmediate(next)
    else response.writeHead(402, { 'content-type': 'application/problem+json' }).end('{}')
  },
  { pullSecret: secret },
)
const published = new Promise((resolve) => server.on('postPublish', resolve))
await server.run()
const publisher = createPublisher({
  ffmpeg,
  url: `rtmp://127.0.0.1:${rtmp}/live/demo`,
  segmentDuration: 1,
  picture: { width: 320, height: 180, frameRate: 25, videoBitrate: 300_000 },
})
await publisher.start()
await published
t.teardown(async () => {
  await publisher.stop()
  await server.stop()
})

const url = (path: string) => `http://127.0.0.1:${http}${path}`

async function firstBytes(path: string, headers: Record<string, string>): Promise<string> {
  const response = await fetch(url(path), { headers })
  const reader = response.body!.getReader()
  const { value } = await reader.read()
  await reader.cancel()
  return Buffer.from(value ?? []).toString('latin1')
}

t.test('unpaid: 402 for everything, and no byte of media', async (t) => {
  for (const path of [
    '/live/demo.flv',
    '/vod/film.m4s',
    '/vod//film.m4s',
    '/api/v1/streams',
    '/admin/',
  ]) {
    const response = await fetch(url(path))
    t.equal(response.status, 402, path)
    t.equal(await response.text(), '{}')
  }
})

t.test('paid: what was there before', async (t) => {
  t.equal((await firstBytes('/live/demo.flv', { 'x-paid': 'yes' })).slice(0, 3), 'FLV')
  t.equal(await firstBytes('/vod/film.m4s', { 'x-paid': 'yes' }), 'the bytes of a film')
})

t.test('an error of the gate serves nothing and shows nothing', async (t) => {
  const response = await fetch(url('/vod/film.m4s?broken'), { headers: { 'x-paid': 'yes' } })
  t.equal(response.status, 500)
  t.equal(await response.text(), '')
})

t.test('a WebSocket is answered 402', async (t) => {
  const socket = connect(http, '127.0.0.1')
  socket.write(
    `GET /live/demo.flv HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nX-Paid: yes\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
  )
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => chunks.push(chunk))
  await once(socket, 'close')
  const answer = Buffer.concat(chunks).toString('latin1')
  t.match(answer, /^HTTP\/1\.1 402 /)
  t.match(answer, /Link: <\/\.farebox\/terms>; rel="payment"/)
  t.notMatch(answer, 'FLV')
})

t.test('RTMP plays end, except with the secret of our packager', async (t) => {
  const play = (query: string) =>
    new Promise<number>((resolve) => {
      const input = `rtmp://127.0.0.1:${rtmp}/live/demo${query}`
      const args = ['-v', 'error', '-i', input, '-t', '1', '-c', 'copy', '-f', 'flv', '-']
      execFile(ffmpeg.program, args, { encoding: 'buffer', timeout: 20_000 }, (_, stdout) =>
        resolve(stdout.length),
      )
    })
  t.equal(await play(''), 0)
  t.equal(await play('?internal=guess'), 0)
  t.ok((await play(`?internal=${secret}`)) > 1000)
})

t.test('and it can be taken off again', async (t) => {
  detach()
  t.equal(await firstBytes('/vod/film.m4s', {}), 'the bytes of a film')
})

import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import t from 'tap'
import { createPublisher, findFfmpeg } from '../../../adapters/ffmpeg/index.ts'
import { createHandler } from '../../../adapters/node-http/index.ts'
import { attachGate } from '../../../adapters/node-media-server/index.ts'
import { serializeCompact } from '../../../plugin/index.ts'
import { createBuyer, createTestBox } from '../../fixtures/gate/test-box.ts'
import { createMediaServer } from '../../fixtures/media-server.ts'

const ffmpeg = await findFfmpeg(process.env['FFMPEG'])
const directory = t.testdir({ static: { 'film.m4s': 'the bytes of a film' } })
const { server: nms, http, rtmp } = await createMediaServer(directory)
const box = await createTestBox({
  prices: [
    { match: '/live/open.flv', free: true },
    { match: '/**', amount: '1000', unit: 'segment', flat: '1000' },
  ],
})
const { gate } = box.box
attachGate(nms, createHandler({ gate }))
const buyer = createBuyer('viewer', { box, earmark: 100_000n })
const book = await buyer.book(box, 64)
let paidUpTo = 0
const fare = (): Record<string, string> => {
  paidUpTo += 4
  return { 'Farebox-Ticket': serializeCompact(book.credential(paidUpTo, 'full')) }
}

const publishers = ['demo', 'open'].map((name) =>
  createPublisher({
    ffmpeg,
    url: `rtmp://127.0.0.1:${rtmp}/live/${name}`,
    segmentDuration: 1,
    picture: { width: 320, height: 180, frameRate: 25, videoBitrate: 300_000 },
  }),
)
let running = 0
const published = new Promise<void>((resolve) => {
  nms.on('postPublish', () => {
    running++
    if (running === publishers.length) resolve()
  })
})
await nms.run()
await Promise.all(publishers.map((publisher) => publisher.start()))
await published
t.teardown(async () => {
  await Promise.all(publishers.map((publisher) => publisher.stop()))
  await nms.stop()
})

/** Everything that comes until the server hangs up. */
async function raw(method: string, path: string, lines: string[] = []): Promise<string> {
  const socket = connect(http, '127.0.0.1')
  const head = [`${method} ${path} HTTP/1.1`, 'Host: x', 'Connection: close', ...lines]
  socket.write(`${head.join('\r\n')}\r\n\r\n`)
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => chunks.push(chunk))
  await once(socket, 'close')
  return Buffer.concat(chunks).toString('latin1')
}

t.test('an open stream is never sold, whatever the flat price', async (t) => {
  for (const path of ['/live/demo.flv', '/LIVE/demo.FLV', '/live/demo.flv/']) {
    for (const method of ['GET', 'HEAD', 'POST']) {
      for (const headers of [{}, fare()]) {
        const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
        const answer = await raw(method, path, lines)
        t.match(answer, /^HTTP\/1\.1 503 /, `${method} ${path}`)
        t.notMatch(answer, 'FLV\x01')
        if (method !== 'HEAD') t.match(answer, "Open streams can't be sold yet")
      }
    }
  }
  t.equal(box.events.filter(({ type }) => type === 'paid').length, 0)
})

t.test('a route that names it free plays it', async (t) => {
  const response = await fetch(`http://127.0.0.1:${http}/live/open.flv`)
  const reader = response.body!.getReader()
  const { value } = await reader.read()
  await reader.cancel()
  t.equal(Buffer.from(value!).toString('latin1', 0, 3), 'FLV')
})

t.test('WS-FLV is 402', async (t) => {
  const key = randomBytes(16).toString('base64')
  const upgrade = ['Sec-WebSocket-Version: 13', `Sec-WebSocket-Key: ${key}`]
  const socket = connect(http, '127.0.0.1')
  const lines = ['GET /live/demo.flv HTTP/1.1', 'Host: x', 'Upgrade: websocket']
  socket.write([...lines, 'Connection: Upgrade', ...upgrade, '', ''].join('\r\n'))
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => chunks.push(chunk))
  await once(socket, 'close')
  const answer = Buffer.concat(chunks).toString('latin1')
  t.match(answer, /^HTTP\/1\.1 402 /)
  t.match(answer, /Link: <\/\.farebox\/terms>; rel="payment"/)
})

t.test('a static file is 402 until it is paid', async (t) => {
  const url = `http://127.0.0.1:${http}/vod/film.m4s`
  const unpaid = await fetch(url)
  t.equal(unpaid.status, 402)
  t.match(await unpaid.json(), { code: 'ticket_required' })
  const paid = await fetch(url, { headers: fare() })
  t.equal(paid.status, 200)
  t.equal(await paid.text(), 'the bytes of a film')
  t.ok(paid.headers.get('payment-receipt'))
})

t.test('the link of a refused upgrade follows the prefix of the gate', async (t) => {
  const { box: other } = await createTestBox({ prefix: '/pay' })
  const wsServer: { options: { verifyClient?: unknown } } = { options: {} }
  const detach = attachGate({ httpServer: { wsServer } }, createHandler({ gate: other.gate }))
  t.teardown(detach)
  const verify = wsServer.options.verifyClient as (info: object, answer: unknown) => void
  const given: unknown[] = []
  verify({}, (...values: unknown[]) => given.push(...values))
  t.match(given, [false, 402, String, { Link: '</pay/terms>; rel="payment"' }])
})

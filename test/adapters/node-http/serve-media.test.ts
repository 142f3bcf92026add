import { connect } from 'node:net'
import * as fc from 'fast-check'
import t from 'tap'
import { resolveRange, serveMedia } from '../../../adapters/node-http/index.ts'
import type { MediaAnswer, MediaRequest, MediaSource } from '../../../plugin/index.ts'
import { listen, rawRequest, until } from '../../fixtures/raw-http.ts'

const bytes = Uint8Array.from({ length: 1000 }, (_, i) => i & 255)

async function serve(t: { teardown(end: () => Promise<void>): void }, open: MediaSource['open']) {
  const faults: unknown[] = []
  const source: MediaSource = { open, describe: () => undefined }
  const front = await listen(serveMedia(source, (error) => faults.push(error)))
  t.teardown(() => front.close())
  return { port: front.port, faults }
}

const type = [['Content-Type', 'video/mp4']] as const

t.test('bytes in memory, whole and in part', async (t) => {
  const asked: MediaRequest[] = []
  const { port } = await serve(t, async (_path, request) => {
    asked.push(request)
    return { status: 200, headers: type, body: bytes }
  })
  const ask = async (...headers: string[]) => rawRequest(port, '/a.m4s', { headers })
  const whole = await ask()
  t.equal(whole.status, 200)
  t.ok(whole.body.equals(bytes))
  t.match(whole.head, /^Content-Type: video\/mp4$/m)
  t.match(whole.head, /^Accept-Ranges: bytes$/m)
  const part = await ask('Range: bytes=10-19')
  t.equal(part.status, 206)
  t.ok(part.body.equals(bytes.subarray(10, 20)))
  t.match(part.head, /^Content-Range: bytes 10-19\/1000$/m)
  t.strictSame(asked.at(-1)?.range, { start: 10, end: 19 })
  t.ok((await ask('Range: bytes=990-')).body.equals(bytes.subarray(990)))
  t.ok((await ask('Range: bytes=-5')).body.equals(bytes.subarray(995)))
  t.equal((await ask('Range: bytes=0-1')).status, 206)
  t.equal((await ask('Range: bytes=0-1, 5-6')).status, 200)
  t.equal((await ask('Range: bytes=0-1', 'If-Range: "old"')).status, 200)
  const beyond = await ask('Range: bytes=1000-')
  t.equal(beyond.status, 200, 'the body was made: a 416 would give its price back')
  t.ok(beyond.body.equals(bytes))
  t.equal((await rawRequest(port, '/a.m4s', { method: 'POST' })).status, 405)
  t.equal((await rawRequest(port, '/a/../b.m4s')).status, 404)
  const head = await rawRequest(port, '/a.m4s', { method: 'HEAD' })
  t.match(head.head, /^Content-Length: 1000$/m)
  t.equal(head.body.length, 0)
})

t.test('streams, statuses without a body, and faults', async (t) => {
  let answer: () => Promise<MediaAnswer> | MediaAnswer = () => ({ status: 404, headers: [] })
  const { port, faults } = await serve(t, async () => answer())
  t.equal((await rawRequest(port, '/a')).status, 404)
  answer = () => ({
    status: 200,
    headers: [['Content-Length', '2000']],
    body: (async function* () {
      yield bytes
      yield bytes
    })(),
  })
  t.ok((await rawRequest(port, '/a')).body.equals(Buffer.concat([bytes, bytes])))
  answer = () => Promise.reject(new Error('the encoder died at /secret'))
  const failed = await rawRequest(port, '/a')
  t.equal(failed.status, 503)
  t.notMatch(failed.body.toString(), /secret/)
  answer = () => ({
    status: 200,
    headers: [['Content-Length', '2000']],
    body: (async function* () {
      yield bytes
      throw new Error('half way')
    })(),
  })
  const cut = await rawRequest(port, '/a')
  t.ok(cut.body.length < 2000, 'a body that breaks off is cut, not ended')
  t.equal(faults.length, 2)
})

t.test('the source is told when the client leaves, also behind a full buffer', async (t) => {
  let signal: AbortSignal | undefined
  let ended = false
  const { port, faults } = await serve(t, async (_path, request) => {
    signal = request.signal
    return {
      status: 200,
      headers: [],
      body: (async function* () {
        try {
          for (;;) yield new Uint8Array(1_000_000)
        } finally {
          ended = true
        }
      })(),
    }
  })
  const socket = connect(port, '127.0.0.1')
  socket.write('GET /a HTTP/1.1\r\nHost: x\r\n\r\n')
  await until(() => signal !== undefined, 'the source was asked')
  t.notOk(signal?.aborted)
  socket.destroy()
  await until(() => ended, 'the stream was closed')
  t.ok(signal?.aborted)
  t.strictSame(faults, [])
})

t.test('a resolved range lies within the body', async (t) => {
  const number = fc.oneof(fc.constant(''), fc.nat(30).map(String), fc.constant('999999999999999'))
  fc.assert(
    fc.property(number, number, fc.nat(20), (from, to, size) => {
      const range = resolveRange(`bytes=${from}-${to}`, size)
      if (typeof range === 'string') return true
      return range.start >= 0 && range.start <= range.end && range.end < size
    }),
  )
  fc.assert(fc.property(fc.string(), (text) => typeof resolveRange(text, 5) === 'string'))
  t.strictSame(resolveRange('bytes=5-2', 10), 'whole')
  t.strictSame(resolveRange('bytes=-0', 10), 'unsatisfiable')
})

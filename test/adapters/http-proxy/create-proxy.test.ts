import { once } from 'node:events'
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import { connect as connectHttp2, createServer as createHttp2Server } from 'node:http2'
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2'
import { connect, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import t from 'tap'
import type { Test } from 'tap'
import { createProxy } from '../../../adapters/http-proxy/index.ts'
import type { ProxyOptions } from '../../../adapters/http-proxy/index.ts'
import { toQ64 } from '../../../plugin/index.ts'
import { listen, rawRequest, sendRaw, until } from '../../fixtures/raw-http.ts'
import { createRouteGate, samplePayment } from '../../fixtures/route-gate.ts'

const media = Buffer.from(Array.from({ length: 200_000 }, (_, i) => (i * 11 + (i >> 8)) & 255))
const paid = '/live/seg_1.m4s'
const ticket = `Farebox-Ticket: ${samplePayment}`
const routes = [{ match: '/live/**', unit: 'segment', amount: toQ64(50n) }] as const

async function serve(t: Test, origin: RequestListener, more: Partial<ProxyOptions> = {}) {
  const behind = await listen(origin)
  const gate = createRouteGate(routes)
  const proxy = createProxy({ gate, origin: behind.origin, ...more })
  const front = await listen(proxy.handle)
  front.server.on('upgrade', proxy.upgrade)
  t.teardown(async () => {
    await front.close()
    proxy.close()
    await behind.close()
  })
  return { behind, front, gate }
}

t.test('paid bytes are identical and settled; ranges and statuses pass', async (t) => {
  const seen: IncomingMessage[] = []
  const { behind, front, gate } = await serve(t, (request, response) => {
    seen.push(request)
    response.setHeader('Connection', 'close, X-Hop')
    response.setHeader('Keep-Alive', 'timeout=77')
    if (request.headers.range === 'bytes=10-19') {
      response
        .writeHead(206, { 'Content-Range': 'bytes 10-19/200000', 'Content-Length': 10 })
        .end(media.subarray(10, 20))
    } else if (request.headers['if-none-match']) response.writeHead(304).end()
    else if (request.url !== paid) response.writeHead(404).end('no')
    else response.end(media)
  })
  const ask = (...headers: string[]) =>
    rawRequest(front.port, paid, { headers: [ticket, ...headers] })
  const whole = await ask('X-Forwarded-For: 6.6.6.6', 'TE: trailers', 'Cookie: farebox=a; b=1')
  t.equal(whole.status, 400, 'a cookie and a header are two credentials')
  const good = await ask('X-Forwarded-For: 6.6.6.6', 'TE: trailers', 'Cookie: b=1')
  t.match(good.head, /^content-length: 200000$/im)
  t.ok(good.body.equals(media))
  t.match(good.head, /^cache-control: private$/im)
  t.match(good.head, /^payment-receipt: /im)
  t.notMatch(good.head, /timeout=77|X-Hop/)
  const [first] = seen
  t.equal(first?.headers.host, behind.origin.replace('http://', ''))
  t.equal(first?.headers.cookie, 'b=1')
  for (const name of ['farebox-ticket', 'x-forwarded-for', 'te']) {
    t.notOk(name in (first?.headers ?? {}), `${name} does not go upstream`)
  }
  t.ok((await ask('Range: bytes=10-19')).body.equals(media.subarray(10, 20)))
  await ask('If-None-Match: "a"')
  await rawRequest(front.port, '/live/none.m4s', { headers: [ticket] })
  t.strictSame(
    gate.settled.map(({ status, bytes }) => [status, bytes]),
    [
      [200, media.length],
      [206, 10],
      [304, 0],
      [404, 2],
    ],
  )
  await ask('Expect: 100-continue')
  t.notOk('expect' in seen.at(-1)!.headers)
  t.equal((await rawRequest(front.port, paid)).status, 402)
  t.equal(seen.length, 5, 'unpaid requests never reach the origin')
})

t.test('the range that goes on is the one that was priced', async (t) => {
  let range: string | undefined
  const { front } = await serve(t, (request, response) => {
    range = request.headers.range
    response.end()
  })
  await rawRequest(front.port, paid, {
    headers: [ticket, 'Range: bytes=5-9', 'Connection: Range', 'Range: bytes=0-999'],
  })
  t.equal(range, 'bytes=5-9')
})

t.test('targets and bodies pass as they are', async (t) => {
  const got: string[] = []
  const { front } = await serve(t, (request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      got.push(`${request.method} ${request.url} ${body}`)
      response.end()
    })
  })
  await rawRequest(front.port, `/a'b(1)/%C3%A9@x,y?q='%27|{}&r=//x`)
  const text = 'POST /up HTTP/1.1\r\nHost: x\r\nConnection: close\r\n'
  await sendRaw(front.port, `${text}Content-Length: 5\r\n\r\nhello`)
  await sendRaw(front.port, `${text}Transfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n0\r\n\r\n`)
  await sendRaw(front.port, `${text.replace('POST', 'GET')}Content-Length: 5\r\n\r\nhello`)
  t.strictSame(got, [
    `GET /a'b(1)/%C3%A9@x,y?q='%27|{}&r=//x `,
    'POST /up hello',
    'POST /up he',
    'GET /up ',
  ])
})

t.test('an origin with a path, and redirects to its own name', async (t) => {
  const behind = await listen((request, response) => {
    const here = `http://${request.headers.host}`
    const to = request.url === '/base/a' ? `${here}/base/b?c=1` : 'https://else.example/x'
    response.writeHead(302, { Location: to }).end()
  })
  const proxy = createProxy({ gate: createRouteGate([]), origin: `${behind.origin}/base/` })
  const front = await listen(proxy.handle)
  t.teardown(async () => {
    await front.close()
    proxy.close()
    await behind.close()
  })
  t.match((await rawRequest(front.port, '/a')).head, /^location: \/b\?c=1$/im)
  t.match((await rawRequest(front.port, '/z')).head, /^location: https:\/\/else.example\/x$/im)
})

t.test('sixty viewers that leave leave no download behind', async (t) => {
  let active = 0
  let most = 0
  const piece = Buffer.alloc(64 * 1024)
  const { front, gate } = await serve(t, (_request, response) => {
    most = Math.max(most, ++active)
    response.once('close', () => active--)
    response.writeHead(200, { 'Content-Length': 1024 ** 3 })
    const pump = (): void => {
      while (!response.destroyed && response.write(piece));
      response.once('drain', pump)
    }
    pump()
  })
  const viewers = Array.from({ length: 60 }, () => {
    const socket = connect(front.port, '127.0.0.1')
    socket.write(`GET ${paid} HTTP/1.1\r\nHost: x\r\n${ticket}\r\n\r\n`)
    return socket
  })
  await Promise.all(viewers.map((socket) => once(socket, 'readable')))
  t.equal(active, 60)
  for (const socket of viewers) socket.destroy()
  await until(() => active === 0, 'every request upstream was ended')
  t.equal(most, 60)
  await until(() => gate.settled.length === 60, 'every request was settled')
  t.ok(gate.settled.every(({ status, bytes }) => status === 200 && bytes < 1024 ** 3))
})

t.test('an origin that is down, hangs, breaks off or closes an idle connection', async (t) => {
  let answer: (request: IncomingMessage, response: ServerResponse) => void = (_, response) =>
    response.end('x')
  const faults: unknown[] = []
  const { behind, front, gate } = await serve(t, (request, response) => answer(request, response), {
    timeout: 300,
    onFault: (error) => faults.push(error),
  })
  const ask = () => rawRequest(front.port, paid, { headers: [ticket] })
  const last = () => gate.settled.at(-1)!.status

  t.equal((await ask()).status, 200)
  behind.server.closeIdleConnections()
  t.equal((await ask()).status, 200, 'a connection that went stale is not the viewer’s trouble')
  t.strictSame(faults, [])

  answer = () => {}
  const late = await ask()
  t.equal(late.status, 504)
  t.match(JSON.parse(late.body.toString()), { title: 'Gateway Timeout', status: 504 })
  t.equal(last(), 504)

  answer = (_, response) => {
    response.writeHead(200, { 'Content-Length': 1000 })
    response.write(Buffer.alloc(10))
    setImmediate(() => response.destroy())
  }
  const cut = await ask()
  t.equal(cut.body.length, 10)
  await until(() => gate.settled.at(-1)?.status === 200, 'settled')
  t.equal(gate.settled.at(-1)?.bytes, 10)

  await behind.close()
  const down = await ask()
  t.equal(down.status, 502)
  t.match(down.head, /^cache-control: .*no-store/im)
  t.notMatch(down.head, /payment-receipt/i)
  t.notMatch(down.body.toString(), /ECONN|127\.0/)
  t.equal(last(), 502)
})

t.test('playlists go through the hook', async (t) => {
  const { front } = await serve(
    t,
    (request, response) => response.end(`#EXTM3U ${request.headers['accept-encoding'] ?? 'plain'}`),
    { manifest: (path, text) => `${text} ${path}` },
  )
  const answer = await rawRequest(front.port, '/live/i.m3u8', { headers: ['Accept-Encoding: br'] })
  t.equal(answer.body.toString(), '#EXTM3U plain /live/i.m3u8')
})

t.test('an origin that answers what node cannot write', async (t) => {
  const heads = [
    '000 X',
    '099 X',
    '200 a\x01b',
    '101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade',
  ]
  let head = ''
  const raw = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => socket.end(`HTTP/1.1 ${head}\r\nContent-Length: 2\r\n\r\nhi`))
  })
  await new Promise<void>((resolve) => raw.listen(0, '127.0.0.1', resolve))
  const { port } = raw.address() as AddressInfo
  const { front, gate } = await serve(t, () => {}, { origin: `http://127.0.0.1:${port}` })
  t.teardown(() => raw.close())
  for (head of heads) {
    const { status } = await rawRequest(front.port, paid, { headers: [ticket] })
    t.equal(status, head.startsWith('200') ? 200 : 502, head)
  }
  await until(() => gate.settled.length === heads.length, 'settled')
  t.strictSame(
    gate.settled.map(({ status }) => status),
    [502, 502, 200, 502],
  )
})

t.test('an origin whose answer breaks in its first packet', async (t) => {
  const answers = {
    'a bad chunk': 'Transfer-Encoding: chunked\r\n\r\n2\r\nok\r\nzz\r\n',
    'more than it said': 'Content-Length: 2\r\n\r\nokEXTRA',
  }
  let answer = ''
  const raw = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => socket.write(`HTTP/1.1 200 OK\r\n${answer}`))
  })
  await new Promise<void>((resolve) => raw.listen(0, '127.0.0.1', resolve))
  const { port } = raw.address() as AddressInfo
  const { front } = await serve(t, () => {}, { origin: `http://127.0.0.1:${port}` })
  t.teardown(() => raw.close())
  for (const [name, text] of Object.entries(answers)) {
    answer = text
    for (const path of [paid, '/free']) {
      const { body } = await rawRequest(front.port, path, { headers: [ticket] })
      t.ok(body.length < 20, `${name}: no more than what came`)
    }
  }
  t.equal((await rawRequest(front.port, paid)).status, 402, 'and the gate lives')
})

t.test('whoever asks for another protocol leaves nothing open', async (t) => {
  const open = (server: Server): Promise<number> =>
    new Promise((resolve) => server.getConnections((_, count) => resolve(count)))
  const { behind, front } = await serve(t, (_request, response) => response.write(media), {
    timeout: 300,
  })
  behind.server.on('upgrade', (_request, socket) => {
    socket.on('error', () => {}).resume()
    socket.once('end', () => socket.destroy())
  })
  const ask = (target: string) => {
    const socket = connect({ port: front.port, host: '127.0.0.1', allowHalfOpen: true })
    socket.on('error', () => {}).resume()
    socket.write(
      `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    )
    return socket
  }
  const refused = Array.from({ length: 20 }, () => ask(paid))
  await Promise.all(refused.map((socket) => once(socket, 'end')))
  while ((await open(front.server)) > 0) await new Promise((resolve) => setTimeout(resolve, 20))
  for (const socket of refused) socket.destroy()
  t.pass('refused ones are closed, though their clients stay')

  const silent = Array.from({ length: 10 }, () => ask('/chat'))
  await Promise.all(silent.map((socket) => once(socket, 'end')))
  for (const socket of silent) socket.destroy()
  while ((await open(behind.server)) > 0) await new Promise((resolve) => setTimeout(resolve, 20))
  t.pass('an origin that never answers is given up')

  behind.server.removeAllListeners('upgrade')
  const leaving = Array.from({ length: 10 }, () => ask('/chat'))
  await Promise.all(leaving.map((socket) => once(socket, 'data')))
  for (const socket of leaving) socket.destroy()
  while ((await open(behind.server)) > 0) await new Promise((resolve) => setTimeout(resolve, 20))
  t.pass('a plain answer is not downloaded for those that left')

  behind.server.removeAllListeners('request')
  behind.server.on('request', (_request, response: ServerResponse) => response.end('plain'))
  const answered = Array.from({ length: 10 }, () => ask('/chat'))
  await Promise.all(answered.map((socket) => once(socket, 'end')))
  while ((await open(front.server)) > 0) await new Promise((resolve) => setTimeout(resolve, 20))
  t.pass('nor is a connection kept after it')
  for (const socket of answered) socket.destroy()

  behind.server.on('upgrade', (_request, socket) => {
    socket.end(
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
    )
  })
  const tunnels = Array.from({ length: 10 }, () => ask('/chat'))
  await Promise.all(tunnels.map((socket) => once(socket, 'end')))
  while ((await open(front.server)) > 0) await new Promise((resolve) => setTimeout(resolve, 20))
  t.pass('nor a tunnel whose origin has left')
  for (const socket of tunnels) socket.destroy()
})

t.test('WebSockets pass on free paths only, other protocols never', async (t) => {
  const { behind, front, gate } = await serve(t, (_request, response) => response.end(media))
  behind.server.on('upgrade', (request, socket) => {
    socket.end(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n${request.url}`,
    )
  })
  const upgrade = (target: string, protocol: string, ...more: string[]) =>
    sendRaw(
      front.port,
      [`GET ${target} HTTP/1.1`, 'Host: x', 'Connection: Upgrade', `Upgrade: ${protocol}`, ...more]
        .join('\r\n')
        .concat('\r\n\r\n'),
    )
  t.match(
    (await upgrade('/chat?fare=x&a=1', 'websocket')).bytes.toString(),
    /^HTTP\/1.1 101[^]*\/chat\?a=1$/,
  )
  t.equal((await upgrade(paid, 'websocket')).status, 402)
  t.equal((await upgrade('/live//seg_1.m4s', 'websocket')).status, 400)
  t.equal((await upgrade(paid, 'websocket', ticket)).status, 501, 'a tunnel can’t be metered')
  t.match(gate.settled, [{ status: 501, bytes: 0 }])
  t.equal((await upgrade('/chat', 'h2c')).status, 501)
})

t.test('HTTP/2 is refused in words, and costs nothing', async (t) => {
  const behind = await listen((_request, response) => response.end(media))
  const gate = createRouteGate(routes)
  const proxy = createProxy({ gate, origin: behind.origin })
  const server = createHttp2Server((request: Http2ServerRequest, response: Http2ServerResponse) =>
    proxy.handle(request as unknown as IncomingMessage, response as unknown as ServerResponse),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const client = connectHttp2(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  t.teardown(async () => {
    client.destroy()
    server.close()
    proxy.close()
    await behind.close()
  })
  const ask = async (fields: Record<string, string>): Promise<[number, Buffer]> => {
    const stream = client.request({ ':path': paid, ...fields })
    const [head] = (await once(stream, 'response')) as [{ ':status': number }]
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk as Buffer)
    return [head[':status'], Buffer.concat(chunks)]
  }
  t.equal((await ask({}))[0], 402)
  const [status, body] = await ask({ 'farebox-ticket': samplePayment })
  t.equal(status, 505)
  t.match(JSON.parse(body.toString()), { detail: /HTTP\/1\.1 here/ })
  t.match(gate.settled, [{ status: 505 }])
})

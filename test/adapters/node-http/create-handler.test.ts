import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import express from 'express'
import t from 'tap'
import type { Test } from 'tap'
import { farebox } from '../../../adapters/express/index.ts'
import { createHandler } from '../../../adapters/node-http/index.ts'
import type { HandlerOptions } from '../../../adapters/node-http/index.ts'
import { toQ64 } from '../../../plugin/index.ts'
import type { Decision } from '../../../plugin/index.ts'
import { listen, rawRequest, sendRaw, until } from '../../fixtures/raw-http.ts'
import { createRouteGate, samplePayment } from '../../fixtures/route-gate.ts'
import type { RouteGate } from '../../fixtures/route-gate.ts'

const media = Buffer.from(Array.from({ length: 100_000 }, (_, i) => (i * 7 + (i >> 8)) & 255))
const paid = '/live/seg_1.m4s'
const routes = [{ match: '/live/**', unit: 'segment', amount: toQ64(50n) }] as const
const ticket = `Farebox-Ticket: ${samplePayment}`

type Behind = (request: IncomingMessage, response: ServerResponse) => void

async function serve(
  t: Test,
  behind: Behind,
  more: Partial<HandlerOptions> = {},
): Promise<{ gate: RouteGate; port: number; open: () => number }> {
  const gate = createRouteGate(routes)
  const handler = createHandler({ gate, ...more })
  const front = await listen((request, response) =>
    handler(request, response, () => behind(request, response)),
  )
  t.teardown(() => front.close())
  let open = 0
  front.server.on('connection', (socket) => {
    open++
    socket.once('close', () => setImmediate(() => open--))
  })
  return { gate, port: front.port, open: () => open }
}

t.test('in front of express.static', async (t) => {
  const root = t.testdir({ live: {} })
  writeFileSync(join(root, paid), media)
  mkdirSync(join(root, 'other'))
  writeFileSync(join(root, 'other', 'a.txt'), 'free')
  const gate = createRouteGate(routes)
  const app = express()
  app.use(farebox({ gate }))
  app.use(express.static(root))
  const front = await listen(app as unknown as RequestListener)
  t.teardown(() => front.close())
  const ask = (headers: string[], method = 'GET', target: string = paid) =>
    rawRequest(front.port, target, { headers, method })
  const last = () => {
    const { status, bytes } = gate.settled.at(-1)!
    return { status, bytes }
  }

  t.test('unpaid is 402 and nothing is settled', async (t) => {
    const answer = await ask([])
    t.equal(answer.status, 402)
    t.match(answer.head, /^Cache-Control: no-store$/m)
    t.match(answer.head, /^WWW-Authenticate: Payment /m)
    t.match(JSON.parse(answer.body.toString()), { code: 'ticket_required', status: 402 })
    t.equal(gate.settled.length, 0)
  })

  t.test('paid is identical, private, with a receipt, settled with its bytes', async (t) => {
    const answer = await ask([ticket])
    t.equal(answer.status, 200)
    t.ok(answer.body.equals(media))
    t.match(answer.head, /^Payment-Receipt: /m)
    t.match(answer.head, /^Cache-Control: private, max-age=0$/m)
    t.strictSame(last(), { status: 200, bytes: media.length })
  })

  t.test('a range is 206', async (t) => {
    const answer = await ask([ticket, 'Range: bytes=10-19'])
    t.equal(answer.status, 206)
    t.ok(answer.body.equals(media.subarray(10, 20)))
    t.strictSame(last(), { status: 206, bytes: 10 })
  })

  t.test('304, 404 and 416 carry no receipt', async (t) => {
    const etag = /^ETag: (.*)$/m.exec((await ask([ticket])).head)![1]!.trim()
    const unchanged = await ask([ticket, `If-None-Match: ${etag}`])
    t.equal(unchanged.status, 304)
    t.notMatch(unchanged.head, /Payment-Receipt/i)
    t.strictSame(last(), { status: 304, bytes: 0 })
    const missing = await ask([ticket], 'GET', '/live/none.m4s')
    t.equal(missing.status, 404)
    t.notMatch(missing.head, /Payment-Receipt/i)
    t.equal(last().status, 404)
    await ask([ticket, 'Range: bytes=999999-'])
    t.equal(last().status, 416)
  })

  t.test('HEAD is free and has no body', async (t) => {
    const before = gate.settled.length
    const answer = await ask([], 'HEAD')
    t.equal(answer.status, 200)
    t.equal(answer.body.length, 0)
    t.match(answer.head, new RegExp(`^Content-Length: ${media.length}$`, 'm'))
    t.equal(gate.settled.length, before)
  })

  t.test('each admitted request was settled once', async (t) => {
    t.equal(gate.settled.length, gate.requests.filter((each) => each.headers.some(isTicket)).length)
    t.equal((await ask([], 'GET', '/other/a.txt')).body.toString(), 'free')
  })
})

const isTicket = ([name]: readonly [string, string]): boolean => name === 'Farebox-Ticket'

t.test('what is behind sees no credential and the canonical target', async (t) => {
  const seen: IncomingMessage[] = []
  const { gate, port } = await serve(t, (request, response) => {
    seen.push(request)
    response.end('x')
  })
  const headers = ['Authorization: Basic abc', 'Cookie: a=1; farebox=handle; b=2', 'X-Twice: 1']
  await rawRequest(port, '/free/%c3%a9.txt?a=1&f%61re=zzz&b=2', {
    headers: [...headers, 'X-Twice: 2'],
  })
  const [free] = seen
  t.equal(free?.url, '/free/%C3%A9.txt?a=1&b=2')
  t.equal(free?.headers.authorization, 'Basic abc')
  t.equal(free?.headers.cookie, 'a=1; b=2')
  t.equal(free?.headers['x-twice'], '1, 2')
  await rawRequest(port, `${paid}?fare=${samplePayment}&v=2`, { headers: ['Cookie: c=3'] })
  t.equal(seen[1]?.url, `${paid}?v=2`)
  await rawRequest(port, paid, { headers: [ticket, 'Cookie: farebox='] })
  t.notOk(seen[2]?.headers['farebox-ticket'])
  t.notOk(seen[2]?.rawHeaders.includes(samplePayment))
  t.notOk('cookie' in (seen[2]?.headers ?? {}))
  const doubled = await rawRequest(port, paid, { headers: [ticket, ticket] })
  t.equal(doubled.status, 400)
  t.equal(gate.requests.at(-1)?.headers.filter(isTicket).length, 2, 'doubled lines reach the gate')
  t.equal(seen.length, 3)
})

t.test(
  'mounted in Express, the URL stays whole for the gate and local for what is behind',
  async (t) => {
    const gate = createRouteGate(routes)
    const urls: string[] = []
    const app = express()
    app.use('/live', farebox({ gate }), (request, response) => {
      urls.push(request.url, request.originalUrl, ...Object.keys(request.query))
      response.end()
    })
    const front = await listen(app as unknown as RequestListener)
    t.teardown(() => front.close())
    await rawRequest(front.port, `${paid}?a=1&fare=${samplePayment}`)
    t.strictSame(urls, ['/seg_1.m4s?a=1', `${paid}?a=1`, 'a'])
  },
)

t.test('headers of both sides meet', async (t) => {
  const { port } = await serve(t, (_request, response) => {
    response.setHeader('Surrogate-Control', 'max-age=60')
    response.setHeader('Vary', 'Accept')
    response.writeHead(200, {
      'cache-control': 'public, max-age=60, s-maxage=600',
      'Access-Control-Allow-Origin': 'https://other.example',
    })
    response.end('x')
  })
  const { head } = await rawRequest(port, paid, { headers: [ticket] })
  t.match(head, /^Cache-Control: private, max-age=60\r?$/im)
  t.strictSame(head.match(/^Access-Control-Allow-Origin: .*$/gim), [
    'Access-Control-Allow-Origin: *',
  ])
  t.notMatch(head, /Surrogate-Control/i)
  t.equal(head.match(/^cache-control/gim)?.length, 1)
})

t.test('counts what was written in every way there is', async (t) => {
  const ways: Behind[] = [
    (_, response) => void response.end('é'),
    (_, response) => {
      response.write('ab')
      response.write(Buffer.from('cd'))
      response.end(new Uint8Array(3))
    },
    (_, response) => {
      response.writeHead(200, ['Content-Length', '4'])
      response.write('0a0b', 'hex')
      response.end('AQI=', 'base64')
    },
    (_, response) => void response.writeHead(204).end(),
  ]
  let way: Behind = ways[0]!
  const { gate, port } = await serve(t, (request, response) => way(request, response))
  for (const each of ways) {
    way = each
    await rawRequest(port, paid, { headers: [ticket] })
  }
  t.strictSame(
    gate.settled.map(({ status, bytes }) => [status, bytes]),
    [
      [200, 2],
      [200, 7],
      [200, 4],
      [204, 0],
    ],
  )
})

t.test('the size of the whole is what the answer says, or its complete end', async (t) => {
  const answers: [Behind, number | undefined][] = [
    [(_, response) => void response.end('four'), 4],
    [(_, response) => void response.writeHead(200, { 'Content-Length': 4 }).end('four'), 4],
    [(_, response) => (response.write('fo'), void response.end('ur')), 4],
    [
      (_, response) =>
        void response.writeHead(206, { 'Content-Range': 'bytes 2-5/4000' }).end('four'),
      4000,
    ],
    [(_, response) => void response.writeHead(206).end('four'), undefined],
    [(_, response) => void response.writeHead(404).end('none'), undefined],
    [(_, response) => response.write('four', () => void response.destroy()), undefined],
    [
      (_, response) => {
        response.writeHead(200, { 'Content-Length': 9000 })
        response.write('four', () => void response.destroy())
      },
      9000,
    ],
  ]
  let way: Behind = answers[0]![0]
  const { gate, port } = await serve(t, (request, response) => way(request, response))
  for (const [each] of answers) {
    way = each
    const before = gate.settled.length
    await rawRequest(port, paid, { headers: [ticket] })
    await until(() => gate.settled.length > before, 'settled')
  }
  t.strictSame(
    gate.settled.map(({ size }) => size),
    answers.map(([, size]) => size),
  )
})

t.test('a client that leaves', async (t) => {
  const waiting: ServerResponse[] = []
  const { gate, port } = await serve(t, (_request, response) => waiting.push(response))
  const leave = connect(port, '127.0.0.1')
  leave.write(`GET ${paid} HTTP/1.1\r\nHost: x\r\n${ticket}\r\n\r\n`)
  await until(() => waiting.length === 1, 'the request arrived')
  leave.destroy()
  await until(() => gate.settled.length === 1, 'settled')
  t.match(gate.settled[0], { status: 499, bytes: 0 }, 'before the first byte nothing was served')

  const half = connect(port, '127.0.0.1')
  half.write(`GET ${paid} HTTP/1.1\r\nHost: x\r\n${ticket}\r\n\r\n`)
  await until(() => waiting.length === 2, 'the request arrived')
  waiting[1]!.write(Buffer.alloc(1000))
  await once(half, 'data')
  half.destroy()
  await until(() => gate.settled.length === 2, 'settled')
  t.match(gate.settled[1], { status: 200, bytes: 1000 })
  waiting[1]!.end(Buffer.alloc(500))
  await new Promise((resolve) => setImmediate(resolve))
  t.equal(gate.settled.length, 2, 'what is written afterwards changes nothing')
})

t.test('a client that left while the gate was judging is settled and never served', async (t) => {
  const settled: unknown[] = []
  let decide: (decision: Decision) => void = () => {}
  let served = 0
  const { port, open } = await serve(t, () => served++, {
    gate: { handle: () => new Promise((resolve) => (decide = resolve)) },
  })
  const before = decide
  const socket = connect(port, '127.0.0.1')
  socket.write(`GET ${paid} HTTP/1.1\r\nHost: x\r\n\r\n`)
  await until(() => decide !== before, 'the gate was asked')
  socket.destroy()
  await until(() => open() === 0, 'the server has seen the client leave')
  decide({
    kind: 'admit',
    upstream: { target: paid, path: paid, headers: [] },
    resource: { path: paid, kind: 'segment' },
    headers: [],
    settle: (outcome) => settled.push(outcome),
  })
  await until(() => settled.length > 0, 'settled')
  t.strictSame(settled, [{ status: 499, bytes: 0 }])
  t.equal(served, 0)
})

t.test('an origin that ignores the range that was paid gives no more than that', async (t) => {
  const media = Buffer.alloc(4000, 7)
  const admit = (settled: unknown[], maxBytes: number): Decision => ({
    kind: 'admit',
    upstream: { target: paid, path: paid, headers: [] },
    resource: { path: paid, kind: 'segment' },
    headers: [['Payment-Receipt', 'receipt']],
    maxBytes,
    settle: (outcome) => settled.push(outcome),
  })
  const whole: Record<string, (response: ServerResponse) => void> = {
    'in one piece': (response) => response.end(media),
    'with a length': (response) => {
      response.writeHead(200, { 'Content-Length': 4000, ETag: '"a"' })
      response.write(media.subarray(0, 10))
      response.end(media.subarray(10))
    },
    'from a stream': (response) => {
      response.setHeader('Content-Length', 4000)
      Readable.from([media.subarray(0, 2500), media.subarray(2500)]).pipe(response)
    },
    'from a stream, little by little': (response) => {
      response.setHeader('Content-Length', 4000)
      Readable.from([media.subarray(0, 500), media.subarray(500)]).pipe(response)
    },
    'with a length and a small end': (response) => {
      response.setHeader('Content-Length', 4000)
      response.end(media.subarray(0, 100))
    },
    'with a length and an empty end': (response) => {
      response.setHeader('Content-Length', 4000)
      response.end()
    },
    'with an empty stream': (response) => {
      response.setHeader('Content-Length', 4000)
      Readable.from([]).pipe(response)
    },
    'with the head flushed': (response) => {
      response.setHeader('Content-Length', 4000)
      response.flushHeaders()
      response.end(media)
    },
    'with a head without a message': (response) => {
      response.writeHead(200, undefined, { 'Content-Length': 4000 })
      response.end(media)
    },
    'with calls back': (response) =>
      void response.write(media, () => void response.write('more', () => response.end('end'))),
  }
  for (const [name, way] of Object.entries(whole)) {
    const settled: { status: number; bytes: number }[] = []
    const gate = { handle: () => admit(settled, 2000) }
    const { port } = await serve(t, (_request, response) => way(response), { gate })
    const { status, head, body } = await rawRequest(port, paid)
    t.equal(status, 502, name)
    t.match(JSON.parse(body.toString()), { status: 502, detail: /nothing was charged: ask for/ })
    t.notMatch(head, /payment-receipt|etag|4000/i)
    t.match(head, /^HTTP\/1\.1 502 Bad Gateway$/m)
    t.notOk(body.includes(media.subarray(0, 16)), 'and nothing behind it')
    await until(() => settled.length > 0, 'settled')
    t.equal(settled[0]?.status, 502)
  }
  const cut: [string, number, (response: ServerResponse) => void][] = [
    [
      'after a part',
      1500,
      (response) => {
        response.write(media.subarray(0, 1500))
        response.end(media.subarray(1500))
      },
    ],
    [
      'after a part, when the request was read',
      1500,
      (response) =>
        void response.req.resume().once('close', () => {
          setImmediate(() => {
            response.write(media.subarray(0, 1500))
            response.end(media.subarray(1500))
          })
        }),
    ],
    ['after the head', 0, (response) => response.writeHead(200).end(media)],
  ]
  for (const [name, bytes, way] of cut) {
    const settled: { status: number; bytes: number }[] = []
    const gate = { handle: () => admit(settled, 2000) }
    const { port } = await serve(t, (_request, response) => way(response), { gate })
    const answer = await rawRequest(port, paid).catch(() => undefined)
    t.ok((answer?.body.length ?? 0) <= 1500 + 20, name)
    await until(() => settled.length > 0, 'settled')
    t.match(settled[0], { status: 200, bytes }, name)
  }
  const enough: unknown[] = []
  const gate = { handle: () => admit(enough, 4000) }
  const { port } = await serve(t, (_request, response) => response.end(media), { gate })
  t.equal((await rawRequest(port, paid)).body.length, 4000)
})

t.test('a gate that fails is 503, never a way through', async (t) => {
  const faults: unknown[] = []
  const fail = new Error('the ledger is gone')
  for (const handle of [
    () => {
      throw fail
    },
    () => Promise.reject(fail),
  ]) {
    let served = 0
    const { port } = await serve(t, () => served++, {
      gate: { handle },
      onFault: (error) => faults.push(error),
    })
    const answer = await rawRequest(port, paid)
    t.equal(answer.status, 503)
    t.match(answer.head, /^Retry-After: /m)
    t.match(answer.head, /^Cache-Control: no-store$/m)
    t.match(JSON.parse(answer.body.toString()), { code: 'gate_unavailable' })
    t.notMatch(answer.body.toString(), /ledger/)
    t.equal(served, 0)
  }
  t.strictSame(faults, [fail, fail])
})

t.test('bodies of the gate’s own calls', async (t) => {
  const { gate, port } = await serve(t, (_request, response) => response.end(), {
    bodyTimeout: 200,
  })
  const post = (target: string, body: string, length = body.length) =>
    sendRaw(
      port,
      `POST ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ${length}\r\n\r\n${body}`,
    )
  t.equal((await post('/.farebox/books', '{"a":1}')).body.toString(), 'body:{"a":1}')
  t.equal((await post('/.farebox/books', 'x'.repeat(65_537))).status, 413)
  t.equal((await post('/.farebox/books', 'short', 50)).status, 408)
  await post('/free', 'not for the gate')
  t.equal(gate.requests.at(-1)?.body, undefined)

  const app = express().use(express.json(), farebox({ gate }))
  const front = await listen(app as unknown as RequestListener)
  t.teardown(() => front.close())
  const type = 'Content-Type: application/json\r\nContent-Length: 7'
  const parsed = await sendRaw(
    front.port,
    `POST /.farebox/books HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${type}\r\n\r\n{"a":1}`,
  )
  t.match(parsed.body.toString(), 'body:{"a":1}', 'even when a parser took it before')
})

t.test('origin and address are the socket’s unless a proxy is trusted', async (t) => {
  const headers = [
    'X-Forwarded-For: 6.6.6.6, 10.0.0.9',
    'X-Forwarded-Proto: https',
    'X-Forwarded-Host: public.example',
  ]
  const seen = async (more: Partial<HandlerOptions>) => {
    const { gate, port } = await serve(t, (_request, response) => response.end(), more)
    await rawRequest(port, '/x', { headers })
    const { origin, remoteAddress } = gate.requests[0]!
    return [origin, remoteAddress]
  }
  t.strictSame(await seen({}), ['http://stream.example', '127.0.0.1'])
  t.strictSame(await seen({ trustProxy: true }), ['https://public.example', '10.0.0.9'])
  t.strictSame(await seen({ publicUrl: 'https://a.example/' }), ['https://a.example', '127.0.0.1'])
})

t.test('playlists pass through the hook, whole and fresh', async (t) => {
  let behind: Behind = () => {}
  const asked: IncomingMessage[] = []
  const heard: string[] = []
  const { port } = await serve(
    t,
    (request, response) => {
      asked.push(request)
      behind(request, response)
    },
    {
      manifest: (path, text) => {
        heard.push(path)
        if (text.includes('bad')) throw new Error('no playlist')
        return `${text}#EXTRA\n`
      },
    },
  )
  const playlist = '/live/index.m3u8'
  const headers = ['Accept-Encoding: gzip', 'Range: bytes=0-', 'If-None-Match: "a"']

  behind = (_request, response) => {
    response.writeHead(200, { ETag: '"a"', 'Content-Length': 8, 'Last-Modified': 'x' })
    response.write('#EXT')
    response.end('M3U\n')
  }
  const answer = await rawRequest(port, playlist, { headers })
  t.equal(answer.body.toString(), '#EXTM3U\n#EXTRA\n')
  t.match(answer.head, /^Content-Length: 15$/im)
  t.notMatch(answer.head, /^(?:ETag|Last-Modified|Transfer-Encoding):/im)
  t.match(answer.head, /^Access-Control-Allow-Origin: \*$/m)
  t.strictSame(heard, [playlist])
  for (const name of ['accept-encoding', 'range', 'if-none-match']) {
    t.notOk(name in asked[0]!.headers, `the origin is not asked with ${name}`)
  }

  behind = (_request, response) => void response.end('bad')
  t.equal((await rawRequest(port, playlist)).body.toString(), 'bad', 'a hook that throws')

  const large = Buffer.alloc(1_200_000, 97)
  behind = (_request, response) => {
    for (let i = 0; i < 12; i++) response.write(large.subarray(i * 100_000, (i + 1) * 100_000))
    response.end('end')
  }
  const whole = await rawRequest(port, playlist, { headers: ['Connection: close'] })
  t.equal(whole.body.toString().replaceAll(/[^a]/g, '').length > 1_199_990, true)
  t.match(whole.body.toString(), /end/, 'what is too large passes with its last piece')

  const encoded = Buffer.from([31, 139, 8, 0])
  behind = (_request, response) =>
    response.writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Length': 4 }).end(encoded)
  t.ok((await rawRequest(port, playlist)).body.equals(encoded), 'encoded ones pass')
  behind = (_request, response) => response.writeHead(404, { 'Content-Length': 4 }).end('gone')
  t.equal((await rawRequest(port, playlist)).body.toString(), 'gone')
  behind = (_request, response) => response.writeHead(200, { 'Content-Length': 9 }).end()
  const head = await rawRequest(port, playlist, { method: 'HEAD' })
  t.notMatch(head.head, /^Content-Length/im, 'HEAD does not promise the old length')
  behind = (_request, response) => {
    response.flushHeaders()
    response.end('#EXTM3U\n')
  }
  t.equal((await rawRequest(port, playlist)).body.toString(), '#EXTM3U\n#EXTRA\n', 'flushed early')
  t.equal(heard.length, 3)
})

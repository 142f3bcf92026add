import { once } from 'node:events'
import { connect as connectHttp2, createServer as createHttp2Server } from 'node:http2'
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2'
import type { AddressInfo } from 'node:net'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { connect } from 'node:net'
import t from 'tap'
import { createHandler } from '../../../adapters/node-http/index.ts'
import { toQ64 } from '../../../plugin/index.ts'
import { listen, rawRequest, until } from '../../fixtures/raw-http.ts'
import { createRouteGate, samplePayment } from '../../fixtures/route-gate.ts'

const paid = '/live/seg_1.m4s'
const head = `GET ${paid} HTTP/1.1\r\nHost: x\r\nFarebox-Ticket: ${samplePayment}\r\n\r\n`

/** What a handler does at once, and when it hears that the client has left. */
interface Way {
  readonly name: string
  start?(response: ServerResponse): void
  left?(response: ServerResponse): void
}

const starts: Way[] = [
  { name: 'no head' },
  { name: 'writeHead', start: (response) => void response.writeHead(200) },
  { name: 'flushHeaders', start: (response) => response.flushHeaders() },
]

const reactions: Way[] = [
  { name: 'nothing' },
  { name: 'an empty end', left: (response) => void response.end() },
  { name: 'a late body', left: (response) => void response.end('late') },
  { name: 'destroy', left: (response) => void response.destroy() },
  {
    name: 'an error page',
    left: (response) => {
      if (!response.headersSent) response.writeHead(502)
      response.end('gone')
    },
  },
]

function gatedServer(behind: (request: IncomingMessage, response: ServerResponse) => void) {
  const gate = createRouteGate([{ match: '/live/**', unit: 'segment', amount: toQ64(50n) }])
  const handler = createHandler({ gate })
  return {
    gate,
    handle: (request: IncomingMessage, response: ServerResponse) =>
      handler(request, response, () => behind(request, response)),
  }
}

t.test('a client that leaves has paid, whatever the handler makes of it', async (t) => {
  for (const start of starts) {
    for (const reaction of reactions) {
      for (const how of ['reset', 'closed', 'half closed'] as const) {
        let waiting: ServerResponse | undefined
        const { gate, handle } = gatedServer((request, response) => {
          waiting = response
          start.start?.(response)
          // Each way to hear of it, the earliest first.
          const react = (): void => reaction.left?.(response)
          request.once('aborted', react).once('close', react)
          request.socket.prependOnceListener('end', react)
          response.once('close', react)
        })
        const front = await listen(handle)
        const socket = connect(front.port, '127.0.0.1').on('error', () => {})
        socket.write(head)
        await until(() => waiting !== undefined, 'the request arrived')
        if (how === 'reset') socket.resetAndDestroy()
        else if (how === 'closed') socket.destroy()
        else socket.end()
        await until(() => gate.settled.length > 0, 'settled')
        t.equal(gate.settled[0]!.status, 499, `${start.name}, ${reaction.name}, ${how}`)
        socket.destroy()
        await front.close()
      }
    }
  }
})

t.test('a server that ends with nothing itself has not', async (t) => {
  const ways: [string, number, (response: ServerResponse) => void][] = [
    ['breaks off before the head', 500, (response) => void response.destroy()],
    ['breaks off after the head', 200, (response) => void response.writeHead(200).destroy()],
    ['ends empty', 200, (response) => void response.end()],
    [
      'breaks off later',
      200,
      (response) => {
        response.flushHeaders()
        setImmediate(() => response.destroy())
      },
    ],
    ['fails', 500, (response) => void response.writeHead(500).end('broken')],
  ]
  for (const [name, expected, way] of ways) {
    const { gate, handle } = gatedServer((_request, response) => way(response))
    const front = await listen(handle)
    await rawRequest(front.port, paid, { headers: [`Farebox-Ticket: ${samplePayment}`] })
    await until(() => gate.settled.length > 0, 'settled')
    const { status, bytes } = gate.settled[0]!
    t.equal(status, expected, name)
    t.ok(status >= 300 || bytes === 0)
    await front.close()
  }
})

t.test('a request that was read to its end has a client all the same', async (t) => {
  const ways: [string, number, (response: ServerResponse) => void][] = [
    ['served', 200, (response) => void response.end('media')],
    ['broken', 500, (response) => void response.writeHead(500).end('broken')],
    ['missing', 404, (response) => void response.writeHead(404).end()],
    ['empty', 200, (response) => void response.end()],
  ]
  for (const [name, expected, way] of ways) {
    const { gate, handle } = gatedServer((request, response) => {
      request.resume().once('close', () => setImmediate(way, response))
    })
    const front = await listen(handle)
    await rawRequest(front.port, paid, {
      headers: [`Farebox-Ticket: ${samplePayment}`, 'Content-Length: 2'],
      body: '{}',
    })
    await until(() => gate.settled.length > 0, 'settled')
    t.match(gate.settled[0], { status: expected, bytes: name === 'served' ? 5 : Number }, name)
    await front.close()
  }
})

t.test('the status that went out counts, whatever a handler says afterwards', async (t) => {
  for (const status of [304, 404, 500]) {
    const { gate, handle } = gatedServer((_request, response) => {
      response.write('media')
      response.statusCode = status
      response.end('more')
    })
    const front = await listen(handle)
    await rawRequest(front.port, paid, { headers: [`Farebox-Ticket: ${samplePayment}`] })
    await until(() => gate.settled.length > 0, 'settled')
    t.match(gate.settled[0], { status: 200, bytes: 9 }, `${status} afterwards`)
    await front.close()
  }
})

t.test(
  'requests in line behind one that never ends are settled when the client leaves',
  async (t) => {
    let asked = 0
    const { gate, handle } = gatedServer((_request, response) => {
      asked++
      if (asked > 1) response.end('media')
    })
    const front = await listen(handle)
    t.teardown(() => front.close())
    const socket = connect(front.port, '127.0.0.1').on('error', () => {})
    socket.write(head.repeat(20))
    await until(() => asked === 20, 'all arrived')
    t.equal(gate.settled.length, 0)
    socket.destroy()
    await until(() => gate.settled.length === 20, 'all are settled')
    t.equal(gate.settled[0]?.status, 499)
  },
)

t.test('the same over HTTP/2', async (t) => {
  for (const how of ['leaves', 'leaves, and is answered', 'is served', 'is broken off'] as const) {
    let waiting: ServerResponse | undefined
    const { gate, handle } = gatedServer((request, response) => {
      waiting = response
      if (how === 'leaves, and is answered') {
        request.once('aborted', () => void response.writeHead(502).end())
        return
      }
      response.writeHead(200)
      if (how === 'is served') response.end('four')
      if (how === 'is broken off') response.destroy()
    })
    const server = createHttp2Server((request: Http2ServerRequest, response: Http2ServerResponse) =>
      handle(request as unknown as IncomingMessage, response as unknown as ServerResponse),
    )
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const client = connectHttp2(`http://127.0.0.1:${port}`).on('error', () => {})
    const stream = client.request({ ':path': paid, 'farebox-ticket': samplePayment })
    stream.on('error', () => {}).resume()
    await until(() => waiting !== undefined, 'the request arrived')
    if (how.startsWith('leaves')) stream.close(8)
    await until(() => gate.settled.length > 0, 'settled')
    const { status, bytes } = gate.settled[0]!
    const expected = {
      leaves: [499, 0],
      'leaves, and is answered': [499, 0],
      'is served': [200, 4],
      'is broken off': [200, 0],
    }[how]
    t.strictSame([status, bytes], expected, how)
    client.destroy()
    server.close()
  }
})

import t from 'tap'
import { createProxy } from '../../adapters/http-proxy/index.ts'
import { createTestBox } from '../fixtures/gate/test-box.ts'
import { listen, sendRaw } from '../fixtures/raw-http.ts'

const secret = 'these are sixteen and more bytes of paid media'
const paid = '/live/a/seg_1.m4s'

// A body that goes upstream without its framing is a second request on a connection that the next
// client's answer comes from.
t.test('no body becomes a request of its own', async (t) => {
  const seen: string[] = []
  const origin = await listen((request, response) => {
    seen.push(`${request.method} ${request.url}`)
    request.resume()
    response.end(request.url === paid ? secret : 'free')
  })
  t.teardown(() => origin.close())
  const { gate } = (await createTestBox()).box
  const proxy = createProxy({ gate, origin: origin.origin })
  t.teardown(() => proxy.close())
  const server = await listen(proxy.handle)
  t.teardown(() => server.close())

  const inner = `GET ${paid} HTTP/1.1\r\nHost: o\r\nX-Ignore: `
  const chunked = `${inner.length.toString(16)}\r\n${inner}\r\n0\r\n\r\n`
  const methods = [
    ...['GET', 'HEAD', 'DELETE', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'TRACE', 'PURGE'],
    ...['PROPFIND', 'LINK', 'SOURCE', 'M-SEARCH'],
  ]
  for (const method of methods) {
    for (const [framing, body] of [
      ['Transfer-Encoding: chunked', chunked],
      [`Content-Length: ${inner.length}`, inner],
      [`Transfer-Encoding: chunked\r\nConnection: Transfer-Encoding, close`, chunked],
    ] as const) {
      seen.length = 0
      const close = framing.includes('Connection') ? '' : 'Connection: close\r\n'
      const answer = await sendRaw(
        server.port,
        `${method} /a.jpg HTTP/1.1\r\nHost: x\r\n${close}${framing}\r\n\r\n${body}`,
      )
      t.notMatch(answer.bytes.toString('latin1'), secret, `${method} ${framing}`)
      for (let next = 0; next < 3; next++) {
        const other = await sendRaw(
          server.port,
          'GET /b.jpg HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
        )
        t.match(
          other.body.toString(),
          /^(?:4\r\n)?free/,
          `the next client after ${method} ${framing}`,
        )
      }
      t.strictSame(
        seen.filter((line) => line.includes(paid)),
        [],
        `${method} ${framing}: the origin never saw the inner request`,
      )
    }
  }
})

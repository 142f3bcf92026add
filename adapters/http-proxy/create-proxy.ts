import type { IncomingMessage, ServerResponse } from 'node:http'
import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Decision } from '../../plugin/index.ts'
import { createHandler, rewriteRequest, toGateRequest } from '../node-http/index.ts'
import type { HandlerOptions } from '../node-http/index.ts'
import { createForwarder } from './forwarder.ts'
import type { ForwarderOptions } from './forwarder.ts'

export interface ProxyOptions extends HandlerOptions, ForwarderOptions {}

/** A gate in front of an HTTP origin. */
export interface GateProxy {
  /** For `createServer(proxy.handle)`. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void
  /** For `server.on('upgrade', proxy.upgrade)`; without it an upgrade is an ordinary request. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  /** Closes idle connections to the origin. */
  close(): void
}

/**
 * A reverse proxy that lets only paid and free requests reach `origin`, without credentials and in
 * canonical form. The viewer's abort stops the download; an origin that is down is 502 and costs
 * nothing. WebSockets pass on paths that cost nothing; an open tunnel can't be metered.
 *
 * @example createServer(createProxy({ gate, origin: 'http://127.0.0.1:8080' }).handle).listen(8402)
 */
export function createProxy(options: ProxyOptions): GateProxy {
  const forwarder = createForwarder(options)
  const handler = createHandler(options)
  const onFault = options.onFault ?? ((): void => {})

  async function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', () => socket.destroy())
    const decision = await options.gate.handle(toGateRequest(request, options))
    if (decision.kind === 'admit') decision.settle({ status: 501, bytes: 0 })
    // Any other protocol (h2c) would carry requests to the origin that no gate has seen.
    const webSocket = request.headers.upgrade?.toLowerCase() === 'websocket'
    if (decision.kind !== 'pass' || !webSocket) return refuse(socket, decision)
    rewriteRequest(request, decision.upstream)
    forwarder.socket(request, socket, head)
  }

  return {
    handle: (request, response) =>
      handler(request, response, () => forwarder.web(request, response)),
    upgrade: (request, socket, head) => {
      upgrade(request, socket, head).catch((error: unknown) => {
        onFault(error)
        socket.destroy()
      })
    },
    close: () => forwarder.close(),
  }
}

function refuse(socket: Duplex, decision: Decision): void {
  const answer =
    decision.kind === 'answer' ? decision : { status: 501, headers: [] as const, body: '' }
  const lines = [
    `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status] ?? ''}`,
    ...answer.headers.map(([name, value]) => `${name}: ${value}`),
    `Content-Length: ${Buffer.byteLength(answer.body)}`,
    'Connection: close',
  ]
  // Half open it would stay for as long as the client likes: no timeout watches it any more.
  socket.end(`${lines.join('\r\n')}\r\n\r\n${answer.body}`, () => socket.destroy())
}

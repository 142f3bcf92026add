import { Agent as HttpAgent } from 'node:http'
import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { Readable } from 'node:stream'
import type { Duplex } from 'node:stream'
import httpProxy from 'http-proxy'
import { onceEnded, sendProblem } from '../node-http/index.ts'
import { stripAnswerHeaders, stripHopHeaders } from './request-headers.ts'

export interface ForwarderOptions {
  /** Where requests go, e.g. http://127.0.0.1:8080 or https://cdn.example/media. */
  readonly origin: string
  /** True when X-Forwarded fields come from a proxy of yours and may go on. */
  readonly trustProxy?: boolean
  /** Milliseconds until the origin must have begun to answer; default 30,000. Bodies have no limit. */
  readonly timeout?: number
  readonly onFault?: (error: unknown) => void
}

/** Sends requests on to one origin. */
export interface Forwarder {
  web(request: IncomingMessage, response: ServerResponse): void
  socket(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Closes idle connections. */
  close(): void
}

/** Requests that go on without a body, whatever the client sent. */
const bodilessMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'DELETE'])
const bodyMethods: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH'])

/** http-proxy with the keep-alive agent, abort, timeout and error handling it lacks. */
export function createForwarder(options: ForwarderOptions): Forwarder {
  const { timeout = 30_000, trustProxy = false, onFault = () => {} } = options
  const origin = new URL(options.origin)
  const agent =
    origin.protocol === 'https:'
      ? new HttpsAgent({ keepAlive: true })
      : new HttpAgent({ keepAlive: true })
  const proxy = httpProxy.createProxyServer()
  const target = {
    protocol: origin.protocol,
    host: origin.host,
    hostname: origin.hostname.replace(/^\[|\]$/g, ''),
    port: origin.port || (origin.protocol === 'https:' ? '443' : '80'),
    path: origin.pathname.replace(/\/$/, ''),
  }
  // `toProxy`: the path goes on as it is; else url.parse would escape it anew.
  const common = { target, agent, toProxy: true, headers: { host: origin.host } }
  const sent = new WeakMap<ServerResponse, ClientRequest>()
  const answered = new WeakSet<ServerResponse>()

  function limitWait(outgoing: ClientRequest, awaited: 'response' | 'upgrade'): void {
    const late = Object.assign(new Error('the origin did not answer in time'), {
      code: 'ETIMEDOUT',
    })
    const timer = setTimeout(() => outgoing.destroy(late), timeout)
    const stop = (): void => clearTimeout(timer)
    outgoing.once(awaited, stop).once('response', stop).once('close', stop)
  }

  proxy.on('proxyReq', (outgoing, _request, response) => {
    sent.set(response, outgoing)
    limitWait(outgoing, 'response')
    // What nobody asked for: http-proxy would leave the client without an answer.
    outgoing.once('upgrade', (_answer, socket: Duplex) => {
      socket.destroy()
      if (!response.headersSent) unreachable(response, 502)
    })
    let answer: IncomingMessage | undefined
    outgoing.once('response', (coming: IncomingMessage) => {
      answer = coming
      answered.add(response)
    })
    // http-proxy 1.18 goes on downloading for viewers that have left (since Node 15.5), and for those
    // that were answered something else.
    const abort = (): void => {
      if (!answer?.complete) outgoing.destroy()
    }
    if (response.destroyed) abort()
    else onceEnded(response, abort)
  })
  proxy.on('proxyReqWs', (outgoing, _request, socket) => {
    limitWait(outgoing, 'upgrade')
    socket.once('close', () => outgoing.destroy())
    // A plain answer is only written: without reading nobody hears that the client has left.
    outgoing.once('response', (answer: IncomingMessage) => {
      const end = (): void => void socket.destroy()
      if (socket.readableEnded) return end()
      socket.once('end', end).once('finish', end).resume()
      answer.once('close', () => answer.complete || end())
    })
    outgoing.once('upgrade', (_answer, tunnel: Duplex) => {
      // Each side may say its last words, but not keep a tunnel that the other one has left.
      const end = (): void => {
        const timer = setTimeout(() => socket.destroy(), timeout)
        socket.once('close', () => clearTimeout(timer))
      }
      socket.once('end', end)
      tunnel.once('end', end).once('close', end)
    })
  })
  proxy.on('proxyRes', (answer, _request, response) => {
    // Node refuses to write these, inside http-proxy, where nobody catches it.
    if (!isStatus(answer.statusCode)) {
      answer.destroy()
      return unreachable(response, 502)
    }
    if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(answer.statusMessage ?? '')) answer.statusMessage = ''
    stripAnswerHeaders(answer.headers)
    // http-proxy would say keep-alive to a client that asked for the end.
    answer.headers.connection = response.shouldKeepAlive ? 'keep-alive' : 'close'
    const { location } = answer.headers
    if (location !== undefined) answer.headers.location = ownLocation(location, origin)
    // Pipes don't pass on that the origin broke off: without this the client waits for ever.
    answer.once('close', () => {
      if (!answer.complete) response.destroy()
    })
  })
  // Parts of http-proxy emit instead of calling back; an unheard error would end the process.
  proxy.on('error', onFault)

  function web(request: IncomingMessage, response: ServerResponse, attempt = 1): void {
    const { method = '' } = request
    if (attempt === 1) response.on('error', onFault)
    const bodiless = bodilessMethods.has(method)
    if (!bodiless && !bodyMethods.has(method)) {
      response.setHeader('Allow', [...bodilessMethods, ...bodyMethods].join(', '))
      return sendProblem(response, 501, 'The gate does not pass this method on: use another.')
    }
    if (bodiless) {
      // A body that nobody reads as one is a second request to the origin, one that no gate has seen:
      // http-proxy strips the framing of DELETE and OPTIONS and pipes their body all the same.
      delete request.headers['content-length']
      delete request.headers['transfer-encoding']
    }
    // What a client sends never shares a connection with what another one asks for.
    const body = bodiless ? { buffer: Readable.from([]) } : { agent: false as const }
    proxy.web(request, response, { ...common, ...body }, (error) => {
      // Of an answer that has come http-proxy goes on writing: another one can't take its place.
      if (response.writableEnded) return
      if (answered.has(response) || response.headersSent) return void response.destroy()
      if (response.destroyed) return
      // The origin closed an idle connection just when it was used again.
      const stale = sent.get(response)?.reusedSocket && codeOf(error) === 'ECONNRESET'
      const repeatable = method === 'GET' || method === 'HEAD'
      if (repeatable && stale && attempt === 1) return web(request, response, 2)
      onFault(error)
      unreachable(response, codeOf(error) === 'ETIMEDOUT' ? 504 : 502)
    })
  }

  return {
    web(request, response) {
      if (request.httpVersionMajor !== 1) {
        const detail = 'The gate speaks HTTP/1.1 here: let what ends TLS before it speak HTTP/2.'
        return sendProblem(response, 505, detail)
      }
      stripHopHeaders(request.headers, trustProxy)
      web(request, response)
    },
    socket(request, socket, head) {
      stripHopHeaders(request.headers, trustProxy)
      Object.assign(request.headers, { connection: 'Upgrade', upgrade: 'websocket' })
      const { agent: _keepAlive, ...rest } = common
      proxy.ws(request, socket, head, rest, (error) => {
        onFault(error)
        socket.destroy()
      })
    },
    close() {
      agent.destroy()
      proxy.close()
    },
  }
}

/** A redirect to the origin's own name leads past the gate; as a path it leads back to it. */
function ownLocation(location: string, origin: URL): string {
  if (!/^(?:https?:)?\/\//i.test(location) || !URL.canParse(location, origin)) return location
  const to = new URL(location, origin)
  if (to.host !== origin.host) return location
  const base = origin.pathname.replace(/\/$/, '')
  const path = to.pathname.startsWith(`${base}/`) ? to.pathname.slice(base.length) : to.pathname
  return path + to.search + to.hash
}

function isStatus(status: number | undefined): boolean {
  return status !== undefined && status >= 200 && status <= 999
}

function codeOf(error: unknown): unknown {
  return (error as { code?: unknown } | undefined)?.code
}

function unreachable(response: ServerResponse, status: 502 | 504): void {
  const detail =
    status === 504
      ? 'The origin did not answer in time; nothing was charged: try again.'
      : 'The origin cannot be reached; nothing was charged: try again in a moment.'
  response.statusMessage = ''
  sendProblem(response, status, detail)
}

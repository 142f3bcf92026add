import type { IncomingHttpHeaders } from 'node:http'

/**
 * Fields of one connection (RFC 9110 part 7.6.1). Only these: a client that lists others in Connection
 * would have Range taken away after it was priced. Transfer-Encoding is framing, node:http minds it.
 */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'upgrade',
  'http2-settings',
  // http-proxy emits no `proxyReq` for requests that carry it, so the abort fix would not see them.
  'expect',
])

const forwarded = /^(?:x-forwarded-.*|x-real-ip|forwarded)$/

/** Removes what must not go upstream; client-written X-Forwarded fields too unless they are trusted. */
export function stripHopHeaders(headers: IncomingHttpHeaders, trustProxy: boolean): void {
  for (const name of Object.keys(headers)) {
    if (hopByHop.has(name) || (!trustProxy && forwarded.test(name))) delete headers[name]
  }
}

/** The same for an origin's answer: its connection is not the client's. */
export function stripAnswerHeaders(headers: IncomingHttpHeaders): void {
  for (const name of Object.keys(headers)) if (hopByHop.has(name)) delete headers[name]
}

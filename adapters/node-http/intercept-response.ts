import type { ServerResponse } from 'node:http'
import { headPairs } from './head-pairs.ts'

/** What happens to a response that another handler writes. */
export interface Interception {
  /** Once, right before the status line goes out; `status` is final, headers may still change. */
  beforeHead(status: number): void
  /** For each piece of body that is handed to the connection. */
  onBody?(bytes: number): void
  /** Asked before the head, with the length it states, and before each piece of body. */
  mayWrite?(bytes: number, status: number): boolean
  /** Called instead of a head or piece that may not be written; the handler's later words are dropped. */
  refuse?(): void
  /** The handler ends the response itself, or breaks it off. */
  onEnd?(): void
}

/**
 * Watches a response without standing in the way of its body: no copy, no buffer, back pressure as it
 * was. Every way to send a head ends in `writeHead`, the implicit ones too.
 */
export function interceptResponse(response: ServerResponse, interception: Interception): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse
  const write = response.write.bind(response) as (...args: unknown[]) => boolean
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse
  const flushHeaders = response.flushHeaders.bind(response)
  const destroy = response.destroy.bind(response)
  let headed = false
  // What `statusCode` says afterwards is not what went out.
  let sentStatus: number | undefined
  let ending = false
  let refused = false
  // While a refusal is written, what is written is ours.
  let refusing = false

  function isBodiless(status: number): boolean {
    return response.req.method === 'HEAD' || status === 204 || status === 304
  }

  const status = (): number => sentStatus ?? response.statusCode

  function count(chunk: unknown, encoding: unknown): void {
    if (!isBodiless(status()) && !response.destroyed) {
      interception.onBody?.(sizeOf(chunk, encoding))
    }
  }

  function isRefused(bytes: number, of = status()): boolean {
    if (refusing) return false
    if (refused) return true
    if (interception.mayWrite?.(bytes, of) !== false) return false
    refused = refusing = true
    interception.refuse?.()
    refusing = false
    return true
  }

  /** Node writes a head that nobody wrote in the midst of `write` and `end`: too late to refuse it. */
  function isHeadRefused(): boolean {
    if (headed || response.headersSent || isBodiless(response.statusCode)) return false
    return isRefused(statedLength(response))
  }

  Object.assign(response, {
    writeHead(status: number, ...rest: unknown[]): ServerResponse {
      const message = typeof rest[0] === 'string' ? [rest[0]] : []
      if (message.length > 0 || rest[0] === undefined || rest[0] === null) rest.shift()
      if (response.headersSent || (headed && !refusing)) {
        return refused ? response : writeHead(status, ...message, ...rest)
      }
      for (const [name, value] of headPairs(rest[0])) response.setHeader(name, value)
      if (!isBodiless(status) && isRefused(statedLength(response), status)) return response
      headed = true
      sentStatus = status
      interception.beforeHead(status)
      return writeHead(status, ...message)
    },
    flushHeaders(): void {
      if (!refused && !isHeadRefused()) flushHeaders()
    },
    write(chunk: unknown, ...rest: unknown[]): boolean {
      const mayRefuse = refused || !ending
      if (mayRefuse && (isHeadRefused() || isRefused(sizeOf(chunk, rest[0])))) {
        callBack(rest)
        // Whoever pipes into a refused response runs dry instead of waiting for ever.
        return true
      }
      const accepted = write(chunk, ...rest)
      if (!ending) count(chunk, rest[0])
      return accepted
    },
    end(chunk?: unknown, ...rest: unknown[]): ServerResponse {
      if (isHeadRefused() || isRefused(sizeOf(chunk, rest[0]))) {
        callBack([chunk, ...rest])
        return response
      }
      if (!response.writableEnded) {
        interception.onEnd?.()
        count(chunk, rest[0])
      }
      // HTTP/2 responses write the last piece through `write`.
      ending = true
      return end(chunk, ...rest)
    },
    destroy(error?: Error): ServerResponse {
      if (!response.writableEnded && !response.destroyed) interception.onEnd?.()
      return destroy(error)
    },
  })
}

function callBack(args: readonly unknown[]): void {
  const done = args.at(-1)
  if (typeof done === 'function') process.nextTick(done as () => void)
}

function statedLength(response: ServerResponse): number {
  const length = String(response.getHeader('Content-Length') ?? '')
  return /^\d{1,15}$/.test(length) ? Number(length) : 0
}

function sizeOf(chunk: unknown, encoding: unknown): number {
  if (chunk instanceof Uint8Array) return chunk.byteLength
  if (typeof chunk !== 'string') return 0
  return Buffer.byteLength(chunk, typeof encoding === 'string' ? (encoding as 'utf8') : 'utf8')
}

import type { ServerResponse } from 'node:http'
import { headPairs } from './head-pairs.ts'

/** What happens to a response that another handler writes. */
export interface Interception {
  /** Once, right before the status line goes out; `status` is final, headers may still change. */
  beforeHead(status: number): void
  /** For each piece of body that is handed to the connection. */
  onBody?(bytes: number): void
  /** Asked before each piece: false cuts the connection instead, so that the client sees a broken end. */
  mayWrite?(bytes: number): boolean
}

/**
 * Watches a response without standing in the way of its body: no copy, no buffer, back pressure as it
 * was. Every way to send a head ends in `writeHead`, the implicit ones too.
 */
export function interceptResponse(response: ServerResponse, interception: Interception): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse
  const write = response.write.bind(response) as (...args: unknown[]) => boolean
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse
  let headed = false
  let ending = false

  function count(chunk: unknown, encoding: unknown): void {
    const { statusCode } = response
    const bodiless = response.req.method === 'HEAD' || statusCode === 204 || statusCode === 304
    if (!bodiless && !response.destroyed) interception.onBody?.(sizeOf(chunk, encoding))
  }

  function isRefused(chunk: unknown, encoding: unknown): boolean {
    if (interception.mayWrite?.(sizeOf(chunk, encoding)) !== false) return false
    response.destroy()
    return true
  }

  Object.assign(response, {
    writeHead(status: number, ...rest: unknown[]): ServerResponse {
      const message = typeof rest[0] === 'string' ? [rest.shift()] : []
      if (headed || response.headersSent) return writeHead(status, ...message, ...rest)
      headed = true
      for (const [name, value] of headPairs(rest[0])) response.setHeader(name, value)
      interception.beforeHead(status)
      return writeHead(status, ...message)
    },
    write(chunk: unknown, ...rest: unknown[]): boolean {
      if (!ending && isRefused(chunk, rest[0])) return false
      const accepted = write(chunk, ...rest)
      if (!ending) count(chunk, rest[0])
      return accepted
    },
    end(chunk?: unknown, ...rest: unknown[]): ServerResponse {
      if (isRefused(chunk, rest[0])) return response
      if (!response.writableEnded) count(chunk, rest[0])
      // HTTP/2 responses write the last piece through `write`.
      ending = true
      return end(chunk, ...rest)
    },
  })
}

function sizeOf(chunk: unknown, encoding: unknown): number {
  if (chunk instanceof Uint8Array) return chunk.byteLength
  if (typeof chunk !== 'string') return 0
  return Buffer.byteLength(chunk, typeof encoding === 'string' ? (encoding as 'utf8') : 'utf8')
}

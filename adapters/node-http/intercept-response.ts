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
  const it = new Interceptor(response, interception)
  // Each function of a response's own takes longer than a hash: these few, and all else is shared.
  response.writeHead = (status: number, ...rest: unknown[]) => it.writeHead(status, rest)
  // Node's own ends in `writeHead`; what may be refused is asked before.
  if (interception.mayWrite) response.flushHeaders = () => it.flushHeaders()
  response.write = (chunk: unknown, ...rest: unknown[]) => it.write(chunk, rest)
  response.end = (chunk?: unknown, ...rest: unknown[]) => it.end(chunk, rest)
  response.destroy = (error?: Error) => it.destroy(error)
}

/** What a response was written with before: called with it, for bound it would take a function each. */
interface Writing {
  readonly writeHead: Loose<ServerResponse>
  readonly write: Loose<boolean>
  readonly end: Loose<ServerResponse>
  readonly flushHeaders: Loose<void>
  readonly destroy: Loose<ServerResponse>
}

type Loose<Result> = (...args: unknown[]) => Result

class Interceptor {
  readonly #response: ServerResponse
  readonly #interception: Interception
  readonly #before: Writing
  #headed = false
  // What `statusCode` says afterwards is not what went out.
  #sentStatus: number | undefined
  #ending = false
  #refused = false
  // While a refusal is written, what is written is ours.
  #refusing = false

  constructor(response: ServerResponse, interception: Interception) {
    this.#response = response
    this.#interception = interception
    const { writeHead, write, end, flushHeaders, destroy } = response as unknown as Writing
    this.#before = { writeHead, write, end, flushHeaders, destroy }
  }

  writeHead(status: number, rest: unknown[]): ServerResponse {
    const response = this.#response
    const message = typeof rest[0] === 'string' ? [rest[0]] : []
    if (message.length > 0 || rest[0] === undefined || rest[0] === null) rest.shift()
    if (response.headersSent || (this.#headed && !this.#refusing)) {
      return this.#refused
        ? response
        : this.#before.writeHead.call(response, status, ...message, ...rest)
    }
    for (const [name, value] of headPairs(rest[0])) response.setHeader(name, value)
    if (!this.#isBodiless(status) && this.#isStatedRefused(status)) return response
    this.#headed = true
    this.#sentStatus = status
    this.#interception.beforeHead(status)
    return this.#before.writeHead.call(response, status, ...message)
  }

  flushHeaders(): void {
    if (!this.#refused && !this.#isHeadRefused()) this.#before.flushHeaders.call(this.#response)
  }

  write(chunk: unknown, rest: unknown[]): boolean {
    const mayRefuse = this.#refused || !this.#ending
    if (mayRefuse && (this.#isHeadRefused() || this.#isRefused(chunk, rest[0]))) {
      callBack(rest)
      // Whoever pipes into a refused response runs dry instead of waiting for ever.
      return true
    }
    const accepted = this.#before.write.call(this.#response, chunk, ...rest)
    if (!this.#ending) this.#count(chunk, rest[0])
    return accepted
  }

  end(chunk: unknown, rest: unknown[]): ServerResponse {
    const response = this.#response
    if (this.#isHeadRefused() || this.#isRefused(chunk, rest[0])) {
      callBack([chunk, ...rest])
      return response
    }
    if (!response.writableEnded) {
      this.#interception.onEnd?.()
      this.#count(chunk, rest[0])
    }
    // HTTP/2 responses write the last piece through `write`.
    this.#ending = true
    return this.#before.end.call(response, chunk, ...rest)
  }

  destroy(error: Error | undefined): ServerResponse {
    const response = this.#response
    if (!response.writableEnded && !response.destroyed) this.#interception.onEnd?.()
    return this.#before.destroy.call(response, error)
  }

  #isBodiless(status: number): boolean {
    return this.#response.req.method === 'HEAD' || status === 204 || status === 304
  }

  #status(): number {
    return this.#sentStatus ?? this.#response.statusCode
  }

  #count(chunk: unknown, encoding: unknown): void {
    if (!this.#isBodiless(this.#status()) && !this.#response.destroyed) {
      this.#interception.onBody?.(sizeOf(chunk, encoding))
    }
  }

  #isRefused(chunk: unknown, encoding: unknown): boolean {
    // Without a question nothing is measured.
    if (!this.#interception.mayWrite || this.#refusing) return false
    return this.#refused || this.#isTooMuch(sizeOf(chunk, encoding), this.#status())
  }

  #isStatedRefused(status: number): boolean {
    if (!this.#interception.mayWrite || this.#refusing) return false
    return this.#refused || this.#isTooMuch(statedLength(this.#response), status)
  }

  #isTooMuch(bytes: number, status: number): boolean {
    if (this.#interception.mayWrite?.(bytes, status) !== false) return false
    this.#refused = this.#refusing = true
    this.#interception.refuse?.()
    this.#refusing = false
    return true
  }

  /** Node writes a head that nobody wrote in the midst of `write` and `end`: too late to refuse it. */
  #isHeadRefused(): boolean {
    const response = this.#response
    if (this.#headed || response.headersSent || this.#isBodiless(response.statusCode)) return false
    return this.#isStatedRefused(this.#status())
  }
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

import type { ServerResponse } from 'node:http'
import { headPairs } from './head-pairs.ts'

/** What a playlist or MPD becomes on its way out; learns its segments and announces the price. */
export type ManifestHook = (path: string, text: string) => string

/** Larger ones are no manifests; they pass as they are. */
export const maxManifestBytes = 1_048_576

/**
 * Request headers that would have a manifest come compressed, in part or not at all: the hook needs
 * the whole text, each time.
 */
export const manifestRequestHeaders: ReadonlySet<string> = new Set([
  'accept-encoding',
  'range',
  'if-range',
  'if-none-match',
  'if-modified-since',
  'if-match',
  'if-unmodified-since',
])

/** Fields that describe the text before it was changed. */
const staleFields = [
  'ETag',
  'Last-Modified',
  'Content-MD5',
  'Digest',
  'Content-Digest',
  'Repr-Digest',
  'Accept-Ranges',
  'Content-Length',
  'Transfer-Encoding',
]

/**
 * Holds a 200 back until its text is whole, lets `rewrite` change it, and sends it. Other statuses,
 * encoded and larger bodies go out untouched. A rewrite that throws leaves the text as it was: what
 * is not learned is sold at the flat price or not at all, never given away.
 */
export function captureManifest(
  response: ServerResponse,
  rewrite: (text: string) => string,
  onFault: (error: unknown) => void,
): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse
  const write = response.write.bind(response) as (...args: unknown[]) => boolean
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse
  const flushHeaders = response.flushHeaders.bind(response)
  let mode: 'undecided' | 'holding' | 'through' = 'undecided'
  let head: unknown[] = []
  let held: Buffer[] = []
  let size = 0

  function decide(status: number): void {
    const declared = Number(response.getHeader('Content-Length') ?? 0)
    const encoding = String(response.getHeader('Content-Encoding') ?? 'identity')
    const suits = status === 200 && declared <= maxManifestBytes && encoding === 'identity'
    mode = suits && response.req.method !== 'HEAD' ? 'holding' : 'through'
    // The length of a manifest is known when it was rewritten, not before.
    if (suits && mode === 'through') dropStale()
  }

  function dropStale(): void {
    for (const name of staleFields) response.removeHeader(name)
  }

  const isThrough = (): boolean => mode === 'through'

  function letThrough(): void {
    mode = 'through'
    writeHead(...head)
    for (const chunk of held) write(chunk)
    held = []
  }

  function hold(chunk: unknown, encoding: unknown): void {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, encoding as 'utf8') : chunk
    if (!(bytes instanceof Uint8Array)) return
    held.push(Buffer.from(bytes))
    size += bytes.byteLength
    if (size > maxManifestBytes) letThrough()
  }

  function rewritten(): Buffer {
    const whole = Buffer.concat(held)
    try {
      return Buffer.from(rewrite(whole.toString('utf8')))
    } catch (error) {
      onFault(error)
      return whole
    }
  }

  Object.assign(response, {
    writeHead(status: number, ...rest: unknown[]): ServerResponse {
      if (mode !== 'undecided') return isThrough() ? writeHead(status, ...rest) : response
      if (typeof rest.at(-1) === 'object') {
        for (const [name, value] of headPairs(rest.pop())) response.setHeader(name, value)
      }
      decide(status)
      if (isThrough()) return writeHead(status, ...rest)
      response.statusCode = status
      head = [status, ...rest]
      return response
    },
    flushHeaders(): void {
      if (mode === 'undecided') response.writeHead(response.statusCode)
      if (isThrough()) flushHeaders()
    },
    write(chunk: unknown, ...rest: unknown[]): boolean {
      if (mode === 'undecided') response.writeHead(response.statusCode)
      if (isThrough()) return write(chunk, ...rest)
      hold(chunk, rest[0])
      const done = rest.at(-1)
      if (typeof done === 'function') process.nextTick(done as () => void)
      return true
    },
    end(...args: unknown[]): ServerResponse {
      if (mode === 'undecided') response.writeHead(response.statusCode)
      if (isThrough()) return end(...args)
      hold(args[0], args[1])
      const done = args.filter((each) => typeof each === 'function')
      if (isThrough()) return end(...done)
      const body = rewritten()
      dropStale()
      response.setHeader('Content-Length', body.byteLength)
      mode = 'through'
      writeHead(...head)
      return end(body, ...done)
    },
  })
}

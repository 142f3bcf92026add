import type { IncomingMessage } from 'node:http'
import type { GateRequest, HeaderList } from '../../plugin/index.ts'

/** What a server may believe of a request's headers. */
export interface TrustOptions {
  /**
   * True when every request comes through a proxy of yours that sets X-Forwarded-For, -Proto and
   * -Host itself; otherwise anybody writes them.
   */
  readonly trustProxy?: boolean
  /** Scheme and authority that clients use, e.g. https://stream.example; instead of the Host header. */
  readonly publicUrl?: string
}

/** Frameworks that mount handlers keep the whole target in `originalUrl`. */
export type MountedRequest = IncomingMessage & { originalUrl?: string; baseUrl?: string }

/** The target as the client wrote it, before any framework cut a mount path off. */
export function targetOf(request: MountedRequest): string {
  return request.originalUrl ?? request.url ?? ''
}

/** A snapshot of the request for the gate; header lines as they came, doubled ones kept. */
export function toGateRequest(
  request: MountedRequest,
  trust: TrustOptions,
  body?: Uint8Array,
): GateRequest {
  return {
    method: request.method ?? 'GET',
    target: targetOf(request),
    headers: headerLines(request.rawHeaders),
    origin: originOf(request, trust),
    remoteAddress: addressOf(request, trust),
    ...(body === undefined ? {} : { body }),
  }
}

/** Pairs of a raw header list; HTTP/2 pseudo headers are no headers. */
export function headerLines(raw: readonly string[]): HeaderList {
  const lines: [string, string][] = []
  for (let i = 0; i + 1 < raw.length; i += 2) {
    if (!raw[i]!.startsWith(':')) lines.push([raw[i]!, raw[i + 1]!])
  }
  return lines
}

/** The last one that was looked at: most requests of a server name the same. */
let lastOrigin = { url: '', origin: 'http://localhost' }

function plainOrigin(url: string): string {
  if (url !== lastOrigin.url) {
    const isPlain = /^https?:\/\/[\w.:[\]-]+$/.test(url)
    lastOrigin = { url, origin: isPlain ? url : 'http://localhost' }
  }
  return lastOrigin.origin
}

function originOf(request: IncomingMessage, trust: TrustOptions): string {
  if (trust.publicUrl !== undefined) return trust.publicUrl.replace(/\/+$/, '')
  const forwarded = (name: string): string | undefined =>
    trust.trustProxy
      ? String(request.headers[name] ?? '')
          .split(',')[0]!
          .trim() || undefined
      : undefined
  const encrypted = (request.socket as { encrypted?: boolean }).encrypted === true
  const scheme = forwarded('x-forwarded-proto') ?? (encrypted ? 'https' : 'http')
  const host =
    forwarded('x-forwarded-host') ??
    request.headers.host ??
    String(request.headers[':authority'] ?? 'localhost')
  return plainOrigin(`${scheme}://${host}`)
}

/** The last X-Forwarded-For entry is the one that our own proxy wrote; those before are the client's. */
function addressOf(request: IncomingMessage, trust: TrustOptions): string {
  const last = trust.trustProxy
    ? String(request.headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : undefined
  return last || (request.socket.remoteAddress ?? '')
}

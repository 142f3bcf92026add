import type { IncomingHttpHeaders } from 'node:http'
import type { HeaderList, Upstream } from '../../plugin/index.ts'
import type { MountedRequest } from './gate-request.ts'

/**
 * Of these a second line is dropped, as node:http itself does; of Range too, because the gate priced
 * the first.
 */
const single = new Set(
  'age authorization content-length content-type etag expires from host if-modified-since if-range if-unmodified-since last-modified location max-forwards proxy-authorization range referer retry-after server user-agent'.split(
    ' ',
  ),
)

/**
 * Makes the request what may go behind the gate: canonical target, headers without credentials. What
 * is mounted behind sees only that, in every place where it could look.
 */
export function rewriteRequest(request: MountedRequest, upstream: Upstream): void {
  // Canonical form keeps the length of a path, so a mount path is cut off where it was.
  const mounted = request.baseUrl?.length ?? 0
  const local = upstream.target.slice(mounted)
  request.url = local.startsWith('/') ? local : `/${local}`
  if (request.originalUrl !== undefined) request.originalUrl = upstream.target
  rewriteHeaders(request, upstream.headers)
}

/** Replaces the header lines, in place: HTTP/2 requests have no setter for them. */
export function rewriteHeaders(request: MountedRequest, lines: HeaderList): void {
  const joined = joinLines(lines)
  for (const name of Object.keys(request.headers)) {
    if (!name.startsWith(':') && !(name in joined)) delete request.headers[name]
  }
  Object.assign(request.headers, joined)
  const pseudo = request.rawHeaders.slice(0, firstHeader(request.rawHeaders))
  request.rawHeaders.splice(0, request.rawHeaders.length, ...pseudo, ...lines.flat())
}

function firstHeader(raw: readonly string[]): number {
  let at = 0
  while (raw[at]?.startsWith(':')) at += 2
  return at
}

function joinLines(lines: HeaderList): IncomingHttpHeaders {
  const joined: Record<string, string> = Object.create(null) as Record<string, string>
  for (const [name, value] of lines) {
    const lower = name.toLowerCase()
    const before = joined[lower]
    if (before === undefined) joined[lower] = value
    else if (!single.has(lower)) joined[lower] = before + (lower === 'cookie' ? '; ' : ', ') + value
  }
  return joined
}

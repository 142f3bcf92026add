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
  const dropped = droppedNames(request, lines)
  if (dropped) {
    for (const name of dropped) delete request.headers[name]
    return
  }
  const joined = joinLines(lines)
  for (const name of Object.keys(request.headers)) {
    if (!name.startsWith(':') && !(name in joined)) delete request.headers[name]
  }
  Object.assign(request.headers, joined)
  const pseudo = request.rawHeaders.slice(0, firstHeader(request.rawHeaders))
  request.rawHeaders.splice(0, request.rawHeaders.length, ...pseudo, ...lines.flat())
}

/**
 * The common case: no name comes twice, and of the lines some were left out, all others stayed. Takes
 * them out of the raw list and answers their names; undefined, with nothing done, in any other case.
 */
function droppedNames(request: MountedRequest, lines: HeaderList): string[] | undefined {
  const { rawHeaders: raw, headers } = request
  let count = 0
  for (const name in headers) if (name !== '') count++
  if (2 * count !== raw.length) return undefined
  const dropped: number[] = []
  const names: string[] = []
  let at = 0
  for (let i = 0; i < raw.length; i += 2) {
    const name = raw[i]!.toLowerCase()
    // Joined with another line of its name, or set by somebody on the way.
    if (headers[name] !== raw[i + 1]) return undefined
    if (name.startsWith(':')) continue
    const line = lines[at]
    if (line && line[0] === raw[i] && line[1] === raw[i + 1]) at++
    else {
      dropped.push(i)
      names.push(name)
    }
  }
  if (at < lines.length) return undefined
  for (const i of dropped.toReversed()) raw.splice(i, 2)
  return names
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

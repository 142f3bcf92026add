import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { canonicalPath } from '../../plugin/index.ts'
import type { MediaAnswer, MediaSource } from '../../plugin/index.ts'
import { headerLines } from './gate-request.ts'
import { groupHeaders } from './merge-headers.ts'
import { resolveRange } from './resolve-range.ts'
import { sendProblem } from './send-problem.ts'

/**
 * Serves a media source behind a gate: GET and HEAD, ranges of bodies that are whole in memory, back
 * pressure of streamed ones. The source is told when the client leaves. A fault is 503.
 *
 * @example const serve = serveMedia(source); handler(request, response, () => serve(request, response))
 */
export function serveMedia(
  source: MediaSource,
  onFault: (error: unknown) => void = () => {},
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    serve(source, request, response).catch((error: unknown) => {
      onFault(error)
      if (response.headersSent) response.destroy()
      else sendProblem(response, 503, 'The media is not available now: try again in a moment.')
    })
  }
}

async function serve(
  source: MediaSource,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET' } = request
  const target = canonicalPath(request.url ?? '')
  if (!target)
    return sendProblem(response, 404, 'There is no such path: ask for one of a playlist.')
  if (method !== 'GET' && method !== 'HEAD') {
    const headers = { Allow: 'GET, HEAD' }
    return sendProblem(response, 405, 'Media is only read: use GET or HEAD.', { headers })
  }
  const leaving = new AbortController()
  response.once('close', () => leaving.abort())
  // A client that can't name the version it has a part of gets the whole.
  const range = request.headers['if-range'] === undefined ? request.headers.range : undefined
  const asked = /^bytes=(\d{1,15})-(\d{1,15})?$/.exec(range ?? '')
  const answer = await source.open(target.path, {
    method,
    headers: headerLines(request.rawHeaders),
    signal: leaving.signal,
    ...(asked ? { range: { start: Number(asked[1]), ...endOf(asked[2]) } } : {}),
  })
  await send(response, answer, method === 'HEAD' ? undefined : range, leaving.signal)
}

function endOf(text: string | undefined): { end?: number } {
  return text === undefined ? {} : { end: Number(text) }
}

async function send(
  response: ServerResponse,
  answer: MediaAnswer,
  range: string | undefined,
  signal: AbortSignal,
): Promise<void> {
  const { status, body } = answer
  for (const [name, value] of Object.entries(groupHeaders(answer.headers))) {
    response.setHeader(name, value)
  }
  if (body === undefined) {
    response.writeHead(status).end()
  } else if (body instanceof Uint8Array) {
    sendBytes(response, status, body, range)
  } else {
    response.writeHead(status)
    for await (const chunk of body) {
      if (signal.aborted) return
      if (!response.write(chunk)) await once(response, 'drain', { signal }).catch(() => {})
    }
    response.end()
  }
}

function sendBytes(
  response: ServerResponse,
  status: number,
  body: Uint8Array,
  range: string | undefined,
): void {
  const found = status === 200 ? resolveRange(range, body.byteLength) : 'whole'
  // RFC 9110 lets a server ignore a range. A 416 would cost nothing, after the body was made: one ticket
  // would order every segment there is.
  const resolved = found === 'unsatisfiable' ? 'whole' : found
  if (status === 200) response.setHeader('Accept-Ranges', 'bytes')
  const part = resolved === 'whole' ? body : body.subarray(resolved.start, resolved.end + 1)
  response.setHeader('Content-Length', part.byteLength)
  if (resolved === 'whole') {
    response.writeHead(status)
  } else {
    const { start, end } = resolved
    response.setHeader('Content-Range', `bytes ${start}-${end}/${body.byteLength}`)
    response.writeHead(206)
  }
  response.end(part)
}

import type { IncomingMessage, ServerResponse } from 'node:http'
import { kindOf } from '../../plugin/index.ts'
import type { Decision, Upstream } from '../../plugin/index.ts'
import { captureManifest, manifestRequestHeaders } from './capture-manifest.ts'
import type { ManifestHook } from './capture-manifest.ts'
import type { GateHandler } from './gate-handler.ts'
import { targetOf, toGateRequest } from './gate-request.ts'
import type { TrustOptions } from './gate-request.ts'
import { interceptResponse } from './intercept-response.ts'
import { groupHeaders, mergeHeaders } from './merge-headers.ts'
import { readBody } from './read-body.ts'
import { rewriteHeaders, rewriteRequest } from './rewrite-request.ts'
import { sendProblem } from './send-problem.ts'
import { watchPaid } from './watch-paid.ts'

export interface HandlerOptions extends TrustOptions {
  readonly gate: GateHandler
  /** Called with each playlist or MPD on its way to the client; answers what is sent instead. */
  readonly manifest?: ManifestHook
  /** Milliseconds in which the body of a call must have come; default 10,000. */
  readonly bodyTimeout?: number
  /** Told of faults that the client only sees as 503; default: nobody. */
  readonly onFault?: (error: unknown) => void
}

/** What stands behind the gate: it sees the canonical target and no credential. */
export type Next = (error?: unknown) => void

export interface Handler {
  (request: IncomingMessage, response: ServerResponse, next: Next): void
  /** Path of the gate's own calls, for servers that answer something without it. */
  readonly prefix: string
}

type Answer = Extract<Decision, { kind: 'answer' }>
type Pass = Extract<Decision, { kind: 'pass' }>

const maxBodyBytes = 65_536

/**
 * A gate for node:http: answers 402 and the gate's own paths, lets the rest on to `next` with the
 * request rewritten, and settles each admitted request exactly once. Any fault of the gate is 503;
 * `next` is never called without a decision.
 *
 * @example
 * const handler = createHandler({ gate })
 * createServer((request, response) => handler(request, response, () => serve(request, response)))
 */
export function createHandler(options: HandlerOptions): Handler {
  const { gate, bodyTimeout = 10_000 } = options
  const { prefix = '/.farebox' } = gate
  const onFault = options.onFault ?? ((): void => {})

  const handle = (request: IncomingMessage, response: ServerResponse, next: Next): void => {
    const isGone = (): boolean => response.closed || request.socket.destroyed

    function run(): void | Promise<void> {
      if (request.method === 'POST' && targetOf(request).startsWith(`${prefix}/`)) return call()
      const decision = gate.handle(toGateRequest(request, options))
      return decision instanceof Promise ? obeyLater(decision) : obey(decision)
    }

    async function obeyLater(decision: Promise<Decision>): Promise<void> {
      obey(await decision)
    }

    async function call(): Promise<void> {
      const body = await readBody(request, maxBodyBytes, bodyTimeout)
      if (typeof body === 'number') return refuseBody(response, body)
      obey(await gate.handle(toGateRequest(request, options, body)))
    }

    function obey(decision: Decision): void {
      if (decision.kind === 'answer') return answer(response, decision)
      if (decision.kind === 'admit') watchPaid(response, decision, isGone(), onFault)
      else
        interceptResponse(response, { beforeHead: () => mergeHeaders(response, decision.headers) })
      if (isGone()) return
      rewriteRequest(request, decision.upstream)
      if (options.manifest && decision.kind === 'pass' && isManifestRequest(request, decision)) {
        capture(request, response, decision.upstream, options.manifest, onFault)
      }
      next()
    }

    function failed(error: unknown): void {
      onFault(error)
      if (response.headersSent) response.destroy()
      else unavailable(response)
    }

    try {
      run()?.catch(failed)
    } catch (error) {
      failed(error)
    }
  }

  return Object.assign(handle, { prefix })
}

function answer(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, {
    ...groupHeaders(headers),
    ...(status === 204 ? {} : { 'Content-Length': Buffer.byteLength(body) }),
  })
  response.end(body)
}

function isManifestRequest({ method }: IncomingMessage, { upstream }: Pass): boolean {
  const kind = kindOf(upstream.path)
  return (kind === 'playlist' || kind === 'mpd') && (method === 'GET' || method === 'HEAD')
}

function capture(
  request: IncomingMessage,
  response: ServerResponse,
  { path, headers }: Upstream,
  manifest: ManifestHook,
  onFault: (error: unknown) => void,
): void {
  rewriteHeaders(
    request,
    headers.filter(([name]) => !manifestRequestHeaders.has(name.toLowerCase())),
  )
  captureManifest(response, (text) => manifest(path, text), onFault)
}

function refuseBody(response: ServerResponse, status: 408 | 413): void {
  const detail =
    status === 413
      ? 'The body is over 64 KiB: send fewer tickets in one call.'
      : 'The body did not come in time: send it again.'
  sendProblem(response, status, detail, { headers: { Connection: 'close' } })
}

/** It cannot judge, so it does not serve; protocol part 6. */
function unavailable(response: ServerResponse): void {
  sendProblem(response, 503, 'The gate cannot judge requests now: try again in a moment.', {
    code: 'gate_unavailable',
    headers: { 'Retry-After': '5' },
  })
}

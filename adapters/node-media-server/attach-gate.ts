import type { IncomingMessage, ServerResponse } from 'node:http'
import { guardPackets } from './guard-connection.ts'
import { loadLibrary } from './library.ts'
import type { Session } from './library.ts'
import { sameSecret } from './same-secret.ts'

/** A gate as node and Express know it; `next` runs what was there before. */
export interface GateHandler {
  (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): void
  /** Path of the gate's own calls. Default `/.farebox`. */
  readonly prefix?: string
}

/** The parts of a node-media-server 4 that are gated; any instance of it fits. */
export interface GateableServer {
  readonly httpServer: {
    readonly httpServer?: RequestServer
    readonly httpsServer?: RequestServer
    readonly wsServer?: UpgradeServer
    readonly wssServer?: UpgradeServer
  }
}

/** A node HTTP, HTTPS or HTTP/2 server. */
export interface RequestServer {
  listeners(event: 'request'): readonly unknown[]
  removeAllListeners(event: 'request'): unknown
  on(event: 'request', listener: (request: never, response: never) => void): unknown
}

/** A ws server. */
export interface UpgradeServer {
  readonly options: { verifyClient?: unknown }
}

export interface AttachGateOptions {
  /** A packager that plays with `?internal=<secret>` gets through; no other RTMP play does. */
  readonly pullSecret?: string
}

/**
 * Puts a gate in front of a node-media-server 4 before it runs: every HTTP request, static files
 * included, goes through `gate` first. Ways to the media that cannot carry a payment are closed:
 * WebSocket upgrades are answered 402, RTMP plays end. Answers how to undo it.
 *
 * @example attachGate(server, gate)
 */
export function attachGate(
  server: GateableServer,
  gate: GateHandler,
  options: AttachGateOptions = {},
): () => void {
  const { httpServer, httpsServer, wsServer, wssServer } = server.httpServer
  const undo = [
    ...[httpServer, httpsServer].map((one) => one && gateRequests(one, gate)),
    ...[wsServer, wssServer].map((one) => one && refuseUpgrades(one, gate.prefix)),
    refusePlays(options.pullSecret),
  ]
  return () => {
    for (const each of undo) each?.()
  }
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void

function gateRequests(server: RequestServer, gate: GateHandler): () => void {
  const behind = server.listeners('request') as Listener[]

  function gated(request: IncomingMessage, response: ServerResponse): void {
    gate(request, response, (error) => {
      if (error === undefined) {
        for (const listener of behind) listener.call(server, request, response)
        return
      }
      // Express would print the stack into the body.
      if (response.headersSent) response.destroy()
      else response.writeHead(500, { 'cache-control': 'no-store' }).end()
    })
  }

  server.removeAllListeners('request')
  server.on('request', gated)
  return () => {
    server.removeAllListeners('request')
    for (const listener of behind) server.on('request', listener)
  }
}

function refuseUpgrades(server: UpgradeServer, prefix = '/.farebox'): () => void {
  const before = server.options.verifyClient
  const headers = { 'Cache-Control': 'no-store', Link: `<${prefix}/terms>; rel="payment"` }
  server.options.verifyClient = (_info: unknown, answer: UpgradeAnswer) =>
    answer(false, 402, 'Payment Required', headers)
  return () => {
    server.options.verifyClient = before
  }
}

type UpgradeAnswer = (
  ok: boolean,
  status: number,
  message: string,
  headers: Readonly<Record<string, string>>,
) => void

/** RTMP has no word for 402: the connection ends before the first byte of media. */
function refusePlays(pullSecret: string | undefined): () => void {
  const { eventEmitter } = loadLibrary().context

  function onPlay(session: Session): void {
    if (session.socket === undefined) return
    const given = session.streamQuery['internal']
    guardPackets(session)
    if (pullSecret !== undefined && sameSecret(given, pullSecret)) return
    session.socket.destroy()
  }

  eventEmitter.on('prePlay', onPlay)
  return () => eventEmitter.off('prePlay', onPlay)
}

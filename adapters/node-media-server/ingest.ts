import { randomBytes } from 'node:crypto'
import { FareboxError } from '../../plugin/index.ts'
import { guardConnection, guardPackets } from './guard-connection.ts'
import { loadLibrary } from './library.ts'
import type { Session } from './library.ts'
import { listen } from './listen.ts'
import { sameSecret } from './same-secret.ts'
import { signatureFor } from './signature.ts'

export type IngestEvent =
  | {
      /** `resumed` after a short interruption: times go on, parameters may have changed. */
      readonly type: 'published'
      readonly path: string
      readonly address: string
      readonly resumed: boolean
    }
  | {
      /** The publisher's connection is gone; within 30 seconds it may resume. */
      readonly type: 'interrupted'
      readonly path: string
    }
  | { readonly type: 'unpublished'; readonly path: string }
  | {
      readonly type: 'refused'
      readonly path: string
      readonly address: string
      readonly reason:
        | 'stream_unknown'
        | 'key_wrong'
        | 'stream_busy'
        | 'play_not_allowed'
        | 'protocol'
    }
  | { readonly type: 'log'; readonly level: string; readonly message: string }

export interface IngestOptions {
  /** Stream path → the key that may publish it, e.g. { '/live/demo': '…' }; at least 8 characters. */
  readonly streams: Readonly<Record<string, string>>
  /** Address to listen on; default 127.0.0.1. */
  readonly bind?: string
  /** A port somebody named: taken is an error. Absent: 1935, or the next free one. */
  readonly port?: number
  /** Directory of the library's own small store; it is made when absent. */
  readonly storePath: string
  readonly onEvent?: (event: IngestEvent) => void
}

export interface Ingest {
  readonly port: number
  /** True when the default port was taken and `port` is another one. */
  readonly portMoved: boolean
  /** For encoders, e.g. rtmp://127.0.0.1:1935/live/demo?key=…. Contains the key. */
  publishUrl(path: string): string
  /** For the packager in this process; without its secret nobody can play. */
  pullUrl(path: string): string
  /** All that must not be printed. */
  readonly secrets: readonly string[]
  stop(): Promise<void>
}

let running = false

/**
 * RTMP ingest by node-media-server 4: publishers need the key of their stream, and nothing can be
 * played but by our own packager, so that the gate in front of HLS is the only way to the media. Its
 * HTTP server (HTTP-FLV, WebSocket) is not started.
 *
 * The library's own signature check is switched on with a secret that nobody knows, and the checks
 * here sign what they admit: a session that they miss or that makes them fail is refused by the
 * library itself. One ingest per process, as the library's state is global.
 *
 * Rejects with `port_in_use` and `program_missing`.
 *
 * @example const ingest = await createIngest({ streams: { '/live/demo': key }, storePath })
 */
export async function createIngest(options: IngestOptions): Promise<Ingest> {
  const { streams, bind = '127.0.0.1', onEvent = () => {} } = options
  for (const [path, key] of Object.entries(streams)) checkStream(path, key)
  if (running) {
    throw new FareboxError(
      'input_invalid',
      'an ingest is running in this process already: stop it first, or give it all streams',
    )
  }
  running = true
  const library = loadLibrary()
  const { eventEmitter, broadcasts, sessions } = library.context
  const before = new Map(
    eventEmitter.eventNames().map((name) => [name, eventEmitter.listeners(name)]),
  )
  const log = library.logger.log
  library.logger.log = (message, level = 'info') => onEvent({ type: 'log', level, message })
  const signingSecret = randomBytes(32).toString('hex')
  const pullSecret = randomBytes(24).toString('base64url')
  const live = new Set<string>()

  function refuse(session: Session, reason: RefusedReason): void {
    onEvent({ type: 'refused', path: session.streamPath, address: session.ip, reason })
    session.socket?.destroy()
  }

  function admit(session: Session): void {
    session.streamQuery = { sign: signatureFor(session.streamPath, signingSecret) }
    session.socket?.emit('farebox:admitted')
  }

  function onPublish(session: Session): void {
    guardPackets(session)
    const key = Object.hasOwn(streams, session.streamPath) ? streams[session.streamPath] : undefined
    const given = session.streamQuery['key']
    session.streamQuery = {}
    if (key === undefined) return refuse(session, 'stream_unknown')
    if (!sameSecret(given, key)) return refuse(session, 'key_wrong')
    admit(session)
  }

  function onPlay(session: Session): void {
    guardPackets(session)
    const given = session.streamQuery['internal']
    session.streamQuery = {}
    if (!sameSecret(given, pullSecret)) return refuse(session, 'play_not_allowed')
    admit(session)
  }

  function onPublished(session: Session): void {
    // The event comes before the library looks whether the path is free.
    if (session.broadcast.publisher !== null) return refuse(session, 'stream_busy')
    const path = session.streamPath
    const resumed = live.has(path)
    live.add(path)
    session.socket?.once('close', () => {
      onEvent({ type: 'interrupted', path })
      endPlays(path)
    })
    onEvent({ type: 'published', path, address: session.ip, resumed })
  }

  /** A player that waits for more cannot finish its file; the end of the stream lets it. */
  function endPlays(path: string): void {
    for (const session of sessions.values()) {
      if (session.streamPath === path && session.broadcast.publisher !== session) {
        session.socket?.end()
      }
    }
  }

  function onUnpublished({ streamPath }: Session): void {
    if (live.delete(streamPath)) onEvent({ type: 'unpublished', path: streamPath })
  }

  eventEmitter.on('prePublish', onPublish)
  eventEmitter.on('prePlay', onPlay)
  eventEmitter.on('postPublish', onPublished)
  eventEmitter.on('donePublish', onUnpublished)

  function cleanUp(): void {
    for (const name of eventEmitter.eventNames()) {
      for (const listener of eventEmitter.listeners(name)) {
        const kept = before.get(name)?.includes(listener) === true
        if (!kept) eventEmitter.off(name, listener as (...args: unknown[]) => void)
      }
    }
    library.logger.log = log
    running = false
  }

  const config = {
    bind,
    // Any port that is not 0 makes the library create its listener; `listen` sets the real one.
    rtmp: { port: 1935 },
    store: { path: options.storePath },
    webadmin: { enable: false as const },
    auth: { play: true as const, publish: true as const, secret: signingSecret },
  }
  const server = library.createServer(config)
  // Its store would end the process on SIGINT and SIGTERM; that order is ours to give.
  server.store.options.signals = false
  guardConnection(server, (address) =>
    onEvent({ type: 'refused', path: '', address, reason: 'protocol' }),
  )
  const port = await listen(server, config, options.port).catch(async (error: unknown) => {
    await server.stop()
    cleanUp()
    throw error
  })

  const host = `${bind === '0.0.0.0' || bind === '::' ? '127.0.0.1' : bind}:${port}`
  return {
    port,
    portMoved: options.port === undefined && port !== 1935,
    publishUrl: (path) => `rtmp://${host}${path}?key=${streams[path] ?? ''}`,
    pullUrl: (path) => `rtmp://${host}${path}?internal=${pullSecret}`,
    secrets: [pullSecret, ...Object.values(streams)],
    async stop() {
      if (!running) return
      await server.stop()
      for (const path of live) onEvent({ type: 'unpublished', path })
      live.clear()
      // Its state outlives it: half-ended publishers would wait in there for 30 seconds.
      cleanUp()
      broadcasts.clear()
      sessions.clear()
    },
  }
}

type RefusedReason = Extract<IngestEvent, { type: 'refused' }>['reason']

function checkStream(path: string, key: string): void {
  if (!/^\/[A-Za-z0-9_-]+\/[A-Za-z0-9_-]+$/.test(path)) {
    throw new FareboxError(
      'input_invalid',
      `a stream path is /app/name of A-Z a-z 0-9 _ -, got ${JSON.stringify(path)}: rename it`,
    )
  }
  if (!/^[A-Za-z0-9_-]{8,128}$/.test(key)) {
    throw new FareboxError(
      'input_invalid',
      `the key of ${path} must be 8 to 128 of A-Z a-z 0-9 _ -: choose such a key`,
    )
  }
}

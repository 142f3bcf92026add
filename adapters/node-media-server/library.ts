import type { EventEmitter } from 'node:events'
import { createRequire } from 'node:module'
import type { Server, Socket } from 'node:net'
import { FareboxError } from '../../plugin/index.ts'

/**
 * What we use of node-media-server 4, which ships no types; those on npm describe version 2.
 * Everything here is ours to keep private: exported signatures never mention the library.
 */
export interface Session {
  readonly id: string
  /** Address and port. */
  readonly ip: string
  readonly protocol: string
  readonly streamPath: string
  streamQuery: Record<string, unknown>
  readonly broadcast: Broadcast
  /** RTMP sessions only. */
  readonly socket?: Socket
  readonly rtmp?: { onPacketCallback: (packet: unknown) => void }
}

export interface Broadcast {
  readonly publisher: Session | null
}

export interface MediaServer {
  readonly rtmpServer: {
    readonly tcpServer?: Server
    handleListenError: (name: string, port: number) => (error: NodeJS.ErrnoException) => void
  }
  readonly store: { readonly options: { signals: boolean } }
  run(): Promise<void>
  stop(): Promise<void>
}

export interface Library {
  readonly createServer: (config: LibraryConfig) => MediaServer
  readonly context: {
    readonly eventEmitter: EventEmitter
    readonly sessions: Map<string, Session>
    readonly broadcasts: Map<string, Broadcast>
  }
  readonly logger: { log: (message: string, level?: string) => void }
}

export interface LibraryConfig {
  readonly bind: string
  readonly rtmp: { port: number }
  readonly store: { readonly path: string }
  readonly webadmin: { readonly enable: false }
  readonly auth: { readonly play: true; readonly publish: true; readonly secret: string }
}

/** Loads the optional peer when it is needed. Throws `program_missing`. */
export function loadLibrary(): Library {
  const require = createRequire(import.meta.url)
  try {
    const NodeMediaServer = require('node-media-server') as new (
      config: LibraryConfig,
    ) => MediaServer
    return {
      createServer: (config) => new NodeMediaServer(config),
      context: require('node-media-server/src/core/context.js') as Library['context'],
      logger: require('node-media-server/src/core/logger.js') as Library['logger'],
    }
  } catch (cause) {
    throw new FareboxError(
      'program_missing',
      'node-media-server 4 cannot be loaded: run npm install node-media-server@4',
      { cause },
    )
  }
}

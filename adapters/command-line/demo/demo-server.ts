import { createServer } from 'node:http'
import express from 'express'
import type { Router } from 'express'
import type { Gate } from '../../../plugin/index.ts'
import { farebox } from '../../express/index.ts'
import type { LiveMedia } from '../../hls/index.ts'
import { serveMedia } from '../../node-http/index.ts'
import { choosePort, listenOn } from '../free-port.ts'
import type { ChosenPort } from '../free-port.ts'
import type { Shutdown } from '../shutdown.ts'

/**
 * The demo's HTTP server: its own paths first, then the gate, then the media. Nothing of the stream
 * can be reached but through the gate.
 */
export async function startServer(parts: {
  readonly routes: Router
  readonly gate: Gate
  readonly media: LiveMedia
  readonly chosen: ChosenPort
  readonly onFault: (error: unknown) => void
  readonly shutdown: Shutdown
}): Promise<void> {
  const { routes, gate, media, chosen, onFault, shutdown } = parts
  const app = express()
  app.disable('x-powered-by').disable('etag')
  app.use(routes)
  app.use(farebox({ gate, onFault }))
  app.use(serveMedia(media, onFault))
  const server = createServer(app)
  await listenOn(server, chosen.port, '127.0.0.1')
  shutdown.add('server', () => {
    // Live players never finish by themselves.
    server.closeAllConnections()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  })
}

/** The page's port: the one named, or the first free one from 8402 on. */
export const chooseDemoPort = (named: number | undefined): Promise<ChosenPort> =>
  choosePort({ named, fallback: 8402, name: '--port' })

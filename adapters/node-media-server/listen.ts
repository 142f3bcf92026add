import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { FareboxError } from '../../plugin/index.ts'
import type { LibraryConfig, MediaServer } from './library.ts'

/** The registered port and its neighbours; after them any free one will do. */
const defaults = Array.from({ length: 10 }, (_, offset) => 1935 + offset)

/**
 * Starts the server and answers its port. The library ends the process when a port is taken and has
 * no listener at all for port 0; here the outcome of the listening itself decides, so no other
 * program can take the port between a test and the start.
 */
export async function listen(
  server: MediaServer,
  config: LibraryConfig,
  named: number | undefined,
): Promise<number> {
  const { rtmpServer } = server
  const { tcpServer } = rtmpServer
  if (tcpServer === undefined) throw new FareboxError('media_failed', 'no RTMP listener: report it')
  rtmpServer.handleListenError = () => () => {}
  const candidates = named === undefined ? [...defaults, 0] : [named]
  let ready: Promise<void> | undefined
  let error: NodeJS.ErrnoException | undefined
  for (const port of candidates) {
    const result = outcome(server)
    config.rtmp.port = port
    // run() listens the first time; a server whose attempt failed may try again.
    if (ready === undefined) ready = server.run()
    else tcpServer.listen(port, config.bind)
    error = await result
    if (error?.code !== 'EADDRINUSE') break
  }
  await ready
  if (error !== undefined) throw cannotListen(error, config.bind, config.rtmp.port)
  return (tcpServer.address() as AddressInfo).port
}

/** How the next attempt to listen ends. */
async function outcome(server: MediaServer): Promise<NodeJS.ErrnoException | undefined> {
  try {
    await once(server.rtmpServer.tcpServer!, 'listening')
    return undefined
  } catch (error) {
    return error as NodeJS.ErrnoException
  }
}

function cannotListen(cause: NodeJS.ErrnoException, bind: string, port: number): FareboxError {
  const taken = cause.code === 'EADDRINUSE'
  return new FareboxError(
    taken ? 'port_in_use' : 'media_failed',
    taken
      ? `RTMP port ${port} on ${bind} is in use: stop what uses it or name another port`
      : `cannot listen for RTMP on ${bind}:${port} (${cause.code ?? cause.message}): check address and rights`,
    { cause },
  )
}

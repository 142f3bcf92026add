import { createServer } from 'node:net'
import type { Server } from 'node:net'
import { FareboxError } from '../../plugin/index.ts'

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
}

/** A port to listen on, and whether it is another than the default. */
export interface ChosenPort {
  readonly port: number
  readonly moved: boolean
}

/**
 * The port a person named, or `port_in_use`; else the default one or the next free above it.
 *
 * @example await choosePort({ fallback: 8402, name: '--port' }) // { port: 8403, moved: true }
 */
export async function choosePort(options: {
  readonly named?: number | undefined
  readonly fallback: number
  readonly host?: string
  /** The option that names it, for the error. */
  readonly name: string
}): Promise<ChosenPort> {
  const host = options.host ?? '127.0.0.1'
  if (options.named !== undefined) {
    if (await isFree(options.named, host)) return { port: options.named, moved: false }
    throw new FareboxError(
      'port_in_use',
      `port ${options.named} on ${host} is in use: free it, or name another with ${options.name}`,
    )
  }
  for (let port = options.fallback; port < options.fallback + 200; port++) {
    if (await isFree(port, host)) return { port, moved: port !== options.fallback }
  }
  throw new FareboxError(
    'port_in_use',
    `no free port from ${options.fallback} on: name one with ${options.name}`,
  )
}

/** Listens, or says that somebody took the port since it was found free. Throws `port_in_use`. */
export async function listenOn(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EADDRINUSE') return reject(cause)
      const message = `port ${port} on ${host} was taken just now: start again, or name another with --port`
      reject(new FareboxError('port_in_use', message, { cause }))
    })
    server.listen(port, host, resolve)
  })
}

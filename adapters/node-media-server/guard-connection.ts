import type { Socket } from 'node:net'
import type { MediaServer, Session } from './library.ts'

/** Milliseconds from connecting to being admitted. */
const introduction = 10_000
/** Milliseconds of silence after which an admitted connection counts as dead. */
const silence = 15_000
const maxConnections = 64

/**
 * Stands between the network and the library's RTMP parser, which trusts whoever is connected:
 * - a malformed command throws out of its data handler, which would end the whole process;
 * - it broadcasts media packets of every connection that named a stream, also of one that was
 *   refused in the same chunk or only plays: anybody could draw on somebody else's picture.
 */
export function guardConnection(server: MediaServer, onRefused: (address: string) => void): void {
  const tcp = server.rtmpServer.tcpServer
  if (tcp === undefined) return
  tcp.maxConnections = maxConnections
  tcp.on('connection', (socket: Socket) => {
    const address = `${socket.remoteAddress ?? ''}:${socket.remotePort ?? ''}`
    const parsers = socket.listeners('data')
    socket.removeAllListeners('data')
    socket.on('data', (chunk: Buffer) => {
      try {
        for (const parser of parsers) parser.call(socket, chunk)
      } catch {
        socket.destroy()
        onRefused(address)
      }
    })
    const timer = setTimeout(() => socket.destroy(), introduction)
    socket.once('close', () => clearTimeout(timer))
    socket.once('farebox:admitted', () => {
      clearTimeout(timer)
      socket.setTimeout(silence, () => socket.destroy())
    })
  })
}

/** Lets through the packets of the stream's publisher only. */
export function guardPackets(session: Session): void {
  const { rtmp } = session
  if (rtmp === undefined) return
  const pass = rtmp.onPacketCallback
  rtmp.onPacketCallback = (packet) => {
    if (session.broadcast.publisher === session) pass(packet)
  }
}

import type { ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

/** Who waits for the end of each connection: one listener of it serves all its pipelined answers. */
const waiting = new WeakMap<Duplex, Set<() => void>>()

/**
 * Calls back once: when the answer was handed over, when it closed, or when its connection did. Node
 * tells an answer that is still queued behind another one of the same connection nothing at all.
 */
export function onceEnded(response: ServerResponse, ended: () => void): void {
  const { socket } = response.req
  const all = waiting.get(socket) ?? listen(socket)
  // It goes with the response, so nobody takes it off: the set tells that it was called already.
  const end = (): void => {
    if (all.delete(end)) ended()
  }
  all.add(end)
  response.on('finish', end).on('close', end)
}

function listen(socket: Duplex): Set<() => void> {
  const all = new Set<() => void>()
  waiting.set(socket, all)
  socket.once('close', () => {
    waiting.delete(socket)
    // Their own `close` comes first where Node tells them.
    setImmediate(() => {
      for (const end of all) end()
    })
  })
  return all
}

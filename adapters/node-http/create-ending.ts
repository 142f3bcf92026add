import type { ServerResponse } from 'node:http'
import type { Outcome } from '../../plugin/index.ts'

/** The end of one paid answer, told as it happens. */
export interface Ending {
  /** The status line goes out. */
  head(status: number): void
  handedOver(bytes: number): void
  /** The server ends the answer or breaks it off. */
  ended(): void
  /** Bytes of body so far. */
  bytes(): number
  /** What the gate settles by. */
  outcome(): Outcome
}

/** The client left before there was an answer; nginx's number for it. */
const clientGone: Outcome = { status: 499, bytes: 0 }

/**
 * Tells who ended an answer that brought nothing. A server that fails is given the price back, a client
 * that leaves is not: whatever a handler makes of its leaving (an empty end, a 502 to nobody) comes after
 * it, and would else make one ticket order jobs without end.
 */
export function createEnding(response: ServerResponse): Ending {
  let sent = 0
  let endedHere = false
  let wasHere = false
  // A handler may change `statusCode` afterwards; what went out counts.
  let status: number | undefined

  return {
    head(sent) {
      status = sent
      wasHere = isClientHere(response)
    },
    handedOver(bytes) {
      // The first piece tells whether there was anybody to take it.
      if (sent > 0 || isClientHere(response)) sent += bytes
    },
    ended() {
      endedHere = isClientHere(response)
    },
    bytes: () => sent,
    outcome() {
      if (status === undefined) return endedHere ? { status: 500, bytes: 0 } : clientGone
      const isAnswered = sent > 0 || status >= 300 || endedHere
      return wasHere && isAnswered ? answered(response, status, sent) : clientGone
    },
  }
}

/** A client that has closed its side of the connection counts as gone: Node then ends its requests. */
function isClientHere({ req, destroyed, closed }: ServerResponse): boolean {
  const { socket } = req
  return !destroyed && !closed && !req.destroyed && !socket.destroyed && !socket.readableEnded
}

/** With the size of the whole resource: how much of it this one answer took says little. */
function answered(response: ServerResponse, status: number, bytes: number): Outcome {
  const size = status === 200 || status === 206 ? sizeOf(response, status, bytes) : undefined
  return { status, bytes, ...(size === undefined ? {} : { size }) }
}

function sizeOf(response: ServerResponse, status: number, bytes: number): number | undefined {
  if (status === 206) {
    const range = String(response.getHeader('Content-Range') ?? '')
    const match = /^bytes \d+-\d+\/(\d{1,15})$/.exec(range)
    return match ? Number(match[1]) : undefined
  }
  const length = String(response.getHeader('Content-Length') ?? '')
  if (/^\d{1,15}$/.test(length)) return Number(length)
  return response.writableFinished ? bytes : undefined
}

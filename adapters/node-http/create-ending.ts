import type { ServerResponse } from 'node:http'
import type { Outcome } from '../../plugin/index.ts'

/** The end of one paid answer, told as it happens. */
export interface Ending {
  /** The status line goes out. */
  head(status: number): void
  handedOver(bytes: number): void
  /** The server ends the answer or breaks it off. */
  ended(): void
  /** Bytes of body so far, whoever took them. */
  bytes(): number
  /** What the gate settles by. */
  outcome(): Outcome
}

/** The client left before there was an answer; nginx's number for it. */
const clientGone = 499

/**
 * Tells who ended an answer that brought nothing. A server that fails is given the price back, a client
 * that leaves is not: whatever a handler makes of its leaving (an empty end, a 502 to nobody) comes after
 * it, and would else make one ticket order jobs without end.
 */
export function createEnding(response: ServerResponse): Ending {
  let written = 0
  let wasTaken = false
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
      if (written === 0) wasTaken = isClientHere(response)
      written += bytes
    },
    ended() {
      endedHere = isClientHere(response)
    },
    bytes: () => written,
    outcome() {
      if (status === undefined) return { status: endedHere ? 500 : clientGone, bytes: 0 }
      const isAnswered = wasTaken || status >= 300 || endedHere
      if (!wasHere || !isAnswered) return { status: clientGone, bytes: written }
      return answered(response, status, written)
    },
  }
}

/**
 * A client that has closed its side of the connection counts as gone: Node then ends its requests. The
 * request itself says nothing: Node destroys each one that was read to its end.
 */
function isClientHere(response: ServerResponse): boolean {
  const { req, destroyed, closed } = response
  const { socket } = req
  // HTTP/2: its connection outlives a stream that was reset.
  const { stream } = response as { stream?: Record<'destroyed' | 'closed' | 'aborted', boolean> }
  if (stream && (stream.destroyed || stream.closed || stream.aborted)) return false
  return !destroyed && !closed && !socket.destroyed && !socket.readableEnded
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

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
  return new AnswerEnding(response)
}

class AnswerEnding implements Ending {
  readonly #response: ServerResponse
  #written = 0
  #wasTaken = false
  #endedHere = false
  #wasHere = false
  // A handler may change `statusCode` afterwards; what went out counts.
  #status: number | undefined

  constructor(response: ServerResponse) {
    this.#response = response
  }

  head(sent: number): void {
    this.#status = sent
    this.#wasHere = isClientHere(this.#response)
  }

  handedOver(bytes: number): void {
    // The first piece tells whether there was anybody to take it.
    if (this.#written === 0) this.#wasTaken = isClientHere(this.#response)
    this.#written += bytes
  }

  ended(): void {
    this.#endedHere = isClientHere(this.#response)
  }

  bytes(): number {
    return this.#written
  }

  outcome(): Outcome {
    const [status, written] = [this.#status, this.#written]
    if (status === undefined) return { status: this.#endedHere ? 500 : clientGone, bytes: 0 }
    const isAnswered = this.#wasTaken || status >= 300 || this.#endedHere
    if (!this.#wasHere || !isAnswered) return { status: clientGone, bytes: written }
    return answered(this.#response, status, written)
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

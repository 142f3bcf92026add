import type { Refusal } from '../errors.ts'
import type { ReadAllowance } from '../ports/scheme.ts'

/**
 * The allowance of one request. A signature by a fresh key costs its maker nothing and a read of the
 * chain costs the gate a call, so strangers pay for theirs in tokens of the peer they come from.
 *
 * Each request gets one, and it is kept as long as what it had read: so both functions are shared, and
 * what they need of the request is beside them.
 *
 * @param peerOf Asked when it matters: most requests have nothing read
 * @param take Seconds to wait for a token, 0 when one was taken
 * @param from What `peerOf` is asked with, e.g. the address of the request
 * @example createReadAllowance(peerKey, (peer) => limiter.take(peer), '192.0.2.1')
 */
export function createReadAllowance(
  peerOf: (from: string) => string,
  take: (peer: string) => number,
  from = '',
): ReadAllowance {
  return new PeerAllowance(peerOf, take, from)
}

class PeerAllowance implements ReadAllowance {
  readonly #peerOf: (from: string) => string
  readonly #take: (peer: string) => number
  readonly #from: string
  #wait = 0

  constructor(peerOf: (from: string) => string, take: (peer: string) => number, from: string) {
    this.#peerOf = peerOf
    this.#take = take
    this.#from = from
  }

  get peer(): string {
    return this.#peerOf(this.#from)
  }

  take(): boolean {
    this.#wait = this.#take(this.peer)
    return this.#wait === 0
  }

  refuse(seconds: number): void {
    this.#wait = seconds
  }

  wait(): number {
    return this.#wait
  }
}

/** Why a sender's funds are not known: nobody may read them for this peer now, or nobody can. */
export function unread(reads: ReadAllowance | undefined): Refusal {
  const wait = reads?.wait() ?? 0
  if (wait === 0) {
    return {
      code: 'gate_unavailable',
      detail: "The chain can't be asked about this sender now: try again in a moment.",
      retryAfter: 2,
    }
  }
  return {
    code: 'rate_limited',
    detail: `Too many senders that are new here came from one address: wait ${wait} s.`,
    retryAfter: wait,
  }
}

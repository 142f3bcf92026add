import type { Refusal } from '../errors.ts'
import type { ReadAllowance } from '../ports/scheme.ts'

/**
 * The allowance of one request. A signature by a fresh key costs its maker nothing and a read of the
 * chain costs the gate a call, so strangers pay for theirs in tokens of the peer they come from.
 *
 * @param take Seconds to wait for a token, 0 when one was taken
 * @example createReadAllowance('peer 192.0.2.1', () => limiter.take('peer 192.0.2.1'))
 */
export function createReadAllowance(peer: string, take: () => number): ReadAllowance {
  let wait = 0
  return {
    peer,
    take() {
      wait = take()
      return wait === 0
    },
    refuse(seconds) {
      wait = seconds
    },
    wait: () => wait,
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

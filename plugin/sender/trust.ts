import { FareboxError } from '../errors.ts'

/** How long a host is trusted with tickets it has not served. */
export interface Trust {
  /** A ticket left and nothing came for it, or the host contradicts the wallet's own count. */
  doubt(why: string, weight?: 1 | 2): void
  /** Something was served for its ticket. */
  served(): void
  /** Throws `payment_refused` once the host has used its trust up. */
  check(): void
  /** Starts again; a person decides this. */
  restore(): void
}

/**
 * A bucket: a doubt adds two (one when the wallet's own user may have caused it, by seeking), a
 * served resource takes one. A host that never serves is left after `patience` contradictions; one
 * that serves less than two of three ends the same way, only later.
 */
export function createTrust(host: string, patience: number): Trust {
  let level = 0
  let reason = ''
  return {
    doubt: (why, weight = 2) => {
      level += weight
      reason = why
    },
    served: () => {
      level = Math.max(0, level - 1)
    },
    check: () => {
      if (level < 2 * patience) return
      throw new FareboxError(
        'payment_refused',
        `${host} takes tickets and does not serve (last: ${reason}): nothing more is handed over; ` +
          `tell its operator, or reload to trust it once more`,
        { details: { host, reason, limit: 'trust' } },
      )
    },
    restore: () => {
      level = 0
    },
  }
}

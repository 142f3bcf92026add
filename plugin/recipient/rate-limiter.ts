import type { Clock } from '../ports/clock.ts'
import { BoundedMap } from './bounded-map.ts'

export interface RateLimit {
  /** Tokens that come back each second. */
  readonly perSecond: number
  /** Tokens that may be taken at once. */
  readonly burst: number
}

interface Bucket {
  tokens: number
  /** Milliseconds. */
  at: number
}

export interface RateLimiter {
  /** Takes one token of every key, or none: answers the seconds to wait, 0 when it may go on. */
  take(...keys: readonly string[]): number
}

/**
 * Token buckets by key, in bounded memory. A flood of keys only makes quiet ones forgotten, and a
 * forgotten key starts with a full bucket.
 *
 * @example const wait = limiter.take(remoteAddress, sender)
 */
export function createRateLimiter(options: {
  readonly limit: RateLimit
  readonly clock: Clock
  readonly capacity?: number
}): RateLimiter {
  const { limit, clock } = options
  const buckets = new BoundedMap<string, Bucket>(options.capacity ?? 10_000)

  function bucketOf(key: string, now: number): Bucket {
    const known = buckets.get(key)
    if (!known) {
      const fresh = { tokens: limit.burst, at: now }
      buckets.set(key, fresh)
      return fresh
    }
    // A clock that was set back must not freeze the bucket.
    const seconds = Math.max(0, now - known.at) / 1000
    known.tokens = Math.min(limit.burst, known.tokens + seconds * limit.perSecond)
    known.at = now
    return known
  }

  return {
    take(...keys) {
      const now = clock.milliseconds()
      const own = keys.map((key) => bucketOf(key, now))
      const short = Math.max(...own.map((bucket) => 1 - bucket.tokens))
      if (short > 0) return Math.max(1, Math.ceil(short / limit.perSecond))
      for (const bucket of own) bucket.tokens -= 1
      return 0
    },
  }
}

/**
 * The key of a peer: an IPv4 address, or the first 64 bits of an IPv6 one, since every customer
 * holds a whole /64.
 */
export function peerKey(remoteAddress: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(remoteAddress)
  if (mapped) return mapped[1]!
  if (!remoteAddress.includes(':')) return remoteAddress
  const [head = '', tail] = remoteAddress.toLowerCase().split('::')
  const groups = head === '' ? [] : head.split(':')
  if (tail !== undefined) while (groups.length < 4) groups.push('0')
  return `${groups.slice(0, 4).join(':')}::/64`
}

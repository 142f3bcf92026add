import type { ByteRange } from '../media/byte-range.ts'
import { isWithinRange } from '../media/byte-range.ts'
import type { Clock } from '../ports/clock.ts'
import { BoundedMap } from './bounded-map.ts'

/** One payment that was taken for one resource. */
export interface PaidResource {
  /** Resolves when the payment is on disk; whoever repeats it waits for the same. */
  readonly durable: Promise<void> | undefined
}

/** What names a payment: the same index, path and rendition. */
export interface RetryKey {
  readonly presentation: string
  readonly path: string
  readonly rendition: string | undefined
}

interface PaidRecord extends PaidResource {
  readonly name: string
  readonly range: ByteRange | 'whole'
  /** Milliseconds. */
  readonly at: number
  requests: number
  /** Requests whose bytes are not known yet. */
  open: number
  bytes: number
  /** The most that one request took: what is known of the size that was paid for. */
  largest: number
}

/** Free repetitions of what was paid: lost answers, ranges and quality switches are normal. */
export interface RetryWindow {
  /** The price was taken: from now on the same may be asked again. */
  paid(key: RetryKey, range: ByteRange | 'whole', durable?: Promise<void>): PaidResource
  /** Takes one free repetition, or answers undefined when there is none (any more). */
  repeat(key: RetryKey, range: ByteRange | 'whole'): PaidResource | undefined
  /** What one request, paid or repeated, really took. */
  served(resource: PaidResource, bytes: number): void
  /** The price was given back: nothing is free any more. */
  revoke(resource: PaidResource): void
}

/**
 * Protocol part 6, last paragraph. Free replays of one payment end at `maxRequests`, the paid one
 * included, or at twice the bytes paid for; so a published URL is worth little. Memory is bounded, and
 * a payment that is forgotten early costs its sender one more ticket, not the recipient.
 */
export function createRetryWindow(options: {
  readonly clock: Clock
  /** Seconds. */
  readonly window: number
  readonly maxRequests: number
  readonly capacity?: number
}): RetryWindow {
  const { clock, window, maxRequests } = options
  const records = new BoundedMap<string, PaidRecord>(options.capacity ?? 20_000)
  const nameOf = ({ presentation, path, rendition }: RetryKey): string =>
    `${presentation}\n${path}\n${rendition ?? ''}`

  return {
    paid(key, range, durable) {
      const name = nameOf(key)
      const at = clock.milliseconds()
      const record = { name, range, at, durable, requests: 1, open: 1, bytes: 0, largest: 0 }
      records.set(name, record)
      return record
    },
    repeat(key, range) {
      const record = records.get(nameOf(key))
      if (!record || clock.milliseconds() - record.at > window * 1000) return undefined
      if (!isWithinRange(range, record.range) || record.requests >= maxRequests) return undefined
      // Open requests are counted as whole ones: else parallel ones would all pass before any is known.
      const taken = record.bytes + record.open * record.largest
      if (record.largest > 0 && taken >= 2 * record.largest) return undefined
      record.requests++
      record.open++
      return record
    },
    served(resource, bytes) {
      const record = resource as PaidRecord
      record.open--
      record.bytes += bytes
      record.largest = Math.max(record.largest, bytes)
    },
    revoke(resource) {
      const { name } = resource as PaidRecord
      if (records.peek(name) === resource) records.delete(name)
    },
  }
}

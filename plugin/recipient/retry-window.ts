import type { ByteRange } from '../media/byte-range.ts'
import { isWithinRange, rangeLength } from '../media/byte-range.ts'
import type { Clock } from '../ports/clock.ts'
import type { Q64 } from '../ticket/win-probability.ts'
import { RecentMap } from './recent-map.ts'

/** What names a payment: the same index, path and rendition. */
export interface RetryKey {
  readonly presentation: string
  /** Canonical path; of a part its segment's, since one payment opens all parts of a segment. */
  readonly path: string
  readonly rendition: string | undefined
}

/** What one request asks for. */
export interface Asked {
  /** Canonical path of the resource itself. */
  readonly path: string
  readonly range: ByteRange | 'whole'
  /** Size of the whole resource, where it is known beforehand. */
  readonly size?: number | undefined
}

/** One price that was taken for one resource. */
export interface PaidResource {
  readonly purse: string
  readonly price: Q64
  /** Resolves when the payment is on disk; whoever repeats it waits for the same. */
  readonly durable: Promise<void> | undefined
  /** The price was that of a byte range: it opens no other part of the segment. */
  readonly isOnePart: boolean
}

/** A request that was let in on a payment, the paid one or a repetition. Open until it is ended. */
export interface PaidRequest {
  readonly paid: PaidResource
}

/** How a request ended. */
export interface RequestEnd {
  /** Nothing of what was sold went out: an error, an unchanged file, a client that had left. */
  readonly isNothing: boolean
  readonly bytes: number
  /** Size of the whole resource, where the answer said it. */
  readonly size?: number | undefined
}

/**
 * One path of a payment. Each part of a segment has a count of its own: a segment of thirty parts is
 * thirty requests of an honest player. All parts together are one segment, so a published URL is worth
 * as many copies as that of a segment without parts, and twice as many where the segment may also be
 * had in one piece.
 */
interface Portion {
  readonly path: string
  requests: number
  /** Requests whose bytes are not known yet. */
  open: readonly OpenRequest[]
  bytes: number
  /** Of the whole resource: the most that playlist or answers said. */
  size: number | undefined
}

/**
 * What was paid for, and the portion of the path that was paid itself, for mostly there is no other:
 * twenty thousand of these are kept, so they are one object each.
 */
interface PaidRecord extends PaidResource, Portion {
  readonly name: string
  readonly range: ByteRange | 'whole'
  /** Milliseconds since this window was made: small numbers take no place of their own. */
  readonly at: number
  others: Portion[] | undefined
  /** Something was served for the price, or it was given back. */
  isSettled: boolean
}

interface OpenRequest extends PaidRequest {
  readonly record: PaidRecord
  readonly portion: Portion
  readonly range: ByteRange | 'whole'
}

/** Free repetitions of what was paid: lost answers, ranges and quality switches are normal. */
export interface RetryWindow {
  /** The price was taken: from now on the same may be asked again. */
  paid(key: RetryKey, asked: Asked, paid: PaidResource): PaidRequest
  /** Takes one free repetition, or answers undefined when there is none (any more). */
  repeat(key: RetryKey, asked: Asked): PaidRequest | undefined
  /**
   * Ends one request. True once for a payment of which nothing was served and nothing is open: its
   * price must be given back now, and nothing is free on it any more. Whether the price is due is no
   * matter of the first request alone: a repetition that is being served is served for this price.
   */
  ended(request: PaidRequest, how: RequestEnd): boolean
  /** The price was given back for another reason: nothing is free any more. */
  revoke(request: PaidRequest): void
}

/**
 * Protocol part 6, last paragraph. Free replays of one payment end at `maxRequests`, the paid one
 * included, or at twice the bytes paid for; so a published URL is worth little. What a first answer
 * happened to take says nothing about what was paid for: a probe takes two bytes. So until the size is
 * known only the number of requests binds. Memory is bounded, and a payment that is forgotten early
 * costs its sender one more ticket, not the recipient.
 */
export function createRetryWindow(options: {
  readonly clock: Clock
  /** Seconds. */
  readonly window: number
  readonly maxRequests: number
  readonly capacity?: number
}): RetryWindow {
  const { clock, window, maxRequests } = options
  const start = clock.milliseconds()
  const records = new RecentMap<string, PaidRecord>(options.capacity ?? 20_000)

  function open(record: PaidRecord, { path, range, size }: Asked): PaidRequest | undefined {
    const known = portionOf(record, path)
    const portion = known ?? startPortion(path, size)
    if (portion.requests >= maxRequests || isUsedUp(record, portion)) return undefined
    if (!known) (record.others ??= []).push(portion)
    return begin(record, portion, range)
  }

  function over(record: PaidRecord): void {
    record.isSettled = true
    if (records.get(record.name) === record) records.delete(record.name)
  }

  return {
    paid(key, asked, paid) {
      const name = nameOf(key)
      const record: PaidRecord = {
        path: asked.path,
        requests: 0,
        open: none,
        bytes: 0,
        size: asked.size,
        purse: paid.purse,
        price: paid.price,
        durable: paid.durable,
        isOnePart: paid.isOnePart,
        name,
        range: asked.range,
        at: clock.milliseconds() - start,
        others: undefined,
        isSettled: false,
      }
      records.set(name, record)
      return begin(record, record, asked.range)
    },
    repeat(key, asked) {
      const record = records.get(nameOf(key))
      if (!record || clock.milliseconds() - start - record.at > window * 1000) return undefined
      if (!isWithinRange(asked.range, record.range)) return undefined
      if (record.isOnePart && asked.path !== record.path) return undefined
      return open(record, asked)
    },
    ended(request, { isNothing, bytes, size }) {
      const ending = request as OpenRequest
      const { record, portion } = ending
      if (!portion.open.includes(ending)) return false
      portion.open =
        portion.open.length === 1 ? none : portion.open.filter((each) => each !== ending)
      if (!isNothing) {
        record.isSettled = true
        portion.bytes += bytes
      }
      if (size !== undefined) portion.size = Math.max(portion.size ?? 0, size)
      if (record.isSettled || isOpen(record)) return false
      over(record)
      return true
    },
    revoke(request) {
      over((request as OpenRequest).record)
    },
  }
}

/** Most payments have one request, and then no more: lists are shared, and no longer than they are. */
const none: readonly OpenRequest[] = []

function startPortion(path: string, size: number | undefined): Portion {
  return { path, requests: 0, open: none, bytes: 0, size }
}

/** There are at most a few dozen parts to a segment. */
function portionOf(record: PaidRecord, path: string): Portion | undefined {
  return record.path === path ? record : record.others?.find((each) => each.path === path)
}

function isOpen({ open, others }: PaidRecord): boolean {
  return open.length > 0 || others?.some((each) => each.open.length > 0) === true
}

function begin(record: PaidRecord, portion: Portion, range: ByteRange | 'whole'): PaidRequest {
  const request: OpenRequest = { paid: record, record, portion, range }
  portion.requests++
  portion.open = portion.open === none ? [request] : [...portion.open, request]
  return request
}

function nameOf({ presentation, path, rendition }: RetryKey): string {
  // Joined it is one flat string; put together piece by piece it stays six, which are kept.
  return [presentation, path, rendition].join('\n')
}

/** Open requests count as all they ask for: else parallel ones would all pass before any is known. */
function isUsedUp(record: PaidRecord, portion: Portion): boolean {
  const size = rangeLength(record.range, portion.size)
  if (size === undefined || size <= 0) return false
  let taken = portion.bytes
  for (const { range } of portion.open) taken += rangeLength(range, portion.size) ?? size
  return taken >= 2 * size
}

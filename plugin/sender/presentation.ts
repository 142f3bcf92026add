import type { Q64 } from '../ticket/win-probability.ts'
import type { OpenBook } from './open-book.ts'

/** A ticket shown for one resource. A retry shows it again: never a second payment. */
export interface Presentation {
  /** The resource as asked: URL and byte range. */
  readonly key: string
  readonly book: OpenBook
  readonly index: number
  readonly price: Q64
  /** Taken off the own count for it; less than the price when the book ran out. */
  reserved: Q64
  /** Milliseconds of the first showing. */
  readonly at: number
  /** Times it was shown. */
  shown: number
  /** Times the whole body came. */
  completed: number
  /** Something came for it at least once. */
  served: boolean
}

/** Below the gate's own window (60 s) and limit (8), so that a free repetition is rarely refused. */
const repeatMilliseconds = 50_000
const repeatShowings = 7

/**
 * Whether showing it again is free by the gate's rules: within the window, below the number of
 * requests, and no more than twice the bytes; protocol part 6.
 */
export function isRepeatable(presentation: Presentation, milliseconds: number): boolean {
  const { book, at, shown, completed, served } = presentation
  if (milliseconds >= book.acceptUntil * 1000) return false
  // What was never served can always be shown again: the gate may not have seen it at all.
  if (!served) return true
  return milliseconds - at < repeatMilliseconds && shown < repeatShowings && completed < 2
}

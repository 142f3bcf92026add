import type { FareboxError } from '../errors.ts'
import { raced } from './raced.ts'

export interface TimeAllowed {
  readonly milliseconds: number
  /** What the task fails with when it takes longer. */
  readonly late: () => FareboxError
  /** The caller's: its reason ends the task as well. */
  readonly signal?: AbortSignal | undefined
}

/**
 * A task that ends: by itself, when its time is over or when its caller gives up, whether or not it
 * looks at the signal it is given.
 *
 * @example await within((signal) => fetch(url, { signal }), { milliseconds: 10_000, late })
 */
export async function within<T>(
  task: (signal: AbortSignal) => Promise<T>,
  { milliseconds, late, signal }: TimeAllowed,
): Promise<T> {
  signal?.throwIfAborted()
  const ending = new AbortController()
  const abort = (): void => ending.abort(signal?.reason)
  const timer = setTimeout(() => ending.abort(late()), milliseconds)
  signal?.addEventListener('abort', abort, { once: true })
  try {
    return await raced(task(ending.signal), ending.signal)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}

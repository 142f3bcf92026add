import type { Observer } from './observer.ts'

/**
 * The observer without its faults: whoever watches must not be able to stop a sale, to make one free,
 * or to end the process by throwing where nobody waits. An asynchronous one may not reject either.
 *
 * @example const observer = quietObserver(options.observer)
 */
export function quietObserver(observer: Observer | undefined): Observer {
  if (!observer) return () => {}
  return (event) => {
    try {
      const answer: unknown = observer(event)
      if (answer instanceof Promise) answer.catch(() => {})
    } catch {
      // A log that is full is the log's trouble.
    }
  }
}

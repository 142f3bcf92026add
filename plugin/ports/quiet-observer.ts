import type { Observer } from './observer.ts'

/** Nobody listens: what happens often then need not be told. */
export const deafObserver: Observer = () => {}

/**
 * The observer without its faults: whoever watches must not be able to stop a sale, to make one free,
 * or to end the process by throwing where nobody waits. An asynchronous one may not reject either.
 *
 * @example const observer = quietObserver(options.observer)
 */
export function quietObserver(observer: Observer | undefined): Observer {
  if (!observer || observer === deafObserver) return deafObserver
  return (event) => {
    try {
      const answer: unknown = observer(event)
      if (answer instanceof Promise) answer.catch(() => {})
    } catch {
      // A log that is full is the log's trouble.
    }
  }
}

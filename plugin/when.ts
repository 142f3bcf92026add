/** An answer that is there, or that has to be waited for. */
export type Soon<T> = T | Promise<T>

/**
 * Goes on with an answer: at once when it is there. A promise for what is in memory costs each request
 * turns of the loop, and lets others come in between.
 *
 * @example when(float.read(sender), (funds) => judge(funds))
 */
export function when<T, U>(value: Soon<T>, then: (value: T) => Soon<U>): Soon<U> {
  return value instanceof Promise ? value.then(then) : then(value)
}

import { NoAnswer } from './no-answer.ts'

const words = (milliseconds: number): string =>
  milliseconds < 1_000 ? `${milliseconds} ms` : `${milliseconds / 1_000} s`

/** The promise, or `NoAnswer` once the time is over; the promise itself goes on unheard. */
export function inTime<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new NoAnswer(`no answer in ${words(milliseconds)}`)),
      milliseconds,
    )
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/**
 * The promise, or the signal's reason once it is aborted, whichever comes first. The promise itself
 * goes on, and nobody need listen to it any more.
 *
 * @example const purse = await raced(wallet.purse(), signal)
 */
export function raced<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise
  return new Promise<T>((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error)
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}

import { FareboxError } from '../errors.ts'

/** Far above any terms, book or refusal of this protocol. */
const maxBytes = 65_536

/**
 * The body of an answer that the wallet reads itself. A host that never ends one, or sends it without
 * measure, gets no memory for it. Throws `payment_refused` beyond 64 KiB, the signal's reason once it
 * is aborted; either way the download ends.
 *
 * @example const bytes = await readBounded(response, url, signal)
 */
export async function readBounded(
  response: Response,
  url: string,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const reader = response.body?.getReader()
  if (!reader) return new Uint8Array()
  const stop = (): void => void reader.cancel(signal.reason).catch(() => {})
  if (signal.aborted) stop()
  else signal.addEventListener('abort', stop, { once: true })
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      signal.throwIfAborted()
      if (done) return joined(chunks, size)
      size += value.byteLength
      if (size > maxBytes) throw tooMuch(url, response.status)
      chunks.push(value)
    }
  } catch (error) {
    stop()
    throw error
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}

function tooMuch(url: string, status: number): FareboxError {
  return new FareboxError(
    'payment_refused',
    `${url} answered ${status} with more than ${maxBytes} bytes, which no gate does: ask its operator`,
    { details: { url, limit: 'maxBytes' } },
  )
}

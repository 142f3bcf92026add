import type { IncomingMessage } from 'node:http'

/** A body, or the status to refuse it with. */
export type BodyReading = Uint8Array | 408 | 413

/**
 * Reads a whole body of at most `limit` bytes within `timeout` milliseconds. A body that a parser of
 * an earlier middleware has taken is read from `request.body`.
 */
export function readBody(
  request: IncomingMessage,
  limit: number,
  timeout: number,
): Promise<BodyReading> {
  const parsed = (request as { body?: unknown }).body
  if (parsed !== undefined && request.readableEnded) {
    const bytes = Buffer.isBuffer(parsed)
      ? parsed
      : Buffer.from(typeof parsed === 'string' ? parsed : JSON.stringify(parsed))
    return Promise.resolve(bytes.length > limit ? 413 : bytes)
  }
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    const timer = setTimeout(() => done(408), timeout)
    const onData = (chunk: Buffer): void => {
      size += chunk.length
      if (size > limit) done(413)
      else chunks.push(chunk)
    }
    const onEnd = (): void => done(Buffer.concat(chunks))
    const onClose = (): void => done(408)
    function done(result: BodyReading): void {
      clearTimeout(timer)
      request.off('data', onData).off('end', onEnd).off('close', onClose).off('error', onClose)
      if (typeof result === 'number') request.pause()
      resolve(result)
    }
    request.on('data', onData).on('end', onEnd).on('close', onClose).on('error', onClose)
  })
}

import type { ServerResponse } from 'node:http'
import { interceptResponse } from './intercept-response.ts'

/**
 * Lets the head of a response out and nothing else. OPTIONS is free like HEAD, but node:http drops
 * the body of HEAD only, and many a small origin answers every method with the file.
 */
export function dropBody(response: ServerResponse): void {
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse
  const isDone = (each: unknown): boolean => typeof each === 'function'
  Object.assign(response, {
    write(...args: unknown[]): boolean {
      response.flushHeaders()
      const done = args.find(isDone)
      if (done) process.nextTick(done as () => void)
      return true
    },
    end: (...args: unknown[]): ServerResponse => end(...args.filter(isDone)),
  })
  interceptResponse(response, {
    beforeHead() {
      for (const name of ['Transfer-Encoding', 'Content-Encoding']) response.removeHeader(name)
      response.setHeader('Content-Length', 0)
    },
  })
}

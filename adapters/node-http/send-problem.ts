import type { ServerResponse } from 'node:http'
import { plainProblem } from '../../plugin/index.ts'

/** Answers with a problem body (RFC 9457) that no cache keeps. `code` is a refusal code, if any. */
export function sendProblem(
  response: ServerResponse,
  status: number,
  detail: string,
  { code, headers = {} }: { code?: string; headers?: Readonly<Record<string, string>> } = {},
): void {
  const problem = plainProblem(status, detail)
  const body = JSON.stringify(code === undefined ? problem : { ...problem, code })
  response.writeHead(status, {
    'Content-Type': 'application/problem+json',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    ...headers,
  })
  response.end(body)
}

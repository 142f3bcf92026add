import { inTime } from './in-time.ts'
import { NoAnswer } from './no-answer.ts'

/** Bytes of an answer; the largest honest one is a chunk of logs. */
const longest = 32 * 1024 * 1024

/** Where JSON is posted; `fetch` takes no address with a user in it. */
export interface PostTarget {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

/** A password may hold a percent sign that stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** An address, with its user and password as the header that they stand for. */
export function postTarget(address: string): PostTarget {
  const url = new URL(address)
  const { username, password } = url
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  if (username !== '' || password !== '') {
    const pair = `${decoded(username)}:${decoded(password)}`
    headers['authorization'] = `Basic ${Buffer.from(pair).toString('base64')}`
    url.username = ''
    url.password = ''
  }
  return { url: url.href, headers }
}

function reasonOf(cause: unknown): string {
  const { code } = ((cause as Error | undefined)?.cause ?? {}) as { code?: unknown }
  if (code === 'ECONNREFUSED') return 'it refuses connections'
  if (code === 'ENOTFOUND') return 'its name is not known'
  return typeof code === 'string' ? `the connection failed, ${code}` : 'the connection failed'
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += (chunk as Uint8Array).length
    if (size > longest) throw new NoAnswer(`an answer of more than ${longest} bytes`)
    chunks.push(chunk as Uint8Array)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Seconds or a date; a node may not ask for more than a minute. */
function restOf(response: Response): number {
  const seconds = Number(response.headers.get('retry-after'))
  return Number.isFinite(seconds) ? Math.min(60, Math.max(0, seconds)) * 1_000 : 0
}

async function post(target: PostTarget, body: unknown, signal: AbortSignal): Promise<unknown> {
  const { url, headers } = target
  // A key for one host must not travel to another: a redirect is no answer.
  const redirect = 'manual'
  const text = JSON.stringify(body)
  const response = await fetch(url, { method: 'POST', headers, body: text, redirect, signal })
  if (!response.ok) {
    await response.body?.cancel()
    throw new NoAnswer(`HTTP ${response.status}`, { restMs: restOf(response) })
  }
  const answer = await readText(response)
  try {
    return JSON.parse(answer) as unknown
  } catch (cause) {
    throw new NoAnswer('it does not answer JSON', { cause })
  }
}

/**
 * Posts JSON and answers JSON, all of it within the time. Throws `NoAnswer` for whatever else happens: a
 * status that is no success included, since nodes answer refusals with 200.
 *
 * @param closing ends it before its time
 */
export async function postJson(
  target: PostTarget,
  body: unknown,
  milliseconds: number,
  closing?: AbortSignal,
): Promise<unknown> {
  const ending = new AbortController()
  const end = (): void => ending.abort()
  if (closing?.aborted) end()
  closing?.addEventListener('abort', end)
  try {
    return await inTime(post(target, body, ending.signal), milliseconds)
  } catch (cause) {
    if (cause instanceof NoAnswer) throw cause
    throw new NoAnswer(reasonOf(cause), { cause })
  } finally {
    closing?.removeEventListener('abort', end)
    // What came too late must not hold its connection.
    end()
  }
}

import { FareboxError } from '../errors.ts'
import type { Clock } from '../ports/clock.ts'
import type { Address } from '../ticket/bytes.ts'
import { parseBookAnswer, serializeBookRequest } from '../wire/book-call.ts'
import type { BookAnswer, BookRequest } from '../wire/book-call.ts'
import { parseTermsDocument } from '../wire/terms-document.ts'
import type { TermsDocument } from '../wire/terms-document.ts'
import { parseGateRefusal, refusedError, retryAfter } from './gate-answer.ts'
import { readBounded } from './read-bounded.ts'
import { within } from './within.ts'

/** As much of `fetch` as the paying side uses. */
export type Fetch = (input: string, init?: RequestInit) => Promise<Response>

/** Waits; rejects with the signal's reason when it is aborted. */
export type Sleep = (milliseconds: number, signal?: AbortSignal) => Promise<void>

export interface GateClient {
  /** Terms for this sender and, if named, for one path. */
  terms(sender: Address, path?: string, signal?: AbortSignal): Promise<TermsDocument>
  book(request: BookRequest, url: string): Promise<BookAnswer>
}

/** Longest that a gate may make the wallet wait for a call of its own. */
const longestWait = 10_000
const tries = 3

/**
 * Talks to a gate's own paths. `termsUrl` answers the absolute URL of the terms. Throws
 * `payment_refused` with what the gate said or when it takes longer than `timeout` (milliseconds); the
 * request's own failure when nobody answers; the signal's reason.
 */
export function createGateClient(options: {
  readonly host: string
  readonly termsUrl: () => string
  readonly fetch: Fetch
  readonly clock: Clock
  readonly sleep: Sleep
  /** Milliseconds; default 10,000. */
  readonly timeout?: number
}): GateClient {
  const { host, fetch, clock, sleep, timeout = 10_000 } = options

  /** Head and body: a gate that trickles either is one that does not answer. */
  async function ask(
    url: string,
    init: RequestInit & { readonly signal: AbortSignal },
  ): Promise<[Response, string]> {
    const response = await fetch(url, { ...init, redirect: 'error' })
    const body = await readBounded(response, url, init.signal)
    return [response, new TextDecoder().decode(body)]
  }

  async function call<T>(
    url: string,
    init: RequestInit,
    read: (value: unknown) => T,
    signal?: AbortSignal,
  ): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const [response, body] = await within((ending) => ask(url, { ...init, signal: ending }), {
        milliseconds: timeout,
        late: () => silent(url),
        signal,
      })
      if (response.ok) return parsed(url, body, read)
      const answer = {
        status: response.status,
        header: (name: string) => response.headers.get(name),
      }
      const refusal = parseGateRefusal(body)
      const busy = response.status === 429 || response.status === 503
      const wait = retryAfter(answer, clock.seconds()) ?? 250 * 2 ** attempt
      if (!busy || attempt === tries || wait > longestWait) {
        throw refusal ? refusedError(host, url, refusal) : foreign(url, `status ${response.status}`)
      }
      await sleep(wait, signal)
    }
  }

  function parsed<T>(url: string, body: string, read: (value: unknown) => T): T {
    try {
      return read(JSON.parse(body))
    } catch (cause) {
      throw foreign(url, 'an answer that is not of this protocol', cause)
    }
  }

  function silent(url: string): FareboxError {
    return new FareboxError(
      'payment_refused',
      `${url} did not answer within ${timeout} ms: ask again, or check that its gate runs`,
      { details: { host, url, limit: 'callTimeout' } },
    )
  }

  function foreign(url: string, what: string, cause?: unknown): FareboxError {
    return new FareboxError(
      'payment_refused',
      `${url} answered ${what}: check that a Farebox gate stands there`,
      { cause, details: { host, url } },
    )
  }

  return {
    terms: (sender, path, signal) => {
      const url = new URL(options.termsUrl())
      url.searchParams.set('sender', sender)
      if (path !== undefined) url.searchParams.set('path', path)
      return call(url.href, {}, (value) => parseTermsDocument(value), signal)
    },
    book: (request, url) => {
      const absolute = new URL(url, options.termsUrl())
      if (absolute.origin !== host) {
        throw foreign(options.termsUrl(), `terms that send books to ${absolute.origin}`)
      }
      return call(
        absolute.href,
        {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(serializeBookRequest(request)),
        },
        parseBookAnswer,
      )
    },
  }
}

import { FareboxError } from '../errors.ts'
import type { Fetch } from './gate-client.ts'
import type { PaidRequest } from './paid-request.ts'
import type { Wallet } from './wallet.ts'
import { readBounded } from './read-bounded.ts'
import { within } from './within.ts'

export interface PayingFetchOptions {
  readonly fetch: Fetch
  /**
   * How a ticket travels: `header` (default; leaks nowhere), or `query` for pages, where a header
   * of our own would cost one preflight per segment.
   */
  readonly place?: 'header' | 'query'
  /** Milliseconds for the body of what may be a refusal; default 10,000. */
  readonly refusalTimeout?: number
}

/** Statuses whose bodies may be a gate's refusal. */
const told: readonly number[] = [400, 402, 429, 503]

/** The URL with the credential in its `fare` argument, everything else untouched. */
export function withFare(url: string, credential: string): string {
  const [bare = '', hash] = url.split('#', 2)
  const fare = `${bare}${bare.includes('?') ? '&' : '?'}fare=${credential}`
  return hash === undefined ? fare : `${fare}#${hash}`
}

/**
 * A `fetch` that pays: same arguments and answers, and a 402 of a gate is answered with tickets from
 * the wallet. Only GET is ever paid. Rejects with `budget_exceeded` or `payment_refused` when paying
 * can't get the resource, and like `fetch` when nobody answers; asking again then repeats the ticket.
 *
 * @example
 * const pay = createPayingFetch(wallet, { fetch })
 * const segment = await pay('https://stream.example/live/seg_1.m4s')
 */
export function createPayingFetch(
  wallet: Wallet,
  options: PayingFetchOptions,
): (input: string | URL, init?: RequestInit) => Promise<Response> {
  const { fetch, place = 'header', refusalTimeout = 10_000 } = options

  return async (input, init = {}) => {
    const url = input instanceof URL ? input.href : input
    const method = init.method?.toUpperCase() ?? 'GET'
    if (method !== 'GET' || !/^https?:/.test(url)) return fetch(url, init)
    const range = new Headers(init.headers).get('range')
    const request = wallet.request(url, range === null ? {} : { range })
    const signal = init.signal ?? undefined
    for (;;) {
      const credential = await request.credential(signal)
      const [response, body] = await send(request, credential)
      const answer = {
        status: response.status,
        header: (name: string) => response.headers.get(name),
        ...(body === undefined ? {} : { body }),
      }
      const wait = await request.answered(answer, signal)
      if (wait === undefined) return followed(response, request, signal)
      if (wait > 0) await pause(request, wait)
    }

    async function pause(paid: PaidRequest, milliseconds: number): Promise<void> {
      try {
        await wallet.sleep(milliseconds, signal)
      } catch (error) {
        paid.abandoned(false)
        throw error
      }
    }

    /** A caller reads bodies itself; this one is the wallet's to read, so it may not go on for ever. */
    function refusalOf(response: Response): Promise<Uint8Array> {
      return within((ending) => readBounded(response, url, ending), {
        milliseconds: refusalTimeout,
        late: () =>
          new FareboxError(
            'payment_refused',
            `${url} answered ${response.status} and never ended: ask again, or tell its operator`,
            { details: { url, limit: 'refusalTimeout' } },
          ),
        signal,
      })
    }

    async function send(paid: PaidRequest, fare?: string): Promise<[Response, string?]> {
      try {
        const response = await ask(fare)
        if (!told.includes(response.status)) return [response]
        const body = await refusalOf(response)
        return [withBody(response, body as BodyInit), new TextDecoder().decode(body)]
      } catch (error) {
        if (signal?.aborted) paid.abandoned(false)
        else paid.failed()
        throw error
      }
    }

    function ask(fare?: string): Promise<Response> {
      if (fare === undefined) return fetch(url, init)
      if (place === 'query') return fetch(withFare(url, fare), init)
      const headers = new Headers(init.headers)
      headers.set('Farebox-Ticket', fare)
      return fetch(url, { ...init, headers })
    }
  }
}

/** The same answer for the caller, with a body that was read or is followed: a copy would keep it twice. */
function withBody(response: Response, body: BodyInit): Response {
  const { status, statusText, headers, url, redirected, type } = response
  const again = new Response(body, { status, headers })
  // A constructor refuses texts that a host may send, and knows no url.
  for (const [name, value] of Object.entries({ statusText, url, redirected, type })) {
    Object.defineProperty(again, name, { value })
  }
  return again
}

/** The same answer, whose body tells the wallet whether it came whole. */
function followed(response: Response, request: PaidRequest, signal?: AbortSignal): Response {
  if (!response.ok || !response.body) return response
  const reader = response.body.getReader()
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      try {
        const { done, value } = await reader.read()
        if (!done) return controller.enqueue(value)
        request.ended(true)
        controller.close()
      } catch (error) {
        if (!signal?.aborted) request.ended(false)
        controller.error(error)
      }
    },
    cancel: (reason) => reader.cancel(reason),
  })
  return withBody(response, body)
}

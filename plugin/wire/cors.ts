/** Response headers that a page of another origin must be able to read. */
export const exposedHeaders =
  'WWW-Authenticate, Payment-Receipt, PAYMENT-REQUIRED, PAYMENT-RESPONSE, Retry-After'

/**
 * Request headers that a page may send. Stock x402 clients send the response header
 * Access-Control-Expose-Headers with the paid request, so a preflight asks for it.
 */
const allowedHeaders =
  'Farebox-Ticket, Authorization, PAYMENT-SIGNATURE, Accept-Payment, Access-Control-Expose-Headers, Content-Type, Range'

/** Which origins may read answers: every one, without cookies, or those listed, with cookies. */
export type CorsPolicy = '*' | readonly string[]

const exposed = ['Access-Control-Expose-Headers', exposedHeaders] as const
const forAll = [['Access-Control-Allow-Origin', '*'], exposed] as const

/**
 * CORS headers of an answer to a request whose Origin header is `origin`. An origin is never
 * reflected unless it is listed: with credentials that would open the cookie to every page.
 */
export function corsHeaders(
  origin: string | undefined,
  policy: CorsPolicy = '*',
): readonly (readonly [string, string])[] {
  if (policy === '*') return forAll
  if (origin === undefined || !policy.includes(origin)) return [['Vary', 'Origin']]
  return [
    ['Access-Control-Allow-Origin', origin],
    ['Access-Control-Allow-Credentials', 'true'],
    ['Vary', 'Origin'],
    exposed,
  ]
}

/** Headers of the 204 that answers a preflight; it costs nothing and never goes upstream. */
export function preflightHeaders(
  origin: string | undefined,
  policy: CorsPolicy = '*',
): readonly (readonly [string, string])[] {
  return [
    ...corsHeaders(origin, policy),
    ['Access-Control-Allow-Methods', 'GET, HEAD, POST, OPTIONS'],
    ['Access-Control-Allow-Headers', allowedHeaders],
    ['Access-Control-Max-Age', '86400'],
  ]
}

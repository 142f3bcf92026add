import { hmacSha256 } from '../crypto.ts'
import type { Refusal } from '../errors.ts'
import { statusOf } from '../errors.ts'
import type { PriceUnit } from '../media/price-table.ts'
import { encodeBase64url } from '../ticket/base64url.ts'
import { fromQ64Up } from '../ticket/win-probability.ts'
import { corsHeaders } from './cors.ts'
import type { CorsPolicy } from './cors.ts'
import { canonicalJson, encodeBase64, encodeText, utf8 } from './json.ts'
import type { JsonObject } from './json.ts'
import { refusalProblem } from './problem.ts'
import { serializeTermsDocument } from './terms-document.ts'
import type { TermsDocument } from './terms-document.ts'

/** What the id of a Payment challenge binds; absent slots are empty. */
export interface ChallengeSlots {
  readonly realm: string
  readonly method: string
  readonly intent: string
  /** Base64url of the JCS text. */
  readonly request: string
  /** RFC 3339. */
  readonly expires?: string
  readonly digest?: string
  readonly opaque?: string
}

export interface ChallengeInput {
  readonly refusal: Refusal
  /** With `price` of the resource, if one was asked for. */
  readonly terms: TermsDocument
  /** The host that is paid, e.g. stream.example. */
  readonly realm: string
  /** Absolute URL of the resource as the client knows it. */
  readonly resourceUrl: string
  /** Key of challenge ids: the recipient's own, at least 32 random bytes. */
  readonly secret: Uint8Array
  readonly unit?: PriceUnit
  /** Path of the terms; default `/.farebox/terms`. */
  readonly termsUrl?: string
  /** Origin header of the request, for CORS. */
  readonly origin?: string
  readonly cors?: CorsPolicy
  /** 400 for a doubled or oversized credential; else the status of the refusal's code. */
  readonly status?: number
}

/** An answer in text, ready for any server. */
export interface WireAnswer {
  readonly status: number
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: string
}

/** Unix seconds as RFC 3339 in UTC, without fractions. */
export function rfc3339(seconds: bigint | number): string {
  const second = Number(seconds)
  // All receipts of a second say the same.
  if (second !== lastSecond) {
    lastText = new Date(second * 1000).toISOString().replace('.000Z', 'Z')
    lastSecond = second
  }
  return lastText
}

let [lastSecond, lastText] = [0, '1970-01-01T00:00:00Z']

/**
 * Stateless id of a challenge: HMAC-SHA256 over seven slots joined with `|`, base64url
 * (draft-ryan-httpauth-payment-01).
 */
export function challengeId(slots: ChallengeSlots, secret: Uint8Array): string {
  const { realm, method, intent, request, expires = '', digest = '', opaque = '' } = slots
  const message = [realm, method, intent, request, expires, digest, opaque].join('|')
  return encodeBase64url(hmacSha256(secret, utf8(message)))
}

/**
 * The answer to a request that did not pay: one problem body and the price in three dialects.
 * Headers carry the terms without the price list, which may be long: it is in the body.
 *
 * @example buildChallenge({ refusal, terms, realm: 'stream.example', resourceUrl, secret })
 */
export function buildChallenge(input: ChallengeInput): WireAnswer {
  const { refusal, terms, termsUrl = '/.farebox/terms' } = input
  const status = input.status ?? statusOf(refusal.code)
  const brief = serializeTermsDocument({ ...terms, prices: [] })
  const amount = String(fromQ64Up(terms.price ?? terms.expectedValue))
  const slots: ChallengeSlots = {
    // It may come from the Host header, and stands in quotes.
    realm: input.realm.replaceAll(/[^\x20-\x7e]|["\\]/g, '').slice(0, 255),
    method: 'pm',
    intent: 'session',
    request: encodeText(
      canonicalJson({
        amount,
        currency: currencyOf(terms),
        recipient: terms.recipient,
        unitType: input.unit ?? 'segment',
        methodDetails: brief,
      }),
    ),
    expires: rfc3339(terms.acceptUntil),
  }
  const id = challengeId(slots, input.secret)
  const { recipient, redeemer, lane } = terms
  const problem = refusalProblem(refusal, { status, place: { recipient, redeemer, lane } })
  const body = { ...problem, challengeId: id, terms: serializeTermsDocument(terms) }
  return {
    status,
    headers: [
      ['Cache-Control', 'no-store'],
      ['Content-Type', 'application/problem+json'],
      ['WWW-Authenticate', paymentLine(id, slots)],
      ['PAYMENT-REQUIRED', encodeBase64(JSON.stringify(paymentRequired(input, amount, brief)))],
      ['Link', `<${termsUrl}>; rel="payment"`],
      ...(refusal.retryAfter === undefined
        ? []
        : ([['Retry-After', String(Math.ceil(refusal.retryAfter))]] as const)),
      ...corsHeaders(input.origin, input.cors),
    ],
    body: JSON.stringify(body),
  }
}

function paymentLine(id: string, slots: ChallengeSlots): string {
  const { realm, method, intent, expires, request } = slots
  return `Payment id="${id}", realm="${realm}", method="${method}", intent="${intent}", expires="${expires}", request="${request}"`
}

/** CAIP-19: the native coin by its SLIP-44 number, a token by its contract. */
function currencyOf(terms: TermsDocument): string {
  const native = /^0x0{40}$/.test(terms.asset)
  return `eip155:${terms.chainId}/${native ? 'slip44:60' : `erc20:${terms.asset}`}`
}

/** x402 v2 PaymentRequired; `amount` is what wallets take for the price, so it is never the face value. */
function paymentRequired(input: ChallengeInput, amount: string, extra: JsonObject): JsonObject {
  const { refusal, terms } = input
  const error =
    refusal.code === 'ticket_required'
      ? 'Payment required'
      : `invalid_probabilistic_evm_${refusal.code}`
  return {
    x402Version: 2,
    error,
    // Without the query: it may be long, and hold a credential.
    resource: { url: input.resourceUrl.replace(/[?#].*$/s, '').slice(0, 1024) },
    accepts: [
      {
        scheme: 'probabilistic',
        network: `eip155:${terms.chainId}`,
        amount,
        asset: terms.asset,
        payTo: terms.recipient,
        maxTimeoutSeconds: 600,
        extra,
      },
    ],
  }
}

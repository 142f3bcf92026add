import { statusOf } from '../errors.ts'
import type { Refusal, RefusalCode } from '../errors.ts'
import type { Address } from '../ticket/bytes.ts'
import type { JsonObject } from './json.ts'

/** What a wallet needs besides `needed` and `available` to fund in one transaction. */
export interface FundingPlace {
  readonly recipient: Address
  readonly redeemer: Address
  readonly lane: number
}

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  402: 'Payment Required',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  413: 'Content Too Large',
  416: 'Range Not Satisfiable',
  429: 'Too Many Requests',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
}

/** The Payment scheme's own problem types, where one fits; http402.md 1.3. */
const types: Partial<Record<RefusalCode, string>> = {
  ticket_required: 'payment-required',
  ticket_malformed: 'malformed-credential',
  terms_unknown: 'invalid-challenge',
  book_unknown: 'invalid-challenge',
  terms_expired: 'payment-expired',
  float_exceeded: 'payment-insufficient',
  sender_unfunded: 'payment-insufficient',
  credit_insufficient: 'payment-insufficient',
}

/** A problem body (RFC 9457) that is not about paying, e.g. 404 or 502. */
export function plainProblem(status: number, detail: string): JsonObject {
  return { type: 'about:blank', title: titles[status] ?? 'Error', status, detail }
}

/**
 * A refusal as problem body. Integers of base units are decimal strings. `status` overrides what the
 * code says: a doubled or oversized credential is 400.
 */
export function refusalProblem(
  refusal: Refusal,
  options: { status?: number; place?: FundingPlace } = {},
): JsonObject {
  const { code } = refusal
  const status = options.status ?? statusOf(code)
  const type =
    status === 402 || status === 400
      ? `https://paymentauth.org/problems/${types[code] ?? 'verification-failed'}`
      : 'about:blank'
  const { needed, available, missing } = refusal
  return {
    type,
    title: titles[status] ?? 'Error',
    status,
    code,
    detail: refusal.detail,
    ...(needed === undefined ? {} : { needed: String(needed) }),
    ...(available === undefined ? {} : { available: String(available) }),
    ...(needed === undefined || !options.place ? {} : { ...options.place }),
    ...(missing === undefined ? {} : { missing }),
  }
}

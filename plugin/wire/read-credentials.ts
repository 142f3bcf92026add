import { FareboxError } from '../errors.ts'
import { parseCompact } from '../ticket/compact.ts'
import type { Credential } from '../ticket/credential.ts'
import { parseCredentialJson } from './credential-json.ts'
import { Fields, decodeBase64Json, decodeJson } from './json.ts'
import type { CredentialNames, HeaderLines, OwnPart } from './own-parts.ts'
import { splitCredentials } from './split-credentials.ts'

/** How a credential travelled; the receipt answers in kind. */
export type Dialect = 'compact-header' | 'compact-query' | 'payment' | 'x402'

/** What a request brings to pay with. */
export type CredentialReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly dialect: Dialect; readonly credential: Credential }
  /** An opaque handle of credit paid ahead. */
  | { readonly kind: 'cookie'; readonly handle: string }
  /** 402 `ticket_malformed`. */
  | { readonly kind: 'malformed'; readonly detail: string }
  /** 400 `ticket_malformed`: more than one credential, or one over 4 KiB. */
  | { readonly kind: 'refused'; readonly detail: string }

/** The longest credential in characters, whatever its dialect. */
export const maxCredentialLength = 4096

/**
 * The one credential of a request; never throws. Two are refused, even equal ones: which of them is
 * spent must not depend on who reads.
 *
 * @example readCredentials({ headers: [['Farebox-Ticket', text]], query: '' }).kind // 'one'
 */
export function readCredentials(
  request: { readonly headers: HeaderLines; readonly query: string },
  names?: CredentialNames,
): CredentialReading {
  return readOwnParts(splitCredentials(request.headers, request.query, names).own)
}

/** The same of a request that was taken apart already. */
export function readOwnParts(own: readonly OwnPart[]): CredentialReading {
  const parts = own.length > 1 ? own.filter(isFilled) : own
  const [part] = parts
  if (!part || !isFilled(part)) return { kind: 'none' }
  if (parts.length > 1) {
    return {
      kind: 'refused',
      detail: 'The request has more than one credential: send exactly one.',
    }
  }
  if (part.value.length > maxCredentialLength) {
    return { kind: 'refused', detail: 'The credential is over 4 KiB: send one ticket a request.' }
  }
  return readPart(part)
}

/** A cookie that was emptied is nobody's credential. */
function isFilled({ place, value }: OwnPart): boolean {
  return place !== 'cookie' || value !== ''
}

function readPart({ place, value }: OwnPart): CredentialReading {
  if (place === 'cookie') {
    if (/^[A-Za-z0-9_-]{1,512}$/.test(value)) return { kind: 'cookie', handle: value }
    return malformed('The cookie is no handle of ours: pay again to get one.')
  }
  if (place === 'header' || place === 'query') {
    const credential = parseCompact(value)
    const dialect = place === 'header' ? 'compact-header' : 'compact-query'
    if (credential) return { kind: 'one', dialect, credential }
    return malformed('The compact ticket does not parse: see the protocol for its layout.')
  }
  try {
    const payload = place === 'payment' ? paymentPayload(value) : x402Payload(value)
    return { kind: 'one', dialect: place, credential: parseCredentialJson(payload) }
  } catch (error) {
    if (error instanceof FareboxError) return malformed(error.message)
    throw error
  }
}

function malformed(detail: string): CredentialReading {
  return { kind: 'malformed', detail }
}

/**
 * `Authorization: Payment`. The echoed challenge is not checked against its id: a ticket's terms are
 * found and re-derived from the ticket itself.
 */
function paymentPayload(value: string): unknown {
  const from = new Fields(decodeJson(value), 'credential')
  const challenge = from.object('challenge')
  challenge.text('method', /^pm$/, 'pm')
  challenge.text('intent', /^session$/, 'session')
  return from.raw('payload')
}

/** `PAYMENT-SIGNATURE`, x402 v2. */
function x402Payload(value: string): unknown {
  const from = new Fields(decodeBase64Json(value), 'payment')
  from.number('x402Version', 2, 2)
  from.object('accepted').text('scheme', /^probabilistic$/, 'probabilistic')
  return from.raw('payload')
}

import { FareboxError } from '../errors.ts'
import type { Refusal } from '../errors.ts'
import type { ResourceIndex } from '../media/resource.ts'
import type { PriceTable } from '../media/price-table.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ledger } from '../ports/ledger.ts'
import type { Observer } from '../ports/observer.ts'
import type { ReadAllowance, Scheme } from '../ports/scheme.ts'
import { peerKey } from '../recipient/rate-limiter.ts'
import type { RateLimiter } from '../recipient/rate-limiter.ts'
import { createReadAllowance } from '../recipient/read-allowance.ts'
import type { RetryWindow } from '../recipient/retry-window.ts'
import type { Address } from '../ticket/bytes.ts'
import type { Q64 } from '../ticket/win-probability.ts'
import type { CorsPolicy } from '../wire/cors.ts'
import type { TermsDocument } from '../wire/terms-document.ts'
import type { GateRequest } from './decision.ts'

/** Who sells, in what asset: the part of the terms that no scheme changes. */
export type Identity = Pick<
  TermsDocument,
  'chainId' | 'broker' | 'asset' | 'symbol' | 'decimals' | 'recipient' | 'redeemer'
>

/** What the gate's parts share; made once by createGate. */
export interface GateContext {
  readonly identity: Identity
  readonly schemes: readonly Scheme[]
  readonly ledger: Ledger
  readonly prices: PriceTable
  readonly lookup: ResourceIndex
  readonly clock: Clock
  readonly observer: Observer
  readonly retries: RetryWindow
  readonly limiter: RateLimiter
  /** A token of this peer, for reading the chain on its behalf: the seconds to wait, 0 when taken. */
  readonly takeRead: (peer: string) => number
  readonly cors: CorsPolicy
  /** Starts with a slash, ends without, e.g. /.farebox. */
  readonly prefix: string
  /** Key of challenge ids; they are published, so it is not K. */
  readonly challengeSecret: Uint8Array
  /** Absent: the host that the request names. */
  readonly realm: string | undefined
  /** Absent: scheme and authority that the request names. */
  readonly publicOrigin: string | undefined
  /** Terms with what every scheme adds, for one resource if a price is given. */
  terms(request: { sender?: Address; price?: Q64; reads?: ReadAllowance }): Promise<TermsDocument>
}

/** The limiter's key of whoever sent a request. */
export function peerOf({ remoteAddress }: Pick<GateRequest, 'remoteAddress'>): string {
  return peerOfAddress(remoteAddress)
}

/** The same by its address. */
export function peerOfAddress(remoteAddress: string): string {
  return `peer ${peerKey(remoteAddress)}`
}

/** What a request may have read about senders that are not in memory: a token of its peer for each. */
export function readsOf(context: GateContext, request: GateRequest): ReadAllowance {
  return createReadAllowance(peerOfAddress, context.takeRead, request.remoteAddress)
}

export const ledgerDown: Refusal = {
  code: 'gate_unavailable',
  detail: "The gate's books can't be written now, so it sells nothing: try again in a moment.",
  retryAfter: 5,
}

export const chainDown: Refusal = {
  code: 'gate_unavailable',
  detail: 'The gate lacks what it must know to set terms now: try again in a moment.',
  retryAfter: 2,
}

/** What a client is told of a fault; what it was is for the operator. */
export function refusalOfFault(error: unknown): Refusal {
  const code = error instanceof FareboxError ? error.code : undefined
  if (code === 'ledger_failed') return ledgerDown
  if (code === 'chain_unreachable') return chainDown
  return {
    code: 'gate_unavailable',
    detail: "The gate can't judge requests now, so it sells nothing: try again in a moment.",
    retryAfter: 5,
  }
}

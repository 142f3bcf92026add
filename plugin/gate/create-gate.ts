import type { ByteRange } from '../media/byte-range.ts'
import { parseByteRange } from '../media/byte-range.ts'
import { canonicalPath } from '../media/canonical-path.ts'
import type { ManifestPort } from './manifest-learner.ts'
import { createManifestLearner } from './manifest-learner.ts'
import type { PriceTable } from '../media/price-table.ts'
import { isOpenStream } from '../media/kind.ts'
import { createResourceIndex } from '../media/resource-index.ts'
import type { Resource, ResourceIndex } from '../media/resource.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ledger } from '../ports/ledger.ts'
import type { Observer } from '../ports/observer.ts'
import { quietObserver } from '../ports/quiet-observer.ts'
import type { Scheme } from '../ports/scheme.ts'
import { when } from '../when.ts'
import type { Soon } from '../when.ts'
import { createRateLimiter } from '../recipient/rate-limiter.ts'
import type { RateLimit } from '../recipient/rate-limiter.ts'
import { createRetryWindow } from '../recipient/retry-window.ts'
import { preflightHeaders } from '../wire/cors.ts'
import type { CorsPolicy } from '../wire/cors.ts'
import { splitCredentials } from '../wire/split-credentials.ts'
import type { SplitRequest } from '../wire/split-credentials.ts'
import type { TermsDocument } from '../wire/terms-document.ts'
import { admit } from './admit.ts'
import { challengeAnswer, corsOf, headerOf, problemAnswer, refusalAnswer } from './answers.ts'
import type { Decision, GateRequest, HeaderList, Upstream } from './decision.ts'
import { ledgerDown, refusalOfFault } from './gate-context.ts'
import type { GateContext, Identity } from './gate-context.ts'
import { answerOwnPath } from './own-paths.ts'
import { pricedResource } from './priced-resource.ts'
import type { PricedResource } from './priced-resource.ts'
import { sell } from './sell.ts'

export interface GateOptions {
  readonly identity: Identity
  readonly schemes: readonly Scheme[]
  readonly ledger: Ledger
  readonly prices: PriceTable
  readonly clock: Clock
  readonly observer?: Observer
  /** What paths are, from sources that know their own media; asked before what playlists taught. */
  readonly describe?: ResourceIndex
  readonly manifests?: ManifestPort
  readonly cors: CorsPolicy
  readonly prefix: string
  readonly realm?: string | undefined
  readonly publicOrigin?: string | undefined
  readonly retry: { readonly window: number; readonly maxRequests: number }
  readonly rateLimit: RateLimit
  /** 32 random bytes. */
  readonly challengeSecret: Uint8Array
}

/** Seconds between two looks for what is over; a look is short, and the next goes on where it ended. */
const pruneEvery = 10

/** Seconds that what is over is still known, so that latecomers hear `terms_expired`. */
const keepAfter = 600

/** Decides about requests before their first byte; knows no scheme and no server. */
export interface Gate {
  /** Path of the gate's own calls, e.g. `/.farebox`: servers read the bodies of these. */
  readonly prefix: string
  /** At once when nothing has to be waited for. Never throws, never rejects. */
  handle(request: GateRequest): Decision | Promise<Decision>
  /**
   * Takes in what a playlist at this canonical path names, and answers its text with the price
   * announced. Only texts of the origin may come here. A text that is no playlist comes back as it is.
   */
  learnManifest(path: string, text: string): string
}

/**
 * Builds a gate. Two schemes or twenty: it only asks the Scheme port.
 *
 * @example const decision = await createGate(options).handle(request)
 */
export function createGate(options: GateOptions): Gate {
  const { clock, cors, ledger, prefix, prices, schemes } = options
  const learned = createResourceIndex()
  const lookup: ResourceIndex = (path) => options.describe?.(path) ?? learned.lookup(path)

  const observer = quietObserver(options.observer)
  const limiter = createRateLimiter({ clock, limit: options.rateLimit })
  const context: GateContext = {
    identity: options.identity,
    schemes,
    ledger,
    prices,
    lookup,
    clock,
    observer,
    cors,
    prefix,
    challengeSecret: options.challengeSecret,
    realm: options.realm,
    publicOrigin: options.publicOrigin,
    retries: createRetryWindow({ clock, ...options.retry }),
    limiter,
    takeRead: (peer) => limiter.take(peer),
    async terms({ sender, price, reads }) {
      const asked = {
        now: clock.seconds(),
        ...(sender === undefined ? {} : { sender }),
        ...(price === undefined ? {} : { price }),
        ...(reads === undefined ? {} : { reads }),
      }
      const offers = await Promise.all(schemes.map(async (scheme) => scheme.offer?.(asked)))
      const base = { version: 1, ...options.identity, lane: ledger.lane, prices: prices.prices() }
      const terms = Object.assign({}, base, ...offers) as TermsDocument
      if (price === undefined) return terms
      const { expectedValue } = terms
      return { ...terms, price, tickets: Number((price + expectedValue - 1n) / expectedValue) }
    },
  }
  const learnManifest = createManifestLearner({
    ...(options.manifests ? { manifests: options.manifests } : {}),
    index: learned,
    context,
  })

  function pass(request: GateRequest, upstream: Upstream, isRouted: boolean): Decision {
    const headers = isRouted ? corsOf(context, request) : []
    return { kind: 'pass', upstream, headers }
  }

  function handlePaid(
    request: GateRequest,
    own: SplitRequest['own'],
    upstream: Upstream,
    found: { priced: PricedResource; range: ByteRange | 'whole' },
  ): Soon<Decision> {
    const { priced, range } = found
    const { price, unit } = priced
    const { path } = upstream
    if (price === undefined) {
      return refusalAnswer(context, request, path, {
        code: 'gate_unavailable',
        detail: unpricedDetail(path, priced.resource),
        retryAfter: 1,
      })
    }
    if (!ledger.healthy().ok) return refusalAnswer(context, request, path, ledgerDown)
    return when(sell(context, { request, own, priced, price, range }), (sold) => {
      if (sold.ok) return admit(context, { request, upstream, priced, price, sold })
      const { refusal, sender, status } = sold
      const asked = { path, price, unit, sender, ...(status ? { status } : {}) }
      return challengeAnswer(context, request, refusal, asked)
    })
  }

  const below = `${prefix}/`
  let prunedAt = clock.seconds()

  function prune(): void {
    const now = clock.seconds()
    if (now - prunedAt < pruneEvery) return
    prunedAt = now
    ledger.prune(now - keepAfter)
  }

  function decide(request: GateRequest): Soon<Decision> {
    prune()
    const target = canonicalPath(request.target)
    if (!target) {
      observer({ type: 'refused', code: 'ticket_malformed', path: '', status: 400 })
      return problemAnswer(context, request, 400, 'The path has another spelling: send that one.')
    }
    const { path, query } = target
    const isOwn = path === prefix || path.startsWith(below)
    const asked = headerOf(request, 'range')
    const range =
      asked === undefined ? 'whole' : parseByteRange(asked, headerOf(request, 'if-range'))
    const priced = pricedResource(context, path, range)
    // Every OPTIONS, preflight or not: many an origin answers any method with the file.
    if (request.method === 'OPTIONS' && (isOwn || priced.isRouted)) {
      return preflight(headerOf(request, 'origin'), cors)
    }
    if (isOwn) return answerOwnPath(context, request, target)
    const split = splitCredentials(request.headers, query)
    const upstream: Upstream = {
      target: split.query === '' ? path : `${path}?${split.query}`,
      path,
      headers: split.headers,
    }
    // A server that opens a stream for any method would keep one running for nobody.
    const isHead = request.method === 'HEAD' && (priced.price !== undefined || !isOpenStream(path))
    const isFree = priced.price === 0n || isHead
    if (isFree) return pass(request, upstream, priced.isRouted)
    // A payment buys the bytes that GET answers; what another method does has no price.
    if (request.method !== 'GET' && priced.price !== undefined) {
      const allow = [['Allow', 'GET, HEAD, OPTIONS']] as const
      return problemAnswer(context, request, 405, 'This path is sold: use GET.', allow)
    }
    return handlePaid(request, split.own, upstream, { priced, range })
  }

  /** It can't judge, so it does not serve. */
  function fault(request: GateRequest, error: unknown): Decision {
    observer({ type: 'fault', detail: String(error) })
    const path = canonicalPath(request.target)?.path ?? ''
    return refusalAnswer(context, request, path, refusalOfFault(error))
  }

  return {
    prefix,
    handle(request) {
      try {
        const decision = decide(request)
        if (!(decision instanceof Promise)) return decision
        return decision.catch((error: unknown) => fault(request, error))
      } catch (error) {
        return fault(request, error)
      }
    },
    learnManifest,
  }
}

/** Why a path below a paid route has no price, and what to do about it. */
function unpricedDetail(path: string, resource: Resource): string {
  if (isOpenStream(path)) {
    return "Open streams can't be sold yet: play the stream's playlist instead."
  }
  if (resource.isShared) {
    return 'This file holds many segments and is priced by the segment: price it by MB or second.'
  }
  return 'No playlist has named this path yet, so it has no price: load its playlist first.'
}

function preflight(origin: string | undefined, cors: CorsPolicy): Decision {
  const headers: HeaderList = preflightHeaders(origin, cors)
  return { kind: 'answer', status: 204, headers, body: '' }
}

import { statusOf } from '../errors.ts'
import type { Refusal } from '../errors.ts'
import type { PriceUnit } from '../media/price-table.ts'
import type { Address } from '../ticket/bytes.ts'
import type { Q64 } from '../ticket/win-probability.ts'
import { buildChallenge } from '../wire/challenge.ts'
import { corsHeaders } from '../wire/cors.ts'
import type { JsonObject } from '../wire/json.ts'
import { plainProblem, refusalProblem } from '../wire/problem.ts'
import type { Decision, GateRequest, HeaderList } from './decision.ts'
import type { GateContext } from './gate-context.ts'
import { chainDown, readsOf } from './gate-context.ts'

type Answer = Extract<Decision, { kind: 'answer' }>

/** The first value of a header, names in any case. */
export function headerOf(request: GateRequest, name: string): string | undefined {
  for (const [each, value] of request.headers) {
    if (each.length === name.length && each.toLowerCase() === name) return value
  }
  return undefined
}

/** CORS headers of an answer; where every origin may read, nobody's is looked for. */
export function corsOf({ cors }: Pick<GateContext, 'cors'>, request: GateRequest): HeaderList {
  return corsHeaders(cors === '*' ? undefined : headerOf(request, 'origin'), cors)
}

/** JSON of the gate's own; never cached. */
export function jsonAnswer(
  context: GateContext,
  request: GateRequest,
  status: number,
  body: JsonObject,
  more: HeaderList = [],
): Answer {
  const type = status >= 400 ? 'application/problem+json' : 'application/json'
  const headers: HeaderList = [
    ['Cache-Control', 'no-store'],
    ['Content-Type', type],
    ...more,
    ...corsOf(context, request),
  ]
  return { kind: 'answer', status, headers, body: JSON.stringify(body) }
}

/** A problem that is not about paying. */
export function problemAnswer(
  context: GateContext,
  request: GateRequest,
  status: number,
  detail: string,
  more: HeaderList = [],
): Answer {
  return jsonAnswer(context, request, status, plainProblem(status, detail), more)
}

/** A refusal without a challenge: 429, 503, and whatever the gate's own calls refuse. */
export function refusalAnswer(
  context: GateContext,
  request: GateRequest,
  path: string,
  refusal: Refusal,
): Answer {
  const status = statusOf(refusal.code)
  context.observer({ type: 'refused', code: refusal.code, path, status })
  const { recipient, redeemer } = context.identity
  const place = { recipient, redeemer, lane: context.ledger.lane }
  const wait: HeaderList =
    refusal.retryAfter === undefined ? [] : [['Retry-After', String(Math.ceil(refusal.retryAfter))]]
  return jsonAnswer(context, request, status, refusalProblem(refusal, { place }), wait)
}

/** What a challenge is made for. */
export interface Asked {
  readonly path: string
  readonly price: Q64
  readonly unit?: PriceUnit | undefined
  readonly sender?: Address | undefined
  /** 400 for doubled or oversized credentials. */
  readonly status?: 400
}

/**
 * A refusal of a paid resource: 402 with fresh terms in three dialects. When terms can't be made the
 * gate can't judge either: 503.
 */
export async function challengeAnswer(
  context: GateContext,
  request: GateRequest,
  refusal: Refusal,
  asked: Asked,
): Promise<Answer> {
  const { path, price, sender, unit, status } = asked
  if (status === undefined && statusOf(refusal.code) !== 402) {
    return refusalAnswer(context, request, path, refusal)
  }
  let terms
  try {
    const reads = readsOf(context, request)
    terms = await context.terms({ price, ...(sender === undefined ? {} : { sender }), reads })
  } catch {
    return refusalAnswer(context, request, path, chainDown)
  }
  const origin = headerOf(request, 'origin')
  const base = context.publicOrigin ?? request.origin
  const answer = buildChallenge({
    refusal,
    terms,
    realm: context.realm ?? base.replace(/^[a-z]+:\/\//, ''),
    resourceUrl: `${base}${path}`,
    secret: context.challengeSecret,
    termsUrl: `${context.prefix}/terms`,
    cors: context.cors,
    ...(unit === undefined ? {} : { unit }),
    ...(origin === undefined ? {} : { origin }),
    ...(status === undefined ? {} : { status }),
  })
  context.observer({ type: 'refused', code: refusal.code, path, status: answer.status })
  return { kind: 'answer', ...answer }
}

import { FareboxError } from '../errors.ts'
import type { CallAnswer, Payment, ReadAllowance, Scheme } from '../ports/scheme.ts'
import { canonicalPath } from '../media/canonical-path.ts'
import { serializeAheadHandle } from '../recipient/ahead-handle.ts'
import { createReadAllowance } from '../recipient/read-allowance.ts'
import { parseAddress } from '../ticket/bytes.ts'
import type { Credential } from '../ticket/credential.ts'
import { parseJson } from '../wire/json.ts'
import type { JsonObject } from '../wire/json.ts'
import { serializeTermsDocument } from '../wire/terms-document.ts'
import { parseTicketsRequest, serializeTicketsAnswer } from '../wire/tickets-call.ts'
import { jsonAnswer, problemAnswer, refusalAnswer } from './answers.ts'
import type { Decision, GateRequest, HeaderList } from './decision.ts'
import { chainDown, ledgerDown, peerOf, peerOfAddress, readsOf } from './gate-context.ts'
import type { GateContext } from './gate-context.ts'
import { pricedResource } from './priced-resource.ts'

/** A call below the prefix, or 404 and 405 where there is none. */
export async function answerOwnPath(
  context: GateContext,
  request: GateRequest,
  target: { readonly path: string; readonly query: string },
): Promise<Decision> {
  const name = target.path.slice(context.prefix.length + 1)
  const call = context.schemes.flatMap((scheme) => scheme.calls ?? []).find((c) => c.name === name)
  const wanted = name === 'terms' ? ['GET', 'HEAD'] : name === 'tickets' || call ? ['POST'] : []
  if (wanted.length === 0) {
    return problemAnswer(context, request, 404, 'There is nothing here: see the terms.')
  }
  if (!wanted.includes(request.method)) {
    const allow: HeaderList = [['Allow', wanted.join(', ')]]
    return problemAnswer(context, request, 405, `Use ${wanted.join(' or ')} here.`, allow)
  }
  const body = request.body && parseJson(request.body)
  const wait = limited(context, request)
  if (wait > 0) {
    const detail = `There were too many calls: wait ${wait} s.`
    const refusal = { code: 'rate_limited', detail, retryAfter: wait } as const
    return refusalAnswer(context, request, target.path, refusal)
  }
  if (!context.ledger.healthy().ok) {
    return refusalAnswer(context, request, target.path, ledgerDown)
  }
  try {
    if (name === 'terms') return await answerTerms(context, request, target)
    if (name === 'tickets') return await answerTickets(context, request, target.path, body)
    const answer: CallAnswer = await call!.handle(body, context.clock.seconds(), prepaid(request))
    if (!answer.ok) return refusalAnswer(context, request, target.path, answer.refusal)
    return jsonAnswer(context, request, 200, answer.body as JsonObject)
  } catch (error) {
    if (error instanceof FareboxError && error.code === 'input_invalid') {
      return problemAnswer(context, request, 400, error.message)
    }
    return refusalAnswer(context, request, target.path, chainDown)
  }
}

/** By peer alone: a bucket of a sender could be emptied by anybody who knows its address. */
function limited(context: GateContext, request: GateRequest): number {
  return context.limiter.take(peerOf(request))
}

const noWait = (): number => 0

/** The one sender that a call names was paid for with the call's own token. */
function prepaid(request: GateRequest): ReadAllowance {
  return createReadAllowance(peerOfAddress, noWait, request.remoteAddress)
}

function queryValue(query: string, name: string): string | undefined {
  return new URLSearchParams(query).get(name) ?? undefined
}

async function answerTerms(
  context: GateContext,
  request: GateRequest,
  target: { readonly query: string },
): Promise<Decision> {
  const [senderText, pathText] = [
    queryValue(target.query, 'sender'),
    queryValue(target.query, 'path'),
  ]
  const sender = parseAddress(senderText)
  const path = pathText === undefined ? undefined : canonicalPath(pathText)?.path
  if (senderText !== undefined && !sender) {
    return problemAnswer(context, request, 400, 'sender is 0x and 40 hex digits: correct it.')
  }
  if (pathText !== undefined && path === undefined) {
    return problemAnswer(context, request, 400, 'path is no canonical path: send it as requested.')
  }
  const price = path === undefined ? undefined : pricedResource(context, path, 'whole').price
  const terms = await context.terms({
    ...(sender ? { sender } : {}),
    ...(price === undefined || price === 0n ? {} : { price }),
    reads: prepaid(request),
  })
  const body = serializeTermsDocument(price === 0n ? { ...terms, price, tickets: 0 } : terms)
  return jsonAnswer(context, request, 200, body)
}

async function answerTickets(
  context: GateContext,
  request: GateRequest,
  path: string,
  body: unknown,
): Promise<Decision> {
  const { tickets, cookie } = parseTicketsRequest(body)
  const refused: { at: number; code: Extract<Payment, { ok: false }>['refusal']['code'] }[] = []
  const purses = new Set<string>()
  let accepted = 0
  let last: Extract<Payment, { ok: true }> | undefined
  let isLimited = false
  for (const [at, credential] of tickets.entries()) {
    if (isLimited) {
      refused.push({ at, code: 'rate_limited' })
      continue
    }
    const payment = credential && (await acceptOne(context, request, credential))
    if (!payment?.ok) {
      refused.push({ at, code: payment?.refusal.code ?? 'ticket_malformed' })
      // Judging a forged one costs a signature or a walk: the call's own token pays for the first.
      isLimited = refused.length > 1 && limited(context, request) > 0
      continue
    }
    last = payment
    accepted += payment.tickets
    purses.add(payment.purse)
    // Its credit was counted when it came first; what is left of it is in `credit`, and in the cookie.
    if (payment.replayed) {
      refused.push({ at, code: 'index_replayed' })
      // A signature is recovered for each of these as well.
      isLimited = refused.length > 1 && limited(context, request) > 0
    }
    if (payment.stopped && payment.shortfall) refused.push({ at, code: payment.shortfall.code })
  }
  const credit = [...purses].reduce((sum, purse) => sum + context.ledger.credit(purse), 0n)
  for (const { code } of refused) context.observer({ type: 'refused', code, path, status: 200 })
  const more: HeaderList = cookie && last ? [cookieFor(context, request, last)] : []
  return jsonAnswer(
    context,
    request,
    200,
    serializeTicketsAnswer({ credit, accepted, refused }),
    more,
  )
}

async function acceptOne(
  context: GateContext,
  request: GateRequest,
  credential: Credential,
): Promise<Payment | undefined> {
  const scheme: Scheme | undefined = context.schemes.find((each) =>
    each.recognises(credential.type),
  )
  const payment = await scheme?.accept(
    credential,
    context.clock.seconds(),
    readsOf(context, request),
  )
  if (payment?.ok && payment.durable) {
    try {
      await payment.durable
    } catch {
      return { ok: false, refusal: ledgerDown }
    }
  }
  return payment
}

function cookieFor(
  context: GateContext,
  request: GateRequest,
  payment: Extract<Payment, { ok: true }>,
): readonly [string, string] {
  const { purse, sender, reference, index } = payment
  // Credit outlives its book by being inherited; the handle of the old purse is of no use then.
  const until = payment.acceptUntil + 3600
  const handle = serializeAheadHandle(context.ledger.secrets()[0]!, {
    purse,
    sender,
    reference,
    index,
    until,
  })
  const age = until - context.clock.seconds()
  const secure = (context.publicOrigin ?? request.origin).startsWith('https:')
  // A page of another site that embeds a player must send it along, which needs https.
  const site = secure ? 'SameSite=None; Secure' : 'SameSite=Lax'
  return ['Set-Cookie', `farebox=${handle}; Path=/; Max-Age=${age}; HttpOnly; ${site}`]
}

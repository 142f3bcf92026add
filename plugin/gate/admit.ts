import { deafObserver } from '../ports/quiet-observer.ts'
import type { Soon } from '../when.ts'
import type { Q64 } from '../ticket/win-probability.ts'
import { fromQ64Up } from '../ticket/win-probability.ts'
import { rfc3339 } from '../wire/challenge.ts'
import { paymentResponse, serializeReceipt } from '../wire/receipt.ts'
import type { Receipt } from '../wire/receipt.ts'
import { corsOf } from './answers.ts'
import type { Decision, GateRequest, HeaderList, Outcome, Upstream } from './decision.ts'
import type { GateContext } from './gate-context.ts'
import type { PricedResource } from './priced-resource.ts'
import type { Payer, Sold } from './sell.ts'

export interface Admission {
  readonly request: GateRequest
  readonly upstream: Upstream
  readonly priced: PricedResource
  readonly price: Q64
  readonly sold: Extract<Sold, { ok: true }>
}

/** The part of their validity after which answers carry the next terms. */
const renewFrom = 0.8

/** Lets a paid request through, with its receipt, and waits to hear what came of it. */
export function admit(context: GateContext, admission: Admission): Soon<Decision> {
  const { request, upstream, priced, price, sold } = admission
  const { payer, admitted } = sold
  const { resource } = priced
  const { path } = upstream
  const isObserved = context.observer !== deafObserver
  if (isObserved) tellPaid(context, admission)
  let isSettled = false

  function settle(outcome: Outcome): void {
    // A server may report an end twice, e.g. on finish and on close.
    if (isSettled) return
    isSettled = true
    const { status, bytes, size } = outcome
    if (isObserved) {
      context.observer({ type: 'served', path, ...renditionOf(priced), status, bytes })
    }
    const isNothing = isNothingServed(outcome)
    if (!context.retries.ended(admitted, { isNothing, bytes, size })) return
    // The price of the payment: a repetition may have asked for less.
    const { paid } = admitted
    context.ledger.giveBack(paid.purse, paid.price)
    context.observer({ type: 'given_back', path, price: paid.price })
  }

  function letIn(receipt: Receipt): Decision {
    const headers: HeaderList = [
      ...receiptHeaders(context, payer, price, receipt),
      ...corsOf(context, request),
    ]
    if (priced.unit !== 'byte' || priced.length === undefined) {
      return { kind: 'admit', upstream, resource, headers, settle }
    }
    return { kind: 'admit', upstream, resource, headers, maxBytes: priced.length, settle }
  }

  function failed(error: unknown): never {
    settle({ status: 503, bytes: 0 })
    throw error
  }

  try {
    const receipt = receiptOf(context, payer, price)
    return receipt instanceof Promise ? receipt.then(letIn).catch(failed) : letIn(receipt)
  } catch (error) {
    return failed(error)
  }
}

function renditionOf({ resource }: PricedResource): { rendition?: string } {
  return resource.rendition === undefined ? {} : { rendition: resource.rendition }
}

function tellPaid(context: GateContext, { upstream, priced, price, sold }: Admission): void {
  const { scheme, sender, tickets, winners } = sold.payer
  const { path } = upstream
  const rendition = renditionOf(priced)
  const { replay } = sold
  const of = { scheme, sender, path, ...rendition, price, tickets, winners, replay }
  context.observer({ type: 'paid', ...of })
}

/** nginx's number for a client that left before there was an answer. */
const clientLeft = 499

/**
 * A 304, 4xx or 5xx from behind costs nothing, nor does an empty answer. Leaving does: else one ticket
 * would order transcodes without end. Whoever left may repeat it for nothing, protocol part 6.
 */
function isNothingServed({ status, bytes }: Outcome): boolean {
  if (status === clientLeft) return false
  return status === 304 || status >= 400 || (status < 300 && bytes === 0)
}

/** Near the end of their validity it carries the next terms. */
function receiptOf(context: GateContext, payer: Payer, price: Q64): Soon<Receipt> {
  const now = context.clock.seconds()
  const { reference, index, sender, validity } = payer
  const receipt: Receipt = {
    timestamp: rfc3339(now),
    reference,
    index,
    credit: context.ledger.credit(payer.purse),
  }
  const isOld =
    validity !== undefined &&
    now >= validity.issuedAt + renewFrom * (validity.acceptUntil - validity.issuedAt)
  return isOld ? renewed(context, receipt, sender, price) : receipt
}

function receiptHeaders(
  context: GateContext,
  { dialect, sender }: Payer,
  price: Q64,
  receipt: Receipt,
): HeaderList {
  const line = ['Payment-Receipt', serializeReceipt(receipt)] as const
  if (dialect !== 'x402') return [line]
  const { chainId } = context.identity
  const to = { chainId, payer: sender, amount: fromQ64Up(price) }
  return [line, ['PAYMENT-RESPONSE', paymentResponse(receipt, to)]]
}

/** What was paid is served even when no next terms can be made. */
async function renewed(
  context: GateContext,
  receipt: Receipt,
  sender: Payer['sender'],
  price: Q64,
): Promise<Receipt> {
  try {
    return { ...receipt, terms: await context.terms({ sender, price }) }
  } catch {
    return receipt
  }
}

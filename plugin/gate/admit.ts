import type { Q64 } from '../ticket/win-probability.ts'
import { fromQ64Up } from '../ticket/win-probability.ts'
import { rfc3339 } from '../wire/challenge.ts'
import { corsHeaders } from '../wire/cors.ts'
import { paymentResponse, serializeReceipt } from '../wire/receipt.ts'
import type { Receipt } from '../wire/receipt.ts'
import { headerOf } from './answers.ts'
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
export async function admit(context: GateContext, admission: Admission): Promise<Decision> {
  const { request, upstream, priced, price, sold } = admission
  const { payer, admitted, replay } = sold
  const { resource } = priced
  const rendition = resource.rendition === undefined ? {} : { rendition: resource.rendition }
  const { scheme, sender, tickets, winners } = payer
  const { path } = upstream
  context.observer({
    type: 'paid',
    scheme,
    sender,
    path,
    ...rendition,
    price,
    tickets,
    winners,
    replay,
  })
  let isSettled = false

  function settle(outcome: Outcome): void {
    // A server may report an end twice, e.g. on finish and on close.
    if (isSettled) return
    isSettled = true
    const { status, bytes, size } = outcome
    context.observer({ type: 'served', path, ...rendition, status, bytes })
    const isNothing = isNothingServed(outcome)
    if (!context.retries.ended(admitted, { isNothing, bytes, size })) return
    // The price of the payment: a repetition may have asked for less.
    const { paid } = admitted
    context.ledger.giveBack(paid.purse, paid.price)
    context.observer({ type: 'given_back', path, price: paid.price })
  }

  try {
    const headers: HeaderList = [
      ...(await receiptHeaders(context, payer, price)),
      ...corsHeaders(headerOf(request, 'origin'), context.cors),
    ]
    const isMetered = priced.unit === 'byte' && priced.length !== undefined
    const cut = isMetered ? { maxBytes: priced.length } : {}
    return { kind: 'admit', upstream, resource, headers, ...cut, settle }
  } catch (error) {
    settle({ status: 503, bytes: 0 })
    throw error
  }
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

async function receiptHeaders(context: GateContext, payer: Payer, price: Q64): Promise<HeaderList> {
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
  const full = isOld ? await renewed(context, receipt, sender, price) : receipt
  const lines: [string, string][] = [['Payment-Receipt', serializeReceipt(full)]]
  if (payer.dialect === 'x402') {
    const { chainId } = context.identity
    const amount = fromQ64Up(price)
    lines.push(['PAYMENT-RESPONSE', paymentResponse(receipt, { chainId, payer: sender, amount })])
  }
  return lines
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

import type { Refusal } from '../errors.ts'
import type { ByteRange } from '../media/byte-range.ts'
import type { Payment, Scheme } from '../ports/scheme.ts'
import { when } from '../when.ts'
import type { Soon } from '../when.ts'
import { parseAheadHandle } from '../recipient/ahead-handle.ts'
import type { Asked, PaidRequest, RetryKey } from '../recipient/retry-window.ts'
import type { Address, Hex } from '../ticket/bytes.ts'
import type { Credential } from '../ticket/credential.ts'
import type { Q64 } from '../ticket/win-probability.ts'
import type { OwnPart } from '../wire/own-parts.ts'
import { readOwnParts } from '../wire/read-credentials.ts'
import type { CredentialReading, Dialect } from '../wire/read-credentials.ts'
import type { GateRequest } from './decision.ts'
import { ledgerDown, readsOf } from './gate-context.ts'
import type { GateContext } from './gate-context.ts'
import type { PricedResource } from './priced-resource.ts'

/** A resource that somebody asks for with a credential. */
export interface Sale {
  readonly request: GateRequest
  /** The credentials that came with it. */
  readonly own: readonly OwnPart[]
  readonly priced: PricedResource
  readonly price: Q64
  readonly range: ByteRange | 'whole'
}

/** What was paid with, as far as receipts and events need it. */
export interface Payer {
  readonly scheme: string
  readonly sender: Address
  readonly purse: string
  readonly reference: Hex
  readonly index: number
  readonly tickets: number
  readonly winners: number
  readonly dialect: Dialect | 'cookie'
  /** Unix seconds of the terms it paid by. */
  readonly validity: { readonly issuedAt: number; readonly acceptUntil: number } | undefined
}

export type Sold =
  | {
      readonly ok: true
      readonly payer: Payer
      readonly admitted: PaidRequest
      /** A free repetition: no price was taken. */
      readonly replay: boolean
    }
  | {
      readonly ok: false
      readonly refusal: Refusal
      readonly sender?: Address | undefined
      readonly status?: 400
    }

/**
 * Takes the price of a resource from whoever brought a credential: checks 1 to 10 of protocol part 6.
 * When it answers ok everything it relies on is on disk.
 */
export function sell(context: GateContext, sale: Sale): Soon<Sold> {
  const reading = readOwnParts(sale.own)
  if (reading.kind === 'one') return sellFor(context, sale, reading)
  if (reading.kind === 'cookie') return sellAhead(context, sale, reading.handle)
  if (reading.kind === 'none') {
    return refuse('ticket_required', 'This resource needs a ticket: see the terms.')
  }
  const refused = refuse('ticket_malformed', reading.detail)
  return reading.kind === 'refused' ? { ...refused, status: 400 } : refused
}

function refuse(code: Refusal['code'], detail: string) {
  return { ok: false, refusal: { code, detail } } as const
}

function sellFor(
  context: GateContext,
  sale: Sale,
  reading: Extract<CredentialReading, { kind: 'one' }>,
): Soon<Sold> {
  const scheme = schemeOf(context, reading.credential.type)
  if (!scheme) return refuse('ticket_malformed', 'This way of paying is not taken: see the terms.')
  // A turn of the loop between the ledger's step and `spend` would let a repetition spend first.
  const reads = readsOf(context, sale.request)
  const answer = scheme.accept(reading.credential, context.clock.seconds(), reads)
  return when(answer, (payment) => {
    if (!payment.ok) return payment
    const { sender, purse, reference, index, tickets, winners, issuedAt, acceptUntil } = payment
    const payer: Payer = {
      scheme: scheme.name,
      sender,
      purse,
      reference,
      index,
      tickets,
      winners,
      dialect: reading.dialect,
      validity: issuedAt === undefined ? undefined : { issuedAt, acceptUntil },
    }
    return take(context, sale, payer, payment)
  })
}

function schemeOf({ schemes }: GateContext, type: Credential['type']): Scheme | undefined {
  for (const scheme of schemes) if (scheme.recognises(type)) return scheme
  return undefined
}

function sellAhead(context: GateContext, sale: Sale, handle: string): Soon<Sold> {
  const ahead = parseAheadHandle(context.ledger.secrets(), handle, context.clock.seconds())
  if (!ahead) return refuse('terms_expired', 'The cookie is not good any more: pay ahead again.')
  const { sender, purse, reference, index } = ahead
  const payer: Payer = {
    scheme: 'ahead',
    sender,
    purse,
    reference,
    index,
    tickets: 0,
    winners: 0,
    dialect: 'cookie',
    validity: undefined,
  }
  return take(context, sale, payer, { presentation: `ahead:${purse}`, replayed: true })
}

/** What taking a price needs to know of a payment; paid-ahead credit has no index of its own. */
type Presented = Pick<Extract<Payment, { ok: true }>, 'presentation' | 'replayed'> &
  Partial<Extract<Payment, { ok: true }>>

/**
 * Check 10 and what must be durable before service. From the ledger's step to `spend` and the retry
 * window nothing waits: of parallel requests with one index exactly one pays and the others find it paid.
 */
function take(context: GateContext, sale: Sale, payer: Payer, presented: Presented): Soon<Sold> {
  const { ledger, retries } = context
  const { resource } = sale.priced
  const key = {
    presentation: presented.presentation,
    path: resource.parent ?? resource.path,
    rendition: resource.rendition,
  }
  const asked = { path: resource.path, range: sale.range, size: resource.bytes }
  if (presented.replayed) {
    const repeated = repeat(context, payer, key, asked)
    if (repeated) return repeated
  }
  if (!ledger.spend(payer.purse, sale.price)) {
    // A repetition may have come in between and spent what this request brought.
    const repeated = repeat(context, payer, key, asked)
    return repeated ?? refuseShort(context, sale, payer, presented)
  }
  // Of what this request spends another one may have brought a part that is not on disk yet.
  const durable = together(presented.durable, ledger.settled(payer.purse))
  const admitted = retries.paid(key, asked, {
    purse: payer.purse,
    price: sale.price,
    durable,
    isOnePart: sale.priced.unit === 'byte' && sale.range !== 'whole',
  })
  return when(isDurable(durable), (isKept): Sold => {
    if (isKept) return { ok: true, payer, admitted, replay: false }
    retries.revoke(admitted)
    ledger.giveBack(payer.purse, sale.price)
    return { ok: false, refusal: ledgerDown, sender: payer.sender }
  })
}

function repeat(
  context: GateContext,
  payer: Payer,
  key: RetryKey,
  asked: Asked,
): Soon<Sold> | undefined {
  const admitted = context.retries.repeat(key, asked)
  if (!admitted) return undefined
  const { purse, price, durable } = admitted.paid
  return when(isDurable(durable), (isKept): Sold => {
    if (isKept) return { ok: true, payer, admitted, replay: true }
    // Whoever paid gives back what was not stored; should that be over, the last one does.
    if (context.retries.ended(admitted, { isNothing: true, bytes: 0 })) {
      context.ledger.giveBack(purse, price)
    }
    return { ok: false, refusal: ledgerDown, sender: payer.sender }
  })
}

/** What it brought is credit all the same, so it must be as durable as if it had been enough. */
async function refuseShort(
  context: GateContext,
  sale: Sale,
  payer: Payer,
  presented: Presented,
): Promise<Sold> {
  const { sender } = payer
  if (!(await isDurable(presented.durable))) return { ok: false, refusal: ledgerDown, sender }
  return { ok: false, refusal: await short(context, sale, payer, presented), sender }
}

function together(
  one: Promise<void> | undefined,
  other: Promise<void> | undefined,
): Promise<void> | undefined {
  return one && other ? both(one, other) : (one ?? other)
}

async function both(one: Promise<void>, other: Promise<void>): Promise<void> {
  await Promise.all([one, other])
}

function isDurable(durable: Promise<void> | undefined): Soon<boolean> {
  if (durable === undefined) return true
  return durable.then(
    () => true,
    () => false,
  )
}

async function short(
  context: GateContext,
  sale: Sale,
  payer: Payer,
  presented: Presented,
): Promise<Refusal> {
  if (presented.shortfall) return presented.shortfall
  const isAhead = payer.dialect === 'cookie'
  if (presented.replayed && !isAhead) {
    return {
      code: 'index_replayed',
      detail: 'This ticket was used before and its credit is spent: send the next one.',
    }
  }
  const value = presented.ticketValue ?? (await context.terms({})).expectedValue
  const lacking = sale.price - context.ledger.credit(payer.purse)
  // Credit may have come while this was looked up: the least that brings an answer is one more.
  const missing = lacking > 0n ? Number((lacking + value - 1n) / value) : 1
  return {
    code: 'credit_insufficient',
    detail: `The credit is ${missing} tickets short of the price: send a ticket that is ${missing} further on, or pay ahead.`,
    missing,
  }
}

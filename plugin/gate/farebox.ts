import { prepareHashes } from '../crypto.ts'
import { FareboxError } from '../errors.ts'
import { createPriceTable } from '../media/price-table.ts'
import type { PriceTable } from '../media/price-table.ts'
import type { ResourceIndex } from '../media/resource.ts'
import { leastUnlockPeriod, resolveOptions } from '../options.ts'
import type { FareboxValues, ResolvedOptions } from '../options.ts'
import type { Broker } from '../ports/broker.ts'
import type { Clock } from '../ports/clock.ts'
import type { Entropy } from '../ports/entropy.ts'
import type { Ledger } from '../ports/ledger.ts'
import type { Observer } from '../ports/observer.ts'
import { quietObserver } from '../ports/quiet-observer.ts'
import type { Scheme } from '../ports/scheme.ts'
import { createCeilingWatch } from '../recipient/ceiling-watch.ts'
import { createClaims } from '../recipient/claims.ts'
import type { Demands } from '../recipient/demands.ts'
import { createFundsCache } from '../recipient/funds-cache.ts'
import { createGasMeter } from '../recipient/gas-meter.ts'
import { createSenderFloat } from '../recipient/sender-float.ts'
import { createBookScheme } from '../schemes/book/create-book-scheme.ts'
import { createTicketScheme } from '../schemes/ticket/create-ticket-scheme.ts'
import type { Address } from '../ticket/bytes.ts'
import type { Q64 } from '../ticket/win-probability.ts'
import { createGate } from './create-gate.ts'
import type { Gate } from './create-gate.ts'
import type { ManifestPort } from './manifest-learner.ts'

/** What a farebox is connected to. */
export interface FareboxPorts {
  readonly broker: Broker
  readonly ledger: Ledger
  readonly entropy: Entropy
  /** Default the system's. */
  readonly clock?: Clock
  readonly observer?: Observer
  /** What paths are, from media sources that know it by themselves. */
  readonly describe?: ResourceIndex
  /** For playlists of an origin that pass the gate; see Gate.learnManifest. */
  readonly manifests?: ManifestPort
  /** Further ways of paying. */
  readonly schemes?: readonly Scheme[]
}

export type FareboxOptions = FareboxPorts & FareboxValues

/** The recipient's side, ready to be put behind a server. */
export interface Farebox {
  readonly gate: Gate
  /** For the redemption worker. */
  readonly schemes: readonly Scheme[]
  readonly prices: PriceTable
  /** Expected value of a book's ticket, q64. */
  readonly ticketValue: Q64
  readonly options: ResolvedOptions
  /** Ends watching the chain; ledger and broker are the caller's. */
  close(): void
}

const systemClock: Clock = {
  seconds: () => Math.floor(Date.now() / 1000),
  milliseconds: () => Date.now(),
}

/**
 * Builds funds cache, schemes and gate from ports and values. Throws `options_invalid` before anything
 * is opened, `chain_unreachable` when the broker does not answer at the start.
 *
 * @example
 * const { gate } = await createFarebox({ broker, ledger, entropy, recipient, redeemer, prices })
 * app.use(farebox({ gate }))
 */
export async function createFarebox(options: FareboxOptions): Promise<Farebox> {
  const { broker, ledger, entropy, describe, manifests, schemes: more, ...rest } = options
  const { clock = systemClock, observer: observed, ...values } = rest
  const observer = quietObserver(observed)
  const resolved = resolveOptions(values)
  const prices = priceTable(resolved)
  const ticketValue = ticketValueOf(resolved, prices)
  checkTimes(resolved, await broker.unlockPeriod())
  checkAsset(resolved.asset, await broker.asset())
  await prepareHashes()
  const gas = await createGasMeter({ broker, ledger, clock, redeemGas: resolved.redeemGas })
  const { recipient, redeemer, faceValueCeiling, costMultiplier, clockSkew } = resolved
  const funds = createFundsCache({
    broker,
    recipient,
    redeemer,
    lane: ledger.lane,
    clock,
    observer,
    refreshAge: resolved.refreshAge,
    servingAge: resolved.servingAge,
  })
  const { asset, symbol, decimals, cors, prefix, realm, publicOrigin, rateLimit } = resolved
  const currency = { symbol, decimals }
  const float = createSenderFloat({ funds, ledger, deposit: resolved.deposit, currency })
  const claims = createClaims({ ledger, float, observer })
  const domain = { chainId: broker.chainId, broker: broker.address }
  const watchCeiling = createCeilingWatch({
    ...{ ceiling: faceValueCeiling, costMultiplier, currency, observer },
  })
  const feeOf = (scheme: string): bigint => {
    const fee = gas.redeemFee(scheme)
    watchCeiling(scheme, fee)
    return fee
  }
  const demandsOf = (scheme: string): Demands => ({
    domain,
    recipient,
    redeemer,
    faceValueCeiling,
    costMultiplier,
    clockSkew,
    redeemFee: () => feeOf(scheme),
    redeemWindow: resolved.redeemSeconds,
  })
  const common = { ledger, claims, float, ticketValue, observer }
  const schemes: readonly Scheme[] = [
    createBookScheme({
      ...common,
      demands: demandsOf('book'),
      acceptFor: resolved.bookSeconds,
    }),
    createTicketScheme({
      ...common,
      demands: demandsOf('ticket'),
      issueFor: resolved.ticketIssueSeconds,
      acceptFor: resolved.ticketSeconds,
    }),
    ...(more ?? []),
  ]
  // At the start as well: whoever set the ceiling is looking now.
  for (const name of ['book', 'ticket']) feeOf(name)
  const gate = createGate({
    identity: { ...domain, asset, symbol, decimals, recipient, redeemer },
    schemes,
    ledger,
    prices,
    clock,
    cors,
    prefix,
    realm,
    publicOrigin,
    rateLimit,
    observer,
    ...(describe ? { describe } : {}),
    ...(manifests ? { manifests } : {}),
    retry: { window: resolved.retrySeconds, maxRequests: resolved.retryRequests },
    challengeSecret: entropy(32),
  })
  return { gate, schemes, prices, ticketValue, options: resolved, close: () => funds.close() }
}

function priceTable(options: ResolvedOptions): PriceTable {
  try {
    return createPriceTable(options.routes)
  } catch (error) {
    if (!(error instanceof FareboxError)) throw error
    throw new FareboxError('options_invalid', `prices: ${error.message}`, { cause: error })
  }
}

function ticketValueOf(options: ResolvedOptions, prices: PriceTable): Q64 {
  const cheapest = prices.cheapest()
  const value = options.ticketValue ?? cheapest
  if (cheapest > 0n && value > cheapest) {
    throw new FareboxError(
      'options_invalid',
      `ticketValue: expected at most the cheapest price (${cheapest} q64), got ${value}: lower it`,
    )
  }
  // Where all is free nothing is bought, but terms must still be well formed.
  return value > 0n ? value : 1n << 64n
}

/**
 * Face values are judged by what redeeming costs, which is coin. In a token they would need a rate of
 * coin to token, and a wrong one sells for nothing.
 */
function checkAsset(named: Address, paid: Address): void {
  const coin = /^0x0{40}$/
  if (coin.test(named) && coin.test(paid)) return
  const of = (asset: Address): string => (coin.test(asset) ? "the chain's coin" : `token ${asset}`)
  throw new FareboxError(
    'options_invalid',
    `the broker pays in ${of(paid)} and the option asset names ${of(named)}: the gate sells in coin only so far, name a broker of the chain's coin and leave asset out`,
  )
}

function checkTimes(options: ResolvedOptions, unlockPeriod: number): void {
  const { redeemSeconds } = options
  const longest = leastUnlockPeriod(options)
  if (longest <= unlockPeriod) return
  throw new FareboxError(
    'options_invalid',
    `redeemSeconds: expected at most ${redeemSeconds - (longest - unlockPeriod)} with the broker's unlock period of ${unlockPeriod} s, got ${redeemSeconds}: lower it, bookSeconds or servingAge`,
  )
}

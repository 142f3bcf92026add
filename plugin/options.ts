import { Ajv } from 'ajv'
import type { ErrorObject } from 'ajv'
import { FareboxError } from './errors.ts'
import type { Route } from './media/price-table.ts'
import { optionsSchema } from './options-schema.ts'
import { parseAddress } from './ticket/bytes.ts'
import type { Address } from './ticket/bytes.ts'
import type { Q64 } from './ticket/win-probability.ts'

/** A q64 as bigint, or base units as decimal text, with a fraction where it takes one: `'0.02'`. */
export type Amount = Q64 | string

/** What paths of one shape cost; see Route. */
export interface PriceOption {
  /** Glob on the canonical path, e.g. /live/**. */
  readonly match: string
  /** Price of one unit; every entry has this or `free`. */
  readonly amount?: Amount
  /** Default segment; an MB is a million bytes. */
  readonly unit?: 'segment' | 'second' | 'byte' | 'MB'
  readonly rendition?: string
  /** Price of paths that no playlist has named. */
  readonly flat?: Amount
  readonly free?: true
}

/** Values of createFarebox; all but the first three have defaults. */
export interface FareboxValues {
  readonly recipient: string
  /** The only address that may submit winners. */
  readonly redeemer: string
  readonly prices: readonly PriceOption[]
  /** Token, or the zero address for the native coin (default), with its symbol and decimals. */
  readonly asset?: string
  readonly symbol?: string
  readonly decimals?: number
  /** Expected value of a book's ticket; default, and at most, the cheapest price. */
  readonly ticketValue?: Amount
  /** The most a winner is paid, base units. */
  readonly faceValueCeiling?: bigint | string
  /** Redeeming costs at most one part in so many of a winner. */
  readonly costMultiplier?: number
  /** Gas of one redemption. */
  readonly redeemGas?: bigint | string
  /** Whether a sender's deposit counts: it can be emptied at any moment. */
  readonly deposit?: 'none' | 'threefold' | 'trusted'
  /** Path of the gate's own calls, without a slash at the end. */
  readonly prefix?: string
  /** Host that is paid; default the one that the request names. */
  readonly realm?: string
  /** Scheme and authority that clients use; default those that the request names. */
  readonly publicOrigin?: string
  /** Origins whose pages may read answers; `*` for all of them, then without cookies. */
  readonly cors?: { readonly origins: readonly string[] }
  /** Seconds a book is accepted for. */
  readonly bookSeconds?: number
  /** Seconds a set of ticket terms is handed out for, and accepted for. */
  readonly ticketIssueSeconds?: number
  readonly ticketSeconds?: number
  /** Seconds from acceptUntil to redeemBy. */
  readonly redeemSeconds?: number
  /** Seconds that clocks may differ. */
  readonly clockSkew?: number
  /** Seconds after which a sender's funds are read again. */
  readonly refreshAge?: number
  /** Seconds up to which they are relied on while the chain is away. */
  readonly servingAge?: number
  /** Seconds in which what was paid may be asked again, and how often, the first time included. */
  readonly retrySeconds?: number
  readonly retryRequests?: number
  /** Calls to the gate's own paths, reads of the chain and unknown books, by peer. */
  readonly rateLimit?: { readonly perSecond: number; readonly burst: number }
}

export const defaultOptions = {
  asset: '0x0000000000000000000000000000000000000000',
  symbol: 'ETH',
  decimals: 18,
  costMultiplier: 100,
  redeemGas: 60_000n,
  deposit: 'none',
  prefix: '/.farebox',
  cors: { origins: ['*'] as readonly string[] },
  bookSeconds: 900,
  ticketIssueSeconds: 60,
  ticketSeconds: 120,
  redeemSeconds: 86_400,
  clockSkew: 30,
  refreshAge: 60,
  servingAge: 600,
  retrySeconds: 60,
  retryRequests: 8,
  rateLimit: { perSecond: 10, burst: 60 },
} as const

type Times = Readonly<
  Record<'bookSeconds' | 'ticketSeconds' | 'redeemSeconds' | 'servingAge' | 'clockSkew', number>
>

/**
 * Seconds that a broker must keep money where it is after an owner asked for it, at least: redeemBy ≤ now +
 * unlock period − age of the cached account − clock skew, protocol part 2.
 *
 * @example leastUnlockPeriod(defaultOptions) // 87930
 */
export function leastUnlockPeriod(options: Times): number {
  const { bookSeconds, ticketSeconds, redeemSeconds, servingAge, clockSkew } = options
  return Math.max(bookSeconds, ticketSeconds) + redeemSeconds + servingAge + clockSkew
}

type Plain = Omit<
  Required<FareboxValues>,
  'prices' | 'ticketValue' | 'faceValueCeiling' | 'redeemGas' | 'realm' | 'publicOrigin' | 'cors'
>

/** Complete values, addresses in lower case, amounts as bigint. */
export interface ResolvedOptions extends Plain {
  readonly recipient: Address
  readonly redeemer: Address
  readonly asset: Address
  readonly routes: readonly Route[]
  readonly ticketValue: Q64 | undefined
  readonly faceValueCeiling: bigint | undefined
  readonly redeemGas: bigint
  readonly realm: string | undefined
  readonly publicOrigin: string | undefined
  readonly cors: '*' | readonly string[]
}

const validate = new Ajv({ allErrors: true, verbose: true }).compile(optionsSchema)

/**
 * Checks values once, fills in defaults, and freezes them. Throws `options_invalid` with where,
 * expected and got, one line a fault.
 *
 * @example resolveOptions({ recipient, redeemer, prices: [{ match: '/live/**', amount: '0.5' }] })
 */
export function resolveOptions(values: FareboxValues): ResolvedOptions {
  if (!validate(textual(values))) {
    const faults = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'oneOf')
    const lines = (faults.length > 0 ? faults : (validate.errors ?? [])).map(lineOf)
    throw new FareboxError('options_invalid', [...new Set(lines)].join('\n'))
  }
  const given = Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as unknown as FareboxValues
  const { prices, ...plain } = { ...defaultOptions, ...given }
  if (plain.ticketIssueSeconds >= plain.ticketSeconds) {
    throw new FareboxError(
      'options_invalid',
      `ticketIssueSeconds: expected less than ticketSeconds (${plain.ticketSeconds}), got ${plain.ticketIssueSeconds}`,
    )
  }
  return Object.freeze({
    ...plain,
    recipient: parseAddress(plain.recipient)!,
    redeemer: parseAddress(plain.redeemer)!,
    asset: parseAddress(plain.asset)!,
    routes: prices.map(routeOf),
    ticketValue: given.ticketValue === undefined ? undefined : amountUp(given.ticketValue),
    faceValueCeiling:
      given.faceValueCeiling === undefined ? undefined : BigInt(given.faceValueCeiling),
    redeemGas: BigInt(plain.redeemGas),
    realm: given.realm,
    publicOrigin: given.publicOrigin,
    cors: plain.cors.origins.includes('*') ? '*' : plain.cors.origins,
  })
}

/** JSON has no bigint; undefined members are left out. */
function textual(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value)
  if (Array.isArray(value)) return value.map(textual)
  if (value === null || typeof value !== 'object') return value
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  return Object.fromEntries(members.map(([name, member]) => [name, textual(member)]))
}

/** Base units in decimals as q64, rounded up: a price is never below what was written. */
function amountUp(amount: Amount): Q64 {
  if (typeof amount === 'bigint') return amount
  const [whole = '0', fraction = ''] = amount.split('.')
  const divisor = 10n ** BigInt(fraction.length)
  return ((BigInt(whole + fraction) << 64n) + divisor - 1n) / divisor
}

function routeOf(price: PriceOption): Route {
  const { match, rendition, flat, free, unit = 'segment' } = price
  const amount = amountUp(price.amount ?? 0n)
  return {
    match,
    unit: unit === 'MB' ? 'byte' : unit,
    amount: unit === 'MB' ? (amount + 999_999n) / 1_000_000n : amount,
    ...(rendition === undefined ? {} : { rendition }),
    ...(flat === undefined ? {} : { flat: amountUp(flat) }),
    ...(free ? { free } : {}),
  }
}

/** What to do about a value of createFarebox that is missing. */
const hints: Readonly<Record<string, string>> = {
  redeemer:
    ': set redeemerKey of connectBroker and redeemer: broker.redeemer of createFarebox; without a key the broker only reads and has no redeemer',
  recipient: ': set recipient of createFarebox to the address that is paid',
  prices:
    ": set prices of createFarebox, for example [{ match: '/live/**', amount: '150000000000' }]",
}

function lineOf(error: ErrorObject): string {
  const where =
    error.instancePath
      .slice(1)
      .split('/')
      .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`))
      .join('')
      .replace(/^\./, '') || 'options'
  const params = error.params as Record<string, unknown>
  if (error.keyword === 'additionalProperties') {
    const known = Object.keys((error.parentSchema?.['properties'] as object | undefined) ?? {})
    return `${where}: expected one of ${known.join(', ')}, got '${String(params['additionalProperty'])}'`
  }
  if (error.keyword === 'required') {
    const name = String(params['missingProperty'])
    const hint = error.instancePath === '' ? (hints[name] ?? '') : ''
    return `${where}: expected '${name}', got nothing${hint}`
  }
  const wanted =
    error.keyword === 'enum'
      ? `one of ${(params['allowedValues'] as unknown[]).join(', ')}`
      : error.keyword === 'pattern'
        ? `text of the form ${String(params['pattern'])}`
        : (error.message ?? error.keyword).replace(/^must be /, '')
  return `${where}: expected ${wanted}, got ${JSON.stringify(error.data)}`
}

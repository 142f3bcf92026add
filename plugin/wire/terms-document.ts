import type { Price, PriceUnit } from '../media/price-table.ts'
import type { Address, Hex } from '../ticket/bytes.ts'
import type { Q64 } from '../ticket/win-probability.ts'
import { Fields, misfit } from './json.ts'
import type { JsonObject } from './json.ts'

/** What the gate sells books by. */
export interface BookOffer {
  readonly maxLength: number
  /** Where to ask for one, relative to the terms' URL. */
  readonly url: string
  readonly faceValue: bigint
  readonly winProb: bigint
}

/** What the recipient demands, as it travels: answer of `/.farebox/terms`, part of every 402. */
export interface TermsDocument {
  readonly version: 1
  readonly chainId: number
  readonly broker: Address
  /** Token, or the zero address for the native coin. */
  readonly asset: Address
  readonly symbol: string
  readonly decimals: number
  readonly recipient: Address
  readonly redeemer: Address
  readonly lane: number
  readonly seq: bigint
  readonly faceValue: bigint
  readonly winProb: bigint
  readonly expectedValue: Q64
  readonly recipientRandHash: Hex
  /** Unix second. */
  readonly acceptUntil: bigint
  /** Unix second. */
  readonly redeemBy: bigint
  readonly book: BookOffer
  readonly prices: readonly Price[]
  /** Price of the resource that was asked for. */
  readonly price?: Q64
  /** Tickets that this price takes. */
  readonly tickets?: number
}

const units: readonly PriceUnit[] = ['segment', 'second', 'byte']

/** Terms to a JSON value: times and small figures as numbers, every other integer as a decimal string. */
export function serializeTermsDocument(terms: TermsDocument): JsonObject {
  const { book } = terms
  return {
    version: terms.version,
    chainId: terms.chainId,
    broker: terms.broker,
    asset: terms.asset,
    symbol: terms.symbol,
    decimals: terms.decimals,
    recipient: terms.recipient,
    redeemer: terms.redeemer,
    lane: terms.lane,
    seq: String(terms.seq),
    faceValue: String(terms.faceValue),
    winProb: String(terms.winProb),
    expectedValue: String(terms.expectedValue),
    recipientRandHash: terms.recipientRandHash,
    acceptUntil: Number(terms.acceptUntil),
    redeemBy: Number(terms.redeemBy),
    book: {
      maxLength: book.maxLength,
      url: book.url,
      faceValue: String(book.faceValue),
      winProb: String(book.winProb),
    },
    prices: terms.prices.map(({ match, unit, amount }) => ({
      match,
      unit,
      amount: String(amount),
    })),
    ...(terms.price === undefined ? {} : { price: String(terms.price) }),
    ...(terms.tickets === undefined ? {} : { tickets: terms.tickets }),
  }
}

/**
 * Terms from a foreign JSON value, exactly as protocol part 8 has them; members of a later version are
 * ignored. Throws `input_invalid` that says where, expected, got.
 *
 * @example const terms = parseTermsDocument(await response.json())
 */
export function parseTermsDocument(value: unknown, where = 'terms'): TermsDocument {
  const from = new Fields(value, where)
  const book = from.object('book')
  return {
    version: from.number('version', 1, 1) as 1,
    chainId: from.number('chainId', 1, Number.MAX_SAFE_INTEGER),
    broker: from.hex('broker', 20),
    asset: from.hex('asset', 20),
    symbol: from.text('symbol', /^[\x20-\x7e]{1,32}$/, '1 to 32 printable letters'),
    decimals: from.number('decimals', 0, 255),
    recipient: from.hex('recipient', 20),
    redeemer: from.hex('redeemer', 20),
    lane: from.uint32('lane'),
    seq: from.decimal('seq', 64),
    faceValue: from.decimal('faceValue', 128),
    winProb: from.decimal('winProb', 64),
    expectedValue: from.decimal('expectedValue', 192),
    recipientRandHash: from.hex('recipientRandHash', 32),
    acceptUntil: from.seconds('acceptUntil'),
    redeemBy: from.seconds('redeemBy'),
    book: {
      maxLength: book.number('maxLength', 1, 128),
      url: book.text('url', /^[\x21-\x7e]{1,256}$/, 'a relative URL'),
      faceValue: book.decimal('faceValue', 128),
      winProb: book.decimal('winProb', 64),
    },
    prices: from.list('prices', 1024, parsePrice),
    ...(from.has('price') ? { price: from.decimal('price', 192) } : {}),
    ...(from.has('tickets') ? { tickets: from.number('tickets', 0, Number.MAX_SAFE_INTEGER) } : {}),
  }
}

function parsePrice(value: unknown, where: string): Price {
  const from = new Fields(value, where)
  const unit = units.find((each) => each === from.raw('unit'))
  if (!unit) throw misfit(from.at('unit'), units.join(', '), from.raw('unit'))
  const match = from.text('match', /^\/[\x21-\x7e]{0,1024}$/, 'a glob on paths')
  return { match, unit, amount: from.decimal('amount', 192) }
}

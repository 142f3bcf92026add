import { isDeepStrictEqual } from 'node:util'
import { addressOfKey, keccak256, recoverAddress, signDigest } from '../../plugin/crypto.ts'
import { fromHex, parseAddress, toHex } from '../../plugin/ticket/bytes.ts'
import type { Address, Hex } from '../../plugin/ticket/bytes.ts'
import { parseCompact, serializeCompact } from '../../plugin/ticket/compact.ts'
import type { Credential } from '../../plugin/ticket/credential.ts'
import { bookDraw, ticketDraw, wins } from '../../plugin/ticket/draw.ts'
import { hashChain, step, walk } from '../../plugin/ticket/hash-chain.ts'
import {
  packBookPlace,
  packTerms,
  packTicketPlace,
  winnersBitmap,
} from '../../plugin/ticket/packed-words.ts'
import type { Book, Terms, Ticket } from '../../plugin/ticket/terms.ts'
import { bookId, domainSeparator, ticketId } from '../../plugin/ticket/typed-data.ts'
import { winProbUp } from '../../plugin/ticket/win-probability.ts'

export type Report = (name: string, ok: boolean, detail?: string) => void

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
type Fields = { readonly [key: string]: Json }

const text = (value: Json | undefined): string => {
  if (typeof value === 'string') return value
  throw new TypeError(`expected a string, got ${JSON.stringify(value)}`)
}
const hex = (value: Json | undefined): Hex => toHex(fromHex(text(value) as Hex))
const bytes = (value: Json | undefined): Uint8Array => fromHex(text(value) as Hex)
const big = (value: Json | undefined): bigint => {
  if (/^(?:0|[1-9]\d*)$/.test(text(value))) return BigInt(text(value))
  throw new TypeError(`expected a decimal string, got ${JSON.stringify(value)}`)
}
const number = (value: Json | undefined): number => {
  if (Number.isSafeInteger(value)) return value as number
  throw new TypeError(`expected a whole number, got ${JSON.stringify(value)}`)
}
const list = (value: Json | undefined): readonly Json[] => {
  if (Array.isArray(value)) return value as readonly Json[]
  throw new TypeError(`expected a list, got ${JSON.stringify(value)}`)
}
const fields = (value: Json | undefined): Fields => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields
  throw new TypeError(`expected an object, got ${JSON.stringify(value)}`)
}

/** The EIP-55 spelling of an address, which is how the file writes them. */
function checksummed(address: Address): string {
  const hash = toHex(keccak256(new TextEncoder().encode(address.slice(2)))).slice(2)
  const letters = address.slice(2).split('')
  return `0x${letters.map((c, i) => (hash[i]! >= '8' ? c.toUpperCase() : c)).join('')}`
}

const address = (value: Json | undefined): Address => {
  const parsed = parseAddress(value)
  if (!parsed) throw new TypeError(`expected an address, got ${JSON.stringify(value)}`)
  return parsed
}

/** An all lower-case address carries no checksum; any other spelling must be the right one. */
function spelled(value: Json | undefined): string {
  const parsed = address(value)
  return value === parsed ? parsed : checksummed(parsed)
}

/** Leaves where the file differs from what was derived, with both values. */
function differences(path: string, given: Json | undefined, derived: unknown): string[] {
  if (typeof derived !== 'object' || derived === null) {
    if (isDeepStrictEqual(given, derived)) return []
    return [`${path}: file has ${JSON.stringify(given)}, derived ${JSON.stringify(derived)}`]
  }
  if (typeof given !== 'object' || given === null) return [`${path}: file has no such object`]
  const names = new Set([...Object.keys(given), ...Object.keys(derived)])
  return [...names].flatMap((name) =>
    differences(
      path === '' ? name : `${path}.${name}`,
      (given as Fields)[name],
      (derived as Record<string, unknown>)[name],
    ),
  )
}

interface Keys {
  readonly sender: Uint8Array
  readonly addresses: { readonly [role: string]: Address }
}

/** A signature must be made by the sender's key, and lead back to the sender. */
function signed(digest: Hex, key: Uint8Array): { r: Hex; vs: Hex; signature: Uint8Array } {
  const signature = signDigest(fromHex(digest), key)
  const signer = recoverAddress(fromHex(digest), signature)
  if (!signer || toHex(signer) !== toHex(addressOfKey(key))) {
    throw new Error('the signature does not lead back to its key')
  }
  return { r: toHex(signature.subarray(0, 32)), vs: toHex(signature.subarray(32)), signature }
}

function parseTerms(from: Fields): Terms {
  return {
    recipient: address(from.recipient),
    sender: address(from.sender),
    redeemer: address(from.redeemer),
    faceValue: big(from.faceValue),
    winProb: big(from.winProb),
    redeemBy: big(from.redeemBy),
    lane: number(from.lane),
    seq: big(from.seq),
  }
}

function deriveTerms(from: Fields, terms: Terms, keys: Keys): Record<string, unknown> {
  const role = (name: 'recipient' | 'sender' | 'redeemer'): string | undefined =>
    terms[name] === keys.addresses[name] ? spelled(from[name]) : keys.addresses[name]
  return {
    sender: role('sender'),
    recipient: role('recipient'),
    redeemer: role('redeemer'),
    faceValue: String(terms.faceValue),
    winProb: String(terms.winProb),
    redeemBy: String(terms.redeemBy),
    lane: terms.lane,
    seq: String(terms.seq),
  }
}

/** The compact text, after seeing that it parses back to the same credential. */
function compact(credential: Credential): string {
  const written = serializeCompact(credential)
  if (isDeepStrictEqual(parseCompact(written), credential)) return written
  throw new Error('the compact form does not parse back')
}

function deriveDomain(given: Fields): unknown {
  const domain = { chainId: number(given.chainId), broker: address(given.broker) }
  const separator = toHex(domainSeparator(domain))
  return { chainId: domain.chainId, broker: spelled(given.broker), separator }
}

function deriveWinProb(given: Fields): unknown {
  const [price, faceValue] = [big(given.priceQ64), big(given.faceValue)]
  const { winProb, expectedValue, capped } = winProbUp(price, faceValue)
  return {
    priceQ64: String(price),
    faceValue: String(faceValue),
    winProb: String(winProb),
    expectedValueQ64: String(expectedValue),
    capped,
  }
}

function deriveTicket(given: Fields, keys: Keys): unknown {
  const from = fields(given.ticket)
  const domain = { chainId: number(given.chainId), broker: address(given.broker) }
  const recipientRand = bytes(given.recipientRand)
  const recipientRandHash = toHex(keccak256(recipientRand))
  const terms = parseTerms(from)
  const ticket: Ticket = { ...terms, index: number(from.index), recipientRandHash }
  const digest = ticketId(ticket, domainSeparator(domain))
  const { r, vs, signature } = signed(digest, keys.sender)
  const draw = ticketDraw(signature, recipientRand)
  const { lane, seq, sender, index } = ticket
  return {
    chainId: domain.chainId,
    broker: spelled(given.broker),
    ticket: { ...deriveTerms(from, terms, keys), index, recipientRandHash },
    recipientRand: toHex(recipientRand),
    digest,
    r,
    vs,
    terms: packTerms(ticket),
    place: packTicketPlace(ticket),
    draw: toHex(draw),
    wins: wins(draw, ticket.winProb),
    compact: compact({ type: 'ticket', lane, seq, sender, index, r, vs }),
  }
}

function deriveBook(given: Fields, keys: Keys): unknown {
  const from = fields(given.book)
  const domain = { chainId: number(given.chainId), broker: address(given.broker) }
  const [terms, length, salt] = [parseTerms(from), number(from.length), bytes(from.salt)]
  const [senderSeed, recipientSeed] = [bytes(given.senderSeed), bytes(given.recipientSeed)]
  const w = hashChain(senderSeed, salt, 'sender', length)
  const x = hashChain(recipientSeed, salt, 'recipient', length)
  const book: Book = {
    ...terms,
    length,
    salt: toHex(salt),
    senderRoot: toHex(w[0]!),
    recipientRoot: toHex(x[0]!),
  }
  const id = bookId(book, domainSeparator(domain))
  const { r, vs } = signed(id, keys.sender)
  const draw = (i: number): Uint8Array => bookDraw(fromHex(id), i, w[i]!, x[i]!)
  const indexes = Array.from({ length }, (_, i) => i + 1)
  const winners = indexes.filter((i) => wins(draw(i), terms.winProb))
  const bits = winnersBitmap(winners)
  if (
    !indexes.every((i) => ((bits >> BigInt(i - 1)) & 1n) === BigInt(winners.includes(i) ? 1 : 0))
  ) {
    throw new Error('the bitmap of winners is wrong')
  }
  const acceptUntil = big(given.acceptUntil)
  const last = { book: id.slice(0, 34) as Hex, index: length, preimage: toHex(w[length]!) }
  const { length: _, salt: __, senderRoot, recipientRoot } = book
  return {
    chainId: domain.chainId,
    broker: spelled(given.broker),
    book: { ...deriveTerms(from, terms, keys), length, salt: book.salt, senderRoot, recipientRoot },
    acceptUntil: String(acceptUntil),
    senderSeed: toHex(senderSeed),
    recipientSeed: toHex(recipientSeed),
    bookId: id,
    r,
    vs,
    terms: packTerms(book),
    place: packBookPlace(book),
    winners,
    points: list(given.points).map((point) => {
      const index = number(fields(point).index)
      if (index < 1 || index > length) throw new RangeError(`no index ${index} of ${length}`)
      // A position is also reached from the one above it, and leads to the root by itself.
      const isLinked = (chain: readonly Uint8Array[], side: 'sender' | 'recipient'): boolean =>
        toHex(walk(chain[index]!, salt, side, index)) === toHex(chain[0]!) &&
        toHex(step(chain[index]!, salt, side)) === toHex(chain[index - 1]!)
      if (!isLinked(w, 'sender') || !isLinked(x, 'recipient')) throw new Error('a chain is broken')
      return { index, w: toHex(w[index]!), r: toHex(x[index]!), draw: toHex(draw(index)) }
    }),
    compactFirst: compact({
      type: 'book',
      book,
      acceptUntil,
      r,
      vs,
      index: 1,
      preimage: toHex(w[1]!),
    }),
    compactLast: compact({ type: 'book-ticket', ...last }),
  }
}

function readKeys(given: Fields): Keys {
  const addresses = Object.fromEntries(
    Object.entries(given).map(([role, key]) => [role, toHex(addressOfKey(bytes(key)))]),
  )
  return { sender: bytes(given.sender), addresses }
}

/**
 * Replays a parsed vector file: every case is derived anew from its inputs, and every field of it
 * compared. One report a case; a field that nothing derives is a failure, not a pass. Never throws.
 */
export function replayTypeScript(file: unknown, report: Report): void {
  const attempt = (name: string, given: Json | undefined, derive: () => unknown): void => {
    try {
      const found = differences('', given, derive())
      report(`typescript: ${name}`, found.length === 0, found.join('; '))
    } catch (error) {
      report(`typescript: ${name}`, false, error instanceof Error ? error.message : String(error))
    }
  }
  const sections = (file ?? {}) as Fields
  const known = ['version', 'note', 'keys', 'domains', 'winProb', 'tickets', 'books']
  const unknown = Object.keys(sections).filter((name) => !known.includes(name))
  attempt('version', { version: sections.version ?? null, unknown }, () => ({
    version: 1,
    unknown: [],
  }))
  let keys: Keys | undefined
  attempt('keys', sections.keys, () => {
    keys = readKeys(fields(sections.keys))
    const names = ['sender', 'recipient', 'redeemer'] as const
    return Object.fromEntries(names.map((name) => [name, hex(fields(sections.keys)[name])]))
  })
  const section = (name: string, derive: (given: Fields, keys: Keys) => unknown): void => {
    const cases = Array.isArray(sections[name]) ? (sections[name] as readonly Json[]) : []
    attempt(`section ${name}`, cases.length > 0, () => true)
    for (const [i, given] of cases.entries()) {
      attempt(`${name} ${i}`, given, () => {
        if (!keys) throw new Error('no keys')
        return derive(fields(given), keys)
      })
    }
  }
  section('domains', deriveDomain)
  section('winProb', deriveWinProb)
  section('tickets', deriveTicket)
  section('books', deriveBook)
}

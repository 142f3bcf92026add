import { randomBytes } from 'node:crypto'
import {
  addressOfKey,
  bookId,
  createFarebox,
  createPayingBook,
  fromHex,
  hashChain,
  parseBookAnswer,
  parseTermsDocument,
  serializeCompact,
  signDigest,
  ticketId,
  toHex,
} from '../../../plugin/index.ts'
import type {
  Address,
  Clock,
  Farebox,
  FareboxEvent,
  GateRequest,
  Hex,
  Ledger,
  PayingBook,
} from '../../../plugin/index.ts'
import { recipient, redeemer, separator } from '../../fixtures/gate/test-box.ts'
import { createStubBroker } from '../../fixtures/gate/stub-broker.ts'

export const systemClock: Clock = {
  seconds: () => Math.floor(Date.now() / 1000),
  milliseconds: () => Date.now(),
}
export const entropy = (size: number): Uint8Array => new Uint8Array(randomBytes(size))

/** Base units of a segment, which is what one ticket is worth. */
const price = 1000n

/** A farebox over `ledger` that sells the segments below /live; one ticket in `oneIn` wins. */
export async function createBenchBox(
  ledger: Ledger,
  {
    oneIn = 1000,
    observer,
    clock = systemClock,
  }: { oneIn?: number; observer?: (event: FareboxEvent) => void; clock?: Clock } = {},
): Promise<Farebox> {
  const broker = createStubBroker(() => clock.seconds())
  // Everybody is funded: what a sender holds is no matter of these measurements.
  broker.table.get = () => ({ earmark: 10n ** 30n })
  return createFarebox({
    broker,
    ledger,
    entropy,
    clock,
    ...(observer ? { observer } : {}),
    describe: (path) =>
      path.endsWith('.m4s') ? { path, kind: 'segment', duration: 2 } : undefined,
    recipient,
    redeemer,
    prices: [{ match: '/live/**', unit: 'segment', amount: String(price) }],
    faceValueCeiling: price * BigInt(oneIn),
    rateLimit: { perSecond: 1_000_000, burst: 1_000_000 },
  })
}

/** JSON of one of the gate's own calls, by whatever way. */
export type Call = (method: string, target: string, body?: string) => Promise<unknown>

/** Headers as a player sends them. */
const playerHeaders = [
  ['Host', 'stream.example'],
  ['User-Agent', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36'],
  ['Accept', '*/*'],
  ['Accept-Encoding', 'gzip, deflate, br'],
  ['Accept-Language', 'en'],
  ['Connection', 'keep-alive'],
] as const

export function requestOf(target: string, fare?: string): GateRequest {
  const headers =
    fare === undefined ? playerHeaders : [...playerHeaders, ['Farebox-Ticket', fare] as const]
  return { method: 'GET', target, headers, origin: 'http://stream.example', remoteAddress: '::1' }
}

/** Calls straight into a gate. */
export function callOf({ gate }: Farebox): Call {
  return async (method, target, body) => {
    const bytes = body === undefined ? {} : { body: new TextEncoder().encode(body) }
    const decision = await gate.handle({ ...requestOf(target), method, ...bytes })
    if (decision.kind !== 'answer' || decision.status !== 200) {
      throw new Error(`${target} answered ${JSON.stringify(decision)}`)
    }
    return JSON.parse(decision.body) as unknown
  }
}

/** Somebody who pays, with a key of its own. */
export interface Viewer {
  readonly address: Address
  book(call: Call, length: number): Promise<PayingBook>
  /** Tickets `from` to `from + count - 1` of terms asked for now, in compact form. */
  tickets(call: Call, count: number): Promise<readonly string[]>
}

export function createViewer(key = entropy(32)): Viewer {
  const address = toHex(addressOfKey(key))
  const sign = (digest: Hex): { r: Hex; vs: Hex } => {
    const bytes = signDigest(fromHex(digest, 32), key)
    return { r: toHex(bytes.subarray(0, 32)), vs: toHex(bytes.subarray(32)) }
  }
  return {
    address,
    async book(call, length) {
      const [seed, salt] = [entropy(32), entropy(16)]
      const senderRoot = toHex(hashChain(seed, salt, 'sender', length)[0]!)
      const asked = { sender: address, salt: toHex(salt), senderRoot, length }
      const answer = await call('POST', '/.farebox/books', JSON.stringify(asked))
      const { book, acceptUntil } = parseBookAnswer(answer)
      const signature = sign(bookId(book, separator))
      return createPayingBook({ book, acceptUntil, signature, seed: toHex(seed) }, separator)
    },
    async tickets(call, count) {
      const target = `/.farebox/terms?sender=${address}&path=%2Flive%2F0.m4s`
      const terms = parseTermsDocument(await call('GET', target))
      const { faceValue, winProb, redeemBy, lane, seq, recipientRandHash } = terms
      const same = { recipient, redeemer, faceValue, winProb, redeemBy, lane, seq, sender: address }
      return Array.from({ length: count }, (_, at) => {
        const index = at + 1
        const id = ticketId({ ...same, index, recipientRandHash }, separator)
        return serializeCompact({ type: 'ticket', lane, seq, sender: address, index, ...sign(id) })
      })
    },
  }
}

/** The first `length` tickets of a book in compact form: the very first in full, the others short. */
export function compactTickets(book: PayingBook, length = book.signed.book.length) {
  return Array.from({ length }, (_, at) =>
    serializeCompact(book.credential(at + 1, at === 0 ? 'full' : 'short')),
  )
}

// The gate alone, in one process: what a decision costs, beside the cryptography in it that nobody
// can leave out, hashed and recovered by the same packages.
import { createRequire } from 'node:module'
import { createMemoryLedger } from '../../../adapters/memory/index.ts'
import { keccak256, parseCompact } from '../../../plugin/index.ts'
import type { Decision, GateRequest, Payment, Scheme } from '../../../plugin/index.ts'
import {
  callOf,
  compactTickets,
  createBenchBox,
  createViewer,
  entropy,
  requestOf,
  systemClock,
} from './bench-box.ts'
import { interleaved, median, processorMicros, ratioOf } from './rounds.ts'
import type { Case } from './rounds.ts'

const seconds = Number(process.argv[2] ?? 6)
const books = Number(process.argv[3] ?? 24)
const length = 64
const tickets = 200

const box = await createBenchBox(createMemoryLedger({ entropy }))
const { gate, schemes } = box
const call = callOf(box)
const bookScheme = schemes.find((each): each is Scheme => each.name === 'book')!

async function freshBooks(): Promise<readonly (readonly string[])[]> {
  const made: (readonly string[])[] = []
  for (let i = 0; i < books; i++) made.push(compactTickets(await createViewer().book(call, length)))
  return made
}

const segment = (at: number): string => `/live/720p/seg_${at}.m4s`
const requestsOf = (fares: readonly string[]): GateRequest[] =>
  fares.map((fare, at) => requestOf(segment(at), fare))

function settle(decision: Decision): void {
  if (decision.kind !== 'admit') throw new Error(`not let in: ${JSON.stringify(decision)}`)
  decision.settle({ status: 200, bytes: 1024, size: 1024 })
}

async function decide(requests: readonly GateRequest[]): Promise<void> {
  for (const request of requests) {
    const decision = gate.handle(request)
    settle(decision instanceof Promise ? await decision : decision)
  }
}

async function costOf(pieces: number, work: () => Promise<void> | void): Promise<number> {
  const before = processorMicros()
  await work()
  return (processorMicros() - before) / pieces
}

const [short, long] = [new Uint8Array(64).fill(7), new Uint8Array(128).fill(9)]
function hashTwice(times: number): void {
  for (let i = 0; i < times; i++) {
    keccak256(short)
    keccak256(long)
  }
}

interface NativeCurve {
  ecdsaSign(message: Uint8Array, key: Uint8Array): { signature: Uint8Array; recid: number }
  ecdsaRecover(s: Uint8Array, id: number, message: Uint8Array, compressed: boolean): Uint8Array
}
const curve = createRequire(import.meta.url)('secp256k1') as NativeCurve
const digest = entropy(32)
const signed = curve.ecdsaSign(digest, entropy(32))
function recover(times: number): void {
  for (let i = 0; i < times; i++) {
    curve.ecdsaRecover(signed.signature, signed.recid, digest, false)
  }
}

const later = (length - 1) * books
const cases: readonly Case[] = [
  {
    name: 'book',
    async run() {
      const fares = await freshBooks()
      await decide(fares.flatMap((each) => requestsOf(each.slice(0, 1))))
      const requests = fares.flatMap((each) => requestsOf(each.slice(1)))
      return costOf(later, () => decide(requests))
    },
  },
  { name: 'hashes', run: () => costOf(later, () => hashTwice(later)) },
  {
    name: 'accept',
    async run() {
      const fares = await freshBooks()
      await decide(fares.flatMap((each) => requestsOf(each.slice(0, 1))))
      const texts = fares.flatMap((each) => each.slice(1))
      return costOf(later, () => accept(texts))
    },
  },
  {
    name: 'opening',
    async run() {
      const requests = (await freshBooks()).flatMap(requestsOf)
      return costOf(requests.length, () => decide(requests))
    },
  },
  {
    // A book: two hashes a ticket, its recipient's chain, two for its id, one recovery.
    name: 'openingCeiling',
    run: () =>
      costOf(length * books, () => {
        for (let i = 0; i < books; i++) {
          hashTwice(length + length / 2 + 1)
          recover(1)
        }
      }),
  },
  {
    name: 'ecdsa',
    async run() {
      const requests = requestsOf(await createViewer().tickets(call, tickets))
      return costOf(tickets, () => decide(requests))
    },
  },
  { name: 'recover', run: () => costOf(tickets, () => recover(tickets)) },
]

async function accept(texts: readonly string[]): Promise<void> {
  const now = systemClock.seconds()
  for (const text of texts) {
    const answer = bookScheme.accept(parseCompact(text)!, now)
    const payment: Payment = answer instanceof Promise ? await answer : answer
    if (!payment.ok || payment.tickets !== 1) throw new Error(JSON.stringify(payment))
  }
}

const micros = await interleaved(cases, { seconds })
const perSecond = (name: string): number => Math.round(1e6 / median(micros[name]!))
const ratio = (over: string, under: string): number => ratioOf(micros[over]!, micros[under]!)
process.stdout.write(
  JSON.stringify({
    bookTicketsPerSecond: perSecond('book'),
    bookAcceptPerSecond: perSecond('accept'),
    hashPairsPerSecond: perSecond('hashes'),
    bookVsHashCeiling: ratio('hashes', 'book'),
    acceptVsHashCeiling: ratio('hashes', 'accept'),
    openingTicketsPerSecond: perSecond('opening'),
    openingVsCeiling: ratio('openingCeiling', 'opening'),
    ecdsaTicketsPerSecond: perSecond('ecdsa'),
    recoversPerSecond: perSecond('recover'),
    ecdsaVsRecover: ratio('recover', 'ecdsa'),
  }),
)

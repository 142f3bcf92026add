import { noCounts } from './figures.ts'
import type { Counts } from './figures.ts'
import { blockTime } from './gas-trace.ts'
import type { GasTrace } from './gas-trace.ts'
import { createQueues } from './queues.ts'
import type { Quote, Rule } from './rules.ts'
import { ticketsPerBlock } from './viewers.ts'
import type { Viewers } from './viewers.ts'

/** Tickets of a book, and seconds that it is accepted. */
const bookLength = 128
const bookSeconds = 900
/** Seconds after which a refused viewer has funded by what is needed then. */
const fundsAfter = 3_600
/** Gas that viewers reckon with when they fund first. */
const expectedGas = 51_000

export interface MarketRun {
  readonly counts: Counts
  /** By block: what face values were computed from. */
  readonly quoted: Float64Array
}

/**
 * Sells tickets to all viewers over one trace under one rule and redeems the winners. A winner's face
 * value is topped up when it is paid: what a viewer has free is what it funded less unpaid winners.
 */
export function runMarket(
  trace: GasTrace,
  rule: Rule,
  viewers: Viewers,
  onProgress: (part: number) => void = () => {},
): MarketRun {
  const { count, on, generosity } = viewers
  const counts = noCounts()
  const quoted = new Float64Array(trace.prices.length)
  const funded = generosity.map((times) => times * 100 * expectedGas * trace.usual)
  const pending = new Float64Array(count)
  const face = new Float64Array(count)
  const winProb = new Float64Array(count)
  const left = new Uint8Array(count)
  const book = new Float64Array(count)
  const acceptUntil = new Float64Array(count)
  const luck = Float64Array.from({ length: count }, (_, viewer) => viewers.nextLuck(viewer))
  const refusedSince = new Float64Array(count).fill(-1)
  const cached: { version: number; float: number; quote: Quote | undefined }[] = []
  let version = 0

  const queues = createQueues(rule, counts, (viewer, value) => {
    pending[viewer] = Math.max(0, pending[viewer]! - value)
  })
  const isOpen = (viewer: number, of: number): boolean => book[viewer] === of && left[viewer]! > 0

  function quoteFor(viewer: number): Quote | undefined {
    const float = funded[viewer]! - pending[viewer]!
    if (rule.isQuotedPerTicket) return rule.quote(float)
    const known = cached[viewer]
    if (known && known.version === version && known.float === float) return known.quote
    const quote = rule.quote(float)
    cached[viewer] = { version, float, quote }
    return quote
  }

  function refuse(viewer: number, now: number): void {
    counts.refused += ticketsPerBlock
    left[viewer] = 0
    if (refusedSince[viewer]! < 0) refusedSince[viewer] = now
    if (now - refusedSince[viewer]! < fundsAfter) return
    const wanted = generosity[viewer]! * rule.needed()
    if (wanted > funded[viewer]!) funded[viewer] = wanted
    refusedSince[viewer] = -1
  }

  /** False when the viewer is refused. */
  function open(viewer: number): boolean {
    const quote = quoteFor(viewer)
    if (!quote) return false
    if (face[viewer] !== quote.face && face[viewer] !== 0) counts.requotes += 1
    face[viewer] = quote.face
    winProb[viewer] = quote.winProb
    return true
  }

  function serve(viewer: number, now: number): void {
    const isOver = left[viewer] === 0 || now > acceptUntil[viewer]!
    const isTight = pending[viewer]! + face[viewer]! > funded[viewer]!
    if (isOver || isTight || rule.isQuotedPerTicket) {
      if (!open(viewer)) return refuse(viewer, now)
      if (isOver || isTight) {
        left[viewer] = bookLength
        book[viewer]! += 1
        acceptUntil[viewer] = now + bookSeconds
      }
    }
    refusedSince[viewer] = -1
    const tickets = Math.min(ticketsPerBlock, left[viewer]!)
    counts.sold += tickets
    luck[viewer]! -= tickets * winProb[viewer]!
    while (luck[viewer]! <= 0) {
      luck[viewer]! += viewers.nextLuck(viewer)
      // What does not fit any more is refused before it is drawn.
      if (pending[viewer]! + face[viewer]! > funded[viewer]!) continue
      pending[viewer]! += face[viewer]!
      queues.add(viewer, {
        book: book[viewer]!,
        index: bookLength - left[viewer]! + tickets,
        face: face[viewer]!,
        wonAt: now,
        acceptUntil: acceptUntil[viewer]!,
      })
    }
    left[viewer]! -= tickets
  }

  const blocks = trace.prices.length
  for (let block = 0; block < blocks; block++) {
    const now = block * blockTime
    const price = trace.prices[block]!
    if (rule.sample(price, now)) version += 1
    quoted[block] = rule.quoted()
    queues.mine(price, now)
    const isSelling = now < trace.saleSeconds
    if (isSelling) {
      viewers.switchAt(block)
      for (let viewer = 0; viewer < count; viewer++) if (on[viewer] === 1) serve(viewer, now)
    }
    queues.pass(price, now, isOpen)
    if (block % 500 === 0) onProgress(block / blocks)
    if (!isSelling && queues.length === 0) break
  }
  queues.mine(trace.prices.at(-1)!, blocks * blockTime)
  // Whatever is left has met the end of the trace, which is later than every deadline.
  queues.pass(Infinity, Infinity, isOpen)
  return { counts, quoted }
}

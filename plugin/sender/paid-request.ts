import { FareboxError } from '../errors.ts'
import { serializeCompact } from '../ticket/compact.ts'
import type { Q64 } from '../ticket/win-probability.ts'
import { parseGateRefusal, parseReceiptOrNone, refusedError, retryAfter } from './gate-answer.ts'
import type { GateAnswer, GateRefusal } from './gate-answer.ts'
import type { HostWallet } from './host-wallet.ts'
import { ticketsShort } from './open-book.ts'
import type { Presentation } from './presentation.ts'
import type { Purse } from './purse.ts'
import { raced } from './raced.ts'

/**
 * One resource being asked for, by whatever transport: take `credential`, send it, tell what came.
 * Between two attempts every rule of the paying side holds, so that transports need none.
 */
export interface PaidRequest {
  /**
   * The compact credential of the next attempt; undefined: ask without one. Waits while too many
   * requests are unserved. Throws `budget_exceeded`, `payment_refused`, the signal's reason; nothing
   * is set aside for it then.
   */
  credential(signal?: AbortSignal): Promise<string | undefined>
  /** Status and headers came. Answers milliseconds until the next attempt; undefined: final. */
  answered(answer: GateAnswer, signal?: AbortSignal): Promise<number | undefined>
  /** No answer came. Asking for the resource again shows the same ticket. */
  failed(): void
  /**
   * The person or player gave up. Before the answer had begun it may have been served or not; between
   * two attempts it was not, and what was set aside is there for the next resource.
   */
  abandoned(begun: boolean): void
  /** The whole body came, or it broke off. */
  ended(complete: boolean): void
}

/** Refusals after a ticket was shown, and waits for a busy gate, that one resource may cost. */
const mostRefusals = 2
const mostWaits = 3
const longestWait = 15_000

/** Refusals that leave the index unclaimed: funding answers them, not another ticket. */
const unfunded: readonly string[] = ['sender_unfunded', 'sender_unlocking', 'float_exceeded']

export function createPaidRequest(
  wallet: HostWallet,
  url: string,
  key: string,
  hint?: Q64,
): PaidRequest {
  const { host, trust, prices, clock } = wallet
  const path = new URL(url).pathname
  let price = hint ?? prices.priceOf(path)
  let purse: Purse | undefined
  let presentation: Presentation | undefined
  let full = false
  /** The gate has named the price of this very resource. */
  let asked = false
  /** A credential left and nothing came yet. */
  let isUnderWay = false
  let [refusals, waits] = [0, 0]
  let leave = (): void => {}

  function giveUp(refusal: GateRefusal): FareboxError {
    return refusedError(host, url, refusal)
  }

  function wait(answer: GateAnswer): number | undefined {
    const milliseconds = retryAfter(answer, clock.seconds()) ?? 250 * 2 ** waits
    if (++waits > mostWaits || milliseconds > longestWait) return final()
    return milliseconds
  }

  /** Nothing was served: the gate gave the price back, or never took it. */
  function final(): undefined {
    if (presentation) purse?.giveBack(presentation)
    presentation = undefined
  }

  /** No attempt is under way: one that left may be asked for again, one that never did is undone. */
  function setDown(): void {
    if (!presentation || presentation.served) return
    if (presentation.shown > 0) return purse?.keep(presentation)
    final()
  }

  /**
   * The gate took less than was reserved: the price fell, or covers more than this resource. Its
   * figure is only ever believed upwards, and only while nothing else of the book is under way.
   */
  function takeChange(shown: Presentation, text: string | null): void {
    const { book } = shown
    const receipt = parseReceiptOrNone(text)
    if (receipt?.reference !== book.paying.id || book.inFlight > 0) return
    const change = receipt.credit - book.credit
    if (change <= 0n || change > shown.reserved) return
    book.credit += change
    shown.reserved -= change
    if (change < shown.price) prices.learnPrice(path, shown.price - change)
  }

  function served(shown: Presentation): void {
    const { book } = shown
    wallet.emit({ type: 'served', host, url, price: shown.price, repeated: shown.served })
    shown.served = true
    book.known = true
    book.served = Math.max(book.served, shown.index)
    trust.served()
  }

  /** Learns the price of a resource that was asked for without a ticket. */
  async function learn(refusal: GateRefusal, signal?: AbortSignal): Promise<number> {
    asked = true
    const known = refusal.terms?.price === undefined ? undefined : refusal.terms
    const terms = known ?? (await wallet.terms(path, signal))
    prices.learnTerms(terms)
    if (terms.price === undefined || terms.price === 0n) throw giveUp(refusal)
    prices.learnPrice(path, terms.price)
    price = terms.price
    return 0
  }

  /** Hands over what the own count says is missing; what the gate says beyond that is a doubt. */
  function tooLittle(shown: Presentation, refusal: GateRefusal): void {
    const { book } = shown
    book.known = true
    price = refusal.terms?.price ?? shown.price
    prices.learnPrice(path, price)
    wallet.checkPrice(price)
    if (ticketsShort(book, price) > 0) return
    trust.doubt('credit_insufficient against the own count')
    const missing = BigInt(refusal.missing ?? 1) * book.paying.ticketValue
    book.credit = missing < price ? price - missing : 0n
  }

  async function refused(
    purse: Purse,
    shown: Presentation,
    refusal: GateRefusal,
    signal?: AbortSignal,
  ): Promise<number> {
    const { book } = shown
    const { code } = refusal
    wallet.emit({ type: 'refused', host, url, code, detail: refusal.detail })
    if (++refusals > mostRefusals) {
      trust.doubt(code)
      throw giveUp(refusal)
    }
    if (code === 'book_unknown' && !full) {
      full = true
      book.known = false
      return 0
    }
    presentation = undefined
    // First of all: what is asked below may fail.
    if (code === 'credit_insufficient' || unfunded.includes(code)) purse.giveBack(shown)
    if (code === 'credit_insufficient') {
      tooLittle(shown, refusal)
    } else if (code === 'index_replayed') {
      book.known = true
      purse.lose(shown)
      trust.doubt(code)
    } else if (['terms_expired', 'terms_unknown', 'book_unknown'].includes(code)) {
      // After acceptUntil an honest gate says this; before, it takes tickets and forgets them.
      if (clock.seconds() < book.acceptUntil - 30) trust.doubt(code)
      purse.lose(shown)
      await purse.close(book)
    } else if (code === 'float_exceeded' && (await smallerFaceValue(shown, signal))) {
      trust.doubt(code, 1)
      await purse.close(book)
    } else {
      if (!unfunded.includes(code)) {
        purse.giveBack(shown)
        trust.doubt(code)
        await purse.close(book)
      }
      throw giveUp(refusal)
    }
    return 0
  }

  /** The gate quotes a face value that the account's float still carries. */
  async function smallerFaceValue({ book }: Presentation, signal?: AbortSignal): Promise<boolean> {
    const terms = await wallet.terms(undefined, signal)
    return terms.book.faceValue < book.paying.signed.book.faceValue
  }

  return {
    credential: async (signal) => {
      if (price === undefined) return undefined
      trust.check()
      if (!asked && !wallet.isAffordable(price)) {
        // The price may have fallen since: it is asked for once more, without a ticket.
        return undefined
      }
      wallet.checkPrice(price)
      const freeSlot = await wallet.slots.enter(signal)
      try {
        // Asked again: those ahead in the queue may have used the host's trust up meanwhile.
        trust.check()
        purse = await raced(wallet.purse(), signal)
        presentation ??= await purse.present(key, price, signal)
        signal?.throwIfAborted()
      } catch (error) {
        freeSlot()
        setDown()
        throw error
      }
      presentation.shown += 1
      isUnderWay = true
      const { book, index } = presentation
      let gone = false
      book.inFlight += 1
      leave = () => {
        freeSlot()
        if (!gone) book.inFlight -= 1
        gone = true
      }
      full ||= !book.known
      return serializeCompact(book.paying.credential(index, full ? 'full' : 'short'))
    },
    answered: async (answer, signal) => {
      leave()
      isUnderWay = false
      const shown = presentation
      const { status } = answer
      if (shown && status >= 200 && status < 300 && answer.header('payment-receipt') !== null) {
        served(shown)
        takeChange(shown, answer.header('payment-receipt'))
        // Used up for good: a later refusal of its repetition gives nothing back.
        shown.reserved = 0n
        return undefined
      }
      const refusal = parseGateRefusal(answer.body)
      if (status === 429 || status === 503) return refusal ? wait(answer) : final()
      if (!refusal) return final()
      if (!shown || !purse) return status === 402 ? learn(refusal, signal) : undefined
      return refused(purse, shown, refusal, signal)
    },
    failed: () => {
      leave()
      isUnderWay = false
      if (presentation && !presentation.served) purse?.keep(presentation)
    },
    abandoned: (begun) => {
      leave()
      if (!isUnderWay) return setDown()
      isUnderWay = false
      if (begun || !presentation || presentation.served) return
      trust.doubt('a request that was given up', 1)
    },
    ended: (complete) => {
      if (!presentation?.served) return
      if (complete) presentation.completed += 1
      else trust.doubt('a body that broke off', 1)
    },
  }
}

import type { Clock } from '../ports/clock.ts'
import type { SpendingLog } from '../ports/spending-log.ts'
import { createSerial } from '../serial.ts'
import type { Q64 } from '../ticket/win-probability.ts'
import { createBookSupply } from './book-supply.ts'
import { entryOf, ticketsLeft, ticketsShort } from './open-book.ts'
import type { OpenBook } from './open-book.ts'
import { isRepeatable } from './presentation.ts'
import type { Presentation } from './presentation.ts'
import { raced } from './raced.ts'

export interface PurseOptions {
  readonly clock: Clock
  readonly log: SpendingLog
  /** Books of an earlier run that can go on, the newest last. */
  readonly books: readonly OpenBook[]
  /** Buys and signs a book; rejects with what the person should know. */
  readonly buy: () => Promise<OpenBook>
  /** Throws when tickets of this expected value exceed the budget. */
  readonly allow: (value: Q64) => void
  readonly onHandedOver: (book: OpenBook, tickets: number, key: string) => void
}

/** The wallet's own count towards one host: which tickets left, and what they paid for. */
export interface Purse {
  /**
   * The ticket to show for a resource: the one shown before, or new ones up to the price. Rejects with
   * the signal's reason; what it had set aside by then is there for the next resource.
   */
  present(key: string, price: Q64, signal?: AbortSignal): Promise<Presentation>
  /** Nothing was served for it: its value is there for the next resource. */
  giveBack(presentation: Presentation): void
  /** No answer came: its value may be there, and the same resource shows the same ticket again. */
  keep(presentation: Presentation): void
  /** The gate says that its value is used up: the next showing takes new tickets. */
  lose(presentation: Presentation): void
  /** Nothing is handed over from its book any more. */
  close(book: OpenBook): Promise<void>
  /** Buys the first book before anything is asked for. */
  prepare(signal?: AbortSignal): Promise<void>
  current(): OpenBook | undefined
}

const boughtAhead = 0.8

/** A book is left this long before the gate stops taking it: clocks differ, requests travel. */
const marginSeconds = 10

export function createPurse(options: PurseOptions): Purse {
  const { clock, log } = options
  // Holds up for the log only, never for the network or for a person who is asked to sign.
  const serial = createSerial()
  const supply = createBookSupply(options.buy)
  const shown = new Map<string, Presentation>()
  const waiting = [...options.books]
  let current = waiting.shift()
  let aheadAfter = 0

  const usable = (book: OpenBook | undefined): book is OpenBook =>
    book !== undefined && !book.closed && clock.seconds() < book.acceptUntil - marginSeconds

  async function close(book: OpenBook): Promise<void> {
    if (book.closed) return
    book.closed = true
    await log.put(entryOf(book))
  }

  /** The next book at hand. The one that was waited for is begun even so late that the gate decides. */
  async function roll(bought: OpenBook | undefined): Promise<OpenBook | undefined> {
    const old = current
    let next = supply.begin() ?? waiting.shift()
    while (next && next !== bought && !usable(next)) {
      await close(next)
      next = waiting.shift()
    }
    if (!next) return undefined
    current = next
    if (old) {
      // Only what a finished book has left moves on, when the gate first accepts the next one.
      if (ticketsLeft(old) === 0) next.credit += old.credit
      old.credit = 0n
      await close(old)
    }
    return next
  }

  /**
   * The book that a price is paid from; undefined: one must be bought. A price dearer than a whole
   * book uses up what is left.
   */
  async function bookFor(price: Q64, bought?: OpenBook): Promise<OpenBook | undefined> {
    if (!usable(current)) return roll(bought)
    const [left, short] = [ticketsLeft(current), ticketsShort(current, price)]
    const dearer = price > current.paying.ticketValue * BigInt(current.paying.signed.book.length)
    return short <= left || (dearer && left > 0) ? current : roll(bought)
  }

  /** Until `attempt` finds a book for it, buys one and tries again. */
  async function withBook<T>(
    attempt: (bought: OpenBook | undefined) => Promise<T | undefined>,
    signal: AbortSignal | undefined,
    drop: (late: T) => void,
  ): Promise<T> {
    for (let bought: OpenBook | undefined; ; bought = await supply.next(signal)) {
      const given = bought
      const made = serial(async () => {
        signal?.throwIfAborted()
        return attempt(given)
      })
      const done = await raced(made, signal).catch((error: unknown) => {
        made.then((late) => late && drop(late)).catch(() => undefined)
        throw error
      })
      if (done) return done
    }
  }

  function buyAhead(book: OpenBook): void {
    const now = clock.seconds()
    const { length } = book.paying.signed.book
    const late = book.signedAt + boughtAhead * (book.acceptUntil - book.signedAt)
    if (!supply.isIdle() || waiting.length > 0 || now < aheadAfter) return
    if (book.released < boughtAhead * length && now < late) return
    // A failure here is told when the book is really needed; not asked again for some seconds.
    aheadAfter = now + 5
    supply.next().catch(() => undefined)
  }

  function forget(): void {
    const now = clock.milliseconds()
    for (const [key, old] of shown) {
      if (!isRepeatable(old, now) || (old.served && now - old.at > 300_000)) shown.delete(key)
    }
  }

  async function take(
    key: string,
    price: Q64,
    bought?: OpenBook,
  ): Promise<Presentation | undefined> {
    const book = await bookFor(price, bought)
    if (!book) return undefined
    const tickets = Math.min(ticketsShort(book, price), ticketsLeft(book))
    options.allow(BigInt(tickets) * book.paying.ticketValue)
    if (tickets > 0) {
      book.released += tickets
      book.credit += BigInt(tickets) * book.paying.ticketValue
    }
    if (book.logged < book.released) {
      // Written before it leaves: a wallet that starts again never shows one ticket for two things.
      const { released, logged } = book
      await log.put(entryOf(book))
      book.logged = released
      options.onHandedOver(book, released - logged, key)
    }
    const reserved = book.credit < price ? book.credit : price
    book.credit -= reserved
    const presentation: Presentation = {
      key,
      book,
      index: book.released,
      price,
      reserved,
      at: clock.milliseconds(),
      shown: 0,
      completed: 0,
      served: false,
    }
    if (shown.size > 256) forget()
    shown.set(key, presentation)
    buyAhead(book)
    return presentation
  }

  function keep(presentation: Presentation): void {
    presentation.book.credit += presentation.reserved
    presentation.reserved = 0n
  }

  function lose({ key }: Presentation): void {
    shown.delete(key)
  }

  function giveBack(presentation: Presentation): void {
    lose(presentation)
    keep(presentation)
  }

  /** A repetition reserves what the own count still has; if the gate had seen it, it costs nothing. */
  function repeat(presentation: Presentation): Presentation {
    const { book, price, served } = presentation
    if (served || presentation.reserved > 0n) return presentation
    presentation.reserved = book.credit < price ? book.credit : price
    book.credit -= presentation.reserved
    return presentation
  }

  return {
    present: (key, price, signal) =>
      withBook(
        async (bought) => {
          const before = shown.get(key)
          const again = before !== undefined && isRepeatable(before, clock.milliseconds())
          return again ? repeat(before) : take(key, price, bought)
        },
        signal,
        (late) => (late.shown === 0 ? giveBack(late) : undefined),
      ),
    giveBack,
    keep,
    lose,
    close: (book) => serial(() => close(book)),
    prepare: async (signal) => {
      await withBook(
        (bought) => bookFor(0n, bought),
        signal,
        () => undefined,
      )
    },
    current: () => current,
  }
}

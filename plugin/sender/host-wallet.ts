import type { Clock } from '../ports/clock.ts'
import type { SpendingLog } from '../ports/spending-log.ts'
import type { Q64 } from '../ticket/win-probability.ts'
import type { TermsDocument } from '../wire/terms-document.ts'
import type { OpenBook } from './open-book.ts'
import { createPriceMemory } from './price-memory.ts'
import type { PriceMemory } from './price-memory.ts'
import { createPurse } from './purse.ts'
import type { Purse } from './purse.ts'
import { createSlots } from './slots.ts'
import type { Slots } from './slots.ts'
import { createTrust } from './trust.ts'
import type { Trust } from './trust.ts'
import type { WalletEvent } from './wallet-event.ts'

/** Everything that a wallet does towards one host; requests of that host share it. */
export interface HostWallet {
  readonly host: string
  readonly clock: Clock
  readonly slots: Slots
  readonly trust: Trust
  readonly prices: PriceMemory
  /** Opens on first use: reads the log, so that an earlier run's book goes on. */
  purse(): Promise<Purse>
  /** Terms for one path from the gate itself. */
  terms(path?: string, signal?: AbortSignal): Promise<TermsDocument>
  isAffordable(price: Q64): boolean
  /** Throws `budget_exceeded`. */
  checkPrice(price: Q64): void
  emit(event: WalletEvent): void
}

/** What a wallet lends each of its hosts. */
export interface HostContext {
  readonly host: string
  readonly clock: Clock
  readonly log: SpendingLog
  readonly inFlight: number
  readonly patience: number
  readonly resume: () => Promise<readonly OpenBook[]>
  readonly buy: (terms: TermsDocument) => Promise<OpenBook>
  readonly fetchTerms: (path?: string, signal?: AbortSignal) => Promise<TermsDocument>
  readonly isAffordable: (price: Q64) => boolean
  readonly checkPrice: (price: Q64) => void
  readonly allow: (value: Q64) => void
  readonly emit: (event: WalletEvent) => void
}

export function createHostWallet(context: HostContext): HostWallet {
  const { host, clock, log, emit } = context
  const prices = createPriceMemory()
  let opened: Promise<Purse> | undefined

  async function terms(path?: string, signal?: AbortSignal): Promise<TermsDocument> {
    const fetched = await context.fetchTerms(path, signal)
    prices.learnTerms(fetched)
    return fetched
  }

  async function open(): Promise<Purse> {
    return createPurse({
      clock,
      log,
      books: await context.resume(),
      // Terms are asked anew for each book: its face value follows what the account still carries.
      buy: async () => context.buy(await terms()),
      allow: context.allow,
      onHandedOver: (book, tickets, url) =>
        emit({
          type: 'tickets_handed_over',
          host,
          bookId: book.paying.id,
          url,
          index: book.released,
          tickets,
          expectedValue: book.paying.ticketValue * BigInt(tickets),
        }),
    })
  }

  return {
    host,
    clock,
    slots: createSlots(context.inFlight),
    trust: createTrust(host, context.patience),
    prices,
    purse: () => {
      opened ??= open().catch((error: unknown) => {
        opened = undefined
        throw error
      })
      return opened
    },
    terms,
    isAffordable: context.isAffordable,
    checkPrice: context.checkPrice,
    emit,
  }
}

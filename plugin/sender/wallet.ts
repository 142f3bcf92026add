import { FareboxError } from '../errors.ts'
import type { Clock } from '../ports/clock.ts'
import type { Entropy } from '../ports/entropy.ts'
import type { SpendingLog } from '../ports/spending-log.ts'
import type { TicketSigner } from '../ports/ticket-signer.ts'
import type { TimeLimits } from '../schemes/book/paying-checks.ts'
import type { Address } from '../ticket/bytes.ts'
import { maxBookLength } from '../ticket/terms.ts'
import type { Q64 } from '../ticket/win-probability.ts'
import type { TermsDocument } from '../wire/terms-document.ts'
import { createAccounts } from './accounts.ts'
import type { Reservation } from './accounts.ts'
import { checkExpected, checkPrice } from './budget.ts'
import type { Budget, Spending } from './budget.ts'
import { buyBook } from './buy-book.ts'
import { createGateClient } from './gate-client.ts'
import type { Fetch, Sleep } from './gate-client.ts'
import { createHostWallet } from './host-wallet.ts'
import type { HostWallet } from './host-wallet.ts'
import type { OpenBook } from './open-book.ts'
import { createPaidRequest } from './paid-request.ts'
import type { PaidRequest } from './paid-request.ts'
import { raced } from './raced.ts'
import { resumeBooks } from './resume-books.ts'
import { checkCode, checkTerms } from './terms-check.ts'
import type { AllowedBroker, ReadCodeHash } from './terms-check.ts'
import type { WalletEvent } from './wallet-event.ts'
import { within } from './within.ts'

export interface WalletOptions {
  readonly signer: TicketSigner
  readonly log: SpendingLog
  readonly entropy: Entropy
  readonly clock: Clock
  readonly budget: Budget
  readonly allowed: readonly AllowedBroker[]
  readonly fetch: Fetch
  /** Needed when an allowed broker names its code's hash. */
  readonly readCodeHash?: ReadCodeHash
  /** Longest book to sign, 1 to 128; shorter puts less at stake. Default 128. */
  readonly bookLength?: number
  /** Requests in flight that were not served, from 1; default 4, and more counts as 4. */
  readonly inFlight?: number
  /** Contradictions before a host is left; default 6. */
  readonly patience?: number
  /** Seconds; default an hour to accept, eight days to redeem. */
  readonly limits?: TimeLimits
  /** Path of the terms on every host; default `/.farebox/terms`. */
  readonly termsPath?: string
  readonly sleep?: Sleep
  /**
   * Milliseconds that a gate has to answer one call for terms or a book, and `readCodeHash` its own;
   * default 10,000. Media are not timed: their signal is the caller's.
   */
  readonly callTimeout?: number
}

/** Pays gates as one sender. Keeps one book per host, and the person's budget over all of them. */
export interface Wallet {
  readonly address: Address
  readonly sleep: Sleep
  /** A resource to be asked for; see PaidRequest. `price` (q64) is what a playlist announced. */
  request(url: string, about?: { range?: string; price?: Q64 }): PaidRequest
  /** Learns a host's terms and signs its first book, so that the first segment already pays. */
  prepare(url: string, signal?: AbortSignal): Promise<TermsDocument>
  /**
   * What was spent at a host (any URL of it), or over all; what earlier runs spent from the first
   * paid request or `prepare` on, which reads the log.
   */
  spending(url?: string): Spending
  /** A person trusts a host again that took tickets and did not serve. */
  restoreTrust(url: string): void
  /** Calls back for every event; answers the way to stop. */
  onEvent(listener: (event: WalletEvent) => void): () => void
}

const sleepByTimer: Sleep = (milliseconds, signal) =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const abort = (): void => {
      clearTimeout(timer)
      reject(signal?.reason as Error)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort)
      resolve()
    }, milliseconds)
    signal?.addEventListener('abort', abort, { once: true })
  })

function codeUnread(host: string, { chainId, broker }: AllowedBroker): FareboxError {
  return new FareboxError(
    'chain_unreachable',
    `the code of ${broker} on chain ${chainId} could not be read in time: check the node you trust`,
    { details: { host, limit: 'callTimeout' } },
  )
}

function checkNumber(name: string, value: number | undefined, most: number): void {
  if (value === undefined || (Number.isInteger(value) && value >= 1 && value <= most)) return
  throw new FareboxError(
    'options_invalid',
    `${name}: expected a whole number from 1 to ${most}, got ${value}: correct it`,
  )
}

/**
 * The paying side of Farebox: checks terms, buys and signs books, keeps its own count and its budget.
 * Transports (`createPayingFetch`, player loaders) ask it for credentials and tell what came back.
 *
 * @example
 * const wallet = createWallet({ signer: createKeySigner(key), log, entropy, clock, budget,
 *   allowed: [{ chainId: 8453, broker }], fetch })
 */
export function createWallet(options: WalletOptions): Wallet {
  const { signer, log, entropy, clock, budget, allowed, fetch } = options
  const limits = options.limits ?? { accept: 3600, redeem: 8 * 86_400 }
  const sleep = options.sleep ?? sleepByTimer
  const hosts = new Map<string, HostWallet>()
  const timeout = options.callTimeout ?? 10_000
  const promised = new Set<string>()
  const accounts = createAccounts({ log, clock, budget, promised })
  const listeners = new Set<(event: WalletEvent) => void>()
  checkNumber('inFlight', options.inFlight, 1000)
  checkNumber('bookLength', options.bookLength, maxBookLength)
  // The longest that a timer can wait.
  checkNumber('callTimeout', options.callTimeout, 2 ** 31 - 1)
  if (allowed.some(({ codeHash }) => codeHash) && !options.readCodeHash) {
    throw new FareboxError(
      'options_invalid',
      'allowed.codeHash needs readCodeHash: pass a function that reads code from a node you trust',
    )
  }

  const emit = (event: WalletEvent): void => {
    for (const listener of listeners) {
      try {
        listener(event)
      } catch {
        // Whoever watches can't stop a payment, nor lose a book that was just signed.
      }
    }
  }

  function hostWallet(url: string): HostWallet {
    const host = new URL(url).origin
    const known = hosts.get(host)
    if (known) return known
    const termsUrl = (): string => new URL(options.termsPath ?? '/.farebox/terms', host).href
    const client = createGateClient({ host, termsUrl, fetch, clock, sleep, timeout })
    const purchase = { host, client, signer, log, entropy, clock, limits, promised }

    /** In one step from set aside to counted, or to free again. */
    async function signed(terms: TermsDocument, reserved: Reservation): Promise<OpenBook> {
      try {
        const book = await buyBook(purchase, terms, reserved.length)
        accounts.add([book])
        return book
      } finally {
        reserved.free()
      }
    }

    async function buy(terms: TermsDocument): Promise<OpenBook> {
      const match = checkTerms(host, terms, allowed, clock.seconds(), limits)
      await within(() => checkCode(host, match, options.readCodeHash), {
        milliseconds: timeout,
        late: () => codeUnread(host, match),
      })
      const { faceValue, winProb, maxLength } = terms.book
      const wanted = Math.min(maxLength, maxBookLength, options.bookLength ?? maxBookLength)
      await accounts.read()
      const book = await signed(terms, accounts.reserve(host, faceValue, wanted))
      const { length } = book.paying.signed.book
      const worstCase = faceValue * BigInt(length)
      const { acceptUntil } = book
      const bookId = book.paying.id
      emit({
        type: 'book_signed',
        host,
        bookId,
        length,
        faceValue,
        winProb,
        worstCase,
        acceptUntil,
      })
      return book
    }

    const created = createHostWallet({
      host,
      clock,
      log,
      inFlight: Math.min(4, options.inFlight ?? 4),
      patience: options.patience ?? 6,
      resume: async () => {
        await accounts.read()
        const resumed = await resumeBooks(log, host, signer.address, allowed, clock.seconds())
        accounts.add(resumed)
        return resumed
      },
      buy,
      fetchTerms: (path, signal) => client.terms(signer.address, path, signal),
      isAffordable: (price) => price <= budget.price,
      checkPrice: (price) => checkPrice(budget, price),
      allow: (value) => checkExpected(budget, accounts.spending(host), accounts.spending(), value),
      emit,
    })
    hosts.set(host, created)
    return created
  }

  return {
    address: signer.address,
    sleep,
    request: (url, { range, price } = {}) =>
      createPaidRequest(hostWallet(url), url, range === undefined ? url : `${url} ${range}`, price),
    prepare: async (url, signal) => {
      const host = hostWallet(url)
      const terms = await host.terms(undefined, signal)
      const purse = await raced(host.purse(), signal)
      await purse.prepare(signal)
      return terms
    },
    spending: (url) => accounts.spending(url === undefined ? undefined : new URL(url).origin),
    restoreTrust: (url) => hostWallet(url).trust.restore(),
    onEvent: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

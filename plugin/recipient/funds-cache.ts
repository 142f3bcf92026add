import { FareboxError } from '../errors.ts'
import type { Broker, Funds } from '../ports/broker.ts'
import type { Clock } from '../ports/clock.ts'
import type { Observer } from '../ports/observer.ts'
import type { ReadAllowance } from '../ports/scheme.ts'
import type { Address } from '../ticket/bytes.ts'
import { BoundedMap } from './bounded-map.ts'

/** What the broker holds for senders, as far as it was read lately. */
export interface FundsCache {
  /**
   * The funds at once when they are young enough to serve by, else a promise of fresh ones. Undefined
   * when nothing young enough is there and the chain does not answer, or not within `patience`. Whatever
   * is older than `refreshAge`, or is said to have changed, is read again behind the answer.
   *
   * @param within Seconds, for a second look before a refusal: nothing older is answered if the chain
   * can be reached, and with `reads` only what this very request had read. So whoever has just funded
   * is seen at the next request, and each refusal costs its peer at most one token and one read.
   * @param reads Without it reads are not limited. A sender that is served from memory takes no token.
   */
  read(
    sender: Address,
    within?: number,
    reads?: ReadAllowance,
  ): Funds | undefined | Promise<Funds | undefined>
  /** What `read` would answer at once, without asking the chain. */
  peek(sender: Address): Funds | undefined
  /**
   * Reads again; a read under way does not count, it may have seen the time before. Where that can't be
   * done now it is done with the next `read`.
   */
  refresh(sender: Address): void
  close(): void
}

/** Nothing is ever deleted of it: an object that something was deleted of takes 300 bytes more. */
interface Entry {
  funds: Funds | undefined
  /** Of the request whose read brought these funds. */
  by: ReadAllowance | undefined
  loading: Promise<Funds | undefined> | undefined
  /** The read under way takes longer than anybody waits for. */
  isLate: boolean
  again: boolean
  /** They are said to have changed since. */
  isDoubted: boolean
}

const startEntry = (): Entry => ({
  funds: undefined,
  by: undefined,
  loading: undefined,
  isLate: false,
  again: false,
  isDoubted: false,
})

/** Milliseconds without a call after one that failed: a dead node is not asked once a request. */
const pause = 1000

/** Milliseconds that a request waits for the chain; a frozen node takes all the time it is given. */
const defaultPatience = 2000

/** Reads under way at once: strangers choose whose funds are read, not how many. */
const maxLoading = 64

/** Of these for one peer: with a chain that is slow it would else hold all of them by itself. */
const maxLoadingPerPeer = 8

/**
 * Keeps funds of senders in bounded memory. Serving goes on by accounts up to `servingAge` old while
 * the chain is down, and fresh again by itself once it answers; `redeemBy` leaves room for that age
 * (protocol part 2).
 */
export function createFundsCache(options: {
  readonly broker: Pick<Broker, 'funds' | 'watch'>
  readonly recipient: Address
  readonly redeemer: Address
  readonly lane: number
  readonly clock: Clock
  readonly observer?: Observer
  /** Seconds. */
  readonly refreshAge: number
  /** Seconds. */
  readonly servingAge: number
  readonly capacity?: number
  /** Milliseconds that a `read` waits at most; default 2,000. */
  readonly patience?: number
}): FundsCache {
  const { broker, recipient, redeemer, lane, clock, refreshAge, servingAge } = options
  const patience = options.patience ?? defaultPatience
  const entries = new BoundedMap<Address, Entry>(options.capacity ?? 10_000)
  const loadingOf = new Map<string, number>()
  let loading = 0
  let quietUntil = 0
  let isUp = true

  function told(up: boolean, detail: string): void {
    if (up === isUp) return
    isUp = up
    options.observer?.({ type: 'chain', state: up ? 'up' : 'down', detail })
  }

  function away(why: string): void {
    quietUntil = clock.milliseconds() + pause
    told(false, `senders seen lately are served, others wait: ${why}`)
  }

  /** The read, or undefined once nobody waits for it any more; its answer is kept all the same. */
  function inPatience(
    entry: Entry,
    loading: Promise<Funds | undefined>,
  ): Promise<Funds | undefined> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        entry.isLate = true
        away(`the chain takes more than ${patience} ms to answer`)
        resolve(undefined)
      }, patience)
      const ended = (): void => {
        clearTimeout(timer)
        entry.isLate = false
      }
      void loading.finally(ended).then(resolve)
    })
  }

  async function load(
    sender: Address,
    entry: Entry,
    reads: ReadAllowance | undefined,
  ): Promise<Funds | undefined> {
    const peer = reads?.peer
    loading++
    if (peer !== undefined) loadingOf.set(peer, (loadingOf.get(peer) ?? 0) + 1)
    try {
      const slot = { sender, recipient, redeemer, lane }
      let funds = await broker.funds(slot)
      if (entry.again) {
        // It may have seen the time before, and would pass for what came after.
        entry.again = false
        funds = await broker.funds(slot)
      }
      entry.funds = funds
      if (!entry.again) entry.isDoubted = false
      entry.by = reads
      told(true, 'the chain answers again')
      return funds
    } catch (error) {
      away(error instanceof FareboxError ? error.message : 'the chain does not answer')
      return undefined
    } finally {
      loading--
      if (peer !== undefined) leave(peer)
      entry.loading = undefined
      if (entry.again) {
        entry.again = false
        void start(sender, entry)
      }
    }
  }

  function leave(peer: string): void {
    const left = loadingOf.get(peer)! - 1
    if (left === 0) loadingOf.delete(peer)
    else loadingOf.set(peer, left)
  }

  function start(
    sender: Address,
    entry: Entry,
    reads?: ReadAllowance,
    isFree = false,
  ): Promise<Funds | undefined> | undefined {
    if (entry.loading) return entry.isLate ? undefined : entry.loading
    if (loading >= maxLoading || clock.milliseconds() < quietUntil) return undefined
    if (reads && !isAllowed(reads, isFree)) return undefined
    // Not before: senders that nobody may read must not push those out that are served.
    if (!entries.peek(sender)) entries.set(sender, entry)
    entry.loading = inPatience(entry, load(sender, entry, reads))
    return entry.loading
  }

  function isAllowed(reads: ReadAllowance, isFree: boolean): boolean {
    if ((loadingOf.get(reads.peer) ?? 0) >= maxLoadingPerPeer) {
      reads.refuse(1)
      return false
    }
    return isFree || reads.take()
  }

  function servable(entry: Entry | undefined): Funds | undefined {
    return entry?.funds && ageOf(entry.funds) <= servingAge ? entry.funds : undefined
  }

  function ageOf(funds: Funds): number {
    return clock.seconds() - funds.asOf
  }

  function refresh(sender: Address): void {
    const entry = entries.peek(sender)
    if (!entry) return
    entry.isDoubted = true
    if (entry.loading) entry.again = true
    else void start(sender, entry)
  }

  // Only senders that are known here: the chain's events name everybody's.
  const unwatch = broker.watch(refresh)

  return {
    read(sender, within, reads) {
      const entry = entries.get(sender) ?? startEntry()
      const age = entry.funds ? ageOf(entry.funds) : Infinity
      const funds = age <= servingAge ? entry.funds : undefined
      const isOwn = within === undefined || !reads || entry.by === reads
      if (funds && isOwn && age <= (within ?? servingAge)) {
        if (entry.isDoubted || age > refreshAge) void start(sender, entry, reads, true)
        return funds
      }
      const fresh = start(sender, entry, reads)
      return fresh ? fresh.then((answer) => answer ?? servable(entry)) : funds
    },
    peek: (sender) => servable(entries.peek(sender)),
    refresh,
    close: unwatch,
  }
}

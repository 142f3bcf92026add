import type { Broker, Funds } from '../ports/broker.ts'
import type { Clock } from '../ports/clock.ts'
import type { Observer } from '../ports/observer.ts'
import type { Address } from '../ticket/bytes.ts'
import { BoundedMap } from './bounded-map.ts'

/** What the broker holds for senders, as far as it was read lately. */
export interface FundsCache {
  /**
   * The funds at once when they are young enough to serve by, else a promise of fresh ones. Undefined
   * when nothing young enough is there and the chain does not answer. Whatever is older than
   * `refreshAge` is read again behind the answer.
   *
   * @param within Seconds; answers nothing older if the chain can be reached, for a second look
   * before a refusal.
   */
  read(sender: Address, within?: number): Funds | undefined | Promise<Funds | undefined>
  /** What `read` would answer at once, without asking the chain. */
  peek(sender: Address): Funds | undefined
  /** Reads again; a read under way does not count, it may have seen the time before. */
  refresh(sender: Address): void
  close(): void
}

interface Entry {
  funds?: Funds
  loading?: Promise<Funds | undefined>
  again?: boolean
}

/** Milliseconds without a call after one that failed: a dead node is not asked once a request. */
const pause = 1000

/** Reads under way at once: strangers choose whose funds are read, not how many. */
const maxLoading = 64

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
}): FundsCache {
  const { broker, recipient, redeemer, lane, clock, refreshAge, servingAge } = options
  const entries = new BoundedMap<Address, Entry>(options.capacity ?? 10_000)
  let loading = 0
  let quietUntil = 0
  let isUp = true

  function told(up: boolean, detail: string): void {
    if (up === isUp) return
    isUp = up
    options.observer?.({ type: 'chain', state: up ? 'up' : 'down', detail })
  }

  async function load(sender: Address, entry: Entry): Promise<Funds | undefined> {
    loading++
    try {
      const funds = await broker.funds({ sender, recipient, redeemer, lane })
      entry.funds = funds
      told(true, 'the chain answers again')
      return funds
    } catch {
      quietUntil = clock.milliseconds() + pause
      told(false, 'the chain does not answer: senders seen lately are served, others wait')
      return undefined
    } finally {
      loading--
      delete entry.loading
      if (entry.again) {
        delete entry.again
        void start(sender, entry)
      }
    }
  }

  function start(sender: Address, entry: Entry): Promise<Funds | undefined> | undefined {
    if (entry.loading) return entry.loading
    if (loading >= maxLoading || clock.milliseconds() < quietUntil) return undefined
    entry.loading = load(sender, entry)
    return entry.loading
  }

  function entryOf(sender: Address): Entry {
    const known = entries.get(sender)
    if (known) return known
    const entry: Entry = {}
    entries.set(sender, entry)
    return entry
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
    if (entry.loading) entry.again = true
    else void start(sender, entry)
  }

  // Only senders that are known here: the chain's events name everybody's.
  const unwatch = broker.watch(refresh)

  return {
    read(sender, within = servingAge) {
      const entry = entryOf(sender)
      const funds = servable(entry)
      if (funds && ageOf(funds) <= within) {
        if (ageOf(funds) > refreshAge) void start(sender, entry)
        return funds
      }
      const fresh = start(sender, entry)
      return fresh ? fresh.then((answer) => answer ?? servable(entry)) : funds
    },
    peek: (sender) => servable(entries.peek(sender)),
    refresh,
    close: unwatch,
  }
}

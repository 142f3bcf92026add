import { LedgerBooks, LedgerFront } from '../../plugin/index.ts'
import type {
  Acceptance,
  Address,
  Claim,
  Clock,
  Entropy,
  Ledger,
  Position,
  WinnerChange,
} from '../../plugin/index.ts'

const systemClock: Clock = {
  seconds: () => Math.floor(Date.now() / 1000),
  milliseconds: () => Date.now(),
}

/** The books and nothing else: what is promised to be durable lasts as long as the process. */
class MemoryLedger extends LedgerFront implements Ledger {
  readonly #secret: Uint8Array
  #seq = 0n

  constructor(books: LedgerBooks, secret: Uint8Array) {
    super(books)
    this.#secret = secret
  }

  secrets(): readonly Uint8Array[] {
    return [this.#secret.slice()]
  }

  nextSeq(): bigint {
    return ++this.#seq
  }

  accept(claim: Claim): Acceptance {
    return this.books.accept(claim).acceptance
  }

  settled(_purse: string): undefined {
    return undefined
  }

  async raiseFloor(sender: Address, position: Position): Promise<void> {
    this.books.raiseFloor(sender, position)
  }

  async updateWinner(id: string, change: WinnerChange): Promise<void> {
    this.books.updateWinner(id, change)
  }

  async putNote(name: string, value: string | undefined): Promise<void> {
    this.books.putNote(name, value)
  }

  healthy(): { readonly ok: boolean } {
    return { ok: true }
  }

  async flush(): Promise<void> {}

  async close(): Promise<void> {}
}

/**
 * A ledger that lasts as long as the process: the reference for every other one, for tests and for
 * trying things out. Never for money: a restart forgets winners and the secret that proves them.
 *
 * @param options.lane default 0
 * @param options.clock dates winners; default the system's
 * @example const ledger = createMemoryLedger({ entropy: randomBytes })
 */
export function createMemoryLedger(options: {
  readonly entropy: Entropy
  readonly lane?: number
  readonly clock?: Clock
}): Ledger {
  const books = new LedgerBooks({ lane: options.lane ?? 0, clock: options.clock ?? systemClock })
  return new MemoryLedger(books, new Uint8Array(options.entropy(32)))
}

import { LedgerFront } from '../../plugin/index.ts'
import type {
  Acceptance,
  Address,
  Claim,
  FareboxError,
  Ledger,
  LedgerBooks,
  Position,
  Q64,
  WinnerChange,
} from '../../plugin/index.ts'
import type { LedgerStore } from './ledger-store.ts'
import { closed } from './write-behind.ts'
import type { WriteBehind } from './write-behind.ts'

/** Seqs made durable by one write; a restart skips what is left of them. */
const seqBlock = 1024n

/** The books in front, and behind every promise of durability a write that was synced. */
export class DurableLedger extends LedgerFront implements Ledger {
  readonly #behind: WriteBehind
  readonly #store: LedgerStore
  readonly #secrets: readonly Uint8Array[]
  readonly #release: () => Promise<void>
  #seq: bigint
  #reserved: bigint
  #closing: Promise<void> | undefined

  constructor(options: {
    books: LedgerBooks
    behind: WriteBehind
    store: LedgerStore
    secrets: readonly Uint8Array[]
    /** No seq up to this one is issued again. */
    seq: bigint
    release: () => Promise<void>
  }) {
    super(options.books)
    this.#behind = options.behind
    this.#store = options.store
    this.#secrets = options.secrets
    this.#seq = options.seq
    this.#reserved = options.seq
    this.#release = options.release
  }

  secrets(): readonly Uint8Array[] {
    return this.#secrets.map((secret) => secret.slice())
  }

  nextSeq(): bigint {
    this.#assertOpen()
    if (this.#seq >= this.#reserved) this.#reserveSeqs()
    return ++this.#seq
  }

  #reserveSeqs(): void {
    const reserved = this.#seq + seqBlock
    try {
      this.#store.commitNow([['meta/seq', String(reserved)]])
    } catch (error) {
      this.#behind.reportFault(error as FareboxError)
      throw error
    }
    this.#reserved = reserved
  }

  accept(claim: Claim): Acceptance {
    this.#assertOpen()
    const { acceptance, undo } = this.books.accept(claim)
    if (acceptance.outcome !== 'accepted' || undo === undefined) return acceptance
    const { series, purse } = claim
    if (acceptance.winners === 0 && !this.#behind.holds(series)) return acceptance
    return { ...acceptance, durable: this.#behind.durable({ series, purse, undo }) }
  }

  settled(purse: string): Promise<void> | undefined {
    return this.#behind.settled(purse)
  }

  /** Credit that is not on disk stays so in its new purse, and goes back before its step is undone. */
  override inherit(sender: Address, purse: string, now: number): Q64 {
    const waiting = [...new Set(this.#behind.purses())].filter((from) => from !== purse)
    const before = waiting.map((from) => ({ from, credit: this.credit(from) }))
    const moved = super.inherit(sender, purse, now)
    for (const { from, credit } of before) {
      if (credit === 0n || this.credit(from) > 0n) continue
      const undo = (): void => this.books.disinherit(purse, from, credit)
      void this.#behind.durable({ purse, undo })
    }
    return moved
  }

  async raiseFloor(sender: Address, position: Position): Promise<void> {
    this.#assertOpen()
    this.books.raiseFloor(sender, position)
    await this.#behind.durable()
  }

  async updateWinner(id: string, change: WinnerChange): Promise<void> {
    this.#assertOpen()
    await this.#behind.durable({ undo: this.books.updateWinner(id, change) })
  }

  async putNote(name: string, value: string | undefined): Promise<void> {
    this.#assertOpen()
    await this.#behind.durable({ undo: this.books.putNote(name, value) })
  }

  healthy(): { readonly ok: boolean; readonly reason?: string } {
    const fault = this.#closing ? closed() : this.#behind.fault
    return fault ? { ok: false, reason: fault.message } : { ok: true }
  }

  flush(): Promise<void> {
    return this.#behind.durable()
  }

  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    try {
      await this.#behind.stop()
    } finally {
      await this.#release()
    }
  }

  #assertOpen(): void {
    if (this.#closing) throw closed()
  }
}

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
import { withoutOver } from './ledger-secrets.ts'
import type { LedgerSecrets } from './ledger-secrets.ts'
import type { LedgerStore } from './ledger-store.ts'
import { changesOfSecrets } from './stored-state.ts'
import { closed } from './write-behind.ts'
import type { WriteBehind } from './write-behind.ts'

/** Seqs made durable by one write; a restart skips what is left of them. */
const seqBlock = 1024n
/** Seconds of redeemBy made durable ahead, so that the latest one is written once an hour. */
const issuedAhead = 3600

/** The books in front, and behind every promise of durability a write that was synced. */
export class DurableLedger extends LedgerFront implements Ledger {
  readonly #behind: WriteBehind
  readonly #store: LedgerStore
  readonly #release: () => Promise<void>
  #secrets: LedgerSecrets
  #seq: bigint
  #reserved: bigint
  #issuedUntil: number
  #closing: Promise<void> | undefined

  constructor(options: {
    books: LedgerBooks
    behind: WriteBehind
    store: LedgerStore
    secrets: LedgerSecrets
    /** No seq up to this one is issued again. */
    seq: bigint
    /** Unix second: the last redeemBy of what the newest secret made is not after it. */
    issuedUntil: number
    release: () => Promise<void>
  }) {
    super(options.books)
    this.#behind = options.behind
    this.#store = options.store
    this.#secrets = options.secrets
    this.#seq = options.seq
    this.#reserved = options.seq
    this.#issuedUntil = options.issuedUntil
    this.#release = options.release
  }

  secrets(): readonly Uint8Array[] {
    return this.#secrets.map(({ key }) => key.slice())
  }

  nextSeq(redeemBy = 0): bigint {
    this.#assertOpen()
    if (this.#seq >= this.#reserved || redeemBy > this.#issuedUntil) this.#reserve(redeemBy)
    return ++this.#seq
  }

  #reserve(redeemBy: number): void {
    const reserved = this.#seq >= this.#reserved ? this.#seq + seqBlock : this.#reserved
    const isLater = redeemBy > this.#issuedUntil
    const issuedUntil = isLater ? redeemBy + issuedAhead : this.#issuedUntil
    try {
      this.#store.commitNow([
        ['meta/seq', String(reserved)],
        ['meta/issued', String(issuedUntil)],
      ])
    } catch (error) {
      this.#behind.reportFault(error as FareboxError)
      throw error
    }
    this.#reserved = reserved
    this.#issuedUntil = issuedUntil
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

  override prune(now: number): void {
    super.prune(now)
    if (this.#closing) return
    this.#store.forgetDeadReaders()
    const secrets = withoutOver(this.#secrets, now)
    if (secrets.length === this.#secrets.length) return
    try {
      this.#store.commitNow(changesOfSecrets(secrets))
      this.#secrets = secrets
    } catch (error) {
      // It is over all the same; the next call tries again.
      this.#behind.reportFault(error as FareboxError)
    }
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

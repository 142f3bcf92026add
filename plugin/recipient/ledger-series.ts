import type { Address } from '../ticket/bytes.ts'
import { IndexSet } from './index-set.ts'
import { comparePositions } from '../ticket/position.ts'
import type { Position } from '../ticket/position.ts'
import type { Claim, Series } from '../ports/ledger.ts'

/** A series as the books keep it. `ordered` is a book; the others take indexes in any order. */
export interface SeriesRecord {
  readonly series: string
  readonly scheme: string
  readonly purse: string
  readonly sender: Address
  readonly lane: number
  readonly seq: bigint
  readonly acceptUntil: number
  readonly lastIndex: number
  readonly ordered: boolean
  readonly memo: Uint8Array
}

/** What changes of a series: kept apart, so that a ticket never writes the memo again. */
export interface ClaimsRecord {
  readonly highest: number
  /** Bit i & 7 of byte i >> 3 is set once index i was presented. */
  readonly presented: Uint8Array
}

/** What is known of a series while it is kept here: `highest` moves with each ticket. */
type State = { -readonly [Field in keyof Series]: Series[Field] }

/** One replay line: which indexes were accepted and which were presented. */
export class LedgerSeries {
  /** Each ticket looks here: the one object that all get to see, always up to date. */
  readonly state: State
  readonly #isOrdered: boolean
  readonly #presented: IndexSet

  constructor(record: SeriesRecord, claims: ClaimsRecord = { highest: 0, presented: empty }) {
    const { series, scheme, purse, sender, lane, seq, acceptUntil, lastIndex, memo } = record
    const { highest } = claims
    this.state = { series, scheme, purse, sender, lane, seq, acceptUntil, lastIndex, highest, memo }
    this.#isOrdered = record.ordered
    this.#presented = new IndexSet(claims.presented)
  }

  wasPresented(index: number): boolean {
    return this.#presented.has(index)
  }

  present(index: number): void {
    this.#presented.add(index)
  }

  unpresent(index: number): void {
    this.#presented.delete(index)
  }

  /** No index is left that could add credit or win. */
  isFinished(): boolean {
    return (this.#isOrdered ? this.state.highest : this.#presented.size) >= this.state.lastIndex
  }

  /** Whether an index may still be accepted: in time, not finished, not wholly below the floor. */
  isOpen(now: number, floor: Position | undefined): boolean {
    const { acceptUntil, seq, lastIndex } = this.state
    if (now > acceptUntil || this.isFinished()) return false
    const last = { seq, index: lastIndex }
    return floor === undefined || comparePositions(last, floor) > 0
  }

  claims(): ClaimsRecord {
    return { highest: this.state.highest, presented: this.#presented.bytes() }
  }

  record(): SeriesRecord {
    const { series, scheme, purse, sender, lane, seq, acceptUntil, lastIndex, memo } = this.state
    const ordered = this.#isOrdered
    return { series, scheme, purse, sender, lane, seq, acceptUntil, lastIndex, ordered, memo }
  }
}

const empty = new Uint8Array()

/** The series that a first acceptance starts. The memo is copied: the caller's buffer is its own. */
export function startSeries(claim: Claim): LedgerSeries {
  const { series, scheme, purse, sender, lane, seq, acceptUntil, lastIndex } = claim
  return new LedgerSeries({
    series,
    scheme,
    purse,
    sender,
    lane,
    seq,
    acceptUntil,
    lastIndex,
    ordered: claim.after !== undefined,
    memo: new Uint8Array(claim.memo ?? empty),
  })
}

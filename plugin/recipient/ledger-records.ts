import type { Acceptance, StoredWinner } from '../ports/ledger.ts'
import type { FloorRecord } from './ledger-floors.ts'
import type { PurseRecord } from './ledger-purses.ts'
import type { ClaimsRecord, SeriesRecord } from './ledger-series.ts'

export interface TermsRecord {
  readonly memo: Uint8Array
  readonly keepUntil: number
}

/** An acceptance, and the way to undo it if what it promised can't be made durable. */
export interface BookedStep {
  readonly acceptance: Acceptance
  /** Present when something was accepted. Later steps of the same series are undone before. */
  readonly undo?: () => void
}

/** Everything the books hold, by kind and name: what a durable ledger writes and reads back. */
export interface LedgerRecords {
  series: SeriesRecord
  claims: ClaimsRecord
  purse: PurseRecord
  floor: FloorRecord
  winner: StoredWinner
  terms: TermsRecord
  note: string
  /** Under the one name `pruned`: the latest second that series were forgotten for. */
  mark: number
}

export type LedgerRecordKind = keyof LedgerRecords

/** Every record of a ledger, as it was last written. */
export type StoredRecords = {
  readonly [Kind in LedgerRecordKind]: ReadonlyMap<string, LedgerRecords[Kind]>
}

import type { Clock, StoredWinner, WinnerState } from '../../plugin/index.ts'
import { dataFileSize } from './hold-store.ts'
import { schema as knownSchema } from './migrate-schema.ts'
import { readLedger } from './read-ledger.ts'
import { readState } from './read-state.ts'

/** Winners of one state; value in base units. */
export interface WinnerCount {
  readonly count: number
  readonly value: bigint
}

/** A ledger as it lies on the disk; times are Unix seconds. */
export interface LedgerStatus {
  readonly directory: string
  /** Whether a gate, or a command that changes the ledger, is at work. */
  readonly inUse: boolean
  readonly schema: string
  /** Whether the next opening brings it to a newer schema. */
  readonly migrates: boolean
  readonly lane: number
  /** Of the data file, and of what is in use of it: the rest is used again. */
  readonly bytes: number
  readonly usedBytes: number
  /** Stored books and sets of terms that tickets were accepted of; `open` may still accept some. */
  readonly books: { readonly stored: number; readonly open: number }
  readonly purses: number
  readonly floors: number
  readonly winners: Readonly<Record<WinnerState, WinnerCount>>
  /** Of the winners that are neither paid nor abandoned; absent without any. */
  readonly oldestUnsettled?: { readonly wonAt: number; readonly redeemBy: number }
  /** The newest first, never the secrets themselves. `keptUntil`: then an old one is destroyed. */
  readonly secrets: readonly { readonly madeAt?: number; readonly keptUntil?: number }[]
}

function countWinners(winners: readonly StoredWinner[]): LedgerStatus['winners'] {
  const of = (state: WinnerState): WinnerCount => {
    const own = winners.filter((winner) => winner.state === state)
    return { count: own.length, value: own.reduce((sum, { value }) => sum + value, 0n) }
  }
  return {
    held: of('held'),
    submitted: of('submitted'),
    paid: of('paid'),
    abandoned: of('abandoned'),
  }
}

function oldest(winners: readonly StoredWinner[]): Pick<LedgerStatus, 'oldestUnsettled'> {
  const unsettled = winners.filter(({ state }) => state === 'held' || state === 'submitted')
  const [first] = unsettled.toSorted((a, b) => a.wonAt - b.wonAt)
  if (!first) return {}
  return { oldestUnsettled: { wonAt: first.wonAt, redeemBy: first.redeemBy } }
}

/**
 * What a ledger holds, read beside whoever writes it; changes nothing. Throws `options_invalid` where no
 * ledger is, `ledger_failed` for a damaged one.
 *
 * @example const { bytes, winners } = await ledgerStatus({ path: 'farebox-ledger', clock })
 */
export async function ledgerStatus(options: {
  readonly path: string
  readonly clock: Clock
}): Promise<LedgerStatus> {
  const now = options.clock.seconds()
  const { directory, records: all, isInUse, usedBytes } = await readLedger(options.path)
  const { records, lane, secrets, schema } = readState(all, directory, now)
  const series = [...records.series.values()]
  const winners = [...records.winner.values()]
  const isOpen = (one: (typeof series)[number]): boolean =>
    one.lane === lane && one.acceptUntil >= now
  return {
    directory,
    inUse: isInUse,
    schema,
    migrates: schema !== knownSchema,
    lane,
    bytes: dataFileSize(directory),
    usedBytes,
    books: { stored: series.length, open: series.filter(isOpen).length },
    purses: records.purse.size,
    floors: records.floor.size,
    winners: countWinners(winners),
    ...oldest(winners),
    secrets: secrets.map(({ madeAt, keepUntil }) => ({
      ...(madeAt === undefined ? {} : { madeAt }),
      ...(keepUntil === undefined ? {} : { keptUntil: keepUntil }),
    })),
  }
}

import { transactionGas } from './redeem-gas.ts'

/** What one receipt of a batch tells; all of its items were paid. */
export interface BatchGasSample {
  readonly gasUsed: bigint
  /** Items; two or more. */
  readonly items: number
  /** Gas of the same items, each in a transaction of its own, by what is known of those. */
  readonly aloneGas: bigint
}

/** Name of the ledger's note that the worker keeps the saving in. */
export const batchSavingNote = 'batch-saving'

/**
 * Gas that each item but the first saves, until a receipt has told; contracts/README.md: (10 ×
 * 41,682 − 175,000) / 9 for tickets of ten senders, rounded down.
 */
export const firstSaving = 26_000n

/** A receipt moves the mean by one part in so many. */
const weight = 8n

/**
 * Gas that an item needs however many others travel with it: it changes words and walks its proof.
 */
const leastOwn = 5_000n

/**
 * Takes one batch into account. The gas of a redemption alone stays what it was: who took a batch's
 * share for that would quote face values that a winner without company is not worth.
 *
 * @param saving of each item but the first
 * @example nextBatchSaving(26_000n, { gasUsed: 175_000n, items: 10, aloneGas: 416_820n }) //
 * 26_109n
 */
export function nextBatchSaving(saving: bigint, sample: BatchGasSample): bigint {
  const { gasUsed, items, aloneGas } = sample
  if (items < 2) return saving
  const seen = (aloneGas - gasUsed) / BigInt(items - 1)
  // No receipt can honestly say less or more: a call of its own and a write are always saved.
  const most = aloneGas / BigInt(items) - leastOwn
  const bounded = seen < 0n ? 0n : seen > most ? most : seen
  return bounded < 0n ? saving : saving + (bounded - saving) / weight
}

/**
 * Gas of one item in a batch of so many: what it takes alone, less its part of what all save
 * together.
 *
 * @example batchShareGas(41_682n, 26_000n, 10) // 18_282n
 */
export function batchShareGas(aloneGas: bigint, saving: bigint, items: number): bigint {
  const count = BigInt(Math.max(1, items))
  const share = aloneGas - (saving * (count - 1n)) / count
  return share > leastOwn ? share : leastOwn
}

/**
 * What one redemption alone would have taken, seen from a batch: for a scheme of which no receipt
 * of a single one is there yet.
 */
export function aloneGasSeen(gasUsed: bigint, items: number, saving: bigint): bigint {
  const count = BigInt(items)
  const seen = (gasUsed + saving * (count - 1n)) / count
  return seen > transactionGas ? seen : transactionGas
}

/** Back from the note; the first guess for a text that is none. */
export function parseBatchSaving(text: string | undefined): bigint {
  return text !== undefined && /^\d{1,9}$/.test(text) ? BigInt(text) : firstSaving
}

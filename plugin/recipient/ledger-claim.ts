import { FareboxError } from '../errors.ts'
import type { Claim } from '../ports/ledger.ts'

/** Far above any scheme's window; it bounds what one series can make the books remember. */
export const maxSeriesIndex = 1 << 20

const maxNameLength = 256

function fail(what: string): never {
  throw new FareboxError('input_invalid', `a claim was refused as malformed: ${what}`)
}

function assertName({ length }: string): void {
  if (length > 0 && length <= maxNameLength) return
  fail(`names have 1 to ${maxNameLength} characters, got ${length}`)
}

/**
 * Throws `input_invalid` for a claim no scheme may make. A hostile credential never gets here: each
 * of these is a fault of the caller, and booking it would be worse than stopping.
 */
export function assertClaim(claim: Claim): void {
  const { presented, lastIndex, after, entries } = claim
  if (!Number.isSafeInteger(lastIndex) || lastIndex < 1 || lastIndex > maxSeriesIndex) {
    fail(`lastIndex is 1 to ${maxSeriesIndex}, got ${lastIndex}`)
  }
  if (!Number.isSafeInteger(presented) || presented < 1 || presented > lastIndex) {
    fail(`presented is 1 to ${lastIndex}, got ${presented}`)
  }
  assertName(claim.series)
  assertName(claim.purse)
  assertName(claim.scheme)
  if (claim.limit < 0n) fail(`limit is not negative, got ${claim.limit}`)
  let before = after ?? 0
  for (const entry of entries) {
    if (!Number.isSafeInteger(entry.index) || entry.index <= before) {
      fail(`entries rise above ${before}, got ${entry.index}`)
    }
    if (entry.credit < 0n || entry.exposure < 0n) fail(`entry ${entry.index} is below zero`)
    before = entry.index
  }
  const last = entries.at(-1)?.index
  if (after !== undefined && presented <= after) {
    if (last !== undefined) fail(`index ${presented} was accepted: it brings no entries`)
  } else if (last !== presented) fail(`entries end at index ${presented}, got ${last}`)
}

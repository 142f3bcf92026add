import type { SlotPayment, TransactionReceipt } from '../ports/broker.ts'
import type { StoredWinner, WinnerQueue } from '../ports/ledger.ts'
import { comparePositions } from '../ticket/position.ts'
import type { BatchPart } from './sent-notes.ts'

const isOf = (queue: WinnerQueue) => (own: WinnerQueue) =>
  own.sender === queue.sender && own.lane === queue.lane

/** What the transaction paid to winners of this queue, rising. */
export function paymentsOf(
  receipt: TransactionReceipt,
  queue: WinnerQueue,
): readonly SlotPayment[] {
  return receipt.payments.filter(isOf(queue))
}

/**
 * Whether a winner that travelled in the transaction was paid by it. Items of a slot are tried in
 * rising order and none behind one that was refused, so the last position paid tells.
 */
export function isPaidBy(receipt: TransactionReceipt, winner: StoredWinner): boolean {
  const last = paymentsOf(receipt, winner).at(-1)
  return last !== undefined && comparePositions(winner, last.position) <= 0
}

/** Why the others were not. */
export function refusalOf(receipt: TransactionReceipt, queue: WinnerQueue): string {
  return receipt.refusals.find(isOf(queue))?.reason ?? 'reverted'
}

/**
 * The part of an amount that one queue bears of a batch; all parts of one batch add up to the
 * whole.
 *
 * @example shareOf(10n, { from: 1, to: 3, of: 3, items: 2 }) // 7n
 */
export function shareOf(whole: bigint, part: BatchPart | undefined): bigint {
  if (!part) return whole
  const upTo = (gas: number): bigint => (whole * BigInt(gas)) / BigInt(part.of)
  return upTo(part.to) - upTo(part.from)
}

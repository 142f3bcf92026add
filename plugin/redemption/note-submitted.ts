import type { StoredWinner } from '../ports/ledger.ts'
import type { Hex } from '../ticket/bytes.ts'
import type { RedemptionContext } from './context.ts'
import type { Queue } from './queue.ts'
import { noteSent } from './sent-notes.ts'
import type { BatchPart } from './sent-notes.ts'

/** The winners' own record: this transaction is the one to ask for. */
export async function markSubmitted(
  { ledger }: RedemptionContext,
  winners: readonly StoredWinner[],
  transaction: Hex,
): Promise<void> {
  await Promise.all(
    winners.map(({ id, attempts }) => {
      const change = { state: 'submitted', transaction, attempts: attempts + 1 } as const
      return ledger.updateWinner(id, { ...change, reason: 'submitted' })
    }),
  )
}

/** Notes, durably and before it leaves, which transaction may pay these winners of one queue. */
export async function noteSubmitted(
  context: RedemptionContext,
  queue: Queue,
  winners: readonly StoredWinner[],
  transaction: Hex,
  part?: BatchPart,
): Promise<void> {
  await noteSent(context.ledger, queue, winners, transaction, part)
  await markSubmitted(context, winners, transaction)
}

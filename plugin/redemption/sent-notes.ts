import type { Ledger, StoredWinner } from '../ports/ledger.ts'
import type { Hex } from '../ticket/bytes.ts'
import type { Queue } from './queue.ts'

/** Earlier submissions kept a queue; a winner rarely needs a second. */
const kept = 16

const noteOf = (queue: Queue): string => `redemption:${queue.name}`

type Sent = readonly { readonly hash: Hex; readonly ids: readonly string[] }[]

function readSent(ledger: Ledger, queue: Queue): Sent {
  const text = ledger.note(noteOf(queue))
  return text === undefined ? [] : (JSON.parse(text) as Sent)
}

/**
 * Before a new hash takes the place of an old one in the winners' record, keeps the old one: a
 * transaction that was taken for dropped may still be mined, and only its receipt says so.
 */
export async function keepFormer(
  ledger: Ledger,
  queue: Queue,
  winners: readonly StoredWinner[],
): Promise<void> {
  const former = new Map<Hex, string[]>()
  for (const { id, transaction } of winners) {
    if (transaction) former.set(transaction, [...(former.get(transaction) ?? []), id])
  }
  if (former.size === 0) return
  const added = [...former].map(([hash, ids]) => ({ hash, ids }))
  const sent = [...readSent(ledger, queue), ...added].slice(-kept)
  await ledger.putNote(noteOf(queue), JSON.stringify(sent))
}

/** Every transaction that may have paid the winner. */
export function formerTransactions(
  ledger: Ledger,
  queue: Queue,
  winner: StoredWinner,
): readonly Hex[] {
  const sent = readSent(ledger, queue).filter(({ ids }) => ids.includes(winner.id))
  const own = winner.transaction ? [winner.transaction] : []
  return [...sent.map(({ hash }) => hash), ...own]
}

/** Every winner of the queue is paid or abandoned. */
export async function forgetSent(ledger: Ledger, queue: Queue): Promise<void> {
  if (ledger.note(noteOf(queue)) !== undefined) await ledger.putNote(noteOf(queue), undefined)
}

import type { Ledger, StoredWinner } from '../ports/ledger.ts'
import type { Hex } from '../ticket/bytes.ts'
import type { Queue, QueueName } from './queue.ts'

/** Submissions kept a queue; a winner rarely needs a second. */
const kept = 64

/** What a batch was expected to take, in gas: what its receipt is compared with. */
export interface BatchShape {
  readonly items: number
  /** All items in transactions of their own; absent where a scheme was not measured yet. */
  readonly alone?: number
  /** Where all are of one scheme that was not measured yet. */
  readonly scheme?: string
  /** Gas of all items beyond that of the smallest of their scheme. */
  readonly extra?: number
}

/** What one queue bears of a batch: from `from` to `to` of `of`, in expected gas. */
export interface BatchPart extends BatchShape {
  readonly from: number
  readonly to: number
  readonly of: number
}

/** Winners of one queue that left in one transaction. */
interface Sent {
  readonly hash: Hex
  readonly ids: readonly string[]
  /** Absent where nothing else was in it. */
  readonly part?: BatchPart
  /** Sent again under the same number: it or a later one is mined, never both. */
  readonly isRival?: true
}

const noteOf = ({ name }: QueueName): string => `redemption:${name}`

function readSent(ledger: Ledger, queue: QueueName): readonly Sent[] {
  const text = ledger.note(noteOf(queue))
  return text === undefined ? [] : (JSON.parse(text) as readonly Sent[])
}

async function writeSent(ledger: Ledger, queue: Queue, sent: readonly Sent[]): Promise<void> {
  const stored = new Set(queue.winners.map(({ id }) => id))
  const useful = sent.filter(({ ids }) => ids.some((id) => stored.has(id))).slice(-kept)
  await ledger.putNote(noteOf(queue), useful.length > 0 ? JSON.stringify(useful) : undefined)
}

/** The transactions that stand in the winners' record now. */
function currentOf(winners: readonly StoredWinner[]): readonly Sent[] {
  const current = new Map<Hex, string[]>()
  for (const { id, transaction } of winners) {
    if (transaction) current.set(transaction, [...(current.get(transaction) ?? []), id])
  }
  return [...current].map(([hash, ids]) => ({ hash, ids }))
}

/**
 * Before a new hash takes the place of an old one in the winners' record, keeps the old one: a
 * transaction that was taken for dropped may still be mined, and only its receipt says so.
 *
 * @param part of the new one, if it is a batch
 */
export async function noteSent(
  ledger: Ledger,
  queue: Queue,
  winners: readonly StoredWinner[],
  hash: Hex,
  part?: BatchPart,
): Promise<void> {
  // The same calls under the same number give the same hash, as after a reorganisation.
  const sent = readSent(ledger, queue).filter((entry) => !part || entry.hash !== hash)
  const known = new Set([...sent.map((entry) => entry.hash), hash])
  const former = currentOf(winners).filter((entry) => !known.has(entry.hash))
  const own = part ? [{ hash, ids: winners.map(({ id }) => id), part }] : []
  if (former.length + own.length === 0) return
  await writeSent(ledger, queue, [...sent, ...former, ...own])
}

/** The same when the new one takes the old one's number: from here on either may be mined. */
export async function noteRaised(
  ledger: Ledger,
  queue: Queue,
  winners: readonly StoredWinner[],
  hash: Hex,
): Promise<void> {
  const sent = readSent(ledger, queue)
  const ids = winners.map(({ id }) => id)
  const former = currentOf(winners).map((entry): Sent => {
    return { ...(sent.find((other) => other.hash === entry.hash) ?? entry), isRival: true }
  })
  const part = former.find((entry) => entry.part)?.part
  // The same fees give the same hash: one that did not arrive is sent once more.
  const rivals = former.filter((entry) => entry.hash !== hash)
  const others = sent.filter(
    (entry) => entry.hash !== hash && !rivals.some((rival) => rival.hash === entry.hash),
  )
  await writeSent(ledger, queue, [...others, ...rivals, { hash, ids, ...(part && { part }) }])
}

/** What the queue bears of this transaction; undefined where it was alone in it. */
export function partOf(ledger: Ledger, queue: QueueName, hash: Hex): BatchPart | undefined {
  return readSent(ledger, queue).find((entry) => entry.hash === hash)?.part
}

/** The winner's transaction and those of its number, the latest first: one of them may be mined. */
export function rivalsOf(ledger: Ledger, queue: QueueName, winner: StoredWinner): readonly Hex[] {
  const own = winner.transaction ? [winner.transaction] : []
  const rivals = readSent(ledger, queue).filter(
    ({ hash, ids, isRival }) => isRival && hash !== winner.transaction && ids.includes(winner.id),
  )
  return [...own, ...rivals.map(({ hash }) => hash).toReversed()]
}

/**
 * None of these winners waits for a receipt any more: what is mined of theirs now is an accident.
 */
export async function endRivalry(
  ledger: Ledger,
  queue: Queue,
  winners: readonly StoredWinner[],
): Promise<void> {
  const sent = readSent(ledger, queue)
  const own = new Set(winners.map(({ id }) => id))
  const isOver = ({ isRival, ids }: Sent): boolean => !!isRival && ids.some((id) => own.has(id))
  if (!sent.some(isOver)) return
  const ended = sent.map((entry) => {
    const { isRival: _, ...rest } = entry
    return isOver(entry) ? rest : entry
  })
  await writeSent(ledger, queue, ended)
}

/** Every transaction that may have paid the winner. */
export function formerTransactions(
  ledger: Ledger,
  queue: QueueName,
  winner: StoredWinner,
): readonly Hex[] {
  const sent = readSent(ledger, queue).filter(({ ids }) => ids.includes(winner.id))
  const own = winner.transaction ? [winner.transaction] : []
  return [...new Set([...sent.map(({ hash }) => hash), ...own])]
}

/** Every winner of the queue is paid or abandoned. */
export async function forgetSent(ledger: Ledger, queue: QueueName): Promise<void> {
  if (ledger.note(noteOf(queue)) !== undefined) await ledger.putNote(noteOf(queue), undefined)
}

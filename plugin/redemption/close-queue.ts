import type { RedemptionItem } from '../ports/scheme.ts'
import { comparePositions } from '../ticket/position.ts'
import { mostTogether } from './choose-items.ts'
import type { RedemptionContext } from './context.ts'
import { heldOf } from './prepare-queue.ts'
import { itemsOf, readQueue } from './queue.ts'
import type { Queue } from './queue.ts'

/** Raises the floor to the item and answers what must be submitted now, in this order. */
export async function closeQueue(
  context: RedemptionContext,
  queue: Queue,
  item: RedemptionItem,
): Promise<readonly RedemptionItem[]> {
  const { ledger, schemes } = context
  const now = context.clock.seconds()
  // In a lane that this ledger has left nothing is accepted any more, and its floor is another's.
  const hasFloor = queue.lane === ledger.lane
  if (hasFloor) await ledger.raiseFloor(queue.sender, item.order)
  // Until the floor was up, this series or a lower one may have won more: only now no winner can
  // appear below it any more, and what is left out would be lost.
  const floor = (hasFloor && ledger.floor(queue.sender)) || item.order
  const below = heldOf(readQueue(ledger, queue)).filter(
    (winner) => comparePositions(winner, floor) <= 0,
  )
  const going: RedemptionItem[] = []
  const own = new Set<string>()
  for (const next of itemsOf(schemes, below, now).slice(0, mostTogether)) {
    for (const { id } of next.winners) own.add(id)
    const isBlocked = below.some((w) => comparePositions(w, next.order) < 0 && !own.has(w.id))
    if (isBlocked || now < (next.notBefore ?? 0)) break
    going.push(next)
  }
  return going
}

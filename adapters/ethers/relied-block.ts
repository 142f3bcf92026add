/** The latest block that something was done by: what is read next may not be from before it. */
export interface ReliedBlock {
  note(block: number): void
  /** 0 when there is none to keep to. */
  least(): number
}

/**
 * Milliseconds that a block is kept to. Long enough for a node to hear of it; a chain that has gone
 * backwards for good must not be refused for ever.
 */
const keptFor = 60_000

/**
 * Remembers blocks of receipts and events. A winner that was noted as paid by the word of one node must
 * not be counted as unpaid money by a reading of another that has not seen the payment.
 */
export function createReliedBlock(): ReliedBlock {
  let [block, at] = [0, 0]
  const isKept = (): boolean => performance.now() - at < keptFor
  return {
    note(next) {
      if (next < block && isKept()) return
      block = next
      at = performance.now()
    },
    least: () => (isKept() ? block : 0),
  }
}

/** Place of a ticket in its lane: (seq, index), compared seq first. */
export interface Position {
  readonly seq: bigint
  readonly index: number
}

/**
 * Compares seq first: negative, zero or positive. The broker pays one sender's winners of a lane in
 * this order only.
 *
 * @example winners.sort(comparePositions)
 */
export function comparePositions(a: Position, b: Position): number {
  if (a.seq !== b.seq) return a.seq < b.seq ? -1 : 1
  return a.index - b.index
}

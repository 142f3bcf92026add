import { keccak256 } from '../crypto.ts'
import { concatBytes, getNumber, putUint } from './bytes.ts'

/** The draw of a single ticket: keccak256(r ‖ vs ‖ recipientRand), protocol part 3. */
export function ticketDraw(signature: Uint8Array, recipientRand: Uint8Array): Uint8Array {
  return keccak256(concatBytes(signature, recipientRand))
}

/** What is hashed last; nobody keeps it. */
const drawn = new Uint8Array(128)

/** The draw of index i of a book: keccak256(bookId ‖ uint256 i ‖ w_i ‖ r_i), protocol part 4. */
export function bookDraw(
  bookId: Uint8Array,
  index: number,
  senderPreimage: Uint8Array,
  recipientPreimage: Uint8Array,
): Uint8Array {
  drawn.set(bookId)
  // What is before it stays zero.
  putUint(drawn, 60, 4, index)
  drawn.set(senderPreimage, 64)
  drawn.set(recipientPreimage, 96)
  return keccak256(drawn)
}

/** The halves of the last winProb: nearly all tickets of a while share one, and bigints are slow. */
let last = { winProb: 0n, high: 0, low: 0 }

/** Whether a draw wins: its top 64 bits are below winProb. Zero never wins; 2^64 - 1 loses once. */
export function wins(draw: Uint8Array, winProb: bigint): boolean {
  if (winProb !== last.winProb) {
    last = { winProb, high: Number(winProb >> 32n), low: Number(winProb & 0xffffffffn) }
  }
  const high = getNumber(draw, 0, 4)
  return high === last.high ? getNumber(draw, 4, 4) < last.low : high < last.high
}

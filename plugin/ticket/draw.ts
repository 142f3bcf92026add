import { keccak256 } from '../crypto.ts'
import { concatBytes, getUint, putUint } from './bytes.ts'

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
  putUint(drawn, 32, 32, index)
  drawn.set(senderPreimage, 64)
  drawn.set(recipientPreimage, 96)
  return keccak256(drawn)
}

/** Whether a draw wins: its top 64 bits are below winProb. Zero never wins; 2^64 - 1 loses once. */
export function wins(draw: Uint8Array, winProb: bigint): boolean {
  return getUint(draw, 0, 8) < winProb
}

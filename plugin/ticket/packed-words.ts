import { fromHex, putUint, toHex } from './bytes.ts'
import type { Hex } from './bytes.ts'
import type { Book, Terms, Ticket } from './terms.ts'

/** terms = faceValue(16) ‖ winProb(8) ‖ redeemBy(8), protocol part 7. */
export function packTerms(terms: Terms): Hex {
  const out = new Uint8Array(32)
  putUint(out, 0, 16, terms.faceValue)
  putUint(out, 16, 8, terms.winProb)
  putUint(out, 24, 8, terms.redeemBy)
  return toHex(out)
}

function packPlace(terms: Terms, number: number): Uint8Array {
  const out = new Uint8Array(32)
  putUint(out, 0, 4, terms.lane)
  putUint(out, 4, 8, terms.seq)
  putUint(out, 12, 4, number)
  return out
}

/** place = lane(4) ‖ seq(8) ‖ index(4) ‖ 0(16). */
export function packTicketPlace(ticket: Ticket): Hex {
  return toHex(packPlace(ticket, ticket.index))
}

/** place = lane(4) ‖ seq(8) ‖ length(4) ‖ salt(16). */
export function packBookPlace(book: Book): Hex {
  const out = packPlace(book, book.length)
  out.set(fromHex(book.salt, 16), 16)
  return toHex(out)
}

/** Bit i-1 set for each winning index i; what redeemBook takes. */
export function winnersBitmap(indexes: readonly number[]): bigint {
  return indexes.reduce((bits, index) => bits | (1n << BigInt(index - 1)), 0n)
}

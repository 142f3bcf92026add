import type { RedemptionItem } from '../../ports/scheme.ts'
import type { StoredWinner } from '../../ports/ledger.ts'
import { concatBytes, putUint, toHex } from '../../ticket/bytes.ts'
import { credentialBytes, parseCredentialBytes } from '../../ticket/compact.ts'
import type { BookCredential } from '../../ticket/credential.ts'
import type { Hex } from '../../ticket/bytes.ts'
import { packBookPlace, packTerms, winnersBitmap } from '../../ticket/packed-words.ts'

/** Bytes of the full credential, which the winner's own index and preimage stand in. */
const credentialSize = 297

/**
 * What the shape of a redeemBook adds to the smallest one, by contracts/README.md: two hashes for each
 * index walked ((57,300 − 42,783) / 127), and what is left of ten winners twelve apart, 62,314 in all.
 */
const gasPerIndex = 114n
const gasPerFurtherWinner = 800n

/**
 * All that redeeming a winner takes, whatever else is forgotten: the signed book with this index and
 * its preimage, then r_index.
 */
export function serializeBookWinner(
  credential: BookCredential,
  recipientPreimage: Uint8Array,
): Uint8Array {
  return concatBytes(credentialBytes(credential), recipientPreimage)
}

/** The same from a signed book as the ledger keeps it, which is the full form of any of its tickets. */
export function bookWinner(
  signed: Uint8Array,
  index: number,
  preimage: Uint8Array,
  recipientPreimage: Uint8Array,
): Uint8Array {
  const winner = concatBytes(signed.subarray(0, credentialSize), recipientPreimage)
  putUint(winner, credentialSize - 36, 4, index)
  winner.set(preimage, credentialSize - 32)
  return winner
}

/** Back to a winner; undefined on bytes that are none. */
export function parseBookWinner(
  bytes: Uint8Array,
): { readonly credential: BookCredential; readonly recipientPreimage: Hex } | undefined {
  if (bytes.length !== credentialSize + 32) return undefined
  const credential = parseCredentialBytes(bytes.subarray(0, credentialSize))
  if (credential?.type !== 'book') return undefined
  return { credential, recipientPreimage: toHex(bytes.subarray(credentialSize)) }
}

/**
 * Stored winners as calls of redeemBook, one a book: the contract walks from the highest winner to the
 * roots and pays all that the bitmap names on the way.
 *
 * @param highestOf the highest index accepted of a stored series; undefined when it is forgotten
 */
export function bookRedemptions(
  winners: readonly StoredWinner[],
  now: number,
  highestOf: (series: string) => number | undefined = () => undefined,
): readonly RedemptionItem[] {
  const books = new Map<string, StoredWinner[]>()
  for (const winner of winners) {
    const same = books.get(winner.series)
    if (same) same.push(winner)
    else books.set(winner.series, [winner])
  }
  return [...books.values()]
    .flatMap((own) => bookRedemption(own, now, highestOf) ?? [])
    .sort((a, b) => (a.order.seq < b.order.seq ? -1 : 1))
}

function bookRedemption(
  own: StoredWinner[],
  now: number,
  highestOf: (series: string) => number | undefined,
): RedemptionItem | undefined {
  own.sort((a, b) => a.index - b.index)
  const last = own.at(-1)
  const highest = last && parseBookWinner(last.payload)
  if (!highest) return undefined
  const { book, r, vs, preimage, acceptUntil } = highest.credential
  return {
    scheme: last.scheme,
    sender: book.sender,
    lane: book.lane,
    order: { seq: book.seq, index: last.index },
    winners: own,
    value: book.faceValue * BigInt(own.length),
    deadline: Number(book.redeemBy),
    extraGas: gasPerIndex * BigInt(last.index - 1) + gasPerFurtherWinner * BigInt(own.length - 1),
    growing: BigInt(now) <= acceptUntil && (highestOf(last.series) ?? last.index) < book.length,
    call: {
      method: 'redeemBook',
      check: 'checkBook',
      args: [
        book.recipient,
        book.sender,
        packTerms(book),
        packBookPlace(book),
        r,
        vs,
        winnersBitmap(own.map(({ index }) => index)),
        preimage,
        highest.recipientPreimage,
      ],
    },
  }
}

import type { Address, Hex } from '../ticket/bytes.ts'
import type { Book } from '../ticket/terms.ts'
import { maxBookLength } from '../ticket/terms.ts'
import { parseBookFields } from './credential-json.ts'
import { Fields } from './json.ts'
import type { JsonObject } from './json.ts'

/** Body of `POST /.farebox/books`: what the sender brings to a book. */
export interface BookRequest {
  readonly sender: Address
  /** 16 bytes. */
  readonly salt: Hex
  readonly senderRoot: Hex
  /** 1 to 128. */
  readonly length: number
}

/** Its answer: the whole book, to be signed as it is. */
export interface BookAnswer {
  readonly book: Book
  /** Unix second. */
  readonly acceptUntil: bigint
}

export function serializeBookRequest(request: BookRequest): JsonObject {
  const { sender, salt, senderRoot, length } = request
  return { sender, salt, senderRoot, length }
}

/** Throws `input_invalid` that says where, expected, got. */
export function parseBookRequest(value: unknown): BookRequest {
  const from = new Fields(value, 'body').only('sender', 'salt', 'senderRoot', 'length')
  return {
    sender: from.hex('sender', 20),
    salt: from.hex('salt', 16),
    senderRoot: from.hex('senderRoot', 32),
    length: from.number('length', 1, maxBookLength),
  }
}

export function serializeBookAnswer({ book, acceptUntil }: BookAnswer): JsonObject {
  return {
    book: {
      ...book,
      faceValue: String(book.faceValue),
      winProb: String(book.winProb),
      redeemBy: Number(book.redeemBy),
      seq: String(book.seq),
    },
    acceptUntil: Number(acceptUntil),
  }
}

/** Throws `input_invalid`. That the book is the one asked for is the wallet's check. */
export function parseBookAnswer(value: unknown): BookAnswer {
  const from = new Fields(value, 'answer')
  return { book: parseBookFields(from.object('book')), acceptUntil: from.seconds('acceptUntil') }
}

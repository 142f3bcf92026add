import { decodeBase64url, encodeBase64url } from './base64url.ts'
import { fromHex, getNumber, getUint, putUint, toHex } from './bytes.ts'
import type { Hex } from './bytes.ts'
import type { BookCredential, Credential } from './credential.ts'

// 01 ‖ bookId[0..16) ‖ u32 index ‖ w
// 02 ‖ recipient ‖ sender ‖ redeemer ‖ u128 faceValue ‖ u64 winProb ‖ u64 redeemBy ‖ u32 lane ‖ u64 seq
//    ‖ u32 length ‖ salt[16] ‖ senderRoot ‖ recipientRoot ‖ u64 acceptUntil ‖ r ‖ vs ‖ u32 index ‖ w
// 03 ‖ u32 lane ‖ u64 seq ‖ sender ‖ u32 index ‖ r ‖ vs
const sizes: Readonly<Record<number, number>> = { 1: 53, 2: 297, 3: 101 }

/** The longest compact form in characters: the first ticket of a book. */
export const maxCompactLength = 396

/** Writes fields one after the other; the layouts above are its only users. */
class Writer {
  readonly bytes: Uint8Array
  private at = 1

  constructor(kind: number) {
    this.bytes = new Uint8Array(sizes[kind]!)
    this.bytes[0] = kind
  }

  hex(value: Hex, size: number): this {
    this.bytes.set(fromHex(value, size), this.at)
    this.at += size
    return this
  }

  uint(value: bigint | number, size: number): this {
    putUint(this.bytes, this.at, size, value)
    this.at += size
    return this
  }
}

class Reader {
  private at = 1
  private readonly bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  hex(size: number): Hex {
    this.at += size
    return toHex(this.bytes.subarray(this.at - size, this.at))
  }

  big(size: number): bigint {
    this.at += size
    return getUint(this.bytes, this.at - size, size)
  }

  number(size: number): number {
    this.at += size
    return getNumber(this.bytes, this.at - size, size)
  }
}

function serializeBook(credential: BookCredential): Uint8Array {
  const { book } = credential
  return new Writer(2)
    .hex(book.recipient, 20)
    .hex(book.sender, 20)
    .hex(book.redeemer, 20)
    .uint(book.faceValue, 16)
    .uint(book.winProb, 8)
    .uint(book.redeemBy, 8)
    .uint(book.lane, 4)
    .uint(book.seq, 8)
    .uint(book.length, 4)
    .hex(book.salt, 16)
    .hex(book.senderRoot, 32)
    .hex(book.recipientRoot, 32)
    .uint(credential.acceptUntil, 8)
    .hex(credential.r, 32)
    .hex(credential.vs, 32)
    .uint(credential.index, 4)
    .hex(credential.preimage, 32).bytes
}

function parseBook(from: Reader): BookCredential {
  const book = {
    recipient: from.hex(20),
    sender: from.hex(20),
    redeemer: from.hex(20),
    faceValue: from.big(16),
    winProb: from.big(8),
    redeemBy: from.big(8),
    lane: from.number(4),
    seq: from.big(8),
    length: from.number(4),
    salt: from.hex(16),
    senderRoot: from.hex(32),
    recipientRoot: from.hex(32),
  }
  const acceptUntil = from.big(8)
  const [r, vs] = [from.hex(32), from.hex(32)]
  return { type: 'book', book, acceptUntil, r, vs, index: from.number(4), preimage: from.hex(32) }
}

/** The bytes of a credential, protocol part 8. Throws RangeError when a field does not fit. */
export function credentialBytes(credential: Credential): Uint8Array {
  if (credential.type === 'book') return serializeBook(credential)
  if (credential.type === 'book-ticket') {
    const out = new Writer(1).hex(credential.book, 16).uint(credential.index, 4)
    return out.hex(credential.preimage, 32).bytes
  }
  return new Writer(3)
    .uint(credential.lane, 4)
    .uint(credential.seq, 8)
    .hex(credential.sender, 20)
    .uint(credential.index, 4)
    .hex(credential.r, 32)
    .hex(credential.vs, 32).bytes
}

/** Credential bytes back to a credential; undefined unless kind and length are exact. */
export function parseCredentialBytes(bytes: Uint8Array): Credential | undefined {
  const kind = bytes[0]
  if (kind === undefined || sizes[kind] !== bytes.length) return undefined
  const from = new Reader(bytes)
  if (kind === 2) return parseBook(from)
  if (kind === 1) {
    const [book, index] = [from.hex(16), from.number(4)]
    return { type: 'book-ticket', book, index, preimage: from.hex(32) }
  }
  const [lane, seq, sender] = [from.number(4), from.big(8), from.hex(20)]
  return {
    type: 'ticket',
    lane,
    seq,
    sender,
    index: from.number(4),
    r: from.hex(32),
    vs: from.hex(32),
  }
}

/**
 * The compact form of a credential: base64url, 71, 135 or 396 characters.
 *
 * @example request.headers.set('Farebox-Ticket', serializeCompact(credential))
 */
export function serializeCompact(credential: Credential): string {
  return encodeBase64url(credentialBytes(credential))
}

/** Compact text back to a credential; undefined on anything that serializeCompact can't produce. */
export function parseCompact(text: string): Credential | undefined {
  if (text.length > maxCompactLength) return undefined
  const bytes = decodeBase64url(text)
  return bytes && parseCredentialBytes(bytes)
}

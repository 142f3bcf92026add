import type { Credential } from '../ticket/credential.ts'
import { Fields, misfit } from './json.ts'
import type { JsonObject } from './json.ts'

const bookFields =
  'recipient sender redeemer faceValue winProb redeemBy lane seq length salt senderRoot recipientRoot'.split(
    ' ',
  )

/** A credential as payload of the Payment and x402 dialects; protocol part 8. */
export function serializeCredentialJson(credential: Credential): JsonObject {
  if (credential.type === 'book-ticket') return { ...credential }
  if (credential.type === 'ticket') return { ...credential, seq: String(credential.seq) }
  const { book, acceptUntil, ...rest } = credential
  return {
    ...rest,
    ...book,
    faceValue: String(book.faceValue),
    winProb: String(book.winProb),
    redeemBy: Number(book.redeemBy),
    seq: String(book.seq),
    acceptUntil: Number(acceptUntil),
  }
}

/** The payload back to a credential; no member may be missing or unknown. Throws `input_invalid`. */
export function parseCredentialJson(value: unknown, where = 'payload'): Credential {
  const from = new Fields(value, where)
  const type = from.raw('type')
  if (type === 'book-ticket') {
    from.only('type', 'book', 'index', 'preimage')
    return {
      type,
      book: from.hex('book', 16),
      index: from.uint32('index'),
      preimage: from.hex('preimage', 32),
    }
  }
  if (type === 'ticket') {
    from.only('type', 'lane', 'seq', 'sender', 'index', 'r', 'vs')
    return {
      type,
      lane: from.uint32('lane'),
      seq: from.decimal('seq', 64),
      sender: from.hex('sender', 20),
      index: from.uint32('index'),
      r: from.hex('r', 32),
      vs: from.hex('vs', 32),
    }
  }
  if (type !== 'book') throw misfit(from.at('type'), 'book-ticket, book or ticket', type)
  from.only('type', ...bookFields, 'acceptUntil', 'r', 'vs', 'index', 'preimage')
  return {
    type,
    book: parseBookFields(from),
    acceptUntil: from.seconds('acceptUntil'),
    r: from.hex('r', 32),
    vs: from.hex('vs', 32),
    index: from.uint32('index'),
    preimage: from.hex('preimage', 32),
  }
}

/** The twelve fields of a Book out of an object that may hold more. Throws `input_invalid`. */
export function parseBookFields(from: Fields) {
  return {
    recipient: from.hex('recipient', 20),
    sender: from.hex('sender', 20),
    redeemer: from.hex('redeemer', 20),
    faceValue: from.decimal('faceValue', 128),
    winProb: from.decimal('winProb', 64),
    redeemBy: from.seconds('redeemBy'),
    lane: from.uint32('lane'),
    seq: from.decimal('seq', 64),
    length: from.number('length', 1, 128),
    salt: from.hex('salt', 16),
    senderRoot: from.hex('senderRoot', 32),
    recipientRoot: from.hex('recipientRoot', 32),
  }
}

import { keccak256 } from '../crypto.ts'
import { fromHex, putUint, toHex } from './bytes.ts'
import type { Hex } from './bytes.ts'
import type { Book, Domain, Terms, Ticket } from './terms.ts'

const text = new TextEncoder()
const hashText = (value: string): Uint8Array => keccak256(text.encode(value))

const domainType = hashText(
  'EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)',
)
const nameHash = hashText('Farebox')
const versionHash = hashText('1')

const termsFields =
  'address recipient,address sender,address redeemer,uint128 faceValue,uint64 winProb,uint64 redeemBy,uint32 lane,uint64 seq'
export const ticketType = `Ticket(${termsFields},uint32 index,bytes32 recipientRandHash)`
export const bookType = `Book(${termsFields},uint32 length,bytes16 salt,bytes32 senderRoot,bytes32 recipientRoot)`
export const ownerType = 'Owner(address owner,uint64 validUntil)'
const ticketTypeHash = hashText(ticketType)
const bookTypeHash = hashText(bookType)
const ownerTypeHash = hashText(ownerType)

type Word = Uint8Array | bigint | number

/** 32-byte words as the ABI has them: integers and addresses to the right, bytes16 to the left. */
function words(...values: readonly Word[]): Uint8Array {
  const out = new Uint8Array(32 * values.length)
  values.forEach((value, at) => {
    if (value instanceof Uint8Array) out.set(value, 32 * at + (value.length === 20 ? 12 : 0))
    else putUint(out, 32 * at, 32, value)
  })
  return out
}

function termsWords(terms: Terms): Word[] {
  return [
    fromHex(terms.recipient, 20),
    fromHex(terms.sender, 20),
    fromHex(terms.redeemer, 20),
    terms.faceValue,
    terms.winProb,
    terms.redeemBy,
    terms.lane,
    terms.seq,
  ]
}

/**
 * The EIP-712 domain separator, 32 bytes; compute it once a gate.
 *
 * @example const separator = domainSeparator({ chainId: 8453, broker })
 */
export function domainSeparator(domain: Domain): Uint8Array {
  return keccak256(
    words(domainType, nameHash, versionHash, domain.chainId, fromHex(domain.broker, 20)),
  )
}

function digest(separator: Uint8Array, structHash: Uint8Array): Uint8Array {
  const input = new Uint8Array(66)
  input[0] = 0x19
  input[1] = 0x01
  input.set(separator, 2)
  input.set(structHash, 34)
  return keccak256(input)
}

/** What the sender signs for a single ticket; also its id. */
export function ticketId(ticket: Ticket, separator: Uint8Array): Hex {
  const fields = [...termsWords(ticket), ticket.index, fromHex(ticket.recipientRandHash, 32)]
  return toHex(digest(separator, keccak256(words(ticketTypeHash, ...fields))))
}

/** One set of terms prepared for many tickets: answers the bytes that `sender` signs for `index`. */
export type TicketDigests = (sender: Uint8Array, index: number) => Uint8Array

/**
 * ticketId for the many tickets of one set of terms: all of the struct but two words is written once.
 *
 * @example toHex(ticketDigests(terms, separator)(sender, 3)) // ticketId({ ...terms, sender, index: 3 })
 */
export function ticketDigests(
  terms: Omit<Ticket, 'sender' | 'index'>,
  separator: Uint8Array,
): TicketDigests {
  const none = toHex(new Uint8Array(20))
  const fields = termsWords({ ...terms, sender: none })
  const struct = words(ticketTypeHash, ...fields, 0, fromHex(terms.recipientRandHash, 32))
  return (sender, index) => {
    // Words 2 and 9, after the type hash: the sender and the index.
    struct.set(sender, 32 * 2 + 12)
    putUint(struct, 32 * 9, 32, index)
    return digest(separator, keccak256(struct))
  }
}

/** What the sender signs once for a book; also its id. */
export function bookId(book: Book, separator: Uint8Array): Hex {
  const roots = [fromHex(book.senderRoot, 32), fromHex(book.recipientRoot, 32)]
  const fields = [...termsWords(book), book.length, fromHex(book.salt, 16), ...roots]
  return toHex(digest(separator, keccak256(words(bookTypeHash, ...fields))))
}

/** What a sender signs to let `owner` fund and withdraw in its name until `validUntil`. */
export function ownerConsentId(owner: Hex, validUntil: bigint, separator: Uint8Array): Hex {
  return toHex(digest(separator, keccak256(words(ownerTypeHash, fromHex(owner, 20), validUntil))))
}

import { concatBytes, fromHex, getUint, putUint, toHex } from '../../ticket/bytes.ts'
import type { Address, Hex } from '../../ticket/bytes.ts'

/** One set of ticket terms: what all senders of a lane may sign for a short while. */
export interface TermsSet {
  readonly recipient: Address
  readonly redeemer: Address
  readonly faceValue: bigint
  readonly winProb: bigint
  readonly redeemBy: bigint
  /** Unix second. */
  readonly acceptUntil: bigint
  /** Secret until acceptUntil and clock skew have passed; its hash is published. */
  readonly recipientRand: Uint8Array
}

const size = 20 + 20 + 16 + 8 + 8 + 8 + 32

function uint(value: bigint, width: number): Uint8Array {
  const out = new Uint8Array(width)
  putUint(out, 0, width, value)
  return out
}

/** A set as the ledger keeps it, 112 bytes. */
export function serializeTermsSet(set: TermsSet): Uint8Array {
  return concatBytes(
    fromHex(set.recipient, 20),
    fromHex(set.redeemer, 20),
    uint(set.faceValue, 16),
    uint(set.winProb, 8),
    uint(set.redeemBy, 8),
    uint(set.acceptUntil, 8),
    set.recipientRand,
  )
}

/** Back to a set; undefined on bytes that are none. */
export function parseTermsSet(bytes: Uint8Array): TermsSet | undefined {
  if (bytes.length !== size) return undefined
  const address = (at: number): Hex => toHex(bytes.subarray(at, at + 20))
  return {
    recipient: address(0),
    redeemer: address(20),
    faceValue: getUint(bytes, 40, 16),
    winProb: getUint(bytes, 56, 8),
    redeemBy: getUint(bytes, 64, 8),
    acceptUntil: getUint(bytes, 72, 8),
    recipientRand: bytes.slice(80),
  }
}

export const termsSetSize = size

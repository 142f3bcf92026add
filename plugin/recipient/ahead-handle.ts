import { equalBytes, hmacSha256 } from '../crypto.ts'
import { decodeBase64url, encodeBase64url } from '../ticket/base64url.ts'
import { concatBytes, fromHex, getUint, putUint, toHex } from '../ticket/bytes.ts'
import type { Address, Hex } from '../ticket/bytes.ts'

/** Credit paid ahead: what a cookie stands for. */
export interface AheadCredit {
  readonly purse: string
  readonly sender: Address
  /** The last ticket that paid into it, for receipts. */
  readonly reference: Hex
  readonly index: number
  /** Unix second. */
  readonly until: number
}

const text = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true })
const tag = text.encode('farebox cookie 1')
const macSize = 16
const fixedSize = 4 + 20 + 32 + 4

/**
 * A handle for a cookie. It is MACed with the ledger's secret instead of being looked up: there is
 * nothing that strangers could fill, and it outlives a restart like the credit it stands for.
 */
export function serializeAheadHandle(secret: Uint8Array, ahead: AheadCredit): string {
  const fixed = new Uint8Array(fixedSize)
  putUint(fixed, 0, 4, ahead.until)
  fixed.set(fromHex(ahead.sender, 20), 4)
  fixed.set(fromHex(ahead.reference, 32), 24)
  putUint(fixed, 56, 4, ahead.index)
  const body = concatBytes(fixed, text.encode(ahead.purse))
  return encodeBase64url(concatBytes(macOf(secret, body), body))
}

/** Back to the credit; undefined unless one of the secrets made it and its time is not over. */
export function parseAheadHandle(
  secrets: readonly Uint8Array[],
  handle: string,
  now: number,
): AheadCredit | undefined {
  const bytes = decodeBase64url(handle)
  if (!bytes || bytes.length <= macSize + fixedSize) return undefined
  const [mac, body] = [bytes.subarray(0, macSize), bytes.subarray(macSize)]
  if (!secrets.some((secret) => equalBytes(macOf(secret, body), mac))) return undefined
  const until = Number(getUint(body, 0, 4))
  if (now > until) return undefined
  return {
    until,
    sender: toHex(body.subarray(4, 24)),
    reference: toHex(body.subarray(24, 56)),
    index: Number(getUint(body, 56, 4)),
    purse: decoder.decode(body.subarray(fixedSize)),
  }
}

function macOf(secret: Uint8Array, body: Uint8Array): Uint8Array {
  return hmacSha256(secret, concatBytes(tag, body)).subarray(0, macSize)
}

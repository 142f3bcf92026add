import { addressOfKey, signDigest } from '../crypto.ts'
import type { TicketSigner } from '../ports/ticket-signer.ts'
import { fromHex, toHex } from '../ticket/bytes.ts'

/**
 * A signer that holds its private key (32 bytes) in memory: session keys of players and servers.
 *
 * @example const signer = createKeySigner(crypto.getRandomValues(new Uint8Array(32)))
 */
export function createKeySigner(privateKey: Uint8Array): TicketSigner {
  const key = privateKey.slice()
  return {
    address: toHex(addressOfKey(key)),
    sign: async ({ digest }) => {
      const signature = signDigest(fromHex(digest, 32), key)
      return { r: toHex(signature.subarray(0, 32)), vs: toHex(signature.subarray(32)) }
    },
  }
}

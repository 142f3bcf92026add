import { secp256k1 } from '@noble/curves/secp256k1.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 as sha256Pure } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'

/** The half order of secp256k1: a signature with a larger s has a twin, and the draw hashes it. */
const halfOrder = secp256k1.Point.Fn.ORDER >> 1n

interface NativeCurve {
  ecdsaRecover(
    signature: Uint8Array,
    recovery: number,
    message: Uint8Array,
    compressed: false,
  ): Uint8Array
  ecdsaSign(message: Uint8Array, key: Uint8Array): { signature: Uint8Array; recid: number }
}

let native: NativeCurve | undefined | false = false

/** The optional native curve, looked up once; absent in browsers and where it could not be built. */
function nativeCurve(): NativeCurve | undefined {
  if (native !== false) return native
  native = undefined
  try {
    const load = globalThis.process?.getBuiltinModule?.('node:module')
    native = load?.createRequire(import.meta.url)('secp256k1') as NativeCurve | undefined
  } catch {
    // Not installed: the pure implementation below answers the same, only slower.
  }
  return native
}

/** Chooses the curve implementation; tests run everything under both. */
export function useNativeCurve(wanted: boolean): boolean {
  native = wanted ? false : undefined
  return wanted ? nativeCurve() !== undefined : true
}

/** keccak256 of the bytes, 32 bytes. */
export function keccak256(bytes: Uint8Array): Uint8Array {
  return keccak_256(bytes)
}

/** SHA-256 of the bytes, 32 bytes. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return sha256Pure(bytes)
}

/** HMAC-SHA256, 32 bytes. */
export function hmacSha256(key: Uint8Array, message: Uint8Array): Uint8Array {
  return hmac(sha256Pure, key, message)
}

/** Compares without telling by time where two byte strings of equal length differ. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  let different = 0
  for (let i = 0; i < a.length; i++) different |= (a[i] as number) ^ (b[i] as number)
  return different === 0
}

/** The 20-byte address of an uncompressed public key (65 bytes, leading 0x04). */
function addressOfPublicKey(publicKey: Uint8Array): Uint8Array {
  return keccak_256(publicKey.subarray(1)).subarray(12)
}

/** The 20-byte address of a private key (32 bytes). */
export function addressOfKey(privateKey: Uint8Array): Uint8Array {
  return addressOfPublicKey(secp256k1.getPublicKey(privateKey, false))
}

/**
 * Signs a 32-byte digest; answers r ‖ vs (64 bytes, EIP-2098, lower s). RFC 6979 without extra
 * entropy: the same digest always gives the same signature, so a retry can't be a second draw.
 */
export function signDigest(digest: Uint8Array, privateKey: Uint8Array): Uint8Array {
  const out = new Uint8Array(64)
  const curve = nativeCurve()
  let recovery: number
  if (curve) {
    const signed = curve.ecdsaSign(digest, privateKey)
    out.set(signed.signature)
    recovery = signed.recid
  } else {
    const signed = secp256k1.sign(digest, privateKey, { prehash: false, format: 'recovered' })
    out.set(signed.subarray(1))
    recovery = signed[0] as number
  }
  if (recovery & 1) out[32] = (out[32] as number) | 0x80
  return out
}

function toBigInt(bytes: Uint8Array): bigint {
  let value = 0n
  for (const byte of bytes) value = (value << 8n) | BigInt(byte)
  return value
}

/**
 * The 20-byte address that signed the digest, or undefined: r or s zero or out of range, s in the
 * upper half, or no point. Protocol part 2: exactly one encoding is accepted.
 */
export function recoverAddress(digest: Uint8Array, signature: Uint8Array): Uint8Array | undefined {
  if (signature.length !== 64 || digest.length !== 32) return undefined
  const plain = signature.slice()
  const recovery = (plain[32] as number) >> 7
  plain[32] = (plain[32] as number) & 0x7f
  const r = toBigInt(plain.subarray(0, 32))
  const s = toBigInt(plain.subarray(32))
  if (r === 0n || s === 0n || s > halfOrder || r >= secp256k1.Point.Fn.ORDER) return undefined
  try {
    const curve = nativeCurve()
    if (curve) return addressOfPublicKey(curve.ecdsaRecover(plain, recovery, digest, false))
    const recovered = new Uint8Array(65)
    recovered[0] = recovery
    recovered.set(plain, 1)
    const compressed = secp256k1.recoverPublicKey(recovered, digest, { prehash: false })
    return addressOfPublicKey(secp256k1.Point.fromBytes(compressed).toBytes(false))
  } catch {
    return undefined
  }
}

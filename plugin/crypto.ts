import { secp256k1 } from '@noble/curves/secp256k1.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 as sha256Pure } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'

interface NativeCurve {
  ecdsaRecover(
    signature: Uint8Array,
    recovery: number,
    message: Uint8Array,
    compressed: false,
  ): Uint8Array
  ecdsaSign(message: Uint8Array, key: Uint8Array): { signature: Uint8Array; recid: number }
}

/** An optional package, absent in browsers and where it could not be built or is not installed. */
function optionalPackage(name: string): unknown {
  try {
    return globalThis.process?.getBuiltinModule?.('node:module')?.createRequire(import.meta.url)(
      name,
    )
  } catch {
    // The pure implementation answers the same, only slower.
    return undefined
  }
}

let native: NativeCurve | undefined | false = false

/** The optional native curve, looked up once. */
function nativeCurve(): NativeCurve | undefined {
  if (native === false) native = optionalPackage('secp256k1') as NativeCurve | undefined
  return native
}

/** Chooses the curve implementation; tests run everything under both. */
export function useNativeCurve(wanted: boolean): boolean {
  native = wanted ? false : undefined
  return wanted ? nativeCurve() !== undefined : true
}

interface CompiledHash {
  init(): unknown
  update(bytes: Uint8Array): unknown
  digest(form: 'binary'): Uint8Array
}

let compiled: CompiledHash | undefined
let isCompiledWanted = true
let loading: Promise<CompiledHash | undefined> | undefined

/** The optional compiled keccak, one hasher for all: nothing waits between its three calls. */
function loadCompiledHash(): Promise<CompiledHash | undefined> {
  const found = optionalPackage('hash-wasm') as
    | { createKeccak(bits: 256): Promise<CompiledHash> }
    | undefined
  loading ??= found ? found.createKeccak(256).catch(() => undefined) : Promise.resolve(undefined)
  return loading
}

/**
 * Resolves when the fastest keccak there is is in use. Nobody has to wait for it: the compiled one,
 * some seven times faster, also comes into use a moment after the first hash.
 */
export async function prepareHashes(): Promise<void> {
  const found = await loadCompiledHash()
  if (isCompiledWanted) compiled = found
}

/** Chooses the keccak implementation, and answers whether it is there; tests run under both. */
export async function useCompiledHash(wanted: boolean): Promise<boolean> {
  isCompiledWanted = wanted
  compiled = undefined
  await prepareHashes()
  return !wanted || compiled !== undefined
}

/** keccak256 of the bytes, 32 bytes. */
export function keccak256(bytes: Uint8Array): Uint8Array {
  if (compiled) {
    compiled.init()
    compiled.update(bytes)
    return compiled.digest('binary')
  }
  if (!loading) void prepareHashes()
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
  return keccak256(publicKey.subarray(1)).subarray(12)
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

/** The order of secp256k1, and half of it: a signature with a larger s has a twin, and the draw hashes it. */
const order = numberToBytes(secp256k1.Point.Fn.ORDER)
const halfOrder = numberToBytes(secp256k1.Point.Fn.ORDER >> 1n)

function numberToBytes(value: bigint): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_, at) => Number((value >> BigInt(248 - 8 * at)) & 255n))
}

/** How 32 bytes at `at` compare with a big-endian number: negative, zero or positive. */
function compareAt(bytes: Uint8Array, at: number, number: Uint8Array): number {
  for (let i = 0; i < 32; i++) {
    const difference = bytes[at + i]! - number[i]!
    if (difference !== 0) return difference
  }
  return 0
}

function isZeroAt(bytes: Uint8Array, at: number): boolean {
  for (let i = at; i < at + 32; i++) if (bytes[i] !== 0) return false
  return true
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
  if (isZeroAt(plain, 0) || isZeroAt(plain, 32)) return undefined
  if (compareAt(plain, 0, order) >= 0 || compareAt(plain, 32, halfOrder) > 0) return undefined
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

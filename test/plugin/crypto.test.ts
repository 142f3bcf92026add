import assert from 'node:assert/strict'
import { createHash, createHmac, randomBytes } from 'node:crypto'
import * as fc from 'fast-check'
import t from 'tap'
import {
  addressOfKey,
  equalBytes,
  hmacSha256,
  keccak256,
  recoverAddress,
  sha256,
  signDigest,
  useCompiledHash,
  useNativeCurve,
} from '../../plugin/crypto.ts'
import { fromHex, getUint, putUint, toHex } from '../../plugin/ticket/bytes.ts'

const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n
const bytes = (size: number): fc.Arbitrary<Uint8Array> =>
  fc.uint8Array({ minLength: size, maxLength: size })
const keys = fc.bigInt({ min: 1n, max: order - 1n }).map((value) => word(value))
const noNative = useNativeCurve(true)
  ? {}
  : { skip: 'the optional package secp256k1 is not installed' }

const noCompiled = (await useCompiledHash(true))
  ? {}
  : { skip: 'the optional package hash-wasm is not installed' }

function word(value: bigint): Uint8Array {
  const out = new Uint8Array(32)
  putUint(out, 0, 32, value)
  return out
}

/** The answers of both implementations, which must be one. */
function both<T>(ask: () => T): T {
  useNativeCurve(true)
  const native = ask()
  useNativeCurve(false)
  const pure = ask()
  useNativeCurve(true)
  assert.deepEqual(native, pure)
  return pure
}

const recovered = (digest: Uint8Array, signature: Uint8Array): string | undefined => {
  const address = both(() => recoverAddress(digest, signature))
  return address && toHex(address)
}

t.test('hashes agree with known answers and with Node', async (t) => {
  const empty = '0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470'
  t.equal(toHex(keccak256(new Uint8Array())), empty)
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (a, b) => {
      assert.deepEqual(sha256(a), new Uint8Array(createHash('sha256').update(a).digest()))
      assert.deepEqual(hmacSha256(a, b), new Uint8Array(createHmac('sha256', a).update(b).digest()))
      assert.equal(equalBytes(a, b), Buffer.compare(a, b) === 0)
      assert.equal(equalBytes(a, a.slice()), true)
    }),
  )
})

t.test('both keccaks answer the same, whatever the length', noCompiled, async (t) => {
  const empty = '0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470'
  // Around the block of 136 bytes, and beyond the 16 KiB that the compiled one takes at a time.
  const sizes = [...Array(300).keys(), 16_383, 16_384, 16_385, 70_000]
  const inputs = sizes.map((size) => new Uint8Array(randomBytes(size)))
  const hashAll = (): string[] => inputs.map((input) => toHex(keccak256(input)))
  t.equal(await useCompiledHash(true), true)
  const compiled = hashAll()
  t.equal(compiled[0], empty)
  t.equal(await useCompiledHash(false), true)
  const pure = hashAll()
  await useCompiledHash(true)
  t.strictSame(compiled, pure)
})

t.test('what is hashed and its hash belong to the caller', async (t) => {
  for (const wanted of [true, false]) {
    await useCompiledHash(wanted)
    const input = new Uint8Array(64).fill(3)
    const first = keccak256(input)
    const kept = toHex(first)
    keccak256(new Uint8Array(64).fill(4))
    t.equal(toHex(first), kept)
    t.strictSame(input, new Uint8Array(64).fill(3))
    t.equal(toHex(keccak256(input)), kept, 'no state is left from one to the next')
  }
  await useCompiledHash(true)
})

t.test('a signature is in range to the last bit', async (t) => {
  const digest = new Uint8Array(32).fill(5)
  const good = signDigest(digest, word(7n))
  const parts = (r: bigint, s: bigint): Uint8Array => new Uint8Array([...word(r), ...word(s)])
  const [r, s] = [getUint(good, 0, 32), getUint(good, 32, 32) & ((1n << 255n) - 1n)]
  for (const bad of [parts(0n, s), parts(order, s), parts(r, 0n), parts(r, (order >> 1n) + 1n)]) {
    t.equal(recovered(digest, bad), undefined)
  }
  t.not(recovered(digest, parts(r, order >> 1n)), undefined, 'the half order itself is in range')
})

t.test('the address of the key 1 is the known one', async (t) => {
  t.equal(toHex(addressOfKey(word(1n))), '0x7e5f4552091a69125d5dfcb7b8c2659029395bdf')
})

t.test('a signature leads back to its key, is low and always the same', noNative, async () => {
  fc.assert(
    fc.property(bytes(32), keys, (digest, key) => {
      const signature = both(() => signDigest(digest, key))
      assert.deepEqual(signDigest(digest, key), signature)
      assert.equal(signature.length, 64)
      assert.equal(recovered(digest, signature), toHex(addressOfKey(key)))
      const s = getUint(signature, 32, 32) & ((1n << 255n) - 1n)
      assert.ok(s > 0n && s <= order >> 1n)
    }),
    { numRuns: 40 },
  )
})

t.test('signing is RFC 6979 without extra entropy', async (t) => {
  // Key 1 over SHA-256 of "Satoshi Nakamoto", the vector that every RFC 6979 implementation cites.
  const digest = sha256(new TextEncoder().encode('Satoshi Nakamoto'))
  const known =
    '0x934b1ea10a4b3c1757e2b0c017d0b6143ce3c9a7e6a4a49860d7a6ab210ee3d8' +
    '2442ce9d2b916064108014783e923ec36b49743e2ffa1c4496f01a512aafd9e5'
  const signature = both(() => signDigest(digest, word(1n))).slice()
  signature[32] = signature[32]! & 0x7f
  t.equal(toHex(signature), known)
})

t.test('there is one encoding of a signature and no other', noNative, async (t) => {
  const flip = 1n << 255n
  for (let i = 0; i < 25; i++) {
    const [digest, key] = [new Uint8Array(randomBytes(32)), new Uint8Array(randomBytes(32))]
    const signature = signDigest(digest, key)
    const [r, vs] = [getUint(signature, 0, 32), getUint(signature, 32, 32)]
    const s = vs & (flip - 1n)
    const make = (r: bigint, vs: bigint): Uint8Array => {
      const out = new Uint8Array(64)
      putUint(out, 0, 32, r)
      putUint(out, 32, 32, vs)
      return out
    }
    const twin = order - s
    const wrong = {
      'r zero': make(0n, vs),
      's zero': make(r, 0n),
      's zero, odd': make(r, flip),
      'r the order': make(order, vs),
      'r above the order': make((1n << 256n) - 1n, vs),
      's half the order and one': make(r, (order >> 1n) + 1n),
      's the largest': make(r, flip - 1n),
    }
    for (const [name, signature] of Object.entries(wrong)) {
      if (recovered(digest, signature) !== undefined) t.fail(`${name} was accepted`)
    }
    // Of the twin with the high s, 64 bytes can't even hold the top bit: it is the parity's place.
    const others = { 'other parity': vs ^ flip, twin, 'twin with parity': twin | flip }
    for (const [name, other] of Object.entries(others)) {
      const address = recovered(digest, make(r, other))
      if (address === toHex(addressOfKey(key))) t.fail(`${name} led to the same key`)
    }
  }
  const digest = new Uint8Array(32).fill(7)
  const good = signDigest(digest, word(5n))
  for (const size of [0, 1, 32, 63, 65, 128]) {
    const other = new Uint8Array(size)
    other.set(good.subarray(0, size))
    t.equal(recovered(digest, other), undefined, `${size} bytes`)
  }
  for (const size of [0, 31, 33]) t.equal(recovered(new Uint8Array(size), good), undefined)
})

t.test('r + n is no second name of r', noNative, async (t) => {
  // Points whose x is above the order exist; ECDSA's r is that x less the order, and the recovery
  // ids 2 and 3 that would say so have no place in 64 bytes.
  for (const r of [1n, 2n, 3n, 5n]) {
    const signature = new Uint8Array(64)
    putUint(signature, 0, 32, r + order)
    putUint(signature, 32, 32, 1n)
    t.equal(recovered(word(9n), signature), undefined)
  }
})

t.test('both implementations judge any 64 bytes alike, and never throw', noNative, async (t) => {
  const edges = [0n, 1n, 2n, order - 1n, order, order >> 1n, (order >> 1n) + 1n, 1n << 255n]
  const halves = fc.oneof(bytes(32), fc.constantFrom(...edges).map(word))
  let found = 0
  fc.assert(
    fc.property(bytes(32), halves, halves, (digest, r, vs) => {
      const signature = new Uint8Array(64)
      signature.set(r)
      signature.set(vs, 32)
      if (recovered(digest, signature) !== undefined) found++
    }),
    { numRuns: 200 },
  )
  t.ok(found > 10, 'some of them are signatures of somebody')
  const none = fromHex(`0x${'00'.repeat(31)}05${'00'.repeat(31)}01`)
  t.equal(recovered(word(1n), none), undefined, 'no point has x = 5')
})

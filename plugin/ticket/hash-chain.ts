import { keccak256 } from '../crypto.ts'

/** Which of a book's two chains; the byte is hashed into every step. */
export type Side = 'sender' | 'recipient'

const sideByte = { sender: 0x53, recipient: 0x52 } as const

/** What is hashed last; nobody keeps it. Bytes 48 to 62 stay zero. */
const stepped = new Uint8Array(64)

/**
 * One step towards the root: keccak256(x ‖ salt[16] ‖ uint128 side), protocol part 4. Salt and side
 * keep a position of one chain from being taken for a position of another.
 */
export function step(x: Uint8Array, salt: Uint8Array, side: Side): Uint8Array {
  stepped.set(x)
  stepped.set(salt, 32)
  stepped[63] = sideByte[side]
  return keccak256(stepped)
}

/** `count` steps from x towards the root. */
export function walk(x: Uint8Array, salt: Uint8Array, side: Side, count: number): Uint8Array {
  let at = x
  for (let i = 0; i < count; i++) at = step(at, salt, side)
  return at
}

/**
 * All positions of a chain: element i is c_i, element 0 the root, element `length` the seed.
 *
 * @example const chain = hashChain(entropy(32), entropy(16), 'sender', 64)
 */
export function hashChain(
  seed: Uint8Array,
  salt: Uint8Array,
  side: Side,
  length: number,
): readonly Uint8Array[] {
  const chain = Array.from<Uint8Array>({ length: length + 1 })
  chain[length] = seed
  for (let i = length; i > 0; i--) chain[i - 1] = step(chain[i]!, salt, side)
  return chain
}

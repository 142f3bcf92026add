import { createLetters } from './letters.ts'

/** 0x and lower-case hexadecimal digits, two a byte. */
export type Hex = `0x${string}`

/** 20 bytes in hex, always lower case in the core: two spellings of one address would be two keys. */
export type Address = Hex

const digits = new TextEncoder().encode('0123456789abcdef')

/** What a letter is worth as a hex digit; 255 for all others. */
const digitValues = new Uint8Array(256).fill(255)
for (let i = 0; i < 16; i++) {
  digitValues[digits[i]!] = i
  digitValues['0123456789ABCDEF'.charCodeAt(i)] = i
}

const scratch = createLetters(2 + 2 * 64)

/** Bytes as lower-case hex with 0x. */
export function toHex(bytes: Uint8Array): Hex {
  const size = 2 + 2 * bytes.length
  const room = size <= scratch.bytes.length ? scratch : createLetters(size)
  const into = room.bytes
  into[0] = 0x30
  into[1] = 0x78
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    into[2 + 2 * i] = digits[byte >> 4]!
    into[3 + 2 * i] = digits[byte & 15]!
  }
  return room.text(size) as Hex
}

/** Hex (either case, with 0x) to bytes; undefined when it is not hex of the wanted length. */
export function parseHex(text: unknown, length?: number): Uint8Array | undefined {
  if (typeof text !== 'string' || text.length % 2 !== 0 || !text.startsWith('0x')) return undefined
  const size = (text.length - 2) / 2
  if (length !== undefined && size !== length) return undefined
  const bytes = new Uint8Array(size)
  for (let i = 0; i < size; i++) {
    const value = (digitAt(text, 2 + 2 * i) << 4) | digitAt(text, 3 + 2 * i)
    if (value > 255) return undefined
    bytes[i] = value
  }
  return bytes
}

function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code < 256 ? digitValues[code]! : 255
}

/** Hex that is known to be well formed, to bytes. Throws RangeError on anything else. */
export function fromHex(text: Hex, length?: number): Uint8Array {
  const bytes = parseHex(text, length)
  if (!bytes) throw new RangeError(`expected hex of ${length ?? 'whole'} bytes, got ${text}`)
  return bytes
}

/** An address in lower case, or undefined when it is not 20 bytes of hex. */
export function parseAddress(text: unknown): Address | undefined {
  const bytes = parseHex(text, 20)
  return bytes && toHex(bytes)
}

/** Writes an unsigned integer big-endian into `size` bytes at `offset`. Throws RangeError beyond. */
export function putUint(
  into: Uint8Array,
  offset: number,
  size: number,
  value: bigint | number,
): void {
  const isSmall = typeof value === 'number' && value >= 0 && value <= 0xffffffff
  let rest = isSmall && Number.isInteger(value) ? value : BigInt(value)
  if (
    typeof rest === 'bigint'
      ? rest < 0n || rest >> BigInt(8 * size) !== 0n
      : size < 4 && rest >> (8 * size) !== 0
  ) {
    throw new RangeError(`${value} does not fit ${size} bytes`)
  }
  let at = offset + size
  // Four bytes a step: an operation on a bigint makes another one.
  while (typeof rest === 'bigint') {
    let low = Number(rest & 0xffffffffn)
    rest >>= 32n
    const isLast = rest === 0n
    for (let i = 0; i < 4 && at > offset; i++, low >>>= 8) into[--at] = low
    if (isLast) rest = 0
  }
  while (at > offset) {
    into[--at] = rest
    rest >>>= 8
  }
}

/** Reads a big-endian unsigned integer of `size` bytes at `offset`. */
export function getUint(from: Uint8Array, offset: number, size: number): bigint {
  const first = size % 4
  let value = BigInt(first === 0 ? 0 : getNumber(from, offset, first))
  for (let at = offset + first; at < offset + size; at += 4) {
    value = (value << 32n) | BigInt(getNumber(from, at, 4))
  }
  return value
}

/** The same of at most six bytes, as a number. */
export function getNumber(from: Uint8Array, offset: number, size: number): number {
  let value = 0
  for (let i = offset; i < offset + size; i++) value = value * 256 + from[i]!
  return value
}

/** Joins byte strings. */
export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

/** 0x and lower-case hexadecimal digits, two a byte. */
export type Hex = `0x${string}`

/** 20 bytes in hex, always lower case in the core: two spellings of one address would be two keys. */
export type Address = Hex

const digits = '0123456789abcdef'

/** Bytes as lower-case hex with 0x. */
export function toHex(bytes: Uint8Array): Hex {
  let text = '0x'
  for (const byte of bytes) text += digits[byte >> 4]! + digits[byte & 15]!
  return text as Hex
}

/** Hex (either case, with 0x) to bytes; undefined when it is not hex of the wanted length. */
export function parseHex(text: unknown, length?: number): Uint8Array | undefined {
  if (typeof text !== 'string' || !/^0x(?:[0-9a-fA-F]{2})*$/.test(text)) return undefined
  const size = (text.length - 2) / 2
  if (length !== undefined && size !== length) return undefined
  const bytes = new Uint8Array(size)
  for (let i = 0; i < size; i++) bytes[i] = Number.parseInt(text.slice(2 + 2 * i, 4 + 2 * i), 16)
  return bytes
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
  let rest = BigInt(value)
  if (rest < 0n || rest >> BigInt(8 * size) !== 0n) {
    throw new RangeError(`${value} does not fit ${size} bytes`)
  }
  for (let i = offset + size - 1; i >= offset; i--) {
    into[i] = Number(rest & 255n)
    rest >>= 8n
  }
}

/** Reads a big-endian unsigned integer of `size` bytes at `offset`. */
export function getUint(from: Uint8Array, offset: number, size: number): bigint {
  let value = 0n
  for (let i = offset; i < offset + size; i++) value = (value << 8n) | BigInt(from[i] as number)
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

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const letters = new TextEncoder().encode(alphabet)
const latin = new TextDecoder('latin1')

/** What a letter is worth; 255 for what is none. */
const values = new Uint8Array(256).fill(255)
letters.forEach((letter, value) => (values[letter] = value))

/** Bytes as base64url without padding (RFC 4648 part 5). */
export function encodeBase64url(bytes: Uint8Array): string {
  const { length } = bytes
  const text = new Uint8Array(Math.ceil((length * 4) / 3))
  let at = 0
  for (let i = 0; i < length; i += 3) {
    const group = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    text[at++] = letters[group >> 18]!
    text[at++] = letters[(group >> 12) & 63]!
    // Beyond the end of the text these two are not written.
    text[at++] = letters[(group >> 6) & 63]!
    text[at++] = letters[group & 63]!
  }
  return latin.decode(text)
}

/**
 * Base64url without padding to bytes; undefined on any other letter, an impossible length, or
 * unused low bits that are not zero: each byte string has exactly one accepted text.
 */
export function decodeBase64url(text: string): Uint8Array | undefined {
  if (text.length % 4 === 1) return undefined
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let held = 0
  let bits = 0
  let at = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const value = code < 256 ? values[code]! : 255
    if (value === 255) return undefined
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = held >> bits
    }
  }
  return (held & ((1 << bits) - 1)) === 0 ? bytes : undefined
}

import { createLetters } from './letters.ts'
import type { Letters } from './letters.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const letters = new TextEncoder().encode(alphabet)
const encoder = new TextEncoder()

/** For all but the longest texts. */
const scratch = createLetters(4096)

function roomFor(bytes: number): Letters {
  const size = Math.ceil((bytes * 4) / 3)
  return size + 3 <= scratch.bytes.length ? scratch : createLetters(size + 3)
}

/** What a letter is worth; 255 for what is none. */
const values = new Uint8Array(256).fill(255)
letters.forEach((letter, value) => (values[letter] = value))

/** Writes the four letters of 24 bits; beyond the end of a text the last ones are not read. */
function putGroup(into: Uint8Array, at: number, group: number): void {
  into[at] = letters[group >> 18]!
  into[at + 1] = letters[(group >> 12) & 63]!
  into[at + 2] = letters[(group >> 6) & 63]!
  into[at + 3] = letters[group & 63]!
}

/** Bytes as base64url without padding (RFC 4648 part 5). */
export function encodeBase64url(bytes: Uint8Array): string {
  const { length } = bytes
  const room = roomFor(length)
  let at = 0
  for (let i = 0; i < length; i += 3, at += 4) {
    const group = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    putGroup(room.bytes, at, group)
  }
  return room.text(Math.ceil((length * 4) / 3))
}

/**
 * The UTF-8 bytes of a text as base64url. Most texts are ASCII, as receipts are, and those need no
 * bytes between: a sixth of the time.
 */
export function encodeBase64urlText(text: string): string {
  const { length } = text
  const room = roomFor(length)
  let at = 0
  let seen = 0
  for (let i = 0; i < length; i += 3, at += 4) {
    const second = i + 1 < length ? text.charCodeAt(i + 1) : 0
    const third = i + 2 < length ? text.charCodeAt(i + 2) : 0
    const first = text.charCodeAt(i)
    seen |= first | second | third
    putGroup(room.bytes, at, (first << 16) | (second << 8) | third)
  }
  if (seen > 127) return encodeBase64url(encoder.encode(text))
  return room.text(Math.ceil((length * 4) / 3))
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

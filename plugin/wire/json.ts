import { FareboxError } from '../errors.ts'
import { decodeBase64url, encodeBase64urlText } from '../ticket/base64url.ts'
import { parseHex, toHex } from '../ticket/bytes.ts'
import type { Hex } from '../ticket/bytes.ts'

export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [name: string]: Json | undefined
}

/**
 * JSON in the one form of RFC 8785: no blanks, names sorted by UTF-16 units, absent members left out.
 * Throws RangeError on what has no form there: a number that is not finite, half a surrogate pair.
 *
 * @example canonicalJson({ b: 1, a: 'x' }) // '{"a":"x","b":1}'
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`JSON has no ${value}`)
  }
  if (typeof value === 'string' && /\p{Cs}/u.test(value)) {
    throw new RangeError('JSON text has no half surrogate pairs')
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((each) => canonicalJson(each as Json)).join(',')}]`
  const members = Object.entries(value).filter((entry) => entry[1] !== undefined)
  members.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, each]) => `${canonicalJson(name)}:${canonicalJson(each as Json)}`).join(',')}}`
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export function utf8(text: string): Uint8Array {
  return encoder.encode(text)
}

/** Text as standard base64 with padding (RFC 4648 part 4), as x402 carries it. */
export function encodeBase64(text: string): string {
  const url = encodeBase64urlText(text).replaceAll('-', '+').replaceAll('_', '/')
  return url.padEnd(Math.ceil(url.length / 4) * 4, '=')
}

/** Text as base64url without padding, as the Payment scheme carries it. */
export function encodeText(text: string): string {
  return encodeBase64urlText(text)
}

/** JSON in standard padded base64; undefined on anything else. */
export function decodeBase64Json(text: string): unknown {
  const bare = text.replace(/={1,2}$/, '')
  if (text.length % 4 !== 0 || /[-_=]/.test(bare)) return undefined
  return decodeJson(bare.replaceAll('+', '-').replaceAll('/', '_'))
}

/** JSON in base64url without padding; undefined on anything else. */
export function decodeJson(text: string): unknown {
  const bytes = decodeBase64url(text)
  return bytes && parseJson(bytes)
}

/** Bytes of UTF-8 JSON to a value; undefined when they are none. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes))
  } catch {
    return undefined
  }
}

/** Reads members of a foreign object one by one; what is wrong is said with where, expected, got. */
export class Fields {
  readonly where: string
  private readonly from: Readonly<Record<string, unknown>>

  constructor(value: unknown, where: string) {
    this.where = where
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
      throw misfit(where, 'an object', value)
    }
    this.from = value as Record<string, unknown>
  }

  /** Own members only: `__proto__` and its like never come from the prototype. */
  raw(name: string): unknown {
    return Object.hasOwn(this.from, name) ? this.from[name] : undefined
  }

  has(name: string): boolean {
    return this.raw(name) !== undefined
  }

  at(name: string): string {
    return `${this.where}.${name}`
  }

  object(name: string): Fields {
    return new Fields(this.raw(name), this.at(name))
  }

  text(name: string, pattern = /^[^\p{Cc}]{0,256}$/u, expected = 'a text'): string {
    const value = this.raw(name)
    if (typeof value !== 'string' || !pattern.test(value)) {
      throw misfit(this.at(name), expected, value)
    }
    return value
  }

  /** A JSON number: an integer from `least` to `most`. */
  number(name: string, least: number, most: number): number {
    const value = this.raw(name)
    if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
      throw misfit(this.at(name), `an integer from ${least} to ${most}`, value)
    }
    return value
  }

  uint32(name: string): number {
    return this.number(name, 0, 0xffff_ffff)
  }

  /** Unix seconds, a JSON number. */
  seconds(name: string): bigint {
    return BigInt(this.number(name, 0, Number.MAX_SAFE_INTEGER))
  }

  /** An unsigned integer in decimal digits without leading zeros. */
  decimal(name: string, bits: number): bigint {
    const value = this.raw(name)
    if (typeof value === 'string' && /^(?:0|[1-9]\d{0,77})$/.test(value)) {
      const read = BigInt(value)
      if (read >> BigInt(bits) === 0n) return read
    }
    throw misfit(this.at(name), `a decimal string of a uint${bits}`, value)
  }

  /** Hex of exactly `size` bytes, in either case; answers lower case. */
  hex(name: string, size: number): Hex {
    const bytes = parseHex(this.raw(name), size)
    if (!bytes) throw misfit(this.at(name), `0x and ${2 * size} hex digits`, this.raw(name))
    return toHex(bytes)
  }

  list<T>(name: string, most: number, read: (value: unknown, where: string) => T): T[] {
    const value = this.raw(name)
    if (!Array.isArray(value) || value.length > most) {
      throw misfit(this.at(name), `a list of at most ${most}`, value)
    }
    return value.map((each, at) => read(each, `${this.at(name)}[${at}]`))
  }

  /** Refuses members that no reader asked for. */
  only(...names: readonly string[]): this {
    const extra = Object.keys(this.from).find((name) => !names.includes(name))
    if (extra !== undefined) throw misfit(this.at(extra.slice(0, 40)), 'nothing', this.from[extra])
    return this
  }
}

/** `input_invalid` that says where, what was expected, and what came instead, cut short. */
export function misfit(where: string, expected: string, got: unknown): FareboxError {
  return new FareboxError(
    'input_invalid',
    `${where}: expected ${expected}, got ${brief(got)}: correct it and send again`,
  )
}

function brief(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (value !== null && typeof value === 'object') return 'an object'
  const text = JSON.stringify(value) ?? typeof value
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}

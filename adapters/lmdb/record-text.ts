/** A record as the store keeps it: plain data whose numbers may be bigint and whose bytes are bytes. */
export type PlainRecord =
  | string
  | number
  | boolean
  | bigint
  | Uint8Array
  | readonly PlainRecord[]
  | { readonly [field: string]: PlainRecord | undefined }

function tag(value: unknown): unknown {
  if (typeof value === 'bigint') return `n${value}`
  if (typeof value === 'string') return `s${value}`
  if (value instanceof Uint8Array) return `x${Buffer.from(value).toString('base64url')}`
  if (Array.isArray(value)) return value.map(tag)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, tag(inner)]))
}

function untag(value: unknown): unknown {
  if (typeof value === 'string') {
    const rest = value.slice(1)
    if (value.startsWith('s')) return rest
    if (value.startsWith('n') && /^-?\d+$/.test(rest)) return BigInt(rest)
    if (value.startsWith('x')) return new Uint8Array(Buffer.from(rest, 'base64url'))
    throw new SyntaxError('a value without a known tag')
  }
  if (Array.isArray(value)) return value.map(untag)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, untag(inner)]))
}

/**
 * A record as JSON whose strings begin with what they are: `s` text, `n` a bigint in decimal, `x`
 * bytes in base64url. Credit has up to 192 bits and must come back to the last one.
 */
export function serializeRecord(record: PlainRecord): string {
  return JSON.stringify(tag(record))
}

/** The record again; throws SyntaxError on any text that serializeRecord can't produce. */
export function parseRecord(text: string): unknown {
  return untag(JSON.parse(text))
}

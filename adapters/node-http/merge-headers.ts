import type { OutgoingHttpHeader, ServerResponse } from 'node:http'
import type { HeaderList } from '../../plugin/index.ts'

/** Fields whose value is a list: the gate's entries join the origin's. */
const lists = new Set(['vary', 'access-control-expose-headers', 'cache-control'])

/** Fields of which there may be several lines. */
const lines = new Set(['set-cookie', 'link', 'www-authenticate'])

/** Adds the gate's headers to what the handler behind it has set, without doubling anything. */
export function mergeHeaders(response: ServerResponse, headers: HeaderList): void {
  for (const [name, value] of headers) {
    const before = response.getHeader(name)
    if (before === undefined) {
      response.setHeader(name, value)
      continue
    }
    const lower = name.toLowerCase()
    if (lists.has(lower)) response.setHeader(name, union(textOf(before), value))
    else if (lines.has(lower)) response.setHeader(name, [...[before].flat().map(String), value])
    else response.setHeader(name, value)
  }
}

/** What CDNs obey before Cache-Control. */
const sharedCacheFields = [
  'surrogate-control',
  'cdn-cache-control',
  'cloudflare-cdn-cache-control',
  'x-accel-expires',
]

/** A paid answer is the payer's: a shared cache would give it to everyone for nothing. */
export function makePrivate(response: ServerResponse): void {
  for (const name of sharedCacheFields) response.removeHeader(name)
  const own = response.getHeader('Cache-Control')
  if (own === undefined) return void response.setHeader('Cache-Control', 'private')
  const kept = splitList(textOf(own)).filter(
    (directive) => !/^(?:public|private|s-maxage|proxy-revalidate)\b/i.test(directive),
  )
  response.setHeader('Cache-Control', ['private', ...kept].join(', '))
}

function union(before: string, added: string): string {
  const entries = splitList(before)
  const seen = new Set(entries.map((entry) => entry.toLowerCase()))
  return [...entries, ...splitList(added).filter((entry) => !seen.has(entry.toLowerCase()))].join(
    ', ',
  )
}

function splitList(text: string): string[] {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}

function textOf(value: OutgoingHttpHeader): string {
  return Array.isArray(value) ? value.join(', ') : String(value)
}

/** Headers as node:http takes them, several lines of one name in a list. */
export function groupHeaders(headers: HeaderList): Record<string, string | string[]> {
  const grouped: Record<string, string | string[]> = {}
  for (const [name, value] of headers) {
    const before = grouped[name]
    grouped[name] = before === undefined ? value : [before, value].flat()
  }
  return grouped
}

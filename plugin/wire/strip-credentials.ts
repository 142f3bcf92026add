import { defaultCredentialNames, isCookie, ownCookies, ownHeader, ownQuery } from './own-parts.ts'
import type { CredentialNames, HeaderLines } from './own-parts.ts'

/**
 * Headers and query without any credential of ours: what may go upstream, be logged and be a cache
 * key. An Authorization of another scheme and other cookies stay.
 */
export function stripCredentials(
  headers: HeaderLines,
  query: string,
  names: CredentialNames = defaultCredentialNames,
): { headers: HeaderLines; query: string } {
  const kept: HeaderLines[number][] = []
  for (const line of headers) {
    if (ownHeader(line, names)) continue
    const cookies = isCookie(line[0]) ? ownCookies(line[1], names) : undefined
    if (!cookies || cookies.own.length === 0) kept.push(line)
    else if (cookies.rest !== '') kept.push([line[0], cookies.rest])
  }
  return { headers: kept, query: ownQuery(query, names).rest }
}

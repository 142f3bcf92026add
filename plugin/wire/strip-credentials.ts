import type { CredentialNames, HeaderLines } from './own-parts.ts'
import { splitCredentials } from './split-credentials.ts'

/**
 * Headers and query without any credential of ours: what may go upstream, be logged and be a cache
 * key. An Authorization of another scheme and other cookies stay.
 */
export function stripCredentials(
  headers: HeaderLines,
  query: string,
  names?: CredentialNames,
): { headers: HeaderLines; query: string } {
  const split = splitCredentials(headers, query, names)
  return { headers: split.headers, query: split.query }
}

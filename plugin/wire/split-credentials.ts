import { defaultCredentialNames, isCookie, ownCookies, ownHeader, ownQuery } from './own-parts.ts'
import type { CredentialNames, HeaderLines, OwnPart } from './own-parts.ts'

/** A request taken apart: every credential of ours in it, and what is left without them. */
export interface SplitRequest {
  readonly own: readonly OwnPart[]
  readonly headers: HeaderLines
  /** Byte for byte what came, without the arguments that are ours. */
  readonly query: string
}

const none: readonly OwnPart[] = []

/**
 * Finds all credentials of ours in one go: what is read and what is taken away can't differ.
 *
 * @example splitCredentials(request.headers, 'fare=x&a=1').query // 'a=1'
 */
export function splitCredentials(
  headers: HeaderLines,
  query: string,
  names: CredentialNames = defaultCredentialNames,
): SplitRequest {
  const inQuery = query === '' ? undefined : ownQuery(query, names)
  let own: OwnPart[] | undefined = inQuery?.own
  const kept: HeaderLines[number][] = []
  for (const line of headers) {
    const whole = ownHeader(line, names)
    const cookies =
      whole === undefined && isCookie(line[0]) ? ownCookies(line[1], names) : undefined
    if (whole) (own ??= []).push(whole)
    else if (!cookies || cookies.own.length === 0) kept.push(line)
    else {
      ;(own ??= []).push(...cookies.own)
      if (cookies.rest !== '') kept.push([line[0], cookies.rest])
    }
  }
  return { own: own ?? none, headers: kept, query: inQuery?.rest ?? '' }
}

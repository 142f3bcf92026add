/** Names under which a credential of ours travels; protocol part 8. */
export interface CredentialNames {
  /** Header of the compact form. */
  readonly header: string
  /** Query argument of the compact form. */
  readonly query: string
  /** Cookie with the handle of credit paid ahead. */
  readonly cookie: string
}

export const defaultCredentialNames: CredentialNames = {
  header: 'Farebox-Ticket',
  query: 'fare',
  cookie: 'farebox',
}

export type HeaderLines = readonly (readonly [name: string, value: string])[]

/** Where a piece of a request is a credential of ours. */
export type OwnPart =
  | { readonly place: 'header' | 'payment' | 'x402' | 'cookie'; readonly value: string }
  | { readonly place: 'query'; readonly value: string }

/** The credential that a header line is as a whole, if it is one. */
export function ownHeader(
  [name, value]: readonly [string, string],
  names: CredentialNames,
): OwnPart | undefined {
  // Most lines are told by the length of their name.
  const { length } = name
  if (length !== 13 && length !== 17 && length !== names.header.length) return undefined
  const lower = name.toLowerCase()
  if (lower === names.header.toLowerCase()) return { place: 'header', value }
  if (lower === 'payment-signature') return { place: 'x402', value }
  const payment = lower === 'authorization' && /^[ \t]*payment(?![\w!#$%&'*+.^`|~-])/i.exec(value)
  return payment ? { place: 'payment', value: value.slice(payment[0].length).trim() } : undefined
}

/** Whether a header line is a Cookie. */
export function isCookie(name: string): boolean {
  return name.length === 6 && name.toLowerCase() === 'cookie'
}

/** Splits a Cookie header into ours and the rest. */
export function ownCookies(
  header: string,
  names: CredentialNames,
): { own: OwnPart[]; rest: string } {
  const own: OwnPart[] = []
  const rest: string[] = []
  for (const pair of header.split(';').map((each) => each.trim())) {
    const equals = pair.indexOf('=')
    const [name, value] = [pair.slice(0, equals).trim(), pair.slice(equals + 1).trim()]
    if (equals < 0 || name !== names.cookie) rest.push(pair)
    else own.push({ place: 'cookie', value })
  }
  return { own, rest: rest.filter((pair) => pair !== '').join('; ') }
}

/**
 * Splits a query into ours and the rest, which stays byte for byte. The name counts in any escaping:
 * what an origin would read as ours must not reach it.
 */
export function ownQuery(query: string, names: CredentialNames): { own: OwnPart[]; rest: string } {
  if (query === '') return { own: [], rest: '' }
  const own: OwnPart[] = []
  const rest: string[] = []
  for (const pair of query.split('&')) {
    const equals = pair.indexOf('=')
    const name = equals < 0 ? pair : pair.slice(0, equals)
    if (plainName(name) !== names.query) rest.push(pair)
    else own.push({ place: 'query', value: equals < 0 ? '' : pair.slice(equals + 1) })
  }
  return { own, rest: rest.join('&') }
}

function plainName(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

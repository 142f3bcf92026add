import { FareboxError } from '../errors.ts'
import type { Q64 } from '../ticket/win-probability.ts'
import { pathSegments } from './canonical-path.ts'
import { foldGlob, matchesGlob, parseGlob } from './glob.ts'
import { isFreeKind, isOpenStream, kindOf } from './kind.ts'
import { remember } from './remember.ts'
import type { Resource, ResourceKind } from './resource.ts'

export type PriceUnit = 'segment' | 'second' | 'byte'

/** What paths of one shape cost. */
export interface Route {
  /** Glob on the canonical path; `*` within and `**` across segments. */
  readonly match: string
  /** Price of one unit. */
  readonly amount: Q64
  readonly unit: PriceUnit
  /** Only resources that a playlist gives this rendition. */
  readonly rendition?: string
  /** Price of a path that no playlist has named; without it such a path can't be sold. */
  readonly flat?: Q64
  /** Costs nothing, whatever it is; matched by exact case only. */
  readonly free?: true
}

/** One line of the terms' price list. */
export interface Price {
  readonly match: string
  readonly unit: PriceUnit
  readonly amount: Q64
}

/** What the table says of a path; see PriceTable. */
export interface Quote {
  readonly route: Route | undefined
  readonly price: Q64 | undefined
}

export interface PriceTable {
  /** The paid route that decides about a path, or undefined: then it is no business of the gate. */
  routeOf(path: string, resource?: Resource): Route | undefined
  /** Route and price in one. */
  quote(path: string, resource?: Resource, byteLength?: number): Quote
  /**
   * What a canonical path costs; 0n when nothing. Undefined when it is on a paid route and can't be
   * priced: refuse it, never serve it; so is every open stream, whatever its flat price. `resource` is what the index says of the path, of a part its
   * parent segment; `byteLength` is what the request takes of it (`rangeLength`).
   */
  price(path: string, resource?: Resource, byteLength?: number): Q64 | undefined
  /** Expected value of a book's ticket: the least that anything costs; 0n when all is free. */
  cheapest(): Q64
  prices(): readonly Price[]
}

/** What a path says by itself, whatever playlists say of it. */
interface PathFacts {
  /** Those that match, the first first. */
  readonly routes: readonly Route[]
  readonly kind: ResourceKind
  readonly isOpenStream: boolean
}

interface Found {
  readonly route: Route
  /** False when only its rendition is another one. */
  readonly suits: boolean
}

/** Bytes that one ticket should pay for at least: a ticket per byte would be absurd. */
const bytesPerTicket = 65_536n

/**
 * The recipient's own prices; no price ever comes from a request. The first matching route wins. Paid
 * routes match in any case, since an origin may ignore it; free ones exactly. Once a paid route
 * matches a path, what is left unknown (rendition, duration, size) makes it unpriced, never free.
 *
 * @example createPriceTable([{ match: '/live/**', amount: toQ64(50n), unit: 'segment' }])
 */
export function createPriceTable(routes: readonly Route[]): PriceTable {
  const compiled = routes.map((route) => {
    const exact = parseGlob(checked(route).match)
    return { route, exact, folded: foldGlob(exact) }
  })
  const paid = routes.filter((route) => !route.free)
  const hasFree = paid.length < routes.length

  const factsOf = remember((path): PathFacts => {
    const folded = pathSegments(path, true)
    const exact = hasFree ? pathSegments(path, false) : folded
    const matching = compiled.filter((each) =>
      each.route.free ? matchesGlob(each.exact, exact) : matchesGlob(each.folded, folded),
    )
    return {
      routes: matching.map(({ route }) => route),
      kind: kindOf(path),
      isOpenStream: isOpenStream(path),
    }
  })

  function find({ routes }: PathFacts, resource?: Resource): Found | undefined {
    let unsuited: Route | undefined
    for (const route of routes) {
      const suits = route.rendition === undefined || route.rendition === resource?.rendition
      if (suits) return route.free ? undefined : { route, suits }
      if (!route.free) unsuited ??= route
    }
    return unsuited && { route: unsuited, suits: false }
  }

  function priceBy(
    found: Found,
    facts: PathFacts,
    resource?: Resource,
    byteLength?: number,
  ): Q64 | undefined {
    if (facts.isOpenStream) return undefined
    if (isFreeKind(resource?.kind ?? facts.kind)) return 0n
    // One file of many segments would go for the price of one: it is sold by bytes or seconds.
    if (resource?.isShared && found.route.unit === 'segment') return undefined
    const exact = resource && found.suits ? priceOf(found.route, resource, byteLength) : undefined
    return exact ?? found.route.flat
  }

  function quote(path: string, resource?: Resource, byteLength?: number): Quote {
    const facts = factsOf(path)
    const found = find(facts, resource)
    const price = found ? priceBy(found, facts, resource, byteLength) : 0n
    return { route: found?.route, price }
  }

  return {
    routeOf: (path, resource) => find(factsOf(path), resource)?.route,
    quote,
    price: (path, resource, byteLength) => quote(path, resource, byteLength).price,
    cheapest: () =>
      paid
        .flatMap(({ unit, amount, flat }) => [
          unit === 'byte' ? amount * bytesPerTicket : amount,
          flat,
        ])
        .filter((amount) => amount !== undefined && amount > 0n)
        .reduce<Q64>((least, each) => (least === 0n || each! < least ? each! : least), 0n),
    prices: () => paid.map(({ match, unit, amount }) => ({ match, unit, amount })),
  }
}

function checked(route: Route): Route {
  const amounts = [route.amount, ...(route.flat === undefined ? [] : [route.flat])]
  if (amounts.some((amount) => amount < 0n) || (!route.free && amounts.includes(0n))) {
    throw new FareboxError(
      'input_invalid',
      `route ${route.match}: a price is above zero: raise it, or mark the route free`,
    )
  }
  return route
}

function priceOf(route: Route, resource: Resource, byteLength?: number): Q64 | undefined {
  if (route.unit === 'segment') return route.amount
  if (route.unit === 'second') {
    const { duration } = resource
    if (duration === undefined || !(duration > 0 && duration < 1e9)) return undefined
    // Whole microseconds, rounded up: playlists state at most that.
    const micros = BigInt(Math.ceil(duration * 1e6))
    return (route.amount * micros + 999_999n) / 1_000_000n
  }
  const bytes = byteLength ?? resource.bytes
  return bytes === undefined || bytes <= 0 ? undefined : route.amount * BigInt(bytes)
}

import type { ByteRange } from '../media/byte-range.ts'
import { rangeLength } from '../media/byte-range.ts'
import { kindOf } from '../media/kind.ts'
import type { PriceUnit } from '../media/price-table.ts'
import type { Resource } from '../media/resource.ts'
import type { Q64 } from '../ticket/win-probability.ts'
import type { GateContext } from './gate-context.ts'

/** What a path is and costs. */
export interface PricedResource {
  readonly resource: Resource
  /** False when nothing of the gate's is there: not even its CORS headers. */
  readonly isRouted: boolean
  /** 0n when free, undefined when it can't be priced: then it is not served. */
  readonly price: Q64 | undefined
  readonly unit: PriceUnit | undefined
  /** Bytes that the request takes, as far as range and playlists say. */
  readonly length: number | undefined
}

/** Prices a canonical path from the recipient's own table; nothing of a request but its range counts. */
export function pricedResource(
  context: Pick<GateContext, 'lookup' | 'prices'>,
  path: string,
  range: ByteRange | 'whole',
): PricedResource {
  const known = context.lookup(path)
  // One payment opens all parts of a segment, so a part costs what its segment does.
  const parent = known?.parent === undefined ? undefined : context.lookup(known.parent)
  const priced = parent ?? known
  const length = rangeLength(range, priced?.bytes)
  const { route, price } = context.prices.quote(path, priced, length)
  return {
    resource: known ?? { path, kind: kindOf(path) },
    isRouted: route !== undefined,
    price,
    unit: route?.unit,
    length,
  }
}

import { canonicalPath } from '../media/canonical-path.ts'
import { isFreeKind, kindOf } from '../media/kind.ts'
import { createPriceTable } from '../media/price-table.ts'
import type { PriceTable } from '../media/price-table.ts'
import type { Q64 } from '../ticket/win-probability.ts'
import type { TermsDocument } from '../wire/terms-document.ts'

/** What the wallet expects paths of a host to cost, so that it can pay before it is asked to. */
export interface PriceMemory {
  learnTerms(terms: TermsDocument): void
  /** A price that the gate itself named for a path; good for the paths beside it. */
  learnPrice(path: string, price: Q64): void
  /** undefined: ask without a ticket and see; 0n never. */
  priceOf(path: string): Q64 | undefined
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/** Expected prices: the gate's last word for the folder, else its list, else nothing. */
export function createPriceMemory(): PriceMemory {
  let table: PriceTable | undefined
  let list = ''
  const named = new Map<string, Q64>()

  return {
    learnTerms: ({ prices }) => {
      const next = prices.map(({ match, unit, amount }) => `${match} ${unit} ${amount}`).join('\n')
      if (prices.length === 0 || next === list) return
      try {
        table = createPriceTable(prices)
      } catch {
        // A list that makes no sense is no list: the gate is asked path by path.
        table = undefined
      }
      list = next
      named.clear()
    },
    learnPrice: (path, price) => {
      if (named.size > 1000) named.clear()
      named.set(folderOf(path), price)
    },
    priceOf: (path) => {
      if (canonicalPath(path) === undefined || isFreeKind(kindOf(path))) return undefined
      const route = table?.routeOf(path)
      if (table && !route) return undefined
      const price =
        named.get(folderOf(path)) ?? (route?.unit === 'segment' ? route.amount : undefined)
      return price === 0n ? undefined : price
    },
  }
}

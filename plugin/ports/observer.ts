import type { RefusalCode } from '../errors.ts'
import type { Address, Hex } from '../ticket/bytes.ts'
import type { Q64 } from '../ticket/win-probability.ts'

/** What happened, as plain data: metrics, logs and accounts hang here and never slow a request. */
export type FareboxEvent =
  | {
      readonly type: 'paid'
      readonly scheme: string
      readonly sender: Address
      readonly path: string
      readonly rendition?: string
      readonly price: Q64
      readonly tickets: number
      readonly winners: number
      /** True for a free repetition inside the retry window. */
      readonly replay: boolean
    }
  /** Tickets that count from now on, also where the request that brought them was refused. */
  | {
      readonly type: 'accepted'
      readonly scheme: string
      readonly sender: Address
      readonly tickets: number
      readonly winners: number
    }
  | {
      readonly type: 'refused'
      readonly code: RefusalCode
      readonly path: string
      readonly status: number
    }
  | {
      readonly type: 'served'
      readonly path: string
      readonly rendition?: string
      readonly status: number
      readonly bytes: number
    }
  | { readonly type: 'given_back'; readonly path: string; readonly price: Q64 }
  | { readonly type: 'book_issued'; readonly sender: Address; readonly seq: bigint }
  | {
      readonly type: 'winner'
      readonly id: string
      readonly sender: Address
      readonly value: bigint
      readonly index: number
    }
  | {
      readonly type: 'redeemed'
      readonly ids: readonly string[]
      readonly transaction: Hex
      readonly paid: bigint
      readonly fee: bigint
    }
  | {
      readonly type: 'redemption_waiting'
      readonly ids: readonly string[]
      readonly reason: string
    }
  /** A transaction that waited was sent again with higher fees; one of the two is mined. */
  | {
      readonly type: 'redemption_raised'
      readonly ids: readonly string[]
      readonly transaction: Hex
      readonly replaces: Hex
    }
  | {
      readonly type: 'redemption_abandoned'
      readonly ids: readonly string[]
      readonly reason: string
    }
  | {
      readonly type: 'chain'
      readonly state: 'up' | 'down'
      /** Host of the one node of several that this is about; absent when it is about the chain. */
      readonly endpoint?: string
      readonly detail: string
    }
  | { readonly type: 'ledger'; readonly state: 'up' | 'down'; readonly detail: string }
  /** Whether the operator's ceiling lets a winner be worth its redemption. */
  | {
      readonly type: 'face_value'
      readonly state: 'too_low' | 'enough'
      readonly detail: string
    }
  /** Something that nobody foresaw; whoever met it was refused. */
  | { readonly type: 'fault'; readonly detail: string }
  | {
      readonly type: 'media'
      readonly state: string
      readonly detail: string
    }

/** Never throws, never waits. */
export type Observer = (event: FareboxEvent) => void

import type { RefusalCode } from '../errors.ts'
import type { Hex } from '../ticket/bytes.ts'
import type { Q64 } from '../ticket/win-probability.ts'

/** What the paying side did, as plain data for user interfaces and logs. */
export type WalletEvent =
  | {
      readonly type: 'book_signed'
      readonly host: string
      readonly bookId: Hex
      readonly length: number
      readonly faceValue: bigint
      readonly winProb: bigint
      /** length × faceValue, base units. */
      readonly worstCase: bigint
      readonly acceptUntil: number
    }
  | {
      readonly type: 'tickets_handed_over'
      readonly host: string
      readonly bookId: Hex
      readonly url: string
      /** The highest index handed over. */
      readonly index: number
      readonly tickets: number
      /** Of these tickets, q64. */
      readonly expectedValue: Q64
    }
  | {
      readonly type: 'served'
      readonly host: string
      readonly url: string
      readonly price: Q64
      /** True when the same ticket was shown again. */
      readonly repeated: boolean
    }
  | {
      readonly type: 'refused'
      readonly host: string
      readonly url: string
      readonly code: RefusalCode
      readonly detail: string
    }

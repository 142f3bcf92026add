import type { Address, Hex } from '../ticket/bytes.ts'
import type { Book, Domain, Signature, Ticket } from '../ticket/terms.ts'

/** What a signer is asked to sign: typed data, so that a wallet can show it to a person. */
export type Signable =
  | {
      readonly type: 'Ticket'
      readonly domain: Domain
      readonly message: Ticket
      readonly digest: Hex
    }
  | { readonly type: 'Book'; readonly domain: Domain; readonly message: Book; readonly digest: Hex }

/** Signs as the sender; a wallet may ask a person. Rejects with `payment_refused` when told no. */
export interface TicketSigner {
  readonly address: Address
  sign(signable: Signable): Promise<Signature>
}

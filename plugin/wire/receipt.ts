import type { Hex } from '../ticket/bytes.ts'
import type { Q64 } from '../ticket/win-probability.ts'
import { Fields, decodeJson, encodeBase64, encodeText } from './json.ts'
import { parseTermsDocument, serializeTermsDocument } from './terms-document.ts'
import type { TermsDocument } from './terms-document.ts'

/** What a paid answer says in `Payment-Receipt`. */
export interface Receipt {
  /** RFC 3339. */
  readonly timestamp: string
  /** bookId or ticketId. */
  readonly reference: Hex
  readonly index: number
  /** What is left after the price. */
  readonly credit: Q64
  /** The next terms, from 80 % of the validity of the present ones on; without the price list. */
  readonly terms?: TermsDocument
}

/** A receipt as header value. */
export function serializeReceipt(receipt: Receipt): string {
  const { timestamp, reference, index, credit, terms } = receipt
  // Each paid answer has one; none of these members needs escaping.
  const common = `{"status":"success","method":"pm","timestamp":"${timestamp}","reference":"${reference}","index":${index},"credit":"${credit}"`
  const next = terms && serializeTermsDocument({ ...terms, prices: [] })
  return encodeText(next ? `${common},"terms":${JSON.stringify(next)}}` : `${common}}`)
}

/** The header value back to a receipt. Throws `input_invalid`. */
export function parseReceipt(text: string): Receipt {
  const from = new Fields(decodeJson(text), 'receipt')
  from.text('status', /^success$/, 'success')
  from.text('method', /^pm$/, 'pm')
  return {
    timestamp: from.text('timestamp', /^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/, 'an RFC 3339 time'),
    reference: from.hex('reference', 32),
    index: from.uint32('index'),
    credit: from.decimal('credit', 256),
    ...(from.has('terms') ? { terms: parseTermsDocument(from.raw('terms'), 'receipt.terms') } : {}),
  }
}

/** `PAYMENT-RESPONSE` for an x402 payer: nothing moved on chain, hence the empty transaction. */
export function paymentResponse(
  receipt: Receipt,
  payment: { chainId: number; payer: Hex; amount: bigint },
): string {
  return encodeBase64(
    JSON.stringify({
      success: true,
      transaction: '',
      network: `eip155:${payment.chainId}`,
      payer: payment.payer,
      amount: String(payment.amount),
      extra: {
        reference: receipt.reference,
        index: receipt.index,
        credit: String(receipt.credit),
      },
    }),
  )
}

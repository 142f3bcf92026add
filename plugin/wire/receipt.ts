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
  // Each paid answer has one. None of these members needs escaping, and what comes before the reference
  // is the same for a second; a multiple of three bytes of it can be encoded by itself.
  if (timestamp !== lastHead.timestamp) lastHead = headOf(timestamp)
  const { encoded, rest } = lastHead
  const common = `${rest}${reference}","index":${index},"credit":"${credit}"`
  if (!terms) return encoded + encodeText(`${common}}`)
  const next = serializeTermsDocument({ ...terms, prices: [] })
  return encoded + encodeText(`${common},"terms":${JSON.stringify(next)}}`)
}

interface ReceiptHead {
  readonly timestamp: string
  readonly encoded: string
  readonly rest: string
}

function headOf(timestamp: string): ReceiptHead {
  const text = `{"status":"success","method":"pm","timestamp":"${timestamp}","reference":"`
  const whole = text.length - (text.length % 3)
  return { timestamp, encoded: encodeText(text.slice(0, whole)), rest: text.slice(whole) }
}

let lastHead = headOf('')

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

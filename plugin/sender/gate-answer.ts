import { FareboxError, refusalCodes } from '../errors.ts'
import type { RefusalCode } from '../errors.ts'
import type { Address } from '../ticket/bytes.ts'
import { Fields, parseJson, utf8 } from '../wire/json.ts'
import { parseReceipt } from '../wire/receipt.ts'
import type { Receipt } from '../wire/receipt.ts'
import { parseTermsDocument } from '../wire/terms-document.ts'
import type { TermsDocument } from '../wire/terms-document.ts'

/** An answer of a gate as the paying side needs it; `body` only where the status is an error's. */
export interface GateAnswer {
  readonly status: number
  header(name: string): string | null
  readonly body?: string
}

/** A refusal as it came over the wire, read strictly; the sender's side of wire/problem.ts. */
export interface GateRefusal {
  readonly code: RefusalCode
  readonly detail: string
  readonly missing?: number
  readonly needed?: bigint
  readonly available?: bigint
  readonly recipient?: Address
  readonly redeemer?: Address
  readonly lane?: number
  readonly terms?: TermsDocument
}

/** The refusal in a problem body; undefined when it is not one of a gate, or broken. */
export function parseGateRefusal(body: string | undefined): GateRefusal | undefined {
  try {
    const from = new Fields(parseJson(utf8(body ?? '')), 'problem')
    const code = refusalCodes.find((each) => each === from.raw('code'))
    if (!code) return undefined
    const place = from.has('needed') && from.has('recipient')
    return {
      code,
      detail: from.text('detail', /^[^\p{Cc}]{0,1024}$/u),
      ...(from.has('missing') ? { missing: from.number('missing', 0, 0xffff_ffff) } : {}),
      ...(from.has('needed') ? { needed: from.decimal('needed', 256) } : {}),
      ...(from.has('available') ? { available: from.decimal('available', 256) } : {}),
      ...(place
        ? {
            recipient: from.hex('recipient', 20),
            redeemer: from.hex('redeemer', 20),
            lane: from.uint32('lane'),
          }
        : {}),
      ...(from.has('terms') ? { terms: parseTermsDocument(from.raw('terms')) } : {}),
    }
  } catch {
    return undefined
  }
}

/** A receipt, or undefined when the header holds none: what was served is served all the same. */
export function parseReceiptOrNone(text: string | null): Receipt | undefined {
  try {
    return text === null ? undefined : parseReceipt(text)
  } catch {
    return undefined
  }
}

/**
 * The error of a refusal that paying can't answer. `details` carry the code and, when funds are
 * short, `{needed, available, recipient, redeemer, lane}`: all that a wallet needs to fund.
 */
export function refusedError(host: string, url: string, refusal: GateRefusal): FareboxError {
  const { terms: _, ...told } = refusal
  return new FareboxError('payment_refused', `${host}: ${refusal.code}: ${refusal.detail}`, {
    details: { host, url, ...told },
  })
}

/** Milliseconds of a Retry-After header, which may be seconds or a date; undefined without one. */
export function retryAfter(answer: GateAnswer, now: number): number | undefined {
  const value = answer.header('retry-after')?.trim()
  if (!value) return undefined
  const seconds = /^\d{1,6}$/.test(value) ? Number(value) : Date.parse(value) / 1000 - now
  return Number.isFinite(seconds) ? Math.max(0, seconds * 1000) : undefined
}

/** Every reason a gate may refuse a request for; protocol part 6. Never reuse a retired one. */
export const refusalCodes = [
  'ticket_required',
  'ticket_malformed',
  'terms_unknown',
  'book_unknown',
  'terms_expired',
  'signature_invalid',
  'index_out_of_range',
  'preimage_invalid',
  'index_replayed',
  'sender_unfunded',
  'sender_unlocking',
  'float_exceeded',
  'credit_insufficient',
  'rate_limited',
  'gate_unavailable',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

/** A refusal is a value, not an exception: a bad ticket is ordinary traffic. */
export interface Refusal {
  readonly code: RefusalCode
  /** One sentence for a person; ends with what to do next. Safe to show. */
  readonly detail: string
  /** Base units a sender must bring for this recipient; with `sender_unfunded`, `float_exceeded`. */
  readonly needed?: bigint
  /** Base units that count for this recipient now. */
  readonly available?: bigint
  /** Tickets short of the price; with `credit_insufficient`. */
  readonly missing?: number
  /** Seconds; with `rate_limited` and `gate_unavailable`. */
  readonly retryAfter?: number
}

/** Stable codes of faults: what a program may match on; the message is for people. */
export const faultCodes = [
  'input_invalid',
  'options_invalid',
  'ledger_failed',
  'ledger_locked',
  'chain_unreachable',
  'chain_mismatch',
  'port_in_use',
  'program_missing',
  'program_failed',
  'media_failed',
  'payment_refused',
  'budget_exceeded',
] as const

export type FaultCode = (typeof faultCodes)[number]

/**
 * A fault: misuse, broken configuration or failed input and output. `message` ends with what to do
 * next and is safe to show; `cause` holds what may not be shown.
 *
 * @example throw new FareboxError('port_in_use', 'port 8402 is taken: name another with --port')
 */
export class FareboxError extends Error {
  readonly code: FaultCode
  readonly details: Readonly<Record<string, unknown>>

  constructor(
    code: FaultCode,
    message: string,
    options: { cause?: unknown; details?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(message, options.cause === undefined ? {} : { cause: options.cause })
    this.name = 'FareboxError'
    this.code = code
    this.details = options.details ?? {}
  }
}

/** HTTP status of a refusal; 400 for doubled or oversized credentials is the gate's own decision. */
export function statusOf(code: RefusalCode): 402 | 429 | 503 {
  if (code === 'rate_limited') return 429
  if (code === 'gate_unavailable') return 503
  return 402
}

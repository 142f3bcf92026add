/**
 * A node brought nothing that is an answer: another one may. The message says why, in words for a person,
 * and holds nothing of the node's address.
 */
export class NoAnswer extends Error {
  /** Milliseconds that the node asks to be left alone for. */
  readonly restMs: number

  constructor(
    reason: string,
    options: { readonly restMs?: number; readonly cause?: unknown } = {},
  ) {
    super(reason, options.cause === undefined ? {} : { cause: options.cause })
    this.name = 'NoAnswer'
    this.restMs = options.restMs ?? 0
  }
}

/** A node is fine, but it has not seen yet what the question is about: the next one may have. */
export class NotYet extends NoAnswer {}

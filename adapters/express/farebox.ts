import { createHandler } from '../node-http/index.ts'
import type { Handler, HandlerOptions } from '../node-http/index.ts'

/**
 * The gate as Express middleware. Put it in front of what serves the media, at the root: a mount path
 * is matched by Express before the gate sees a canonical path. What comes after it sees the canonical
 * URL, no credential of ours, and paid requests only.
 *
 * @example app.use(farebox({ gate })); app.use(express.static('media'))
 */
export function farebox(options: HandlerOptions): Handler {
  return createHandler(options)
}

import type { Decision, GateRequest } from '../../plugin/index.ts'

/** The part of a gate that a server needs. */
export interface GateHandler {
  handle(request: GateRequest): Decision | Promise<Decision>
}

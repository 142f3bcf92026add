import type { Decision, GateRequest } from '../../plugin/index.ts'

/** The part of a gate that a server needs. */
export interface GateHandler {
  /** Path of the gate's own calls; their bodies are read for it. Default `/.farebox`. */
  readonly prefix?: string
  handle(request: GateRequest): Decision | Promise<Decision>
}

import type { Resource } from '../media/resource.ts'

/** A request as the gate sees it: a snapshot, no framework type. */
export interface GateRequest {
  readonly method: string
  /** The raw request target as received, e.g. /live/a/seg_1.m4s?fare=…; never decoded before. */
  readonly target: string
  /** Names in any case with their values, one pair per header line, doubled lines kept. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** Scheme and authority as the client wrote them, e.g. https://stream.example. */
  readonly origin: string
  /** Peer address, for rate limits only. */
  readonly remoteAddress: string
  /** Body of calls to the gate's own paths; read by the adapter up to 64 KiB, else undefined. */
  readonly body?: Uint8Array
}

export type HeaderList = readonly (readonly [name: string, value: string])[]

/** What really happened to an admitted request; status 499 when the client left before an answer. */
export interface Outcome {
  readonly status: number
  /** Body bytes handed to the connection. */
  readonly bytes: number
  /** Size of the whole resource, where the answer's own headers or its complete end say it. */
  readonly size?: number | undefined
}

/** What goes behind the gate: the canonical target and headers, without any credential of ours. */
export interface Upstream {
  /** Canonical path plus the query without `fare`. */
  readonly target: string
  readonly path: string
  readonly headers: HeaderList
}

/**
 * The gate's answer, decided before the first byte; the gate never touches a body.
 * `headers` go on the client's answer, in addition to those of the origin.
 */
export type Decision =
  | {
      readonly kind: 'admit'
      readonly upstream: Upstream
      readonly resource: Resource
      readonly headers: HeaderList
      /**
       * With a price by the byte: what was paid for. Cut the connection beyond it, since an origin
       * that ignores Range answers with the whole file.
       */
      readonly maxBytes?: number
      /** Call exactly once at the end: gives back what was not served. */
      settle(outcome: Outcome): void
    }
  | { readonly kind: 'pass'; readonly upstream: Upstream; readonly headers: HeaderList }
  | {
      /** The gate answers itself: 402, 400, 429, 503, or one of its own paths. */
      readonly kind: 'answer'
      readonly status: number
      readonly headers: HeaderList
      readonly body: string
    }

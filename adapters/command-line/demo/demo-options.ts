/** What `farebox demo` was asked to do; commander has checked the numbers. */
export interface DemoOptions {
  readonly port?: number
  readonly rtmpPort?: number
  readonly rpc?: string
  /** Base units that may be spent on a chain where coin may be money. */
  readonly spend?: bigint
  readonly media?: string
  /** Wait for somebody's own encoder instead of publishing. */
  readonly publish?: true
  readonly once?: true
  /** Segments to buy with `once`; default 12. */
  readonly segments?: number
  readonly json?: true
  /** False with --no-viewer. */
  readonly viewer: boolean
}

/** Where the demo's stream is, in RTMP and below HTTP alike. */
export const streamPath = '/live/demo'

/** Seconds of a segment; key frames come at this distance. */
export const segmentDuration = 2

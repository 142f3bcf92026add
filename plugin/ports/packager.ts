/** What a packager says of its work, in order. */
export type PackagerEvent =
  | {
      /** Run 0 is the first; every later run starts a discontinuity in the playlist. */
      readonly type: 'started'
      readonly run: number
    }
  | {
      /** The file is complete and the playlist names it. */
      readonly type: 'segment'
      readonly uri: string
      readonly sequence: number
      /** Seconds. */
      readonly duration: number
      readonly bytes: number
    }
  | {
      /** A copied stream is cut at key frames only: segments get as long as their distance. */
      readonly type: 'key_frame_distance'
      /** Seconds. */
      readonly distance: number
      readonly segmentDuration: number
    }
  | {
      readonly type: 'died'
      readonly code: number | null
      readonly signal: string | null
      /** Last lines of its output, without secrets. */
      readonly detail: string
      /** Milliseconds until it is started again. */
      readonly retryAfter: number
    }
  | { readonly type: 'stopped' }

/**
 * Live stream → segments and a playlist in a directory. Files appear whole or not at all, and the
 * numbers of segments go on over restarts: a number is never used for two different contents.
 */
export interface Packager {
  /** The stream is there (again). Starting a running one does nothing. */
  start(): void
  /** The stream is gone, perhaps for a moment; what came until now is finished. */
  pause(): Promise<void>
  /** The end: the playlist is closed. */
  stop(): Promise<void>
}

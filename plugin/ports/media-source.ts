import type { ResourceIndex } from '../media/resource.ts'

export interface MediaRequest {
  /** GET or HEAD. */
  readonly method: string
  readonly headers?: readonly (readonly [name: string, value: string])[]
  /** What the client asked for, for sources that can read a part; others answer the whole as 200. */
  readonly range?: { readonly start: number; readonly end?: number }
  /** The client is gone: stop the work. */
  readonly signal?: AbortSignal
}

export interface MediaAnswer {
  readonly status: number
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** Absent for HEAD and where the status says all. */
  readonly body?: Uint8Array | AsyncIterable<Uint8Array>
}

/**
 * Where media comes from once the gate has let a request through: files, an origin, a transcoder.
 * The path is canonical already; a source refuses (404) all that it did not name itself and never
 * takes part of a path for a file name. Faults are answers (503), so that the gate gives back.
 */
export interface MediaSource {
  open(path: string, request: MediaRequest): Promise<MediaAnswer>
  /** What a path is; only paths that one of this source's own playlists named are segments. */
  readonly describe: ResourceIndex
}

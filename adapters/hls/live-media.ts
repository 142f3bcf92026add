import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { resolveLadder, sourceRendition } from '../../plugin/index.ts'
import type {
  Ladder,
  MediaAnswer,
  MediaRequest,
  MediaSource,
  Rendition,
  RenditionChoice,
  Resource,
  TranscodeRequest,
  Transcoder,
} from '../../plugin/index.ts'
import { announcePrice, announceTerms } from './announce-price.ts'
import { createLivePlaylist } from './live-playlist.ts'
import type { LiveFile } from './live-playlist.ts'
import { composeMultivariant } from './multivariant.ts'

export interface LiveMediaOptions {
  /** Where a packager writes index.m3u8, its init segments and its segments. */
  readonly directory: string
  /** Canonical path of the stream without a slash at the end, e.g. /live/demo. */
  readonly basePath: string
  /** Without one there is the source only. */
  readonly transcoder?: Pick<Transcoder, 'transcode' | 'init'>
  /** Renditions below the source; default the next two standard sizes. */
  readonly ladder?: readonly RenditionChoice[]
  /** Announces prices in the playlists. */
  readonly announce?: {
    /** URL of the terms, absolute or from the root, e.g. /.farebox/terms. */
    readonly terms: string
    /** What a segment costs in q64; undefined or 0n announces nothing. */
    readonly price: (segment: Resource) => bigint | undefined
  }
}

export interface LiveMedia extends MediaSource {
  /** Reads the playlist again: call it when the packager tells of a segment. */
  update(): Promise<void>
  /** Below the source, largest first; empty until the first segment is there. */
  renditions(): Ladder
}

const mp4 = 'video/mp4'
const m3u8 = 'application/vnd.apple.mpegurl'

/**
 * A live stream as `MediaSource`: `<basePath>/index.m3u8` over `source/` and one folder per
 * rendition, each with `index.m3u8`, init segments and segments of the same names and times. A
 * segment of a rendition is made when it is asked for. Nothing of a request is used as a file name:
 * it only picks among names that the playlist gave.
 *
 * @example createLiveMedia({ directory, basePath: '/live/demo', transcoder })
 */
export function createLiveMedia(options: LiveMediaOptions): LiveMedia {
  const { directory, basePath, transcoder, announce } = options
  const playlist = createLivePlaylist(directory)
  let ladder: Ladder | undefined

  function renditions(): Ladder {
    if (transcoder === undefined || playlist.variant === undefined) return []
    ladder ??= resolveLadder(playlist.variant, options.ladder)
    return ladder
  }

  /** undefined: not ours. */
  function locate(path: string): Place | undefined {
    if (!path.startsWith(`${basePath}/`)) return undefined
    const [folder, name, ...more] = path.slice(basePath.length + 1).split('/')
    if (folder === 'index.m3u8' && name === undefined) return { kind: 'multivariant' }
    const rendition = renditions().find((one) => one.name === folder)
    if (name === undefined || more.length > 0) return undefined
    if (folder !== sourceRendition && rendition === undefined) return undefined
    if (name === 'index.m3u8') return { kind: 'playlist', folder: folder!, rendition }
    const file = playlist.file(name)
    return file && { kind: file.kind, folder: folder!, rendition, name, file }
  }

  function describe(path: string): Resource | undefined {
    const place = locate(path)
    if (place === undefined) return undefined
    if (place.kind === 'multivariant') return { path, kind: place.kind }
    const { kind, folder } = place
    if (kind === 'playlist') return { path, kind, rendition: folder }
    const { duration, bytes } = place.file
    return {
      path,
      kind,
      rendition: folder,
      ...(kind === 'segment' && { duration }),
      ...(place.rendition === undefined && { bytes }),
    }
  }

  async function open(path: string, request: MediaRequest): Promise<MediaAnswer> {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return { status: 405, headers: [['allow', 'GET, HEAD']] }
    }
    if (path.endsWith('.m3u8')) await playlist.update()
    const place = locate(path)
    if (place === undefined) return { status: 404, headers: uncached }
    try {
      const answer =
        place.kind === 'multivariant' || place.kind === 'playlist'
          ? openPlaylist(place)
          : await openMedia(place, request.method)
      return request.method === 'HEAD' ? { status: answer.status, headers: answer.headers } : answer
    } catch (error) {
      // The file left the disk after its playlist was read, or no encoder could make the segment.
      const gone = error instanceof Error && 'code' in error && error.code === 'ENOENT'
      return gone ? { status: 404, headers: uncached } : unavailable
    }
  }

  function openPlaylist(place: Extract<Place, { kind: 'multivariant' | 'playlist' }>): MediaAnswer {
    const { variant, text } = playlist
    if (variant === undefined || text === undefined) return unavailable
    if (place.kind === 'playlist') return body(priced(text, place), m3u8, 'no-cache')
    const multivariant = composeMultivariant(variant, renditions())
    return body(
      announce === undefined ? multivariant : announceTerms(multivariant, announce.terms),
      m3u8,
      'no-cache',
    )
  }

  /** URIs are plain names, relative to the playlist: in another folder they name its own files. */
  function priced(text: string, { folder }: { readonly folder: string }): string {
    const price = announce?.price({
      path: `${basePath}/${folder}/*`,
      kind: 'segment',
      rendition: folder,
    })
    if (announce === undefined || price === undefined || price === 0n) return text
    return announcePrice(text, { terms: announce.terms, price })
  }

  async function openMedia(place: FilePlace, method: string): Promise<MediaAnswer> {
    const { kind, name, rendition } = place
    const cache = kind === 'init' ? 'no-cache' : 'max-age=60'
    if (rendition === undefined) return body(await readFile(join(directory, name)), mp4, cache)
    // HEAD is free: it must not set an encoder to work.
    if (method === 'HEAD') return { status: 200, headers: headersOf(mp4, cache) }
    if (kind === 'segment') {
      const { media } = await transcoder!.transcode(jobOf(name, place.file, rendition))
      return body(media, mp4, cache)
    }
    return body(await initOf(place.file.map, rendition), mp4, cache)
  }

  /** Known after any segment of it is made; before that the one a player will want first is. */
  async function initOf(map: string, rendition: Rendition): Promise<Uint8Array> {
    const known = transcoder!.init(streamOf(map), rendition)
    if (known !== undefined) return known
    const name = playlist.representative(map)
    const file = name === undefined ? undefined : playlist.file(name)
    if (name === undefined || file === undefined) throw new Error(`no segment uses ${map} any more`)
    return (await transcoder!.transcode(jobOf(name, file, rendition))).init
  }

  function jobOf(name: string, file: LiveFile, rendition: Rendition): TranscodeRequest {
    return {
      stream: streamOf(file.map),
      segment: name,
      rendition,
      source: async () => ({
        init: await readFile(join(directory, file.map)),
        media: await readFile(join(directory, name)),
        duration: file.duration,
      }),
    }
  }

  function streamOf(map: string): string {
    return join(directory, map)
  }

  return { open, describe, update: () => playlist.update(), renditions }
}

type Place =
  | { readonly kind: 'multivariant' }
  | {
      readonly kind: 'playlist'
      readonly folder: string
      readonly rendition: Rendition | undefined
    }
  | FilePlace

interface FilePlace {
  readonly kind: 'init' | 'segment'
  readonly folder: string
  /** undefined for the source. */
  readonly rendition: Rendition | undefined
  readonly name: string
  readonly file: LiveFile
}

const uncached = [['cache-control', 'no-store']] as const
const unavailable: MediaAnswer = { status: 503, headers: [...uncached, ['retry-after', '1']] }

function headersOf(type: string, cache: string): MediaAnswer['headers'] {
  return [
    ['content-type', type],
    ['cache-control', cache],
  ]
}

function body(content: string | Uint8Array, type: string, cache: string): MediaAnswer {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const headers = [...headersOf(type, cache), ['content-length', `${bytes.length}`] as const]
  return { status: 200, headers, body: bytes }
}

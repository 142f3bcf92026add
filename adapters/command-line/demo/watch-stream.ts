import { FareboxError, parseInit, sha256, toHex } from '../../../plugin/index.ts'
import type { Hex, Manifest } from '../../../plugin/index.ts'
import { readManifest } from '../../hls/index.ts'

/** One segment as a player got it. */
export interface WatchedSegment {
  /** Folder of the rendition, e.g. source or 480p. */
  readonly rendition: string
  readonly url: string
  readonly bytes: number
  readonly digest: Hex
  /** Status of the same request without a ticket, made before. */
  readonly unpaidStatus: number
}

/** What an init segment says of a rendition. */
export interface WatchedRendition {
  readonly name: string
  readonly width: number
  readonly height: number
  /** RFC 6381. */
  readonly codec: string
}

type Fetch = (url: string, init?: RequestInit) => Promise<Response>

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true })
  })

const folderOf = (url: string): string => new URL(url).pathname.split('/').at(-2) ?? ''

/** avc1.PPCCLL of the first avcC box: the configuration that the decoder will see. */
function codecOf(init: Uint8Array): string {
  const at = Buffer.from(init).indexOf('avcC')
  return at < 0 ? 'unknown' : `avc1.${toHex(init.subarray(at + 5, at + 8)).slice(2)}`
}

async function load(fetch: Fetch, url: string, signal: AbortSignal): Promise<Uint8Array> {
  const response = await fetch(url, { signal })
  const body = new Uint8Array(await response.arrayBuffer())
  if (response.ok) return body
  throw new FareboxError('media_failed', `${new URL(url).pathname}: status ${response.status}`)
}

async function loadManifest(url: string, signal: AbortSignal): Promise<Manifest> {
  return readManifest(new TextDecoder().decode(await load(globalThis.fetch, url, signal)))
}

/**
 * Plays a live stream as a player without a screen would: reads the playlists, asks for each new
 * segment once without a ticket and once paid, the source and its renditions in turn, and goes on
 * until `signal` is aborted or the consumer stops.
 *
 * @param fetch a paying fetch
 * @example for await (const segment of watchStream({ url, fetch, signal })) console.log(segment)
 */
export async function* watchStream(options: {
  /** Of the multivariant playlist. */
  readonly url: string
  readonly fetch: Fetch
  readonly signal: AbortSignal
  readonly onRendition?: (rendition: WatchedRendition) => void
  /** Told of a segment that could not be had; the next one is tried. */
  readonly onFault?: (error: unknown) => void
}): AsyncGenerator<WatchedSegment> {
  const { url, fetch, signal, onRendition, onFault } = options
  const multivariant = await loadManifest(url, signal).catch((error: unknown) => {
    if (signal.aborted) return undefined
    throw error
  })
  if (!multivariant) return
  if (multivariant.kind !== 'multivariant') {
    throw new FareboxError('media_failed', `${url} names no variants: is the stream up?`)
  }
  const [source, ...renditions] = multivariant.variants.map((each) => new URL(each.uri, url).href)
  // Source and renditions alternate: switching costs a player nothing, and neither should it a payer.
  const turns = renditions.length === 0 ? [source!] : renditions.flatMap((one) => [source!, one])
  const seen = new Set<string>()
  let last = -1

  async function next(playlistUrl: string): Promise<string | undefined> {
    const playlist = await loadManifest(playlistUrl, signal)
    if (playlist.kind !== 'playlist') return undefined
    const segment =
      last < 0 ? playlist.segments.at(-3) : playlist.segments.find((one) => one.sequence > last)
    const found = segment ?? (last < 0 ? playlist.segments[0] : undefined)
    if (!found) return undefined
    last = found.sequence
    const name = folderOf(playlistUrl)
    if (found.map && onRendition && !seen.has(name)) {
      const init = await load(globalThis.fetch, new URL(found.map, playlistUrl).href, signal)
      const video = parseInit(init).find((track) => track.kind === 'video')
      seen.add(name)
      const { width = 0, height = 0 } = video ?? {}
      onRendition({ name, width, height, codec: codecOf(init) })
    }
    return new URL(found.uri, playlistUrl).href
  }

  for (let turn = 0; !signal.aborted;) {
    try {
      const segmentUrl = await next(turns[turn % turns.length]!)
      if (segmentUrl === undefined) {
        await pause(300, signal)
        continue
      }
      const unpaid = await globalThis.fetch(segmentUrl, { signal })
      await unpaid.arrayBuffer()
      const bytes = await load(fetch, segmentUrl, signal)
      turn++
      yield {
        rendition: folderOf(segmentUrl),
        url: segmentUrl,
        bytes: bytes.length,
        digest: toHex(sha256(bytes)),
        unpaidStatus: unpaid.status,
      }
    } catch (error) {
      if (signal.aborted) return
      onFault?.(error)
      await pause(1000, signal)
    }
  }
}

import type { RunSegment } from './run-playlist.ts'

/** A segment of one of the packager's runs. */
export interface PackagedSegment extends RunSegment {
  readonly run: number
  /** URI of the init segment of its run. */
  readonly map: string
  /** Bytes. */
  readonly bytes: number
}

export interface ComposeOptions {
  /** Seconds; what the playlist promises as longest segment is at least this. */
  readonly segmentDuration: number
  /** Discontinuities that slid out of the window. */
  readonly discontinuitySequence: number
  readonly ended: boolean
}

/**
 * The playlist over all runs of a packager. ffmpeg can append to an old list, but has one init
 * segment per list: after a publisher came back with other parameters the old segments would be
 * unreadable. Here each run keeps its own, behind a discontinuity (RFC 8216 4.3.2.3).
 */
export function composePlaylist(
  segments: readonly PackagedSegment[],
  options: ComposeOptions,
): string {
  const target = segments.reduce(
    (most, segment) => Math.max(most, Math.round(segment.duration)),
    Math.ceil(options.segmentDuration),
  )
  const lines = [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    `#EXT-X-TARGETDURATION:${target}`,
    `#EXT-X-MEDIA-SEQUENCE:${segments[0]?.sequence ?? 0}`,
  ]
  if (options.discontinuitySequence > 0) {
    lines.push(`#EXT-X-DISCONTINUITY-SEQUENCE:${options.discontinuitySequence}`)
  }
  // Holds because copied streams are cut at key frames only.
  lines.push('#EXT-X-INDEPENDENT-SEGMENTS')
  segments.forEach((segment, index) => {
    const before = segments[index - 1]
    if (before !== undefined && before.run !== segment.run) lines.push('#EXT-X-DISCONTINUITY')
    if (before?.run !== segment.run) lines.push(`#EXT-X-MAP:URI="${segment.map}"`)
    lines.push(`#EXTINF:${segment.extinf},`, segment.uri)
  })
  if (options.ended) lines.push('#EXT-X-ENDLIST')
  return `${lines.join('\n')}\n`
}

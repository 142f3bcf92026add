/** A segment that ffmpeg's own playlist lists as complete. */
export interface RunSegment {
  readonly uri: string
  readonly sequence: number
  /** Seconds, as text: it goes into our playlist as ffmpeg wrote it. */
  readonly extinf: string
  readonly duration: number
}

/** ffmpeg's playlist of one run → its segments. Lines it does not know are skipped. */
export function parseRunPlaylist(text: string): readonly RunSegment[] {
  const segments: RunSegment[] = []
  let sequence = 0
  let extinf: string | undefined
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('#EXT-X-MEDIA-SEQUENCE:')) sequence = Number(line.slice(22))
    else if (line.startsWith('#EXTINF:')) extinf = line.slice(8).replace(/,.*$/, '')
    else if (line !== '' && !line.startsWith('#') && extinf !== undefined) {
      segments.push({ uri: line, sequence, extinf, duration: Number(extinf) })
      sequence += 1
      extinf = undefined
    }
  }
  return segments
}

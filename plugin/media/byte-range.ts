/** One range of bytes that a request asks for; `end` is inclusive, as in RFC 9110 part 14.1.2. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/**
 * The range that a request pays for, or `whole`. Whatever a server behind may answer with the whole
 * file counts as whole: no header, `bytes=0-` (Chromium sends it for every segment), `bytes=0-1`
 * (Safari's probe), several ranges, an open end, a suffix, an If-Range that may not hold, bad syntax.
 *
 * @example parseByteRange('bytes=100-199') // { start: 100, end: 199 }
 */
export function parseByteRange(header: string | undefined, ifRange?: string): ByteRange | 'whole' {
  const match = /^bytes=(\d{1,15})-(\d{1,15})$/.exec(header ?? '')
  if (!match || ifRange !== undefined) return 'whole'
  const [start, end] = [Number(match[1]), Number(match[2])]
  if (end < start || (start === 0 && end <= 1)) return 'whole'
  return { start, end }
}

/**
 * Bytes that a range takes of a file; of a file of unknown size the range's own length. A range that
 * starts beyond the size counts as whole: the size may be out of date, and nothing is free.
 */
export function rangeLength(range: ByteRange | 'whole', size?: number): number | undefined {
  if (range === 'whole' || (size !== undefined && range.start >= size)) return size
  const end = size === undefined ? range.end : Math.min(range.end, size - 1)
  return end - range.start + 1
}

/** True when `inner` lies within `outer`: a replay may ask again for part of what was paid. */
export function isWithinRange(inner: ByteRange | 'whole', outer: ByteRange | 'whole'): boolean {
  if (outer === 'whole') return true
  return inner !== 'whole' && inner.start >= outer.start && inner.end <= outer.end
}

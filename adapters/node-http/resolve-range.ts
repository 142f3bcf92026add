/** Inclusive bounds of the bytes to send. */
export interface ResolvedRange {
  readonly start: number
  readonly end: number
}

/**
 * What to send of `size` bytes for a Range header (RFC 9110 part 14.2): one satisfiable range, the
 * whole for several ranges and for what does not parse, or nothing of it.
 */
export function resolveRange(
  header: string | undefined,
  size: number,
): ResolvedRange | 'whole' | 'unsatisfiable' {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return 'whole'
  if (match[1] === '') {
    const length = Math.min(Number(match[2]), size)
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 }
  }
  const start = Number(match[1])
  const end = match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1)
  if (match[2] !== '' && Number(match[2]) < start) return 'whole'
  return start >= size ? 'unsatisfiable' : { start, end }
}

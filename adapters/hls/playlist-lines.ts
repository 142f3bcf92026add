import { FareboxError } from '../../plugin/index.ts'

/** One line with the line ending that followed it: '\n', '\r\n' or '' at the end of the text. */
export interface PlaylistLine {
  readonly text: string
  readonly ending: string
}

const maxBytes = 4 * 1024 * 1024

/**
 * A playlist → its lines, so that joining them again gives the same text byte for byte. Throws
 * `input_invalid` when it is no playlist: it does not begin with #EXTM3U (RFC 8216 4.1), or is too
 * large to be one.
 */
export function parseLines(text: string): readonly PlaylistLine[] {
  if (text.length > maxBytes) throw notPlaylist(`it has more than ${maxBytes} characters`)
  if (!/^#EXTM3U[ \t]*(\r?\n|$)/.test(text)) throw notPlaylist('it does not begin with #EXTM3U')
  const lines: PlaylistLine[] = []
  let start = 0
  while (start < text.length) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline + 1
    const line = text.slice(start, end)
    const body = line.replace(/\r?\n$/, '')
    lines.push({ text: body, ending: line.slice(body.length) })
    start = end
  }
  return lines
}

/** The other half of `parseLines`. */
export function serializeLines(lines: readonly PlaylistLine[]): string {
  return lines.map(({ text, ending }) => text + ending).join('')
}

/** True for a line that is a URI: neither blank nor a tag nor a comment. */
export function isUriLine(line: PlaylistLine): boolean {
  return line.text.trim() !== '' && !line.text.startsWith('#')
}

/** The ending a new line should take. */
export function endingOf(lines: readonly PlaylistLine[]): string {
  return lines[0]?.ending === '\r\n' ? '\r\n' : '\n'
}

/** A value for a quoted attribute; RFC 8216 4.2 has no escape, so what cannot stand there throws. */
export function quoted(value: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what must not get in
  if (/["\u0000-\u001f\u007f]/.test(value)) {
    throw new FareboxError(
      'input_invalid',
      'a quoted attribute cannot hold quotes or control characters: encode them in the URL',
    )
  }
  return `"${value}"`
}

function notPlaylist(why: string): FareboxError {
  return new FareboxError('input_invalid', `not an HLS playlist: ${why}; check the origin`)
}

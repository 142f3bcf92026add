import { endingOf, parseLines, quoted, serializeLines } from './playlist-lines.ts'

export interface PriceAnnouncement {
  /** URL of the terms, absolute or relative to the playlist. */
  readonly terms: string
  /** q64: base units times 2^64. */
  readonly price: bigint
}

/**
 * Says in a media playlist what a segment costs: #EXT-X-FAREBOX before the first #EXTINF (or at the
 * end when there is none). Players skip tags they do not know (RFC 8216 6.3.1). One that stands there
 * already, from an origin that pays us no attention, is taken out. Throws `input_invalid`.
 */
export function announcePrice(text: string, announcement: PriceAnnouncement): string {
  const all = parseLines(text)
  const lines = all.filter((line) => !line.text.startsWith('#EXT-X-FAREBOX:'))
  const first = lines.findIndex((line) => line.text.startsWith('#EXTINF:'))
  const at = first === -1 ? lines.length : first
  const tag = `#EXT-X-FAREBOX:TERMS=${quoted(announcement.terms)},PRICE="${announcement.price}",UNIT="segment"`
  return insertLine(lines, at, tag, endingOf(all))
}

/**
 * Says in a multivariant playlist where the terms are: #EXT-X-SESSION-DATA behind the first line.
 * Throws `input_invalid`.
 */
export function announceTerms(text: string, terms: string): string {
  const id = 'DATA-ID="farebox.terms"'
  const all = parseLines(text)
  const lines = all.filter(
    (line) => !(line.text.startsWith('#EXT-X-SESSION-DATA:') && line.text.includes(id)),
  )
  return insertLine(lines, 1, `#EXT-X-SESSION-DATA:${id},URI=${quoted(terms)}`, endingOf(all))
}

function insertLine(
  lines: ReturnType<typeof parseLines>,
  at: number,
  text: string,
  ending: string,
): string {
  const before = lines.slice(0, at).map((line) => (line.ending === '' ? { ...line, ending } : line))
  return serializeLines([...before, { text, ending }, ...lines.slice(at)])
}

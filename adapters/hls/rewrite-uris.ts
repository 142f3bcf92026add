import { isUriLine, parseLines, serializeLines } from './playlist-lines.ts'

/** Tags whose attribute list may hold a URI; RFC 8216bis. */
const tags =
  /^#EXT-X-(MAP|KEY|SESSION-KEY|MEDIA|I-FRAME-STREAM-INF|PART|PRELOAD-HINT|RENDITION-REPORT|SESSION-DATA|DATERANGE|CONTENT-STEERING):/
const attribute = /((?:^|[:,])(?:URI|SERVER-URI|X-ASSET-URI|X-ASSET-LIST)=")([^"]*)(")/g

/**
 * Replaces every URI of a playlist and nothing else: unknown tags, order, spaces and line endings
 * stay byte for byte. `map` gets the URI as written and the tag that holds it (`EXT-X-MAP`), or no
 * tag for the URI of a segment or variant. Throws `input_invalid` when the text is no playlist.
 *
 * @example rewriteUris(text, (uri) => `${uri}?fare=${ticket}`)
 */
export function rewriteUris(
  text: string,
  map: (uri: string, tag: string | undefined) => string,
): string {
  const lines = parseLines(text).map((line) => {
    if (isUriLine(line)) return { ...line, text: map(line.text, undefined) }
    const tag = tags.exec(line.text)?.[1]
    if (tag === undefined) return line
    const replaced = line.text.replace(
      attribute,
      (_, before: string, uri: string, after: string) =>
        `${before}${map(uri, `EXT-X-${tag}`)}${after}`,
    )
    return { ...line, text: replaced }
  })
  return serializeLines(lines)
}

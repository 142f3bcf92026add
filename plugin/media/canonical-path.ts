import { remember } from './remember.ts'

/** A request target in its one accepted spelling. */
export interface CanonicalTarget {
  /** Starts with a slash; escapes in upper case, only where a character needs one. */
  readonly path: string
  /** What follows the first question mark, without it; empty when there is none. */
  readonly query: string
}

const maxTargetLength = 8192

/** RFC 3986 pchar as it may stand unescaped; without `;` and `:`, which servers give a meaning. */
const plain = /^[A-Za-z0-9._~!$&'()*+,=@-]$/

/**
 * Characters that mean something to a server behind even when they come escaped: separators and path
 * parameters, a query or fragment when it decodes too early, an NTFS stream, a second decoding.
 */
const meaningful = /[/\\;:?#%]/

/** Ignored, invisible or taken for a blank by some file system (HFS+ ignores U+200C: CVE-2014-9390). */
// oxlint-disable-next-line no-misleading-character-class
const invisible = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|[^\P{Zs} ]/u

/**
 * Windows drops dots and blanks at the end of a name and knows files by a short one (SEG_1~1.M4S);
 * others trim blanks at its start too.
 */
const windowsAlias = /^ |[. ]$|~\d/

/**
 * What most targets look like. Nothing in it is escaped, and no name begins or ends with a dot, so that
 * all which the rules below would look at is not there.
 */
const plainTarget = /^(?:\/[\w-](?:[\w.-]*[\w-])?)+$/

/**
 * The one spelling of a request target that goes on; undefined for all others, because a spelling that
 * two servers read differently is a way around the gate. Nothing is resolved: dot segments, empty
 * segments, absolute form, needless or malformed escapes, a second layer of escapes, characters that
 * a file system folds into ASCII are refused. Only the case of hex digits is changed.
 *
 * @example canonicalPath('/live/a%20b.m4s?x=1') // { path: '/live/a%20b.m4s', query: 'x=1' }
 * @example canonicalPath('/live/%2e%2e/a.m4s') // undefined
 */
export function canonicalPath(target: string): CanonicalTarget | undefined {
  if (target.length > maxTargetLength) return undefined
  const mark = target.indexOf('?')
  if (mark < 0) return withoutQuery(target) ?? undefined
  const query = target.slice(mark + 1)
  if (!/^[\x21-\x7e]*$/.test(query) || query.includes('#')) return undefined
  const known = withoutQuery(target.slice(0, mark))
  return known ? { path: known.path, query } : undefined
}

/** null for a path that has no canonical form: that too is worth keeping. */
const withoutQuery = remember((raw): CanonicalTarget | null => {
  if (plainTarget.test(raw)) return { path: raw, query: '' }
  if (!/^\/[\x21-\x7e]*$/.test(raw) || raw.includes('#')) return null
  const segments: string[] = []
  const names = raw.slice(1).split('/')
  for (const [at, name] of names.entries()) {
    const segment = name === '' && at === names.length - 1 ? '' : canonicalSegment(name)
    if (segment === undefined) return null
    segments.push(segment)
  }
  return { path: `/${segments.join('/')}`, query: '' }
})

function canonicalSegment(segment: string): string | undefined {
  if (segment === '') return undefined
  let text: string
  try {
    text = decodeURIComponent(segment)
  } catch {
    return undefined
  }
  if (meaningful.test(text) || invisible.test(text) || windowsAlias.test(text)) return undefined
  if (text !== text.normalize('NFC') || foldsIntoAscii(text)) return undefined
  const canonical = Array.from(text, escaped).join('')
  return canonical === segment.replaceAll(/%../g, (escape) => escape.toUpperCase())
    ? canonical
    : undefined
}

/** Case-insensitive file systems read m4ſ (U+017F) as m4s, and ａ as a. */
function foldsIntoAscii(text: string): boolean {
  for (const letter of text) {
    if (letter <= '\x7f') continue
    if (/[\0-\x7f]/.test(foldCase(letter.normalize('NFKC')))) return true
  }
  return false
}

function escaped(letter: string): string {
  if (plain.test(letter)) return letter
  const code = letter.charCodeAt(0)
  if (code > 127) return encodeURIComponent(letter)
  return `%${code.toString(16).toUpperCase().padStart(2, '0')}`
}

/** Upper case first: two letters that share either case are one for a case-insensitive origin. */
export function foldCase(text: string): string {
  return text.toUpperCase().toLowerCase()
}

/**
 * What a canonical path is compared by: decoded, without a trailing slash and, when `fold`, in one
 * case, because an origin may ignore case and `seg.m4s/` may be `seg.m4s`.
 */
export function pathSegments(path: string, fold: boolean): readonly string[] {
  if (plainTarget.test(path)) return (fold ? foldCase(path) : path).slice(1).split('/')
  const names = path.replace(/\/$/, '').split('/').slice(1).map(decodeURIComponent)
  return fold ? names.map(foldCase) : names
}

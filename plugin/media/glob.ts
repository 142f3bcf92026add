import { FareboxError } from '../errors.ts'
import { canonicalPath, foldCase } from './canonical-path.ts'

/** A compiled glob: the names it wants, each split at its stars, or `**`. */
export type Glob = readonly (readonly string[] | '**')[]

/**
 * A glob on canonical paths: `*` stands for any characters within one segment, `**` alone for any
 * number of segments. Throws `input_invalid` when it is not an absolute canonical path otherwise.
 *
 * @example parseGlob('/live/**')
 */
export function parseGlob(text: string): Glob {
  const bare = text.replaceAll('**', 'x').replaceAll('*', 'x')
  const canonical = canonicalPath(bare)
  const names = text.split('/').slice(1)
  if (canonical?.path !== bare || names.some((name) => name !== '**' && name.includes('**'))) {
    throw new FareboxError(
      'input_invalid',
      `a route's match is an absolute path with * in and ** for whole segments, got ${JSON.stringify(text)}: write it as the server sees it, percent-encoded`,
    )
  }
  if (names.length > 1 && names.at(-1) === '') names.pop()
  return names.map((name) => (name === '**' ? name : name.split('*').map(decodeURIComponent)))
}

/** The same glob for paths that went through `foldCase`. */
export function foldGlob(glob: Glob): Glob {
  return glob.map((part) => (part === '**' ? part : part.map(foldCase)))
}

/** True when the segments match; time is bounded by the product of both lengths. */
export function matchesGlob(glob: Glob, names: readonly string[]): boolean {
  let [at, name, star, resume] = [0, 0, -1, 0]
  while (name < names.length) {
    const part = glob[at]
    if (part === '**') {
      star = at++
      resume = name
    } else if (part !== undefined && matchesName(part, names[name]!)) {
      at++
      name++
    } else if (star >= 0) {
      at = star + 1
      name = ++resume
    } else return false
  }
  while (glob[at] === '**') at++
  return at === glob.length
}

function matchesName(pieces: readonly string[], name: string): boolean {
  const [first, last] = [pieces[0]!, pieces.at(-1)!]
  if (pieces.length === 1) return name === first
  if (!name.startsWith(first)) return false
  let from = first.length
  for (const piece of pieces.slice(1, -1)) {
    const found = name.indexOf(piece, from)
    if (found < 0) return false
    from = found + piece.length
  }
  return name.length >= from + last.length && name.endsWith(last)
}

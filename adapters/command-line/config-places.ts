import { isMap, isNode, isScalar } from 'yaml'
import type { Document, LineCounter } from 'yaml'

/** A JSON pointer as people write it: /prices/0/unit → prices[0].unit */
function nameOf(pointer: string): string {
  return pointer
    .slice(1)
    .split('/')
    .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '')
}

function lineOf(document: Document, lines: LineCounter, pointer: string): number {
  const path = pointer.split('/').slice(1)
  while (path.length > 0) {
    const node: unknown = document.getIn(path, true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
    path.pop()
  }
  return 1
}

/** Like lineOf, of the key itself: a value may begin on a later line. */
function keyLine(document: Document, lines: LineCounter, pointer: string): number {
  const path = pointer.split('/').slice(1)
  const parent: unknown =
    path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
    : undefined
  const start = isNode(pair?.key) ? pair.key.range?.[0] : undefined
  return start === undefined ? lineOf(document, lines, pointer) : lines.linePos(start).line
}

/**
 * Where values of a configuration file stand, for messages. A JSON pointer names the value; `key` one of
 * its members, whose line is told instead.
 *
 * @param file its name
 * @example placesOf('farebox.yaml', document, lines)('/prices/1/amount') // 'farebox.yaml:12: prices[1].amount'
 */
export function placesOf(
  file: string,
  document: Document,
  lines: LineCounter,
): (pointer: string, key?: string) => string {
  return (pointer, key) => {
    const line = keyLine(document, lines, key === undefined ? pointer : `${pointer}/${key}`)
    return `${file}:${line}: ${nameOf(pointer) || 'the file'}`
  }
}

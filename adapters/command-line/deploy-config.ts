import { isMap, isNode, isPair, isScalar, isSeq, parseDocument } from 'yaml'
import type { Document, YAMLMap } from 'yaml'
import { FareboxError } from '../../plugin/index.ts'

function wrong(name: string, expected: string): FareboxError {
  return new FareboxError('options_invalid', `${name}: ${expected}: correct it, then run it again`)
}

function parsed(text: string, name: string): Document {
  const document = parseDocument(text)
  const fault = document.errors[0]
  if (fault) throw wrong(name, `expected YAML, got: ${fault.message.split('\n')[0]}`)
  if (document.contents !== null && !isMap(document.contents)) {
    throw wrong(name, 'expected keys and values at the top')
  }
  return document
}

/** What a configuration file says of the chain so far; the rest of it may be unfinished. */
export function chainIn(
  text: string,
  name: string,
): { rpc?: string | readonly string[]; broker?: string } {
  const document = parsed(text, name)
  const [rpc, broker] = ['rpc', 'broker'].map((key): unknown => document.getIn(['chain', key]))
  const nodes = isSeq(rpc) ? rpc.items.map((each) => (isScalar(each) ? each.value : each)) : []
  const isList = nodes.length > 0 && nodes.every((each) => typeof each === 'string')
  return {
    ...(typeof rpc === 'string' && { rpc }),
    ...(isList && { rpc: nodes }),
    ...(typeof broker === 'string' && { broker }),
  }
}

const startOf = (node: unknown): number | undefined =>
  isNode(node) ? (node.range?.[0] ?? undefined) : undefined

/** Where a key of the map stands. */
function keyStart(map: YAMLMap, at: number): number | undefined {
  const pair: unknown = map.items[at]
  return isPair(pair) ? startOf(pair.key) : undefined
}

function edit(
  document: Document,
  text: string,
  chain: { rpc: string | readonly string[]; broker: string },
): string {
  const broker = `"${chain.broker}"`
  const map: unknown = document.getIn(['chain'], true)
  if (map === undefined) {
    const gap = text === '' || text.endsWith('\n') ? '' : '\n'
    return `${text}${gap}chain:\n  rpc: ${JSON.stringify(chain.rpc)}\n  broker: ${broker}\n`
  }
  if (!isMap(map)) return text
  const value = map.get('broker', true)
  const range = isScalar(value) ? value.range : undefined
  // Written but left empty: there is nothing to replace, only a place.
  if (range && range[0] === range[1])
    return `${text.slice(0, range[0])} ${broker}${text.slice(range[0])}`
  if (range) return `${text.slice(0, range[0])}${broker}${text.slice(range[1])}`
  const first = keyStart(map, 0)
  if (map.has('broker') || first === undefined) return text
  const column = first - (text.lastIndexOf('\n', first - 1) + 1)
  const behind = map.flow ? ', ' : `\n${' '.repeat(column)}`
  return `${text.slice(0, first)}broker: ${broker}${behind}${text.slice(first)}`
}

/**
 * The text of a configuration file with `chain.broker` set; every other character stays, comments
 * included. `chain.rpc` is added only with a missing `chain`. Throws `options_invalid` with the lines to
 * write by hand when the file has a shape that can't be edited.
 *
 * @example writeFileSync(file, withBroker(text, file, { rpc, broker }))
 */
export function withBroker(
  text: string,
  name: string,
  chain: { readonly rpc: string | readonly string[]; readonly broker: string },
): string {
  const edited = edit(parsed(text, name), text, chain)
  const check = parseDocument(edited)
  if (check.errors.length === 0 && check.getIn(['chain', 'broker']) === chain.broker) return edited
  throw wrong(
    name,
    `expected chain to be a map of rpc and broker, got something else; write broker: "${chain.broker}" below chain yourself`,
  )
}

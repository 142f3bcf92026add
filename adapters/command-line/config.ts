import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import type { ErrorObject } from 'ajv'
import { LineCounter, isMap, isNode, isScalar, parseDocument } from 'yaml'
import type { Document } from 'yaml'
import { FareboxError } from '../../plugin/index.ts'
import { configSchema } from './config-schema.ts'

/** A route of the price list as the file has it; amounts are still text. */
export interface PriceEntry {
  readonly match: string
  readonly amount?: string
  readonly unit?: 'segment' | 'second' | 'MB'
  readonly rendition?: string
  readonly flat?: string
  readonly free?: true
}

/** `farebox.yaml`, valid by the schema; defaults are filled where they are used. */
export interface Config {
  readonly listen?: { readonly host?: string; readonly port?: number }
  readonly origin: string
  readonly trustProxy?: boolean
  readonly chain: { readonly rpc: string; readonly broker: string; readonly confirmations?: number }
  readonly recipient: string
  readonly redeemer: { readonly keyEnv?: string; readonly keyFile?: string }
  readonly ledger?: string
  /** What differs from the defaults of the redemption policy; seconds, and a fraction. */
  readonly redemption?: {
    readonly gatherFor?: number
    readonly patience?: number
    readonly feeShare?: number
  }
  readonly ticketValue?: string
  readonly faceValueCeiling?: string
  readonly prices: readonly PriceEntry[]
  readonly cors?: { readonly origins?: readonly string[] }
}

const validate = new Ajv({ allErrors: true, verbose: true }).compile<Config>(configSchema)

/** What a keyword of the schema wanted, in words. */
function expectation(error: ErrorObject): string {
  const params = error.params as Record<string, unknown>
  if (error.keyword === 'additionalProperties') {
    const known = Object.keys((error.parentSchema?.['properties'] as object | undefined) ?? {})
    return `expected one of the keys ${known.join(', ')}, got '${String(params['additionalProperty'])}'`
  }
  if (error.keyword === 'required') return `expected the key '${String(params['missingProperty'])}'`
  if (error.keyword === 'oneOf') return 'expected either amount or free, not both'
  const { description } = error.parentSchema ?? {}
  const wanted =
    typeof description === 'string'
      ? description
      : error.keyword === 'enum'
        ? `one of ${(params['allowedValues'] as unknown[]).join(', ')}`
        : error.keyword === 'pattern'
          ? `text of the form ${String(params['pattern'])}`
          : (error.message ?? error.keyword).replace(/^must be /, '')
  return `expected ${wanted}, got ${JSON.stringify(error.data)}`
}

/** A JSON pointer as people write it: /prices/0/unit → prices[0].unit */
function place(pointer: string): string {
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
 * Parses and validates the text of a configuration file. Throws `options_invalid` whose message
 * names file, line, key, what was expected and what came.
 *
 * @example const config = parseConfig(readFileSync('farebox.yaml', 'utf8'), 'farebox.yaml')
 */
export function parseConfig(text: string, name: string): Config {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const syntax = document.errors[0]
  if (syntax) {
    const at = syntax.linePos?.[0].line ?? 1
    throw new FareboxError(
      'options_invalid',
      `${name}:${at}: expected YAML, got: ${syntax.message.split('\n')[0]}`,
    )
  }
  let value: unknown
  try {
    value = document.toJS()
  } catch (cause) {
    // An alias without its anchor, or one that would unfold without end.
    throw new FareboxError('options_invalid', `${name}: expected YAML without open aliases`, {
      cause,
    })
  }
  if (validate(value)) return value
  const messages = (validate.errors ?? [])
    .filter((error) => error.keyword !== 'oneOf' || (validate.errors?.length ?? 0) === 1)
    .map((error) => {
      const where = place(error.instancePath) || 'the file'
      const added = (error.params as { additionalProperty?: string }).additionalProperty
      const pointer = added === undefined ? error.instancePath : `${error.instancePath}/${added}`
      return `${name}:${keyLine(document, lines, pointer)}: ${where}: ${expectation(error)}`
    })
  throw new FareboxError('options_invalid', [...new Set(messages)].join('\n'))
}

/** Reads a configuration file. Throws `options_invalid` when it is missing or wrong. */
export function readConfig(path: string): Config {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    throw new FareboxError(
      'options_invalid',
      `can't read ${path}: name an existing file with --config`,
      { cause },
    )
  }
  return parseConfig(text, path)
}

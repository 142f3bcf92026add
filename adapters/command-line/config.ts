import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import type { ErrorObject } from 'ajv'
import { LineCounter, parseDocument } from 'yaml'
import { FareboxError, fromQ64Down } from '../../plugin/index.ts'
import type { PriceOption, Q64 } from '../../plugin/index.ts'
import { parseAmount } from './amount.ts'
import { placesOf } from './config-places.ts'
import { configSchema } from './config-schema.ts'

/** A route of the price list as it is written. */
interface PriceText {
  readonly match: string
  readonly amount?: string
  readonly unit?: 'segment' | 'second' | 'MB'
  readonly rendition?: string
  readonly flat?: string
  readonly free?: true
}

/** What the file says that is no amount; valid by the schema. */
interface ConfigValues {
  readonly listen?: { readonly host?: string; readonly port?: number }
  readonly origin: string
  readonly trustProxy?: boolean
  readonly chain: {
    /** One URL of a node, or several of one chain. */
    readonly rpc: string | readonly string[]
    readonly broker: string
    readonly id?: number
    /** Seconds that the latest block may be old. */
    readonly blockAge?: number
    readonly confirmations?: number
  }
  readonly recipient: string
  readonly redeemer: { readonly keyEnv?: string; readonly keyFile?: string }
  readonly ledger?: string
  readonly cors?: { readonly origins?: readonly string[] }
}

/** What differs from the defaults of redemption; seconds, and a fraction. */
interface RedemptionValues {
  readonly gatherFor?: number
  readonly patience?: number
  readonly feeShare?: number
  readonly stuckAfter?: number
}

interface ConfigText extends ConfigValues {
  readonly redemption?: RedemptionValues & { readonly maxGasPrice?: string }
  readonly ticketValue?: string
  readonly faceValueCeiling?: string
  readonly prices: readonly PriceText[]
}

/** `farebox.yaml`, checked; defaults are filled where they are used. */
export interface Config extends ConfigValues {
  /** Gas price in base units. */
  readonly redemption?: RedemptionValues & { readonly maxGasPrice?: bigint }
  readonly ticketValue?: Q64
  /** Base units. */
  readonly faceValueCeiling?: bigint
  /** Amounts in q64. */
  readonly prices: readonly PriceOption[]
}

const validate = new Ajv({
  allErrors: true,
  verbose: true,
  allowUnionTypes: true,
}).compile<ConfigText>(configSchema)

/**
 * Places whose values may be secret: a node's URL often holds an access key, and whoever mistakes the
 * file for one of a key puts that there. They are not repeated in messages.
 */
const mayBeSecret = /^$|^\/chain$|^\/chain\/rpc|^\/redeemer/

/** What came, as far as everybody may read it. */
function gotten({ instancePath, data }: ErrorObject): string {
  const isTold = !mayBeSecret.test(instancePath) || data === null || isEmpty(data)
  if (isTold) return JSON.stringify(data)
  return Array.isArray(data) ? 'a list' : typeof data === 'object' ? 'a map' : `a ${typeof data}`
}

const isEmpty = (data: unknown): boolean =>
  data === '' || (typeof data === 'object' && Object.keys(data as object).length === 0)

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
  return `expected ${wanted}, got ${gotten(error)}`
}

/** Amounts as numbers; what is none is told with the place where it stands, all of them together. */
function withAmounts(config: ConfigText, place: (pointer: string) => string): Config {
  const faults: string[] = []
  const amount = (text: string, pointer: string): Q64 => {
    try {
      return parseAmount(text, place(pointer))
    } catch (error) {
      if (!(error instanceof FareboxError)) throw error
      faults.push(error.message)
      return 0n
    }
  }
  const { ticketValue, faceValueCeiling, prices, redemption, ...values } = config
  const { maxGasPrice, ...redeeming } = redemption ?? {}
  const checked = {
    ...values,
    prices: prices.map(({ match, rendition, free, unit = 'segment', ...text }, at): PriceOption => {
      const common = { match, ...(rendition !== undefined && { rendition }) }
      if (free) return { ...common, free }
      return {
        ...common,
        unit,
        amount: amount(text.amount ?? '', `/prices/${at}/amount`),
        ...(text.flat !== undefined && { flat: amount(text.flat, `/prices/${at}/flat`) }),
      }
    }),
    redemption: {
      ...redeeming,
      ...(maxGasPrice !== undefined && {
        maxGasPrice: fromQ64Down(amount(maxGasPrice, '/redemption/maxGasPrice')),
      }),
    },
    ...(ticketValue !== undefined && { ticketValue: amount(ticketValue, '/ticketValue') }),
    ...(faceValueCeiling !== undefined && {
      faceValueCeiling: fromQ64Down(amount(faceValueCeiling, '/faceValueCeiling')),
    }),
  }
  if (faults.length > 0) throw new FareboxError('options_invalid', faults.join('\n'))
  return checked
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
  const place = placesOf(name, document, lines)
  if (validate(value)) return withAmounts(value, place)
  const messages = (validate.errors ?? [])
    .filter((error) => error.keyword !== 'oneOf' || (validate.errors?.length ?? 0) === 1)
    .map((error) => {
      const added = (error.params as { additionalProperty?: string }).additionalProperty
      return `${place(error.instancePath, added)}: ${expectation(error)}`
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

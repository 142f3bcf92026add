import { amountForm } from './amount.ts'

const amount = { type: 'string', description: amountForm }
const url = { type: 'string', pattern: '^https?://', description: 'an http:// or https:// URL' }

/**
 * JSON Schema of `farebox.yaml`, closed: an unknown key is an error, since a misspelt one would
 * silently sell at another price than meant.
 */
export const configSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'farebox.yaml',
  type: 'object',
  additionalProperties: false,
  required: ['origin', 'chain', 'recipient', 'redeemer', 'prices'],
  properties: {
    listen: {
      type: 'object',
      additionalProperties: false,
      properties: {
        host: { type: 'string', minLength: 1 },
        port: { type: 'integer', minimum: 1, maximum: 65535 },
      },
    },
    origin: {
      type: 'string',
      pattern: '^https?://[^/?#\\s]+/?$',
      description: 'http:// or https:// and a host, without a path',
    },
    trustProxy: { type: 'boolean' },
    chain: {
      type: 'object',
      additionalProperties: false,
      required: ['rpc', 'broker'],
      properties: {
        rpc: {
          ...url,
          type: ['string', 'array'],
          description: 'an http:// or https:// URL, or a list of up to sixteen different ones',
          minItems: 1,
          maxItems: 16,
          uniqueItems: true,
          items: url,
        },
        id: { type: 'integer', minimum: 1 },
        blockAge: { type: 'integer', minimum: 1 },
        broker: { $ref: '#/definitions/address' },
        confirmations: { type: 'integer', minimum: 1, maximum: 1000 },
      },
    },
    recipient: { $ref: '#/definitions/address' },
    redeemer: {
      type: 'object',
      additionalProperties: false,
      properties: {
        keyEnv: { type: 'string', minLength: 1 },
        keyFile: { type: 'string', minLength: 1 },
      },
      minProperties: 1,
      maxProperties: 1,
    },
    ledger: { type: 'string', minLength: 1 },
    redemption: {
      type: 'object',
      additionalProperties: false,
      properties: {
        gatherFor: { type: 'number', minimum: 0 },
        patience: { type: 'number', minimum: 0 },
        feeShare: { type: 'number', exclusiveMinimum: 0, maximum: 1 },
        stuckAfter: { type: 'number', minimum: 1 },
        maxGasPrice: amount,
      },
    },
    ticketValue: amount,
    faceValueCeiling: amount,
    prices: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['match'],
        properties: {
          match: { type: 'string', pattern: '^/' },
          amount,
          unit: { enum: ['segment', 'second', 'MB'] },
          rendition: { type: 'string', minLength: 1 },
          flat: amount,
          free: { const: true },
        },
        oneOf: [{ required: ['amount'] }, { required: ['free'] }],
      },
    },
    cors: {
      type: 'object',
      additionalProperties: false,
      properties: { origins: { type: 'array', items: { type: 'string', minLength: 1 } } },
    },
  },
  definitions: {
    address: {
      type: 'string',
      pattern: '^0x[0-9a-fA-F]{40}$',
      description: 'an address of 0x and 40 hex digits',
    },
  },
} as const

const address = { type: 'string', pattern: '^0x[0-9a-fA-F]{40}$' }
const amount = { type: 'string', pattern: '^\\d{1,60}(\\.\\d{1,40})?$' }
const integer = { type: 'string', pattern: '^\\d{1,60}$' }
const seconds = { type: 'integer', minimum: 1, maximum: 31_536_000 }

/**
 * JSON Schema of the options' values, amounts as decimal text. Closed: a misspelt key would silently
 * sell at another price than meant.
 */
export const optionsSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'options',
  type: 'object',
  additionalProperties: false,
  required: ['recipient', 'redeemer', 'prices'],
  properties: {
    recipient: address,
    redeemer: address,
    prices: {
      type: 'array',
      minItems: 1,
      maxItems: 1024,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['match'],
        properties: {
          match: { type: 'string', pattern: '^/' },
          amount,
          unit: { enum: ['segment', 'second', 'byte', 'MB'] },
          rendition: { type: 'string', minLength: 1 },
          flat: amount,
          free: { const: true },
        },
        oneOf: [{ required: ['amount'] }, { required: ['free'] }],
      },
    },
    asset: address,
    symbol: { type: 'string', pattern: '^[\\x20-\\x7e]{1,32}$' },
    decimals: { type: 'integer', minimum: 0, maximum: 255 },
    ticketValue: amount,
    faceValueCeiling: integer,
    costMultiplier: { type: 'integer', minimum: 1, maximum: 1_000_000 },
    redeemGas: integer,
    deposit: { enum: ['none', 'threefold', 'trusted'] },
    prefix: { type: 'string', pattern: '^(/[A-Za-z0-9._~-]+)+$' },
    realm: { type: 'string', pattern: '^[\\x21-\\x7e]{1,255}$' },
    publicOrigin: { type: 'string', pattern: '^https?://[^/?#\\s]+$' },
    cors: {
      type: 'object',
      additionalProperties: false,
      required: ['origins'],
      properties: {
        origins: {
          type: 'array',
          items: { type: 'string', pattern: '^(\\*|https?://[^/?#\\s]+)$' },
        },
      },
    },
    bookSeconds: seconds,
    ticketIssueSeconds: seconds,
    ticketSeconds: seconds,
    redeemSeconds: seconds,
    clockSkew: { type: 'integer', minimum: 0, maximum: 3600 },
    refreshAge: seconds,
    servingAge: seconds,
    retrySeconds: { type: 'integer', minimum: 0, maximum: 3600 },
    retryRequests: { type: 'integer', minimum: 1, maximum: 64 },
    rateLimit: {
      type: 'object',
      additionalProperties: false,
      required: ['perSecond', 'burst'],
      properties: {
        perSecond: { type: 'number', exclusiveMinimum: 0 },
        burst: { type: 'number', minimum: 1 },
      },
    },
  },
} as const

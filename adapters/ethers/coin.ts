import type { Currency } from '../../plugin/index.ts'

/** Every EVM chain counts its own coin in 10^18 base units; its name is not known here. */
export const coin: Currency = { symbol: 'coin', decimals: 18 }

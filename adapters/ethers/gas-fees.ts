import type { Rpc } from './rpc.ts'

/** What a transaction offers, in base units per gas. */
export type GasFees =
  | { readonly type: 0; readonly gasPrice: bigint }
  | {
      readonly type: 2
      readonly maxFeePerGas: bigint
      readonly maxPriorityFeePerGas: bigint
    }

/** What the chain asks for now, in base units per gas. */
export interface GasMarket {
  /** Base fee and tip together. */
  readonly price: bigint
  /** Absent on a chain without EIP-1559. */
  readonly baseFee?: bigint
}

/**
 * What `eth_gasPrice` says is base fee and tip together, and it is what face values are judged by;
 * the tip is what it leaves above the base fee. `eth_maxPriorityFeePerGas` is no guide: some nodes
 * answer a gwei whatever the chain costs, which on a rollup is a thousand times the fee.
 */
export async function readGasMarket(rpc: Rpc): Promise<GasMarket> {
  const [price, block] = await Promise.all([
    rpc.ask(async (provider) => BigInt(await provider.send('eth_gasPrice', []))),
    rpc.ask((provider) => provider.getBlock('latest')),
  ])
  const baseFee = block?.baseFeePerGas ?? null
  return baseFee === null ? { price } : { price, baseFee }
}

/** The most that a unit of gas may cost under these fees. */
export function atMost(fees: GasFees): bigint {
  return fees.type === 0 ? fees.gasPrice : fees.maxFeePerGas
}

export const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)
const greater = (a: bigint, b: bigint): bigint => (a > b ? a : b)

/** Fees of a first try, never above `ceiling`; undefined where that is below the price now. */
export function firstFees(market: GasMarket, ceiling: bigint): GasFees | undefined {
  const { price, baseFee } = market
  if (price > ceiling) return undefined
  if (baseFee === undefined) return { type: 0, gasPrice: price }
  const tip = price > baseFee ? price - baseFee : 0n
  // Twice the base fee and the tip, so that six full blocks in a row do not strand it.
  const maxFeePerGas = least(2n * baseFee + tip, ceiling)
  return { type: 2, maxFeePerGas, maxPriorityFeePerGas: least(tip, maxFeePerGas) }
}

/** Whether a transaction with these fees would be mined now, as far as fees decide. */
export function doSuffice(fees: GasFees, { price, baseFee = 0n }: GasMarket): boolean {
  if (atMost(fees) < price) return false
  if (fees.type === 0) return true
  // Tips waver; one below half of what is usual now waits for a quiet hour.
  return 2n * fees.maxPriorityFeePerGas >= price - baseFee
}

/** Nodes take a replacement for 10 % more of both fees; an eighth is what most wallets offer. */
const raised = (fee: bigint): bigint => fee + greater(1n, (fee + 7n) / 8n)

/**
 * Fees that replace these: both an eighth higher at least, and enough for now. Undefined where that
 * is above `ceiling`.
 *
 * @example raisedFees({ type: 0, gasPrice: 80n }, { price: 85n }, 100n) // { type: 0, gasPrice: 90n
 * }
 */
export function raisedFees(
  before: GasFees,
  market: GasMarket,
  ceiling: bigint,
): GasFees | undefined {
  const fresh = firstFees(market, ceiling)
  if (!fresh) return undefined
  const needed = raised(atMost(before))
  if (needed > ceiling) return undefined
  if (before.type === 0) return { type: 0, gasPrice: greater(needed, atMost(fresh)) }
  const tip = raised(before.maxPriorityFeePerGas)
  if (tip > ceiling) return undefined
  const freshTip = fresh.type === 2 ? fresh.maxPriorityFeePerGas : 0n
  const maxPriorityFeePerGas = greater(tip, freshTip)
  const maxFeePerGas = greater(greater(needed, atMost(fresh)), maxPriorityFeePerGas)
  return { type: 2, maxFeePerGas, maxPriorityFeePerGas }
}

import { getUint } from '../../../plugin/index.ts'
import { fixedBytes } from '../../fixtures/broker/winners.ts'

/** Choices that a seed repeats. */
export interface Chance {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number
  oneIn(count: number): boolean
  pick<T>(from: readonly T[]): T
}

export function createChance(seed: number): Chance {
  let drawn = 0
  const below = (limit: number): number => {
    drawn += 1
    return Number(getUint(fixedBytes(seed, drawn), 0, 6) % BigInt(limit))
  }
  return {
    below,
    oneIn: (count) => below(count) === 0,
    pick: (from) => from[below(from.length)]!,
  }
}

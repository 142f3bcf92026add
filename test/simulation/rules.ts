import {
  chooseFaceValue,
  decideRedemption,
  leastFaceValue,
  nextGasPrice,
  nextRedeemGas,
  toQ64,
  winProbUp,
} from '../../plugin/index.ts'
import type {
  GasPrice,
  GasPriceRule,
  RedeemGas,
  RedemptionOutlook,
  RedemptionPolicy,
} from '../../plugin/index.ts'

/** Expected value of one ticket, wei: two seconds of a stream that costs about a third of a milliether an hour. */
export const ticketValue = 370_000_000_000n
const ticketValueQ64 = toQ64(ticketValue)
const costMultiplier = 100
const firstGuess = 60_000n

/** What a ticket pays and how often; money in wei. */
export interface Quote {
  readonly face: number
  readonly winProb: number
}

/** Winners that travel together, and what is known of them. */
export interface Item {
  readonly value: number
  readonly wonAt: number
  readonly deadline: number
  /** The earliest deadline of the sender's later items; Infinity without one. */
  readonly laterDeadline: number
  /** Gas beyond that of the smallest redemption. */
  readonly extraGas: number
  readonly growing: boolean
}

export type Judgement = 'redeem' | 'wait' | 'abandon'

/** One way of choosing face values and of deciding when a winner is redeemed. */
export interface Rule {
  readonly name: string
  /** True when every ticket has terms of its own, false when a book keeps its own. */
  readonly isQuotedPerTicket: boolean
  /** True when winners of a book travel together. */
  readonly gathers: boolean
  /** Gas of a redemption here; absent where it is that of this project's broker. */
  readonly gasUsed?: number
  /** Looks at a block's price. Answers whether quotes may have changed. */
  sample(price: number, now: number): boolean
  /** Terms for a sender with so much free; undefined when it is refused. */
  quote(float: number): Quote | undefined
  /** What a viewer must have free so that it is served. */
  needed(): number
  judge(item: Item, price: number, now: number): Judgement
  /** A receipt. */
  learn(gasUsed: number, extraGas: number): void
  /** What face values are computed from now, wei per gas; for the plot. */
  quoted(): number
}

/** Face values and terms of this project: its own functions, as gate and worker call them. */
function createTerms(priceRule?: GasPriceRule): Pick<
  Rule,
  'sample' | 'quote' | 'needed' | 'learn' | 'quoted'
> & {
  usualPrice(): bigint
  baseGas(): bigint
} {
  let price: GasPrice | undefined
  let gas: RedeemGas | undefined
  let fee = 0n
  let least = 0n
  const redeemFee = (): bigint => (price?.quoted ?? 0n) * (gas?.quoted ?? firstGuess)
  const refresh = (): boolean => {
    if (redeemFee() === fee) return false
    fee = redeemFee()
    least = leastFaceValue({ costMultiplier, redeemFee: fee }, ticketValueQ64)
    return true
  }
  return {
    sample(seen, now) {
      price = nextGasPrice(price, BigInt(seen), now, priceRule)
      return refresh()
    },
    quote(float) {
      const free = BigInt(Math.max(0, Math.floor(float)))
      const faceValue = chooseFaceValue(least, { float: free, grain: 'fine' })
      if (faceValue > free) return undefined
      const { winProb } = winProbUp(ticketValueQ64, faceValue)
      return { face: Number(faceValue), winProb: Number(winProb) / 2 ** 64 }
    },
    needed: () => Number(least),
    learn(gasUsed, extraGas) {
      const sample = { gasUsed: BigInt(gasUsed), extraGas: BigInt(extraGas), dataFee: 0n }
      gas = nextRedeemGas(gas, sample, firstGuess)
    },
    quoted: () => Number(price?.quoted ?? 0n),
    usualPrice: () => (price?.smoothedQ16 ?? 0n) >> 16n,
    baseGas: () => (gas ? gas.baseQ8 >> 8n : firstGuess),
  }
}

/** This project's rule: protocol part 5 and decideRedemption. */
export function createOwnRule(policy?: RedemptionPolicy, priceRule?: GasPriceRule): Rule {
  const terms = createTerms(priceRule)
  return {
    ...terms,
    name: 'farebox',
    isQuotedPerTicket: false,
    gathers: true,
    judge(item, price, now) {
      const gas = terms.baseGas() + BigInt(item.extraGas)
      const outlook: RedemptionOutlook = {
        value: BigInt(item.value),
        fee: gas * BigInt(price),
        usualFee: gas * terms.usualPrice(),
        now,
        wonAt: item.wonAt,
        deadline: item.deadline,
        growing: item.growing,
        ...(item.laterDeadline < Infinity && { laterDeadline: item.laterDeadline }),
      }
      const { action } = decideRedemption(outlook, policy)
      return action === 'close_lower' ? 'redeem' : action
    },
  }
}

/** The same face values; whoever has won is redeemed in the next block that costs less than it pays. */
export function createImmediateRule(): Rule {
  const terms = createTerms()
  return {
    ...terms,
    name: 'redeem at once',
    isQuotedPerTicket: false,
    gathers: true,
    judge(item, price) {
      const fee = (Number(terms.baseGas()) + item.extraGas) * price
      return fee < item.value ? 'redeem' : 'wait'
    },
  }
}

/** Livepeer's constants: gas of a redemption, multiplier, and the gas price that is always affordable. */
const livepeer = { redeemGas: 350_000, costMultiplier: 100, averageGasPrice: 3e9 }

/**
 * The rule of Livepeer's recipient: the spot price times a hard-coded gas times a hundred, cut to what
 * the sender has free, anew for every ticket; a winner is redeemed by itself as soon as it pays more
 * than the hard-coded gas costs.
 *
 * @param gasUsed what its redemption really takes; absent for this project's broker
 */
export function createLivepeerRule(name: string, gasUsed?: number): Rule {
  let spot = 0
  const value = Number(ticketValue)
  return {
    name,
    isQuotedPerTicket: true,
    gathers: false,
    ...(gasUsed !== undefined && { gasUsed }),
    sample(price) {
      spot = price
      return true
    },
    quote(float) {
      let face = livepeer.redeemGas * spot * livepeer.costMultiplier
      if (face < value) face = value * livepeer.costMultiplier
      if (face > float) face = float
      const isTooSmall =
        face < livepeer.redeemGas * spot && face < livepeer.redeemGas * livepeer.averageGasPrice
      if (face < value || isTooSmall) return undefined
      return { face, winProb: value / face }
    },
    needed: () => livepeer.redeemGas * Math.min(spot, livepeer.averageGasPrice),
    judge: (item, price) => (item.value > livepeer.redeemGas * price ? 'redeem' : 'wait'),
    learn() {},
    quoted: () => spot,
  }
}

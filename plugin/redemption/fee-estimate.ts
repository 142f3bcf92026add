import type { Broker, TransactionReceipt } from '../ports/broker.ts'
import type { Clock } from '../ports/clock.ts'

/** Gas of a redemption until a receipt has told; between what was measured for one and for a first. */
const firstGuess = 60_000n
/** Gas of each further winner that travels along; measured on ten winners of one book. */
const perFurtherWinner = 6_400n
/** Seconds that a gas price is used for. */
const priceAge = 10

/** What redeeming costs, learnt from receipts. */
export interface FeeEstimate {
  /** Gas of a submission with one winner. */
  redeemGas(): bigint
  /** Base units for a submission of so many winners now, L1 data part included. */
  feeFor(winners: number): Promise<bigint>
  learn(receipt: TransactionReceipt, winners: number): void
  /** The next question asks the chain again. */
  forgetPrice(): void
}

function gasOfRest(winners: number): bigint {
  return perFurtherWinner * BigInt(Math.max(0, winners - 1))
}

export function createFeeEstimate(broker: Broker, clock: Clock): FeeEstimate {
  let gas: bigint | undefined
  let dataFee = 0n
  let price: { readonly value: bigint; readonly at: number } | undefined

  return {
    redeemGas: () => gas ?? firstGuess,
    async feeFor(winners) {
      const now = clock.seconds()
      if (!price || now < price.at || now - price.at >= priceAge) {
        price = { value: await broker.gasPrice(), at: now }
      }
      return ((gas ?? firstGuess) + gasOfRest(winners)) * price.value + dataFee
    },
    learn(receipt, winners) {
      const one = receipt.gasUsed - gasOfRest(winners)
      if (one <= 0n) return
      // The first winner of a slot pays for a fresh storage word: an eighth of the way is far enough.
      gas = gas === undefined ? one : gas + (one - gas) / 8n
      dataFee = receipt.dataFee ?? 0n
    },
    forgetPrice() {
      price = undefined
    },
  }
}

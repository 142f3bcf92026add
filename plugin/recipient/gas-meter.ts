import { nextGasPrice } from '../fees/gas-price.ts'
import type { GasPrice } from '../fees/gas-price.ts'
import type { Broker } from '../ports/broker.ts'
import type { Clock } from '../ports/clock.ts'

export interface GasMeter {
  /** Base units that one redemption costs, by the smoothed price; looks again behind the answer. */
  redeemFee(): bigint
}

/** Seconds between two samples. */
const sampleEvery = 15

/**
 * Starts with one sample, so it rejects with `chain_unreachable` when nobody answers. Later failures
 * leave the price as it was: what terms demand must not jump because a node is away.
 */
export async function createGasMeter(options: {
  readonly broker: Pick<Broker, 'gasPrice'>
  readonly clock: Clock
  /** Gas of one redemption, now. */
  readonly redeemGas: () => bigint
}): Promise<GasMeter> {
  const { broker, clock, redeemGas } = options
  let price: GasPrice = nextGasPrice(undefined, await broker.gasPrice(), clock.seconds())
  let sampledAt = clock.seconds()

  async function sample(): Promise<void> {
    try {
      price = nextGasPrice(price, await broker.gasPrice(), clock.seconds())
    } catch {
      // The funds cache tells that the chain is away.
    }
  }

  return {
    redeemFee() {
      if (clock.seconds() - sampledAt >= sampleEvery) {
        sampledAt = clock.seconds()
        void sample()
      }
      return price.quoted * redeemGas()
    },
  }
}

import { FareboxError } from '../../browser/index.ts'
import type { Wallet } from '../../browser/index.ts'
import { fund } from './demo-api.ts'

/** Refusals that play money mends. */
const short: readonly unknown[] = ['sender_unfunded', 'float_exceeded', 'sender_unlocking']

export function isShortOfFunds(error: unknown): boolean {
  return error instanceof FareboxError && short.includes(error.details['code'])
}

/** The gate sees new funds on chain within a few blocks. */
const tries = 15

/**
 * Learns the host's terms and signs the first book; puts play money behind the sender first when
 * nobody has yet, or when the gate says that it is short of it.
 */
export async function prepare(
  wallet: Wallet,
  url: string,
  unfunded: boolean,
  onFunding: () => void,
): Promise<void> {
  let wanted = unfunded
  for (let attempt = 0; ; attempt++) {
    if (wanted) {
      onFunding()
      await fund(wallet.address)
    }
    try {
      await wallet.prepare(url)
      return
    } catch (error) {
      if (!isShortOfFunds(error) || attempt === tries) throw error
      wanted = attempt === 0 && !unfunded
      if (!wanted) await new Promise((resolve) => setTimeout(resolve, 1000))
    }
  }
}

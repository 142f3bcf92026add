import type { Address, Hex } from '../../plugin/index.ts'
import type { GasFees } from './gas-fees.ts'
import type { Rpc } from './rpc.ts'

/** A number for the next transaction. */
export interface FreeNumber {
  readonly nonce: number
  /** Fees of one that has it and is given up: whoever takes it must offer an eighth more. */
  readonly rival?: GasFees
}

/** Which numbers of one account are taken: the chain pays them without gaps only. */
export interface AccountNumbers {
  /** The lowest that nothing waits under, or only what was given up. */
  next(): Promise<FreeNumber>
  take(nonce: number, hash: Hex): void
  /** A transaction of before this process, found waiting. */
  adopt(nonce: number, hash: Hex): void
  /** The node holds something else under this number. */
  forget(nonce: number): void
  /**
   * What waits here is not worth what it would have to offer: the next transaction may take over.
   */
  giveUp(nonce: number, fees: GasFees): void
  /** It is worth it after all. */
  keep(nonce: number): void
}

/**
 * The node's count of what waits is no guide where it forgets one in the middle: some then count up
 * to the gap, some beyond it, and nothing behind the gap is ever mined. So what left from here is
 * remembered, and asked for by its hash.
 */
export function createAccountNumbers(rpc: Rpc, address: Address): AccountNumbers {
  const taken = new Map<number, Hex>()
  const givenUp = new Map<number, GasFees>()

  const isKnown = async (hash: Hex): Promise<boolean> =>
    (await rpc.ask((p) => p.send('eth_getTransactionByHash', [hash]))) !== null

  const forget = (nonce: number): void => {
    taken.delete(nonce)
    givenUp.delete(nonce)
  }

  return {
    async next() {
      const [mined, waiting] = await rpc.ask((p) =>
        Promise.all([
          p.getTransactionCount(address, 'latest'),
          p.getTransactionCount(address, 'pending'),
        ]),
      )
      for (const nonce of [...taken.keys(), ...givenUp.keys()]) if (nonce < mined) forget(nonce)
      for (let nonce = mined; ; nonce++) {
        const rival = givenUp.get(nonce)
        if (rival) return { nonce, rival }
        const hash = taken.get(nonce)
        // A node behind a balancer may count less than we sent: what it knows by hash is there.
        if (hash === undefined ? nonce >= waiting : !(await isKnown(hash))) return { nonce }
      }
    },
    take(nonce, hash) {
      taken.set(nonce, hash)
      givenUp.delete(nonce)
    },
    adopt(nonce, hash) {
      if (!taken.has(nonce)) taken.set(nonce, hash)
    },
    forget,
    giveUp: (nonce, fees) => void givenUp.set(nonce, fees),
    keep: (nonce) => void givenUp.delete(nonce),
  }
}

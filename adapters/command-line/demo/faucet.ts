import type { Address, Hex } from '../../../plugin/index.ts'

/** Play money of the development chain, put into earmarks for this demo's recipient. */
export interface Faucet {
  /** One portion for a sender, or why not. */
  fund(
    sender: Address,
  ): Promise<{ readonly hash: Hex; readonly amount: bigint } | { readonly refused: string }>
}

/**
 * Gives `portion` base units a call, at most `perSender` times a sender and `total` times in all:
 * a page in a loop must not drain the account that the demo itself lives on.
 */
export function createFaucet(options: {
  readonly portion: bigint
  readonly perSender: number
  readonly total: number
  readonly send: (sender: Address, amount: bigint) => Promise<Hex>
}): Faucet {
  const given = new Map<Address, number>()
  let all = 0
  return {
    async fund(sender) {
      const before = given.get(sender) ?? 0
      if (before >= options.perSender || all >= options.total) {
        return { refused: 'the demo has given all the play money it gives: restart it for more' }
      }
      // Counted before the transaction leaves: parallel calls must not pass the cap together.
      given.set(sender, before + 1)
      all++
      try {
        return { hash: await options.send(sender, options.portion), amount: options.portion }
      } catch (error) {
        given.set(sender, (given.get(sender) ?? 1) - 1)
        all--
        throw error
      }
    },
  }
}

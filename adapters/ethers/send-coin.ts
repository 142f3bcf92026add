import type { Address, Hex } from '../../plugin/index.ts'
import { sendAndWait } from './send-and-wait.ts'

/**
 * Sends native coin; resolves once it is mined. A new redeemer needs some for its fees.
 *
 * @param options.amount base units
 * @example await sendCoin({ rpc, key, to: redeemer, amount: 10n ** 16n })
 */
export async function sendCoin(options: {
  readonly rpc: string
  readonly key: Hex
  readonly to: Address
  readonly amount: bigint
}): Promise<Hex> {
  const { rpc, key, to, amount } = options
  return (await sendAndWait({ rpc, key, outgoing: { to, data: '0x', value: amount } })).hash
}

import type { Address, Hex, SlotKey } from '../../plugin/index.ts'
import { encodeCall } from './check-call.ts'
import { sendAndWait } from './send-and-wait.ts'

/**
 * Sets coin aside for one recipient, redeemer and lane in one transaction, the one way of funding that
 * no other recipient can draw from. Resolves once it is mined.
 *
 * @param options.key pays; need not be the sender's
 * @param options.amount base units
 * @example await fundEarmark({ rpc, broker, key, sender, recipient, redeemer, lane: 0, amount })
 */
export async function fundEarmark(
  options: SlotKey & {
    readonly rpc: string
    readonly broker: Address
    readonly key: Hex
    readonly amount: bigint
  },
): Promise<Hex> {
  const { rpc, broker, key, sender, recipient, redeemer, lane, amount } = options
  const data = encodeCall('fundEarmark', [sender, recipient, redeemer, lane, amount])
  const outgoing = { to: broker, data, value: amount }
  return (await sendAndWait({ rpc, key, outgoing })).hash
}

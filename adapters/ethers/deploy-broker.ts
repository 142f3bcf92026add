import { ZeroAddress } from 'ethers'
import { parseAddress } from '../../plugin/index.ts'
import type { Address, Hex } from '../../plugin/index.ts'
import { defaultUnlockPeriod, ticketBrokerBytecode } from './contracts.ts'
import { brokerInterface } from './receipt.ts'
import { sendAndWait } from './send-and-wait.ts'

/**
 * Deploys a TicketBroker from the committed bytecode and answers its address.
 *
 * @example const address = await deployBroker({ rpc: 'http://127.0.0.1:8545', key })
 */
export async function deployBroker(options: {
  readonly rpc: string
  readonly key: Hex
  /** Seconds; default seven days. */
  readonly unlockPeriod?: number
  /** An ERC-20; the native coin if absent. */
  readonly asset?: Address
  /** A RecipientRegistry; without one the broker takes no reserves. */
  readonly registry?: Address
}): Promise<Address> {
  const encoded = brokerInterface.encodeDeploy([
    options.unlockPeriod ?? defaultUnlockPeriod,
    options.asset ?? ZeroAddress,
    options.registry ?? ZeroAddress,
  ])
  const data = `${ticketBrokerBytecode}${encoded.slice(2)}` as Hex
  const { rpc, key } = options
  const receipt = await sendAndWait({ rpc, key, outgoing: { data } })
  return parseAddress(receipt.deployed)!
}

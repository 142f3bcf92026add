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
}): Promise<Address> {
  const period = brokerInterface.encodeDeploy([options.unlockPeriod ?? defaultUnlockPeriod])
  const data = `${ticketBrokerBytecode}${period.slice(2)}` as Hex
  const { rpc, key } = options
  const receipt = await sendAndWait({ rpc, key, outgoing: { data } })
  return parseAddress(receipt.deployed)!
}

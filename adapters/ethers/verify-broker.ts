import { Interface, ZeroAddress } from 'ethers'
import { FareboxError } from '../../plugin/index.ts'
import type { Address } from '../../plugin/index.ts'
import { readView } from './check-call.ts'
import { brokerEpochLength, isRecipientRegistryCode, isTicketBrokerCode } from './contracts.ts'
import type { Rpc } from './rpc.ts'

const registryInterface = new Interface(['function epochLength() view returns (uint256)'])

/** Of a broker without a registry, in seconds. */
const defaultEpochLength = 86_400n

/**
 * Makes sure that the contract at `address` is the TicketBroker of this release, and that its registry,
 * if it has one, is the RecipientRegistry with the epochs that the broker counts by: another could name
 * members as it likes, and what a gate counts as its share of a reserve would not be paid. Throws
 * `chain_mismatch`.
 */
export async function verifyBroker(rpc: Rpc, address: Address, where: string): Promise<void> {
  const there = `${address} on chain ${rpc.chainId} (${where})`
  const code = await rpc.ask((p) => p.getCode(address))
  if (!isTicketBrokerCode(code, { chainId: rpc.chainId, address })) {
    const found = code === '0x' ? 'no contract' : 'another contract'
    throw new FareboxError(
      'chain_mismatch',
      `there is ${found} at ${there}: check broker and rpc, or deploy a TicketBroker`,
    )
  }
  const [registry] = (await readView(rpc, address, 'registry', [])) as [string]
  const epochs = registry === ZeroAddress ? defaultEpochLength : await epochsOf(rpc, registry)
  if (epochs === brokerEpochLength(code)) return
  throw new FareboxError(
    'chain_mismatch',
    `the registry ${registry} of the broker ${there}: expected a RecipientRegistry of this release with the broker's epochs, got another contract: name a broker that farebox deploy made`,
  )
}

/** Seconds; undefined when the contract is another. */
async function epochsOf(rpc: Rpc, registry: string): Promise<bigint | undefined> {
  if (!isRecipientRegistryCode(await rpc.ask((p) => p.getCode(registry)))) return undefined
  const data = registryInterface.encodeFunctionData('epochLength')
  return rpc.ask(async (p) => BigInt(await p.call({ to: registry, data })))
}

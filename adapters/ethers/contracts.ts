import { getBytes, keccak256 } from 'ethers'
import { ticketBrokerImmutables, ticketBrokerRuntimeHash } from './abi.generated.ts'

export {
  recipientRegistryAbi,
  recipientRegistryBytecode,
  recipientRegistryImmutables,
  recipientRegistryRuntimeHash,
  ticketBrokerAbi,
  ticketBrokerBytecode,
  ticketBrokerImmutables,
  ticketBrokerRuntimeHash,
} from './abi.generated.ts'

/** What a deployment passes to the constructor unless it has a reason: seven days, in seconds. */
export const defaultUnlockPeriod = 604_800

/**
 * Whether `code` (0x hex, as `eth_getCode` answers it) is the TicketBroker of this release. The
 * values that a deployment sets (unlock period, own address, chain) are not compared: read
 * `unlockPeriod()` before relying on it.
 */
export function isTicketBrokerCode(code: string): boolean {
  const bytes = getBytes(code)
  for (const { start, length } of ticketBrokerImmutables) bytes.fill(0, start, start + length)
  return keccak256(bytes) === ticketBrokerRuntimeHash
}

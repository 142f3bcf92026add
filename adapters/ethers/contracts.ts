import { getBytes, keccak256 } from 'ethers'
import {
  recipientRegistryImmutables,
  recipientRegistryRuntimeHash,
  ticketBrokerImmutables,
  ticketBrokerRuntimeHash,
} from './abi.generated.ts'

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
 * The registry that `farebox deploy` puts beside a broker: epochs of a day, a bond of a tenth of the
 * chain's coin, which goes back a week after membership ended. Times in seconds, the bond in wei.
 */
export const defaultRegistry = {
  epochLength: 86_400n,
  minimumBond: 10n ** 17n,
  bondDelay: 604_800n,
} as const

interface Range {
  readonly start: number
  readonly length: number
}

function hashWithout(code: string, immutables: readonly Range[]): string {
  const bytes = getBytes(code)
  for (const { start, length } of immutables) bytes.fill(0, start, start + length)
  return keccak256(bytes)
}

/**
 * Whether `code` (0x hex, as `eth_getCode` answers it) is the TicketBroker of this release. The
 * values that a deployment sets (unlock period, asset, registry, own address, chain) are not compared,
 * each place of them by itself: code made to show one unlock period and to use another passes. What
 * `unlockPeriod()` answers counts at an address that is trusted, or that `planDeployment` computed.
 */
export function isTicketBrokerCode(code: string): boolean {
  return hashWithout(code, ticketBrokerImmutables) === ticketBrokerRuntimeHash
}

/** Whether `code` is the RecipientRegistry of this release; epoch, bond and delay are not compared. */
export function isRecipientRegistryCode(code: string): boolean {
  return hashWithout(code, recipientRegistryImmutables) === recipientRegistryRuntimeHash
}

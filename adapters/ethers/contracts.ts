import { dataSlice, getBytes, keccak256 } from 'ethers'
import { domainSeparator, toHex } from '../../plugin/index.ts'
import type { Address } from '../../plugin/index.ts'
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

/** Where a contract stands. */
export interface ContractPlace {
  readonly chainId: number
  readonly address: Address
}

/** What a deployment wrote into the code, words by the names of the contract's immutables. */
type CodeWords<Name extends string> = Readonly<Record<Name, bigint>>

/**
 * Undefined when the code is another. A value stands wherever it is used: code made to show one in its
 * view and to use another passes where each place is only left out of the hash.
 */
function readWords<Name extends string>(
  code: string,
  immutables: Readonly<Record<Name, readonly number[]>>,
  hash: string,
): CodeWords<Name> | undefined {
  const bytes = getBytes(code)
  const words: Partial<Record<Name, bigint>> = {}
  for (const [name, places] of Object.entries(immutables) as [Name, readonly number[]][]) {
    for (const place of places) {
      if (bytes.length < place + 32) return undefined
      const word = BigInt(dataSlice(code, place, place + 32))
      if ((words[name] ??= word) !== word) return undefined
      bytes.fill(0, place, place + 32)
    }
  }
  return keccak256(bytes) === hash ? (words as CodeWords<Name>) : undefined
}

/**
 * Whether `code` (0x hex, as `eth_getCode` answers it) is the TicketBroker of this release, signing for
 * the place that it was read from. What a deployment chooses (unlock period, asset, registry) is what its
 * views say: read `unlockPeriod()` before relying on it. Its epochs are those that it read from the
 * registry when it was deployed; see `brokerEpochLength`.
 *
 * @example isTicketBrokerCode(await provider.getCode(address), { chainId: 1, address })
 */
export function isTicketBrokerCode(code: string, place: ContractPlace): boolean {
  const words = readWords(code, ticketBrokerImmutables, ticketBrokerRuntimeHash)
  if (!words) return false
  const { chainId, address } = place
  const here = (BigInt(chainId) << 160n) | BigInt(address)
  // Of another chain or address: then the contract does not use the separator that it was given.
  if (words._hereAtConstruction !== here) return true
  const separator = toHex(domainSeparator({ chainId, broker: address }))
  return words._separatorAtConstruction === BigInt(separator)
}

/** Seconds of an epoch, written into the code of a TicketBroker; undefined of any other code. */
export function brokerEpochLength(code: string): bigint | undefined {
  return readWords(code, ticketBrokerImmutables, ticketBrokerRuntimeHash)?._epochLength
}

/**
 * Whether `code` is the RecipientRegistry of this release; its views say what epoch, bond and delay a
 * deployment chose.
 */
export function isRecipientRegistryCode(code: string): boolean {
  return readWords(code, recipientRegistryImmutables, recipientRegistryRuntimeHash) !== undefined
}

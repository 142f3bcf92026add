import { Interface, ZeroAddress, getBytes } from 'ethers'
import { FareboxError } from '../../plugin/index.ts'
import type { Address, Hex } from '../../plugin/index.ts'
import {
  defaultRegistry,
  defaultUnlockPeriod,
  isRecipientRegistryCode,
  isTicketBrokerCode,
  recipientRegistryAbi,
  recipientRegistryBytecode,
  ticketBrokerBytecode,
} from './contracts.ts'
import type { ContractPlace } from './contracts.ts'
import { deterministicAddress } from './deterministic-deployer.ts'
import { brokerInterface } from './receipt.ts'
import type { Rpc } from './rpc.ts'

/** What decides the addresses: equal settings give equal addresses on every chain. */
export interface DeploymentSettings {
  /** Seconds; default seven days. */
  readonly unlockPeriod?: number
  /** An ERC-20; the native coin if absent. */
  readonly asset?: Address
}

/** A contract with its constructor's arguments, wherever it will stand. */
export interface Deployable {
  readonly name: 'RecipientRegistry' | 'TicketBroker'
  readonly address: Address
  readonly initCode: Hex
  /** The views that tell its settings, with what each must answer. */
  readonly settings: Readonly<Record<string, string>>
  readonly abi: Interface
  isCode(code: string, place: ContractPlace): boolean
}

const registryInterface = new Interface(recipientRegistryAbi)

function deployable(
  name: Deployable['name'],
  abi: Interface,
  bytecode: string,
  isCode: Deployable['isCode'],
  settings: readonly (readonly [view: string, value: bigint | string])[],
): Deployable {
  const args = abi.encodeDeploy(settings.map(([, value]) => value)).slice(2)
  const initCode = `${bytecode}${args}` as Hex
  const answers = Object.fromEntries(settings.map(([view, value]) => [view, String(value)]))
  const address = deterministicAddress(initCode)
  return { name, address, initCode, settings: answers, abi, isCode }
}

/** Registry and broker, in the order in which they must be deployed. */
export function deployables(settings: DeploymentSettings): readonly [Deployable, Deployable] {
  const { epochLength, minimumBond, bondDelay } = defaultRegistry
  const registry = deployable(
    'RecipientRegistry',
    registryInterface,
    recipientRegistryBytecode,
    isRecipientRegistryCode,
    [
      ['epochLength', epochLength],
      ['minimumBond', minimumBond],
      ['bondDelay', bondDelay],
    ],
  )
  const broker = deployable(
    'TicketBroker',
    brokerInterface,
    ticketBrokerBytecode,
    isTicketBrokerCode,
    [
      ['unlockPeriod', BigInt(settings.unlockPeriod ?? defaultUnlockPeriod)],
      ['asset', settings.asset ?? ZeroAddress],
      ['registry', registry.address],
    ],
  )
  return [registry, broker]
}

/**
 * An upper bound of what deploying takes: the transaction with its data, CREATE2 with its init code, 200
 * a byte of what is left, and 100,000 for what the constructor does. What is left is at most what is sent.
 */
export function deploymentGasUp(initCode: Hex): bigint {
  const bytes = getBytes(initCode)
  const data = bytes.reduce((sum, byte) => sum + (byte === 0 ? 4 : 16), 32 * 16)
  const creation = 32_000 + 8 * Math.ceil(bytes.length / 32) + 200 * bytes.length
  return BigInt(21_000 + data + creation + 100_000)
}

/**
 * Whether the contract stands at its address already. Throws `chain_mismatch` when something else does,
 * or when it answers other settings than asked for.
 */
export async function isDeployed(rpc: Rpc, wanted: Deployable, where: string): Promise<boolean> {
  const { name, address, abi } = wanted
  const code = await rpc.ask((p) => p.getCode(address))
  if (code === '0x') return false
  const there = `${address} on chain ${rpc.chainId} (${where})`
  const next = 'do not use it, and check whether the node can be trusted'
  if (!wanted.isCode(code, { chainId: rpc.chainId, address })) {
    throw new FareboxError(
      'chain_mismatch',
      `${there}: expected the ${name} of this release, got another contract of ${(code.length - 2) / 2} bytes: ${next}`,
    )
  }
  for (const [view, expected] of Object.entries(wanted.settings)) {
    const data = abi.encodeFunctionData(view)
    const answer = await rpc.ask((p) => p.call({ to: address, data }))
    const [value] = abi.decodeFunctionResult(view, answer)
    const got = String(value)
    if (got.toLowerCase() === expected.toLowerCase()) continue
    throw new FareboxError(
      'chain_mismatch',
      `${there}: expected a ${name} with ${view} ${expected}, got ${got}: ${next}`,
    )
  }
  return true
}

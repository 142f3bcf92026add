import { Transaction, getCreate2Address, id, isError, keccak256 } from 'ethers'
import { FareboxError, parseAddress } from '../../plugin/index.ts'
import type { Address, Hex } from '../../plugin/index.ts'
import type { Account } from './account.ts'
import type { Rpc } from './rpc.ts'
import { waitUntilMined } from './send-and-wait.ts'

/**
 * The contract that most chains have at this address: it passes what stands behind a 32-byte salt to
 * CREATE2, so that equal code gets an equal address on every chain, whoever pays for it
 * (github.com/Arachnid/deterministic-deployment-proxy).
 */
export const deterministicDeployer: Address = '0x4e59b44847b379578588920ca78fbf26c0b4956c'

/** Creates it. Nobody has its signer's key: the signature was chosen, not made. */
const presigned: Hex =
  '0xf8a58085174876e800830186a08080b853604580600e600039806000f350fe7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe03601600081602082378035828234f58015156039578182fd5b8082525050506014600cf31ba02222222222222222222222222222222222222222222222222222222222222222a02222222222222222222222222222222222222222222222222222222222222222'
const creation = Transaction.from(presigned)
const signer = parseAddress(creation.from)!
/** What the creation's fourteen first bytes leave on the chain. */
const deployedCode = `0x${creation.data.slice(2 + 2 * 14)}`
/** Base units that its signer needs. */
const creationCost = creation.gasLimit * creation.gasPrice!

/** The same for every release: what differs is the code. */
const salt = id('farebox') as Hex

/** Where the deployer puts this creation code (arguments included), on any chain. */
export function deterministicAddress(initCode: Hex): Address {
  return parseAddress(getCreate2Address(deterministicDeployer, salt, keccak256(initCode)))!
}

/** What is sent to the deployer to put the creation code there. */
export function deployerCall(initCode: Hex): Hex {
  return `${salt}${initCode.slice(2)}`
}

/** How it stands with the deployer on a chain. */
export interface DeployerState {
  readonly isThere: boolean
  /** Base units its signer lacks for creating it; zero when it is there. */
  readonly lacking: bigint
}

/**
 * Looks for the deployer. Throws `chain_mismatch` when the chain has something else at its address, or
 * can never get it there.
 */
export async function findDeployer(rpc: Rpc, where: string): Promise<DeployerState> {
  const code = await rpc.ask((p) => p.getCode(deterministicDeployer))
  if (code === deployedCode) return { isThere: true, lacking: 0n }
  const at = `the deterministic deployer at ${deterministicDeployer} on chain ${rpc.chainId} (${where})`
  const otherwise = 'on this chain deploy to an address of its own with deployBroker'
  if (code !== '0x') {
    throw new FareboxError(
      'chain_mismatch',
      `${at} is another contract than expected: ${otherwise}`,
    )
  }
  const [used, balance, block] = await Promise.all([
    rpc.ask((p) => p.getTransactionCount(signer)),
    rpc.ask((p) => p.getBalance(signer)),
    rpc.ask((p) => p.getBlock('latest')),
  ])
  if (used > 0) {
    throw new FareboxError(
      'chain_mismatch',
      `${at} is missing, and its one creation was used up without success: ${otherwise}`,
    )
  }
  if ((block?.baseFeePerGas ?? 0n) > creation.gasPrice!) {
    throw new FareboxError(
      'chain_mismatch',
      `${at} is missing, and its creation pays 100 gwei per gas, less than the chain asks now: try again when gas is cheaper`,
    )
  }
  return { isThere: false, lacking: balance < creationCost ? creationCost - balance : 0n }
}

/** Whether the node has the presigned transaction now; false when only its signer's coin is missing. */
async function offer(rpc: Rpc): Promise<boolean> {
  try {
    await rpc.ask((p) => p.send('eth_sendRawTransaction', [presigned]))
    return true
  } catch (error) {
    const cause = (error as FareboxError).cause
    if (isError(cause, 'INSUFFICIENT_FUNDS')) return false
    const found = await rpc.ask((p) => p.send('eth_getTransactionByHash', [creation.hash]))
    if (found !== null) return true
    throw new FareboxError(
      'chain_mismatch',
      `chain ${rpc.chainId} has no deterministic deployer, and this node does not take the transaction ` +
        'that creates it (it was signed for no chain in particular): send it through a node that takes ' +
        'unprotected transactions, or deploy to an address of its own with deployBroker',
      { cause },
    )
  }
}

/**
 * Creates the deployer where `findDeployer` missed it. The node is asked first whether it takes the
 * transaction at all, so that no coin is sent to a signer who can't use it. Throws `chain_mismatch`.
 */
export async function createDeployer(rpc: Rpc, account: Account, where: string): Promise<void> {
  if (!(await offer(rpc))) {
    const { lacking } = await findDeployer(rpc, where)
    const sent = await account.send({ to: signer, data: '0x', value: lacking })
    await waitUntilMined(rpc, signer, sent)
    if (!(await offer(rpc))) {
      throw new FareboxError(
        'chain_unreachable',
        `${where} does not know yet that ${signer} was funded: run it again, nothing is lost`,
      )
    }
  }
  await waitUntilMined(rpc, '', creation.hash as Hex)
}

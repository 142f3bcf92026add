import { isError } from 'ethers'
import { FareboxError, formatAmountDown, formatAmountUp } from '../../plugin/index.ts'
import type { Address, Hex } from '../../plugin/index.ts'
import { openAccount } from './account.ts'
import type { Account } from './account.ts'
import { coin } from './coin.ts'
import { deployables, deploymentGasUp, isDeployed } from './deployables.ts'
import type { Deployable, DeploymentSettings } from './deployables.ts'
import {
  createDeployer,
  deployerCall,
  deterministicDeployer,
  findDeployer,
} from './deterministic-deployer.ts'
import { connectRpc } from './rpc.ts'
import type { Rpc } from './rpc.ts'
import { hostOf } from './rpc-addresses.ts'
import type { RpcAddresses } from './rpc-addresses.ts'
import { waitUntilMined } from './send-and-wait.ts'

/** Where a contract is or will be. */
export interface PlannedContract {
  readonly name: Deployable['name']
  readonly address: Address
  readonly isThere: boolean
  /** Gas of deploying it, rounded up; zero when it is there. */
  readonly gas: bigint
}

/** What a deployment would do, found out without spending anything. */
export interface DeploymentPlan {
  readonly chainId: number
  /** Registry, then broker. */
  readonly contracts: readonly [registry: PlannedContract, broker: PlannedContract]
  /** Base units for creating the deterministic deployer where the chain lacks it, else zero. */
  readonly deployerCost: bigint
  /** Base units per gas now. */
  readonly gasPrice: bigint
  /** Base units of everything together at this price; a rollup's data fee comes on top. */
  readonly cost: bigint
}

/** A contract that was deployed just now, or was there. */
export interface DeployedContract extends PlannedContract {
  /** By receipt; absent when it was there. */
  readonly paid?: { readonly hash: Hex; readonly gasUsed: bigint; readonly fee: bigint }
}

export interface Deployment {
  readonly chainId: number
  readonly contracts: readonly [registry: DeployedContract, broker: DeployedContract]
}

interface Target extends DeploymentSettings {
  /** http or https address of a node, or of several. */
  readonly rpc: RpcAddresses
}

async function withRpc<T>(
  url: RpcAddresses,
  use: (rpc: Rpc, where: string) => Promise<T>,
): Promise<T> {
  const rpc = await connectRpc(url)
  try {
    return await use(rpc, hostOf(url))
  } finally {
    rpc.close()
  }
}

async function requireToken(rpc: Rpc, asset: Address | undefined, where: string): Promise<void> {
  if (asset === undefined || (await rpc.ask((p) => p.getCode(asset))) !== '0x') return
  throw new FareboxError(
    'options_invalid',
    `asset: expected the contract of a token on chain ${rpc.chainId} (${where}), got ${asset}, which has no code: correct it`,
  )
}

async function planOn(
  rpc: Rpc,
  settings: DeploymentSettings,
  where: string,
): Promise<DeploymentPlan> {
  await requireToken(rpc, settings.asset, where)
  const plan = async (wanted: Deployable): Promise<PlannedContract> => {
    const isThere = await isDeployed(rpc, wanted, where)
    const gas = isThere ? 0n : deploymentGasUp(wanted.initCode)
    return { name: wanted.name, address: wanted.address, isThere, gas }
  }
  const [registry, broker] = deployables(settings)
  const contracts = [await plan(registry), await plan(broker)] as const
  const gas = contracts[0].gas + contracts[1].gas
  const isDone = contracts.every(({ isThere }) => isThere)
  const deployerCost = isDone ? 0n : (await findDeployer(rpc, where)).lacking
  const gasPrice = BigInt(await rpc.ask((p) => p.send('eth_gasPrice', [])))
  const cost = gas * gasPrice + deployerCost
  return { chainId: rpc.chainId, contracts, deployerCost, gasPrice, cost }
}

/**
 * What `deploy` would do: where registry and broker will be, which are there already (with their code
 * and settings verified), and what the missing ones cost. Throws `chain_unreachable`, `chain_mismatch`,
 * `options_invalid`.
 *
 * @example const { contracts: [, broker], cost } = await planDeployment({ rpc })
 */
export async function planDeployment(target: Target): Promise<DeploymentPlan> {
  return withRpc(target.rpc, (rpc, where) => planOn(rpc, target, where))
}

/** The price may double while two transactions wait, and each offers a quarter of gas more. */
async function requireCoin(rpc: Rpc, account: Account, plan: DeploymentPlan): Promise<void> {
  const needed = ((plan.cost - plan.deployerCost) * 5n) / 2n + plan.deployerCost
  const available = await rpc.ask((p) => p.getBalance(account.address))
  if (available >= needed) return
  throw new FareboxError(
    'options_invalid',
    `${account.address} on chain ${rpc.chainId}: it has ${formatAmountDown(available, coin)}, and deploying takes ${formatAmountUp(needed, coin)} at hand in case the price doubles: send it coin, then run it again`,
    { details: { needed: String(needed), available: String(available) } },
  )
}

/** One contract that was missing a moment ago. */
async function putThere(
  rpc: Rpc,
  account: Account,
  planned: PlannedContract,
  wanted: Deployable,
  where: string,
): Promise<DeployedContract> {
  const data = deployerCall(wanted.initCode)
  let hash: Hex
  try {
    hash = await account.send({ to: deterministicDeployer, data })
  } catch (error) {
    if (!isError(error, 'CALL_EXCEPTION')) throw error
    // Found while gas was estimated. Whoever was faster put the same code there.
    if (await isDeployed(rpc, wanted, where)) return { ...planned, isThere: true, gas: 0n }
    throw new FareboxError(
      'chain_mismatch',
      `chain ${rpc.chainId} (${where}) does not take the code of the ${wanted.name}: expected a chain with the rules of Cancun or later: deploy to another`,
      { cause: error },
    )
  }
  let mined
  try {
    mined = await waitUntilMined(rpc, deterministicDeployer, hash)
  } catch (error) {
    // Reverted, mostly because somebody put the same code there a block earlier.
    if (await isDeployed(rpc, wanted, where)) return { ...planned, isThere: true, gas: 0n }
    throw error
  }
  const { gasUsed, fee } = mined
  if (await isDeployed(rpc, wanted, where)) return { ...planned, paid: { hash, gasUsed, fee } }
  throw new FareboxError(
    'chain_mismatch',
    `${wanted.address} on chain ${rpc.chainId} (${where}): expected the ${wanted.name} after transaction ${hash}, got no contract: look the transaction up before trying again`,
  )
}

/**
 * Deploys RecipientRegistry and TicketBroker through the deterministic deployer, so that equal settings
 * give equal addresses on every chain. What is there already is verified and left alone; the second run
 * sends nothing. Throws what `planDeployment` throws, and `options_invalid` when the key can't pay.
 *
 * @param target.key pays; it gets no rights over the contracts, nobody has any
 * @example const { contracts: [, broker] } = await deploy({ rpc: 'http://127.0.0.1:8545', key })
 */
export async function deploy(target: Target & { readonly key: Hex }): Promise<Deployment> {
  return withRpc(target.rpc, async (rpc, where) => {
    const account = openAccount(rpc, target.key)
    const plan = await planOn(rpc, target, where)
    const [registry, broker] = plan.contracts
    if (!registry.isThere || !broker.isThere) {
      await requireCoin(rpc, account, plan)
      if (!(await findDeployer(rpc, where)).isThere) await createDeployer(rpc, account, where)
    }
    const put = (planned: PlannedContract, wanted: Deployable): Promise<DeployedContract> =>
      planned.isThere ? Promise.resolve(planned) : putThere(rpc, account, planned, wanted, where)
    const wanted = deployables(target)
    const first = await put(registry, wanted[0])
    return { chainId: rpc.chainId, contracts: [first, await put(broker, wanted[1])] }
  })
}

import { readFileSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import {
  FareboxError,
  addressOfKey,
  defaultOptions,
  fromHex,
  leastUnlockPeriod,
  parseAddress,
  toHex,
} from '../../plugin/index.ts'
import { defaultUnlockPeriod, deploy as deployContracts, planDeployment } from '../ethers/index.ts'
import type { Deployment, DeploymentPlan } from '../ethers/index.ts'
import { formatAmount } from './amount.ts'
import { chainIn, withBroker } from './deploy-config.ts'
import { readKey } from './read-key.ts'

/** What `farebox deploy` was asked to do. */
export interface DeployOptions {
  readonly rpc?: string
  readonly keyFile?: string
  readonly asset?: string
  readonly unlockPeriod?: number
  readonly config?: string
  readonly yes?: true
  readonly json?: true
}

const say = (line: string): void => void process.stderr.write(`${line}\n`)

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new FareboxError(
      'options_invalid',
      `--config: can't read ${path}: name an existing file, or leave it away and copy the lines`,
      { cause },
    )
  }
}

function requireRpc(options: DeployOptions, text: string | undefined): string | readonly string[] {
  const rpc = options.rpc ?? (text === undefined ? undefined : chainIn(text, options.config!).rpc)
  if (rpc !== undefined) return rpc
  throw new FareboxError(
    'options_invalid',
    '--rpc: expected the URL of a node, got nothing: for example farebox deploy --rpc https://rpc.example --key-file deployer.key',
  )
}

function settingsOf(options: DeployOptions, rpc: string | readonly string[]) {
  const asset = parseAddress(options.asset)
  if (options.asset !== undefined && !asset) {
    throw new FareboxError(
      'options_invalid',
      `--asset: expected a token's address of 0x and 40 hex digits, got '${options.asset}': correct it, or leave it away for the chain's coin`,
    )
  }
  const { unlockPeriod } = options
  return { rpc, ...(asset && { asset }), ...(unlockPeriod !== undefined && { unlockPeriod }) }
}

const isDone = (plan: DeploymentPlan): boolean => plan.contracts.every(({ isThere }) => isThere)
const gwei = (wei: bigint): string => formatAmount(wei, 'gwei', 9)

/** What is where, and what the rest would cost: before anything is spent. */
function describe(plan: DeploymentPlan, options: DeployOptions): void {
  const { asset, unlockPeriod = defaultUnlockPeriod } = options
  say(`chain ${plan.chainId}, gas at ${gwei(plan.gasPrice)}`)
  say(`  paid in ${asset ?? "the chain's coin"}, unlock period ${unlockPeriod} s`)
  const least = leastUnlockPeriod(defaultOptions)
  if (unlockPeriod < least) {
    say(`  farebox proxy refuses brokers with less than ${least} s: its winners would be too late`)
  }
  for (const { name, address, isThere, gas } of plan.contracts) {
    const state = isThere
      ? 'is there, verified'
      : `to deploy: at most ${gas.toLocaleString('en-US')} gas, ${formatAmount(gas * plan.gasPrice)}`
    say(`  ${name.padEnd(18)} ${address}  ${state}`)
  }
  if (plan.deployerCost > 0n) {
    say(`  the deterministic deployer is missing here: ${formatAmount(plan.deployerCost)} for it`)
  }
  if (isDone(plan)) say('nothing to deploy, nothing to pay')
  else
    say(
      `together at most ${formatAmount(plan.cost)} at this price; on a rollup its data fee comes on top`,
    )
}

async function isConfirmed(options: DeployOptions): Promise<boolean> {
  if (options.yes) return true
  if (!process.stdin.isTTY || !process.stderr.isTTY) {
    throw new FareboxError(
      'options_invalid',
      'nothing was deployed: there is no terminal to ask on: add --yes to pay without being asked',
    )
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return /^y(es)?$/i.test((await terminal.question('Deploy? [y/N] ')).trim())
  } catch (error) {
    // Ctrl-C is a no.
    if ((error as Error).name !== 'AbortError') throw error
    say('')
    return false
  } finally {
    terminal.close()
  }
}

function keyOf(options: DeployOptions): `0x${string}` {
  if (options.keyFile !== undefined) return toHex(readKey({ keyFile: options.keyFile }))
  throw new FareboxError(
    'options_invalid',
    "--key-file: expected a file with the key of an account that pays, got nothing: write 0x and 64 hex digits into a file that others can't read",
  )
}

/** As a whole or not at all: a half-written file would stop the gate. */
function replaceFile(path: string, text: string): void {
  const file = realpathSync(path)
  const fresh = `${file}.new`
  writeFileSync(fresh, text, { mode: statSync(file).mode })
  renameSync(fresh, file)
}

function report(done: Deployment, options: DeployOptions): void {
  const [registry, broker] = done.contracts
  for (const { name, paid } of done.contracts) {
    if (!paid) continue
    const { gasUsed, fee, hash } = paid
    say(`${name}: ${gasUsed.toLocaleString('en-US')} gas, ${formatAmount(fee)}, ${hash}`)
  }
  if (options.json) {
    const rows = [registry, broker].map(({ address, paid }) => ({
      address,
      deployed: paid !== undefined,
      gasUsed: String(paid?.gasUsed ?? 0n),
      fee: String(paid?.fee ?? 0n),
    }))
    const config = options.config === undefined ? {} : { config: options.config }
    const summary = { chainId: done.chainId, registry: rows[0], broker: rows[1], ...config }
    process.stdout.write(`${JSON.stringify(summary)}\n`)
  } else if (options.config === undefined) {
    process.stdout.write(`chain:\n  broker: "${broker.address}"\n`)
  }
}

/**
 * `farebox deploy`: puts RecipientRegistry and TicketBroker at their addresses, or finds them there, and
 * tells the configuration. Answers the exit code.
 */
export async function deploy(options: DeployOptions): Promise<number> {
  const text = options.config === undefined ? undefined : readText(options.config)
  const rpc = requireRpc(options, text)
  const target = settingsOf(options, rpc)
  const plan = await planDeployment(target)
  const { address: broker } = plan.contracts[1]
  // A file that can't be edited is found out before anything is paid.
  const edited = text === undefined ? undefined : withBroker(text, options.config!, { rpc, broker })
  describe(plan, options)
  const own = text === undefined ? undefined : chainIn(text, options.config!).rpc
  if (own !== undefined && own !== rpc) {
    say(
      `${options.config} names another node, ${own}: make sure that it is of chain ${plan.chainId}`,
    )
  }
  const former = text === undefined ? undefined : chainIn(text, options.config!).broker
  if (former !== undefined && former.toLowerCase() !== broker) {
    say(`${options.config}: chain.broker ${former} becomes ${broker}`)
  }
  let done: Deployment = plan
  if (!isDone(plan)) {
    const key = keyOf(options)
    say(`paid by ${toHex(addressOfKey(fromHex(key)))}`)
    if (!(await isConfirmed(options))) {
      say('nothing was deployed')
      return 1
    }
    done = await deployContracts({ ...target, key })
  }
  if (edited !== undefined && edited !== text) {
    replaceFile(options.config!, edited)
    say(`${options.config}: chain.broker is ${broker} now`)
  }
  report(done, options)
  return 0
}

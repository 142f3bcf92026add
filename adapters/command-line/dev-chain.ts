import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'
import { setTimeout as pause } from 'node:timers/promises'
import { HDNodeWallet, Mnemonic } from 'ethers'
import { FareboxError, parseAddress } from '../../plugin/index.ts'
import type { Address, Hex } from '../../plugin/index.ts'
import { choosePort } from './free-port.ts'

/** The id that tells a development chain from one where coin is worth something. */
export const devChainId = 31_337

/** A key that the development chain gave a thousand coins; fresh with every start. */
export interface DevAccount {
  readonly address: Address
  readonly key: Hex
}

export interface DevChain {
  readonly rpc: string
  readonly chainId: number
  readonly accounts: readonly DevAccount[]
  /** Process id of the group, for whoever must freeze or kill it. */
  readonly pid: number
  /** Resolves when the chain has ended, by itself or by `stop`. */
  readonly exited: Promise<void>
  stop(): Promise<void>
}

const isWindows = process.platform === 'win32'
const accountCount = 10
const startPatience = 20_000
const balance = 1_000n * 10n ** 18n

/** npm's `anvil` leaves the node running when it is told to end: this is the node itself. */
function anvilFile(): string {
  const arch = process.arch === 'x64' ? 'amd64' : process.arch
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const name = `@foundry-rs/anvil-${process.platform}-${arch}/bin/anvil${suffix}`
  try {
    return createRequire(import.meta.url).resolve(name)
  } catch (cause) {
    throw new FareboxError(
      'program_missing',
      'the development chain is not installed: npm install @foundry-rs/anvil, or name a chain with --rpc',
      { cause },
    )
  }
}

// The shell ends the chain when this end of its input closes, and the kernel closes it even if this
// process is killed without notice.
const leash = `exec 3<&0; "$@" </dev/null 3<&- & p=$!
(cat <&3; kill $p; sleep 2; kill -9 $p) >/dev/null 2>&1 &
exec 3<&-; wait $p`

function launch(args: readonly string[]): ChildProcess {
  const file = anvilFile()
  if (isWindows) return spawn(file, args, { stdio: 'ignore' })
  return spawn('/bin/sh', ['-c', leash, 'sh', file, ...args], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
}

async function ask(rpc: string, method: string, params: readonly unknown[]): Promise<unknown> {
  const response = await fetch(rpc, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    signal: AbortSignal.timeout(2_000),
  })
  return ((await response.json()) as { result?: unknown }).result
}

function freshAccounts(phrase: string): DevAccount[] {
  const root = HDNodeWallet.fromPhrase(phrase, '', "m/44'/60'/0'/0")
  return Array.from({ length: accountCount }, (_, at) => {
    const { address, privateKey } = root.deriveChild(at)
    return { address: parseAddress(address)!, key: privateKey as Hex }
  })
}

/** Waits until the chain answers, and as ours: another one that has the port knows other keys. */
async function untilReady(
  rpc: string,
  accounts: readonly DevAccount[],
  child: ChildProcess,
): Promise<boolean> {
  const until = Date.now() + startPatience
  while (Date.now() < until && child.exitCode === null && child.signalCode === null) {
    try {
      const [first] = (await ask(rpc, 'eth_accounts', [])) as string[]
      if (first === accounts[0]!.address) {
        // A chain read from a file has the balances of its former keys.
        for (const { address } of accounts) {
          await ask(rpc, 'anvil_setBalance', [address, `0x${balance.toString(16)}`])
        }
        return true
      }
    } catch {
      // Not listening yet.
    }
    await pause(50)
  }
  return false
}

/** One try: undefined when another process got the port first. */
async function tryStart(
  port: number,
  options: {
    readonly blockTime?: number
    readonly stateFile?: string
    readonly baseFee?: bigint
  },
): Promise<DevChain | undefined> {
  const phrase = Mnemonic.entropyToPhrase(randomBytes(16))
  const accounts = freshAccounts(phrase)
  const args = ['--quiet', '--host', '127.0.0.1', '--port', String(port)]
  args.push('--chain-id', String(devChainId), '--mnemonic', phrase)
  args.push('--accounts', String(accountCount))
  if (options.blockTime !== undefined) args.push('--block-time', String(options.blockTime))
  if (options.baseFee !== undefined) {
    // Without the second switch the suggested tip stays at a gwei, whatever the base fee.
    args.push('--block-base-fee-per-gas', String(options.baseFee), '--disable-min-priority-fee')
  }
  if (options.stateFile) args.push('--state', options.stateFile, '--state-interval', '5')

  const child = launch(args)
  const killNow = (): void => {
    try {
      if (child.pid !== undefined) process.kill(isWindows ? child.pid : -child.pid, 'SIGKILL')
    } catch {
      // The group is gone already.
    }
  }
  process.once('exit', killNow)
  const exited = new Promise<void>((resolve) => {
    child.once('error', () => resolve())
    child.once('close', () => {
      // What is left of the group, if the chain ended by itself.
      killNow()
      process.off('exit', killNow)
      resolve()
    })
  })
  const stop = async (): Promise<void> => {
    // The leash lets the chain write its state, and kills it if it does not end.
    child.stdin?.end()
    if (isWindows) child.kill()
    const timer = setTimeout(killNow, 3_000)
    await exited
    clearTimeout(timer)
  }

  const rpc = `http://127.0.0.1:${port}`
  if (await untilReady(rpc, accounts, child)) {
    return { rpc, chainId: devChainId, accounts, pid: child.pid!, exited, stop }
  }
  killNow()
  await exited
  return undefined
}

/**
 * Starts an embedded development chain (anvil, every transaction mined at once) that ends with this
 * process, however this process ends. Its keys are fresh: the well-known ones of such chains are
 * emptied by robots as soon as they hold coin anywhere else.
 *
 * @param options.port one that must be used; else 8545 or the next free one
 * @param options.blockTime seconds between blocks instead of mining at once
 * @param options.baseFee base units per gas of the first block; a gwei if absent
 * @param options.stateFile read at start, written at the end and every few seconds
 * @throws `port_in_use`, `program_missing`, `program_failed`
 * @example const chain = await startDevChain(); …; await chain.stop()
 */
export async function startDevChain(
  options: {
    readonly port?: number
    readonly blockTime?: number
    readonly stateFile?: string
    readonly baseFee?: bigint
  } = {},
): Promise<DevChain> {
  const named = options.port
  for (let tries = named === undefined ? 3 : 1; tries > 0; tries--) {
    const { port } = await choosePort({ named, fallback: 8_545, name: 'port' })
    const chain = await tryStart(port, options)
    if (chain) return chain
  }
  throw new FareboxError(
    'program_failed',
    'the development chain did not start: run it again, or name a chain with --rpc',
  )
}

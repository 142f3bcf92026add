import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Interface, ZeroAddress, toQuantity } from 'ethers'
import {
  defaultUnlockPeriod,
  ticketBrokerAbi,
  ticketBrokerBytecode,
} from '../../adapters/ethers/contracts.ts'
import { nativeBinary } from './native-binary.mjs'

export interface Receipt {
  status: string
  gasUsed: string
  contractAddress: string | null
}

/** A local chain of its own, with every account unlocked. */
export interface Anvil {
  url: string
  request<T>(method: string, params?: readonly unknown[]): Promise<T>
  /** Sends a transaction and waits for its receipt; throws when it reverted. */
  send(transaction: Record<string, string>): Promise<Receipt>
  stop(): Promise<void>
}

export const brokerInterface = new Interface(ticketBrokerAbi)

/** Starts anvil on a free port. `timestamp` is that of its first block, in seconds. */
export async function startAnvil(
  options: { chainId?: number; timestamp?: number; args?: readonly string[] } = {},
): Promise<Anvil> {
  const { chainId = 31_337, timestamp, args = [] } = options
  const start = timestamp === undefined ? [] : ['--timestamp', String(timestamp)]
  const child = spawn(
    nativeBinary('anvil'),
    ['--port', '0', '--chain-id', String(chainId), '--auto-impersonate', ...start, ...args],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  )
  const exited = once(child, 'exit')
  // A test that throws must not leave the chain running behind it.
  const kill = (): void => void child.kill('SIGKILL')
  process.once('exit', kill)

  const url = await new Promise<string>((resolve, reject) => {
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk
      const address = /Listening on (\S+)/.exec(output)?.[1]
      if (address) resolve(`http://${address}`)
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`anvil ended with ${code}: ${output}`)))
  })

  async function request<T>(method: string, params: readonly unknown[] = []): Promise<T> {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    })
    const { result, error } = (await response.json()) as {
      result: T
      error?: { message: string; data?: string }
    }
    if (error) throw new Error(`${method}: ${error.message} ${error.data ?? ''}`)
    return result
  }

  return {
    url,
    request,
    async send(transaction) {
      const hash = await request<string>('eth_sendTransaction', [transaction])
      let receipt: Receipt | null = null
      // Mined at once, but not before the answer.
      while (!receipt) receipt = await request('eth_getTransactionReceipt', [hash])
      if (receipt.status !== '0x1') throw new Error(`transaction ${hash} reverted`)
      return receipt
    },
    async stop() {
      process.off('exit', kill)
      kill()
      await exited
    },
  }
}

/** Deploys a broker from anvil's first account; its address is the same on every fresh chain. */
export async function deployBroker(
  anvil: Anvil,
  period = defaultUnlockPeriod,
  asset = ZeroAddress,
  registry = ZeroAddress,
): Promise<string> {
  const [from = ''] = await anvil.request<string[]>('eth_accounts')
  const data =
    ticketBrokerBytecode + brokerInterface.encodeDeploy([period, asset, registry]).slice(2)
  const { contractAddress } = await anvil.send({ from, data, gas: toQuantity(10_000_000) })
  if (!contractAddress) throw new Error('the deployment gave no address')
  return contractAddress
}

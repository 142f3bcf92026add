import { Interface, toQuantity } from 'ethers'
import {
  recipientRegistryAbi,
  recipientRegistryBytecode,
} from '../../../adapters/ethers/contracts.ts'
import { parseAddress } from '../../../plugin/index.ts'
import type { Address } from '../../../plugin/index.ts'
import { brokerInterface, deployBroker, startAnvil } from '../../tools/anvil.ts'

const registryInterface = new Interface(recipientRegistryAbi)
const refusedTopic = brokerInterface.getEvent('NotRedeemed')!.topicHash

/** How a call ended: whether it stands, and how many items of a batch it refused. */
export interface Outcome {
  readonly ok: boolean
  readonly refused: number
}

/** A broker with registry on a chain whose time stands until it is moved, and where gas is free. */
export interface TestChain {
  readonly broker: Address
  /** Of the next block. Every call is a block of its own, one second after the last. */
  now(): bigint
  pass(seconds: bigint): void
  call(from: string, method: string, args: readonly unknown[], value?: bigint): Promise<Outcome>
  register(recipient: string): Promise<void>
  deactivate(recipient: string): Promise<void>
  view(method: string, args: readonly unknown[]): Promise<readonly unknown[]>
  balance(address: string): Promise<bigint>
  stop(): Promise<void>
}

interface Mined {
  readonly status: string
  readonly logs: readonly { readonly topics: readonly string[] }[]
}

export async function startTestChain(settings: {
  readonly chainId: number
  readonly start: bigint
  readonly unlockPeriod: bigint
  readonly epochLength: bigint
}): Promise<TestChain> {
  const free = ['--block-base-fee-per-gas', '0', '--gas-price', '0', '--disable-block-gas-limit']
  const { chainId } = settings
  const anvil = await startAnvil({ chainId, timestamp: Number(settings.start), args: free })
  const [operator = '', bank = ''] = await anvil.request<string[]>('eth_accounts')
  const args = registryInterface.encodeDeploy([settings.epochLength, 1n, 0n]).slice(2)
  const data = recipientRegistryBytecode + args
  const gas = toQuantity(100_000_000)
  const { contractAddress: registry } = await anvil.send({ from: operator, data, gas })
  const period = Number(settings.unlockPeriod)
  const broker = parseAddress(await deployBroker(anvil, period, undefined, registry!))!
  // Funding comes from one account with more than anybody asks for.
  await anvil.request('anvil_setBalance', [bank, toQuantity(10n ** 30n)])
  let now = settings.start + 1_000n

  async function send(from: string, to: string, data: string, value: bigint): Promise<Mined> {
    await anvil.request('evm_setNextBlockTimestamp', [Number(now)])
    const call = { from, to, data, value: toQuantity(value), gas, gasPrice: '0x0' }
    const hash = await anvil.request<string>('eth_sendTransaction', [call])
    let mined: Mined | null = null
    while (!mined) mined = await anvil.request('eth_getTransactionReceipt', [hash])
    now += 1n
    return mined
  }

  const callRegistry = async (
    from: string,
    method: string,
    args: readonly unknown[],
    value = 0n,
  ) => {
    const data = registryInterface.encodeFunctionData(method, [...args])
    const { status } = await send(from, registry!, data, value)
    if (status !== '0x1') throw new Error(`${method} of ${from} reverted`)
  }

  return {
    broker,
    now: () => now,
    pass: (seconds) => void (now += seconds),
    async call(from, method, args, value = 0n) {
      const data = brokerInterface.encodeFunctionData(method, [...args])
      const payer = value > 0n ? bank : from
      const { status, logs } = await send(payer, broker, data, value)
      const refused = logs.filter(({ topics }) => topics[0] === refusedTopic).length
      return { ok: status === '0x1', refused }
    },
    async register(recipient) {
      await anvil.request('anvil_setBalance', [recipient, '0x1'])
      await callRegistry(recipient, 'register', ['https://recipient.example'], 1n)
    },
    deactivate: (recipient) => callRegistry(recipient, 'deactivate', []),
    async view(method, args) {
      const data = brokerInterface.encodeFunctionData(method, [...args])
      const answer = await anvil.request<string>('eth_call', [{ to: broker, data }, 'latest'])
      return brokerInterface.decodeFunctionResult(method, answer)
    },
    balance: async (address) =>
      BigInt(await anvil.request<string>('eth_getBalance', [address, 'latest'])),
    stop: () => anvil.stop(),
  }
}

import { isError } from 'ethers'
import { FareboxError, parseAddress } from '../../plugin/index.ts'
import type { Address, Broker, Hex, OnSigned } from '../../plugin/index.ts'
import { openAccount } from './account.ts'
import type { Account } from './account.ts'
import { checkBatch, encodeBatch, gasRoomOf } from './batch.ts'
import { checkCall, encodeCall, readView } from './check-call.ts'
import { isTicketBrokerCode } from './contracts.ts'
import { createFundsReader } from './read-funds.ts'
import { reasonOf, readReceipt } from './receipt.ts'
import { connectRpc, hostOf } from './rpc.ts'
import type { Rpc } from './rpc.ts'
import { watchSenders } from './watch-senders.ts'

export interface BrokerOptions {
  /** http or https address of a node. */
  readonly rpc: string
  /** The TicketBroker. */
  readonly address: Address
  /** The chain this must be; whatever the node says if absent. */
  readonly chainId?: number
  /** Key that submits winners, 32 bytes; without it the broker only reads. */
  readonly redeemerKey?: Hex
  /** Base units per gas that the redeemer never exceeds; none by default. */
  readonly maxGasPrice?: bigint
  /** Blocks until a receipt counts, its own included; default 1. */
  readonly confirmations?: number
  /** Milliseconds that one question may take; default 10,000. */
  readonly timeoutMs?: number
  /** Milliseconds between two looks for events; default 4,000. */
  readonly pollMs?: number
}

/** The broker on a chain, and what ends with it. */
export interface ConnectedBroker extends Broker {
  /** The address of `redeemerKey`. */
  readonly redeemer?: Address
  close(): void
}

async function verifyCode(rpc: Rpc, address: Address, where: string): Promise<void> {
  const code = await rpc.ask((p) => p.getCode(address))
  if (isTicketBrokerCode(code)) return
  const found = code === '0x' ? 'no contract' : 'another contract'
  throw new FareboxError(
    'chain_mismatch',
    `there is ${found} at ${address} on chain ${rpc.chainId} (${where}): check broker and rpc, or deploy a TicketBroker`,
  )
}

/**
 * Connects to a TicketBroker and makes sure that it is one. Throws `chain_unreachable` when nobody
 * answers, `chain_mismatch` when chain or contract are others, `options_invalid` for a bad key.
 *
 * @example const broker = await connectBroker({ rpc: 'http://127.0.0.1:8545', address, redeemerKey })
 */
export async function connectBroker(options: BrokerOptions): Promise<ConnectedBroker> {
  const address = parseAddress(options.address)
  if (!address) throw new FareboxError('options_invalid', 'address is 0x and 40 hexadecimal digits')
  const rpc = await connectRpc(options.rpc, options.timeoutMs)
  try {
    const where = hostOf(options.rpc)
    if (options.chainId !== undefined && options.chainId !== rpc.chainId) {
      throw new FareboxError(
        'chain_mismatch',
        `${where} is chain ${rpc.chainId}, not ${options.chainId}: check chainId and rpc`,
      )
    }
    await verifyCode(rpc, address, where)
    const account = options.redeemerKey ? openAccount(rpc, options.redeemerKey, options) : undefined
    return createBroker(rpc, address, account, options)
  } catch (error) {
    rpc.close()
    throw error
  }
}

function createBroker(
  rpc: Rpc,
  address: Address,
  account: Account | undefined,
  options: BrokerOptions,
): ConnectedBroker {
  const confirmations = options.confirmations ?? 1
  const watch = watchSenders(rpc, address, options.pollMs ?? 4_000)
  let period: number | undefined

  const redeemer = (): Account => {
    if (account) return account
    throw new FareboxError(
      'options_invalid',
      'this broker only reads: set redeemerKey of connectBroker',
    )
  }

  const send = async (encode: () => Hex, onSigned: OnSigned): Promise<Hex> => {
    const from = redeemer()
    try {
      return await from.send({ to: address, data: encode() }, onSigned)
    } catch (error) {
      if (!isError(error, 'CALL_EXCEPTION')) throw error
      // Found while gas was estimated: nothing was signed.
      const name = error.data ? reasonOf(error.data) : 'Unknown'
      throw new FareboxError('payment_refused', `the broker refuses: ${name}`, { cause: error })
    }
  }

  return {
    chainId: rpc.chainId,
    address,
    ...(account && { redeemer: account.address }),
    async unlockPeriod() {
      period ??= Number((await readView(rpc, address, 'unlockPeriod', []))[0])
      return period
    },
    asset: async () => parseAddress((await readView(rpc, address, 'asset', []))[0])!,
    funds: createFundsReader(rpc, address),
    check: (call) => checkCall(rpc, address, redeemer().address, call),
    submit: (call, onSigned) => send(() => encodeCall(call.method, call.args), onSigned),
    checkAll: (calls) => checkBatch(rpc, address, redeemer().address, calls),
    submitAll: (calls, onSigned) => send(() => encodeBatch(calls), onSigned),
    gasRoom: () => gasRoomOf(rpc),
    raise: (hash, mostFee, onSigned) => redeemer().raise(hash, mostFee, onSigned),
    async receipt(hash) {
      const receipt = await readReceipt(rpc, address, hash)
      if (!receipt || confirmations <= 1) return receipt
      const head = await rpc.ask((p) => p.getBlockNumber())
      return head - receipt.blockNumber + 1 >= confirmations ? receipt : undefined
    },
    async known(hash) {
      if (account) return account.knows(hash)
      return (await rpc.ask((p) => p.send('eth_getTransactionByHash', [hash]))) !== null
    },
    gasPrice: () => rpc.ask(async (p) => BigInt(await p.send('eth_gasPrice', []))),
    income: async (recipient) => (await readView(rpc, address, 'income', [recipient]))[0] as bigint,
    watch: (onChange) => watch.add(onChange),
    close() {
      watch.close()
      rpc.close()
    },
  }
}

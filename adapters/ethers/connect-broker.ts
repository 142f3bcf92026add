import { isError } from 'ethers'
import { FareboxError, parseAddress } from '../../plugin/index.ts'
import type { Address, Broker, Hex, Observer, OnSigned } from '../../plugin/index.ts'
import { openAccount } from './account.ts'
import type { Account } from './account.ts'
import { checkBatch, encodeBatch, gasRoomOf } from './batch.ts'
import { checkCall, encodeCall, readView } from './check-call.ts'
import { createFundsReader } from './read-funds.ts'
import { reasonOf, readReceipt } from './receipt.ts'
import { createReliedBlock } from './relied-block.ts'
import { askOnly, connectRpc } from './rpc.ts'
import type { Rpc } from './rpc.ts'
import { hostOf } from './rpc-addresses.ts'
import type { RpcAddresses } from './rpc-addresses.ts'
import { verifyBroker } from './verify-broker.ts'
import { watchSenders } from './watch-senders.ts'

export interface BrokerOptions {
  /**
   * http or https address of a node, or of several, the preferred one first: one that does not answer is
   * left out for a while, and the next one is asked.
   */
  readonly rpc: RpcAddresses
  /** The TicketBroker. */
  readonly address: Address
  /** The chain this must be, nodes of others are left out; what the nodes agree on if absent. */
  readonly chainId?: number
  /** Key that submits winners, 32 bytes; without it the broker only reads. */
  readonly redeemerKey?: Hex
  /** Base units per gas that the redeemer never exceeds; none by default. */
  readonly maxGasPrice?: bigint
  /**
   * Blocks until a receipt or what was funded counts, its own included; default 1. What is taken away
   * counts at once. Nodes that are no archive know about 128 blocks.
   */
  readonly confirmations?: number
  /** Milliseconds that one question may take; default 10,000. */
  readonly timeoutMs?: number
  /**
   * Seconds that a node's latest block may be old, else it stands still and is left out. Any age if
   * absent: a development chain makes no block without a transaction.
   */
  readonly blockAge?: number
  /** Told which of several nodes is left out, and used again. */
  readonly observer?: Observer
  /** Milliseconds between two looks for events; default 4,000. */
  readonly pollMs?: number
}

/** The broker on a chain, and what ends with it. */
export interface ConnectedBroker extends Broker {
  /** The address of `redeemerKey`. */
  readonly redeemer?: Address
  close(): void
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
  const { timeoutMs, chainId, blockAge, observer } = options
  const rpc = await connectRpc(options.rpc, { timeoutMs, chainId, blockAge, observer })
  try {
    const where = hostOf(options.rpc)
    await verifyBroker(rpc, address, where)
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
  const relied = createReliedBlock()
  const interval = options.pollMs ?? 4_000
  const watch = watchSenders(rpc, { broker: address, interval, confirmations, relied })
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
    funds: createFundsReader(rpc, { broker: address, confirmations, relied }),
    check: (call) => checkCall(rpc, address, redeemer().address, call),
    submit: (call, onSigned) => send(() => encodeCall(call.method, call.args), onSigned),
    checkAll: (calls) => checkBatch(rpc, address, redeemer().address, calls),
    submitAll: (calls, onSigned) => send(() => encodeBatch(calls), onSigned),
    gasRoom: () => gasRoomOf(rpc),
    raise: (hash, mostFee, onSigned) => redeemer().raise(hash, mostFee, onSigned),
    async receipt(hash) {
      // Both of one node: blocks on top that another one has may be on top of another transaction.
      const receipt = await rpc.ask(async (provider) => {
        const found = await readReceipt(askOnly(provider), address, hash)
        if (!found || confirmations <= 1) return found
        const head = await provider.getBlockNumber()
        return head - found.blockNumber + 1 >= confirmations ? found : undefined
      })
      if (receipt) relied.note(receipt.blockNumber)
      return receipt
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

import { Wallet } from 'ethers'
import {
  createSerial,
  FareboxError,
  formatAmountDown,
  formatAmountUp,
  fromHex,
  keccak256,
  parseAddress,
  parseHex,
  toHex,
} from '../../plugin/index.ts'
import type { Address, Hex, Serial } from '../../plugin/index.ts'
import { coin } from './coin.ts'
import { isRefusedByNode } from './rpc.ts'
import type { Rpc } from './rpc.ts'

/** What is to be sent, value in base units. */
export interface Outgoing {
  /** Absent for a deployment. */
  readonly to?: Address
  readonly data: Hex
  readonly value?: bigint
}

/** A key on one chain: signs and sends, one transaction after the other. */
export interface Account {
  readonly address: Address
  /**
   * Signs, lets `onSigned` note the hash, then sends. Reverts before signing reject with ethers'
   * CALL_EXCEPTION; an account that cannot pay the gas with `options_invalid`. Once signed, whether
   * it arrived is for `eth_getTransactionByHash` to say, not for an error.
   */
  send(outgoing: Outgoing, onSigned?: (hash: Hex) => Promise<void>): Promise<Hex>
}

const queues = new Map<string, Serial>()

/**
 * An account's transactions are numbered without gaps, so whatever sends from one account in this
 * process, on whichever connection, waits for its turn in one queue.
 */
function queueOf(name: string): Serial {
  const queue = queues.get(name) ?? createSerial()
  queues.set(name, queue)
  return queue
}

/** Of most of our calls: a node estimates nothing for an account that has no coin. */
const usualGas = 100_000n

/** Gas beyond the estimate, in percent: another redemption may be mined in between. */
const gasMargin = 25n

interface Fees {
  readonly type: 0 | 2
  readonly gasPrice?: bigint
  readonly maxFeePerGas?: bigint
  readonly maxPriorityFeePerGas?: bigint
}

/**
 * What `eth_gasPrice` says is base fee and tip together, and it is what face values are judged by; the
 * tip is what it leaves above the base fee. `eth_maxPriorityFeePerGas` is no guide: some nodes answer a
 * gwei whatever the chain costs, which on a rollup is a thousand times the fee.
 */
async function feesNow(rpc: Rpc): Promise<{ fees: Fees; atMost: bigint }> {
  const [price, block] = await Promise.all([
    rpc.ask(async (provider) => BigInt(await provider.send('eth_gasPrice', []))),
    rpc.ask((provider) => provider.getBlock('latest')),
  ])
  const baseFee = block?.baseFeePerGas ?? null
  if (baseFee === null) return { fees: { type: 0, gasPrice: price }, atMost: price }
  const maxPriorityFeePerGas = price > baseFee ? price - baseFee : 0n
  // Twice the base fee and the tip, so that six full blocks in a row do not strand it.
  const maxFeePerGas = 2n * baseFee + maxPriorityFeePerGas
  return { fees: { type: 2, maxFeePerGas, maxPriorityFeePerGas }, atMost: maxFeePerGas }
}

/** Throws `options_invalid` unless the key is 32 bytes of hex that can be a key. */
export function openAccount(rpc: Rpc, key: Hex): Account {
  if (!parseHex(key, 32) || /^0x0*$/.test(key)) {
    throw new FareboxError('options_invalid', 'a key is 0x and 64 hexadecimal digits: check it')
  }
  const wallet = new Wallet(key)
  const address = parseAddress(wallet.address)!
  const serial = queueOf(`${rpc.chainId}:${address}`)
  let last: { nonce: number; hash: Hex } | undefined

  // A node behind a balancer may not have heard of our last transaction yet: counting from it would
  // replace that one. One that is gone for good leaves its number free again.
  const nextNonce = async (): Promise<number> => {
    const waiting = await rpc.ask((p) => p.getTransactionCount(address, 'pending'))
    if (!last || waiting > last.nonce) return waiting
    const { hash, nonce } = last
    const found = await rpc.ask((p) => p.send('eth_getTransactionByHash', [hash]))
    return found === null ? waiting : nonce + 1
  }

  const sendNow = async (
    outgoing: Outgoing,
    onSigned: (hash: Hex) => Promise<void>,
  ): Promise<Hex> => {
    const { data, value = 0n } = outgoing
    const call = { from: address, data, value, ...(outgoing.to && { to: outgoing.to }) }
    const { fees, atMost } = await feesNow(rpc)
    const balance = await rpc.ask((p) => p.getBalance(address))
    if (balance <= value) throw unfunded(address, value + usualGas * atMost, balance)
    const estimate = await rpc.ask((p) => p.estimateGas(call))
    const gasLimit = (estimate * (100n + gasMargin)) / 100n
    const needed = gasLimit * atMost + value
    if (balance < needed) throw unfunded(address, needed, balance)
    const nonce = await nextNonce()
    const { from: _, ...unsigned } = call
    const raw = await wallet.signTransaction({
      ...unsigned,
      ...fees,
      chainId: rpc.chainId,
      nonce,
      gasLimit,
    })
    const hash = hashOf(raw)
    await onSigned(hash)
    last = { nonce, hash }
    try {
      await rpc.ask((p) => p.send('eth_sendRawTransaction', [raw]))
    } catch (error) {
      // A lost answer, or "already known": what counts is whether the node has it.
      const found = await rpc.ask((p) => p.send('eth_getTransactionByHash', [hash]))
      if (found !== null) return hash
      if (!isRefusedByNode(error)) throw error
      throw new FareboxError(
        'payment_refused',
        `the node does not take transaction ${hash}: see its log, it is tried again`,
        { cause: error },
      )
    }
    return hash
  }

  return {
    address,
    send: (outgoing, onSigned = async () => {}) => serial(() => sendNow(outgoing, onSigned)),
  }
}

function unfunded(address: Address, needed: bigint, balance: bigint): FareboxError {
  return new FareboxError(
    'options_invalid',
    `${address} has ${formatAmountDown(balance, coin)} and this transaction may take ${formatAmountUp(needed, coin)}: send it coin for gas`,
    { details: { needed: String(needed), available: String(balance) } },
  )
}

function hashOf(raw: string): Hex {
  return toHex(keccak256(fromHex(raw as Hex)))
}

import { Transaction } from 'ethers'
import { parseAddress } from '../../plugin/index.ts'
import type { Address, Hex } from '../../plugin/index.ts'
import type { GasFees } from './gas-fees.ts'
import type { Rpc } from './rpc.ts'

/** The fields of eth_getTransactionByHash that are signed, and where it stands. */
interface RawTransaction {
  readonly blockNumber: string | null
  readonly type?: string
  readonly nonce: string
  readonly to: string | null
  readonly input: string
  readonly value: string
  readonly gas: string
  readonly gasPrice?: string
  readonly maxFeePerGas?: string
  readonly maxPriorityFeePerGas?: string
  readonly chainId?: string
  readonly r: string
  readonly s: string
  readonly v: string
}

/** A transaction of this account that the node has and no block holds yet. */
export interface WaitingTransaction {
  readonly nonce: number
  readonly to: Address | null
  readonly data: Hex
  readonly value: bigint
  readonly gasLimit: bigint
  readonly fees: GasFees
}

/** What the node says of a hash: nothing, that it is mined, or the transaction itself. */
export type Found =
  | { readonly state: 'unknown' | 'mined' | 'foreign' }
  | { readonly state: 'waiting'; readonly transaction: WaitingTransaction }

function feesOf(raw: RawTransaction): GasFees {
  if (Number(raw.type ?? 0) !== 2) return { type: 0, gasPrice: BigInt(raw.gasPrice!) }
  return {
    type: 2,
    maxFeePerGas: BigInt(raw.maxFeePerGas!),
    maxPriorityFeePerGas: BigInt(raw.maxPriorityFeePerGas!),
  }
}

/**
 * Looks a transaction up. What is signed again must be what was signed before, and the node's word is
 * no proof of that: the fields it tells must hash to the name it was asked for, signature included.
 */
export async function findTransaction(rpc: Rpc, account: Address, hash: Hex): Promise<Found> {
  return rpc.ask(async (provider) => {
    const raw = (await provider.send('eth_getTransactionByHash', [hash])) as RawTransaction | null
    if (raw === null) return { state: 'unknown' }
    if (raw.blockNumber !== null && raw.blockNumber !== undefined) return { state: 'mined' }
    const fees = feesOf(raw)
    const waiting = {
      nonce: Number(raw.nonce),
      to: raw.to === null ? null : parseAddress(raw.to)!,
      data: raw.input as Hex,
      value: BigInt(raw.value),
      gasLimit: BigInt(raw.gas),
      fees,
    }
    const { r, s, v } = raw
    const signed = Transaction.from({
      ...waiting,
      ...fees,
      chainId: rpc.chainId,
      signature: { r, s, v: BigInt(v) },
    })
    const isOurs = signed.hash === hash && parseAddress(signed.from ?? '') === account
    return isOurs ? { state: 'waiting', transaction: waiting } : { state: 'foreign' }
  })
}

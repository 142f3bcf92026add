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
  readonly r: string
  readonly s: string
  readonly v?: string
  readonly yParity?: string
}

/** A transaction of this account that the node has and no block holds yet. */
export interface WaitingTransaction {
  readonly nonce: number
  readonly to: Address | null
  readonly data: Hex
  readonly value: bigint
  readonly gasLimit: bigint
  readonly fees: GasFees
  /** As it was sent. */
  readonly raw: string
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

/** What a node tells of a hash, if it is what was signed under it by this account. */
function ownOf(
  raw: RawTransaction,
  chainId: number,
  account: Address,
  hash: Hex,
): WaitingTransaction | undefined {
  const fees = feesOf(raw)
  const waiting = {
    nonce: Number(raw.nonce),
    to: raw.to === null ? null : parseAddress(raw.to)!,
    data: raw.input as Hex,
    value: BigInt(raw.value),
    gasLimit: BigInt(raw.gas),
    fees,
  }
  const { r, s, v = raw.yParity } = raw
  const signature = { r, s, v: BigInt(v!) }
  const signed = Transaction.from({ ...waiting, ...fees, chainId, signature })
  const isOurs = signed.hash === hash && parseAddress(signed.from ?? '') === account
  return isOurs ? { ...waiting, raw: signed.serialized } : undefined
}

/**
 * Looks a transaction up. What is signed again must be what was signed before, and the node's word
 * is no proof of that: the fields it tells must hash to the name it was asked for, signature
 * included.
 */
export async function findTransaction(rpc: Rpc, account: Address, hash: Hex): Promise<Found> {
  const raw = await rpc.ask<RawTransaction | null>((provider) =>
    provider.send('eth_getTransactionByHash', [hash]),
  )
  if (raw === null) return { state: 'unknown' }
  if (raw.blockNumber !== null && raw.blockNumber !== undefined) return { state: 'mined' }
  let transaction: WaitingTransaction | undefined
  try {
    transaction = ownOf(raw, rpc.chainId, account, hash)
  } catch {
    // Fields that no transaction of ours has: there is something, and nothing to sign again.
  }
  return transaction ? { state: 'waiting', transaction } : { state: 'foreign' }
}

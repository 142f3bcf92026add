import { Interface } from 'ethers'
import type { Hex, TransactionReceipt } from '../../plugin/index.ts'
import { ticketBrokerAbi } from './contracts.ts'
import type { Rpc } from './rpc.ts'

export const brokerInterface = new Interface(ticketBrokerAbi)

/** The fields of eth_getTransactionReceipt that count here; l1Fee is an addition of the OP stack. */
interface RawReceipt {
  readonly status?: string
  readonly gasUsed: string
  readonly effectiveGasPrice?: string
  readonly l1Fee?: string
  readonly blockNumber: string
  readonly contractAddress: string | null
  readonly logs: readonly { address: string; topics: readonly string[]; data: string }[]
}

const redeemed = brokerInterface.getEvent('Redeemed')!.topicHash

/** What the call paid to income, from its Redeemed events. */
function paidBy(receipt: RawReceipt, broker: string): bigint {
  let paid = 0n
  for (const log of receipt.logs) {
    if (log.address.toLowerCase() !== broker || log.topics[0] !== redeemed) continue
    const event = brokerInterface.parseLog({ topics: [...log.topics], data: log.data })
    // The amount is the low half of the word.
    paid += BigInt.asUintN(128, BigInt(event?.args.getValue('payment') as string))
  }
  return paid
}

type Mined = TransactionReceipt & { readonly deployed?: string }

/** Throws on an answer that is no receipt. */
function parseReceipt(raw: RawReceipt, broker: string, hash: Hex): Mined {
  const gasUsed = BigInt(raw.gasUsed)
  const dataFee = raw.l1Fee === undefined ? undefined : BigInt(raw.l1Fee)
  return {
    hash,
    ok: raw.status === '0x1',
    fee: gasUsed * BigInt(raw.effectiveGasPrice ?? 0) + (dataFee ?? 0n),
    ...(dataFee !== undefined && { dataFee }),
    gasUsed,
    blockNumber: Number(raw.blockNumber),
    paid: paidBy(raw, broker),
    ...(raw.contractAddress && { deployed: raw.contractAddress.toLowerCase() }),
  }
}

/** A mined transaction with the address it deployed, if any; undefined while it is not mined. */
export async function readReceipt(
  rpc: Pick<Rpc, 'ask'>,
  broker: string,
  hash: Hex,
): Promise<Mined | undefined> {
  return rpc.ask(async (provider) => {
    const raw = (await provider.send('eth_getTransactionReceipt', [hash])) as RawReceipt | null
    return raw ? parseReceipt(raw, broker, hash) : undefined
  })
}

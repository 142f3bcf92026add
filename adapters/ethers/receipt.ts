import { Interface } from 'ethers'
import type { LogDescription } from 'ethers'
import { fromHex, getUint, parseAddress } from '../../plugin/index.ts'
import type { Hex, SlotPayment, SlotRefusal, TransactionReceipt } from '../../plugin/index.ts'
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

/** `lane(4 bytes) ‖ seq(8) ‖ index(4) ‖ amount(16)` of a Redeemed event. */
function paymentOf({ args }: LogDescription): SlotPayment {
  const word = fromHex(args.getValue('payment') as Hex, 32)
  return {
    sender: parseAddress(args.getValue('sender'))!,
    lane: Number(getUint(word, 0, 4)),
    position: { seq: getUint(word, 4, 8), index: Number(getUint(word, 12, 4)) },
    amount: getUint(word, 16, 16),
  }
}

/** A ticket's or a book's place begins alike: `lane(4 bytes) ‖ seq(8)`. */
function refusalOf({ args }: LogDescription): SlotRefusal {
  const place = fromHex(args.getValue('place') as Hex, 32)
  return {
    sender: parseAddress(args.getValue('sender'))!,
    lane: Number(getUint(place, 0, 4)),
    seq: getUint(place, 4, 8),
    reason: reasonOf(args.getValue('reason') as string),
  }
}

/** Name of the contract's custom error, by its encoding or its selector alone. */
export function reasonOf(error: string): string {
  return brokerInterface.getError(error.slice(0, 10))?.name ?? 'Unknown'
}

/** What the transaction paid and refused, from the broker's own events in their order. */
function outcomesOf(
  receipt: RawReceipt,
  broker: string,
): Pick<TransactionReceipt, 'payments' | 'refusals'> {
  const payments: SlotPayment[] = []
  const refusals: SlotRefusal[] = []
  for (const log of receipt.logs) {
    if (log.address.toLowerCase() !== broker) continue
    const event = brokerInterface.parseLog({ topics: [...log.topics], data: log.data })
    if (event?.name === 'Redeemed') payments.push(paymentOf(event))
    if (event?.name === 'NotRedeemed') refusals.push(refusalOf(event))
  }
  return { payments, refusals }
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
    ...outcomesOf(raw, broker),
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

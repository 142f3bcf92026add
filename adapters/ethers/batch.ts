import { isError } from 'ethers'
import { FareboxError } from '../../plugin/index.ts'
import type { Address, Hex, RedemptionCall } from '../../plugin/index.ts'
import { encodeCall, readView } from './check-call.ts'
import { brokerInterface } from './receipt.ts'
import type { Rpc } from './rpc.ts'

/**
 * The lists of `redeemBatch`, in its order: all of the first are tried before any of the second.
 */
const methods = ['redeemTicket', 'redeemBook'] as const

/** The most that a transaction may take by EIP-7825, whatever a block holds. */
const transactionGasCap = 1n << 24n
/** One part in so many of a block: what takes more waits for an emptier one. */
const blockPart = 4n

function listOf({ method }: RedemptionCall): number {
  const list = (methods as readonly string[]).indexOf(method)
  if (list >= 0) return list
  throw new FareboxError('input_invalid', `the broker has no batch for ${method}: send it alone`)
}

/** Sender, recipient and lane of a call, by the names of its arguments; the redeemer is one. */
function slotOf({ method, args }: RedemptionCall): string {
  const { inputs } = brokerInterface.getFunction(method)!
  const named = (name: string): unknown => args[inputs.findIndex((i) => i.name === name)]
  const lane = String(named('place')).slice(0, 10)
  return `${String(named('sender'))}/${String(named('recipient'))}/${lane}`.toLowerCase()
}

/**
 * Which calls keep their order in a batch. A ticket that stands behind a book of its slot would be
 * tried before it and void it, so it stays out, and what comes behind it in the slot too.
 */
function keepingOrder(calls: readonly RedemptionCall[]): readonly boolean[] {
  const furthest = new Map<string, number>()
  return calls.map((call) => {
    const [slot, list] = [slotOf(call), listOf(call)]
    const keeps = list >= (furthest.get(slot) ?? 0)
    furthest.set(slot, keeps ? list : methods.length)
    return keeps
  })
}

/** The arguments of `redeemBatch`, and for each of its items which call it is. */
function arrange(calls: readonly RedemptionCall[]): {
  readonly args: readonly unknown[]
  readonly order: readonly number[]
} {
  const lists: [unknown[], unknown[]] = [[], []]
  const places: [number[], number[]] = [[], []]
  for (const [at, call] of calls.entries()) {
    const list = listOf(call)
    lists[list]!.push(call.args)
    places[list]!.push(at)
  }
  return { args: lists, order: places.flat() }
}

/**
 * Calldata of one transaction for all calls. Throws `input_invalid` for what must not travel
 * together.
 */
export function encodeBatch(calls: readonly RedemptionCall[]): Hex {
  if (!keepingOrder(calls).every(Boolean)) {
    throw new FareboxError('input_invalid', 'a ticket stands behind a book: ask checkAll first')
  }
  return encodeCall('redeemBatch', arrange(calls).args)
}

const paidReason = '0x00000000'

/**
 * Which calls would be paid in one transaction of them all now: the contract's own answer to a call
 * that changes nothing. None where the whole reverts, which a registry can bring about.
 */
export async function checkBatch(
  rpc: Rpc,
  broker: Address,
  redeemer: Address,
  calls: readonly RedemptionCall[],
): Promise<readonly boolean[]> {
  const keeps = keepingOrder(calls)
  const travelling = calls.flatMap((call, at) => (keeps[at] ? [{ call, at }] : []))
  const { args, order } = arrange(travelling.map(({ call }) => call))
  const paid = calls.map(() => false)
  let reasons: readonly string[]
  try {
    const [answer] = await readView(rpc, broker, 'redeemBatch', args, { from: redeemer })
    reasons = answer as readonly string[]
  } catch (error) {
    if (isError(error, 'CALL_EXCEPTION')) return paid
    throw error
  }
  for (const [item, at] of order.entries()) {
    paid[travelling[at]!.at] = reasons[item] === paidReason
  }
  return paid
}

/** Gas that one transaction should take at most: a quarter of a block, and what the rules allow. */
export async function gasRoomOf(rpc: Rpc): Promise<bigint> {
  const block = await rpc.ask((provider) => provider.getBlock('latest'))
  const share = (block?.gasLimit ?? 0n) / blockPart
  return share < transactionGasCap ? share : transactionGasCap
}

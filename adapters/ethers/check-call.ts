import { isError } from 'ethers'
import { FareboxError, fromHex, getUint, parseAddress } from '../../plugin/index.ts'
import type { Address, Hex, Position, RedemptionCall, RedemptionCheck } from '../../plugin/index.ts'
import { brokerInterface, reasonOf } from './receipt.ts'
import type { Rpc } from './rpc.ts'

/**
 * Reasons that no time and no coin will change. SignatureInvalid is not among them: it is also what a
 * wrong redeemer key looks like, and a mistake in the configuration must not throw winners away.
 */
const finalReasons = new Set([
  'TermsExpired',
  'IndexReplayed',
  'IndexOutOfRange',
  'TicketMalformed',
  'NotWinner',
])

/** Calldata of a method by its contract name. Throws `input_invalid` when the arguments don't fit it. */
export function encodeCall(method: string, args: readonly unknown[]): Hex {
  try {
    return brokerInterface.encodeFunctionData(method, [...args]) as Hex
  } catch (cause) {
    throw new FareboxError('input_invalid', `the broker has no ${method} with these arguments`, {
      cause,
    })
  }
}

/**
 * One view of the broker, decoded by its contract name.
 *
 * @param at whose call it is, and by which block instead of the latest
 */
export async function readView(
  rpc: Pick<Rpc, 'ask'>,
  broker: Address,
  method: string,
  args: readonly unknown[],
  at: { readonly from?: Address; readonly blockTag?: number } = {},
): Promise<readonly unknown[]> {
  const data = encodeCall(method, args)
  const answer = await rpc.ask((p) => p.call({ to: broker, data, ...at }))
  try {
    return brokerInterface.decodeFunctionResult(method, answer)
  } catch (cause) {
    throw new FareboxError(
      'chain_mismatch',
      `the contract at ${broker} does not answer ${method}: check the broker's address`,
      { cause },
    )
  }
}

/** How far the broker has paid in the slot that a redemption call is about. */
async function positionOf(
  rpc: Rpc,
  broker: Address,
  redeemer: Address,
  call: RedemptionCall,
): Promise<Position> {
  const { inputs } = brokerInterface.getFunction(call.method)!
  const named = (name: string): unknown => call.args[inputs.findIndex((i) => i.name === name)]
  const lane = Number(getUint(fromHex(named('place') as Hex, 32), 0, 4))
  const key = [parseAddress(named('sender')), parseAddress(named('recipient')), redeemer, lane]
  const [seq, index] = await readView(rpc, broker, 'slot', key)
  return { seq: seq as bigint, index: Number(index) }
}

/** What the broker would do with the call now; a refusal by the name of its custom error. */
export async function checkCall(
  rpc: Rpc,
  broker: Address,
  redeemer: Address,
  call: RedemptionCall,
): Promise<RedemptionCheck> {
  let reason: string
  try {
    const [answer] = await readView(rpc, broker, call.check, call.args, { from: redeemer })
    reason = answer as string
  } catch (error) {
    // Some nodes refuse such a call for reasons of their own; none of them is the contract's word.
    if (isError(error, 'CALL_EXCEPTION')) return { ready: false, reason: 'Unknown', final: false }
    throw error
  }
  if (reason === '0x') return { ready: true }
  const name = reasonOf(reason)
  const refused = { ready: false, reason: name, final: finalReasons.has(name) } as const
  if (name !== 'IndexReplayed') return refused
  return { ...refused, position: await positionOf(rpc, broker, redeemer, call) }
}

import { FareboxError } from '../../plugin/index.ts'
import { readHead } from './endpoint.ts'
import type { Head } from './endpoint.ts'
import { gather } from './gather.ts'
import { NoAnswer } from './no-answer.ts'
import { postTarget } from './post-json.ts'
import { addressesOf, namesOf } from './rpc-addresses.ts'
import type { RpcAddresses } from './rpc-addresses.ts'

/** Milliseconds that a start waits for further nodes once one has answered. */
const startPatience = 1_000

/** The chain that nodes are of, and what each of them says of itself. */
export interface FoundChain {
  readonly chainId: number
  /** In the order of the addresses. */
  readonly heads: readonly (Head | NoAnswer)[]
}

/** Those that take long are not waited for once one has answered. */
async function readHeads(
  rpc: RpcAddresses,
  timeoutMs: number,
  withTime: boolean,
): Promise<(Head | NoAnswer)[]> {
  const found = addressesOf(rpc).map((): Head | NoAnswer => new NoAnswer('no answer yet'))
  const asked = addressesOf(rpc).map(async (address, at) => {
    try {
      found[at] = await readHead(postTarget(address), timeoutMs, withTime)
    } catch (fault) {
      found[at] = fault as NoAnswer
      throw fault
    }
  })
  await gather(asked, { patience: startPatience })
  return [...found]
}

/**
 * Asks all nodes which chain they are of. Throws `NoAnswer` when none answers, `chain_mismatch` when none
 * is of the wanted chain, or when they disagree and none was wanted.
 */
export async function findChain(
  rpc: RpcAddresses,
  options: {
    readonly timeoutMs: number
    readonly withTime: boolean
    readonly wanted: number | undefined
  },
): Promise<FoundChain> {
  const { wanted } = options
  const heads = await readHeads(rpc, options.timeoutMs, options.withTime)
  const names = namesOf(rpc)
  const answered = heads.flatMap((each, at) =>
    each instanceof NoAnswer ? [] : [{ name: names[at]!, chainId: each.chainId }],
  )
  if (answered.length === 0) {
    const reasons = heads.map((each, at) => `${names[at]}: ${(each as NoAnswer).message}`)
    throw heads.length === 1 ? heads[0] : new NoAnswer(reasons.join('; '))
  }
  const chains = [...new Set(answered.map(({ chainId }) => chainId))]
  const chainId = wanted ?? chains[0]!
  const isClear = wanted === undefined ? chains.length === 1 : chains.includes(wanted)
  if (isClear) return { chainId, heads }
  const said = answered.map((each) => `${each.name} is chain ${each.chainId}`).join(', ')
  throw new FareboxError(
    'chain_mismatch',
    wanted === undefined
      ? `${said}: expected nodes of one chain: correct rpc, or name the id of the right chain`
      : `${said}, not ${wanted}: check the chain's id and rpc`,
  )
}

import { isError } from 'ethers'
import type { JsonRpcProvider } from 'ethers'
import { FareboxError, quietObserver } from '../../plugin/index.ts'
import type { Observer } from '../../plugin/index.ts'
import { createEndpoint, readHead } from './endpoint.ts'
import type { Endpoint, Head } from './endpoint.ts'
import { createEndpointPool } from './endpoint-pool.ts'
import { gather } from './gather.ts'
import { NoAnswer } from './no-answer.ts'
import { postTarget } from './post-json.ts'

/** One address of a node, or several nodes of one chain, the preferred one first. */
export type RpcAddresses = string | readonly string[]

const defaultTimeout = 10_000
/** Milliseconds that a start waits for further nodes once one has answered. */
const startPatience = 1_000

const listOf = (rpc: RpcAddresses): readonly string[] => (typeof rpc === 'string' ? [rpc] : rpc)

function hostOfOne(rpc: string): string {
  try {
    return new URL(rpc).host
  } catch {
    return 'the given address'
  }
}

/** Two keys of one host are two nodes. */
function namesOf(rpc: RpcAddresses): string[] {
  const hosts = listOf(rpc).map(hostOfOne)
  return hosts.map((host, at) => {
    const before = hosts.slice(0, at).filter((each) => each === host).length
    return before === 0 ? host : `${host} #${before + 1}`
  })
}

/** What a person may see of RPC addresses: the path and the user part often hold an access key. */
export function hostOf(rpc: RpcAddresses): string {
  return namesOf(rpc).join(', ')
}

/** A chain's nodes. The one place that knows which foreign errors mean that nobody answered. */
export interface Rpc {
  readonly chainId: number
  /**
   * Runs a question on the first node that answers it, the whole of it on one node. It may be run more
   * than once, on several nodes at a time. What ethers throws becomes `chain_unreachable`, except a
   * revert, which stays.
   */
  ask<T>(question: (provider: JsonRpcProvider) => Promise<T>): Promise<T>
  /** Milliseconds that one question may take one node. */
  readonly timeoutMs: number
  close(): void
}

/** Asks one node only, for what must not come from several. */
export function askOnly(provider: JsonRpcProvider): Pick<Rpc, 'ask'> {
  return { ask: (question) => question(provider) }
}

function unreachable(rpc: RpcAddresses, cause: unknown): FareboxError {
  const reason = cause instanceof NoAnswer ? ` (${cause.message})` : ''
  const message =
    listOf(rpc).length > 1
      ? `none of the chain's nodes answers${reason}: start one, or name others with rpc`
      : isRefusal(cause)
        ? `the chain's node at ${hostOf(rpc)} refuses a question: see its log, or name another with rpc`
        : `the chain's node at ${hostOf(rpc)} does not answer${reason}: start it, or name another with rpc`
  return new FareboxError('chain_unreachable', message, { cause })
}

/** Whether a node answered, and the answer was no: ethers tells by code, never by text alone. */
function isRefusal(error: unknown): boolean {
  if (isError(error, 'UNKNOWN_ERROR')) return typeof error.error === 'object'
  return (
    isError(error, 'NONCE_EXPIRED') ||
    isError(error, 'INSUFFICIENT_FUNDS') ||
    isError(error, 'REPLACEMENT_UNDERPRICED') ||
    isError(error, 'UNSUPPORTED_OPERATION')
  )
}

/** The same of what `ask` rejects with. */
export function isRefusedByNode(error: unknown): boolean {
  return error instanceof FareboxError && isRefusal(error.cause)
}

const isAnswer = (error: unknown): boolean =>
  error instanceof FareboxError || isError(error, 'CALL_EXCEPTION') || isRefusal(error)

export interface RpcOptions {
  /** Default 10,000. */
  readonly timeoutMs?: number | undefined
  /** Nodes of other chains are left out; without it the nodes must agree. */
  readonly chainId?: number | undefined
  /** Seconds that a node's latest block may be old; any age if absent. */
  readonly blockAge?: number | undefined
  /** Told which node is left out and used again, where there are several. */
  readonly observer?: Observer | undefined
}

/** The chain that the nodes are of. */
function chainIdOf(
  rpc: RpcAddresses,
  found: readonly (Head | NoAnswer)[],
  wanted: number | undefined,
): number {
  const names = namesOf(rpc)
  const heads = found.flatMap((each, at) =>
    each instanceof NoAnswer ? [] : [{ name: names[at]!, chainId: each.chainId }],
  )
  if (heads.length === 0) {
    const reasons = found.map((each, at) => `${names[at]}: ${(each as NoAnswer).message}`)
    const only = found.length === 1 ? (found[0] as NoAnswer) : new NoAnswer(reasons.join('; '))
    throw unreachable(rpc, only)
  }
  const chains = [...new Set(heads.map(({ chainId }) => chainId))]
  if (wanted !== undefined && chains.includes(wanted)) return wanted
  const said = heads.map(({ name, chainId }) => `${name} is chain ${chainId}`).join(', ')
  if (wanted !== undefined) {
    throw new FareboxError('chain_mismatch', `${said}, not ${wanted}: check chainId and rpc`)
  }
  if (chains.length === 1) return chains[0]!
  throw new FareboxError(
    'chain_mismatch',
    `${said}: expected nodes of one chain: correct rpc, or say with chainId which chain it is`,
  )
}

/** What every node says of itself; those that take long are not waited for once one has answered. */
async function findHeads(
  rpc: RpcAddresses,
  timeoutMs: number,
  withTime: boolean,
): Promise<(Head | NoAnswer)[]> {
  const found = listOf(rpc).map((): Head | NoAnswer => new NoAnswer('no answer yet'))
  const asked = listOf(rpc).map(async (address, at) => {
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
 * Connects to a chain's nodes over HTTP. A node that does not answer, is behind the others or is of
 * another chain is left out and asked again later, after growing pauses. Throws `chain_unreachable` when
 * none answers, `chain_mismatch`, `options_invalid`.
 */
export async function connectRpc(rpc: RpcAddresses, options: RpcOptions = {}): Promise<Rpc> {
  const addresses = listOf(rpc)
  for (const address of addresses) {
    if (/^https?:\/\//i.test(address) && URL.canParse(address)) continue
    throw new FareboxError(
      'options_invalid',
      `rpc is an http or https address, got ${hostOfOne(address)}`,
    )
  }
  if (addresses.length === 0) {
    throw new FareboxError('options_invalid', 'rpc: expected at least one address, got none')
  }
  const { timeoutMs = defaultTimeout, blockAge } = options
  const observe = quietObserver(options.observer)
  const found = await findHeads(rpc, timeoutMs, blockAge !== undefined)
  const chainId = chainIdOf(rpc, found, options.chainId)
  let endpoints: readonly Endpoint[] = []
  const looksAtOne = blockAge !== undefined
  const pool = createEndpointPool({ endpoints: () => endpoints, isAnswer, timeoutMs, looksAtOne })
  endpoints = namesOf(rpc).map((name, at) =>
    createEndpoint({
      name,
      target: postTarget(addresses[at]!),
      chainId,
      timeoutMs,
      blockAge,
      route: (method, params) => pool.route(method, params),
      first: found[at]!,
      tell(state, detail) {
        // Of a single node whoever asks it tells.
        if (addresses.length > 1) observe({ type: 'chain', state, endpoint: name, detail })
      },
    }),
  )
  await pool.checkBehind()
  return {
    chainId,
    timeoutMs,
    async ask(question) {
      try {
        return await pool.ask(question)
      } catch (error) {
        if (error instanceof FareboxError || isError(error, 'CALL_EXCEPTION')) throw error
        throw unreachable(rpc, error)
      }
    },
    close: () => pool.close(),
  }
}

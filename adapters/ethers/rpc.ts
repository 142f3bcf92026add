import { isError } from 'ethers'
import type { JsonRpcProvider } from 'ethers'
import { FareboxError, quietObserver } from '../../plugin/index.ts'
import type { Observer } from '../../plugin/index.ts'
import { createEndpoint } from './endpoint.ts'
import type { Endpoint } from './endpoint.ts'
import { createEndpointPool } from './endpoint-pool.ts'
import { findChain } from './find-chain.ts'
import { NoAnswer } from './no-answer.ts'
import { postTarget } from './post-json.ts'
import { addressesOf, hostOf, namesOf } from './rpc-addresses.ts'
import type { RpcAddresses } from './rpc-addresses.ts'

const defaultTimeout = 10_000

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
  const isOne = addressesOf(rpc).length === 1
  const reason = cause instanceof NoAnswer ? ` (${cause.message})` : ''
  const message = isRefusal(cause)
    ? `the chain's node at ${hostOf(rpc)} refuses a question: see its log, or name another with rpc`
    : isOne
      ? `the chain's node at ${hostOf(rpc)} does not answer${reason}: start it, or name another with rpc`
      : `none of the chain's nodes answers${reason}: start one, or name others with rpc`
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

/**
 * Connects to a chain's nodes over HTTP. A node that does not answer, is behind the others or is of
 * another chain is left out and asked again later, after growing pauses. Throws `chain_unreachable` when
 * none answers, `chain_mismatch`, `options_invalid`.
 */
export async function connectRpc(rpc: RpcAddresses, options: RpcOptions = {}): Promise<Rpc> {
  const [addresses, names] = [addressesOf(rpc), namesOf(rpc)]
  const wrong = addresses.findIndex((each) => !/^https?:\/\//i.test(each) || !URL.canParse(each))
  if (wrong >= 0 || addresses.length === 0) {
    throw new FareboxError(
      'options_invalid',
      `rpc is an http or https address, or a list of them, got ${names[wrong] ?? 'an empty list'}: correct it`,
    )
  }
  const { timeoutMs = defaultTimeout, blockAge, chainId: wanted } = options
  const observe = quietObserver(options.observer)
  const withTime = blockAge !== undefined
  const { chainId, heads } = await findChain(rpc, { timeoutMs, withTime, wanted }).catch(
    (error: unknown) => {
      throw error instanceof NoAnswer ? unreachable(rpc, error) : error
    },
  )
  let endpoints: readonly Endpoint[] = []
  const pool = createEndpointPool({
    endpoints: () => endpoints,
    isAnswer,
    timeoutMs,
    looksAtOne: withTime,
  })
  endpoints = names.map((name, at) =>
    createEndpoint({
      name,
      target: postTarget(addresses[at]!),
      chainId,
      timeoutMs,
      blockAge,
      route: (method, params) => pool.route(method, params),
      first: heads[at]!,
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

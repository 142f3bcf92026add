import { FetchRequest, JsonRpcProvider, Network, isError } from 'ethers'
import { FareboxError } from '../../plugin/index.ts'

const defaultTimeout = 10_000

/** What a person may see of an RPC address: the path and the user part often hold an access key. */
export function hostOf(rpc: string): string {
  try {
    return new URL(rpc).host
  } catch {
    return 'the given address'
  }
}

/** A chain's node. The one place that knows which foreign errors mean that nobody answered. */
export interface Rpc {
  readonly provider: JsonRpcProvider
  readonly chainId: number
  /** Runs a question; what ethers throws becomes `chain_unreachable`, except a revert, which stays. */
  ask<T>(question: (provider: JsonRpcProvider) => Promise<T>): Promise<T>
  /** Milliseconds that one question may take. */
  readonly timeoutMs: number
  close(): void
}

function unreachable(rpc: string, cause: unknown): FareboxError {
  return new FareboxError(
    'chain_unreachable',
    `the chain's node at ${hostOf(rpc)} does not answer: start it, or name another with rpc`,
    { cause },
  )
}

/** Whether the node answered, and the answer was no: ethers tells by code, never by text alone. */
export function isRefusedByNode(error: unknown): boolean {
  if (!(error instanceof FareboxError)) return false
  const { cause } = error
  if (isError(cause, 'UNKNOWN_ERROR')) return typeof cause.error === 'object'
  return (
    isError(cause, 'NONCE_EXPIRED') ||
    isError(cause, 'INSUFFICIENT_FUNDS') ||
    isError(cause, 'REPLACEMENT_UNDERPRICED') ||
    isError(cause, 'UNSUPPORTED_OPERATION')
  )
}

async function rawChainId(request: FetchRequest, rpc: string): Promise<number> {
  const probe = request.clone()
  probe.body = { jsonrpc: '2.0', id: 1, method: 'eth_chainId', params: [] }
  let chainId = Number.NaN
  try {
    const answer = await probe.send()
    answer.assertOk()
    chainId = Number((answer.bodyJson as { result?: unknown }).result)
  } catch (cause) {
    throw unreachable(rpc, cause)
  }
  if (Number.isSafeInteger(chainId) && chainId > 0) return chainId
  throw new FareboxError(
    'chain_unreachable',
    `${hostOf(rpc)} answers, but not like a chain's node: check rpc`,
  )
}

/**
 * Connects to a node over HTTP. The chain id is asked for once, here: ethers itself would try for ever
 * and write to the console where no node answers.
 */
export async function connectRpc(rpc: string, timeoutMs = defaultTimeout): Promise<Rpc> {
  if (!/^https?:\/\//i.test(rpc) || !URL.canParse(rpc)) {
    throw new FareboxError('options_invalid', `rpc is an http or https address, got ${hostOf(rpc)}`)
  }
  const request = new FetchRequest(rpc)
  request.timeout = timeoutMs
  request.setThrottleParams({ maxAttempts: 2 })
  const chainId = await rawChainId(request, rpc)
  const network = Network.from(chainId)
  const provider = new JsonRpcProvider(request, network, {
    staticNetwork: network,
    // Every answer may decide about money: none may be a quarter of a second old, and a node that
    // takes no batches must do.
    batchMaxCount: 1,
    cacheTimeout: -1,
  })
  return {
    provider,
    chainId,
    timeoutMs,
    async ask(question) {
      try {
        return await question(provider)
      } catch (error) {
        if (error instanceof FareboxError || isError(error, 'CALL_EXCEPTION')) throw error
        throw unreachable(rpc, error)
      }
    },
    close: () => provider.destroy(),
  }
}

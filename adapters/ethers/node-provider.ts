import { JsonRpcProvider, Network } from 'ethers'
import type { JsonRpcPayload, JsonRpcResult } from 'ethers'
import { NoAnswer } from './no-answer.ts'

/** A method's way to several nodes; undefined where one node is enough. */
export type Route = (method: string, params: readonly unknown[]) => Promise<unknown> | undefined

/** One node as ethers sees it; how its calls travel, and which go to other nodes too, is said here. */
export class NodeProvider extends JsonRpcProvider {
  readonly #post: (body: unknown) => Promise<unknown>
  readonly #route: Route

  constructor(chainId: number, post: (body: unknown) => Promise<unknown>, route: Route) {
    const network = Network.from(chainId)
    // ethers wants an address, and never asks it: calls travel by `post`.
    super('http://0.0.0.0', network, {
      staticNetwork: network,
      // Every answer may decide about money: none may be a quarter of a second old, and a node that
      // takes no batches must do.
      batchMaxCount: 1,
      cacheTimeout: -1,
    })
    this.#post = post
    this.#route = route
  }

  override async _send(payload: JsonRpcPayload | JsonRpcPayload[]): Promise<JsonRpcResult[]> {
    const answer = await this.#post(payload)
    const answers = (Array.isArray(answer) ? answer : [answer]) as unknown[]
    // ethers tells an error from a result by itself.
    const isOne = (each: unknown): each is JsonRpcResult =>
      typeof each === 'object' && each !== null && ('result' in each || 'error' in each)
    if (!answers.every(isOne)) throw new NoAnswer("it does not answer like a chain's node")
    return answers
  }

  override async send(
    method: string,
    params: unknown[] | Record<string, unknown>,
  ): Promise<unknown> {
    const routed = Array.isArray(params) ? this.#route(method, params) : undefined
    return routed ?? this.sendHere(method, params)
  }

  /** The call to this node alone. */
  sendHere(method: string, params: readonly unknown[] | Record<string, unknown>): Promise<unknown> {
    return super.send(method, params as unknown[])
  }
}

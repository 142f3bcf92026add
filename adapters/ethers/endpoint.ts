import { NoAnswer } from './no-answer.ts'
import { NodeProvider } from './node-provider.ts'
import type { Route } from './node-provider.ts'
import { postJson } from './post-json.ts'
import type { PostTarget } from './post-json.ts'

/** What a node says of its chain. */
export interface Head {
  readonly chainId: number
  readonly block: number
  /** Unix second of that block; absent where it was not asked for. */
  readonly time?: number
}

/** One node of several: how it is asked, and how it has done lately. */
export interface Endpoint {
  /** Host of its address; what a person may see. */
  readonly name: string
  readonly provider: NodeProvider
  /** `out`: it failed; `barred`: what it says of the chain is not to be used. */
  state(): 'in' | 'out' | 'barred'
  /** Why it is out or barred. */
  reason(): string
  /** Milliseconds from now until it is looked at again. */
  dueIn(): number
  /** The last block it had when it was looked at. */
  block(): number | undefined
  /** Questions that take it longer than they should. */
  late: number
  failed(fault: NoAnswer): void
  /**
   * Whether it can be used: it answers, for the right chain, and has a block of at least this number.
   * Throws `NoAnswer`. One look at a time.
   */
  check(least: number): Promise<void>
  /** Nobody waits for its answers any more: one that is frozen must not keep the process. */
  close(): void
}

/** Milliseconds of rest after the first failure; doubled with each until the most. */
const [leastRest, mostRest] = [1_000, 60_000]
/** Milliseconds after which a node that is used is looked at again. */
const checkEvery = 15_000
/** Milliseconds that a look may take. */
const checkPatience = 3_000

const toNumber = (value: unknown): number =>
  typeof value === 'string' && /^0x[0-9a-f]{1,13}$/i.test(value) ? Number(value) : Number.NaN

/**
 * Asks a node which chain it knows and how far. Throws `NoAnswer`.
 *
 * @param withTime asks for the block itself, which is much longer than its number
 */
export async function readHead(
  target: PostTarget,
  milliseconds: number,
  withTime: boolean,
  closing?: AbortSignal,
): Promise<Head> {
  const ask = async (method: string, ...params: readonly unknown[]): Promise<unknown> => {
    const question = { jsonrpc: '2.0', id: 1, method, params }
    const answer = await postJson(target, question, milliseconds, closing)
    return (answer as { result?: unknown } | null)?.result
  }
  const [chain, latest] = await Promise.all([
    ask('eth_chainId'),
    withTime ? ask('eth_getBlockByNumber', 'latest', false) : ask('eth_blockNumber'),
  ])
  const { number, timestamp } = (withTime ? (latest ?? {}) : { number: latest }) as {
    number?: unknown
    timestamp?: unknown
  }
  const [chainId, block, time] = [chain, number, withTime ? timestamp : '0x0'].map(toNumber)
  if (Number.isNaN(chainId! + block! + time!)) {
    throw new NoAnswer("it does not answer like a chain's node")
  }
  return { chainId: chainId!, block: block!, ...(withTime && { time: time! }) }
}

/** @param first what was found when it was connected to */
export function createEndpoint(options: {
  readonly name: string
  readonly target: PostTarget
  readonly chainId: number
  readonly timeoutMs: number
  /** Seconds that its latest block may be old; any age if absent. */
  readonly blockAge?: number | undefined
  readonly route: Route
  readonly first: Head | NoAnswer
  /** Told when it can be used again, or no more. */
  readonly tell: (state: 'up' | 'down', detail: string) => void
}): Endpoint {
  const { name, target, chainId, timeoutMs, blockAge } = options
  let out: { readonly reason: string; readonly isBarred: boolean } | undefined
  let block: number | undefined
  let failures = 0
  let dueAt = 0
  let cameBackAt = Number.NEGATIVE_INFINITY
  let checking: Promise<void> | undefined
  const closing = new AbortController()

  function leaveOut(reason: string, isBarred: boolean, restMs = 0): void {
    if (closing.signal.aborted) return
    const now = performance.now()
    // Calls that failed together are one failure.
    if (out && now < dueAt && (out.isBarred || !isBarred)) return
    // A node that fails soon after each return must not be asked every second.
    if (!out && now - cameBackAt > mostRest) failures = 0
    dueAt = now + Math.max(restMs, Math.min(mostRest, leastRest * 2 ** failures))
    failures++
    const isNews = out?.isBarred !== isBarred
    out = { reason, isBarred }
    const rest = Math.round((dueAt - now) / 1_000)
    if (isNews) options.tell('down', `${name} is left out: ${reason}; asked again in ${rest} s`)
  }

  function judge(head: Head, least: number): void {
    block = head.block
    let reason: string | undefined
    if (head.chainId !== chainId) reason = `it is chain ${head.chainId}, not ${chainId}`
    else if (block < least) reason = `it is at block ${block}, others had ${least} and more`
    const age = Math.floor(Date.now() / 1_000) - (head.time ?? Number.POSITIVE_INFINITY)
    if (blockAge !== undefined && age > blockAge) reason ??= `its last block is ${age} s old`
    if (reason !== undefined) {
      leaveOut(reason, true)
      throw new NoAnswer(reason)
    }
    dueAt = performance.now() + checkEvery
    if (!out) return
    out = undefined
    cameBackAt = performance.now()
    options.tell('up', `${name} is used again`)
  }

  const failed = ({ message, restMs }: NoAnswer): void => leaveOut(message, false, restMs)

  async function look(least: number): Promise<void> {
    let head: Head
    try {
      const patience = Math.min(timeoutMs, checkPatience)
      head = await readHead(target, patience, blockAge !== undefined, closing.signal)
    } catch (fault) {
      // Whoever was barred for its chain stays so until it has told another.
      if (out?.isBarred) leaveOut(out.reason, true)
      else failed(fault as NoAnswer)
      throw fault
    }
    judge(head, least)
  }

  const post = async (body: unknown): Promise<unknown> => {
    try {
      return await postJson(target, body, timeoutMs, closing.signal)
    } catch (fault) {
      if (!out) failed(fault as NoAnswer)
      throw fault
    }
  }

  if (options.first instanceof NoAnswer) failed(options.first)
  else {
    try {
      judge(options.first, 0)
    } catch {
      // Told, and looked at again later.
    }
  }
  const provider = new NodeProvider(chainId, post, options.route)
  return {
    name,
    provider,
    state: () => (out ? (out.isBarred ? 'barred' : 'out') : 'in'),
    reason: () => out?.reason ?? 'no answer',
    dueIn: () => dueAt - performance.now(),
    block: () => block,
    late: 0,
    failed,
    check(least) {
      checking ??= look(least).finally(() => (checking = undefined))
      return checking
    },
    close() {
      closing.abort()
      provider.destroy()
    },
  }
}

import type { JsonRpcProvider } from 'ethers'
import type { Endpoint } from './endpoint.ts'
import { gather } from './gather.ts'
import { inTime } from './in-time.ts'
import { NoAnswer, NotYet } from './no-answer.ts'

export type Question<T> = (provider: JsonRpcProvider) => Promise<T>

/** Blocks that a node may lack of what others had before it was looked at. */
const mostBehind = 10

/** How long a node may take until the next one is asked as well, in milliseconds. */
const hedgeAfter = 1_000

/** Nodes of one chain, of which the first that can answers. */
export interface EndpointPool {
  /**
   * The first answer. A node that brings none, or none for a while, is followed by the next one; a
   * question may so be asked of several. Throws `NoAnswer` when nobody answers, and whatever a node
   * answered that is `isAnswer`.
   */
  ask<T>(question: Question<T>): Promise<T>
  /** Several calls that one node can't answer for all; undefined for any other. */
  route(method: string, params: readonly unknown[]): Promise<unknown> | undefined
  /** Looks again at nodes that seem to be behind the others. */
  checkBehind(): Promise<void>
  close(): void
}

/**
 * The block that others are sure to have had: the highest that one named, or the highest that two named
 * where there are three, so that one of them can't have all others left out with a number of its own.
 */
function knownBlock(others: readonly Endpoint[]): number {
  const blocks = others.flatMap((each) => each.block() ?? []).sort((a, b) => b - a)
  return blocks[others.length >= 2 ? 1 : 0] ?? 0
}

/** Of counts as nodes write them. Throws `NoAnswer` when none is one. */
function highest(counts: readonly unknown[]): string {
  const numbers = counts.filter(
    (each): each is string => typeof each === 'string' && /^0x[0-9a-f]+$/i.test(each),
  )
  if (numbers.length === 0) throw new NoAnswer("it does not answer like a chain's node")
  return numbers.reduce((most, each) => (BigInt(each) > BigInt(most) ? each : most))
}

/**
 * @param isAnswer whether what a question failed with is a node's word, so that no other is asked
 * @param timeoutMs for one question to one node
 */
export function createEndpointPool(options: {
  readonly endpoints: () => readonly Endpoint[]
  readonly isAnswer: (error: unknown) => boolean
  readonly timeoutMs: number
  /** Whether a single node is looked at now and then, as several are. */
  readonly looksAtOne: boolean
}): EndpointPool {
  const { isAnswer, timeoutMs } = options
  const hedge = Math.min(hedgeAfter, timeoutMs / 2)

  /** Of those that are dead now, what they had: a node that lags does not replace one that has died. */
  function leastBlock(endpoint: Endpoint): number {
    const others = options
      .endpoints()
      .filter((each) => each !== endpoint && each.state() !== 'barred')
    return knownBlock(others) - mostBehind
  }

  /** Compared with what others had before it is asked: what a fast chain adds meanwhile does not count. */
  const check = (endpoint: Endpoint): Promise<void> => endpoint.check(leastBlock(endpoint))

  /** Behind the questions: nobody waits for a look that nobody needs. */
  function lookAround(): void {
    const all = options.endpoints()
    for (const each of all) {
      const isWanted = each.state() !== 'in' || all.length > 1 || options.looksAtOne
      if (isWanted && each.dueIn() <= 0) void check(each).catch(() => undefined)
    }
  }

  /** In the order of the list, late ones last; behind them those that failed, which may be back. */
  function inOrder(): Endpoint[] {
    const all = options.endpoints()
    const used = all.filter((each) => each.state() === 'in')
    const out = all.filter((each) => each.state() === 'out')
    return [
      ...used.filter((each) => each.late === 0),
      ...used.filter((each) => each.late > 0),
      ...out.sort((a, b) => a.dueIn() - b.dueIn()),
    ]
  }

  function noneAnswers(): NoAnswer {
    const all = options.endpoints()
    const reasons = all.map((each) => `${each.name}: ${each.reason()}`)
    return new NoAnswer(all.length === 1 ? all[0]!.reason() : reasons.join('; '))
  }

  async function askOne<T>(endpoint: Endpoint, question: Question<T>): Promise<T> {
    if (endpoint.state() !== 'in') await check(endpoint)
    try {
      return await inTime(question(endpoint.provider), timeoutMs)
    } catch (error) {
      if (isAnswer(error) || error instanceof NotYet) throw error
      const fault =
        error instanceof NoAnswer
          ? error
          : new NoAnswer("it does not answer like a chain's node", { cause: error })
      if (endpoint.state() === 'in') endpoint.failed(fault)
      throw fault
    }
  }

  function ask<T>(question: Question<T>): Promise<T> {
    lookAround()
    const queue = inOrder()
    return new Promise<T>((resolve, reject) => {
      let underWay = 0
      let isOver = false
      let notYet: NotYet | undefined
      const askNext = (): void => {
        const endpoint = isOver ? undefined : queue.shift()
        if (!endpoint) {
          if (underWay === 0) reject(notYet ?? noneAnswers())
          return
        }
        underWay++
        let isLate = false
        const timer = setTimeout(() => {
          isLate = true
          endpoint.late++
          askNext()
        }, hedge)
        const ended = (): void => {
          clearTimeout(timer)
          underWay--
          if (isLate) endpoint.late--
        }
        const end = <V>(settle: (value: V) => void, value: V): void => {
          isOver = true
          settle(value)
        }
        const asked = askOne(endpoint, question).finally(ended)
        asked.then(
          (answer) => end(resolve, answer),
          (error: unknown) => {
            if (error instanceof NotYet) notYet = error
            if (isAnswer(error)) end(reject, error)
            else askNext()
          },
        )
      }
      askNext()
    })
  }

  async function everywhere(
    method: string,
    params: readonly unknown[],
    isEnough: (answer: unknown) => boolean,
  ): Promise<readonly unknown[]> {
    const all = inOrder()
    const used = all.filter((each) => each.state() === 'in')
    const asked = (used.length > 0 ? used : all).map(({ provider }) =>
      inTime(provider.sendHere(method, params), timeoutMs),
    )
    const { answers, faults } = await gather(asked, { patience: hedge / 2, isEnough })
    if (answers.length > 0) return answers
    throw faults.find(isAnswer) ?? noneAnswers()
  }

  return {
    ask,
    route(method, params) {
      if (options.endpoints().length < 2) return undefined
      // The same transaction with the same hash, wherever it is sent to.
      if (method === 'eth_sendRawTransaction') {
        return everywhere(method, params, () => true).then(([hash]) => hash)
      }
      // A node that has not heard of our last transaction would have its number used again.
      if (method === 'eth_getTransactionCount' && params[1] === 'pending') {
        return everywhere(method, params, () => false).then(highest)
      }
      // Nor would one that has not heard of it mean that it is gone.
      if (method === 'eth_getTransactionByHash') {
        return everywhere(method, params, (answer) => answer !== null).then(
          (found) => found.find((each) => each !== null) ?? null,
        )
      }
      return undefined
    },
    async checkBehind() {
      const behind = options
        .endpoints()
        .filter((each) => each.state() === 'in' && each.block()! < leastBlock(each))
      await Promise.allSettled(behind.map(check))
    },
    close() {
      for (const each of options.endpoints()) each.close()
    },
  }
}

import type { Address } from '../../plugin/index.ts'
import { brokerInterface } from './receipt.ts'
import type { ReliedBlock } from './relied-block.ts'
import { isRefusedByNode } from './rpc.ts'
import type { Rpc } from './rpc.ts'

/** Events that change what a sender can pay; the sender is their first indexed argument. */
const topics = [
  'Funded',
  'Earmarked',
  'ReleaseStarted',
  'EarmarkTaken',
  'OwnerSet',
  'UnlockStarted',
  'UnlockCancelled',
  'Withdrawn',
  'Redeemed',
].map((name) => brokerInterface.getEvent(name)!.topicHash)

/** Blocks read again at each poll, at least: a reorganisation this deep is noticed. */
const leastOverlap = 64
/** Blocks per question where the overlap leaves room; many nodes answer no more. */
const chunk = 1_000
const remembered = 4_096

interface Log {
  readonly topics: readonly string[]
  readonly blockHash: string
  readonly blockNumber: string
  readonly logIndex: string
}

/** An event that was told. */
interface Told {
  readonly sender: Address
  readonly block: number
  /** Whether it was told again once enough blocks were on top. */
  isSettled: boolean
}

/** Tells of senders whose funds changed on chain, by reading logs every so often. */
export interface SenderWatch {
  add(onChange: (sender: Address) => void): () => void
  close(): void
}

/**
 * Polls, because a subscription that breaks says nothing. After an outage it goes on where it was, so
 * no event is missed. An event may be told twice; it is told again when it has its confirmations, and
 * when a reorganisation took it away.
 */
export function watchSenders(
  rpc: Rpc,
  options: {
    readonly broker: Address
    /** Milliseconds. */
    readonly interval: number
    readonly confirmations: number
    readonly relied: ReliedBlock
  },
): SenderWatch {
  const { broker, interval, confirmations, relied } = options
  const overlap = Math.max(leastOverlap, confirmations)
  const listeners = new Set<(sender: Address) => void>()
  const told = new Map<string, Told>()
  // A part reaches beyond what is read again, else the next one would begin where it did.
  const [shortest, longest] = [2 * overlap, Math.max(chunk, 2 * overlap)]
  let span = longest
  let timer: NodeJS.Timeout | undefined
  let next: number | undefined
  let closed = false

  const tell = (sender: Address): void => {
    for (const listener of listeners) listener(sender)
  }

  /** A part of the chain that ends at the node's head or a span further on; logs and head of one node. */
  const readPart = (): Promise<{ from: number; to: number; head: number; logs: readonly Log[] }> =>
    rpc.ask(async (provider) => {
      const head = await provider.getBlockNumber()
      // A chain that went backwards further than any reorganisation was started afresh.
      const start = next === undefined || head + longest < next ? head + 1 : next
      const from = Math.max(0, start - overlap)
      const to = Math.min(head, from + span - 1)
      if (to < from) return { from, to, head, logs: [] }
      const [fromBlock, toBlock] = [`0x${from.toString(16)}`, `0x${to.toString(16)}`]
      const filter = { address: broker, fromBlock, toBlock, topics: [topics] }
      return { from, to, head, logs: (await provider.send('eth_getLogs', [filter])) as Log[] }
    })

  function noteNew(logs: readonly Log[]): Set<string> {
    const names = new Set<string>()
    for (const { blockHash, blockNumber, logIndex, topics: found } of logs) {
      const name = `${blockHash}:${logIndex}`
      const topic = found[1]
      if (topic === undefined) continue
      names.add(name)
      if (told.has(name)) continue
      const sender: Address = `0x${topic.slice(26).toLowerCase()}`
      const block = Number(blockNumber)
      told.set(name, { sender, block, isSettled: confirmations <= 1 })
      if (told.size > remembered) told.delete(told.keys().next().value!)
      relied.note(block)
      tell(sender)
    }
    return names
  }

  /** What was told and is no more is news as well, and so is what counts from now on. */
  function lookBack(names: ReadonlySet<string>, from: number, to: number, head: number): void {
    for (const [name, event] of told) {
      const isRead = event.block >= from && (event.block <= to || to === head)
      if (isRead && !names.has(name)) {
        told.delete(name)
        tell(event.sender)
      } else if (!event.isSettled && event.block <= head - confirmations + 1) {
        event.isSettled = true
        tell(event.sender)
      }
      if (event.block < head - 2 * overlap) told.delete(name)
    }
  }

  const poll = async (): Promise<void> => {
    for (;;) {
      const { from, to, head, logs } = await readPart()
      const names = noteNew(logs)
      lookBack(names, from, to, head)
      next = to + 1
      if (to >= head) span = longest
      if (closed || to >= head) return
    }
  }

  /** Whoever uses the answers asks the broker itself and sees an outage there. */
  const failed = (error: unknown): void => {
    // Many blocks at once, as after an outage, are more than some nodes answer.
    if (isRefusedByNode(error)) span = Math.max(shortest, span >> 1)
  }

  const schedule = (after: number): void => {
    timer = setTimeout(() => {
      poll()
        .catch(failed)
        .finally(() => {
          if (!closed && listeners.size > 0) schedule(interval)
          else timer = undefined
        })
    }, after)
    timer.unref()
  }

  return {
    add(onChange) {
      listeners.add(onChange)
      if (!timer && !closed) schedule(0)
      return () => void listeners.delete(onChange)
    },
    close() {
      closed = true
      listeners.clear()
      clearTimeout(timer)
    },
  }
}

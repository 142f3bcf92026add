import type { Address } from '../../plugin/index.ts'
import { brokerInterface } from './receipt.ts'
import type { Rpc } from './rpc.ts'

/** Events that change what a sender can pay; the sender is their first indexed argument. */
const topics = [
  'Funded',
  'Earmarked',
  'OwnerSet',
  'UnlockStarted',
  'UnlockCancelled',
  'Withdrawn',
  'Redeemed',
].map((name) => brokerInterface.getEvent(name)!.topicHash)

/** Blocks read again at each poll: a reorganisation this deep is noticed. */
const overlap = 3
/** Blocks per question; many nodes answer no more. */
const chunk = 1_000
const remembered = 4_096

/** Tells of senders whose funds changed on chain, by reading logs every so often. */
export interface SenderWatch {
  add(onChange: (sender: Address) => void): () => void
  close(): void
}

/**
 * Polls, because a subscription that breaks says nothing. After an outage it goes on where it was, so
 * no event is missed; an event may be told twice.
 */
export function watchSenders(rpc: Rpc, broker: Address, interval: number): SenderWatch {
  const listeners = new Set<(sender: Address) => void>()
  const told = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let next: number | undefined
  let closed = false

  const tell = (sender: Address): void => {
    for (const listener of listeners) listener(sender)
  }

  const read = async (from: number, to: number): Promise<void> => {
    const fromBlock = `0x${from.toString(16)}`
    const toBlock = `0x${to.toString(16)}`
    const filter = { address: broker, fromBlock, toBlock, topics: [topics] }
    const logs = await rpc.ask<
      readonly { topics: string[]; blockHash: string; logIndex: string }[]
    >((p) => p.send('eth_getLogs', [filter]))
    for (const log of logs) {
      const name = `${log.blockHash}:${log.logIndex}`
      const sender = log.topics[1]
      if (told.has(name) || sender === undefined) continue
      told.add(name)
      if (told.size > remembered) told.delete(told.values().next().value!)
      tell(`0x${sender.slice(26).toLowerCase()}`)
    }
  }

  const poll = async (): Promise<void> => {
    const head = await rpc.ask((p) => p.getBlockNumber())
    // A chain that went backwards further than any reorganisation was started afresh.
    if (next === undefined || head + chunk < next) next = head + 1
    let from = Math.max(0, next - overlap)
    while (from <= head) {
      const to = Math.min(head, from + chunk - 1)
      await read(from, to)
      next = to + 1
      from = to + 1
      if (closed) return
    }
  }

  const schedule = (after: number): void => {
    timer = setTimeout(() => {
      poll()
        // Whoever uses the answers asks the broker itself and sees the outage there.
        .catch(() => undefined)
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

import { randomBytes } from 'node:crypto'
import {
  FareboxError,
  createKeySigner,
  createPayingFetch,
  createWallet,
  fromQ64Up,
  toQ64,
} from '../../../plugin/index.ts'
import type { Address, Wallet } from '../../../plugin/index.ts'
import { createMemorySpendingLog } from '../../memory/index.ts'
import { systemClock, systemEntropy } from '../system.ts'
import type { DemoChain } from './demo-chain.ts'
import { streamPath } from './demo-options.ts'
import type { DemoPrices } from './demo-prices.ts'
import { watchStream } from './watch-stream.ts'
import type { WatchedRendition, WatchedSegment } from './watch-stream.ts'

/** A viewer in this process that pays like any other: by HTTP, with a key of its own. */
export interface DemoViewer {
  readonly address: Address
  readonly wallet: Wallet
  readonly renditions: readonly WatchedRendition[]
  /** Segments one after the other until the consumer stops or `signal` ends it. */
  watch(signal: AbortSignal): AsyncGenerator<WatchedSegment>
}

/** What a demonstration may lose at most: play money, but the wallet checks as if it were not. */
const worstCaseBooks = 1000n

/** Creates and funds the viewer; `note` gets a line when something goes wrong or is topped up. */
export async function createDemoViewer(parts: {
  readonly chain: DemoChain
  readonly prices: DemoPrices
  readonly baseUrl: string
  readonly note: (line: string) => void
}): Promise<DemoViewer> {
  const { chain, prices, baseUrl, note } = parts
  const signer = createKeySigner(new Uint8Array(randomBytes(32)))
  const limit = {
    expected: prices.faceValue * 1_000_000n,
    worstCase: prices.faceValue * 128n * worstCaseBooks,
  }
  const wallet = createWallet({
    signer,
    log: createMemorySpendingLog(),
    entropy: systemEntropy,
    clock: systemClock,
    budget: {
      price: toQ64(fromQ64Up(prices.ticketValue) * 20n),
      perHost: limit,
      total: limit,
    },
    allowed: [{ chainId: chain.chainId, broker: chain.broker }],
    fetch: (url, init) => fetch(url, init),
  })
  const topUp = async (): Promise<void> => {
    await chain.fund(signer.address, prices.faceValue * chain.portion)
  }
  await topUp()
  const renditions: WatchedRendition[] = []
  const pay = createPayingFetch(wallet, { fetch: (url, init) => fetch(url, init) })

  let topping = false
  async function fillUp(): Promise<void> {
    if (topping) return
    topping = true
    try {
      await topUp()
      note('viewer: earmark filled up')
    } catch (error) {
      note(`viewer: no funds: ${String(error)}`)
    } finally {
      topping = false
    }
  }

  /** An earmark that winners used up is filled again; anything else is told. */
  function onFault(error: unknown): void {
    const code = error instanceof FareboxError ? error.details['code'] : undefined
    if (code === 'float_exceeded' || code === 'sender_unfunded') void fillUp()
    else note(`viewer: ${error instanceof Error ? error.message : String(error)}`)
  }

  return {
    address: signer.address,
    wallet,
    renditions,
    watch: (signal) =>
      watchStream({
        url: `${baseUrl}${streamPath}/index.m3u8`,
        fetch: pay,
        signal,
        onRendition: (rendition) => renditions.push(rendition),
        onFault,
      }),
  }
}

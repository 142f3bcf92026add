import { join } from 'node:path'
import { createFarebox, createRedemptionWorker } from '../../../plugin/index.ts'
import type {
  Farebox,
  Ledger,
  Observer,
  RedemptionWorker,
  ResourceIndex,
} from '../../../plugin/index.ts'
import { connectBroker } from '../../ethers/index.ts'
import type { ConnectedBroker } from '../../ethers/index.ts'
import { openLedger } from '../../lmdb/index.ts'
import type { Shutdown } from '../shutdown.ts'
import { systemClock, systemEntropy } from '../system.ts'
import type { DemoChain } from './demo-chain.ts'
import type { DemoPrices } from './demo-prices.ts'

/** The operator's side: books, gate and the worker that turns winners into income. */
export interface DemoOperator {
  readonly broker: ConnectedBroker
  readonly ledger: Ledger
  readonly box: Farebox
  readonly worker: RedemptionWorker
}

/** Seconds that a demo's winner waits for company: long enough to see a batch, short enough to see. */
const gatherFor = 4
const patience = 8

/** Opens the ledger in `folder`, connects the chain, starts gate and worker. */
export async function startOperator(parts: {
  readonly chain: DemoChain
  readonly prices: DemoPrices
  readonly describe: ResourceIndex
  readonly folder: string
  readonly observe: Observer
  readonly shutdown: Shutdown
}): Promise<DemoOperator> {
  const { chain, prices, folder, observe, shutdown } = parts
  const broker = await connectBroker({
    rpc: chain.rpc,
    address: chain.broker,
    redeemerKey: chain.redeemerKey,
    pollMs: 1000,
  })
  shutdown.add('broker', () => broker.close())
  const ledger = await openLedger({
    path: join(folder, 'ledger'),
    entropy: systemEntropy,
    clock: systemClock,
    onFault: (fault) =>
      observe({
        type: 'ledger',
        state: fault ? 'down' : 'up',
        detail: fault?.message ?? 'writing',
      }),
  })
  shutdown.add('ledger', () => ledger.close())
  const box = await createFarebox({
    broker,
    ledger,
    clock: systemClock,
    entropy: systemEntropy,
    observer: observe,
    describe: parts.describe,
    recipient: chain.recipient,
    redeemer: chain.redeemer,
    prices: prices.routes,
    ticketValue: prices.ticketValue,
    faceValueCeiling: prices.faceValue,
  })
  shutdown.add('gate', () => box.close())
  const worker = createRedemptionWorker({
    ledger,
    broker,
    schemes: box.schemes,
    clock: systemClock,
    observer: observe,
    policy: { gatherFor, patience },
    interval: 1000,
  })
  worker.start()
  shutdown.add('redemption', () => worker.stop())
  return { broker, ledger, box, worker }
}

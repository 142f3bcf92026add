import { join } from 'node:path'
import type { Observer, ResourceIndex } from '../../../plugin/index.ts'
import { connectBroker } from '../../ethers/index.ts'
import type { ConnectedBroker } from '../../ethers/index.ts'
import { openOperator } from '../open-operator.ts'
import type { Operator } from '../open-operator.ts'
import type { Shutdown } from '../shutdown.ts'
import type { DemoChain } from './demo-chain.ts'
import type { DemoPrices } from './demo-prices.ts'

/** The operator's side: books, gate and the worker that turns winners into income. */
export interface DemoOperator extends Operator {
  readonly broker: ConnectedBroker
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
  const { chain, prices, describe, folder, observe, shutdown } = parts
  const { rpc, broker: address, redeemerKey, recipient, redeemer } = chain
  const broker = await connectBroker({ rpc, address, redeemerKey, pollMs: 1000 })
  shutdown.add('broker', () => broker.close())
  const setup = {
    broker,
    recipient,
    redeemer,
    describe,
    ledger: join(folder, 'ledger'),
    prices: prices.routes,
    ticketValue: prices.ticketValue,
    faceValueCeiling: prices.faceValue,
    policy: { gatherFor, patience },
    interval: 1000,
  }
  const operator = await openOperator(setup, observe, shutdown)
  operator.worker.start()
  return { broker, ...operator }
}

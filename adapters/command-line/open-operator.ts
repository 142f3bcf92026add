import { createFarebox, createRedemptionWorker } from '../../plugin/index.ts'
import type {
  Farebox,
  Ledger,
  Observer,
  RedemptionWorker,
  ResourceIndex,
} from '../../plugin/index.ts'
import { announcePrice, announceTerms, readManifest } from '../hls/index.ts'
import { openLedger } from '../lmdb/index.ts'
import type { ProxySetup } from './proxy-setup.ts'
import type { Shutdown } from './shutdown.ts'
import { systemClock, systemEntropy } from './system.ts'

/** What an operator is built from. */
export interface OperatorSetup extends Pick<
  ProxySetup,
  | 'broker'
  | 'recipient'
  | 'redeemer'
  | 'ledger'
  | 'prices'
  | 'ticketValue'
  | 'faceValueCeiling'
  | 'corsOrigins'
  | 'policy'
  | 'stuckAfter'
> {
  /** What the media are, where that is known; learnt from playlists that pass if absent. */
  readonly describe?: ResourceIndex
  /** Milliseconds between two passes of the worker. */
  readonly interval?: number
}

/** The operator's side behind any server: books, gate, and the worker, which is not started yet. */
export interface Operator {
  readonly ledger: Ledger
  readonly box: Farebox
  readonly worker: RedemptionWorker
}

/** Opens the ledger and builds gate and worker on it; `shutdown` ends them, the ledger last. */
export async function openOperator(
  setup: OperatorSetup,
  observer: Observer,
  shutdown: Shutdown,
): Promise<Operator> {
  const { broker, recipient, redeemer, prices, ticketValue, faceValueCeiling, policy } = setup
  const { describe, interval, stuckAfter } = setup
  const clock = systemClock
  const ledger = await openLedger({
    path: setup.ledger,
    entropy: systemEntropy,
    clock,
    onFault: (fault) =>
      observer({ type: 'ledger', state: fault ? 'down' : 'up', detail: fault?.message ?? '' }),
  })
  shutdown.add('ledger', () => ledger.close())
  const box = await createFarebox({
    broker,
    ledger,
    clock,
    entropy: systemEntropy,
    observer,
    ...(describe
      ? { describe }
      : { manifests: { read: readManifest, announceTerms, announcePrice } }),
    recipient,
    redeemer,
    prices,
    ...(ticketValue === undefined ? {} : { ticketValue }),
    ...(faceValueCeiling === undefined ? {} : { faceValueCeiling }),
    ...(setup.corsOrigins ? { cors: { origins: setup.corsOrigins } } : {}),
  })
  shutdown.add('gate', () => box.close())
  const { schemes } = box
  const worker = createRedemptionWorker({
    ledger,
    broker,
    schemes,
    clock,
    observer,
    policy,
    ...(stuckAfter !== undefined && { stuckAfter }),
    ...(interval !== undefined && { interval }),
  })
  shutdown.add('redemption', () => worker.stop())
  return { ledger, box, worker }
}

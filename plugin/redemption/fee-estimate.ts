import {
  aloneGasSeen,
  batchSavingNote,
  batchShareGas,
  nextBatchSaving,
  parseBatchSaving,
} from '../fees/batch-gas.ts'
import { gasPriceNote, parseGasPrice } from '../fees/gas-price.ts'
import {
  nextRedeemGas,
  parseRedeemGas,
  redeemGasNote,
  serializeRedeemGas,
} from '../fees/redeem-gas.ts'
import type { RedeemGasSample } from '../fees/redeem-gas.ts'
import type { Broker, TransactionReceipt } from '../ports/broker.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ledger } from '../ports/ledger.ts'
import type { RedemptionItem } from '../ports/scheme.ts'
import type { BatchShape } from './sent-notes.ts'

/** Gas of a redemption until a receipt has told; between what was measured for one and for a first. */
const firstGuess = 60_000n
/** Seconds that a gas price is used for. */
const priceAge = 10
/** Seconds after which the gate's smoothed price says nothing about what is usual now. */
const usualAge = 3_600

/** Base units for a submission, L1 data part included. */
export interface SubmissionFees {
  /** Now. */
  readonly fee: bigint
  /** At the usual gas price; absent while nobody has smoothed one. */
  readonly usualFee?: bigint
}

/** What redeeming costs, learnt from receipts. */
export interface FeeEstimate {
  /** Gas of a typical submission, of the scheme where it is highest. */
  redeemGas(): bigint
  /** @param items that travel in one transaction, this one included; the fee is its part then */
  feesFor(item: RedemptionItem, items?: number): Promise<SubmissionFees>
  /** Gas that an item is expected to take, as its part of a batch of so many. */
  gasFor(item: RedemptionItem, items: number): bigint
  /** What these are expected to take, each alone: to be noted before they leave together. */
  shapeOf(items: readonly RedemptionItem[]): BatchShape
  /**
   * Takes a receipt into account, when it is known what it paid for: one item. What was learnt stands
   * in a note of the ledger, where the gate reads it for its terms.
   */
  learn(receipt: TransactionReceipt, items: readonly RedemptionItem[]): Promise<void>
  /** Takes a batch into account in which every item was paid. */
  learnBatch(receipt: TransactionReceipt, shape: BatchShape): Promise<void>
  /** The next question asks the chain again. */
  forgetPrice(): void
}

export function createFeeEstimate(options: {
  readonly broker: Pick<Broker, 'gasPrice'>
  readonly ledger: Pick<Ledger, 'note' | 'putNote'>
  readonly clock: Clock
}): FeeEstimate {
  const { broker, ledger, clock } = options
  const known = new Map(parseRedeemGas(ledger.note(redeemGasNote)))
  let saving = parseBatchSaving(ledger.note(batchSavingNote))
  let price: { readonly value: bigint; readonly at: number } | undefined

  async function priceNow(): Promise<bigint> {
    const now = clock.seconds()
    if (!price || now < price.at || now - price.at >= priceAge) {
      price = { value: await broker.gasPrice(), at: now }
    }
    return price.value
  }

  function usualPrice(): bigint | undefined {
    const smoothed = parseGasPrice(ledger.note(gasPriceNote))
    if (!smoothed || Math.abs(clock.seconds() - smoothed.at) > usualAge) return undefined
    return smoothed.smoothedQ16 >> 16n
  }

  function gasFor({ scheme, extraGas = 0n }: RedemptionItem, items: number): bigint {
    const measured = known.get(scheme)
    const alone = (measured ? measured.baseQ8 >> 8n : firstGuess) + extraGas
    return batchShareGas(alone, saving, items)
  }

  async function learnAlone(scheme: string, sample: RedeemGasSample): Promise<void> {
    known.set(scheme, nextRedeemGas(known.get(scheme), sample, firstGuess))
    await ledger.putNote(redeemGasNote, serializeRedeemGas(known))
  }

  return {
    gasFor,
    redeemGas() {
      const quoted = [...known.values()].map((gas) => gas.quoted)
      return quoted.length > 0 ? quoted.reduce((a, b) => (a > b ? a : b)) : firstGuess
    },
    async feesFor(item, items = 1) {
      const gas = gasFor(item, items)
      const dataFee = known.get(item.scheme)?.dataFee ?? 0n
      const usual = usualPrice()
      return {
        fee: gas * (await priceNow()) + dataFee,
        ...(usual !== undefined && { usualFee: gas * usual + dataFee }),
      }
    },
    shapeOf(items) {
      const schemes = new Set(items.map(({ scheme }) => scheme))
      const count = { items: items.length }
      if ([...schemes].every((scheme) => known.has(scheme))) {
        const alone = items.reduce((sum, item) => sum + gasFor(item, 1), 0n)
        return { ...count, alone: Number(alone) }
      }
      const [scheme] = schemes
      if (schemes.size !== 1 || scheme === undefined) return count
      const extra = items.reduce((sum, { extraGas = 0n }) => sum + extraGas, 0n)
      return { ...count, scheme, extra: Number(extra) }
    },
    async learn({ gasUsed, dataFee = 0n }, [item, ...others]) {
      if (!item || others.length > 0) return
      await learnAlone(item.scheme, { gasUsed, extraGas: item.extraGas ?? 0n, dataFee })
    },
    async learnBatch({ gasUsed, dataFee = 0n }, { items, alone, scheme, extra = 0 }) {
      if (alone !== undefined) {
        saving = nextBatchSaving(saving, { gasUsed, items, aloneGas: BigInt(alone) })
        await ledger.putNote(batchSavingNote, String(saving))
      } else if (scheme !== undefined && !known.has(scheme)) {
        const count = BigInt(items)
        await learnAlone(scheme, {
          gasUsed: aloneGasSeen(gasUsed, items, saving),
          extraGas: BigInt(extra) / count,
          dataFee: dataFee / count,
        })
      }
    },
    forgetPrice() {
      price = undefined
    },
  }
}

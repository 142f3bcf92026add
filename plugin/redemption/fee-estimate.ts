import { gasPriceNote, parseGasPrice } from '../fees/gas-price.ts'
import {
  nextRedeemGas,
  parseRedeemGas,
  redeemGasNote,
  serializeRedeemGas,
} from '../fees/redeem-gas.ts'
import type { Broker, TransactionReceipt } from '../ports/broker.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ledger } from '../ports/ledger.ts'
import type { RedemptionItem } from '../ports/scheme.ts'

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
  feesFor(item: RedemptionItem): Promise<SubmissionFees>
  /**
   * Takes a receipt into account, when it is known what it paid for: one item. What was learnt stands
   * in a note of the ledger, where the gate reads it for its terms.
   */
  learn(receipt: TransactionReceipt, items: readonly RedemptionItem[]): Promise<void>
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

  return {
    redeemGas() {
      const quoted = [...known.values()].map((gas) => gas.quoted)
      return quoted.length > 0 ? quoted.reduce((a, b) => (a > b ? a : b)) : firstGuess
    },
    async feesFor({ scheme, extraGas = 0n }) {
      const measured = known.get(scheme)
      const gas = (measured ? measured.baseQ8 >> 8n : firstGuess) + extraGas
      const dataFee = measured?.dataFee ?? 0n
      const usual = usualPrice()
      return {
        fee: gas * (await priceNow()) + dataFee,
        ...(usual !== undefined && { usualFee: gas * usual + dataFee }),
      }
    },
    async learn({ gasUsed, dataFee = 0n }, [item, ...others]) {
      if (!item || others.length > 0) return
      const { scheme, extraGas = 0n } = item
      known.set(
        scheme,
        nextRedeemGas(known.get(scheme), { gasUsed, extraGas, dataFee }, firstGuess),
      )
      await ledger.putNote(redeemGasNote, serializeRedeemGas(known))
    },
    forgetPrice() {
      price = undefined
    },
  }
}

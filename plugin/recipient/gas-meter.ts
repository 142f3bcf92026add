import { gasPriceNote, nextGasPrice, parseGasPrice, serializeGasPrice } from '../fees/gas-price.ts'
import type { GasPrice } from '../fees/gas-price.ts'
import { parseRedeemGas, redeemGasNote } from '../fees/redeem-gas.ts'
import type { RedeemGasTable } from '../fees/redeem-gas.ts'
import type { Broker } from '../ports/broker.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ledger } from '../ports/ledger.ts'

export interface GasMeter {
  /**
   * Base units that one redemption of this scheme costs: its gas by the worker's receipts times the
   * smoothed price, and the L1 data part. Looks again behind the answer.
   */
  redeemFee(scheme: string): bigint
}

/** Seconds between two samples. */
const sampleEvery = 15
/** Percent that the mean of the L1 data part may rise above the quoted one before that follows. */
const dataBand = 25n
/** Seconds after which the price is noted though its quoted part stands. */
const noteEvery = 300

/**
 * Starts with one sample, so it rejects with `chain_unreachable` when nobody answers. Later failures
 * leave the price as it was: what terms demand must not jump because a node is away.
 *
 * Reads the worker's measured gas from its note in the ledger, and keeps the smoothed price in one: for
 * the worker, which waits while gas is dear, and for the next start, which then re-quotes nobody.
 */
export async function createGasMeter(options: {
  readonly broker: Pick<Broker, 'gasPrice'>
  readonly ledger: Pick<Ledger, 'note' | 'putNote'>
  readonly clock: Clock
  /** Gas of one redemption until a receipt has told. */
  readonly redeemGas: bigint
}): Promise<GasMeter> {
  const { broker, ledger, clock } = options
  let price: GasPrice = nextGasPrice(
    parseGasPrice(ledger.note(gasPriceNote)),
    await broker.gasPrice(),
    clock.seconds(),
  )
  let sampledAt = clock.seconds()
  let noted: GasPrice | undefined
  let table: { readonly text: string | undefined; readonly gas: RedeemGasTable } | undefined

  const dataFees = new Map<string, bigint>()

  /** Moves with every receipt; terms must not. */
  function quotedDataFee(scheme: string, mean: bigint): bigint {
    const quoted = dataFees.get(scheme) ?? mean
    const hasLeft = mean * 100n > quoted * (100n + dataBand) || mean * 2n < quoted
    const next = hasLeft ? mean : quoted
    dataFees.set(scheme, next)
    return next
  }

  async function keep(): Promise<void> {
    if (noted && noted.quoted === price.quoted && price.at - noted.at < noteEvery) return
    noted = price
    await ledger.putNote(gasPriceNote, serializeGasPrice(price))
  }

  async function sample(): Promise<void> {
    try {
      price = nextGasPrice(price, await broker.gasPrice(), clock.seconds())
      await keep()
    } catch {
      // The funds cache tells that the chain is away, the ledger that it can't write.
    }
  }

  function measured(scheme: string): { readonly quoted: bigint; readonly dataFee: bigint } {
    const text = ledger.note(redeemGasNote)
    if (!table || table.text !== text) table = { text, gas: parseRedeemGas(text) }
    return table.gas.get(scheme) ?? { quoted: options.redeemGas, dataFee: 0n }
  }

  await keep().catch(() => undefined)
  return {
    redeemFee(scheme) {
      if (clock.seconds() - sampledAt >= sampleEvery) {
        sampledAt = clock.seconds()
        void sample()
      }
      const { quoted, dataFee } = measured(scheme)
      return price.quoted * quoted + quotedDataFee(scheme, dataFee)
    },
  }
}

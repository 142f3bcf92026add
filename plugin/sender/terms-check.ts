import { FareboxError } from '../errors.ts'
import { timeFault } from '../schemes/book/paying-checks.ts'
import type { TimeLimits } from '../schemes/book/paying-checks.ts'
import { parseAddress } from '../ticket/bytes.ts'
import type { Address, Hex } from '../ticket/bytes.ts'
import { expectedValue } from '../ticket/win-probability.ts'
import type { TermsDocument } from '../wire/terms-document.ts'

/** A broker whose payments the wallet's owner allows. */
export interface AllowedBroker {
  readonly chainId: number
  readonly broker: string
  /** keccak256 of the code that must stand there; needs `readCodeHash`. */
  readonly codeHash?: Hex
}

/** keccak256 of the code at an address of a chain, from a node that the owner trusts. */
export type ReadCodeHash = (chainId: number, broker: Address) => Promise<Hex>

function refuse(host: string, why: string): FareboxError {
  return new FareboxError('payment_refused', `${host} is not paid: ${why}`, { details: { host } })
}

/**
 * Checks terms before anything is asked for or signed by them; the sender's list of protocol part 5.
 * Throws `payment_refused` that names what is wrong.
 */
export function checkTerms(
  host: string,
  terms: TermsDocument,
  allowed: readonly AllowedBroker[],
  now: number,
  limits: TimeLimits,
): AllowedBroker {
  const { chainId, broker } = terms
  const match = allowed.find(
    (each) => each.chainId === chainId && parseAddress(each.broker) === broker,
  )
  if (!match) {
    throw refuse(
      host,
      `its broker ${broker} on chain ${chainId} is not allowed: add it to the wallet if you trust it`,
    )
  }
  const times = timeFault(terms.acceptUntil, terms.redeemBy, now, limits)
  if (times) throw refuse(host, `${times}: check the clock of this device, or tell its operator`)
  if (terms.book.faceValue === 0n || terms.book.winProb === 0n) {
    throw refuse(host, 'its book offer is worth nothing: tell its operator')
  }
  if (expectedValue(terms) !== terms.expectedValue) {
    throw refuse(host, 'its expected value is not face value times win probability')
  }
  return match
}

/** Checks the code behind an allowed broker, where the owner named its hash. */
export async function checkCode(
  host: string,
  allowed: AllowedBroker,
  read: ReadCodeHash | undefined,
): Promise<void> {
  const { chainId, codeHash } = allowed
  const broker = parseAddress(allowed.broker)
  if (!codeHash || !broker) return
  const found = await read?.(chainId, broker)
  if (found?.toLowerCase() !== codeHash.toLowerCase()) {
    throw refuse(host, `the code of broker ${broker} is not the one its owner allowed`)
  }
}

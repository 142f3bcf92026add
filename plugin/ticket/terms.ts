import type { Address, Hex } from './bytes.ts'

/** The chain and contract a signature is good for; protocol part 2. */
export interface Domain {
  readonly chainId: number
  readonly broker: Address
}

/** What a recipient demands of the next tickets; protocol part 2. */
export interface Terms {
  readonly recipient: Address
  readonly sender: Address
  readonly redeemer: Address
  /** Base units paid for a winner, uint128. */
  readonly faceValue: bigint
  /** A ticket wins with probability winProb / 2^64. */
  readonly winProb: bigint
  /** Last Unix second at which the broker pays, uint64. */
  readonly redeemBy: bigint
  /** Replay lane of one ledger, uint32. */
  readonly lane: number
  /** Rises with every set of terms or book issued in the lane, uint64. */
  readonly seq: bigint
}

/** One lottery ticket of the scheme `ticket`. */
export interface Ticket extends Terms {
  /** Which ticket of its terms, from 1, uint32. */
  readonly index: number
  /** keccak256 of the recipient's secret of this set of terms. */
  readonly recipientRandHash: Hex
}

/** Terms and two roots signed once, good for `length` tickets. */
export interface Book extends Terms {
  /** 1 to 128. */
  readonly length: number
  /** 16 bytes. */
  readonly salt: Hex
  readonly senderRoot: Hex
  readonly recipientRoot: Hex
}

/** r ‖ vs, EIP-2098, in two halves of 32 bytes. */
export interface Signature {
  readonly r: Hex
  readonly vs: Hex
}

/** The longest book; the contract walks its chains. */
export const maxBookLength = 128

/** The gate's window of indexes for one set of ticket terms. */
export const maxTicketIndex = 1024

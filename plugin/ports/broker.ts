import type { Address, Hex } from '../ticket/bytes.ts'
import type { Position } from '../ticket/position.ts'

/** What the broker holds for one sender towards one recipient, and when that was read. */
export interface Funds {
  readonly deposit: bigint
  readonly reserve: bigint
  /** This recipient's share of the reserve that it may draw this epoch; 0 when not registered. */
  readonly reserveShare: bigint
  /**
   * Last Unix second of the epoch that the share is of; the next shares out what is left, so that what
   * others draw until then is gone. 0 when not known, and then the share counts for nothing.
   */
  readonly shareUntil: number
  /** Unix second after which the owner may withdraw; 0 when not unlocking. */
  readonly unlockAt: number
  readonly earmark: bigint
  /** Unix second from which the earmark may be released; 0 when not under release. */
  readonly releaseAt: number
  /** How far the broker has paid in this slot. */
  readonly position: Position
  /** Unix second of the block this was read at, by the reader's clock. */
  readonly asOf: number
}

/** A slot of the broker: everything that one recipient's ledger redeems for one sender. */
export interface SlotKey {
  readonly sender: Address
  readonly recipient: Address
  readonly redeemer: Address
  readonly lane: number
}

/**
 * A call that a scheme wants made, by the contract's own names, so that neither the worker nor the
 * broker knows how any scheme redeems. `check` is the view twin that answers a reason.
 */
export interface RedemptionCall {
  readonly method: string
  readonly check: string
  readonly args: readonly unknown[]
}

export interface TransactionReceipt {
  readonly hash: Hex
  readonly ok: boolean
  /** Base units paid for gas, L1 data part included. */
  readonly fee: bigint
  /** The L1 data part of `fee`, where the chain has one. */
  readonly dataFee?: bigint
  readonly gasUsed: bigint
  readonly blockNumber: number
  /** What the call paid to income, from its own events. */
  readonly paid: bigint
}

/** What the chain thinks of a redemption before it is sent: ready, or the contract's typed reason. */
export type RedemptionCheck =
  | { readonly ready: true }
  | {
      readonly ready: false
      /** Name of the contract's custom error. */
      readonly reason: string
      /** True when neither time nor coin can change it. */
      readonly final: boolean
      /** With `IndexReplayed`: how far the broker has paid in the slot of the call. */
      readonly position?: Position
    }

/** The TicketBroker contract seen by the recipient. Throws `chain_unreachable` when nobody answers. */
export interface Broker {
  readonly chainId: number
  readonly address: Address
  /** Unlock period of the contract in seconds. */
  unlockPeriod(): Promise<number>
  /** What winners are paid in: an ERC-20, or the zero address for the chain's coin. */
  asset(): Promise<Address>
  funds(key: SlotKey): Promise<Funds>
  check(call: RedemptionCall): Promise<RedemptionCheck>
  /**
   * Sends the call from the redeemer. `onSigned` resolves before the transaction leaves: its hash
   * is then durable, so that a crash between sending and noting can't lose or double it.
   */
  submit(call: RedemptionCall, onSigned: (hash: Hex) => Promise<void>): Promise<Hex>
  /** undefined while it is not mined. */
  receipt(hash: Hex): Promise<TransactionReceipt | undefined>
  /** True when the node still knows the transaction, mined or waiting. */
  known(hash: Hex): Promise<boolean>
  /** Base units per gas, now. */
  gasPrice(): Promise<bigint>
  income(recipient: Address): Promise<bigint>
  /** Tells of senders whose funds changed on chain; answers the way to stop. */
  watch(onChange: (sender: Address) => void): () => void
}

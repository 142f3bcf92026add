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

/** What one sender's winners of one lane got in a transaction. */
export interface SlotPayment {
  readonly sender: Address
  readonly lane: number
  /** How far it paid in the slot: every winner that travelled in it up to here is paid. */
  readonly position: Position
  /** Base units. */
  readonly amount: bigint
}

/** An item of a batch that was not paid; nor is anything of its slot that came behind it. */
export interface SlotRefusal {
  readonly sender: Address
  readonly lane: number
  readonly seq: bigint
  /** Name of the contract's custom error. */
  readonly reason: string
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
  /**
   * What it paid to income and what it did not, by the contract's events alone. Payments of one
   * slot rise, and one that reverted has none.
   */
  readonly payments: readonly SlotPayment[]
  readonly refusals: readonly SlotRefusal[]
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

/** Resolves when the hash of what was signed is durable; what rejects keeps it from leaving. */
export type OnSigned = (hash: Hex) => Promise<void>

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
  submit(call: RedemptionCall, onSigned: OnSigned): Promise<Hex>
  /**
   * Which of the calls would be paid in one transaction of them all, now and in this order. Those
   * of one slot stand in rising order; behind one that is not paid none of its slot is, so that
   * what can't travel together is told apart here too.
   */
  checkAll(calls: readonly RedemptionCall[]): Promise<readonly boolean[]>
  /**
   * Sends the calls in one transaction, in which each is paid or refused by itself: its receipt
   * tells. To be asked with what `checkAll` allows.
   */
  submitAll(calls: readonly RedemptionCall[], onSigned: OnSigned): Promise<Hex>
  /** Gas that one transaction should take at most: a share of what a block holds. */
  gasRoom(): Promise<bigint>
  /**
   * Sends a transaction that still waits once more, the same calls under the same number, where its
   * fees no longer get it mined. Either of the two is mined then, never both. Answers undefined
   * when nothing was sent: it is mined or unknown, its fees suffice, or enough of them would be too
   * dear. In the last case whatever is submitted next takes the number, so that one that is not
   * worth its fees holds up no other.
   *
   * @param mostFee base units that all of it may cost
   */
  raise(hash: Hex, mostFee: bigint, onSigned: OnSigned): Promise<Hex | undefined>
  /** undefined while it is not mined, or not by as many blocks as a receipt must have to count. */
  receipt(hash: Hex): Promise<TransactionReceipt | undefined>
  /** True when the node still knows the transaction, mined or waiting. */
  known(hash: Hex): Promise<boolean>
  /** Base units per gas, now. */
  gasPrice(): Promise<bigint>
  income(recipient: Address): Promise<bigint>
  /** Tells of senders whose funds changed on chain; answers the way to stop. */
  watch(onChange: (sender: Address) => void): () => void
}

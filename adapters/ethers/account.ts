import { Wallet } from 'ethers'
import {
  createSerial,
  FareboxError,
  formatAmountDown,
  formatAmountUp,
  fromHex,
  keccak256,
  parseAddress,
  parseHex,
  toHex,
} from '../../plugin/index.ts'
import type { Address, Hex, OnSigned, Serial } from '../../plugin/index.ts'
import { createAccountNumbers } from './account-numbers.ts'
import { coin } from './coin.ts'
import { atMost, doSuffice, firstFees, least, raisedFees, readGasMarket } from './gas-fees.ts'
import type { GasFees, GasMarket } from './gas-fees.ts'
import { isRefusedByNode } from './rpc.ts'
import type { Rpc } from './rpc.ts'
import { findTransaction } from './waiting-transaction.ts'

/** What is to be sent, value in base units. */
export interface Outgoing {
  /** Absent for a deployment. */
  readonly to?: Address
  readonly data: Hex
  readonly value?: bigint
}

/** A key on one chain: signs and sends, one transaction after the other. */
export interface Account {
  readonly address: Address
  /**
   * Signs, lets `onSigned` note the hash, then sends. Reverts before signing reject with ethers'
   * CALL_EXCEPTION; an account that cannot pay the gas with `options_invalid`; gas above the
   * ceiling with `payment_refused`. Once signed, whether it arrived is for
   * `eth_getTransactionByHash` to say, not for an error.
   */
  send(outgoing: Outgoing, onSigned?: OnSigned): Promise<Hex>
  /**
   * Sends what waits under this hash again with fees that get it mined now, at most `mostFee` base
   * units in all. Undefined when nothing new was sent: it doesn't wait, its fees suffice, and then it
   * goes to all nodes once more, or they can't be had for that. Then whatever is sent next takes its
   * number.
   *
   * One that only waits for a number in front of it, given up or forgotten by the node, pays for an
   * empty transaction there.
   */
  raise(hash: Hex, mostFee: bigint, onSigned: OnSigned): Promise<Hex | undefined>
  /** Whether the node has the transaction, mined or waiting. */
  knows(hash: Hex): Promise<boolean>
}

export interface AccountOptions {
  /** Base units per gas that are never exceeded; none by default. */
  readonly maxGasPrice?: bigint
}

const queues = new Map<string, Serial>()

/**
 * An account's transactions are numbered without gaps, so whatever sends from one account in this
 * process, on whichever connection, waits for its turn in one queue.
 */
function queueOf(name: string): Serial {
  const queue = queues.get(name) ?? createSerial()
  queues.set(name, queue)
  return queue
}

/** Of most of our calls: a node estimates nothing for an account that has no coin. */
const usualGas = 100_000n

/** Of a transfer that carries nothing. */
const emptyGas = 21_000n

/** Gas beyond the estimate, in percent: another redemption may be mined in between. */
const gasMargin = 25n

/** What is signed, the fees apart. */
interface Unsigned {
  readonly to?: Address | null
  readonly data: Hex
  readonly value: bigint
  readonly nonce: number
  readonly gasLimit: bigint
}

const noCeiling = 2n ** 255n

/** Throws `options_invalid` unless the key is 32 bytes of hex that can be a key. */
export function openAccount(rpc: Rpc, key: Hex, options: AccountOptions = {}): Account {
  if (!parseHex(key, 32) || /^0x0*$/.test(key)) {
    throw new FareboxError('options_invalid', 'a key is 0x and 64 hexadecimal digits: check it')
  }
  const wallet = new Wallet(key)
  const address = parseAddress(wallet.address)!
  const serial = queueOf(`${rpc.chainId}:${address}`)
  const numbers = createAccountNumbers(rpc, address)
  const ceiling = options.maxGasPrice ?? noCeiling

  /** Signs, notes and broadcasts; `before` has the number until then. */
  const dispatch = async (
    unsigned: Unsigned,
    fees: GasFees,
    onSigned: OnSigned,
    before?: Hex,
  ): Promise<Hex> => {
    const { nonce } = unsigned
    const raw = await wallet.signTransaction({ ...unsigned, ...fees, chainId: rpc.chainId })
    const hash = hashOf(raw)
    await onSigned(hash)
    numbers.take(nonce, hash)
    try {
      await rpc.ask((p) => p.send('eth_sendRawTransaction', [raw]))
    } catch (error) {
      // A lost answer, or "already known": what counts is whether the node has it.
      const found = await rpc.ask((p) => p.send('eth_getTransactionByHash', [hash]))
      if (found !== null) return hash
      if (!isRefusedByNode(error)) throw error
      numbers.forget(nonce)
      if (before) numbers.adopt(nonce, before)
      throw new FareboxError(
        'payment_refused',
        `the node does not take transaction ${hash}: see its log, it is tried again`,
        { cause: error },
      )
    }
    return hash
  }

  const sendNow = async (outgoing: Outgoing, onSigned: OnSigned): Promise<Hex> => {
    const { data, value = 0n } = outgoing
    const call = { from: address, data, value, ...(outgoing.to && { to: outgoing.to }) }
    const market = await readGasMarket(rpc)
    const first = firstFees(market, ceiling)
    if (!first) throw tooDear(market.price, ceiling)
    const balance = await rpc.ask((p) => p.getBalance(address))
    if (balance <= value) throw unfunded(address, value + usualGas * atMost(first), balance)
    const estimate = await rpc.ask((p) => p.estimateGas(call))
    const gasLimit = (estimate * (100n + gasMargin)) / 100n
    const { nonce, rival } = await numbers.next()
    const fees = rival ? raisedFees(rival, market, ceiling) : first
    if (!fees) throw tooDear(atMost(rival!), ceiling)
    const needed = gasLimit * atMost(fees) + value
    if (balance < needed) throw unfunded(address, needed, balance)
    const { from: _, ...unsigned } = call
    return dispatch({ ...unsigned, nonce, gasLimit }, fees, onSigned)
  }

  const raiseNow = async (
    hash: Hex,
    mostFee: bigint,
    onSigned: OnSigned,
  ): Promise<Hex | undefined> => {
    const found = await findTransaction(rpc, address, hash)
    if (found.state !== 'waiting') return undefined
    const { fees: before, raw, ...unsigned } = found.transaction
    const { nonce, gasLimit } = unsigned
    numbers.adopt(nonce, hash)
    const market = await readGasMarket(rpc)
    if (doSuffice(before, market)) {
      numbers.keep(nonce)
      await sendAgain(raw)
      await clearWay(nonce, mostFee - gasLimit * atMost(before), market)
      return undefined
    }
    const fees = raisedFees(before, market, least(mostFee / gasLimit, ceiling))
    if (!fees) {
      numbers.giveUp(nonce, before)
      return undefined
    }
    const needed = gasLimit * atMost(fees)
    const balance = await rpc.ask((p) => p.getBalance(address))
    if (balance < needed) throw unfunded(address, needed, balance)
    return dispatch(unsigned, fees, onSigned, hash)
  }

  /** One node has it; those that forgot it, or never heard of it, may be the ones that blocks come by. */
  const sendAgain = async (raw: string): Promise<void> => {
    try {
      await rpc.ask((p) => p.send('eth_sendRawTransaction', [raw]))
    } catch (error) {
      // "Already known" is the usual answer.
      if (!isRefusedByNode(error)) throw error
    }
  }

  /** Sent from here, by number: no winner's record names them, so nobody else raises them. */
  const empties = new Map<number, Hex>()

  const giveUpEmpties = async (below: number, market: GasMarket): Promise<void> => {
    for (const [nonce, hash] of empties) {
      const found = await findTransaction(rpc, address, hash)
      if (found.state !== 'waiting') empties.delete(nonce)
      else if (nonce < below && !doSuffice(found.transaction.fees, market)) {
        numbers.giveUp(nonce, found.transaction.fees)
      }
    }
  }

  /** Fills the number in front of this one that nothing worth its fees waits under. */
  const clearWay = async (nonce: number, mostFee: bigint, market: GasMarket): Promise<void> => {
    await giveUpEmpties(nonce, market)
    const { nonce: gap, rival } = await numbers.next()
    if (gap >= nonce) return
    const limit = least(mostFee / emptyGas, ceiling)
    const fees = rival ? raisedFees(rival, market, limit) : firstFees(market, limit)
    if (!fees) return
    const empty = { to: address, data: '0x', value: 0n, nonce: gap, gasLimit: emptyGas } as const
    empties.set(gap, await dispatch(empty, fees, async () => {}))
  }

  return {
    address,
    send: (outgoing, onSigned = async () => {}) => serial(() => sendNow(outgoing, onSigned)),
    raise: (hash, mostFee, onSigned) => serial(() => raiseNow(hash, mostFee, onSigned)),
    async knows(hash) {
      const found = await findTransaction(rpc, address, hash)
      if (found.state === 'waiting') numbers.adopt(found.transaction.nonce, hash)
      return found.state !== 'unknown'
    },
  }
}

function tooDear(price: bigint, ceiling: bigint): FareboxError {
  return new FareboxError(
    'payment_refused',
    `gas costs ${price} base units and maxGasPrice allows ${ceiling}: winners wait, or raise it`,
  )
}

function unfunded(address: Address, needed: bigint, balance: bigint): FareboxError {
  return new FareboxError(
    'options_invalid',
    `${address} has ${formatAmountDown(balance, coin)} and this transaction may take ${formatAmountUp(needed, coin)}: send it coin for gas`,
    { details: { needed: String(needed), available: String(balance) } },
  )
}

function hashOf(raw: string): Hex {
  return toHex(keccak256(fromHex(raw as Hex)))
}
